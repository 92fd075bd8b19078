import { type Account, type Definition, type Material, propose, type Sameness, withDecisions } from "../../dossier/index.ts"
import {
  accountsOf,
  candidateVersions,
  type Decision,
  decisionsOn,
  dossierAt,
  type Entry,
  entriesAt,
  isRefusal,
  type KeptAccount,
  type KeptDossier,
  keepSamenesses,
  levelsIn,
  pairOf,
  placingsIn,
  type Refusal,
  type Store,
  spokenOf,
} from "../../record/index.ts"
import { now } from "../now.ts"
import { SOFTWARE } from "../software.ts"

/** A dossier as it is kept, and all that it is computed from: with the claims as people decided, and beside it as they were read. */
export interface Loaded {
  readonly kept: KeptDossier
  readonly material: Material
  readonly asRead: readonly Account[]
  readonly decisions: readonly Decision[]
}

/**
 * Reads what a dossier is computed from, and has the machine say which tellings are of one incident: what it says is kept as judgements, and what people said
 * stands over it.
 */
export async function materialOf(store: Store, key: string): Promise<Loaded | Refusal> {
  const kept = await dossierAt(store.pool, key)
  if (isRefusal(kept)) return kept
  // It was read out of its file by `parseDefinition` when it was kept.
  const definition = kept.parsed as Definition
  const read: KeptAccount[] = []
  const versions = new Map<string, number>()
  for await (const { version, account } of accountsOf(store, await candidateVersions(store.pool, kept.id, definition))) {
    read.push(account)
    versions.set(account.key, version)
  }
  const entries = await entriesAt(store.pool, [...new Set(read.flatMap(({ called }) => Object.values(called)))])
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const asRead = read.map((account) => withEntries(account, byKey))
  const decisions = await decisionsOn(store.pool, versions)
  const accounts = withDecisions(asRead, decisions)
  const [placings, levels] = [await placingsIn(store.pool, kept.id), await levelsIn(store.pool, kept.id)]
  const unjudged: Material = { definition, accounts, samenesses: [], placings, levels }
  const { samenesses, left } = await spokenOf(store.pool, kept.id, versions)
  const said: readonly Sameness[] = propose(unjudged).filter((one) => !left.has(pairOf(one)))
  await keepSamenesses(store, kept.id, said, versions, { who: SOFTWARE, at: now() })
  return { kept, material: { ...unjudged, samenesses: [...said, ...samenesses] }, asRead, decisions }
}

/** An account with the entries themselves in place of their keys. One that was removed meanwhile is nobody's. */
const withEntries = (account: KeptAccount, entries: ReadonlyMap<string, Entry>): Account => ({
  ...account,
  called: Object.fromEntries(
    Object.entries(account.called).flatMap(([ref, key]) => {
      const entry = entries.get(key)
      return entry ? [[ref, entry] as const] : []
    }),
  ),
})
