import { z } from "zod"
import {
  addUser,
  changeUser,
  closeUser,
  newToken,
  ROLES,
  revokeToken,
  showTokens,
  showUsers,
  signIn,
  signOut,
  who,
} from "../../desk/index.ts"
import { isRefusal } from "../../record/index.ts"
import { present } from "../present.ts"
import { jsonRoute, type Route } from "../route.ts"
import { day } from "./values.ts"

const role = z.enum(ROLES)
const scope = z.enum(["read", "review", "edit", "administer"])

/** Signing in and out, and who may: accounts and the tokens by which programs act for them. */
export const accountRoutes: readonly Route[] = [
  jsonRoute(
    { method: "get", path: "/session", summary: "Who asks, and what they may do", needs: "nothing", answers: "ShownAsker" },
    (_, { door }) => ({ name: door.user?.name ?? (door.accounts ? undefined : who()), scopes: door.scopes, accounts: door.accounts }),
  ),
  jsonRoute(
    {
      method: "post",
      path: "/session",
      summary: "Sign in; the session is kept in a cookie",
      needs: "nothing",
      body: z.strictObject({ name: z.string().max(1000), password: z.string().max(1000) }),
      answers: "SignedInAs",
    },
    async ({ body }, { store, failures, session }) => {
      const signed = await signIn(store, body.name, body.password, failures)
      if (isRefusal(signed)) return signed
      session.keep(signed.secret)
      return signed.account
    },
  ),
  jsonRoute(
    { method: "delete", path: "/session", summary: "Sign out", needs: "nothing", answers: "Done" },
    async (_, { store, session }) => {
      if (session.secret !== undefined) await signOut(store, session.secret)
      session.keep(undefined)
      return { done: true as const } // the wire has the one value
    },
  ),
  jsonRoute(
    { method: "get", path: "/users", summary: "All accounts", needs: "administer", command: "user list", answers: "Users" },
    (_, { store }) => showUsers(store),
  ),
  jsonRoute(
    {
      method: "post",
      path: "/users",
      summary: "Give somebody an account",
      needs: "administer",
      command: "user add",
      body: z.union([
        z.strictObject({ name: z.string(), role, password: z.string() }),
        z.strictObject({ name: z.string(), role, oidc: z.string() }),
      ]),
      answers: "User",
    },
    ({ body }, { store }) => addUser(store, body),
  ),
  jsonRoute(
    {
      method: "put",
      path: "/users/{name}",
      summary: "Give an account another role or password",
      needs: "administer",
      command: "user role",
      body: z.union([z.strictObject({ role }), z.strictObject({ password: z.string() })]),
      answers: "User",
    },
    ({ path, body }, { store }) => changeUser(store, path("name"), body),
  ),
  jsonRoute(
    { method: "delete", path: "/users/{name}", summary: "Close an account", needs: "administer", command: "user close", answers: "User" },
    ({ path }, { store }) => closeUser(store, path("name")),
  ),
  jsonRoute(
    { method: "get", path: "/tokens", summary: "All tokens", needs: "administer", command: "token list", answers: "Tokens" },
    (_, { store }) => showTokens(store),
  ),
  jsonRoute(
    {
      method: "post",
      path: "/tokens",
      summary: "Let a program act for somebody; the secret is told once",
      needs: "administer",
      command: "token new",
      body: z.strictObject({ account: z.string(), name: z.string(), scopes: z.array(scope), lastDay: day.optional() }),
      answers: "NewToken",
    },
    ({ body }, { store }) => newToken(store, present(body)),
  ),
  jsonRoute(
    { method: "delete", path: "/tokens/{id}", summary: "Revoke a token", needs: "administer", command: "token revoke", answers: "Token" },
    ({ path }, { store }) => revokeToken(store, Number(path("id"))),
  ),
]
