import type { Attribution, Claim, Slot } from "../../claim/index.ts"
import { type Span, type Supplied, wordsOf } from "../../evidence/index.ts"
import { type Days, daysOf, plain } from "../../record/index.ts"
import type { Bounds, Party, Spot, Told, Voice, Words } from "../types.ts"
import { type DossierNames, entityOf } from "./dossier-names.ts"
import type { Account } from "./types.ts"

/** An account with everything at hand that turns its claims into values with their speakers and words. `newest`: no later version of its article is there. */
export interface Teller {
  readonly account: Account
  readonly newest: boolean
  /** Who stands behind a claim that stands in these attributions, innermost first. */
  readonly voice: (saidBy: readonly string[]) => Voice
  /** Who an attribution's own speaker is. */
  readonly speaker: (attribution: Attribution) => Voice
  readonly party: (slot: Slot) => Party | undefined
  /** `at`: where it is told, for a slot without words of its own. */
  readonly spot: (slot: Slot, at?: number) => Spot | undefined
  readonly days: (slot: Slot | undefined) => Days | undefined
  /** A value of a claim with its words: those at `span`, else the claim's quote. */
  readonly tell: <Value>(value: Value, claim: Claim, span?: Partial<Span>, supplied?: Omit<Supplied<unknown>, "value">) => Told<Value>
  /** What an attribution says, as a value with its words. */
  readonly tellSaid: <Value>(value: Value, attribution: Attribution) => Told<Value>
  readonly words: (claim: string, span: Span) => Words
}

/** [P1] Words for a place that was named just before. */
const DESCRIBED = /^the (?:village|town|city|settlement)$/i
/** How far before them its name is looked for: some three sentences. */
const LOOKED_BACK = 400

export const boundsOf = ({ low, high, approximate }: Bounds): Bounds => ({ low, high, ...(approximate ? { approximate } : {}) })

export function tellerOf(account: Account, names: DossierNames, newest: boolean): Teller {
  const { article, attributions } = account.report
  const { text } = article
  const byId = new Map(attributions.map((one) => [one.id, one]))
  const outlet = article.outlet?.name ?? article.outlet?.domain ?? article.url ?? account.article
  const outletVoice: Voice = { kind: "outlet", name: outlet, key: `outlet:${plain(outlet)}`, through: [] }

  const nameOf = ({ speaker }: Attribution): Omit<Voice, "through"> => {
    if (!speaker) return { kind: "unnamed", name: "someone unnamed", key: `unnamed:${account.article}` }
    const entity = speaker.ref === undefined ? undefined : entityOf(account, speaker.ref)
    const spot = speaker.ref === undefined ? undefined : names.entity(account, speaker.ref)
    if (!entity || !spot) {
      const words = wordsOf(text, speaker)
      return { kind: "unnamed", ...names.words(words, account) }
    }
    const { role, affiliation } = entity
    const { key, name, side } = spot
    return { kind: entity.kind, name, key, ...(role ? { role } : {}), ...(affiliation ? { affiliation } : {}), ...(side ? { side } : {}) }
  }
  // A voice is asked for with every value that it tells.
  const voices = new Map<string, Voice>()
  const voice = (saidBy: readonly string[]): Voice => {
    const key = saidBy.join(" ")
    const known = voices.get(key)
    if (known) return known
    const [inner, ...outer] = saidBy.flatMap((id) => byId.get(id) ?? [])
    const found = inner ? { ...nameOf(inner), through: [...outer.map((one) => nameOf(one).name), outlet] } : outletVoice
    voices.set(key, found)
    return found
  }
  const words = (claim: string, { from, to }: Span): Words => ({
    account: account.key,
    claim,
    from,
    to,
    words: wordsOf(text, { from, to }),
  })
  const told = <Value>(value: Value, by: Voice, at: Words, supplied?: Omit<Supplied<unknown>, "value">): Told<Value> => ({
    value,
    by,
    day: account.known,
    words: at,
    copyOf: account.copyOf,
    certainty: supplied?.certainty ?? "known",
    ...(supplied?.basis ? { basis: supplied.basis } : {}),
    ...(newest ? {} : { superseded: true }),
  })
  const spots = new Map<string, Spot | undefined>()
  const entity = (ref: string): Spot | undefined => {
    if (!spots.has(ref)) spots.set(ref, names.entity(account, ref))
    return spots.get(ref)
  }
  const saidIn = (slot: Slot): string | undefined =>
    slot.from !== undefined && slot.to !== undefined ? wordsOf(text, { from: slot.from, to: slot.to }) : slot.value
  const named = (slot: Slot): Spot | undefined => (slot.ref === undefined ? undefined : entity(slot.ref))
  const inWords = (slot: Slot): Party | undefined => {
    const said = saidIn(slot)
    return said === undefined ? undefined : names.words(said, account)
  }
  const places = account.report.entities.filter(
    ({ kind, place }) => kind === "place" && place?.precision !== "country" && place?.precision !== "region",
  )
  const described = (slot: Slot, at: number | undefined): Spot | undefined => {
    if (at === undefined || !DESCRIBED.test(saidIn(slot) ?? "")) return undefined
    const before = text.slice(Math.max(0, at - LOOKED_BACK), at)
    const [last] = places
      .flatMap(({ id, name }) => (names.isSide(name) || !before.includes(name) ? [] : [{ id, at: before.lastIndexOf(name) }]))
      .sort((a, b) => b.at - a.at)
    return last && entity(last.id)
  }
  const chain = (attribution: Attribution): string[] => {
    const ids: string[] = []
    for (
      let at: Attribution | undefined = attribution;
      at && !ids.includes(at.id);
      at = at.within === undefined ? undefined : byId.get(at.within)
    )
      ids.push(at.id)
    return ids
  }
  return {
    account,
    newest,
    voice,
    speaker: (attribution) => voice(chain(attribution)),
    party: (slot) => {
      const found = named(slot) ?? inWords(slot)
      if (!found) return undefined
      // "Kestrian troops" leads to Kestria, and is not Kestria.
      const name = slot.ref !== undefined && entityOf(account, slot.ref)?.kind === "place" ? (saidIn(slot) ?? found.name) : found.name
      return { key: found.key, name, ...(found.side ? { side: found.side } : {}) }
    },
    spot: (slot, at = slot.from) => named(slot) ?? described(slot, at) ?? names.near(saidIn(slot) ?? "", account) ?? inWords(slot),
    days: (slot) => (slot?.value === undefined ? undefined : daysOf(slot.value)),
    tell: (value, claim, span, supplied) => {
      const { from, to } = span ?? {}
      const at = from !== undefined && to !== undefined ? { from, to } : claim.quote
      return told(value, voice(claim.saidBy), words(claim.id, at), supplied)
    },
    tellSaid: (value, attribution) => {
      const spans = attribution.content.length ? attribution.content : [attribution.cue ?? attribution.speaker].flatMap((one) => one ?? [])
      const at = { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) }
      return told(value, voice(chain(attribution)), words(attribution.id, at))
    },
    words,
  }
}
