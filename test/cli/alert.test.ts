import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { parseAtomFeed } from "feedsmith"
import PostalMime from "postal-mime"
import { SMTPServer } from "smtp-server"
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { sendAlerts } from "../../src/desk/index.ts"
import { openStore } from "../../src/record/index.ts"
import { closeStores, someFolder } from "../record/store/some-store.ts"
import { keepHere } from "../record/whole/keep-here.ts"
import { root } from "../source-files.ts"
import { sitrep as run } from "./run.ts"

const page = (name: string): string => readFileSync(join(root, "examples", name), "utf8")
const endings: (() => void)[] = []
let data = ""

beforeAll(async () => {
  data = someFolder()
  await keep("kestria-ledger.txt", "Kestria Ledger", "https://ledger.example/road")
  await run(["dossier", "new", join(root, "examples/verin-valley.yaml"), "--data", data])
}, 120_000)
afterAll(closeStores, 60_000)
afterEach(() => {
  vi.unstubAllEnvs()
  for (const end of endings.splice(0)) end()
})

async function keep(file: string, outlet: string, url: string): Promise<void> {
  const store = await openStore({ data })
  await keepHere(store, [{ page: page(file), outlet, url }])
  await store.close()
}
const alert = (...args: string[]) => run(["alert", ...args, "--data", data])

