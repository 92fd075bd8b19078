import { type Askable, ask } from "../store/ask.ts"

/** The changes of a dossier that were told on a channel: their ids. */
export async function alertedIn(db: Askable, dossier: number, channel: string): Promise<Set<string>> {
  return new Set((await ask<{ change: string }>(db, "list-alerted", [dossier, channel])).map(({ change }) => change))
}

/** Keeps that changes were told on a channel. `at`: ISO time. What is kept already stays as it is. */
export async function keepAlerted(db: Askable, dossier: number, channel: string, changes: readonly string[], at: string): Promise<void> {
  await ask(db, "keep-alerted", [dossier, changes, channel, at])
}
