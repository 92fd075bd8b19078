import type { Claim, Provision, Status, Term } from "../../claim/index.ts"
import { plain } from "../../record/index.ts"
import type { Definition, Watched } from "../definition/types.ts"
import type { Teller } from "../material/teller.ts"
import { shownName } from "./agreement-name.ts"
import { namingKey } from "./find-namings.ts"
import { findTotals } from "./find-totals.ts"
import type { Registered } from "./group-namings.ts"

/** A claim with the account that makes it. */
export interface Held<One extends Claim> {
  readonly teller: Teller
  readonly claim: One
}

/** All that reports claim of one agreement or mandate. `under`: for a mandate that the definition does not name, the agreement it is of. */
export interface Drawer {
  readonly registered: Registered
  readonly kind: Watched["kind"]
  readonly under?: Registered
  readonly provisions: Held<Provision>[]
  readonly terms: Held<Term>[]
  readonly statuses: Held<Status>[]
}

const MANDATE = /\bmandates?\b(?! (?:that|to (?:keep|do)))/i

/**
 * Sorts every claim to the agreement it is of. [L9] A term or a status whose clause says "mandate", or has the name of one under watch, is of that mandate, not of the
 * agreement which gave it: "the mission's mandate ends in October 2027" ends no memorandum. A claim that names no agreement is of the only one its report has.
 */
export function sortClaims(tellers: readonly Teller[], registered: readonly Registered[], definition: Definition): Drawer[] {
  const drawers = new Map<string, Drawer>()
  const drawerOf = (of: Registered, kind: Watched["kind"], under?: Registered): Drawer => {
    const known = drawers.get(of.key)
    if (known) return known
    const made: Drawer = { registered: of, kind, ...(under ? { under } : {}), provisions: [], terms: [], statuses: [] }
    drawers.set(of.key, made)
    return made
  }
  const byNaming = new Map<string, Registered>()
  for (const one of registered) {
    drawerOf(one, one.own?.kind ?? "agreement")
    for (const { naming } of one.namings) byNaming.set(namingKey(naming.teller.account.key, naming.claim.id), one)
  }
  const watched = definition.agreements
    .filter(({ kind }) => kind === "mandate")
    .flatMap(({ name, also }) => {
      const of = registered.find(({ own }) => own?.watched && own.kind === "mandate" && own.name === name)
      return of ? [{ of, names: [name, ...also].map((one) => plain(one)) }] : []
    })
  const mandateOf = (words: string, agreement: Registered): Drawer => {
    const line = watched.length ? ` ${plain(words)} ` : ""
    const named = watched.filter(({ names }) => names.some((name) => line.includes(` ${name} `)))
    const says = MANDATE.test(words)
    const [only] = named.length ? named : says ? watched : []
    if (only && (named.length === 1 || watched.length === 1)) return drawerOf(only.of, "mandate")
    if (!says || agreement.own?.kind === "mandate") return drawerOf(agreement, agreement.own?.kind ?? "agreement")
    return drawerOf({ key: `mandate ${agreement.key}`, loose: agreement.loose, namings: [] }, "mandate", agreement)
  }
  for (const teller of tellers) {
    const { key, report } = teller.account
    const own = [...new Set(report.claims.flatMap(({ id }) => byNaming.get(namingKey(key, id)) ?? []))]
    for (const claim of [...report.claims, ...findTotals(teller)]) {
      if (claim.kind !== "provision" && claim.kind !== "term" && claim.kind !== "status") continue
      const agreement =
        claim.agreement === undefined ? (own.length === 1 ? own[0] : undefined) : byNaming.get(namingKey(key, claim.agreement))
      if (!agreement) continue
      const words = report.article.text.slice(claim.quote.from, claim.quote.to)
      if (claim.kind === "provision") drawerOf(agreement, agreement.own?.kind ?? "agreement").provisions.push({ teller, claim })
      else if (claim.kind === "term") mandateOf(words, agreement).terms.push({ teller, claim })
      else mandateOf(words, agreement).statuses.push({ teller, claim })
    }
  }
  return [...drawers.values()]
}

/** The name of the one that the definition has, else the one that most accounts use, of equals the one told first. */
export function nameOf({ registered, under }: Drawer): string {
  if (under) return `Mandate under ${nameOf({ registered: under, kind: "agreement", provisions: [], terms: [], statuses: [] })}`
  if (registered.own) return registered.own.name
  const used = new Map<string, { shown: string; sources: Set<string> }>()
  for (const { naming } of registered.namings) {
    const shown = shownName(naming.claim.name.value ?? "")
    const one = used.get(plain(shown)) ?? { shown, sources: new Set<string>() }
    one.sources.add(naming.teller.account.copyOf)
    used.set(plain(shown), one)
  }
  return (
    [...used.values()].reduce<{ shown: string; sources: Set<string> } | undefined>(
      (best, one) => (best && best.sources.size >= one.sources.size ? best : one),
      undefined,
    )?.shown ?? ""
  )
}
