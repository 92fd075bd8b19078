import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { addUser, changeUser, closeUser, type Failures, signIn, signInByIdentity, signOut, whoseSession } from "../../../src/desk/index.ts"
import { auditTrail, isRefusal, type Store } from "../../../src/record/index.ts"
import { closeStores, someStore } from "../../record/store/some-store.ts"

const PASSWORD = "four herons on the weir"
const refusedAs = (code: string) => ({ refused: { code, message: expect.any(String) } })
const HOUR = 3_600_000

let store: Store
let failures: Failures
beforeAll(async () => {
  store = await someStore()
  await addUser(store, { name: "Mira", role: "administrator", password: PASSWORD })
  await addUser(store, { name: "gone", role: "reader", password: PASSWORD })
  await closeUser(store, "gone")
  await addUser(store, { name: "dana", role: "reviewer", oidc: "https://login.example 248289761001" })
}, 60_000)
afterAll(closeStores, 60_000)
beforeEach(() => {
  failures = new Map()
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-06-15T10:00:00Z") })
})
afterEach(() => vi.useRealTimers())

const later = (milliseconds: number) => vi.advanceTimersByTime(milliseconds)
async function signedIn(name = "mira", password = PASSWORD): Promise<string> {
  const result = await signIn(store, name, password, failures)
  if (isRefusal(result)) throw new Error(result.refused.message)
  return result.secret
}

describe("[N24] signing in", () => {
  test("gives a secret that leads to its account until it is signed out", async () => {
    const secret = await signedIn()
    expect(secret).toMatch(/^[\w-]{43}$/)
    const mira = { user: { id: expect.any(Number), name: "mira", role: "administrator" }, scopes: ["read", "review", "edit", "administer"] }
    expect(await whoseSession(store, secret)).toEqual(mira)
    const other = await signedIn(" MIRA ")
    expect(other).not.toBe(secret)
    await signOut(store, secret)
    await signOut(store, secret)
    expect(await whoseSession(store, secret)).toBeUndefined()
    expect(await whoseSession(store, other)).toEqual(mira)
    expect(await whoseSession(store, "")).toBeUndefined()
    expect((await auditTrail(store.pool, 3)).map(({ verb }) => verb)).toEqual(["sign-out", "sign-in", "sign-in"])
  })

  test("is refused alike for a wrong password and for accounts that are none, are closed, or have no password", async () => {
    const refused = await signIn(store, "mira", "four herons on the wire", failures)
    expect(refused).toEqual(refusedAs("not-signed-in"))
    for (const name of ["nobody", "gone", "dana", "", "x".repeat(5000)])
      expect(await signIn(store, name, PASSWORD, failures)).toEqual(refused)
    expect(await signIn(store, "mira", "", failures)).toEqual(refused)
    expect(await signIn(store, "mira", "long ".repeat(1000), failures)).toEqual(refused)
  })

  test("costs as much where there is no such account", async () => {
    // Processor time and not the clock, the least of several: other programs at work do not count.
    const cost = async (name: string): Promise<number> => {
      const costs: number[] = []
      for (let round = 0; round < 5; round++) {
        const from = process.cpuUsage()
        await signIn(store, name, "not the password", new Map())
        const { user, system } = process.cpuUsage(from)
        costs.push(user + system)
      }
      return Math.min(...costs)
    }
    const there = await cost("mira")
    for (const name of ["nobody", "gone", "dana"]) expect(await cost(name)).toBeGreaterThan(there / 2)
  })

  test("goes by another provider for those who have one", async () => {
    const dana = { issuer: "https://login.example", subject: "248289761001" }
    expect(await signInByIdentity(store, dana)).toMatchObject({ account: { name: "dana", role: "reviewer" } })
    expect(await signInByIdentity(store, { ...dana, subject: "1" })).toEqual(refusedAs("no-such-identity"))
  })
})

describe("[N24] a session", () => {
  test("ends after twelve hours without use", async () => {
    const [used, unused] = [await signedIn(), await signedIn()]
    later(11 * HOUR)
    expect(await whoseSession(store, used)).toBeDefined()
    later(HOUR)
    expect(await whoseSession(store, unused)).toBeUndefined()
    expect(await whoseSession(store, used)).toBeDefined()
  })
  test("ends after seven days, however much it is used", async () => {
    const secret = await signedIn()
    for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
      later(6 * HOUR)
      expect(await whoseSession(store, secret)).toBeDefined()
    }
    later(6 * HOUR - 1000)
    expect(await whoseSession(store, secret)).toBeDefined()
    later(1000)
    expect(await whoseSession(store, secret)).toBeUndefined()
  })
  test("[N23] has the role that its account has now", async () => {
    await addUser(store, { name: "jon", role: "reader", password: PASSWORD })
    const secret = await signedIn("jon")
    expect(await whoseSession(store, secret)).toMatchObject({ scopes: ["read"] })
    await changeUser(store, "jon", { role: "editor" })
    expect(await whoseSession(store, secret)).toMatchObject({ user: { role: "editor" }, scopes: ["read", "review", "edit"] })
  })
  test("[N22] ends when the password is changed", async () => {
    const secret = await signedIn("jon")
    expect(await changeUser(store, "Jon", { password: "three herons on the weir" })).toMatchObject({ name: "jon" })
    expect(await whoseSession(store, secret)).toBeUndefined()
    expect(await signIn(store, "jon", PASSWORD, failures)).toEqual(refusedAs("not-signed-in"))
    expect(await signedIn("jon", "three herons on the weir")).toBeTruthy()
  })
  test("leaves no secret in the store", async () => {
    const secret = await signedIn()
    const { rows } = await store.pool.query("select encode(digest, 'base64') as digest from session")
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret, "base64url").toString("base64").slice(0, 20))
  })
})

describe("[N25] a name with ten failed sign-ins", () => {
  const fail = (name: string) => signIn(store, name, "not the password", failures)
  test.each(["mira", "nobody"])("waits for the rest of the fifteen minutes: %s", async (name) => {
    for (let tries = 0; tries < 10; tries++) {
      expect(await fail(name)).toEqual(refusedAs("not-signed-in"))
      later(60_000)
    }
    expect(await signIn(store, name, PASSWORD, failures)).toEqual({
      refused: { code: "too-many-sign-ins", message: expect.stringContaining("in 5 minutes") },
    })
    expect(await signIn(store, name.toUpperCase(), PASSWORD, failures)).toEqual(refusedAs("too-many-sign-ins"))
    later(5 * 60_000)
    expect(isRefusal(await signIn(store, name, PASSWORD, failures))).toBe(name === "nobody")
  })
  test("is let in with the tenth try, and then counted anew", async () => {
    for (let tries = 0; tries < 9; tries++) await fail("mira")
    expect(await signedIn()).toBeTruthy()
    for (let tries = 0; tries < 9; tries++) await fail("mira")
    expect(await signedIn()).toBeTruthy()
  })
  test("is not let past by trying at once", async () => {
    const results = await Promise.all(Array.from({ length: 14 }, () => fail("mira")))
    expect(results.filter((one) => isRefusal(one) && one.refused.code === "too-many-sign-ins")).toHaveLength(4)
  })
})
