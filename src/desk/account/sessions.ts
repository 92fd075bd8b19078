import {
  accountToSignIn,
  endSession,
  type Holder,
  prolongSession,
  type Refusal,
  refusal,
  type Scope,
  type Store,
  sessionAt,
  startSession,
} from "../../record/index.ts"
import { now } from "../now.ts"
import { closedUntil, type Failures, noteFailure } from "./failures.ts"
import { isPassword } from "./passwords.ts"
import { scopesOf } from "./scopes.ts"
import { after, digestOf, newSecret } from "./secrets.ts"
import { nameOf } from "./users.ts"

/**
 * A session ends after 12 hours without use, or after 7 days at most; in seconds. OWASP ASVS 4.0, 3.3.2, asks for 12 hours or 30 minutes of idleness at
 * level 2, and 30 days at level 1; a desk that is read all day, on a network of its own, lies between.
 */
const UNUSED = 12 * 3600
const AT_MOST = 7 * 86_400
/** An end is put off when that gains more than this, in seconds: a page with many requests writes once. */
const WORTHWHILE = 60
/** No name is longer. */
const LONGEST_NAME = 64

/** A session that has begun. `secret`: told once, to the one who signed in; the store has its digest. */
export interface SignedIn {
  readonly secret: string
  readonly account: Holder
}

/** Who asks, and what they may do. */
export interface Asker {
  readonly user: Holder
  readonly scopes: readonly Scope[]
}

/**
 * [N24] Signs somebody in. What is refused says neither whether there is such an account nor what was wrong, and takes as long.
 * `failures`: kept by the caller from one call to the next.
 */
export async function signIn(store: Store, name: string, password: string, failures: Failures): Promise<SignedIn | Refusal> {
  const asked = nameOf(name.slice(0, LONGEST_NAME))
  const at = Date.now()
  const until = closedUntil(failures.get(asked) ?? [], at)
  if (until !== undefined)
    return refusal({
      code: "too-many-sign-ins",
      message: `too many sign-ins of "${asked}" have failed; the next is allowed in ${Math.ceil((until - at) / 60_000)} minutes`,
    })
  // Counted until it has gone well: of many at once no more are let through than of many in a row.
  noteFailure(failures, asked, at)
  const found = await accountToSignIn(store.pool, { name: asked })
  const right = await isPassword(password, found?.password)
  if (!found || !right) return refusal({ code: "not-signed-in", message: "there is no account of this name with this password" })
  failures.delete(asked)
  return begin(store, found.user)
}

/** Signs in whom a provider of OpenID Connect vouches for. It must have been verified that it does. */
export async function signInByIdentity(
  store: Store,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<SignedIn | Refusal> {
  const found = await accountToSignIn(store.pool, { oidc: `${issuer} ${subject}` })
  if (found) return begin(store, found.user)
  return refusal({ code: "no-such-identity", message: `"${subject}" of ${issuer} has no account here; sitrep user add --oidc makes one` })
}

async function begin(store: Store, { id, name, role }: Holder): Promise<SignedIn> {
  const secret = newSecret()
  const at = now()
  const account = { id, name, role }
  await startSession(store, account, digestOf(secret), { at, endsAt: after(at, UNUSED) })
  return { secret, account }
}

/** [N24] Who holds a session's secret, where it has not ended; using it puts its end off. */
export async function whoseSession({ pool }: Store, secret: string): Promise<Asker | undefined> {
  const at = now()
  const digest = digestOf(secret)
  const session = await sessionAt(pool, digest, at)
  if (!session) return undefined
  const { user, madeAt, endsAt } = session
  const [later = endsAt] = [after(at, UNUSED), after(madeAt, AT_MOST)].sort()
  if (later > after(endsAt, WORTHWHILE)) await prolongSession(pool, digest, later)
  return { user, scopes: scopesOf(user.role) }
}

/** Ends the session of a secret; one that has ended is left as it is. */
export const signOut = (store: Store, secret: string): Promise<void> => endSession(store, digestOf(secret), now())
