import { readFileSync } from "node:fs"
import { Readable, Writable } from "node:stream"
import { describe, expect, test } from "vitest"
import { programOf } from "../../src/cli/index.ts"
import { daysTo } from "../../src/cli/view/days.ts"
import { layOut, shown, widthOf } from "../../src/cli/view/layout.ts"
import { sitrep } from "./run.ts"

const example = new URL("../../examples/kestria-ledger.txt", import.meta.url).pathname
const doc = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8")

const rows = (out: string): { id: string; sitrep?: number; error?: { code: string } }[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))

describe("sitrep read", () => {
  test("prints a view of a file", async () => {
    const { out, code } = await sitrep(["read", "--as-of", "2026-06-14", example])
    expect(code).toBe(0)
    for (const words of ["Kestria weighs next step", "Who said what", "Incidents", "Figures", "Agreements", "¶"])
      expect(out).toContain(words)
  })
  test("no line is wider than asked", async () => {
    const { out } = await sitrep(["read", "--width", "60", example])
    expect(out.split("\n").filter((line) => widthOf(line) > 60)).toEqual([])
  })
  test("prints JSON, from standard input too", async () => {
    const { out } = await sitrep(["read", "--json", "--as", "text", "-"], "Rebels left the town of Dalmora on Monday.")
    expect(JSON.parse(out).article.text).toBe("Rebels left the town of Dalmora on Monday.")
  })
  test("one missing file does not hide the others", async () => {
    const { out, err, code } = await sitrep(["read", "/nowhere/at/all.txt", example])
    expect([code, out.includes("Kestria weighs"), err.includes("no-such-file")]).toEqual([1, true, true])
  })
  test.each([
    ["--as", "pdf"],
    ["--as-of", "June"],
    ["--published", "7:58 AM"],
    ["--as-of", "2026-02-30"],
    ["--width", "7"],
    ["--nothing", "x"],
  ])("%s %s is wrong usage", async (option, value) => expect((await sitrep(["read", option, value, example])).code).toBe(2))
  test("help and version", async () => {
    expect(await sitrep(["read", "--help"])).toMatchObject({ code: 0 })
    expect((await sitrep(["--version"])).out).toMatch(/^\d+\.\d+\.\d+/)
  })
})

describe("JSON lines", () => {
  test("one line a report, in order, bad ones included", async () => {
    const lines = [
      '{"id":"a","text":"Rebels left Dalmora."}',
      "no json",
      "[1]",
      '{"id":"b","text":5}',
      "",
      '{"id":"c","text":""}',
      '{"text":"Rebels came back."}',
    ]
    const { out, code } = await sitrep(["read", "--jsonl"], `${lines.join("\n")}\n`)
    expect(code).toBe(1)
    expect(rows(out).map(({ id, error }) => [id, error?.code])).toEqual([
      ["a", undefined],
      ["line-2", "bad-json"],
      ["line-3", "bad-json"],
      ["b", "bad-input"],
      ["c", "empty-input"],
      ["line-7", undefined],
    ])
  })
  test("lines cut anywhere by the pipe, no newline at the end", async () => {
    const line = '{"id":"a","text":"Rebels left Dalmöra."}'
    const bytes = [...Buffer.from(`${line}\n${line}`)].map((byte) => String.fromCharCode(byte))
    const parts = bytes.map((letter) => Buffer.from(letter, "latin1").toString("latin1"))
    const { out } = await sitrep(
      ["read", "--jsonl"],
      parts.some((part) => part.charCodeAt(0) > 127) ? [`${line}\n${line.slice(0, 9)}`, line.slice(9)] : parts,
    )
    expect(rows(out).map(({ id, sitrep: version }) => [id, version])).toEqual([
      ["a", 1],
      ["a", 1],
    ])
  })
  test("a file that is no JSON lines gives one line", async () => {
    const { out } = await sitrep(["read", "--jsonl", example])
    expect(rows(out)).toHaveLength(1)
  })
})

describe("the view", () => {
  test("control and direction characters are shown, not obeyed", () => expect(shown("a\u001b[2J\u202eb")).toBe("a\\u001b[2J\\u202eb"))
  test("wide letters take two columns, marks none", () => expect([widthOf("日本"), widthOf("e\u0301")]).toEqual([4, 1]))
  test("colour only where asked for", () => {
    const entries = [{ indent: 0, words: "a", tone: "strong" as const }]
    expect(layOut(entries, { width: 40, colour: false })).toBe("a\n")
    expect(layOut(entries, { width: 40, colour: true })).toContain("\u001b[1m")
  })
  test.each([
    ["2026-06-20", 6],
    ["2026-06", 16],
    ["2025", -165],
    ["2027-10", 504],
  ])("days to %s", (end, days) => expect(daysTo(end, "2026-06-14")).toBe(days))
  test.each(["XXXX-06", "soon", ""])("no days to %j", (end) => expect(daysTo(end, "2026-06-14")).toBeUndefined())
})

describe("the pages that describe it", () => {
  test("docs/cli.md has every command and option", () => {
    const io = {
      in: Readable.from([]),
      out: new Writable(),
      err: new Writable(),
      watched: false,
      colour: false,
      today: "2026-06-14",
      interrupted: () => new AbortController().signal,
    }
    const text = doc("cli.md")
    for (const command of programOf(io, () => {}).commands) {
      expect(text).toContain(`## sitrep ${command.name()}`)
      for (const { flags } of command.options) expect(text).toContain(`\`${flags}\``)
    }
  })
  test("docs/api.md has every name that the package gives away", () => {
    const text = doc("api.md")
    const names = readFileSync(new URL("../../src/index.ts", import.meta.url), "utf8").match(/(?<=[{,] (?:type )?)\w+(?= ?[,}])/g) ?? []
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter((name) => name !== "type" && !text.includes(name))).toEqual([])
  })
})
