import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  accountByName,
  accountToSignIn,
  auditTrail,
  closeAccount,
  forgetPerson,
  isRefusal,
  lastVisit,
  listAccounts,
  makeAccount,
  makeDossier,
  makeToken,
  type Role,
  type Store,
  sessionAt,
  setPassword,
  setRole,
  startSession,
  tokenAt,
  type User,
  visit,
} from "../../../src/record/index.ts"
import { closeStores, someStore } from "../store/some-store.ts"
import { keepHere } from "../whole/keep-here.ts"

const act = { who: "mira", at: "2026-06-15T10:00:00Z" }
const HASH = "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA"
const digest = (byte: number): Uint8Array => Buffer.alloc(32, byte)
const refusedAs = (code: string) => ({ refused: { code, message: expect.any(String) } })

let store: Store
beforeAll(async () => {
  store = await someStore()
  for (const key of ["verin", "dalmora"]) await makeDossier(store, { key, words: "", parsed: {} }, act)
}, 60_000)
afterAll(closeStores, 60_000)

async function made(name: string, role: Role): Promise<User> {
  const user = await makeAccount(store, { name, role, password: HASH }, act)
  if (isRefusal(user)) throw new Error(user.refused.message)
  return user
}
const roleOf = async (name: string) => {
  const user = await accountByName(store.pool, name)
  return isRefusal(user) ? "none" : user.role
}
const verbs = async () => (await auditTrail(store.pool, 100)).map(({ verb, subject }) => `${verb} ${subject}`)

describe("[N20] an account", () => {
  test("is made with its role, and told without its hash", async () => {
    expect(await made("mira", "administrator")).toEqual({ id: expect.any(Number), name: "mira", role: "administrator", madeAt: act.at })
    expect(await accountToSignIn(store.pool, { name: "mira" })).toMatchObject({ password: HASH })
    expect(await auditTrail(store.pool, 1)).toMatchObject([
      { ...act, verb: "add-account", subject: "mira", detail: { role: "administrator" } },
    ])
  })
  test("has a name and an identity that no other has", async () => {
    const oidc = "https://login.example 248289761001"
    expect(await makeAccount(store, { name: "dana", role: "reader", oidc }, act)).toMatchObject({ name: "dana", oidc })
    expect(await makeAccount(store, { name: "mira", role: "reader", password: HASH }, act)).toEqual(refusedAs("account-there"))
    expect(await makeAccount(store, { name: "other", role: "reader", oidc }, act)).toEqual(refusedAs("account-there"))
    expect((await listAccounts(store.pool)).map(({ name }) => name)).toEqual(["dana", "mira"])
    expect(await accountToSignIn(store.pool, { oidc })).toMatchObject({ user: { name: "dana" } })
    expect(await accountToSignIn(store.pool, { oidc })).not.toHaveProperty("password")
    expect(await verbs()).not.toContain("add-account other")
  })
  test("that is not there is told", async () => {
    for (const refused of [
      accountByName(store.pool, "nobody"),
      setRole(store, "nobody", "editor", act),
      setPassword(store, "nobody", HASH, act),
      closeAccount(store, "nobody", act),
    ])
      expect(await refused).toEqual(refusedAs("no-such-account"))
  })
  test("that is closed lets nobody in, and keeps its name", async () => {
    const jon = await made("jon", "editor")
    await startSession(store, jon, digest(1), { at: act.at, endsAt: "2026-06-15T22:00:00Z" })
    await makeToken(store, { account: "jon", name: "export", scopes: ["read"], digest: digest(2) }, act)
    expect(await sessionAt(store.pool, digest(1), act.at)).toMatchObject({ user: { name: "jon" } })
    expect(await tokenAt(store.pool, digest(2), act.at)).toMatchObject({ user: { name: "jon" } })
    expect(await closeAccount(store, "jon", act)).toMatchObject({ name: "jon", closedAt: act.at })
    expect(await sessionAt(store.pool, digest(1), act.at)).toBeUndefined()
    expect(await tokenAt(store.pool, digest(2), act.at)).toBeUndefined()
    expect(await accountToSignIn(store.pool, { name: "jon" })).toBeUndefined()
    expect(await makeAccount(store, { name: "jon", role: "reader", password: HASH }, act)).toEqual(refusedAs("account-there"))
    expect(await closeAccount(store, "jon", act)).toEqual(refusedAs("no-such-account"))
    expect(await listAccounts(store.pool)).toContainEqual(expect.objectContaining({ name: "jon", closedAt: act.at }))
  })
})

