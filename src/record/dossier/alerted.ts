import { type Askable, ask } from "../store/ask.ts"
import { inTransaction, type Store } from "../store/open-store.ts"
import { type Refusal, refusal } from "../store/refusal.ts"

/** The changes of a dossier that were told on a channel: their ids. */
export async function alertedIn(db: Askable, dossier: number, channel: string): Promise<Set<string>> {
  return new Set((await ask<{ change: string }>(db, "list-alerted", [dossier, channel])).map(({ change }) => change))
}

/** Keeps that changes were told on a channel. `at`: ISO time. What is kept already stays as it is. */
export async function keepAlerted(db: Askable, dossier: number, channel: string, changes: readonly string[], at: string): Promise<void> {
  await ask(db, "keep-alerted", [dossier, changes, channel, at])
}

/** Does work that tells of a dossier on a channel, while nobody else does: of two rounds at once the second is refused. */
export function holdingAlerts<Result>(
  store: Store,
  dossier: number,
  channel: string,
  work: () => Promise<Result>,
): Promise<Result | Refusal> {
  return inTransaction(store, async (client) => {
    const [row] = await ask<{ held: boolean }>(client, "hold-alerts", [String(dossier), channel])
    if (row?.held) return work()
    return refusal({ code: "alerts-under-way", message: `"${channel}" is being told by another command; nothing was sent by this one` })
  })
}
