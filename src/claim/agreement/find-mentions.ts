import type { Span } from "../../evidence/index.ts"
import { type Syntax, spanOf, tagAt, tokenFrom, wordAt } from "../syntax.ts"

/** One naming of an agreement. `anaphor`: "this document", "the agreement": means the one named last. */
export interface Mention extends Span {
  readonly sentence: number
  readonly words: ReadonlySet<string>
  readonly family: string
  readonly anaphor: boolean
  /** Whether its noun alone says that it is an agreement: "the memorandum", not "the document". */
  readonly plain: boolean
  /** "a ceasefire": one of the kind. */
  readonly indefinite: boolean
}

// What agreements are called, by families whose members stand for one another: "the truce" for "the ceasefire". Own list.
const FAMILY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ceasefire: "ceasefire cease-fire truce armistice cessation",
    text: "agreement accord treaty memorandum pact deal declaration statement protocol communique communiqué document convention charter roadmap framework text",
    plan: "plan timetable",
    resolution: "resolution",
  }).flatMap(([family, nouns]) => nouns.split(" ").map((noun) => [noun, family] as const)),
)
/** Heads that name an agreement only with such a word before them: a statement may be anything, a trilateral one is signed. */
const NEEDS_MODIFIER =
  /^(?:statement|declaration|document|deal|text|plan|framework|communique|communiqué|convention|charter|roadmap|timetable|protocol)$/
const MODIFIERS =
  /^(?:trilateral|tripartite|bilateral|joint|quadripartite|multilateral|peace|peace-keeping|peacekeeping|ceasefire|cease-fire|truce|signed|framework|cooperation|agreed|adjusted|geneva|minsk|united|nations|november|algiers|dayton|doha|prisoner|exchange|withdrawal|final|comprehensive)$/
const RESOLUTION = /\b(?:[Rr]esolutions?\s+)?(\d{2,4})\s\((\d{4})\)/g

/** [K1] Noun phrases headed by a word for an agreement; [K2] resolutions by their numbers, in lists too. */
export function findMentions(syntax: Syntax): Mention[] {
  const { reading } = syntax
  const mentions: Mention[] = []
  for (const phrase of reading.phrases) {
    const head = reading.tokens[phrase.head]
    const family = FAMILY.get(head?.lemma ?? "")
    if (!head || !family || family === "resolution") continue
    let end = phrase.head + 1
    if (head.lemma === "cessation") {
      if (wordAt(syntax, end) !== "of") continue
      const of = syntax.reading.phrases[syntax.phraseAt[end + 1] ?? -1]
      if (!of || !/hostilit/i.test(reading.text.slice(of.from, of.to))) continue
      end = of.end
    }
    const before: string[] = []
    let named = false
    for (let at = phrase.first; at < phrase.head; at++) {
      const word = wordAt(syntax, at)
      if (!/^(?:DT|PRP\$|CD|POS)$/.test(tagAt(syntax, at)) && /\p{L}/u.test(word)) before.push(word)
      if (at > phrase.first && /^NNPS?$/.test(tagAt(syntax, at))) named = true
    }
    const capital = /^\p{Lu}/u.test(head.word) && phrase.first < phrase.head
    const modified = before.some((word) => MODIFIERS.test(word)) || named || capital || signedNear(syntax, end)
    const definite = /^(?:the|this|that|its|their|these)$/.test(wordAt(syntax, phrase.first))
    if (NEEDS_MODIFIER.test(head.lemma) && !modified && !(definite && /^(?:document|deal|text|plan)$/.test(head.lemma))) continue
    if (
      family === "text" &&
      /^(?:statement|declaration)$/.test(head.lemma) &&
      before.some((word) => /^(?:press|brief|written|public|recent|earlier|separate|official)$/.test(word))
    )
      continue
    mentions.push({
      ...spanOf(syntax, { first: phrase.first, end }),
      sentence: syntax.sentenceAt[phrase.head] ?? 0,
      words: new Set(before),
      family,
      anaphor: definite && before.length === 0 && family !== "ceasefire",
      plain: !NEEDS_MODIFIER.test(head.lemma),
      indefinite: family === "ceasefire" && !modified && /^(?:an?|any|no|another)$/.test(wordAt(syntax, phrase.first)),
    })
  }
  for (const match of reading.text.matchAll(RESOLUTION)) {
    const sentence = syntax.sentenceAt[tokenFrom(reading, match.index)] ?? -1
    mentions.push({
      from: match.index,
      to: match.index + match[0].length,
      sentence,
      words: new Set([match[1] ?? "", match[2] ?? ""]),
      family: "resolution",
      anaphor: false,
      plain: true,
      indefinite: false,
    })
  }
  return mentions.filter((mention) => mention.sentence >= 0).sort((a, b) => a.from - b.from)
}

const signedNear = (syntax: Syntax, end: number): boolean => {
  for (let at = end; at < end + 3; at++) if (/^(?:signed|reached|concluded|ratified)$/.test(wordAt(syntax, at))) return true
  return false
}

/** [K3] Mentions of one agreement: a shared modifier and family, an anaphor of the last one of its family; resolutions by number. */
export function groupMentions(mentions: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = []
  const last = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const group = mention.anaphor
      ? (last.get(mention.family) ?? groups.at(-1))
      : groups.findLast((each) => each.some((other) => sameAgreement(other, mention)))
    if (group) group.push(mention)
    else if (mention.plain || !mention.anaphor) groups.push([mention])
    const joined = group ?? groups.at(-1)
    if (joined) last.set(mention.family, joined)
  }
  return groups
}

function sameAgreement(a: Mention, b: Mention): boolean {
  if (a.family !== b.family) return false
  if (a.family === "resolution") return [...b.words].every((word) => a.words.has(word))
  if (a.words.size === 0 || b.words.size === 0) return true
  for (const word of b.words) if (a.words.has(word)) return true
  return false
}
