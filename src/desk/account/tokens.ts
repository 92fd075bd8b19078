import {
  accountByName,
  isRefusal,
  listTokens,
  makeToken,
  type Refusal,
  refusal,
  revokeToken as revoke,
  type Scope,
  type Store,
  type Token,
  tokenAt,
} from "../../record/index.ts"
import { now } from "../now.ts"
import { who } from "../who.ts"
import { scopesOf } from "./scopes.ts"
import { after, digestOf, newSecret } from "./secrets.ts"
import type { Asker } from "./sessions.ts"
import { nameOf } from "./users.ts"

/** A token to be made. `lastDay`: the last day on which it is good, ISO, in UTC; without one it does not end. */
export interface TokenWanted {
  readonly account: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly lastDay?: string
}

/** By this a token is known where it should not be: in a log, a file, a search of leaked secrets. */
const PREFIX = "sitrep_"
const DAY = 86_400

/** [N26] Makes a token. Its secret is told here and never again. */
export async function newToken(
  store: Store,
  { account, name, scopes, lastDay }: TokenWanted,
  by = who(),
): Promise<{ readonly secret: string; readonly token: Token } | Refusal> {
  const at = now()
  const user = await accountByName(store.pool, nameOf(account))
  if (isRefusal(user)) return user
  const allowed = scopesOf(user.role)
  const beyond = scopes.filter((scope) => !allowed.includes(scope))
  if (!scopes.length || beyond.length)
    return refusal({
      code: "bad-scopes",
      message: `${beyond.length ? `"${beyond.join('", "')}"` : "no scope"} cannot be given to a token of "${user.name}", who is ${user.role}; allowed are ${allowed.join(", ")}`,
    })
  const endsAt = lastDay === undefined ? undefined : after(`${lastDay}T00:00:00Z`, DAY)
  if (endsAt !== undefined && endsAt <= at)
    return refusal({ code: "ended-already", message: `${lastDay} is over; needed is today or a day to come` })
  const secret = `${PREFIX}${newSecret()}`
  const token = await makeToken(
    store,
    { account: user.name, name, scopes: [...new Set(scopes)], digest: digestOf(secret), ...(endsAt ? { endsAt } : {}) },
    { who: by, at },
  )
  return isRefusal(token) ? token : { secret, token }
}

/** [N26] For whom a token's secret acts, and what it may do: its scopes, as far as the account's role reaches now. */
export async function whoseToken({ pool }: Store, secret: string): Promise<Asker | undefined> {
  const found = secret.startsWith(PREFIX) ? await tokenAt(pool, digestOf(secret), now()) : undefined
  return found && { user: found.user, scopes: scopesOf(found.user.role, found.scopes) }
}

/** All tokens, newest first, those that have ended among them. */
export const showTokens = ({ pool }: Store): Promise<Token[]> => listTokens(pool)

export const revokeToken = (store: Store, id: number, by = who()): Promise<Token | Refusal> => revoke(store, id, { who: by, at: now() })
