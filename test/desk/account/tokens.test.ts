import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import {
  addUser,
  changeUser,
  closeUser,
  newToken,
  ROLES,
  revokeToken,
  scopesOf,
  showTokens,
  showUsers,
  type TokenWanted,
  whoseToken,
} from "../../../src/desk/index.ts"
import { auditTrail, isRefusal, type Store } from "../../../src/record/index.ts"
import { closeStores, someStore } from "../../record/store/some-store.ts"

const PASSWORD = "four herons on the weir"
const refusedAs = (code: string) => ({ refused: { code, message: expect.any(String) } })

let store: Store
beforeAll(async () => {
  store = await someStore()
  await addUser(store, { name: "mira", role: "editor", password: PASSWORD }, "setter")
}, 60_000)
afterAll(closeStores, 60_000)
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-06-15T10:00:00Z") })
})
afterEach(() => vi.useRealTimers())

async function made(wanted: Partial<TokenWanted> = {}) {
  const result = await newToken(store, { account: "mira", name: "export", scopes: ["read"], ...wanted }, "mira")
  if (isRefusal(result)) throw new Error(result.refused.message)
  return result
}

test("[N23] each role may do what the one before it may, and one thing more", () => {
  const all = ROLES.map((role) => scopesOf(role))
  expect(all.at(-1)).toEqual(["read", "review", "edit", "administer"])
  for (const [at, scopes] of all.entries()) expect(scopes).toEqual(all.at(-1)?.slice(0, at + 1))
})

test("[N20] a name that no account can have is refused", async () => {
  for (const name of ["", " ", "two words", "-mira", "mira/..", "x".repeat(65), "mi\u202era"])
    expect(await addUser(store, { name, role: "reader", password: PASSWORD })).toEqual(refusedAs("bad-name"))
  expect(await addUser(store, { name: "MIRA", role: "reader", password: PASSWORD })).toEqual(refusedAs("account-there"))
  expect(await addUser(store, { name: "jon", role: "reader", password: "short" })).toEqual(refusedAs("bad-password"))
  for (const oidc of ["https://login.example", "login.example 12", "https://login.example 1 2"])
    expect(await addUser(store, { name: "jon", role: "reader", oidc })).toEqual(refusedAs("bad-identity"))
  expect((await showUsers(store)).map(({ name }) => name)).toEqual(["mira"])
})

describe("[N26] a token", () => {
  test("acts for its account with its own scopes, and tells that it was used", async () => {
    const { secret, token } = await made({ scopes: ["read", "review", "read"] })
    expect(secret).toMatch(/^sitrep_[\w-]{43}$/)
    expect(token).toEqual({ id: token.id, account: "mira", name: "export", scopes: ["read", "review"], madeAt: "2026-06-15T10:00:00Z" })
    expect(await whoseToken(store, secret)).toMatchObject({ user: { name: "mira", role: "editor" }, scopes: ["read", "review"] })
    expect((await showTokens(store))[0]).toMatchObject({ id: token.id, usedAt: "2026-06-15T10:00:00Z" })
    for (const wrong of ["", "sitrep_", secret.slice(0, -1), secret.slice("sitrep_".length), ` ${secret}`])
      expect(await whoseToken(store, wrong)).toBeUndefined()
    expect(JSON.stringify([await auditTrail(store.pool, 50), await showTokens(store)])).not.toContain(secret.slice(10, 30))
    expect((await auditTrail(store.pool, 1))[0]).toMatchObject({ who: "mira", verb: "add-token", subject: "mira" })
  })
  test("goes no further than the role does now", async () => {
    const { secret } = await made({ scopes: ["read", "edit"] })
    await changeUser(store, "mira", { role: "reader" })
    expect((await whoseToken(store, secret))?.scopes).toEqual(["read"])
    expect(await newToken(store, { account: "mira", name: "x", scopes: ["read", "edit"] })).toEqual(refusedAs("bad-scopes"))
    expect(await newToken(store, { account: "mira", name: "x", scopes: [] })).toEqual(refusedAs("bad-scopes"))
    await changeUser(store, "mira", { role: "editor" })
    expect((await whoseToken(store, secret))?.scopes).toEqual(["read", "edit"])
  })
  test("is good through its last day", async () => {
    const { secret, token } = await made({ lastDay: "2026-06-16" })
    expect(token.endsAt).toBe("2026-06-17T00:00:00Z")
    vi.setSystemTime(Date.parse("2026-06-16T23:59:59Z"))
    expect(await whoseToken(store, secret)).toBeDefined()
    vi.setSystemTime(Date.parse("2026-06-17T00:00:00Z"))
    expect(await whoseToken(store, secret)).toBeUndefined()
    expect(await newToken(store, { account: "mira", name: "x", scopes: ["read"], lastDay: "2026-06-16" })).toEqual(
      refusedAs("ended-already"),
    )
  })
  test("that is revoked leads to nobody, and is revoked once", async () => {
    const { secret, token } = await made()
    expect(await revokeToken(store, token.id)).toMatchObject({ id: token.id, revokedAt: "2026-06-15T10:00:00Z" })
    expect(await whoseToken(store, secret)).toBeUndefined()
    expect(await revokeToken(store, token.id)).toEqual(refusedAs("already-revoked"))
    expect(await revokeToken(store, 9999)).toEqual(refusedAs("no-such-token"))
  })
  test("of an account that is closed leads to nobody", async () => {
    await addUser(store, { name: "oren", role: "reader", password: PASSWORD })
    const { secret } = await made({ account: "Oren" })
    expect(await whoseToken(store, secret)).toBeDefined()
    await closeUser(store, "oren")
    expect(await whoseToken(store, secret)).toBeUndefined()
    expect(await newToken(store, { account: "oren", name: "x", scopes: ["read"] })).toEqual(refusedAs("no-such-account"))
  })
})
