import { Validator } from "@seriousme/openapi-schema-validator"
import { Ajv } from "ajv"
import { describe, expect, test } from "vitest"
import type { ShownReport } from "../../src/desk/index.ts"
import type { Dossier } from "../../src/dossier/index.ts"
import type { Judgement } from "../../src/record/index.ts"
import { describeApi, type Problem, ROUTES, type ShownIncidents } from "../../src/server/index.ts"
import { sitrep } from "../cli/run.ts"
import { textOf } from "../source-files.ts"
import { answered, ask, exampleDesk, LEDGER } from "./example-desk.ts"

const desk = exampleDesk()

const REPORT = encodeURIComponent(LEDGER)
const TEXT = "Two policemen were killed by a mine near Dalmora on Tuesday, the Interior Ministry said."
const report = { text: TEXT, published: "2026-06-13", outlet: "Selk Post", url: "https://post.example/mine" }
const definition = "title: The Selk Crossing\nplaces: [Selk]\n"

/** Each route once: what is asked, and the command line that answers the same. Those that change something are told what the command is beside. */
const asked: readonly {
  readonly route: string
  readonly path: string
  readonly body?: unknown
  /** Without it the command is not run: it would do the same a second time. */
  readonly command?: readonly string[]
  readonly input?: string
  /** What of the command's JSON the route answers with. */
  readonly of?: (answer: never) => unknown
}[] = [
  { route: "get /reports", path: "/reports?words=memorandum&limit=2", command: ["find", "memorandum", "--limit", "2", "--json"] },
  {
    route: "post /read",
    path: "/read",
    body: { id: "stdin", text: TEXT, published: "2026-06-13", outlet: "Selk Post" },
    command: ["read", "--as", "text", "--published", "2026-06-13", "--outlet", "Selk Post", "--json"],
    input: TEXT,
  },
  {
    route: "post /reports",
    path: "/reports",
    body: report,
    command: ["ingest", "--jsonl"],
    input: JSON.stringify({ id: report.url, ...report }),
    of: (kept: object) => ({ ...kept, became: "new" }),
  },
  { route: "get /reports/{report}", path: `/reports/${REPORT}`, command: ["show", LEDGER, "--json"] },
  { route: "get /reports/{report}/versions", path: `/reports/${REPORT}/versions`, command: ["versions", LEDGER, "--json"] },
  { route: "get /reports/{report}/copies", path: `/reports/${REPORT}/copies`, command: ["copies", LEDGER, "--json"] },
  { route: "post /dossiers", path: "/dossiers", body: { words: definition } },
  { route: "get /dossiers", path: "/dossiers", command: ["dossier", "list", "--json"] },
  {
    route: "get /dossiers/{key}/file",
    path: "/dossiers/verin-valley/file",
    command: ["dossier", "show", "verin-valley", "--file", "--json"],
  },
  { route: "put /dossiers/{key}/file", path: "/dossiers/selk-crossing/file", body: { words: `${definition}words: [ferry]\n` } },
  { route: "get /dossiers/{key}", path: "/dossiers/verin-valley", command: ["dossier", "show", "verin-valley", "--json"] },
  {
    route: "get /dossiers/{key}/changes",
    path: "/dossiers/verin-valley/changes?since=2026-06-11",
    command: ["dossier", "show", "verin-valley", "--since", "2026-06-11", "--json"],
    of: ({ asOf, changes }: { readonly asOf: string; readonly changes: unknown }) => ({ since: "2026-06-11", asOf, changes }),
  },
  {
    route: "get /dossiers/{key}/incidents",
    path: "/dossiers/verin-valley/incidents?limit=1000",
    command: ["dossier", "show", "verin-valley", "--section", "incidents", "--json"],
    of: latestFirst,
  },
  {
    route: "get /dossiers/{key}/brief",
    path: "/dossiers/verin-valley/brief?since=2026-06-11",
    command: ["brief", "verin-valley", "--since", "2026-06-11"],
  },
  {
    route: "get /dossiers/{key}/export",
    path: "/dossiers/verin-valley/export?as=csv-claims",
    command: ["dossier", "export", "verin-valley", "--as", "csv-claims"],
  },
  {
    route: "put /dossiers/{key}/reports/{report}",
    path: `/dossiers/selk-crossing/reports/${REPORT}`,
    body: { says: "in", why: "it tells of the ferry" },
  },
  { route: "put /dossiers/{key}/levels/{provision}", path: "/dossiers/verin-valley/levels/PROVISION", body: { level: 1 } },
  { route: "get /names", path: "/names?name=Dalmora", command: ["names", "Dalmora", "--json"] },
  {
    route: "post /judgements",
    path: "/judgements",
    body: { kind: "copy", says: "different", reports: [LEDGER, "https://herald.example/valley"], why: "two texts" },
  },
  { route: "get /judgements", path: "/judgements?kind=copy", command: ["judge", "--list", "--kind", "copy", "--json"] },
  { route: "post /judgements/{id}/undo", path: "/judgements/JUDGEMENT/undo" },
  {
    route: "get /dossiers/{key}/review",
    path: "/dossiers/verin-valley/review?limit=5",
    command: ["review", "verin-valley", "--limit", "5", "--json"],
  },
  {
    route: "post /decisions",
    path: "/decisions",
    body: {
      account: LEDGER,
      claim: "i1",
      says: "correct",
      correction: [{ slot: "killed", low: 9, high: 9 }],
      why: "the second paragraph has it",
    },
  },
  { route: "get /review/agreement", path: "/review/agreement", command: ["review", "--agreement", "--json"] },
  { route: "get /review/corrections", path: "/review/corrections", command: ["review", "--corrections"] },
  { route: "post /decisions/{id}/undo", path: "/decisions/1/undo" },
  { route: "get /audit", path: "/audit", command: ["audit", "--json"] },
]

