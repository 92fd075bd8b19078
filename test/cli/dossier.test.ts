import { chmodSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { widthOf } from "../../src/cli/view/layout.ts"
import { openStore } from "../../src/record/index.ts"
import { closeStores, someFolder } from "../record/store/some-store.ts"
import { keepHere } from "../record/whole/keep-here.ts"
import { root } from "../source-files.ts"
import { sitrep as run } from "./run.ts"

const FILE = join(root, "examples/verin-valley.yaml")
const LEDGER = "https://ledger.example/2026/06/11/road"
let data = ""
beforeAll(async () => {
  data = someFolder()
  const store = await openStore({ data })
  for (const [file, outlet, url] of [
    ["kestria-ledger.txt", "Kestria Ledger", LEDGER],
    ["orvan-herald.txt", "The Orvan Herald", "https://herald.example/valley"],
    ["arden-courier.txt", "Arden Courier", "https://courier.example/verin"],
  ] as const)
    await keepHere(store, [{ page: readFileSync(join(root, "examples", file), "utf8"), outlet, url }])
  await store.close()
}, 120_000)
afterAll(closeStores, 60_000)
afterEach(() => vi.unstubAllEnvs())

/** Runs a command line on the store of this file. */
const sitrep = (...args: string[]) => run([...args, "--data", data])
const show = (...args: string[]) => sitrep("dossier", "show", "verin-valley", ...args)

describe("sitrep dossier", () => {
  test("there is none, then one is made of a file", async () => {
    expect((await sitrep("dossier", "list")).out).toBe("There is no dossier; sitrep dossier new FILE makes one.\n")
    expect(await sitrep("dossier", "new", FILE)).toMatchObject({
      code: 0,
      out: "verin-valley: made; sitrep dossier show verin-valley shows it\n",
    })
    expect(await sitrep("dossier", "new", FILE)).toMatchObject({ code: 1, err: expect.stringMatching(/^dossier-there: /) })
    const { out } = await sitrep("dossier", "list")
    for (const words of ["The Verin Valley", "verin-valley · made by"]) expect(out).toContain(words)
    expect(JSON.parse((await sitrep("dossier", "list", "--json")).out)).toMatchObject([{ key: "verin-valley", edition: 1 }])
  })
  test("shows all sides of it, each value with who tells it", async () => {
    const { out, code } = await show("--width", "90")
    expect(code).toBe(0)
    for (const words of [
      "as of 2026-06-14",
      "3 reports",
      "Dalmora Memorandum: ends in 504 days",
      "The Orvan Herald, citing",
      "≠ ",
      "void",
      "in force",
    ])
      expect(out).toContain(words)
    for (const section of ["Incidents", "Disagreements", "Agreements and mandates", "Voices", "Figures", "Timeline", "Reports"])
      expect(out).toContain(`\n${section}\n`)
    // A word that is longer than the line is not cut: an address.
    expect(out.split("\n").filter((line) => widthOf(line) > 90 && !line.includes("https://"))).toEqual([])
  })
  test("as of an earlier day, one section, and what changed since", async () => {
    const earlier = await show("--as-of", "2026-06-11", "--section", "reports")
    expect(earlier.out).not.toContain("herald.example")
    expect(earlier.out).not.toContain("\nIncidents\n")
    const { out } = await show("--since", "2026-06-11", "--section", "reports")
    for (const words of ["Changed since 11 June 2026", "report · The Orvan Herald"]) expect(out).toContain(words)
    expect(JSON.parse((await show("--json", "--since", "2026-06-11")).out)).toMatchObject({
      asOf: "2026-06-14",
      changes: expect.any(Array),
    })
  })
  test("in a section of its own a disagreement names who says what", async () =>
    expect((await show("--section", "disagreements", "--width", "400")).out).toMatch(/void \[\d\] \(.*citing Irena Tolk/))
  test("reports are put in, taken out and left to the file again", async () => {
    expect((await sitrep("dossier", "exclude", "verin-valley", LEDGER, "--why", "read twice")).out).toBe(
      `${LEDGER} is out of verin-valley\n`,
    )
    expect((await show("--section", "reports")).out).not.toContain(LEDGER)
    expect(await sitrep("dossier", "exclude", "verin-valley", LEDGER)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^already-placed: /),
    })
    expect((await sitrep("dossier", "include", "verin-valley", LEDGER)).out).toBe(`${LEDGER} is in verin-valley\n`)
    expect((await show("--section", "reports")).out).toMatch(/P9 \S+ put it in/)
    expect((await sitrep("dossier", "release", "verin-valley", LEDGER)).out).toBe(`${LEDGER} is left to the file of verin-valley\n`)
    expect((await sitrep("audit", "--limit", "4")).out).toContain(`exclude · ${LEDGER} in verin-valley`)
  })
  test("a level is set, and shown with who set it", async () => {
    const { agreements } = JSON.parse((await show("--json")).out)
    const id: string = agreements.flatMap(({ provisions }: { readonly provisions: readonly { readonly id: string }[] }) => provisions)[0]
      ?.id
    expect((await sitrep("dossier", "level", "verin-valley", id, "2", "--why", "seen at the line")).out).toContain(
      `${id} in verin-valley: level 2 of 3`,
    )
    expect((await show("--section", "agreements")).out).toMatch(/level 2 of 3, set by .*: seen at the line/)
    expect(await sitrep("dossier", "level", "verin-valley", "p-none", "2")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^no-such-provision: /),
    })
  })
  test("is edited with a file or in an editor; all its files stay", async () => {
    const changed = join(someFolder(), "changed.yaml")
    writeFileSync(changed, `${readFileSync(FILE, "utf8")}\n# a remark\n`)
    expect((await sitrep("dossier", "edit", "verin-valley", changed)).out).toContain("edition 2")
    expect(await sitrep("dossier", "edit", "verin-valley", changed)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^same-definition: /),
    })
    const editor = join(someFolder(), "editor.sh")
    writeFileSync(editor, '#!/bin/sh\nsed -i "s/a remark/another remark/" "$1"\n')
    chmodSync(editor, 0o755)
    vi.stubEnv("VISUAL", editor)
    expect((await sitrep("dossier", "edit", "verin-valley")).out).toContain("edition 3")
    expect((await show("--file")).out).toContain("# another remark")
    expect((await show("--file", "--all")).out.match(/^# edition \d/gm)).toEqual(["# edition 1", "# edition 2", "# edition 3"])
    vi.stubEnv("VISUAL", "false")
    expect(await sitrep("dossier", "edit", "verin-valley")).toMatchObject({ code: 1, err: expect.stringMatching(/^no-editor: /) })
    vi.stubEnv("VISUAL", "")
    vi.stubEnv("EDITOR", "")
    expect(await sitrep("dossier", "edit", "verin-valley")).toMatchObject({ code: 1, err: expect.stringMatching(/^no-editor: /) })
  })
  test("is written in forms that others read", async () => {
    const { out } = await sitrep("dossier", "export", "verin-valley", "--as", "geojson")
    expect(JSON.parse(out)).toMatchObject({ type: "FeatureCollection" })
    const file = join(someFolder(), "verin.ics")
    expect((await sitrep("dossier", "export", "verin-valley", "--as", "ics", "--out", file)).code).toBe(0)
    expect(readFileSync(file, "utf8")).toContain("BEGIN:VCALENDAR")
    expect(await sitrep("dossier", "export", "verin-valley", "--as", "ics", "--out", "/nowhere/at/all.ics")).toMatchObject({ code: 1 })
  })
  test.each([["show"], ["edit"], ["export"]])("%s of one that is not there is told", async (command) => {
    const more = command === "edit" ? [FILE] : command === "export" ? ["--as", "json"] : []
    expect(await sitrep("dossier", command, "nowhere", ...more)).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringMatching(/^no-such-dossier: /),
    })
  })
  test("a file that is not there, and one that does not fit, are told", async () => {
    expect(await sitrep("dossier", "new", "/nowhere.yaml")).toMatchObject({ code: 1, err: expect.stringContaining("cannot be used") })
    expect(await run(["dossier", "new", "-", "--data", data], "title: x\nplace: y\n")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^bad-definition: /),
    })
  })
  test.each([
    [["dossier", "show"]],
    [["dossier", "show", "verin-valley", "--as-of", "yesterday"]],
    [["dossier", "show", "verin-valley", "--section", "weather"]],
    [["dossier", "show", "verin-valley", "--since", "2026-06-15"]],
    [["dossier", "show", "verin-valley", "--all"]],
    [["dossier", "show", "verin-valley", "--file", "--section", "voices"]],
    [["dossier", "level", "verin-valley", "p1", "4"]],
    [["dossier", "export", "verin-valley"]],
    [["dossier", "export", "verin-valley", "--as", "xls"]],
    [["brief", "verin-valley", "--as", "pdf"]],
    [["brief", "verin-valley", "--since", "2026-06-15"]],
    [["judge", "same", "--incident", "a/c1"]],
    [["judge", "same", "--incident", "a/c1", "b"]],
    [["judge", "same", "--incident", "a/c1", "b/c2", "--copy", "a", "b"]],
  ])("%j is wrong usage", async (args) =>
    expect(await sitrep(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining("error") }),
  )
})

