import { createHash } from "node:crypto"
import type { Dossier, DossierChange, Told, Words } from "../types.ts"

export const wordsKey = ({ account, claim, from, to }: Words): string => `${account}|${claim}|${from}|${to}`

/** [P27] A change has the same id whenever it is found again: made of what changed, from what to what, and the day it became known, or of what else of it `made` names. */
export function changeOf(change: Omit<DossierChange, "id">, made: Partial<DossierChange> = change): DossierChange {
  const { kind, about } = change
  const { day, title, before = "", after = "" } = made
  const hash = createHash("sha256")
    .update(JSON.stringify([kind, about, day, title, before, after]))
    .digest("hex")
  return { id: `${kind}:${hash.slice(0, 20)}`, ...change }
}

/** Words of told values, each once. */
export const wordsOfTold = (told: readonly Told<unknown>[]): Words[] => [
  ...new Map(told.map(({ words }) => [wordsKey(words), words])).values(),
]

export const firstDay = (told: readonly Told<unknown>[]): string | undefined =>
  told.reduce<string | undefined>((first, { day }) => (first === undefined || day < first ? day : first), undefined)

export const lastDay = (told: readonly Told<unknown>[]): string | undefined =>
  told.reduce<string | undefined>((last, { day }) => (last === undefined || day > last ? day : last), undefined)

/** Of a dossier, the day on which the last of it could be read. */
export const dossierDay = ({ period, asOf }: Dossier): string => period?.last ?? asOf
