import { type Askable, ask, isoOf } from "../store/ask.ts"
import { type Act, audit } from "../store/audit.ts"
import { inTransaction, type Store } from "../store/open-store.ts"
import { isRefusal, type Refusal, refusal } from "../store/refusal.ts"
import type { NewAccount, Role, User } from "./types.ts"

interface Row {
  readonly id: number
  readonly name: string
  readonly role: Role
  readonly password: string | null
  readonly oidc: string | null
  readonly made_at: string
  readonly closed_at: string | null
}

const userOf = ({ id, name, role, oidc, made_at, closed_at }: Row): User => ({
  id,
  name,
  role,
  ...(oidc === null ? {} : { oidc }),
  madeAt: isoOf(made_at),
  ...(closed_at === null ? {} : { closedAt: isoOf(closed_at) }),
})

/** All accounts by name, those that are closed among them. */
export async function listAccounts(db: Askable): Promise<User[]> {
  return (await ask<Row>(db, "account-list", [null, null])).map(userOf)
}

/** The account of a name. One that is closed is as one that is not there. */
export async function accountByName(db: Askable, name: string): Promise<User | Refusal> {
  const [row] = await ask<Row>(db, "account-list", [name, null])
  if (row && row.closed_at === null) return userOf(row)
  return refusal({
    code: "no-such-account",
    message: `there is no account "${name}"${row ? " any more: it is closed" : ""}; sitrep user list shows those there are`,
  })
}

/** The open account that a name or an identity ("ISSUER SUBJECT") leads to, with the hash of its password; nothing where there is none. */
export async function accountToSignIn(
  db: Askable,
  by: { readonly name: string } | { readonly oidc: string },
): Promise<{ readonly user: User; readonly password?: string } | undefined> {
  const [row] = await ask<Row>(db, "account-list", "name" in by ? [by.name, null] : [null, by.oidc])
  if (!row || row.closed_at !== null) return undefined
  return { user: userOf(row), ...(row.password === null ? {} : { password: row.password }) }
}

/** [N20] Makes an account. A name or an identity that another has, or had, is refused. */
export function makeAccount(store: Store, { name, role, password, oidc }: NewAccount, act: Act): Promise<User | Refusal> {
  return inTransaction(store, async (client) => {
    const [made] = await ask<{ id: number }>(client, "account-add", [name, password ?? null, role, oidc ?? null, act.at])
    if (!made)
      return refusal({
        code: "account-there",
        message: `the name "${name}"${oidc === undefined ? "" : ` or the identity "${oidc}"`} is another account's, or was one's that is closed; needed is one that nobody has had`,
      })
    await audit(client, act, "add-account", name, { role, ...(oidc === undefined ? {} : { oidc }) })
    return accountByName(client, name)
  })
}

/** Gives an account another role. It holds at once, for sessions and tokens that are under way too. */
export function setRole(store: Store, name: string, role: Role, act: Act): Promise<User | Refusal> {
  return changing(store, name, async (client, user) => {
    if (user.role === role) return refusal({ code: "same-role", message: `"${name}" is ${role} already; nothing was changed` })
    const last = await lastAdministrator(client, user, "demoted")
    if (last) return last
    await ask(client, "account-set-role", [user.id, role])
    await audit(client, act, "set-role", name, { role, before: user.role })
    return accountByName(client, name)
  })
}

/** [N22] Gives an account another password, by its hash, and ends its sessions. */
export function setPassword(store: Store, name: string, hash: string, act: Act): Promise<User | Refusal> {
  return changing(store, name, async (client, user) => {
    await ask(client, "account-set-password", [user.id, hash])
    await ask(client, "session-end-all", [user.id])
    await audit(client, act, "set-password", name, {})
    return user
  })
}

/** [N20] Closes an account for good: its sessions end, its tokens are revoked, its name stays taken. */
export function closeAccount(store: Store, name: string, act: Act): Promise<User | Refusal> {
  return changing(store, name, async (client, user) => {
    const last = await lastAdministrator(client, user, "closed")
    if (last) return last
    await ask(client, "account-close", [user.id, act.at])
    await ask(client, "session-end-all", [user.id])
    await ask(client, "token-revoke-all", [user.id, act.at])
    await audit(client, act, "close-account", name, {})
    return { ...user, closedAt: act.at }
  })
}

/** Does something to an open account; nobody changes administrators meanwhile. */
function changing(store: Store, name: string, change: (client: Askable, user: User) => Promise<User | Refusal>): Promise<User | Refusal> {
  return inTransaction(store, async (client) => {
    await ask(client, "account-administrators", [])
    const user = await accountByName(client, name)
    return isRefusal(user) ? user : change(client, user)
  })
}

/** [N21] Why an account cannot be taken out of the administrators: it is the last. */
async function lastAdministrator(db: Askable, { name, role }: User, become: string): Promise<Refusal | undefined> {
  if (role !== "administrator" || (await ask(db, "account-administrators", [])).length > 1) return undefined
  return refusal({
    code: "last-administrator",
    message: `"${name}" is the last administrator and cannot be ${become}; make another first: sitrep user role NAME administrator`,
  })
}
