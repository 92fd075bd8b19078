import { type EntityRow, entryOf } from "../judgement/called.ts"
import type { Entry } from "../name/types.ts"
import { type Askable, ask } from "../store/ask.ts"

/** The entries of these keys, by key, with all names that they have: those of the register too. Of one that is nowhere nothing. */
export async function entriesAt(db: Askable, keys: readonly string[]): Promise<Entry[]> {
  return (await ask<EntityRow>(db, "entries-at", [keys])).map(entryOf)
}
