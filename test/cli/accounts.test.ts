import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openStore, signIn, whoseToken } from "../../src/desk/index.ts"
import { closeStores, someFolder } from "../record/store/some-store.ts"
import { sitrep as run } from "./run.ts"

const PASSWORD = "four herons on the weir"
let data = ""
beforeAll(() => {
  data = someFolder()
})
afterAll(closeStores, 60_000)

const sitrep = (args: readonly string[], input = "") => run([...args, "--data", data], input)
async function signedIn(name: string, password: string): Promise<boolean> {
  const store = await openStore({ data })
  const result = await signIn(store, name, password, new Map())
  await store.close()
  return "secret" in result
}

describe("sitrep user", () => {
  test("adds somebody whose password is the first line of standard input", async () => {
    expect((await sitrep(["user", "list"])).out).toMatch(/^There is no account;/)
    const added = await sitrep(["user", "add", "Mira", "--role", "administrator"], `${PASSWORD}\nanother line\n`)
    expect(added).toEqual({ code: 0, out: "mira may sign in, as administrator\n", err: "" })
    expect(await signedIn("mira", PASSWORD)).toBe(true)
    expect(await sitrep(["user", "add", "mira", "--role", "reader"], PASSWORD)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^account-there: /),
    })
    expect(await sitrep(["user", "add", "jon", "--role", "reader"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^bad-password: /),
    })
    expect(await sitrep(["user", "add", "jon"], PASSWORD)).toMatchObject({ code: 2, err: expect.stringContaining("--role") })
    expect(await sitrep(["user", "add", "jon", "--role", "king"], PASSWORD)).toMatchObject({
      code: 2,
      err: expect.stringContaining("reviewer"),
    })
    const oidc = ["user", "add", "dana", "--role", "reader", "--oidc", "https://login.example 12"]
    expect(await sitrep(oidc)).toMatchObject({ code: 0, out: "dana may sign in, as reader\n" })
  })
  test("changes role and password", async () => {
    await sitrep(["user", "add", "jon", "--role", "reader"], PASSWORD)
    expect(await sitrep(["user", "role", "jon", "editor"])).toMatchObject({ code: 0, out: "jon is editor from now on\n" })
    expect(await sitrep(["user", "role", "mira", "editor"])).toMatchObject({ code: 1, err: expect.stringMatching(/^last-administrator: /) })
    expect(await sitrep(["user", "password", "jon"], "three herons on the weir\r\n")).toMatchObject({ code: 0 })
    expect([await signedIn("jon", PASSWORD), await signedIn("jon", "three herons on the weir")]).toEqual([false, true])
  })
  test("closes an account, and lists all without secrets", async () => {
    expect(await sitrep(["user", "close", "jon"])).toMatchObject({ code: 0, out: "jon is closed\n" })
    expect(await sitrep(["user", "close", "mira"])).toMatchObject({ code: 1 })
    const { out } = await sitrep(["user", "list"])
    expect(out).toMatch(
      /^dana · reader · https:\/\/login\.example 12 · made \S+\njon · editor · made \S+ · closed \S+\nmira · administrator · made \S+\n$/,
    )
    const json = (await sitrep(["user", "list", "--json"])).out
    expect(JSON.parse(json)).toMatchObject([{ name: "dana" }, { name: "jon", role: "editor" }, { name: "mira", role: "administrator" }])
    expect(json).not.toContain("argon2")
  })
})

describe("sitrep token", () => {
  let secret = ""
  test("prints a new one alone, this once", async () => {
    const made = await sitrep(["token", "new", "mira", "--name", "nightly export", "--scope", "read", "review", "--ends", "2999-12-31"])
    expect(made).toMatchObject({ code: 0, err: "token 1 of mira; it is not shown again:\n" })
    secret = made.out.trim()
    expect(made.out).toMatch(/^sitrep_[\w-]{43}\n$/)
    const { out } = await sitrep(["token", "list"])
    expect(out).toMatch(/^1 mira · nightly export · read, review\n {2}made \S+ · never used · ends 3000-01-01T00:00:00Z\n$/)
    expect(await sitrep(["token", "new", "dana", "--name", "x", "--scope", "edit"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^bad-scopes: /),
    })
    expect(await sitrep(["token", "new", "dana", "--name", "x", "--scope", "all"])).toMatchObject({ code: 2 })
    expect(await sitrep(["token", "new", "dana", "--name", "x"])).toMatchObject({ code: 2 })
  })
  test("revokes one", async () => {
    const asked = async () => {
      const store = await openStore({ data })
      const asker = await whoseToken(store, secret)
      await store.close()
      return asker?.scopes
    }
    expect(await asked()).toEqual(["read", "review"])
    expect(await sitrep(["token", "revoke", "1"])).toMatchObject({ code: 0, out: "token 1 of mira (nightly export) is revoked\n" })
    expect(await asked()).toBeUndefined()
    expect(await sitrep(["token", "revoke", "1"])).toMatchObject({ code: 1, err: expect.stringMatching(/^already-revoked: /) })
    expect(JSON.parse((await sitrep(["token", "list", "--json"])).out)).toMatchObject([{ id: 1, revokedAt: expect.any(String) }])
  })
})

describe("a backup and an export", () => {
  test("the backup lets the same people in, the export has none of them", async () => {
    const file = join(someFolder(), "store.backup")
    const other = someFolder()
    await sitrep(["backup", file])
    expect(await run(["restore", file, "--data", other])).toMatchObject({ code: 0 })
    expect((await run(["user", "list", "--data", other])).out).toBe((await sitrep(["user", "list"])).out)
    const { out } = await sitrep(["export", "--all"])
    expect(out).toContain('"add-account"')
    expect(out).not.toMatch(/argon2|sitrep_|"kind":"(?:account|session|token|visit)"/)
    expect((await sitrep(["doctor"])).code).toBe(0)
  })
})
