import {
  type Act,
  type Added,
  addOwnName,
  auditTrail,
  type Called,
  type Judged,
  type Judgement,
  judgeCopies,
  judgeName,
  listJudgements,
  type OwnEntry,
  type Refusal,
  type Removed,
  removeOwnName,
  type Store,
  slugOf,
  undoJudgement,
  type Word,
  whoIsCalled,
} from "../record/index.ts"
import { named } from "./kept-reports.ts"
import { now } from "./now.ts"
import { who } from "./who.ts"

const act = (): Act => ({ who: who(), at: now() })

/** Who a name leads to, or what has this key. `limit`: judgements of each entry. */
export const showNames = ({ pool }: Store, name: string, limit: number): Promise<Called> => whoIsCalled(pool, name, limit)

/** Makes or extends an entry of the user's own; without a key its first name is its key. */
export function addName(store: Store, { key, ...entry }: Omit<OwnEntry, "key"> & { readonly key?: string }): Promise<Added | Refusal> {
  return addOwnName(store, { ...entry, key: key ?? `own:${slugOf(entry.names[0]?.name ?? "")}` }, act())
}

export const removeName = (store: Store, key: string): Promise<Removed | Refusal> => removeOwnName(store, key, act())

/** Says of two reports that they are copies of one text, or not. */
export const judgeCopy = (store: Store, word: Word, one: string, other: string): Promise<Judged | Refusal> =>
  judgeCopies(store, word, [named(one), named(other)], act())

/** Says of a name in a report (`within`) that it stands for the entry with the key `is`, or not. */
export const judgeNamed = (
  store: Store,
  word: Word,
  { name, within, is }: { readonly name: string; readonly within: string; readonly is: string },
): Promise<Judged | Refusal> => judgeName(store, word, { name, report: named(within), key: is }, act())

export const undo = (store: Store, id: number): Promise<Judged | Refusal> => undoJudgement(store, id, act())

export const showJudgements = ({ pool }: Store, limit: number, kind?: Judgement["kind"]): Promise<Judgement[]> =>
  listJudgements(pool, limit, kind)

export const showAudit = ({ pool }: Store, limit: number) => auditTrail(pool, limit)
