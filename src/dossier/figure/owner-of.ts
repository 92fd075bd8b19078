import type { Teller } from "../material/teller.ts"
import type { Spot } from "../types.ts"
import { stemOf } from "./noun-of.ts"
import type { Counted } from "./types.ts"

/** Whose what is counted is: `key` equal wherever it is the same owner. */
export interface Owner {
  readonly key: string
  readonly name: string
}

/** How far from a number, in code units, its owner is looked for, and how many of a report's entities are tried. */
const REACH = 160
const MOST = 500
const RUN = "(\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){0,5})"
// Own lists: verbs of having forces and arms, and of holding land.
const HAS = "(?:has|have|had|fields?|fielded|keeps?|kept|possess(?:es|ed)?|operates?|operated|commands?|deployed|deploys|numbers?|numbered)"
const HOLDS =
  "(?:liberated?|occup(?:y|ies|ied)|holds?|held|controls?|controlled|seized?|captured?|takes?|took|taken|regains?|regained|retook|retaken|recaptured|freed|patrols?|patrolled|lost|annexed)"
const BODY = "(?: (?:forces|troops|army|soldiers))?(?: (?:has|have|had))?"
const SUBJECT = new RegExp(`${RUN}${BODY} ${HAS}(?: [\\p{Ll}-]+){0,4} $`, "u")
const HOLDER = new RegExp(`${RUN}${BODY} ${HOLDS} [^.;:]{0,60}$`, "u")
const OF = new RegExp(`^(?: [\\p{Ll}-]+){0,3} (?:of|belonging to) (?:the )?${RUN}`, "u")
const BY = new RegExp(`^[\\p{Ll}0-9 ]{0,40} (?:is|are|was|were|remains?|been) (?:\\p{Ll}+ )?(?:by|under) (?:the )?${RUN}`, "u")
/** "the group's strength", "its troops", "it has": whoever was named last in the paragraph. */
const POINTS =
  /\b(?:(?:the (?:group|movement|militia|militants|armed group)(?:['’]s)?|its|their) (?:[\p{Ll}-]+ ){0,4}|(?:it|they) (?:has|have|had) (?:\p{Ll}+ )?)$/iu
const NO_NAME = /^(?:It|They|He|She|We|The|This|That|These|Those|There|Its|Their|But|And|On|In|At|Since|After|Before)$/

/**
 * [Y4] Whose forces, arms or land are counted: the name among the words counted ("Kestrian soldiers"), the one behind them ("fighters of the Home Guard"), the one
 * that has or holds them, or the one that "the group's" points back to. "Kestria puts the number at 3,200" says whose word it is, not whose fighters.
 */
export function ownerOf(teller: Teller, counted: Counted, paragraph: number): Owner | undefined {
  const { figure, noun, end, sentence, role } = counted.like ?? counted
  const { text } = teller.account.report.article
  if (noun?.whose !== undefined && role !== "territory") return { key: stemOf(noun.whose), name: noun.whose }
  if (role !== "force-strength" && role !== "equipment" && role !== "territory") return undefined
  const before = text.slice(Math.max(sentence.from, figure.number.from - REACH), figure.number.from)
  const behind = text.slice(role === "territory" ? end : figure.number.to, Math.min(sentence.to, end + REACH))
  const named =
    role === "territory" ? (BY.exec(behind)?.[1] ?? HOLDER.exec(before)?.[1]) : (OF.exec(behind)?.[1] ?? SUBJECT.exec(before)?.[1])
  if (named !== undefined && !NO_NAME.test(named)) return ownerNamed(teller, named.replace(/^The /, ""))
  const points = POINTS.exec(before)
  if (!points) return undefined
  // "Kestria puts the group's strength at": the group is not the one that speaks here, so it was named in a sentence before.
  const to = /^the /i.test(points[0]) ? sentence.from : figure.number.from - before.length + points.index
  return lastNamed(teller, text.slice(Math.max(paragraph, figure.number.from - 600), Math.max(paragraph, to)))
}

/** An organisation of the report by that name, a longer one that ends in it first ("Verin Home Guard"); else the name itself, in the form its adjective shares. */
function ownerNamed(teller: Teller, name: string): Owner {
  const fits = teller.account.report.entities
    .slice(0, MOST)
    .filter((one) => /organisation|group/.test(one.kind) && ` ${one.name}`.endsWith(` ${name}`))
  const [longest] = fits.sort((a, b) => b.name.length - a.name.length)
  const party = longest && teller.spot({ ref: longest.id, certainty: "known" })
  return party ? { key: party.key, name: party.name } : { key: stemOf(name), name }
}

/** The organisation or group that is named last in a stretch of text. */
function lastNamed(teller: Teller, text: string): Owner | undefined {
  let found: { readonly name: string; readonly to: number } | undefined
  for (const { kind, name } of teller.account.report.entities.slice(0, MOST)) {
    if (!/organisation|group/.test(kind)) continue
    const at = text.lastIndexOf(name)
    const to = at + name.length
    if (at >= 0 && (!found || to > found.to || (to === found.to && name.length > found.name.length))) found = { name, to }
  }
  return found && ownerNamed(teller, found.name)
}

const IN = /\b(?:in|across|along|around|near|inside|throughout) (?:[\p{Ll}-]+ ){0,3}$/u

/** The place that a sentence names behind a number, else before it, after a word like "in": where what is counted was. */
export function areaOf(teller: Teller, { figure, sentence }: Counted): Spot | undefined {
  const { text } = teller.account.report.article
  const from = Math.max(sentence.from, figure.number.from - 400)
  const near = text.slice(from, Math.min(sentence.to, figure.number.to + 400))
  const mid = figure.number.to - from
  let best: { readonly ref: string; readonly rank: number; readonly length: number } | undefined
  for (const { id, kind, name } of teller.account.report.entities.slice(0, MOST)) {
    if (kind !== "place") continue
    const behind = near.indexOf(name, mid)
    const at = behind >= 0 ? behind : near.lastIndexOf(name)
    if (at < 0 || !IN.test(near.slice(Math.max(0, at - 40), at))) continue
    const rank = behind >= 0 ? behind - mid : 1000 + mid - at
    if (!best || rank < best.rank || (rank === best.rank && name.length > best.length)) best = { ref: id, rank, length: name.length }
  }
  return best && teller.spot({ ref: best.ref, certainty: "known" })
}
