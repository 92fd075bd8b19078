import type { Days } from "../../record/index.ts"
import type { DossierAgreement, Party, TimelineEntry, Told } from "../types.ts"
import { counted } from "../wording/incident-title.ts"
import { deadlineWords, provisionWords, statusWords } from "../wording/labels.ts"
import { wordsIn } from "./incident-entry.ts"

/** Told values by a key, the groups in order of their key. */
function groupsBy<Value>(told: readonly Told<Value>[], keyOf: (one: Told<Value>) => string): [string, Told<Value>[]][] {
  const groups = new Map<string, Told<Value>[]>()
  for (const one of told) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

const daysKey = ({ first, last }: Days): string => `${first}/${last}`

/** The narrower first, of equals the earlier. */
function byLength(a: Days, b: Days): number {
  const [one, other] = [a, b].map(({ first, last }) => Date.parse(last) - Date.parse(first))
  return (one ?? 0) - (other ?? 0) || (daysKey(a) < daysKey(b) ? -1 : 1)
}

/** One entry for each day of signing that anybody gives; a wider value ("October 2022") is told with the narrowest that it holds. */
function signings({ id, name, signed, signatories }: DossierAgreement): TimelineEntry[] {
  const told = counted(signed)
  const values = [...new Map(told.map(({ value }) => [daysKey(value), value])).values()].sort(byLength)
  const narrowest = new Map(
    values.map((one) => [daysKey(one), values.find(({ first, last }) => first >= one.first && last <= one.last) ?? one] as const),
  )
  const narrower = (one: Days): Days => narrowest.get(daysKey(one)) ?? one
  const actors = [...new Map(counted(signatories).map(({ value }): [string, Party] => [value.key, value])).values()]
  return groupsBy(told, ({ value }) => daysKey(narrower(value))).map(([key, group]): TimelineEntry => {
    const days = narrower(group[0]?.value ?? { first: "", last: "" })
    const known = group.some(({ certainty }) => certainty === "known")
    const basis = group.find((one) => one.basis)?.basis
    return {
      id: `signing:${id}:${key}`,
      kind: "signing",
      about: id,
      title: `${name} signed`,
      days,
      certainty: known ? "known" : "implied",
      ...(!known && basis ? { basis } : {}),
      actors,
      words: wordsIn(group),
    }
  })
}

/** [P23] What is said of an agreement's force stands on the day it was said: nobody says since when. */
const statuses = ({ id, name, force }: DossierAgreement): TimelineEntry[] =>
  groupsBy(counted(force), ({ day, value }) => `${day}:${value}`).map(([key, group]) => {
    const [first] = group
    const day = first?.day ?? ""
    return {
      id: `status:${id}:${key}`,
      kind: "status",
      about: id,
      title: `${name} said to be ${first ? statusWords[first.value] : ""}`,
      days: { first: day, last: day },
      certainty: "implied",
      basis: "the day on which it could be read",
      actors: [],
      words: wordsIn(group),
    }
  })

const deadlines = ({ id, name, deadlines: all, provisions }: DossierAgreement): TimelineEntry[] =>
  all.map((deadline) => {
    const provision = provisions.find((one) => one.id === deadline.provision)
    return {
      id: `deadline:${deadline.id}`,
      kind: "deadline",
      about: id,
      title: provision
        ? `${name}, ${provisionWords[provision.type]}: ${deadlineWords[deadline.what]}`
        : `${name}: ${deadlineWords[deadline.what]}`,
      days: deadline.days,
      certainty: deadline.computation.length ? "implied" : "known",
      ...(deadline.computation.length ? { basis: deadline.computation.join("; ") } : {}),
      actors: provision ? [...new Map(counted(provision.obligors).map(({ value }): [string, Party] => [value.key, value])).values()] : [],
      words: wordsIn(deadline.told),
    }
  })

export const agreementEntries = (agreement: DossierAgreement): TimelineEntry[] => [
  ...signings(agreement),
  ...statuses(agreement),
  ...deadlines(agreement),
]
