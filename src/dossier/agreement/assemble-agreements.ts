import type { Figure, Slot } from "../../claim/index.ts"
import { type Days, daysOf, plain } from "../../record/index.ts"
import type { Definition } from "../definition/types.ts"
import { compare } from "../material/compare.ts"
import type { DossierNames } from "../material/dossier-names.ts"
import { idOf } from "../material/id-of.ts"
import type { Teller } from "../material/teller.ts"
import type { SetLevel } from "../material/types.ts"
import type { Disagreement, DossierAgreement, DossierProvision, DossierTerm, Party, Told } from "../types.ts"
import { counted } from "../wording/incident-title.ts"
import { shownName } from "./agreement-name.ts"
import { assembleProvisions, type Duty } from "./assemble-provisions.ts"
import { assembleTerms } from "./assemble-terms.ts"
import { computeDeadlines, type Start } from "./compute-deadlines.ts"
import { keyOfDays, spanOf } from "./day-count.ts"
import { type Drawer, type Held, nameOf, sortClaims } from "./drawer.ts"
import { complianceOf, dutiesOf, isCeasefire, toldAsSo, violationsTold } from "./find-compliance.ts"
import { dateDisagreements, forceDisagreement } from "./find-disagreements.ts"
import { findNamings, namerOf, standingIn } from "./find-namings.ts"
import { groupNamings } from "./group-namings.ts"
import { proposeLevel } from "./propose-level.ts"
import { byDay, sorted } from "./told.ts"

/**
 * The register of agreements and mandates over all reports, with what disagrees about whether they hold and when they were signed or end. `levels`: what persons set, in
 * the order they did; `asOf`: ISO day, from which days left are counted. [L27] Those under watch stand first, told of or not; others that have a day of signing, a term, a
 * duty or a status follow in the order in which they were first told. The order of tellers changes nothing.
 */
export function assembleAgreements(
  tellers: readonly Teller[],
  definition: Definition,
  names: DossierNames,
  levels: readonly SetLevel[],
  asOf: string,
): { agreements: readonly DossierAgreement[]; disagreements: readonly Disagreement[] } {
  const namer = namerOf(definition)
  const registered = groupNamings(findNamings(tellers, namer), definition, namer)
  const drawers = sortClaims(tellers, registered, definition)
  const counts = countsBy(tellers, drawers)
  const agreements: DossierAgreement[] = []
  const disagreements: Disagreement[] = []
  for (const drawer of drawers) {
    const agreement = assemble(drawer, counts.get(drawer) ?? [], definition, names, levels, asOf)
    const { id, name, watched, signed, terms, deadlines, force, provisions } = agreement
    if (!watched && !signed.length && !terms.length && !provisions.length && !force.length && !drawer.statuses.length) continue
    agreements.push(agreement)
    if (drawer.registered.loose) continue
    disagreements.push(
      ...[forceDisagreement(id, name, force)].flatMap((one) => one ?? []),
      ...dateDisagreements(id, name, signed, terms, deadlines),
    )
  }
  const place = new Map(definition.agreements.map(({ kind, name }, at) => [`${kind} ${name}`, at]))
  const rank = ({ kind, name, watched }: DossierAgreement): number =>
    watched ? (place.get(`${kind} ${name}`) ?? 0) : Number.MAX_SAFE_INTEGER
  agreements.sort((a, b) => rank(a) - rank(b) || inPlace(a, b))
  return { agreements, disagreements: disagreements.sort((a, b) => compare(a.id, b.id)) }
}

/** Where an agreement was told of first: day, account, place in the text. */
function firstTold({ names, terms, force }: DossierAgreement): Told<unknown> | undefined {
  const all: Told<unknown>[] = [
    ...names.flatMap(({ told }) => told.slice(0, 1)),
    ...terms.slice(0, 1).map(({ told }) => told),
    ...force.slice(0, 1),
  ]
  return all.reduce<Told<unknown> | undefined>((first, one) => (first && byDay(first, one) <= 0 ? first : one), undefined)
}

function inPlace(a: DossierAgreement, b: DossierAgreement): number {
  const [one, other] = [firstTold(a), firstTold(b)]
  return (one && other ? byDay(one, other) : 0) || compare(a.id, b.id)
}

function assemble(
  drawer: Drawer,
  counts: readonly Held<Figure>[],
  { sides }: Definition,
  names: DossierNames,
  levels: readonly SetLevel[],
  asOf: string,
): DossierAgreement {
  const { registered, kind } = drawer
  const id = idOf("a", registered.key)
  const namings = registered.namings.map(({ naming }) => naming)
  const slots = (slotsOf: (one: (typeof namings)[number]) => readonly Slot[]): Told<Party>[] =>
    sorted(
      namings.flatMap((naming) =>
        slotsOf(naming).flatMap((slot) => {
          const party = naming.teller.party(slot)
          return party ? [naming.teller.tell(party, naming.claim, slot, supplied(slot))] : []
        }),
      ),
    )
  const signed = sorted(
    namings.flatMap(({ teller, claim, signed: days }) =>
      days && claim.signed ? [teller.tell(days, claim, claim.signed, supplied(claim.signed))] : [],
    ),
  )
  const terms = assembleTerms(drawer.terms)
  const { duties, force } = sortStatuses(drawer, assembleProvisions(id, drawer.provisions), counts, names)
  const provisions = duties.map(({ provision, bound }): DossierProvision => {
    const proposed = proposeLevel(provision.compliance, bound, sides.length > 0)
    // [L22] Several persons may have set it; the last word stands.
    const set = levels.findLast((level) => level.provision === provision.id)
    return { ...provision, ...(proposed ? { proposed } : {}), ...(set ? { set } : {}) }
  })
  return {
    id,
    kind,
    name: nameOf(drawer),
    watched: registered.own?.watched ?? false,
    names: namesOf(drawer),
    signed,
    signatories: slots(({ claim }) => claim.signatories),
    thirdParties: slots(({ claim }) => claim.thirdParties),
    terms,
    force,
    provisions,
    deadlines: computeDeadlines(id, terms, provisions, startsOf(signed, registered.own?.signed), asOf),
  }
}

