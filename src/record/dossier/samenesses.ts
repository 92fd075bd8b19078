import type { Trace } from "../../evidence/index.ts"
import { type Askable, ask } from "../store/ask.ts"
import type { Act } from "../store/audit.ts"
import { inTransaction, type Store } from "../store/open-store.ts"
import { json } from "../store/rows-of.ts"

/** One incident claim of one version: `account` is the key that dossiers know the version by, `claim` the claim's id in its record. */
export interface KeptTelling {
  readonly account: string
  readonly claim: string
}

/** That two tellings are of one incident, or of two, or that a person should look. `by`: "sitrep" is the machine. */
export interface KeptSameness {
  readonly one: KeptTelling
  readonly other: KeptTelling
  readonly says: "same" | "different" | "perhaps"
  readonly score: number
  readonly reasons: readonly Trace[]
  readonly by: string
}

/** The ids of versions by the keys that dossiers know them by. */
export type VersionIds = ReadonlyMap<string, number>

interface PairRow {
  readonly id: number
  readonly one: number
  readonly claim: string
  readonly other: number
  readonly other_claim: string
}

/** What people say of tellings: what stands, in the order they said it; `left`: the pairs that the machine leaves alone ([J8]), as `pairOf` names them. */
export interface SpokenOf {
  readonly samenesses: readonly KeptSameness[]
  readonly left: ReadonlySet<string>
}

/** A pair of tellings as one word, whichever stands first. */
export const pairOf = ({ one, other }: Pick<KeptSameness, "one" | "other">): string => {
  const [a, b] = [`${one.account}/${one.claim}`, `${other.account}/${other.claim}`]
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** What people have said of the tellings of versions, and where they took back what the machine said within a dossier. */
export async function spokenOf(db: Askable, dossier: number, versions: VersionIds): Promise<SpokenOf> {
  const keys = new Map([...versions].map(([key, id]) => [id, key]))
  type Row = PairRow & {
    readonly says: KeptSameness["says"] | null
    readonly score: number
    readonly reasons: readonly Trace[]
    readonly by: string
  }
  const rows = await ask<Row>(db, "spoken-of-tellings", [[...keys.keys()], dossier])
  const samenesses: KeptSameness[] = []
  const left = new Set<string>()
  for (const { one, claim, other, other_claim, says, score, reasons, by } of rows) {
    const [first, second] = [keys.get(one), keys.get(other)]
    if (first === undefined || second === undefined) continue
    const pair = { one: { account: first, claim }, other: { account: second, claim: other_claim } }
    left.add(pairOf(pair))
    if (says) samenesses.push({ ...pair, says, score, reasons, by })
  }
  return { samenesses, left }
}

/**
 * [J8] Keeps what the machine says of tellings within a dossier: all of it, for what it said before and says no longer is withdrawn. What stands already is not
 * written again. Tellings of versions that are not among `versions` are left out: they were removed meanwhile. `act.who`: the software.
 */
export function keepSamenesses(
  store: Store,
  dossier: number,
  said: readonly KeptSameness[],
  versions: VersionIds,
  act: Act,
): Promise<{ readonly made: number; readonly withdrawn: number }> {
  const rows = said.flatMap(({ one, other, says, score, reasons }) => {
    const [a, b] = [versions.get(one.account), versions.get(other.account)]
    if (a === undefined || b === undefined) return []
    const turned = a > b || (a === b && one.claim > other.claim)
    const pair = turned
      ? { one: b, claim: other.claim, other: a, other_claim: one.claim }
      : { one: a, claim: one.claim, other: b, other_claim: other.claim }
    return [{ ...pair, says, score, reasons }]
  })
  return inTransaction(store, async (client) => {
    await ask(client, "hold-dossier", [dossier])
    const standing = new Map(
      (await ask<PairRow & { readonly says: string; readonly score: number }>(client, "standing-samenesses", [dossier])).map((row) => [
        wordOf(row),
        row.id,
      ]),
    )
    const fresh = rows.filter((row) => !standing.delete(wordOf(row)))
    if (standing.size) await ask(client, "withdraw-judgements", [[...standing.values()], act.who, act.at])
    for (let at = 0; at < fresh.length; at += AT_ONCE)
      await ask(client, "keep-samenesses", [json(fresh.slice(at, at + AT_ONCE)), dossier, act.who, act.at])
    return { made: fresh.length, withdrawn: standing.size }
  })
}

/** Rows in one statement: some 5 MB of JSON. */
const AT_ONCE = 10_000

/** What is said of which pair. A score is kept in 32 bits, and compared as it is kept. */
const wordOf = ({ one, claim, other, other_claim, says, score }: Omit<PairRow, "id"> & { readonly says: string; readonly score: number }) =>
  `${one} ${claim} ${other} ${other_claim} ${says} ${Math.fround(score)}`
