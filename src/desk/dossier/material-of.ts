import { type Account, type Definition, type Material, propose, type Sameness, withDecisions } from "../../dossier/index.ts"
import {
  accountsOf,
  candidateVersions,
  type Decision,
  decisionsOn,
  dossierAt,
  type Entry,
  entriesAt,
  type HeldRecord,
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
 * What was read of one dossier before. What has not changed is the same object again, so that all that was worked out of it (`remembered`) still serves and only
 * new reports are compared. `edition`: which definition that was.
 */
export interface Memory {
  readonly records: Map<number, HeldRecord>
  accounts: ReadonlyMap<string, Account>
  entries: ReadonlyMap<string, Entry>
  decided: ReadonlyMap<Account, { readonly word: string; readonly account: Account }>
  definition?: { readonly edition: number; readonly parsed: Definition }
}

/** A memory with nothing in it. */
export const emptyMemory = (): Memory => ({ records: new Map(), accounts: new Map(), entries: new Map(), decided: new Map() })

/**
 * Reads what a dossier is computed from, and has the machine say which tellings are of one incident: what it says is kept as judgements, and what people said
 * stands over it. `memory`: what was read before, for a process that asks often.
 */
export async function materialOf(store: Store, key: string, memory: Memory = emptyMemory()): Promise<Loaded | Refusal> {
  const kept = await dossierAt(store.pool, key)
  if (isRefusal(kept)) return kept
  const definition = definitionIn(memory, kept)
  const read: KeptAccount[] = []
  const versions = new Map<string, number>()
  for await (const { version, account } of accountsOf(store, await candidateVersions(store.pool, kept.id, definition), memory.records)) {
    read.push(account)
    versions.set(account.key, version)
  }
  const entries = await entriesAt(store.pool, [...new Set(read.flatMap(({ called }) => Object.values(called)))])
  memory.entries = new Map(entries.map((entry) => [entry.key, sameEntry(memory.entries.get(entry.key), entry)]))
  const asRead = read.map((account) => sameAccount(memory.accounts.get(account.key), withEntries(account, memory.entries)))
  memory.accounts = new Map(asRead.map((account) => [account.key, account]))
  const decisions = await decisionsOn(store.pool, versions)
  const accounts = decidedIn(memory, asRead, decisions)
  const [placings, levels] = [await placingsIn(store.pool, kept.id), await levelsIn(store.pool, kept.id)]
  const unjudged: Material = { definition, accounts, samenesses: [], placings, levels }
  const { samenesses, left } = await spokenOf(store.pool, kept.id, versions)
  const said: readonly Sameness[] = propose(unjudged).filter((one) => !left.has(pairOf(one)))
  await keepSamenesses(store, kept.id, said, versions, { who: SOFTWARE, at: now() })
  return { kept, material: { ...unjudged, samenesses: [...said, ...samenesses] }, asRead, decisions }
}

function definitionIn(memory: Memory, { edition, parsed }: KeptDossier): Definition {
  if (memory.definition?.edition !== edition) {
    // It was read out of its file by `parseDefinition` when it was kept.
    memory.definition = { edition, parsed: parsed as Definition }
  }
  return memory.definition.parsed
}

const sameEntry = (before: Entry | undefined, entry: Entry): Entry =>
  before && JSON.stringify(before) === JSON.stringify(entry) ? before : entry

function sameAccount(before: Account | undefined, account: Account): Account {
  if (!before || before.report !== account.report) return account
  const { number, known, knownBy, copyOf } = account
  if (before.number !== number || before.known !== known || before.knownBy !== knownBy || before.copyOf !== copyOf) return account
  const [earlier, called] = [Object.entries(before.called), Object.entries(account.called)]
  const alike = earlier.length === called.length && called.every(([ref, entry], at) => earlier[at]?.[0] === ref && earlier[at][1] === entry)
  return alike ? before : account
}

/** The accounts as people decided: the same object again for an account on which the same decisions stand. */
function decidedIn(memory: Memory, asRead: readonly Account[], decisions: readonly Decision[]): readonly Account[] {
  const on = (key: string) => decisions.filter(({ account }) => account === key)
  const accounts = withDecisions(asRead, decisions)
  const decided = new Map<Account, { readonly word: string; readonly account: Account }>()
  const all = accounts.map((account, at) => {
    const read = asRead[at]
    if (!read || read === account) return account
    const word = JSON.stringify(on(account.key))
    const before = memory.decided.get(read)
    const one = before?.word === word ? before : { word, account }
    decided.set(read, one)
    return one.account
  })
  memory.decided = decided
  return all
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
