import type { Trace } from "../../evidence/index.ts"
import { plain } from "../../record/index.ts"
import type { DossierNames } from "../material/dossier-names.ts"
import { kilometres } from "../material/kilometres.ts"
import { remembered } from "../material/remembered.ts"
import type { Account, Placing } from "../material/types.ts"
import type { Definition } from "./types.ts"

/** Why an account joins a dossier; nothing when it does not. Depends on this account alone, so one more report is one more look. */
export type Joining = (account: Account) => readonly Trace[]

/**
 * The rules by which reports join. [P4] None from outside `since`..`until`, or from other outlets than those named. [P5] A watched agreement that is named anywhere
 * in the report; [P6] a watched place or actor, or a place within an area, that a claim or a statement speaks of or the title names; [P7] watched words, in the
 * title or the text. [P8] With nothing but outlets and a period to watch, all that they published. [P9] A person's word on an article stands over all this.
 */
export function joiningOf(definition: Definition, placings: readonly Placing[], names: DossierNames): Joining {
  const placed = new Map(placings.map((one) => [one.article, one]))
  const outlets = new Set(definition.outlets.map(plain))
  const byName = (list: readonly string[]): ReadonlyMap<string, string> => new Map(list.map((name) => [plain(name), name] as const))
  const agreements = byName(definition.agreements.flatMap(({ name, also }) => [name, ...also]))
  const watched = byName([...definition.places, ...definition.actors])
  const titled = [...definition.places, ...definition.actors].map((name) => ({ name, words: spaced(name) }))
  const phrases = [
    ...definition.words.map((name) => ({ rule: "P7", name, words: spaced(name), why: `has the words "${name}"` })),
    ...definition.agreements
      .flatMap(({ name, also }) => [name, ...also])
      .map((name) => ({ rule: "P5", name, words: spaced(name), why: `names ${name}` })),
  ]
  const everything = !agreements.size && !titled.length && !phrases.length && !definition.areas.length

  return (account) => {
    const person = placed.get(account.article)
    if (person) return person.says === "in" ? [{ rule: "P9", why: `${person.by} put it in${person.why ? `: ${person.why}` : ""}` }] : []
    const { article } = account.report
    const outlet = [article.outlet?.name, article.outlet?.domain].flatMap((one) => (one === undefined ? [] : plain(one)))
    if (outlets.size && !outlet.some((one) => outlets.has(one))) return []
    if (definition.since && account.known < definition.since) return []
    if (definition.until && account.known > definition.until) return []
    if (everything) return [{ rule: "P8", why: `published by ${article.outlet?.name ?? article.outlet?.domain ?? "an outlet"}` }]

    const found = new Map<string, Trace>()
    const add = (rule: string, about: string, why: string): void => {
      if (!found.has(`${rule} ${about}`)) found.set(`${rule} ${about}`, { rule, why })
    }
    const spoken = refsSpokenOf(account)
    for (const { id } of account.report.entities) {
      const called = names.goesBy(account, id)
      const agreement = called.flatMap((name) => agreements.get(name) ?? [])[0]
      if (agreement !== undefined) add("P5", agreement, `names ${agreement}`)
      if (!spoken.has(id)) continue
      const name = called.flatMap((one) => watched.get(one) ?? [])[0]
      if (name !== undefined) add("P6", name, `speaks of ${name}`)
      const spot = definition.areas.length ? names.entity(account, id) : undefined
      if (!spot) continue
      const { lat, lon, precision } = spot.at ?? {}
      if (lat === undefined || lon === undefined || precision === "country" || precision === "region") continue
      const area = definition.areas.find((one) => kilometres(one, { lat, lon }) <= one.km)
      if (area)
        add("P6", spot.key, `speaks of ${spot.name}, ${Math.round(kilometres(area, { lat, lon }))} km from ${area.lat}, ${area.lon}`)
    }
    const { title, text } = spacedWords(account)
    for (const { name, words } of titled) if (title.includes(words)) add("P6", name, `its title names ${name}`)
    for (const { rule, name, words, why } of phrases) if (title.includes(words) || text.includes(words)) add(rule, name, why)
    return [...found.values()].sort((a, b) => (`${a.rule}${a.why}` < `${b.rule}${b.why}` ? -1 : 1))
  }
}

/** The entities that a claim or an attribution of the report speaks of, by id. */
const refsSpokenOf = remembered(({ report }: Account): ReadonlySet<string> => {
  const refs = new Set<string>()
  const add = (slot: { readonly ref?: string } | undefined): void => {
    if (slot?.ref !== undefined) refs.add(slot.ref)
  }
  for (const { speaker } of report.attributions) add(speaker)
  for (const claim of report.claims) {
    if (claim.kind === "incident") for (const slot of [claim.place, claim.initiator, claim.target]) add(slot)
    if (claim.kind === "agreement") for (const slot of [claim.name, ...claim.signatories, ...claim.thirdParties]) add(slot)
    if (claim.kind === "provision") for (const slot of [claim.obligor, claim.beneficiary]) add(slot)
  }
  return refs
})

const spacedWords = remembered(({ report: { article } }: Account) => ({ title: spaced(article.title ?? ""), text: spaced(article.text) }))

/** Words between single spaces, so that whole words are found by plain search. */
const spaced = (text: string): string =>
  ` ${plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `
