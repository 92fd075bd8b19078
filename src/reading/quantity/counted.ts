import type { Span } from "../../evidence/index.ts"
import type { Token } from "../types.ts"
import { isPeople } from "./people.ts"
import { currencyOf, isTime, measureOf } from "./unit.ts"

/** What a number counts. `of`: its words, absent when only the context tells ("five were killed"). */
export interface Counted {
  readonly unit: string
  readonly of?: Span
}

/** The words of what is counted are no longer than this, in tokens: longer runs are lists. */
const LONGEST = 14
/** What happens to people when nobody is named: "five were killed", "70 wounded". Own list. */
const HAPPENS =
  /^(?:kill|wound|injure|die|dead|hurt|miss|missing|arrest|detain|abduct|kidnap|displace|capture|hospitalise|hospitalize|perish|flee|execute|behead|murder|drown)$/

/**
 * [N5] Behind a number stands its unit or the noun it counts; a noun for people makes it `person`, any other `item`.
 * [N6] Money takes its ISO 4217 code, a measure its symbol, a length of time its unit, which is then what is counted.
 */
export function countedAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  symbol: string | undefined,
  glued: string | undefined,
): Counted | undefined {
  if (symbol) {
    const of = nounAt(tokens, tokens[at]?.word === "of" || tokens[at]?.word === "in" ? at + 1 : at, limit)
    return { unit: symbol, ...(of ? { of: of.span } : {}) }
  }
  const hyphen = tokens[at]?.word === "-" && tokens[at]?.from === tokens[at - 1]?.to ? 1 : 0
  const start = at + hyphen
  const word = glued ?? tokens[start]?.word ?? ""
  const next = glued ? start : start + 1
  const square = /^(?:square|sq|sq\.)$/i.test(word)
  const cubic = /^cubic$/i.test(word)
  if (square || cubic) {
    const base = measureOf(tokens[next]?.word ?? "")
    if (base)
      return { unit: base.length <= 2 ? `${base}${square ? 2 : 3}` : `${word.toLowerCase()} ${base}`, ...ofAt(tokens, next + 1, limit) }
  }
  if (/^(?:km2|km²|sqkm)$/i.test(word)) return { unit: "km2", ...ofAt(tokens, next, limit) }
  const cent = /^per$/i.test(word) && /^cent$/i.test(tokens[next]?.word ?? "")
  const measure = cent ? "percent" : measureOf(word)
  if (measure) {
    if (isTime(measure)) {
      const unit = tokens[start]
      return { unit: measure, ...(glued || !unit ? {} : { of: { from: unit.from, to: unit.to } }) }
    }
    const behind = ofAt(tokens, cent ? next + 1 : next, limit)
    const unit = tokens[start]
    return { unit: measure, ...("of" in behind || glued || !unit ? behind : { of: { from: unit.from, to: unit.to } }) }
  }
  if (glued && !measure) return undefined
  const money = currencyOf(word)
  if (money) return { unit: money, ...ofAt(tokens, next, limit) }
  return thingAt(tokens, at, limit)
}

/** "of" or "in" and what follows it. */
function ofAt(tokens: readonly Token[], at: number, limit: number): { of: Span } | Record<never, never> {
  if (!/^(?:of|in)$/.test(tokens[at]?.word ?? "")) return {}
  const noun = nounAt(tokens, at + 1, limit)
  return noun ? { of: noun.span } : {}
}

function thingAt(tokens: readonly Token[], at: number, limit: number): Counted | undefined {
  const of = tokens[at]?.word === "of" ? at + 1 : at
  const noun = nounAt(tokens, of, limit)
  if (noun) return { unit: isPeople(noun.lemma) ? "person" : "item", of: noun.span }
  // "five were killed", "70 wounded", "at least 12 dead": people, though no noun says so.
  for (let i = at; i < Math.min(limit, at + 5); i++) {
    const token = tokens[i]
    if (!token || /^[,;:]$/.test(token.word)) break
    if (HAPPENS.test(token.lemma)) return { unit: "person" }
    if (!/^(?:be|have|also|other|more|report|confirm|reportedly|seriously|critically|of|them|whom)$/.test(token.lemma)) break
  }
  return { unit: "item" }
}

interface Noun {
  readonly span: Span
  readonly lemma: string
}

/** The noun phrase at a token: modifiers, nouns, and what "of" adds. `lemma` is its head's. */
function nounAt(tokens: readonly Token[], at: number, limit: number): Noun | undefined {
  let head = -1
  let first = at
  while (first < limit && /^(?:the|a|an|these|those|its|their|his|her|our)$/i.test(tokens[first]?.word ?? "")) first++
  let i = first
  for (; i < limit && i - first < LONGEST; i++) {
    const { tag = "", lemma = "", word = "" } = tokens[i] ?? {}
    if (/^NN/.test(tag) || /^(?:other|others|dead|wounded|injured|missing|displaced)$/.test(lemma))
      head = /^(?:other)$/.test(lemma) && head < 0 && /^NN|^JJ/.test(tokens[i + 1]?.tag ?? "") ? head : i
    else if (head >= 0) break
    else if (tag === "VBD" && i === first && /^NN/.test(tokens[i + 1]?.tag ?? ""))
      continue // "40 armoured vehicles"
    else if (/^CD$/.test(tag) || !/^(?:JJ[RS]?|VB[NG]|POS|RB|DT|HYPH)$/.test(tag) || /^(?:,|that|which)$/.test(word)) break
  }
  if (head < 0) return undefined
  const lemma = tokens[head]?.lemma ?? ""
  let end = head
  if (tokens[head + 1]?.word === "of" && head + 2 < limit) {
    const inner = nounAt(tokens.slice(head + 2, Math.min(limit, head + 2 + LONGEST)), 0, Math.min(limit - head - 2, LONGEST - 4))
    if (inner)
      return {
        span: { from: tokens[first]?.from ?? 0, to: inner.span.to },
        lemma,
      }
  }
  while (end > first && /^(?:killed|wounded)$/.test(tokens[end]?.word ?? "")) end--
  return { span: { from: tokens[first]?.from ?? 0, to: tokens[end]?.to ?? 0 }, lemma }
}
