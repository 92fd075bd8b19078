import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import type { Dossier, Proposal } from "../../src/dossier/index.ts"
import { openStore } from "../../src/record/index.ts"
import { closeStores, someFolder } from "../record/store/some-store.ts"
import { keepHere } from "../record/whole/keep-here.ts"
import { root } from "../source-files.ts"
import { sitrep as run } from "./run.ts"

let data = ""
beforeAll(async () => {
  data = someFolder()
  const store = await openStore({ data })
  for (const [file, outlet, url] of [
    ["kestria-ledger.txt", "Kestria Ledger", "https://ledger.example/2026/06/11/road"],
    ["orvan-herald.txt", "The Orvan Herald", "https://herald.example/valley"],
  ] as const)
    await keepHere(store, [{ page: readFileSync(join(root, "examples", file), "utf8"), outlet, url }])
  await store.close()
  await sitrep("dossier", "new", join(root, "examples/verin-valley.yaml"))
}, 120_000)
afterAll(closeStores, 60_000)
afterEach(() => vi.unstubAllEnvs())

const sitrep = (...args: string[]) => run([...args, "--data", data])
const as = (name: string): void => void vi.stubEnv("SITREP_USER", name)
const queue = async (...args: string[]): Promise<Proposal[]> =>
  JSON.parse((await sitrep("review", "verin-valley", "--json", "--limit", "500", ...args)).out)
const claims = async (): Promise<string[]> => {
  const { joined }: Dossier = JSON.parse((await sitrep("dossier", "show", "verin-valley", "--json")).out)
  return joined.flatMap(({ account }) => account.report.claims.map(({ id }) => `${account.key}/${id}`))
}
const first = async (): Promise<string> => (await queue()).find(({ kind }) => kind === "claim")?.id ?? ""

describe("sitrep review and decide", () => {
  test("lists what to decide with words and reasons, what is worth most first", async () => {
    const all = await queue()
    expect(all.length).toBeGreaterThan(3)
    const { out } = await sitrep("review", "verin-valley", "--limit", "1", "--width", "400")
    expect(out).toContain(all[0]?.words.words)
    for (const { rule } of all[0]?.reasons ?? []) expect(out).toContain(`    ${rule} `)
    expect(out).not.toContain(`  ${all[1]?.id}\n`)
  })
  test("what is rejected leaves the dossier and the queue, and comes back when that is undone", async () => {
    as("mira")
    const [id, before] = [await first(), await claims()]
    const { out, code } = await sitrep("decide", "reject", id, "--why", "another war")
    expect(code).toBe(0)
    expect(await claims()).toEqual(before.filter((one) => one !== id))
    expect((await queue()).some((one) => one.id === id)).toBe(false)
    const number = /^decision (\d+)/.exec(out)?.[1] ?? ""
    expect(await sitrep("decide", "--undo", number)).toMatchObject({ out: `decision ${number} is withdrawn\n`, code: 0 })
    expect(await claims()).toEqual(before)
    expect((await sitrep("audit")).out).toContain("decide-reject")
  })
  test("a correction stands in the dossier and among the examples, which name nobody", async () => {
    as("mira")
    const id = (await queue()).find(({ subject, kind }) => subject === "incident" && kind === "claim")?.id ?? ""
    await sitrep("decide", "correct", id, "--set", "realis=planned", "--set", "killed=9..12", "--set", "date=2026-06-07")
    const { joined }: Dossier = JSON.parse((await sitrep("dossier", "show", "verin-valley", "--json")).out)
    const claim = joined.flatMap(({ account }) => account.report.claims.filter((one) => `${account.key}/${one.id}` === id))[0]
    expect(claim).toMatchObject({ realis: "planned", killed: { low: 9, high: 12 }, date: { basis: "corrected by mira" } })
    const { out } = await sitrep("review", "--corrections")
    const lines = out.trim().split("\n")
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ says: "correct", corrected: { realis: "planned" }, text: expect.any(String) })
    expect(out).not.toContain("mira")
  })
  test("a second reading has what another decided as it was read, and then both are compared", async () => {
    expect((await sitrep("review", "--agreement")).out).toBe("No two readers have decided on the same claim.\n")
    as("jon")
    const [one, ...more] = await queue("--second")
    expect(more).toEqual([])
    expect(one?.claim).not.toMatchObject({ realis: "planned" })
    await sitrep("decide", "accept", one?.id ?? "")
    expect(await queue("--second")).toEqual([])
    expect((await sitrep("review", "--agreement")).out).toBe("jon and mira: 1 claim, 0 % alike, kappa 0\n")
  })
  test("a slot that the claim has not is told, with those that it has", async () => {
    const { err, code } = await sitrep("decide", "correct", await first(), "--set", "colour=red")
    expect(code).toBe(1)
    expect(err).toMatch(/^bad-correction: .*"colour"; allowed are .*realis/)
  })
  test.each([
    ["a claim that is none", ["decide", "accept", "https://herald.example/valley/c999"], /^no-such-claim: /, 1],
    ["a decision that is none", ["decide", "--undo", "99999"], /^no-such-decision: /, 1],
    ["a dossier that is none", ["review", "nowhere"], /^no-such-dossier: /, 1],
    ["no claim", ["decide", "accept"], /needed are accept/, 2],
    ["a slot without a value", ["decide", "correct", "a/c1", "--set", "killed"], /slot=value/, 2],
    ["undo with a word", ["decide", "accept", "a/c1", "--undo", "1"], /stands alone/, 2],
    ["a dossier with --agreement", ["review", "verin-valley", "--agreement"], /needed is one of/, 2],
  ] as const)("says what is wrong: %s", async (_, args, err, code) =>
    expect(await sitrep(...args)).toMatchObject({ err: expect.stringMatching(err), code }),
  )
})
