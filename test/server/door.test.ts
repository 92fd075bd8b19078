import { Ajv } from "ajv"
import { describe, expect, test } from "vitest"
import type { Audited } from "../../src/record/index.ts"
import { describeApi, ROUTES, type ShownAsker, serve, type Wire } from "../../src/server/index.ts"
import { answered, ask, DAY, exampleDesk, LEDGER } from "./example-desk.ts"

const desk = exampleDesk()

const PASSWORD = "seven quiet herons"
const ajv = new Ajv({ strict: false })
ajv.addSchema({ ...JSON.parse(JSON.stringify(describeApi(ROUTES))), $id: "api" })
/** Asks, and holds the answer against what the API says of it. */
async function fine<Name extends keyof Wire>(name: Name, asked: Promise<Response>): Promise<Wire[Name]> {
  const answer = await asked
  expect(answer.status, await answer.clone().text()).toBe(200)
  const value = await answered<Wire[Name]>(Promise.resolve(answer))
  const fits = ajv.compile({ $ref: `api#/components/schemas/${name}` })
  expect(fits(value), JSON.stringify(fits.errors)).toBe(true)
  return value
}
const settings = { host: "127.0.0.1", port: 0, names: [], today: () => DAY }

/** Signs somebody in and gives the headers that a browser then sends. */
async function signedIn(name: string): Promise<Record<string, string>> {
  const answer = await ask(desk().app, "POST", "/api/session", { name, password: PASSWORD })
  expect(answer.status, await answer.clone().text()).toBe(200)
  const cookie = answer.headers.get("set-cookie") ?? ""
  expect(cookie).toMatch(/^sitrep=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Strict$/)
  return { cookie: cookie.split(";")[0] ?? "" }
}

