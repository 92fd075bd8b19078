import {
  closeAccount,
  listAccounts,
  makeAccount,
  type Refusal,
  type Role,
  refusal,
  type Store,
  setPassword,
  setRole,
  type User,
} from "../../record/index.ts"
import { now } from "../now.ts"
import { who } from "../who.ts"
import { hashOf, wrongWith } from "./passwords.ts"

/** A name, compared: "Mira" and "mira" are one. */
export const nameOf = (name: string): string => name.trim().normalize("NFKC").toLowerCase()

/** Somebody to be given an account, with how they show who they are. `oidc`: "ISSUER SUBJECT". */
export type NewUser = { readonly name: string; readonly role: Role } & ({ readonly password: string } | { readonly oidc: string })

/** [N20] Gives somebody an account. `by`: who does it. */
export async function addUser(store: Store, user: NewUser, by = who()): Promise<User | Refusal> {
  const { role } = user
  const name = nameOf(user.name)
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]{0,63}$/u.test(name))
    return refusal({
      code: "bad-name",
      message: `"${user.name}" is no name for an account; allowed are 1 to 64 letters, digits and . _ @ -, a letter or digit first`,
    })
  if ("oidc" in user) {
    if (/^https?:\/\/\S+ \S+$/.test(user.oidc)) return makeAccount(store, { name, role, oidc: user.oidc }, { who: by, at: now() })
    return refusal({
      code: "bad-identity",
      message: `"${user.oidc}" is no identity; needed are the provider's address and its subject: "https://login.example 248289761001"`,
    })
  }
  const wrong = wrongWith(user.password)
  return wrong ?? makeAccount(store, { name, role, password: await hashOf(user.password) }, { who: by, at: now() })
}

/** All accounts by name, those that are closed among them. */
export const showUsers = ({ pool }: Store): Promise<User[]> => listAccounts(pool)

/** Gives an account another role, or another password. */
export async function changeUser(
  store: Store,
  name: string,
  change: { readonly role: Role } | { readonly password: string },
  by = who(),
): Promise<User | Refusal> {
  if ("role" in change) return setRole(store, nameOf(name), change.role, { who: by, at: now() })
  const wrong = wrongWith(change.password)
  return wrong ?? setPassword(store, nameOf(name), await hashOf(change.password), { who: by, at: now() })
}

/** Closes an account for good. */
export const closeUser = (store: Store, name: string, by = who()): Promise<User | Refusal> =>
  closeAccount(store, nameOf(name), { who: by, at: now() })
