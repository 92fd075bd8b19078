import { type Entity, fold, gazetteer } from "../../reading/index.ts"
import type { Report } from "../report.ts"
import { actors } from "./actors.ts"
import { isFullName, tellingWords } from "./own-name.ts"
import { places } from "./places.ts"
import { isLoneName, type Mentions, mentionsOf, type Setting, settingOf, stateOf } from "./setting.ts"
import { plain, slugOf } from "./slug.ts"
import { stateBodies } from "./state-body.ts"
import type { Entry, Naming, Reason, Register } from "./types.ts"

/** What is known of one entity while it is named. */
interface Asked {
  readonly entity: Entity
  readonly mentions: Mentions
  readonly setting: Setting
  /** The words right behind its first mention. */
  readonly behind: string
}

/** A naming without its ref: what a rule found. `closed`: nothing, and no later rule may look either. */
type Found = Omit<Naming, "ref"> | "closed" | undefined

// Scores. Chosen by hand so that what has to be looked at stands apart from what need not: 0.9 an exact name with nothing against it, 0.6 a
// choice among several or a name that only reports know, 0.4 a guess worth showing.
const OWN = 0.95
const OWN_OTHER_KIND = 0.7
const CHOSEN = 0.6
const LISTED_PLACE = 0.95
const ONLY_PLACE = 0.9
const ONLY_PLACE_ALONE = 0.7
const PLACE_IN_SETTING = 0.85
const PLACE_ALONE = 0.6
const PLACE_NEAR = 0.4
const NAME_IN_SETTING = 0.9
const NAME_ANYWHERE = 0.75
const SHORT_ELSEWHERE = 0.5
const OTHER_FORM = 0.1
const FULL_NAME = 0.6
const FULL_NAME_AND_ROLE = 0.7
const ONE_WORD = 0.5
/** Inhabitants of a town whose name is taken for no person's: below it are many that are named for somebody. */
const LARGE = 100_000
/** How much of the text behind a name is looked at. */
const BEHIND = 120
/** An abbreviation of fewer letters is many bodies' in the world. */
const RARE_LETTERS = 5
const ABBREVIATION = /^[\p{Lu}\d&/+.-]{2,10}$/u

/**
 * Who the entities of a report stand for: at most one naming each, in the order of the entities. `own`: the user's entries. The rules are
 * tried in order and the first that finds something decides. Depends on the report and on `own` alone; never throws.
 */
export function nameEntities(report: Report, own: Register): Naming[] {
  const mentions = mentionsOf(report)
  const setting = settingOf(report, mentions)
  return report.entities.flatMap((entity): Naming[] => {
    const here = mentions.get(entity.id) ?? { count: 0, forms: [], end: 0 }
    const behind = here.count ? report.article.text.slice(here.end, here.end + BEHIND) : ""
    const asked: Asked = { entity, mentions: here, setting, behind }
    for (const rule of [ownEntry(own), resolvedPlace, bareBody, listedName, otherForm, fullName, nameOfItsOwn]) {
      const found = rule(asked)
      if (found === "closed") return []
      if (found) return [{ ref: entity.id, ...found }]
    }
    return []
  })
}

const found = (entry: Entry, score: number, ...reasons: readonly Reason[]): Found => ({ entry, score, reasons })

/** [B2] Bodies and groups stand for each other, for reports call one both; else the kinds are the same. */
const fits = (entity: Entity, entry: Entry): boolean => entity.kind === entry.kind || (isBody(entity) && isBody(entry))
const isBody = ({ kind }: { readonly kind: Entry["kind"] }): boolean => kind === "organisation" || kind === "group"

/** [B1] The user's own entries win. Several of a name: the one of a country that the report names, else nobody. */
const ownEntry =
  (own: Register) =>
  ({ entity, mentions, setting }: Asked): Found => {
    for (const form of new Set([entity.name, ...mentions.forms])) {
      const all = own.called(form)
      const fitting = all.filter((entry) => fits(entity, entry))
      const chosen = fitting.length > 1 ? byCountry(fitting, setting) : fitting[0]
      const why = `"${form}" is a name of the user's own entry`
      if (fitting.length > 1)
        return chosen
          ? found(chosen, CHOSEN, { rule: "B1", why }, { rule: "B7", why: `of several, the one of ${chosen.country}` })
          : "closed"
      if (chosen) return found(chosen, OWN, { rule: "B1", why })
      // [B2] What the reading took for a lone surname may be anything.
      if (all.length === 1 && all[0] && isLoneName(entity))
        return found(
          all[0],
          OWN_OTHER_KIND,
          { rule: "B1", why },
          { rule: "B2", why: `a lone name that was read as a person may be a ${all[0].kind}` },
        )
    }
    return undefined
  }

/** [B3] A place that the reading resolved. */
function resolvedPlace({ entity, mentions, setting }: Asked): Found {
  if (entity.kind !== "place") return undefined
  if (!entity.place) return "closed"
  const entry = places().of(entity.name, entity.place)
  if (!entry) return "closed"
  const reason = (why: string): Reason => ({ rule: "B3", why })
  if (entity.place.precision === "near")
    return found(entry, PLACE_NEAR, reason("the name is that of a place beside it, or of a part of it"))
  if (places().entry(entry.key)) return found(entry, LISTED_PLACE, reason("a place of our own lists"))
  const others = (setting.countries.get(entry.country ?? "") ?? 0) - Math.max(1, mentions.count)
  if (gazetteer().called(fold(entity.name)).length === 1)
    return found(entry, others > 0 ? ONLY_PLACE : ONLY_PLACE_ALONE, reason("the only place of this name that the gazetteer has"))
  return others > 0
    ? found(entry, PLACE_IN_SETTING, reason(`of the places of this name, one in ${entry.country}, of which the report tells`))
    : found(
        entry,
        PLACE_ALONE,
        reason("of the places of this name the likeliest, with nothing else in the report that speaks for its country"),
      )
}

