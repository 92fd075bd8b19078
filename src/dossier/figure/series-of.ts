import type { FigureRole } from "../../claim/index.ts"
import { plain } from "../../record/index.ts"
import { compare } from "../material/compare.ts"
import { boundsOf, type Teller } from "../material/teller.ts"
import type { FigurePoint, FigureSeries } from "../types.ts"
import { countedOf, isForce, partOf } from "./counted-of.ts"
import { areaOf, type Owner, ownerOf } from "./owner-of.ts"
import type { Counted } from "./types.ts"

interface Entry {
  readonly role: FigureRole
  readonly unit: string
  readonly noun: string
  readonly owner?: Owner
  /** The entry before it in its sentence that has it along: "3,200 fighters with more than 40 vehicles". */
  readonly beside?: Entry
  readonly point: FigurePoint
}

const TOLL = /^(?:killed|injured|missing|captured)$/
const STOCK = /^(?:force-strength|equipment)$/
// What is fired or goes off is spent: it is no stock of arms.
const SPENT = /\b(?:shell|round|bullet|bomb|grenade|rocket|missile|mine|landmine|device|explosive|mortar)$/
/** What befell those counted, so that those killed by mines and in air strikes are two indicators. */
const CAUSE = /\b(mine|air strike|airstrike|drone|shelling|rocket|missile|bombing)s?\b/i
// Own list: words that make a small number of people or things a strength, and not some who were met in passing.
const HOLDS =
  /\b(?:has|have|had|holds?|held|fields?|operates?|possess(?:es)?|deployed|stationed|based|remain(?:s|ed)?|strength|number(?:s|ed)?|arsenal|equipped|with)\b/
const FRACTION = /^(?:third|half|quarter|fifth|tenth|percent|times?)\b/
const MORE = /^(?:more|additional|extra|further|fewer|another)\b/i
/** Below this, forces and arms need a word of having; "two officers said" is none. Chosen on the example scenario: its strengths begin at 12. */
const FEW = 10
/** From this on, two equal numbers of one thing are taken for one count; smaller numbers are equal by chance too often. */
const TELLING = 100

/**
 * [Y3] Figures by what they count: forces, arms, land, violations, money, people displaced; the killed, injured, missing, captured and all else only with a period,
 * for without one they are an incident's toll. No lengths of time, nothing planned, denied or "more" of something; nothing without something counted.
 */
export function seriesOf(tellers: readonly Teller[]): FigureSeries[] {
  const entries = tellers.flatMap((teller) => {
    const { layout, counted } = countedOf(teller)
    const made = new Map<Counted, Entry>()
    for (const [at, one] of counted.entries()) {
      const before = counted[at - 1]
      const entry = entryOf(teller, one, before, layout.paragraphs[one.paragraph]?.from ?? 0)
      const beside = before && entry && STOCK.test(entry.role) && along(teller, before, one) ? made.get(before) : undefined
      if (entry) made.set(one, beside ? { ...entry, beside } : entry)
    }
    return [...made.values()]
  })
  const series = new Map<string, Entry[]>()
  for (const entry of owned(entries)) {
    const key = keyOf(entry)
    const of = series.get(key)
    if (of) of.push(entry)
    else series.set(key, [entry])
  }
  return [...series].map(([id, of]) => seriesFrom(id, of)).sort((a, b) => compare(a.id, b.id))
}

const keyOf = ({ role, unit, noun, owner }: Entry): string =>
  ["figure", role, unit, noun, ...(owner ? [owner.key] : [])].map((part) => plain(part).replaceAll(" ", "-")).join(":")

/** Whether a number stands with the one before it: "… fighters remain, with more than 40 vehicles and 12 launchers". */
function along({ account }: Teller, before: Counted, one: Counted): boolean {
  const gap = account.report.article.text.slice(before.end, one.figure.number.from)
  return before.at === one.at && gap.length <= 80 && /^(?: and |, | ?, and |[^.;:]*\bwith )$/.test(gap)
}

