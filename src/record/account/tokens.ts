import { type Askable, ask, isoOf } from "../store/ask.ts"
import { type Act, audit } from "../store/audit.ts"
import { inTransaction, type Store } from "../store/open-store.ts"
import { isRefusal, type Refusal, refusal } from "../store/refusal.ts"
import { accountByName } from "./accounts.ts"
import type { Holder, Role, Scope } from "./types.ts"

/** A token, without its secret. `account`: for whom it acts. `usedAt` is true to the minute. Times are ISO. */
export interface Token {
  readonly id: number
  readonly account: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly madeAt: string
  readonly endsAt?: string
  readonly usedAt?: string
  readonly revokedAt?: string
}

/** A token to be made. `digest`: SHA-256 of its secret. */
export interface NewToken extends Pick<Token, "account" | "name" | "scopes" | "endsAt"> {
  readonly digest: Uint8Array
}

interface Row {
  readonly id: number
  readonly account: string
  readonly name: string
  readonly scopes: Scope[]
  readonly made_at: string
  readonly ends_at: string | null
  readonly used_at: string | null
  readonly revoked_at: string | null
}

const tokenOf = ({ made_at, ends_at, used_at, revoked_at, ...row }: Row): Token => ({
  ...row,
  madeAt: isoOf(made_at),
  ...(ends_at === null ? {} : { endsAt: isoOf(ends_at) }),
  ...(used_at === null ? {} : { usedAt: isoOf(used_at) }),
  ...(revoked_at === null ? {} : { revokedAt: isoOf(revoked_at) }),
})

/** All tokens, newest first, those that have ended among them. */
export async function listTokens(db: Askable): Promise<Token[]> {
  return (await ask<Row>(db, "token-list", [null])).map(tokenOf)
}

async function tokenBy(db: Askable, id: number): Promise<Token | Refusal> {
  const [row] = await ask<Row>(db, "token-list", [id])
  if (row) return tokenOf(row)
  return refusal({ code: "no-such-token", message: `there is no token ${id}; sitrep token list shows those there are` })
}

/** Makes a token for an account. */
export function makeToken(store: Store, { account, digest, name, scopes, endsAt }: NewToken, act: Act): Promise<Token | Refusal> {
  return inTransaction(store, async (client) => {
    const user = await accountByName(client, account)
    if (isRefusal(user)) return user
    const [made] = await ask<{ id: number }>(client, "token-add", [user.id, digest, name, scopes, act.at, endsAt ?? null])
    if (!made) throw new Error("a token that was added has an id")
    await audit(client, act, "add-token", account, { token: made.id, name, scopes })
    return tokenBy(client, made.id)
  })
}

/** Whose token has a secret of this digest, and what it may do, where it has neither ended nor been revoked. Notes that it was used. */
export async function tokenAt(
  db: Askable,
  digest: Uint8Array,
  now: string,
): Promise<{ readonly user: Holder; readonly scopes: readonly Scope[] } | undefined> {
  const [row] = await ask<{ token: number; scopes: Scope[]; id: number; name: string; role: Role }>(db, "token-at", [digest, now])
  if (!row) return undefined
  const { token, scopes, ...user } = row
  await ask(db, "token-used", [token, now])
  return { user, scopes }
}

/** Revokes a token: from now on it leads to nobody. */
export function revokeToken(store: Store, id: number, act: Act): Promise<Token | Refusal> {
  return inTransaction(store, async (client) => {
    const token = await tokenBy(client, id)
    if (isRefusal(token)) return token
    const revoked = await ask(client, "token-revoke", [id, act.at])
    if (!revoked.length)
      return refusal({ code: "already-revoked", message: `token ${id} was revoked before${token.revokedAt ? `, ${token.revokedAt}` : ""}` })
    await audit(client, act, "revoke-token", token.account, { token: id, name: token.name })
    return { ...token, revokedAt: act.at }
  })
}
