import type { Claim, Count, Slot } from "../../claim/index.ts"
import { type Span, wordsOf } from "../../evidence/index.ts"
import type { Report } from "../report.ts"

/** One property of a claim as it is compared: `keys` are what it says, folded, in one or more ways. */
export interface Property {
  readonly name: string
  readonly keys: readonly string[]
  /** The first key is a value, such as a day, and decides against another value. */
  readonly valued?: true
  readonly value: string
  readonly words?: Span
  /** Supplied by us and not in the words. */
  readonly implied?: true
}

/** What the properties of a report's claims are read with. */
export interface Source {
  readonly text: string
  /** The longest name of each entity, by id. */
  readonly nameOf: ReadonlyMap<string, string>
  /** The speaker of each attribution that has one, by id. */
  readonly speakerOf: ReadonlyMap<string, Span & { readonly ref?: string }>
}

export const sourceOf = ({ article, entities, attributions }: Report): Source => ({
  text: article.text,
  nameOf: new Map(entities.map(({ id, name }) => [id, name])),
  speakerOf: new Map(attributions.flatMap(({ id, speaker }) => (speaker ? [[id, speaker] as const] : []))),
})

/** [V6] Whether two properties say the same: by their values where both have one, else by their words or the names those stand for. */
export const isSame = (a: Property, b: Property): boolean =>
  a.valued && b.valued ? a.keys[0] === b.keys[0] : a.keys.some((key) => b.keys.includes(key))

/** Letters, digits and single spaces: what a change of marks, case or blank space leaves as it is. */
export const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()

/** Folded, and without the article it begins with: "an air strike" and "the air strike" say the same. */
const bare = (words: string): string => folded(words).replace(/^(?:an?|the) (?=.)/, "")

/** [V6] The properties of a claim, in a fixed order; what the report does not say is left out. */
export function propertiesOf(claim: Claim, source: Source): Property[] {
  const { text } = source
  const slot = (name: string, of: Slot | undefined): Property[] => (of ? [slotProperty(name, of, source)] : [])
  const said = [...saidBy(claim, source), ...word("realis", claim.realis)]
  switch (claim.kind) {
    case "incident":
      return [
        ...word("type", claim.type),
        ...slot("date", claim.date),
        ...slot("place", claim.place),
        ...slot("initiator", claim.initiator),
        ...slot("target", claim.target),
        ...slot("weapon", claim.weapon),
        ...(["killed", "injured", "missing", "captured", "displaced"] as const).flatMap((name) => count(name, claim[name], text)),
        ...said,
      ]
    case "figure":
      return [
        { name: claim.role, keys: [keyOf(claim)], value: boundsOf(claim), words: claim.number },
        ...(claim.of ? [words("counted", claim.of, text)] : []),
        ...slot("period", claim.period),
        ...slot("as of", claim.asOf),
        ...said,
      ]
    case "agreement":
      return [
        ...slot("name", claim.name),
        ...slot("signed", claim.signed),
        ...slot("in force", claim.inForce),
        ...parties("signatories", claim.signatories, source),
        ...parties("third parties", claim.thirdParties, source),
        ...said,
      ]
    case "provision":
      return [
        ...word("type", claim.type),
        ...slot("obligor", claim.obligor),
        ...slot("beneficiary", claim.beneficiary),
        ...slot("due", claim.due),
        ...said,
      ]
    case "term": {
      const { renewable } = claim
      return [
        ...slot("start", claim.start),
        ...slot("end", claim.end),
        ...slot("duration", claim.duration),
        ...slot("renewable", renewable ? { ...renewable, value: renewable.value ? "yes" : "no" } : undefined),
        ...slot("notice", claim.notice),
        ...said,
      ]
    }
    case "status":
      return [...word("says", claim.says), ...said]
  }
}

const word = (name: string, value: string): Property[] => [{ name, keys: [value], value: value.replaceAll("-", " ") }]
const words = (name: string, span: Span, text: string): Property => ({
  name,
  keys: [bare(wordsOf(text, span))],
  value: short(wordsOf(text, span)),
  words: { from: span.from, to: span.to },
})

function slotProperty(name: string, { value, from, to, ref, certainty }: Slot, { text, nameOf }: Source): Property {
  const span = from !== undefined && to !== undefined ? { from, to } : undefined
  const said = span ? wordsOf(text, span) : ""
  const keys = [value, said, ref === undefined ? undefined : nameOf.get(ref)].flatMap((one) => (one ? [bare(one)] : []))
  return {
    name,
    keys,
    ...(value === undefined ? {} : { valued: true }),
    value: value ?? short(said),
    ...(span ? { words: span } : {}),
    ...(certainty === "implied" && !span ? { implied: true } : {}),
  }
}

function count(name: string, of: Count | undefined, text: string): Property[] {
  if (!of) return []
  const number: Property = { name, keys: [keyOf(of)], value: boundsOf(of), words: { from: of.from, to: of.to } }
  return of.of ? [number, words(`${name}, of whom`, of.of, text)] : [number]
}

function parties(name: string, slots: readonly Slot[], source: Source): Property[] {
  const all = slots.map((slot) => slotProperty(name, slot, source))
  if (!all.length) return []
  const first = all.find(({ words }) => words)?.words
  const names = all.map(({ keys }) => keys[0] ?? "").sort()
  return [{ name, keys: [names.join("|")], value: all.map(({ value }) => value).join(", "), ...(first ? { words: first } : {}) }]
}

// Who says so, innermost first, in the words of the text: ids are counted anew in each version.
function saidBy(claim: Claim, { text, nameOf, speakerOf }: Source): Property[] {
  const speakers = claim.saidBy.flatMap((id) => speakerOf.get(id) ?? [])
  const [first] = speakers
  if (!first) return []
  const spelled = speakers.map((span) => wordsOf(text, span))
  const names = speakers.map(({ ref }, at) => (ref === undefined ? undefined : nameOf.get(ref)) ?? spelled[at] ?? "")
  return [
    {
      name: "said by",
      keys: [spelled, names].map((list) => list.map(bare).join("|")),
      value: short(spelled.join(", within ")),
      words: { from: first.from, to: first.to },
    },
  ]
}

interface Bounds {
  readonly low: number | null
  readonly high: number | null
  readonly approximate?: true
}

const keyOf = ({ low, high, approximate }: Bounds): string => `${low ?? ""}-${high ?? ""}${approximate ? "~" : ""}`

function boundsOf({ low, high, approximate }: Bounds): string {
  if (low !== null && high !== null) return `${approximate ? "about " : ""}${low === high ? low : `${low} to ${high}`}`
  if (low !== null) return `at least ${low}`
  return high === null ? "an untold number" : `at most ${high}`
}

const LONGEST = 80

/** Words on one line, cut between words after 80 characters. */
export function short(words: string): string {
  const line = words.replace(/\s+/g, " ").trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/ \S*$/, "")} …`
}
