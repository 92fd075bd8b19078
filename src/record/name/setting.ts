import type { Entity } from "../../reading/index.ts"
import type { Report } from "../report.ts"
import { stateBodies } from "./state-body.ts"

/** Where a report plays, by what it names. */
export interface Setting {
  /** Mentions by country code: of places in it, of bodies and people of it. */
  readonly countries: ReadonlyMap<string, number>
  /** Mentions of places that no list knows. */
  readonly unknown: number
  /** The country of the dateline's place. */
  readonly dateline?: string
}

/** The words of each entity's mentions, and where the first ends. */
export interface Mentions {
  readonly count: number
  readonly forms: readonly string[]
  readonly end: number
}

/** A state, how sure that it is the one, and what tells. */
export interface State {
  readonly country: string
  readonly score: number
  readonly why: string
}

// How plain a state is. Chosen by hand: what the report says in so many words is surer than what its counts tell.
const SAID = 0.85
const ONLY = 0.7
const MOST_WITH_DATELINE = 0.65
const DATELINE = 0.6
const MOST = 0.55
/** The first country has this many times the mentions of the second, and this part of all, unknown places among them. */
const AHEAD = 2
const SHARE = 0.5
/** A form of a name longer than this is no name; no more forms than this are kept of one entity. */
const LONGEST_FORM = 200
const MOST_FORMS = 8

/** The mentions of every entity of a report. */
export function mentionsOf({ names, article }: Report): ReadonlyMap<string, Mentions> {
  const found = new Map<string, { count: number; forms: string[]; end: number }>()
  for (const { ref, from, to } of names) {
    let here = found.get(ref)
    if (!here) {
      here = { count: 0, forms: [], end: to }
      found.set(ref, here)
    }
    here.count++
    if (to - from > LONGEST_FORM || here.forms.length >= MOST_FORMS) continue
    const words = article.text.slice(from, to).replace(/\s+/g, " ").trim()
    if (words && !here.forms.includes(words)) here.forms.push(words)
  }
  return found
}

/** What a report says of where it plays. */
export function settingOf(report: Report, mentions: ReadonlyMap<string, Mentions>): Setting {
  const countries = new Map<string, number>()
  let unknown = 0
  const add = (country: string | undefined, count: number): void => {
    if (country) countries.set(country, (countries.get(country) ?? 0) + count)
  }
  for (const entity of report.entities) {
    const count = mentions.get(entity.id)?.count ?? 1
    // What the reading could only place beside another place, or took for a lone surname, may lie anywhere.
    if (entity.kind === "place" && (!entity.place || entity.place.precision === "near")) unknown += count
    else if (entity.kind === "place") add(entity.place?.country, count)
    else if (isLoneName(entity)) unknown += count
    else if (entity.affiliation) add(only(stateBodies().states(entity.affiliation)), 1)
    else if (entity.kind === "organisation")
      add(
        only(
          stateBodies()
            .named(entity.name)
            .map(({ country }) => country),
        ),
        count,
      )
  }
  const dateline = datelineOf(report)
  return { countries, unknown, ...(dateline ? { dateline } : {}) }
}

/** A word that the reading took for a person with nothing to tell that it is one. */
export const isLoneName = ({ kind, name, role, affiliation }: Entity): boolean =>
  kind === "person" && !role && !affiliation && !/\s/.test(name.trim())

const only = (codes: readonly string[]): string | undefined => (codes.length === 1 ? codes[0] : undefined)

/** "NAIROBI, Kenya": the country that is named behind the town, else the one where the reading found the town. */
function datelineOf({ article, entities }: Report): string | undefined {
  const [town = "", ...outer] = (article.dateline?.place ?? "").split(/[,/(]/).map((part) => part.replace(/\)/g, "").trim())
  if (!town) return undefined
  const last = outer.filter(Boolean).pop()
  if (last) return only(stateBodies().states(last))
  return entities.find(
    ({ kind, name, place }) => kind === "place" && place?.precision !== "near" && name.toLowerCase() === town.toLowerCase(),
  )?.place?.country
}

/** [B6] Whose a bare body is, where the report makes it plain. */
export function stateOf(entity: Entity, setting: Setting, behind: string): State | undefined {
  if (entity.affiliation && !stateBodies().bare(entity.affiliation)) {
    const country = only(stateBodies().states(entity.affiliation))
    return country ? { country, score: SAID, why: `the report says whose it is: "${entity.affiliation}"` } : undefined
  }
  const said = saidBehind(behind)
  if (said !== undefined) {
    const country = only(stateBodies().states(said))
    return country ? { country, score: SAID, why: `the report says whose it is: "of ${said}"` } : undefined
  }
  const [first, second] = [...setting.countries].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const total = [...setting.countries.values()].reduce((sum, count) => sum + count, setting.unknown)
  const { dateline } = setting
  if (!first || first[1] <= total * SHARE) return undefined
  const [country, count] = first
  if (dateline && dateline !== country) return undefined
  if (!second) return { country, score: ONLY, why: `the only country of the report's places is ${country}` }
  if (count >= second[1] * AHEAD)
    return { country, score: dateline ? MOST_WITH_DATELINE : MOST, why: `most of the report's places lie in ${country}` }
  return dateline ? { country, score: DATELINE, why: `the dateline's place lies in ${country}` } : undefined
}

/** The name behind "of" right after a body: "Armed Forces of Kestria". */
function saidBehind(behind: string): string | undefined {
  const words = /^\s+of\s+(?:the\s+)?((?:\p{Lu}[\p{L}\p{M}'’.-]*)(?: (?:of |and |the )*\p{Lu}[\p{L}\p{M}'’.-]*){0,6})/u.exec(behind)?.[1]
  if (!words) return undefined
  const parts = words.split(" ")
  for (let end = parts.length; end > 0; end--) {
    const name = parts
      .slice(0, end)
      .join(" ")
      .replace(/[.,]+$/, "")
    if (stateBodies().states(name.replace(/['’]s$/, "")).length) return name
  }
  return parts.join(" ")
}