describe("[N21] the last administrator", () => {
  test("is neither closed nor given another role", async () => {
    expect(await closeAccount(store, "mira", act)).toEqual(refusedAs("last-administrator"))
    expect(await setRole(store, "mira", "editor", act)).toEqual(refusedAs("last-administrator"))
    expect(await roleOf("mira")).toBe("administrator")
  })
  test("is none while there is another, who then is", async () => {
    await made("oren", "reader")
    expect(await setRole(store, "oren", "administrator", act)).toMatchObject({ role: "administrator" })
    expect(await setRole(store, "oren", "administrator", act)).toEqual(refusedAs("same-role"))
    expect(await setRole(store, "mira", "editor", act)).toMatchObject({ role: "editor" })
    expect(await closeAccount(store, "oren", act)).toEqual(refusedAs("last-administrator"))
    expect(await auditTrail(store.pool, 1)).toMatchObject([
      { verb: "set-role", subject: "mira", detail: { role: "editor", before: "administrator" } },
    ])
  })
  test("stays when two go at once", async () => {
    for (let round = 0; round < 5; round++) {
      await setRole(store, "mira", "administrator", act)
      await setRole(store, "oren", "administrator", act)
      const both = await Promise.all([setRole(store, "mira", "reader", act), setRole(store, "oren", "reader", act)])
      expect(both.filter(isRefusal)).toEqual([refusedAs("last-administrator")])
      expect([await roleOf("mira"), await roleOf("oren")].sort()).toEqual(["administrator", "reader"])
    }
  })
})

describe("[N28] the audit trail", () => {
  test("has the changes and none of the secrets", async () => {
    await setPassword(store, "mira", "$argon2id$other", act)
    const trail = JSON.stringify(await auditTrail(store.pool, 100))
    for (const verb of ["add-account", "set-role", "set-password", "close-account", "sign-in", "add-token"])
      expect(trail).toContain(`"${verb}"`)
    expect(trail).not.toMatch(/argon2/)
    expect(trail).not.toContain("digest")
  })
})

describe("[N27] a visit", () => {
  test("gives the one before, of the same person to the same dossier", async () => {
    const [before] = await auditTrail(store.pool, 1)
    expect(await lastVisit(store.pool, "mira", "verin")).toEqual({})
    expect(await visit(store.pool, "mira", "verin", "2026-06-15T10:00:00Z")).toEqual({})
    expect(await visit(store.pool, "mira", "verin", "2026-06-16T10:00:00Z")).toEqual({ at: "2026-06-15T10:00:00Z" })
    // Of two pages that are opened at once the later look counts, whichever is written last.
    await visit(store.pool, "mira", "verin", "2026-06-16T09:59:59Z")
    expect(await lastVisit(store.pool, "mira", "verin")).toEqual({ at: "2026-06-16T10:00:00Z" })
    expect(await lastVisit(store.pool, "operating-system-user", "verin")).toEqual({})
    expect(await lastVisit(store.pool, "mira", "dalmora")).toEqual({})
    expect(await visit(store.pool, "mira", "nowhere", act.at)).toEqual(refusedAs("no-such-dossier"))
    expect(await auditTrail(store.pool, 1)).toEqual([before])
  })
})

test("[N20] an account keeps its name when a person of the reports who is called so is blotted out", async () => {
  await keepHere(store, [{ id: "valk", text: "Oren Valk, a farmer, left Verin on Monday. Valk said that the road was closed." }])
  await makeAccount(store, { name: "valk", role: "reader", password: HASH }, act)
  await visit(store.pool, "Oren Valk", "verin", act.at)
  expect(await forgetPerson(store, "Oren Valk", act)).toMatchObject({ entities: 1 })
  expect(await accountByName(store.pool, "valk")).toMatchObject({ name: "valk" })
  expect(await lastVisit(store.pool, "Oren Valk", "verin")).toEqual({ at: act.at })
})