function latestFirst({
  incidents,
  disagreements,
}: {
  incidents: { id: string; days?: { last: string } }[]
  disagreements: { about: string }[]
}) {
  const day = (one: { days?: { last: string } }) => one.days?.last ?? ""
  const sorted = incidents.sort((a, b) => day(b).localeCompare(day(a)) || (a.id < b.id ? -1 : 1))
  const ids = new Set(incidents.map(({ id }) => id))
  return { incidents: sorted, disagreements: disagreements.filter(({ about }) => ids.has(about)), total: sorted.length }
}

const description = JSON.parse(JSON.stringify(describeApi(ROUTES)))
const ajv = new Ajv({ strict: false })
ajv.addSchema({ ...description, $id: "api" })
const fitting = (name: string) => ajv.compile({ $ref: `api#/components/schemas/${name}` })

describe("the API", () => {
  test("is described in OpenAPI 3.1 as that has it", async () => {
    const { valid, errors } = await new Validator().validate(description)
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(await (await ask(desk().app, "GET", "/api/openapi.json")).json()).toEqual(description)
  })

  test("every route is asked here, and is done by a command that there is", async () => {
    const known = ROUTES.map(({ method, path }) => `${method} ${path}`)
    // Accounts close the door: test/server/door.test.ts asks for them.
    const open = known.filter((route) => !/ \/(?:session|users|tokens)\b/.test(route))
    expect(asked.map(({ route }) => route).sort()).toEqual(open.sort())
    const named = ROUTES.flatMap(({ command }) => command ?? [])
    for (const command of named) expect(await sitrep([...command.split(" "), "--help"])).toMatchObject({ code: 0 })
    // There is no signing in at a terminal: who has the data folder has it.
    expect(ROUTES.filter(({ command }) => command === undefined).map(({ path }) => path)).toEqual(["/session", "/session", "/session"])
  }, 60_000)

  for (const { route: name, path, body, command, input, of = (answer: unknown) => answer } of asked) {
    const route = ROUTES.find((one) => `${one.method} ${one.path}` === name)
    test(`${name} answers as described${command ? `, and as sitrep ${command.join(" ")}` : ""}`, async () => {
      if (!route) throw new Error(`there is no route ${name}`)
      const answer = await ask(desk().app, route.method.toUpperCase(), `/api${await filled(path)}`, body)
      const text = await answer.text()
      expect(answer.status, text).toBe(200)
      if (route.as !== "file") {
        const fits = fitting(route.answers)
        for (const one of route.as === "lines" ? text.trim().split("\n") : [text])
          expect(fits(JSON.parse(one)), JSON.stringify(fits.errors)).toBe(true)
      }
      if (!command) return
      const { out, err, code } = await sitrep(name === "post /read" ? [...command] : [...command, "--data", desk().data], input)
      expect(code, err).toBe(0)
      if (route.as === "file") expect(text).toBe(out)
      // Of lines there is one here. What `of` takes is what the command prints.
      else expect(JSON.parse(text)).toEqual(of(JSON.parse(out) as never))
    }, 60_000)
  }

  async function filled(path: string): Promise<string> {
    if (path.includes("PROVISION")) {
      const { agreements } = await answered<Dossier>(ask(desk().app, "GET", "/api/dossiers/verin-valley"))
      return path.replace("PROVISION", agreements[0]?.provisions[0]?.id ?? "")
    }
    if (!path.includes("JUDGEMENT")) return path
    const [judgement] = await answered<Judgement[]>(ask(desk().app, "GET", "/api/judgements?kind=copy"))
    return path.replace("JUDGEMENT", String(judgement?.id))
  }

  test("docs/server.md lists every route with its command", () => {
    const lines = ROUTES.map(
      ({ method, path, summary, needs, command }) =>
        `| \`${method.toUpperCase()} ${path}\` | ${summary} | ${needs} | ${command ? `\`sitrep ${command}\`` : ""} |`,
    )
    expect(
      textOf("docs/server.md")
        .split("\n")
        .filter((line) => line.startsWith("| `")),
    ).toEqual(lines)
  })
})