function entryOf(teller: Teller, one: Counted, before: Counted | undefined, paragraph: number): Entry | undefined {
  const { text } = teller.account.report.article
  const { figure, unit } = one
  if (figure.realis !== "actual" && figure.realis !== "ongoing") return undefined
  const sentence = text.slice(one.sentence.from, Math.min(one.sentence.to, one.sentence.from + 1000))
  const { days, basis } = one.period ?? {}
  const role = one.role === "other" && isForce(one) && HOLDS.test(sentence) ? "force-strength" : one.role
  const noun = role === "territory" ? "territory" : one.noun?.noun
  if (!noun || role === "duration" || MORE.test(one.of)) return undefined
  if (role === "other" && (noun === "person" || FRACTION.test(noun))) return undefined
  if ((TOLL.test(role) || role === "other") && !days) return undefined
  const size = Math.max(figure.low ?? 0, figure.high ?? 0)
  if (STOCK.test(role) && ((size < FEW && !HOLDS.test(sentence)) || SPENT.test(noun))) return undefined
  const owner = ownerOf(teller, one, paragraph)
  if (role === "territory" && (!owner || (before && partOf(text, before.figure.number.to, figure.number.from)))) return undefined
  const area = areaOf(teller, one) ?? (one.beside && areaOf(teller, one.beside.total))
  const by = TOLL.test(role) ? CAUSE.exec(sentence)?.[1]?.toLowerCase() : undefined
  const narrowed = owner ?? (STOCK.test(role) || !area ? undefined : { key: area.key, name: area.name })
  return {
    role,
    unit,
    noun: by ? `${noun} by ${by}` : noun,
    ...(narrowed ? { owner: narrowed } : {}),
    point: {
      told: teller.tell(boundsOf(figure), figure, figure.number),
      ...(days ? { period: days } : {}),
      ...(basis ? { periodBasis: basis } : {}),
      ...(area ? { area } : {}),
    },
  }
}

/**
 * [Y5] A figure that names no owner counts what the others of its kind count when it gives the same number as one of them, from a hundred on, and only one owner
 * has that number; else it stands for itself.
 */
function owned(entries: readonly Entry[]): Entry[] {
  const numbers = new Map<string, Map<string, Owner>>()
  const numberOf = ({ role, unit, noun, point: { told } }: Entry): string | undefined =>
    told.value.low !== null && told.value.low === told.value.high && told.value.low >= TELLING
      ? [role, unit, noun, told.value.low].join(" ")
      : undefined
  for (const entry of entries) {
    const number = numberOf(entry)
    if (number === undefined || !entry.owner) continue
    const owners = numbers.get(number) ?? new Map<string, Owner>()
    owners.set(entry.owner.key, entry.owner)
    numbers.set(number, owners)
  }
  const given = entries.map((entry) => {
    const number = entry.owner ? undefined : numberOf(entry)
    const owners = number === undefined ? [] : [...(numbers.get(number)?.values() ?? [])]
    return owners.length === 1 && owners[0] ? { ...entry, owner: owners[0] } : entry
  })
  // An entry stands behind those it goes along with, so that owners pass on in one walk.
  const owners = new Map(entries.map((entry, at) => [entry, given[at]?.owner]))
  return given.map((entry, at) => {
    const before = entries[at]
    const owner = entry.owner ?? (entry.beside && owners.get(entry.beside))
    if (before) owners.set(before, owner)
    return owner ? { ...entry, owner } : entry
  })
}

/** [Y7] Points in order of their period, then of the day they were told; what one voice says twice of one period in one report counts once. */
function seriesFrom(id: string, entries: readonly Entry[]): FigureSeries {
  const names = entries.flatMap(({ owner }) => (owner ? [owner.name] : [])).sort(compare)
  const seen = new Set<string>()
  const points = entries
    .map(({ point }) => ({ point, at: placeOf(point) }))
    .sort((a, b) => compare(a.at, b.at) || a.point.told.words.from - b.point.told.words.from)
    .map(({ point }) => point)
    .filter(({ told, period }) => {
      const same = JSON.stringify([told.words.account, told.by.key, told.value, period])
      return !seen.has(same) && seen.add(same)
    })
  const { role = "other", unit = "item", noun = "" } = entries[0] ?? {}
  return { id, role, unit, of: names[0] ? `${noun} (${names[0]})` : noun, points }
}

const placeOf = ({ told, period }: FigurePoint): string =>
  [period?.last ?? told.day, period?.first ?? told.day, told.day, told.words.account].join(" ")
