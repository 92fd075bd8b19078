import { afterEach, describe, expect, test } from "vitest"
import { type Readers, type ReadersOptions, readersOf } from "../../src/desk/readers.ts"

const script = new URL("./thread/unruly.mjs", import.meta.url)
let readers: Readers | undefined
const start = (options: ReadersOptions = {}): Readers => {
  readers = readersOf({ script, patience: 500, ...options })
  return readers
}
afterEach(() => readers?.close())

describe("threads that read", () => {
  test.each([
    ["stalls", "stall", "reader-stalled", /0.5 seconds/],
    ["throws", "throw", "reader-crashed", /a fault of ours/],
    ["ends its thread", "exit", "reader-crashed", /exit code 3/],
  ])("a report that %s is unread with the reason, and the next ones are read", async (_, text, code, message) => {
    const { read } = start({ threads: 1 })
    const [bad, good, better] = await Promise.all([read({ text }), read({ text: "good" }), read({ text: "better" })])
    expect(bad).toMatchObject({ code, message: expect.stringMatching(message) })
    expect([good, better]).toEqual([
      { code: "read", message: "good" },
      { code: "read", message: "better" },
    ])
  })
  test("a report that fills the memory ends its thread alone", async () => {
    const { read } = start({ threads: 1, memory: 64, patience: 20_000 })
    expect(await read({ text: "fill" })).toMatchObject({ code: "reader-crashed", message: expect.stringMatching(/memory/) })
    expect(await read({ text: "good" })).toMatchObject({ message: "good" })
  })
  test("several threads read side by side: one that stalls holds nobody up", async () => {
    const { read } = start({ threads: 2, patience: 5000 })
    const stalled = read({ text: "stall" })
    const others = await Promise.all(["a", "b", "c"].map((text) => read({ text })))
    expect(others).toHaveLength(3)
    await readers?.close()
    expect(await stalled).toMatchObject({ code: "reader-crashed" })
  })
  test("without a script of its own, a thread reads reports as read() does", async () => {
    readers = readersOf({ threads: 1 })
    const rows = await readers.read({
      id: "a",
      text: "Three people were killed in shelling in Dalmora on Monday.",
      published: "2026-06-11",
    })
    if (!("record" in rows)) throw new Error(rows.message)
    const wordsOf = (bytes: string | Uint8Array): string => (typeof bytes === "string" ? bytes : Buffer.from(bytes).toString("utf8"))
    expect(wordsOf(rows.text)).toContain("Dalmora")
    expect(wordsOf(rows.claims)).toContain("shelling")
    expect(await readers.read({ id: "b", text: " " })).toMatchObject({ code: "empty-input" })
  })
})