describe("sitrep judge --incident", () => {
  test("says of two tellings that they are of one incident; it is listed, and withdrawn", async () => {
    const { out } = await show("--section", "incidents")
    const tellings = [...new Set(out.match(/https:\/\/\S+\/i\d+/g))]
    const [one = "", other = ""] = [tellings[0], tellings.at(-1)]
    const judged = await sitrep("judge", "same", "--incident", one, other, "--why", "one road")
    const [, id = ""] = /^judgement (\d+)/.exec(judged.out) ?? []
    const listed = (await sitrep("judge", "--list", "--kind", "incident", "--limit", "1", "--width", "300")).out
    // A pair is kept in one order, whichever was named first.
    const pair = [`${id} ${one} tells of the same incident as ${other}`, `${id} ${other} tells of the same incident as ${one}`]
    expect(pair.some((words) => listed.includes(words))).toBe(true)
    expect((await sitrep("judge", "--undo", id)).out).toBe(`judgement ${id} is withdrawn\n`)
    expect(await sitrep("judge", "same", "--incident", one, `${LEDGER}/zz`)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^no-such-telling: /),
    })
  })
  test("what the machine says is listed with the dossier in which it says so", async () =>
    expect((await sitrep("judge", "--list", "--kind", "incident")).out).toContain("in verin-valley"))
})

describe("sitrep brief", () => {
  test("writes the report in Markdown, as a page and as a document", async () => {
    const { out, code } = await sitrep("brief", "verin-valley", "--since", "2026-06-11")
    expect(code).toBe(0)
    for (const words of ["# The Verin Valley", "As of 14 June 2026", "Dalmora Memorandum"]) expect(out).toContain(words)
    expect((await sitrep("brief", "verin-valley", "--as", "html")).out).toMatch(/^<!doctype html>/i)
    const file = join(someFolder(), "verin.docx")
    expect((await sitrep("brief", "verin-valley", "--as", "docx", "--out", file)).code).toBe(0)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK")
  })
  test("of a dossier that is not there is told", async () =>
    expect(await sitrep("brief", "nowhere")).toMatchObject({ code: 1, err: expect.stringMatching(/^no-such-dossier: /) }))
})