/** [B6] A body that every state has goes to the state's only where the report makes the state plain. */
function bareBody({ entity, setting, behind }: Asked): Found {
  if (!isBody(entity)) return undefined
  const body = stateBodies().bare(entity.name)
  if (!body) return undefined
  const state = stateOf(entity, setting, behind)
  const entry = state ? actors().body({ country: state.country, body }) : undefined
  return state && entry ? found(entry, state.score, { rule: "B6", why: state.why }) : "closed"
}

/** [B4] An exact name of an entry of the register. */
function listedName(asked: Asked): Found {
  if (!isBody(asked.entity) && asked.entity.kind !== "agreement") return undefined
  return listed(asked, asked.entity.name)
}

/** [B8] Another name that the report has for it: several words, or an abbreviation of five letters and more. */
function otherForm(asked: Asked): Found {
  if (!isBody(asked.entity)) return undefined
  for (const form of asked.mentions.forms) {
    if (form === asked.entity.name || stateBodies().bare(form) || !(form.includes(" ") || form.length >= RARE_LETTERS)) continue
    const one = listed(asked, form)
    if (!one || one === "closed") continue
    return found(one.entry, one.score - OTHER_FORM, ...one.reasons, { rule: "B8", why: `the report also calls it "${form}"` })
  }
  return undefined
}

function listed({ entity, setting }: Asked, name: string): Found {
  const all = actors()
    .called(name)
    .filter((entry) => fits(entity, entry) && isWrittenSo(entry, name))
  const [first] = all
  if (!first) return undefined
  const rule = stateBodies().named(name).length ? "B5" : "B4"
  if (all.length > 1) {
    const chosen = byCountry(all, setting)
    if (!chosen) return "closed"
    return found(
      chosen,
      CHOSEN,
      { rule, why: `"${name}" is one of its names` },
      { rule: "B7", why: `of ${all.length} of this name, the one of ${chosen.country}` },
    )
  }
  const why = `"${name}" is one of its names`
  const elsewhere = first.country && !setting.countries.has(first.country)
  if (!elsewhere || rule === "B5") return found(first, NAME_IN_SETTING, { rule, why })
  const short = ABBREVIATION.test(name) && name.length < RARE_LETTERS
  return found(first, short ? SHORT_ELSEWHERE : NAME_ANYWHERE, { rule, why: `${why}; the report names no place in ${first.country}` })
}

/** An abbreviation is one as it is written: "MEND" is no "Mend". */
function isWrittenSo(entry: Entry, name: string): boolean {
  const key = plain(name)
  const letters = (words: string): string => words.replace(/\./g, "")
  const same = entry.names.filter((one) => plain(one.name) === key)
  return (
    !same.length ||
    same.some((one) => !ABBREVIATION.test(one.name) || letters(one.name) === letters(name)) ||
    letters(name) === letters(name).toUpperCase()
  )
}

/** [B7] Of several, the one whose country the report names most; nobody when two are named alike or none is named. */
function byCountry(entries: readonly Entry[], { countries }: Setting): Entry | undefined {
  const count = ({ country }: Entry): number => (country ? (countries.get(country) ?? 0) : 0)
  const [first, second] = [...entries].sort((a, b) => count(b) - count(a))
  return first && second && count(first) > count(second) ? first : undefined
}

/** [B9] Somebody named in full whom no register knows meets those of the same full name in other reports. */
function fullName({ entity }: Asked): Found {
  if (entity.kind !== "person") return undefined
  if (!isFullName(entity.name) || !slugOf(entity.name) || isLargePlace(entity.name)) return "closed"
  const told = entity.role ?? entity.affiliation
  const reason: Reason = { rule: "B9", why: told ? `the full name, and "${told}"` : "the full name alone" }
  return found(onlyReported(entity), told ? FULL_NAME_AND_ROLE : FULL_NAME, reason)
}

/** "ADDIS ABABA" is nobody, even where the reading took it for somebody; many a small town has a person's name. */
const isLargePlace = (name: string): boolean =>
  gazetteer()
    .called(fold(name))
    .some(({ population }) => population >= LARGE)

/** [B10] A body, group or agreement with a name of its own that no register knows; a description is none. */
function nameOfItsOwn({ entity }: Asked): Found {
  if (entity.kind === "person" || entity.kind === "place" || !slugOf(entity.name)) return undefined
  if (!tellingWords(entity.name).length) return undefined
  const several = /[\s-]/.test(entity.name.trim())
  const reason: Reason = { rule: "B10", why: several ? "a name of its own" : "a name of its own, of one word" }
  return found(onlyReported(entity), several ? FULL_NAME : ONE_WORD, reason)
}

/** [B12] The key comes from the kind and the folded name alone, so that it is the same whatever else has been read. */
const onlyReported = ({ kind, name }: Entity): Entry => ({
  key: `${kind}:${slugOf(name)}`,
  kind,
  names: [{ name: name.replace(/\s+/g, " ").trim() }],
  origin: "report",
})
