import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { diffText, type Run } from "../../../src/record/version/diff-text.ts"

/** "[59|61]": what went and what came; the rest stayed, in the later text's words. */
function shown(before: string, after: string): string {
  const runs = diffText(before, after)
  return runs
    .map((run, at) => {
      if (run.kind === "same") return after.slice(run.after.from, run.after.to)
      const next = runs[at + 1]
      if (run.kind === "removed")
        return `[${before.slice(run.before.from, run.before.to)}|${next?.kind === "added" ? after.slice(next.after.from, next.after.to) : ""}]`
      return runs[at - 1]?.kind === "removed" ? "" : `[|${after.slice(run.after.from, run.after.to)}]`
    })
    .join("")
}

const sidesOf = (runs: readonly Run[], side: "before" | "after") =>
  runs.flatMap((run) => (side === "before" ? ("before" in run ? [run.before] : []) : "after" in run ? [run.after] : []))

const keyOf = (words: string): string => words.replace(/\s+/g, "")

function holdsTogether(before: string, after: string): void {
  const runs = diffText(before, after)
  for (const [side, text] of [
    ["before", before],
    ["after", after],
  ] as const) {
    const spans = sidesOf(runs, side)
    expect(spans.every(({ from, to }, at) => from < to && from === (spans[at - 1]?.to ?? 0))).toBe(true)
    expect(spans.at(-1)?.to ?? 0).toBe(text.length)
  }
  for (const [at, run] of runs.entries()) {
    expect(run.kind).not.toBe(runs[at + 1]?.kind)
    if (run.kind === "same")
      expect(keyOf(before.slice(run.before.from, run.before.to))).toBe(keyOf(after.slice(run.after.from, run.after.to)))
    if (run.kind === "added") expect(runs[at + 1]?.kind).not.toBe("removed")
  }
}

describe("[V1] words", () => {
  test.each([
    ["59 were killed in Dorn.", "61 were killed in Dorn.", "[59 |61 ]were killed in Dorn."],
    ["Some 1,200 fled the town.", "Some 1,250 fled the town.", "Some [1,200 |1,250 ]fled the town."],
    ["Orel's guards fired at cars", "Tolv's guards fired at cars", "[Orel's |Tolv's ]guards fired at cars"],
    ["He left Dorn early", "He left Dorn, early", "He left Dorn[|, ]early"],
    ["It ended on Monday.", "It ended on Monday, officials said.", "It ended on Monday[|, officials said]."],
    ["", "Shelling", "[|Shelling]"],
    ["Shelling", "", "[Shelling|]"],
    ["Fire in Dorn", "Fire in Dorn", "Fire in Dorn"],
  ])("%j, %j", (before, after, expected) => expect(shown(before, after)).toBe(expected))

  test.each([
    ["Two were hurt.\n\nIt burned.", "Two were hurt. It  burned."],
    ["  Two were hurt.", "Two were hurt. \n"],
    ["", ""],
  ])("blank space is no change: %j, %j", (before, after) => {
    holdsTogether(before, after)
    expect(diffText(before, after).every(({ kind }) => kind === "same")).toBe(true)
  })

  test("runs cover both texts exactly, whatever the texts", () => {
    const text = fc.array(fc.constantFrom("a ", "b", "12", ", ", ". ", "\n\n", " ", "’", "é", "\u{1F6A9}", "\ud83d", "c d "), {
      maxLength: 40,
    })
    fc.assert(fc.property(text, text, (before, after) => holdsTogether(before.join(""), after.join(""))))
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), holdsTogether))
  })
})

describe("[V2] long texts", () => {
  const words = (count: number, seed: number, kinds: number): string => {
    let state = seed
    return Array.from({ length: count }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return `w${state % kinds}`
    }).join(" ")
  }
  const page = Array.from({ length: 400 }, (_, at) => words(40, at + 1, 5_000)).join("\n\n")

  test("one word is found between long parts that stayed", () => {
    const after = page.replace(/w\d+(?= w\d+\n\nw)/, "changed")
    expect(diffText(page, after).map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"])
  })

  test("changes far apart are found within their paragraphs", () => {
    const after = page.replace(/(?<=^\S+ )\S+/, "first").replace(/\S+(?= \S+$)/, "last")
    holdsTogether(page, after)
    expect(diffText(page, after).filter(({ kind }) => kind === "removed")).toHaveLength(2)
  })

  test("a paragraph past the bounds goes whole and comes whole", () => {
    const [before, after] = [`Head.\n\n${words(8_000, 1, 9_000)}\n\nTail.`, `Head.\n\n${words(8_000, 2, 9_000)}\n\nTail.`]
    holdsTogether(before, after)
    expect(diffText(before, after).map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"])
  })

  test.each([
    ["unlike", words(100_000, 1, 3), words(100_000, 2, 3)],
    ["marks", "- ".repeat(100_000), ". ".repeat(100_000)],
    ["lines", "a\n\n".repeat(60_000), "b\n\na\n\n".repeat(30_000)],
    ["blank space", "\n ".repeat(200_000), "\n".repeat(300_000)],
  ])("cost is bounded: %s", (_, before, after) => holdsTogether(before, after), 10_000)
})

describe("[V3] what went and what came", () => {
  test("a sentence written anew is one change", () => {
    expect(shown("The dog of the house ran to the river.", "A ferry from the island sank in the strait.")).toBe(
      "[The dog of the house ran to the river|A ferry from the island sank in the strait].",
    )
  })

  test("words longer than the changes beside them stayed", () => {
    expect(shown("killed 59 people and wounded 12", "killed 61 people and wounded 15")).toBe("killed [59 |61 ]people and wounded [12|15]")
  })
})
