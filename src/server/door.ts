import type { Context } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { type Asker, ROLES, type Store, scopesOf, showUsers, whoseSession, whoseToken } from "../desk/index.ts"
import { type Refusal, refusal, type Scope } from "../record/index.ts"

/** The cookie that holds a session's secret. */
const COOKIE = "sitrep"

/** Who asks, and what they may do. `user` is absent where nobody has signed in, or nobody has to. */
export interface AtDoor {
  readonly user?: Asker["user"]
  readonly scopes: readonly Scope[]
  /** Whether there are accounts: then nobody does anything without signing in. */
  readonly accounts: boolean
}

/**
 * Tells who asks. Without accounts it is the one who started the server, who may do all; with them it is whom the session's cookie or the token
 * (`Authorization: Bearer`) stands for.
 */
export function doorOf(store: Store): (context: Context) => Promise<AtDoor> {
  // The last administrator cannot be closed: once there are accounts, there always are.
  let accounts = false
  return async (context) => {
    accounts ||= await hasAccounts(store)
    if (!accounts) return { scopes: scopesOf("administrator"), accounts }
    const [, token] = /^Bearer (\S+)$/i.exec(context.req.header("authorization") ?? "") ?? []
    const secret = getCookie(context, COOKIE)
    const asker = token ? await whoseToken(store, token) : secret ? await whoseSession(store, secret) : undefined
    return asker ? { user: asker.user, scopes: asker.scopes, accounts } : { scopes: [], accounts }
  }
}

/** Whether anybody has an account. */
export const hasAccounts = async (store: Store): Promise<boolean> => (await showUsers(store)).length > 0

/** Why somebody may not pass, if so. */
export function stopped({ user, scopes }: AtDoor, needs: Scope | "nothing"): Refusal | undefined {
  if (needs === "nothing" || scopes.includes(needs)) return undefined
  if (!user) return refusal({ code: "sign-in-needed", message: "this is for those who have signed in; a session or a token is needed" })
  const able = ROLES.filter((role) => scopesOf(role).includes(needs)).join(", ")
  return refusal({ code: "not-allowed", message: `"${user.name}" may not do this: needed is the scope "${needs}", which ${able} may have` })
}

/** What a route may do with the asker's session: its secret, and keeping another, or none. */
export interface OwnSession {
  readonly secret: string | undefined
  readonly keep: (secret: string | undefined) => void
}

/** The session of who asks, in a cookie that no script reads and no other site's page sends. */
export function sessionOf(context: Context): OwnSession {
  const secure = new URL(context.req.url).protocol === "https:" || context.req.header("x-forwarded-proto") === "https"
  return {
    secret: getCookie(context, COOKIE),
    keep: (secret) => {
      if (secret === undefined) deleteCookie(context, COOKIE, { path: "/" })
      else setCookie(context, COOKIE, secret, { path: "/", httpOnly: true, sameSite: "Strict", secure })
    },
  }
}
