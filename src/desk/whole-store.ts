import {
  backUp,
  type Check,
  examine,
  exportLines,
  type Forgotten,
  forgetPerson,
  forgetReport,
  type Refusal,
  type Restored,
  restore,
  type Store,
  tidy,
} from "../record/index.ts"
import { named } from "./kept-reports.ts"
import { now } from "./now.ts"
import { SOFTWARE } from "./software.ts"
import { who } from "./who.ts"

export { type Check, exportLines, type Forgotten, type Restored, restore, tidy }

/** Writes the store to one file. Throws what the file system throws. */
export const backUpTo = (store: Store, file: string) => backUp(store, file, SOFTWARE)

/** Checks the store, check by check; it only tells. */
export const examineStore = (store: Store): AsyncGenerator<Check> => examine(store, SOFTWARE)

/** Who or what is to be removed: a report by its address or id, or a person by name. */
export type Unwanted = { readonly report: string } | { readonly person: string }

/** Removes a report or a person for good; with `dry` only tells what would go. */
export function forget(store: Store, unwanted: Unwanted, dry: boolean): Promise<Forgotten | Refusal> {
  const how = { who: who(), at: now(), dry }
  return "person" in unwanted ? forgetPerson(store, unwanted.person, how) : forgetReport(store, named(unwanted.report).keys, how)
}