describe("the door", () => {
  test("is open on this machine as long as there are no accounts, and no further", async () => {
    expect(await fine("ShownAsker", ask(desk().app, "GET", "/api/session"))).toMatchObject({
      accounts: false,
      scopes: ["read", "review", "edit", "administer"],
      name: expect.any(String),
    })
    const refused = { refused: { code: "accounts-needed", message: expect.stringContaining("sitrep user add") } }
    for (const host of ["0.0.0.0", "::", "192.0.2.7"]) expect(await serve(desk().store, { ...settings, host })).toEqual(refused)
    const serving = await serve(desk().store, settings)
    if ("refused" in serving) throw new Error(serving.refused.message)
    expect((await fetch(`${serving.address}api/dossiers`)).status).toBe(200)
    await serving.close()
  })

  test("is shut to everybody else once somebody has an account", async () => {
    // The first makes the others.
    for (const [name, role] of [
      ["mira", "administrator"],
      ["ravi", "reader"],
      ["odile", "reviewer"],
    ] as const)
      await fine(
        "User",
        ask(desk().app, "POST", "/api/users", { name, role, password: PASSWORD }, name === "mira" ? {} : await signedIn("mira")),
      )
    for (const { method, path, needs } of ROUTES)
      if (needs !== "nothing") {
        const answer = await ask(
          desk().app,
          method.toUpperCase(),
          `/api${path.replace(/\{\w+\}/g, "x")}`,
          method === "get" ? undefined : {},
        )
        expect([path, answer.status, (await answered<{ code: string }>(Promise.resolve(answer))).code]).toEqual([
          path,
          401,
          "sign-in-needed",
        ])
      }
    expect(await fine("ShownAsker", ask(desk().app, "GET", "/api/session"))).toEqual({ accounts: true, scopes: [] })
    const serving = await serve(desk().store, { ...settings, host: "0.0.0.0", names: ["desk.example"] })
    if ("refused" in serving) throw new Error(serving.refused.message)
    const at = serving.address.replace("0.0.0.0", "127.0.0.1")
    expect((await fetch(`${at}api/dossiers`)).status).toBe(401)
    await serving.close()
  })

  test("lets each do what the role allows, and writes down who did it", async () => {
    const mira = await signedIn("mira")
    const ravi = await signedIn("ravi")
    const odile = await signedIn("odile")
    const judging = { kind: "copy", says: "different", reports: [LEDGER, "https://herald.example/valley"] }
    expect(await fine("ShownAsker", ask(desk().app, "GET", "/api/session", undefined, ravi))).toEqual({
      name: "ravi",
      accounts: true,
      scopes: ["read"],
    })
    expect((await ask(desk().app, "GET", "/api/dossiers", undefined, ravi)).status).toBe(200)
    const no = await ask(desk().app, "POST", "/api/judgements", judging, ravi)
    expect([no.status, (await answered<{ code: string }>(Promise.resolve(no))).code]).toEqual([403, "not-allowed"])
    await fine("Judged", ask(desk().app, "POST", "/api/judgements", judging, odile))
    expect((await ask(desk().app, "GET", "/api/audit", undefined, odile)).status).toBe(403)
    const [act] = await answered<Audited[]>(ask(desk().app, "GET", "/api/audit?limit=1", undefined, mira))
    expect(act).toMatchObject({ who: "odile", verb: "judge-different" })
  })

  test("a session ends when one signs out; a wrong password begins none", async () => {
    const odile = await signedIn("odile")
    expect(await fine("Done", ask(desk().app, "DELETE", "/api/session", undefined, odile))).toEqual({ done: true })
    expect((await ask(desk().app, "GET", "/api/dossiers", undefined, odile)).status).toBe(401)
    const wrong = await ask(desk().app, "POST", "/api/session", { name: "odile", password: "eight loud herons" })
    expect([wrong.status, wrong.headers.get("set-cookie")]).toEqual([401, null])
    for (let tries = 0; tries < 9; tries++)
      await ask(desk().app, "POST", "/api/session", { name: "odile", password: `guess ${tries} of it` })
    const shut = await ask(desk().app, "POST", "/api/session", { name: "odile", password: PASSWORD })
    expect(shut.status).toBe(429)
  }, 60_000)

  test("a token acts for its account within its scopes until it is revoked", async () => {
    const mira = await signedIn("mira")
    const { secret, token } = await fine(
      "NewToken",
      ask(desk().app, "POST", "/api/tokens", { account: "mira", name: "nightly export", scopes: ["read"], lastDay: "2099-12-31" }, mira),
    )
    const bearer = { authorization: `Bearer ${secret}` }
    expect((await ask(desk().app, "GET", "/api/dossiers", undefined, bearer)).status).toBe(200)
    expect((await ask(desk().app, "GET", "/api/users", undefined, bearer)).status).toBe(403)
    expect((await fine("Tokens", ask(desk().app, "GET", "/api/tokens", undefined, mira))).map(({ name }) => name)).toEqual([
      "nightly export",
    ])
    await fine("Token", ask(desk().app, "DELETE", `/api/tokens/${token.id}`, undefined, mira))
    expect((await ask(desk().app, "GET", "/api/dossiers", undefined, bearer)).status).toBe(401)
  })

  test("an account gets another role, and is closed", async () => {
    const mira = await signedIn("mira")
    await fine("User", ask(desk().app, "PUT", "/api/users/ravi", { role: "editor" }, mira))
    const ravi = await signedIn("ravi")
    expect(((await fine("ShownAsker", ask(desk().app, "GET", "/api/session", undefined, ravi))) satisfies ShownAsker).scopes).toEqual([
      "read",
      "review",
      "edit",
    ])
    await fine("User", ask(desk().app, "DELETE", "/api/users/ravi", undefined, mira))
    expect((await ask(desk().app, "GET", "/api/dossiers", undefined, ravi)).status).toBe(401)
    const users = await fine("Users", ask(desk().app, "GET", "/api/users", undefined, mira))
    expect(users.filter(({ closedAt }) => !closedAt).map(({ name }) => name)).toEqual(["mira", "odile"])
  })
})