/** A mail server; `got` are the mails it took. While `down` it says "later". */
async function mailServer() {
  const got: string[] = []
  const state = { got, down: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", () => {
        if (state.down) return done(Object.assign(new Error("later"), { responseCode: 451 }))
        state.got.push(Buffer.concat(parts).toString("utf8"))
        return done()
      })
    },
  })
  await new Promise<void>((ready) => {
    server.listen(0, "127.0.0.1", ready)
  })
  endings.push(() => server.close())
  // A server that listens on a port has an address with one.
  vi.stubEnv("SITREP_SMTP", `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
  vi.stubEnv("SITREP_MAIL_FROM", "sitrep@desk.example")
  return state
}

describe("sitrep alert", () => {
  test("without a channel prints all there is to tell, each with its words, and remembers nothing", async () => {
    const { out, code } = await alert("verin-valley")
    expect(code).toBe(0)
    expect(out).toContain("Dalmora Memorandum: in force, says Kestria Ledger, citing Mira Solen")
    expect(out).toContain('  Kestria Ledger, citing Mira Solen, 11 June 2026: "')
    expect((await alert("verin-valley")).out).toBe(out)
    const alerts: { words: { words: string }[] }[] = JSON.parse((await alert("verin-valley", "--json")).out)
    expect(alerts.every(({ words }) => words.length > 0 && words.every((one) => page("kestria-ledger.txt").includes(one.words)))).toBe(true)
  })

  test("mails all that is new once, and what a server did not take in the next round", async () => {
    const mails = await mailServer()
    mails.down = true
    expect(await alert("verin-valley", "--mail", "a@desk.example")).toMatchObject({
      code: 1,
      err: expect.stringContaining("the next round tries again"),
    })
    mails.down = false
    expect((await alert("verin-valley", "--mail", "a@desk.example")).out).toMatch(/^told:/)
    expect((await alert("verin-valley", "--mail", "a@desk.example")).out).toBe("nothing new\n")
    expect(mails.got).toHaveLength(1)
    const mail = await PostalMime.parse(mails.got[0] ?? "")
    expect(mail.subject).toMatch(/^The Verin Valley: \d+ changes$/)
    expect(mail.text).toContain("Kestria Ledger, citing Mira Solen, 11 June 2026:")

    await keep("orvan-herald.txt", "The Orvan Herald", "https://herald.example/valley")
    await alert("verin-valley", "--mail", "a@desk.example")
    const second = await PostalMime.parse(mails.got[1] ?? "")
    expect(second.text).toContain("void, says The Orvan Herald, citing Irena Tolk")
    expect(second.text).not.toContain("in force, says Kestria Ledger, citing Mira Solen")
    expect(mails.got).toHaveLength(2)
    // Another address has been told of nothing yet.
    expect((await alert("verin-valley", "--mail", "b@desk.example", "--mark-told")).code).toBe(0)
    expect((await alert("verin-valley", "--mail", "b@desk.example")).out).toBe("nothing new\n")
    expect(mails.got).toHaveLength(2)
  })

  test("posts each of what is new, and goes on where a receiver failed", async () => {
    const got: string[] = []
    const server = createServer((request, response) => {
      request.resume().on("end", () => {
        const id = String(request.headers["webhook-id"])
        // The third is refused the first time.
        if (got.length === 2 && !got.includes("refused")) got.push("refused")
        else got.push(id)
        response.writeHead(got.at(-1) === "refused" ? 400 : 200).end()
      })
    })
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
    endings.push(() => server.close())
    vi.stubEnv("SITREP_WEBHOOK_SECRET", (await run(["alert", "--new-secret"])).out.trim())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    expect(await alert("verin-valley", "--webhook", url)).toMatchObject({ code: 1, err: expect.stringMatching(/^address-refused: /) })
    const hook = ["verin-valley", "--webhook", url, "--allow", "127.0.0.1"]
    expect(await alert(...hook)).toMatchObject({ code: 1, err: expect.stringMatching(/^webhook-refused: /) })
    expect((await alert(...hook)).code).toBe(0)
    const told = got.filter((id) => id !== "refused")
    expect(new Set(told).size).toBe(told.length)
    expect(told.length).toBeGreaterThan(5)
    expect((await alert(...hook)).out).toBe("nothing new\n")
    expect(got).toHaveLength(told.length + 1)
  })

  test("writes a feed whose entries keep their ids", async () => {
    const file = join(data, "verin.atom")
    expect((await alert("verin-valley", "--atom", file)).code).toBe(0)
    const first = readFileSync(file, "utf8")
    await alert("verin-valley", "--atom", file)
    expect(readFileSync(file, "utf8")).toBe(first)
    const feed = parseAtomFeed(first).entries ?? []
    expect(feed.length).toBeGreaterThan(5)
    expect(new Set(feed.map(({ id }) => id)).size).toBe(feed.length)
  })

  test("of two rounds on one channel at once the second is refused", async () => {
    const store = await openStore({ data })
    const server = createServer((request, response) => {
      request.resume().on("end", () => setTimeout(() => response.end(), 200))
    })
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
    endings.push(() => server.close())
    const { port } = server.address() as AddressInfo // as above
    const { out } = await run(["alert", "--new-secret"])
    const channel = {
      kind: "webhook" as const,
      url: `http://127.0.0.1:${port}/`,
      secret: out.trim(),
      allowed: { hosts: new Set(["127.0.0.1"]), ranges: [] },
    }
    const settings = { asOf: "2026-06-14", ahead: [90] }
    const rounds = await Promise.all([
      sendAlerts(store, "verin-valley", channel, settings),
      sendAlerts(store, "verin-valley", channel, settings),
    ])
    expect(rounds.filter((round) => "refused" in round)).toMatchObject([{ refused: { code: "alerts-under-way" } }])
    await store.close()
  })

  test.each([
    [["verin-valley", "--mail", "a@b.example"], "--mail needs SITREP_SMTP"],
    [["verin-valley", "--webhook", "https://a.example"], "--webhook needs SITREP_WEBHOOK_SECRET"],
    [["verin-valley", "--mark-told"], "--mark-told needs --mail or --webhook"],
    [["verin-valley", "--mail", "a@b.example", "--atom", "x"], "allowed is one of --mail, --webhook and --atom"],
    [[], "needed is the key of a dossier"],
    [["verin-valley", "--ahead", "soon"], "needed are days, joined by commas: 90,30,7"],
  ])("%j is refused", async (args, message) => {
    expect(await alert(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
  })
  test("of a dossier that is not there says so", async () => {
    expect(await alert("nowhere")).toMatchObject({ code: 1, err: expect.stringMatching(/^no-such-dossier: /) })
  })
})
