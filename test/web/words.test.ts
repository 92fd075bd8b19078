import { describe, expect, test } from "vitest"
import { en } from "../../web/words/en.ts"
import { fr } from "../../web/words/fr.ts"
import { counting } from "../../web/words/plural.ts"

/** Every phrase of a catalogue by its path; one that takes values is asked with a number, which both languages write alike. */
function phrases(catalogue: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([name, phrase]): [string, string][] => {
      const here = path ? `${path}.${name}` : name
      if (typeof phrase === "string") return [[here, phrase]]
      if (typeof phrase === "function") return [[here, String(phrase(7, 7))]]
      return [...phrases(phrase, here)]
    }),
  )
}

const english = phrases(en)
const french = phrases(fr)

describe("the words of the interface", () => {
  test("French has every phrase that English has, and no other", () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort())
    expect(english.size).toBeGreaterThan(150)
  })

  test("no phrase is empty, and none begins or ends with a blank", () => {
    for (const [path, phrase] of [...english, ...french]) expect(phrase, path).toMatch(/^\S(?:.*\S)?$/)
  })

  test("a phrase takes its values in both languages", () => {
    for (const [path, phrase] of english) expect(/7/.test(french.get(path) ?? ""), path).toBe(/7/.test(phrase))
  })

  test("French is not English left as it was: whole sentences differ", () => {
    const same = [...english].filter(([path, phrase]) => phrase.includes(" ") && french.get(path) === phrase)
    expect(same.filter(([path]) => !path.startsWith("home.edition"))).toEqual([])
  })

  test.each([
    ["en", 0, "0 copies"],
    ["en", 1, "1 copy"],
    ["en", 1200, "1,200 copies"],
    ["fr", 0, "0 copy"],
    ["fr", 2, "2 copies"],
  ])("%s counts %d as the language does", (language, count, said) => {
    expect(counting(language)(count, { one: "copy", other: "copies" })).toBe(said)
  })
})
