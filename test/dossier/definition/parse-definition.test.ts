import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parseDefinition } from "../../../src/dossier/definition/parse-definition.ts"
import { isRefusal } from "../../../src/record/index.ts"

const messageOf = (text: string): string => {
  const parsed = parseDefinition(text)
  return isRefusal(parsed) ? `${parsed.refused.code}: ${parsed.refused.message}` : "fits"
}

describe("a dossier's file", () => {
  test("of the exercise fits", () => {
    const parsed = parseDefinition(readFileSync("examples/verin-valley.yaml", "utf8"))
    expect(parsed).toMatchObject({
      key: "verin-valley",
      title: "The Verin Valley",
      since: "2026-06-01",
      agreements: [{ kind: "agreement", name: "Dalmora Memorandum", signed: "2022-10-12" }],
    })
  })

  test("may be short: a name stands for a table that has only a name", () => {
    expect(
      parseDefinition(
        "{title: Tesk, agreements: [Tesk Accord], names: [{kind: place, names: [Tesk, {name: Tesq, by: O}]}], sides: [{name: O}]}",
      ),
    ).toEqual({
      key: "tesk",
      title: "Tesk",
      places: [],
      areas: [],
      actors: [],
      agreements: [{ kind: "agreement", name: "Tesk Accord", also: [] }],
      words: [],
      outlets: [],
      sides: [{ name: "O", members: [], outlets: [] }],
      names: [{ kind: "place", names: [{ name: "Tesk" }, { name: "Tesq", by: "O" }] }],
    })
  })

  test.each([
    ["", '"title" is absent; needed is a string'],
    ["title: x\nplaces: 3", '"places" in line 2 is 3; needed is a list'],
    ["title: x\nplaces:\n - a\n - 5", '"places.1" in line 4 is 5; needed is a string'],
    ["title: [", "line 1 is no YAML"],
    ["title: x\nplaces: [a]\nsince: 2026-13-01", '"since" in line 3 is "2026-13-01"; needed is a day, such as 2026-06-01'],
    ["title: x\nplaces: [a]\nsince: 2026-03-02\nuntil: 2026-03-01", '"since" is 2026-03-02, after "until" 2026-03-01'],
    ["title: x\nplaces: [a]\nwho: 3", '"who" in line 3 is unknown; needed is one of the fields in docs/dossier.md'],
    ["title: x\nagreements:\n  - name: a\n    signd: 3", '"agreements.0.signd" in line 4 is unknown'],
    ["title: x\nareas: [{lat: 99, lon: 3, km: 1}]", '"areas.0.lat" in line 2 is 99; needed is at most 90'],
    ["title: x\nkey: A b\nplaces: [a]", '"key" in line 2 is "A b"; needed is lower-case letters and digits, joined by hyphens'],
    ["title: x", "the file watches nothing; needed is one of places, areas, actors, agreements, words, outlets"],
    ["title: '!'\nplaces: [a]", `"title" "!" has no letter or digit to make a key of`],
    ["[1, 2]", "the file is [1,2]; needed is a table of fields"],
    ["title: x\nplaces: [a]\nsides: [{name: A}, {name: A}]", 'two sides are called "A"'],
    ["title: x\nplaces: [a]\nnames:\n - kind: thing\n   names: [a]", '"names.0.kind" in line 4 is "thing"; needed is one of person'],
    ["title: x\nplaces: [a]\nnames: [{kind: place, names: [{name: a, by: Z}]}]", 'the name "a" is used by "Z", which is no side'],
    [
      "title: x\nplaces: [a]\nnames: [{kind: place, names: [b, a]}, {kind: place, names: [c, a]}]",
      'the place name "a" stands for "b" and for "c"; needed is one',
    ],
    [
      "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]",
      "the file cannot be unfolded",
    ],
  ])("%j is refused with what is wrong and where", (text, message) => expect(messageOf(text)).toContain(message))

  test("that nests without end or is longer than any such file is refused", () => {
    expect(messageOf("[".repeat(100_000))).toContain("no YAML")
    expect(messageOf(`title: ${"x".repeat(1_000_000)}`)).toContain("allowed are 1000000")
  })
})
