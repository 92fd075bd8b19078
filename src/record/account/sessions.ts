import { type Askable, ask, isoOf } from "../store/ask.ts"
import { audit } from "../store/audit.ts"
import { inTransaction, type Store } from "../store/open-store.ts"
import type { Holder, Role } from "./types.ts"

/** A session that has not ended. Times are ISO. */
export interface Session {
  readonly user: Holder
  readonly madeAt: string
  readonly endsAt: string
}

/** Starts a session of an account. `digest`: SHA-256 of its secret. Sessions of anybody that have ended are taken away. */
export function startSession(
  store: Store,
  { id, name }: Holder,
  digest: Uint8Array,
  { at, endsAt }: { readonly at: string; readonly endsAt: string },
): Promise<void> {
  return inTransaction(store, async (client) => {
    await ask(client, "session-start", [digest, id, at, endsAt])
    await audit(client, { who: name, at }, "sign-in", name, {})
  })
}

/** The session whose secret has this digest, where it has not ended by `now`, nor its account been closed. */
export async function sessionAt(db: Askable, digest: Uint8Array, now: string): Promise<Session | undefined> {
  const [row] = await ask<{ id: number; name: string; role: Role; made_at: string; ends_at: string }>(db, "session-at", [digest, now])
  if (!row) return undefined
  const { id, name, role, made_at, ends_at } = row
  return { user: { id, name, role }, madeAt: isoOf(made_at), endsAt: isoOf(ends_at) }
}

/** Puts the end of a session off. */
export async function prolongSession(db: Askable, digest: Uint8Array, endsAt: string): Promise<void> {
  await ask(db, "session-prolong", [digest, endsAt])
}

/** Ends a session. One that is not there, or has ended, is left as it is. */
export function endSession(store: Store, digest: Uint8Array, at: string): Promise<void> {
  return inTransaction(store, async (client) => {
    const session = await sessionAt(client, digest, at)
    if (!session) return
    await ask(client, "session-end", [digest])
    await audit(client, { who: session.user.name, at }, "sign-out", session.user.name, {})
  })
}
