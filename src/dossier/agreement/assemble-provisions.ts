import type { Provision, ProvisionType } from "../../claim/index.ts"
import { PROVISION_KINDS } from "../../claim/index.ts"
import { idOf } from "../material/id-of.ts"
import type { DossierProvision, Party, Told } from "../types.ts"
import type { Held } from "./drawer.ts"
import { namingKey } from "./find-namings.ts"
import { codesOf } from "./provision-codes.ts"
import { byDay, line, sorted } from "./told.ts"

/** Whoever is bound: nobody named, everybody, or one party (its side where it has one: "Kestria" and "Kestrian forces" are bound alike). */
export type Bound =
  | { readonly of: "all" | "nobody" }
  | { readonly of: "party"; readonly key: string; readonly names: readonly string[]; readonly side?: string }

/** A provision with what its compliance is told by. `kinds`: all that its clauses speak of: "keep the ceasefire and withdraw" is two. */
export interface Duty {
  readonly provision: DossierProvision
  readonly bound: Bound
  readonly kinds: ReadonlySet<ProvisionType>
  /** Keys of the provision claims that it is made of. */
  readonly claims: ReadonlySet<string>
  readonly accounts: ReadonlySet<string>
}

const EVERYBODY =
  /^(?:the )?(?:both|all|each|either|every|two|three)\b(?!.*\bof\b)|^(?:the )?(?:sides|parties|signatories|governments|signatory|warring)\b/i

const keyOf = (bound: Bound): string => (bound.of === "party" ? bound.key : bound.of)

/** The kinds of provisions that words speak of. */
export const kindsIn = (words: string): ProvisionType[] =>
  PROVISION_KINDS.flatMap(({ type, words: pattern }) => (type !== "mandate-task" && pattern.test(words.replace(/\s+/g, " ")) ? [type] : []))

/**
 * [L17] One provision is one type of duty of one party under one agreement, whoever reports it and in whatever words; one that names nobody goes to the only one of its
 * type. "Both armies must withdraw" and "Kestria must withdraw" are two.
 */
export function assembleProvisions(agreement: string, held: readonly Held<Provision>[]): Duty[] {
  const groups = new Map<string, { type: ProvisionType; bound: Bound; held: Held<Provision>[] }>()
  const unbound: Held<Provision>[] = []
  for (const one of held) {
    const bound = boundOf(one)
    if (bound.of === "nobody") {
      unbound.push(one)
      continue
    }
    const key = `${one.claim.type} ${keyOf(bound)}`
    const group = groups.get(key) ?? { type: one.claim.type, bound, held: [] }
    groups.set(key, { ...group, bound: together(group.bound, bound), held: group.held })
    group.held.push(one)
  }
  for (const one of unbound) {
    const fits = [...groups.entries()].filter(([, { type, bound }]) => type === one.claim.type && bound.of !== "nobody")
    const key = fits.length === 1 && fits[0] ? fits[0][0] : `${one.claim.type} nobody`
    const group = groups.get(key) ?? { type: one.claim.type, bound: { of: "nobody" }, held: [] }
    groups.set(key, group)
    group.held.push(one)
  }
  return [...groups.entries()].map(([key, group]) => dutyOf(idOf("p", agreement, key), group)).sort(inPlace)
}

/** Provisions stand in the order in which they were first told. */
function inPlace(a: Duty, b: Duty): number {
  const [one, other] = [a.provision.told[0], b.provision.told[0]]
  return (one && other ? byDay(one, other) : 0) || (a.provision.id < b.provision.id ? -1 : 1)
}

function together(a: Bound, b: Bound): Bound {
  return a.of === "party" && b.of === "party" ? { ...a, names: [...new Set([...a.names, ...b.names])] } : a
}

function boundOf({ teller, claim }: Held<Provision>): Bound {
  const { obligor } = claim
  if (!obligor) return { of: "nobody" }
  const { text } = teller.account.report.article
  const words = obligor.from === undefined ? (obligor.value ?? "") : text.slice(obligor.from, obligor.to)
  const party = teller.party(obligor)
  if (EVERYBODY.test(words.trim())) return { of: "all" }
  if (!party) return { of: "nobody" }
  return {
    of: "party",
    key: party.side ?? party.key,
    names: [...new Set([party.name, ...(party.side ? [party.side] : []), line(words)])],
    ...(party.side ? { side: party.side } : {}),
  }
}

function dutyOf(id: string, { type, bound, held }: { type: ProvisionType; bound: Bound; held: readonly Held<Provision>[] }): Duty {
  const told = sorted(held.map(({ teller, claim }) => teller.tell(line(textOf({ teller, claim })), claim)))
  const clauses = [...new Set(told.map(({ value }) => value))].sort()
  const parties = (which: "obligor" | "beneficiary"): Told<Party>[] =>
    sorted(
      held.flatMap(({ teller, claim }) => {
        const slot = claim[which]
        const party = slot && teller.party(slot)
        return slot && party
          ? [teller.tell(party, claim, slot, { certainty: slot.certainty, ...(slot.basis ? { basis: slot.basis } : {}) })]
          : []
      }),
    )
  return {
    bound,
    kinds: new Set([type, ...clauses.flatMap(kindsIn)]),
    claims: new Set(held.map(({ teller, claim }) => namingKey(teller.account.key, claim.id))),
    accounts: new Set(held.map(({ teller }) => teller.account.key)),
    provision: {
      id,
      type,
      ...codesOf(type, clauses),
      told,
      obligors: parties("obligor"),
      beneficiaries: parties("beneficiary"),
      due: sorted(
        held.flatMap(({ teller, claim }) => {
          const days = teller.days(claim.due)
          const { certainty, basis } = claim.due ?? { certainty: "known" as const }
          return claim.due && days ? [teller.tell(days, claim, claim.due, { certainty, ...(basis ? { basis } : {}) })] : []
        }),
      ),
      compliance: [],
    },
  }
}

const textOf = ({ teller, claim }: Held<Provision>): string => teller.account.report.article.text.slice(claim.quote.from, claim.quote.to)