const supplied = ({ certainty, basis }: Slot): { certainty: Slot["certainty"]; basis?: string } => ({
  certainty,
  ...(basis ? { basis } : {}),
})

/** Every name with the words that use it, in order of the first, and why it is one of the agreement's. */
function namesOf({ registered }: Drawer): DossierAgreement["names"] {
  const found = new Map<string, { name: string; told: Told<string>[]; why: DossierAgreement["names"][number]["why"] }>()
  for (const { naming, why } of registered.namings) {
    const { teller, claim } = naming
    const { text } = teller.account.report.article
    const uses = [
      { at: naming.at, why },
      ...naming.also.map(({ at }) => ({ at, why: { rule: "L3", why: "called so as well in the same report" } })),
    ]
    for (const use of uses) {
      const name = shownName(text.slice(use.at.from, use.at.to))
      const told = teller.tell(name, { ...claim, saidBy: standingIn(teller, use.at) }, use.at)
      const known = found.get(plain(name))
      if (known) known.told.push(told)
      else found.set(plain(name), { name, told: [told], why: use.why })
    }
  }
  return [...found.values()]
    .map(({ name, told, why }) => ({ name, told: sorted(told), ...(why ? { why } : {}) }))
    .sort((a, b) => (a.told[0] && b.told[0] ? byDay(a.told[0], b.told[0]) : 0))
}

/** [L18] What is said of an agreement as it is stands in its history; what is said of a duty stands with the duty. */
function sortStatuses(
  drawer: Drawer,
  duties: readonly Duty[],
  counts: readonly Held<Figure>[],
  names: DossierNames,
): { duties: Duty[]; force: DossierAgreement["force"] } {
  const compliance = new Map<Duty, Told<"kept" | "breached" | "not-yet">[]>(duties.map((duty) => [duty, []]))
  const force: Told<DossierAgreement["force"][number]["value"]>[] = []
  for (const held of drawer.statuses) {
    if (!toldAsSo(held)) continue
    const { teller, claim } = held
    const says = complianceOf(claim)
    const of = says ? dutiesOf(held, duties, names) : []
    if (says) for (const duty of of) compliance.get(duty)?.push(teller.tell(says, claim))
    if (!of.length && claim.provision === undefined) force.push(teller.tell(claim.says, claim))
  }
  for (const duty of duties.filter(isCeasefire)) compliance.get(duty)?.push(...violationsTold(counts))
  return {
    duties: duties.map((duty) => ({ ...duty, provision: { ...duty.provision, compliance: sorted(compliance.get(duty) ?? []) } })),
    force: sorted(force),
  }
}

/** Counts of violations go to the one agreement with a ceasefire that their report names. */
function countsBy(tellers: readonly Teller[], drawers: readonly Drawer[]): Map<Drawer, Held<Figure>[]> {
  const found = new Map<Drawer, Held<Figure>[]>(drawers.map((drawer) => [drawer, []]))
  const byAccount = new Map<string, Set<Drawer>>()
  for (const drawer of drawers.filter(({ registered }) => !registered.loose))
    for (const { naming } of drawer.registered.namings) {
      const { key } = naming.teller.account
      const own = byAccount.get(key)
      if (own) own.add(drawer)
      else byAccount.set(key, new Set([drawer]))
    }
  for (const teller of tellers) {
    const [only, ...more] = byAccount.get(teller.account.key) ?? []
    if (!only || more.length) continue
    for (const claim of teller.account.report.claims)
      if (claim.kind === "figure" && claim.role === "violations") found.get(only)?.push({ teller, claim })
  }
  return found
}

/** [L11] A term that says no start is counted from the day of signing: that of its own account, else the most precise, else the definition's. */
function startsOf(signed: readonly Told<Days>[], own: string | undefined): (term: DossierTerm) => Start | undefined {
  const start = (best: Told<Days> | undefined): Start | undefined =>
    best && { days: best.value, said: "the day of signing", told: [{ ...best, value: keyOfDays(best.value) }] }
  const narrower = (one: Told<Days> | undefined, other: Told<Days>): Told<Days> =>
    one && spanOf(one.value) <= spanOf(other.value) ? one : other
  const byAccount = new Map<string, Told<Days>>()
  for (const one of counted(signed)) byAccount.set(one.words.account, narrower(byAccount.get(one.words.account), one))
  const best = start(counted(signed).reduce<Told<Days> | undefined>(narrower, undefined))
  const days = own === undefined ? undefined : daysOf(own)
  const given: Start | undefined = days && { days, said: "the day of signing that the definition has", told: [] }
  return ({ told }) => start(byAccount.get(told.words.account)) ?? best ?? given
}
