import type { Who } from "../../claim/index.ts"
import type { Days } from "../../record/index.ts"
import type { Bounds, Dossier, DossierAgreement, DossierIncident, Party, Told } from "../types.ts"
import { shortBounds, shortDays } from "./short-value.ts"
import { type Accounts, accountsOf, realisAt } from "./telling-words.ts"

/** One value of a dossier with who tells it: `kind` and `about` name the thing it is a value of, `field` which of its values. */
export interface ToldValue {
  readonly kind: "incident" | "figure" | "sum" | "violations" | "agreement" | "provision" | "deadline" | "matter"
  readonly about: string
  readonly field: string
  readonly who?: Who
  readonly value: string
  readonly bounds?: Bounds
  readonly period?: Days
  /** Of a value of an incident: whether the claim that it is from says that it happened. */
  readonly realis?: string
  readonly told: Told<unknown>
}

type Thing = Pick<ToldValue, "kind" | "about">

const same = (value: string): string => value
const named = ({ name }: Party): string => name

const listOf = <Value>(thing: Thing, field: string, told: readonly Told<Value>[], wordsOf: (value: Value) => string): ToldValue[] =>
  told.map((one) => ({ ...thing, field, value: wordsOf(one.value), told: one }))

const counted = (thing: Thing, field: string, told: Told<Bounds>, more: Pick<ToldValue, "who" | "period"> = {}): ToldValue => ({
  ...thing,
  field,
  ...more,
  value: shortBounds(told.value),
  bounds: told.value,
  told,
})

/** Every value of a dossier that somebody tells, in the order of the dossier. */
export function toldValues(dossier: Dossier): ToldValue[] {
  const accounts = accountsOf(dossier)
  return [
    ...dossier.incidents.flatMap((incident) => ofIncident(incident, accounts)),
    ...dossier.series.flatMap(({ id, role, points }) =>
      points.map(({ told, period }) => counted({ kind: "figure", about: id }, role, told, period ? { period } : {})),
    ),
    ...dossier.sums.flatMap(({ id, whole, parts }) => {
      const thing = { kind: "sum", about: id } as const
      return [counted(thing, "whole", whole), ...parts.map((part) => counted(thing, "part", part))]
    }),
    ...dossier.violations.flatMap(({ id, total, period, kinds, before, beforePeriod }) => {
      const thing = { kind: "violations", about: id } as const
      const during = period ? { period } : {}
      return [
        counted(thing, "total", total, during),
        ...kinds.map(({ kind, count }) => counted(thing, kind, count, during)),
        ...(before ? [counted(thing, "before", before, beforePeriod ? { period: beforePeriod } : {})] : []),
      ]
    }),
    ...dossier.agreements.flatMap(ofAgreement),
    ...dossier.matters.flatMap(({ id, positions }) =>
      positions.map(({ stance, value, said }): ToldValue => ({ kind: "matter", about: id, field: stance, value, told: said })),
    ),
  ]
}

function ofIncident(incident: DossierIncident, accounts: Accounts): ToldValue[] {
  const thing = { kind: "incident", about: incident.id } as const
  const realis = realisAt(incident, accounts)
  const values = [
    ...listOf(thing, "told", incident.told, same),
    ...listOf<string>(thing, "type", incident.types, same),
    ...listOf<string>(thing, "realis", incident.realis, same),
    ...listOf(thing, "date", incident.dates, shortDays),
    ...listOf(thing, "place", incident.places, named),
    ...listOf(thing, "initiator", incident.initiators, named),
    ...listOf(thing, "target", incident.targets, named),
    ...listOf(thing, "weapon", incident.weapons, same),
    ...incident.tolls.flatMap(({ outcome, who, told }) => told.map((one) => counted(thing, outcome, one, who ? { who } : {}))),
  ]
  return values.map((value) => {
    const said = realis(value.told.words)
    return said ? { ...value, realis: said } : value
  })
}

function ofAgreement(agreement: DossierAgreement): ToldValue[] {
  const thing = { kind: "agreement", about: agreement.id } as const
  const one = <Value>(field: string, told: Told<Value> | undefined): ToldValue[] => listOf(thing, field, told ? [told] : [], String)
  return [
    ...agreement.names.flatMap(({ name, told }) => listOf(thing, "name", told, () => name)),
    ...listOf(thing, "signed", agreement.signed, shortDays),
    ...listOf(thing, "signatory", agreement.signatories, named),
    ...listOf(thing, "third-party", agreement.thirdParties, named),
    ...agreement.terms.flatMap(({ told, start, end, duration, renewable, notice }) => [
      ...one("term", told),
      ...one("start", start),
      ...one("end", end),
      ...one("duration", duration),
      ...one("renewable", renewable),
      ...one("notice", notice),
    ]),
    ...listOf<string>(thing, "force", agreement.force, same),
    ...agreement.provisions.flatMap((provision) => {
      const duty = { kind: "provision", about: provision.id } as const
      return [
        ...listOf(duty, provision.type, provision.told, same),
        ...listOf(duty, "obligor", provision.obligors, named),
        ...listOf(duty, "beneficiary", provision.beneficiaries, named),
        ...listOf(duty, "due", provision.due, shortDays),
        ...listOf<string>(duty, "compliance", provision.compliance, same),
      ]
    }),
    ...agreement.deadlines.flatMap(({ id, what, days, told }) =>
      listOf({ kind: "deadline", about: id }, what, told, () => shortDays(days)),
    ),
  ]
}
