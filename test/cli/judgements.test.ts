import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { widthOf } from "../../src/cli/view/layout.ts"
import { layOutChanges } from "../../src/cli/view/text-changes.ts"
import { openStore } from "../../src/record/index.ts"
import { keepText } from "../record/store/keep-text.ts"
import { closeStores, someFolder } from "../record/store/some-store.ts"
import { sitrep as run } from "./run.ts"

const URL = "https://ledger.example/dorn"
const toll = (killed: number): string => `Two shells struck the market of Dorn on Monday, killing ${killed} people, Pavel Oster said.`
let data = ""
beforeAll(async () => {
  data = someFolder()
  const store = await openStore({ data })
  await keepText(store, URL, toll(59))
  await keepText(store, URL, toll(61))
  await keepText(store, "https://post.example/dorn", `${toll(59)} He named no reason for the shells, and left Dorn in the evening.`)
  await store.close()
})
afterAll(closeStores)

/** Runs a command line on the store of this file. */
const sitrep = (...args: string[]) => run([...args, "--data", data])

describe("what is kept, at the terminal", () => {
  test("versions: the changes in claims and words", async () => {
    const { out, code } = await sitrep("versions", URL)
    expect(code).toBe(0)
    for (const words of ["killed 59 to 61", "killing [-59-]{+61+} people", "Versions"]) expect(out).toContain(words)
    expect((await sitrep("versions")).out).toContain("2 versions")
    expect(JSON.parse((await sitrep("versions", URL, "--json")).out)).toMatchObject({ compared: { from: 1, to: 2 } })
  })
  test("copies, a judgement on them, its withdrawal, and the trail", async () => {
    const judged = await sitrep("judge", "same", "--copy", URL, "https://post.example/dorn", "--why", "one briefing")
    const [, id = ""] = /^judgement (\d+)/.exec(judged.out) ?? []
    const { out } = await sitrep("copies", URL)
    for (const words of ["2 reports, 1 independent", "J1 one briefing", `judgement ${id}`]) expect(out).toContain(words)
    expect((await sitrep("judge", "--list", "--kind", "copy")).out).toContain("is a copy of")
    expect((await sitrep("judge", "--undo", id)).out).toBe(`judgement ${id} is withdrawn\n`)
    expect(await sitrep("judge", "--undo", id)).toMatchObject({ code: 1, err: expect.stringMatching(/^already-withdrawn: /) })
    expect((await sitrep("audit", "--limit", "1")).out).toContain(`withdraw · judgement ${id}`)
  })
  test("names: added, shown, removed", async () => {
    const { out } = await sitrep("names", "--add", "Pavel Oster", "--kind", "person", "--also", "The Fox=Orvan", "--country", "ke")
    expect(out).toBe("own:pavel-oster: 3 mentions lead to it now, 3 of them led elsewhere\n")
    const shown = await sitrep("names", "the fox", "--limit", "1")
    for (const words of ["own:pavel-oster · person · KE · your own · in 2 reports", "The Fox (Orvan)", "B1"])
      expect(shown.out).toContain(words)
    expect((await sitrep("names", "--remove", "own:pavel-oster")).out).toContain("3 mentions lead where they led before")
    expect((await sitrep("names", "the fox")).out).toContain("leads to nobody")
  })
  test.each([
    [["names"]],
    [["names", "Oster", "--remove", "own:oster"]],
    [["names", "--add", "Oster"]],
    [["names", "Oster", "--kind", "person"]],
    [["names", "--add", "…", "--kind", "person"]],
    [["names", "--add", "Oster", "--kind", "town"]],
    [["names", "--add", "Oster", "--kind", "person", "--at", "95,10"]],
    [["names", "--add", "Oster", "--kind", "person", "--at", "5,,10"]],
    [["names", "--add", "Oster", "--kind", "person", "--country", "Kestria"]],
    [["names", "--add", "Oster", "--kind", "person", "--key", "Oster"]],
    [["names", "--add", "Oster", "--kind", "person", "--also", "=Orvan"]],
    [["judge"]],
    [["judge", "maybe"]],
    [["judge", "same"]],
    [["judge", "same", "--copy", URL]],
    [["judge", "same", "--copy", "a", "b", "c"]],
    [["judge", "same", "--name", "Oster", "--in", URL]],
    [["judge", "same", "--copy", "a", "b", "--name", "Oster"]],
    [["judge", "--undo", "0"]],
    [["judge", "--list", "--undo", "1"]],
    [["judge", "--list", "--why", "so"]],
    [["judge", "same", "--kind", "copy", "--copy", "a", "b"]],
    [["versions", "--from", "1"]],
    [["versions", URL, "--limit", "1"]],
    [["copies"]],
  ])("%j is wrong usage", async (args) =>
    expect(await sitrep(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining("error") }),
  )
})

describe("changes of a text, laid out", () => {
  const stretch = {
    pieces: [
      { kind: "same", words: "killing " },
      { kind: "removed", words: "59 " },
      { kind: "added", words: "61 " },
      { kind: "same", words: "people" },
      { kind: "added", words: " in the market\u001b[2J" },
      { kind: "same", words: ", he said" },
    ],
    from: true,
    to: true,
  } as const
  test("have marks where there is no colour", () =>
    expect(layOutChanges([stretch], { width: 90, colour: false })).toBe(
      "  … killing [-59-]{+61+} people {+in the market\\u001b[2J+}, he said …\n",
    ))
  test("have colour on a terminal, and the text's own signs are shown", () => {
    const out = layOutChanges([stretch], { width: 90, colour: true })
    expect(out).toContain("\u001b[31m\u001b[9m59\u001b[29m\u001b[39m \u001b[32m61\u001b[39m people")
    expect(out).not.toContain("\u001b[2J")
  })
  test("are wrapped", () => {
    const out = layOutChanges([{ ...stretch, pieces: [{ kind: "added", words: "word ".repeat(60) }] }], { width: 40, colour: false })
    expect(out.split("\n").filter((line) => widthOf(line) > 40)).toEqual([])
    expect(out.split("\n").length).toBeGreaterThan(6)
  })
})
