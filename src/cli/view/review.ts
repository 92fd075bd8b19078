import type { Proposal, ReaderPair } from "../../dossier/index.ts"
import type { Entry } from "./layout.ts"

/** The queue: what is asked about, its words, and why, a reason a line. */
export function viewQueue(queue: readonly Proposal[]): Entry[] {
  if (!queue.length) return [{ indent: 0, words: "There is nothing to decide." }]
  return queue.flatMap(({ kind, subject, words, other, worth, reasons }): Entry[] => [
    { indent: 0, words: `${worth.toFixed(2)} ${kind === "telling" ? "one incident?" : subject}`, tone: "strong" },
    ...[words, ...(other ? [other] : [])].flatMap((one): Entry[] => [
      { indent: 2, words: `${one.account}/${one.claim}` },
      { indent: 4, words: `“${one.words}”` },
    ]),
    ...reasons.map(({ rule, why }): Entry => ({ indent: 4, words: `${rule} ${why}`, tone: "quiet" })),
  ])
}

/** How far readers agree, a pair a line. */
export function viewAgreement(pairs: readonly ReaderPair[]): Entry[] {
  if (!pairs.length) return [{ indent: 0, words: "No two readers have decided on the same claim." }]
  return pairs.map(({ readers, claims, agreed, kappa }) => ({
    indent: 0,
    words: `${readers.join(" and ")}: ${claims} ${claims === 1 ? "claim" : "claims"}, ${agreed} % alike, kappa ${kappa ?? "not defined"}`,
  }))
}
