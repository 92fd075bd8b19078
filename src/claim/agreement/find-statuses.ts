import { holds, type Span, touches, wordsOf } from "../../evidence/index.ts"
import type { Sentence } from "../../reading/index.ts"
import { clauseAround } from "../clause.ts"
import { HELD_BACK, STATUS_WORDS } from "../kind/agreement.ts"
import { around, saidBy, type Voices } from "../said.ts"
import { type Syntax, subjectOf, tokenFrom, verbOf, wordAt } from "../syntax.ts"
import type { Provision, Status, StatusWord } from "../types.ts"
import { complianceIn } from "./find-compliance.ts"
import type { Register } from "./register.ts"

const FORCES =
  /\b(?:forces?|troops|formations?|units|fighters|army|soldiers|militants?|militias?|rebels|peacekeepers|contingent|weapons)\b/i
/** What talks about an agreement are about, where they do not name it. */
const MATTERS =
  /\b(?:deployment|peacekeepers?|peacekeeping|mandate|cease-?fire|truce|withdrawal|settlement|agreement|peace|prisoner|corridor)\b/i

/** How many sentences behind an agreement's name "it" may still mean it. */
const REACH = 2

/** What is said of an agreement's force. [K12] a word of force beside its name; [K13] a duty told as not done; [K14] talks on its matter. */
export function findStatuses(syntax: Syntax, voices: Voices, register: readonly Register[], provisions: readonly Provision[]): Status[] {
  const { reading } = syntax
  const statuses: Status[] = []
  const push = (agreement: Register, clause: Span, says: StatusWord, rule: string, at: Span = clause, provision?: Provision): void => {
    const bounds = around(voices, at)[0]?.content.find((content) => holds(content, at))
    const quote = bounds ? { from: Math.max(bounds.from, clause.from), to: Math.min(bounds.to, clause.to) } : clause
    statuses.push({
      kind: "status",
      id: `s${statuses.length + 1}`,
      agreement: agreement.id,
      ...(provision ? { provision: provision.id } : {}),
      quote,
      saidBy: saidBy(voices, at),
      realis: "actual",
      says,
      trace: { rule, why: `${says}: ${reading.text.slice(quote.from, quote.to).slice(0, 60)}` },
    })
  }
  const byMention = new Map<number, { agreement: Register; at: Span }[]>()
  for (const agreement of register)
    for (const mention of agreement.mentions)
      byMention.set(mention.sentence, [...(byMention.get(mention.sentence) ?? []), { agreement, at: mention }])
  let last: Register | undefined
  let lastNumber = -1
  reading.sentences.forEach((sentence, number) => {
    const mentions = byMention.get(number) ?? []
    for (const { agreement, at } of mentions) {
      last = agreement
      lastNumber = number
      const clause = clauseAround(syntax, at, sentence)
      const says = forceOf(wordsOf(reading.text, clause))
      if (says && !statuses.some((status) => status.agreement === agreement.id && status.says === says && touches(status.quote, clause)))
        push(agreement, clause, says, "K12", at)
    }
    if (!mentions.length && last) {
      const undone = undoneIn(syntax, sentence, provisions)
      if (undone) push(last, undone.quote, "not-implemented", "K13", undone.at, undone.provision)
    } else if (mentions.length) {
      const undone = undoneIn(syntax, sentence, provisions)
      const agreement = mentions.at(-1)?.agreement
      if (undone && agreement && !statuses.some((status) => touches(status.quote, undone.quote)))
        push(agreement, undone.quote, "not-implemented", "K13", undone.at, undone.provision)
    }
    if (last && !last.own && number - lastNumber <= REACH)
      for (const { says, quote, at, provisions: ids } of complianceIn(syntax, sentence, provisions)) {
        const duties = provisions.filter(({ id }) => ids.includes(id))
        for (const duty of duties.length ? duties : [undefined]) push(last, quote, says, "K15", at, duty)
      }
    const first = register[0]
    if (!mentions.length && first && !first.own) {
      const talks = talksIn(syntax, sentence)
      if (talks) push(first, talks, "under-negotiation", "K14")
    }
  })
  const own = register.find((agreement) => agreement.own)
  const adopted = own && /\bAdopted (?:unanimously|by \d+ votes?|at the|without)[^.\n]*(?:\n[^.\n]+)?/.exec(reading.text)
  if (own && adopted) push(own, { from: adopted.index, to: adopted.index + adopted[0].trimEnd().length }, "in-force", "K12")
  return statuses
}

function forceOf(words: string): StatusWord | undefined {
  const plain = words.replace(/\s+/g, " ")
  const found = STATUS_WORDS.find(([says, pattern]) => {
    const match = pattern.exec(plain)
    return match !== null && !(HELD_BACK[says]?.test(plain.slice(0, match.index)) ?? false)
  })
  if (found?.[0] === "kept" && /\b(?:urg|call|demand|to comply)/i.test(plain)) return "called-for"
  if (/^Reaffirm|^Recalling/i.test(plain)) return "in-force"
  return found?.[0]
}

/** A force that was to leave or disarm and is told to have stayed. */
function undoneIn(
  syntax: Syntax,
  sentence: Sentence,
  provisions: readonly Provision[],
): { quote: Span; at: Span; provision?: Provision } | undefined {
  for (let at = sentence.first; at < sentence.end; at++) {
    const verb = verbOf(syntax, at)
    if (!verb) continue
    at = verb.end - 1
    const stays =
      /^(?:remain|stay)$/.test(verb.lemma) &&
      (/^(?:continue|still)$/.test(wordAt(syntax, verb.first - 1)) ||
        verbOf(syntax, verb.first - 1)?.lemma === "continue" ||
        /\b(?:continued?|still)\b/.test(syntax.reading.text.slice(verb.from, verb.to)))
    const undone =
      verb.negated && /^(?:withdraw|leave|disarm|hand|pull|vacate|release|return|lift|open|stop|implement|comply)$/.test(verb.lemma)
    if (!stays && !undone) continue
    const carrier = verb.infinitive ? verbOf(syntax, verb.first - 1) : undefined
    const subject = subjectOf(syntax, carrier ?? verb)
    const words = subject ? wordsBetween(syntax, subject.first, subject.end) : ""
    if (!FORCES.test(words)) continue
    const quote = clauseAround(syntax, verb, sentence)
    const provision = provisions.find((each) => each.type === "withdrawal" || each.type === "disarmament")
    return { quote, at: { from: verb.from, to: verb.to }, ...(provision ? { provision } : {}) }
  }
  return undefined
}

const wordsBetween = (syntax: Syntax, first: number, end: number): string =>
  syntax.reading.text.slice(syntax.reading.tokens[first]?.from ?? 0, syntax.reading.tokens[end - 1]?.to ?? 0)

function talksIn(syntax: Syntax, sentence: Sentence): Span | undefined {
  for (let at = sentence.first; at < sentence.end; at++) {
    const verb = verbOf(syntax, at)
    if (!verb) continue
    at = verb.end - 1
    if (!/^(?:negotiate|discuss|consult|consider|ponder|mediate)$/.test(verb.lemma) || !verb.finite) continue
    const clause = clauseAround(syntax, verb, sentence)
    const behind = syntax.reading.text.slice(verb.to, clause.to)
    if (MATTERS.test(behind) && holds(sentence, clause) && tokenFrom(syntax.reading, clause.from) >= sentence.first) return clause
  }
  return undefined
}