describe("what is wrong", () => {
  const problem = async (answer: Response) => {
    expect(answer.headers.get("content-type")).toBe("application/problem+json")
    const body = await answered<Problem>(Promise.resolve(answer))
    expect(fitting("Problem")(body)).toBe(true)
    expect(body.status).toBe(answer.status)
    return body
  }
  test("is a problem with status and code", async () => {
    expect(await problem(await ask(desk().app, "GET", "/api/dossiers/nowhere"))).toMatchObject({ status: 404, code: "no-such-dossier" })
    expect(await problem(await ask(desk().app, "GET", "/api/nothing"))).toMatchObject({ status: 404, code: "not-found" })
    expect(await problem(await ask(desk().app, "DELETE", "/api/dossiers"))).toMatchObject({ status: 404, code: "not-found" })
    expect(await problem(await ask(desk().app, "GET", "/api/reports?words=%22open"))).toMatchObject({ status: 400, code: "bad-query" })
    expect(await problem(await ask(desk().app, "POST", "/api/read", { text: " " }))).toMatchObject({ status: 422, code: "empty-input" })
    expect(await problem(await ask(desk().app, "POST", "/api/read", { text: 7 }))).toMatchObject({ status: 400, code: "bad-request" })
    expect(await problem(await ask(desk().app, "GET", "/api/dossiers/verin-valley?asOf=2026-02-31"))).toMatchObject({ code: "bad-request" })
    expect(await problem(await ask(desk().app, "GET", "/api/dossiers/verin-valley/changes?since=2027-01-01"))).toMatchObject({
      code: "bad-request",
    })
    expect(await problem(await ask(desk().app, "GET", "/api/dossiers/verin-valley/incidents?cursor=i-0"))).toMatchObject({
      code: "no-such-cursor",
    })
    expect(await problem(await ask(desk().app, "GET", `/api/reports/${REPORT}?version=9`))).toMatchObject({
      status: 404,
      code: "no-such-version",
    })
    expect(await problem(await ask(desk().app, "POST", "/api/dossiers", { words: definition }))).toMatchObject({ code: "dossier-there" })
  })
  test("a body that is no JSON, or comes as a form would send it, is refused", async () => {
    const text = { "content-type": "text/plain" }
    expect(await problem(await ask(desk().app, "POST", "/api/dossiers", { words: definition }, text))).toMatchObject({
      code: "bad-request",
    })
    const broken = await desk().app.request("http://desk.example/api/read", {
      method: "POST",
      body: "{",
      headers: { host: "desk.example", "content-type": "application/json" },
    })
    expect(await problem(broken)).toMatchObject({ status: 400, code: "bad-request" })
  })
  test("a name that leads to this machine and is not the server's, and a page of another site, are refused", async () => {
    expect(await problem(await ask(desk().app, "GET", "/api/dossiers", undefined, { host: "rebound.example" }))).toMatchObject({
      code: "foreign-host",
    })
    const origin = { origin: "https://elsewhere.example" }
    expect(await problem(await ask(desk().app, "POST", "/api/dossiers", { words: definition }, origin))).toMatchObject({
      code: "foreign-origin",
    })
    expect((await ask(desk().app, "GET", "/api/dossiers", undefined, { origin: "http://desk.example" })).status).toBe(200)
  })
})

describe("an answer", () => {
  test("comes once: who has it is told that it is the same", async () => {
    const first = await ask(desk().app, "GET", "/api/dossiers/verin-valley?asOf=2026-06-13")
    const etag = first.headers.get("etag") ?? ""
    const again = await ask(desk().app, "GET", "/api/dossiers/verin-valley?asOf=2026-06-13", undefined, {
      "if-none-match": `W/${etag}, "x"`,
    })
    expect([again.status, await again.text()]).toEqual([304, ""])
    const other = await ask(desk().app, "GET", "/api/dossiers/verin-valley?asOf=2026-06-11", undefined, { "if-none-match": etag })
    expect(other.status).toBe(200)
  })
  test("of a long list comes in stretches that together are the list", async () => {
    const all = await answered<ShownIncidents>(ask(desk().app, "GET", "/api/dossiers/verin-valley/incidents?limit=1000"))
    const ids: string[] = []
    let next: string | undefined
    do {
      const path = `/api/dossiers/verin-valley/incidents?limit=2${next ? `&cursor=${next}` : ""}`
      const part: ShownIncidents = await answered<ShownIncidents>(ask(desk().app, "GET", path))
      expect(part.incidents.length).toBeLessThanOrEqual(2)
      ids.push(...part.incidents.map(({ id }) => id))
      next = part.next
    } while (next)
    expect(ids).toEqual(all.incidents.map(({ id }) => id))
    expect(ids.length).toBe(all.total)
  })
  test("lets nothing of elsewhere be loaded, and no page show it inside", async () => {
    const { headers } = await ask(desk().app, "GET", "/api-docs/")
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/)
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
  })
  test("a report is shown by address, id, or the key that a dossier knows it by", async () => {
    const by = (name: string) => answered<ShownReport>(ask(desk().app, "GET", `/api/reports/${encodeURIComponent(name)}`))
    const { joined } = await answered<Dossier>(ask(desk().app, "GET", "/api/dossiers/verin-valley"))
    for (const { account } of joined) expect((await by(account.key)).record.article.text).toBe(account.report.article.text)
    expect(await by(`${LEDGER}#2`)).toMatchObject({ code: "no-such-version" })
  })
})
