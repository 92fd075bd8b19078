import { describe, expect, test } from "vitest"
import { isBadQuestion, parseWords } from "../../../src/record/find/parse-words.ts"
import { inward, saysWhat, wanted } from "../../../src/record/find/tree.ts"
import type { Tree } from "../../../src/record/find/types.ts"

/** A tree as one writes it: (and a (not b)). */
const written = (tree: Tree): string =>
  tree.kind === "words" ? tree.words : `(${tree.kind} ${(tree.kind === "not" ? [tree.of] : tree.of).map(written).join(" ")})`
function parsed(question: string): Tree {
  const tree = parseWords(question)
  if (!tree || isBadQuestion(tree)) throw new Error(`${question}: ${JSON.stringify(tree)}`)
  return tree
}

describe("the words of a question", () => {
  test.each([
    ["mortar", "mortar"],
    ["mortar Dalmora", "(and mortar Dalmora)"],
    ["mortar AND Dalmora", "(and mortar Dalmora)"],
    ["mortar OR drone", "(or mortar drone)"],
    ["a OR b c", "(or a (and b c))"],
    ["(a OR b) c", "(and (or a b) c)"],
    ["a -b", "(and a (not b))"],
    ["a NOT b OR c", "(or (and a (not b)) c)"],
    ["NOT NOT a", "a"],
    ["-(a OR b) c", "(and (not (or a b)) c)"],
    ["bread and butter", "(and bread and butter)"],
    ["cease-fire", "cease-fire"],
    ["Dalmora - mortar", "(and Dalmora mortar)"],
    ["a AND -b", "(and a (not b))"],
    ["((a))", "a"],
    ["wheat & | ! rye", "(and wheat rye)"],
    ["it's", "it's"],
  ])("[U1] %j is %s", (question, tree) => expect(written(parsed(question))).toBe(tree))

  test.each([
    ['"buffer zone"', "buffer zone"],
    ["“buffer zone” patrol", "(and buffer zone patrol)"],
    ['-"buffer zone" patrol', "(and (not buffer zone) patrol)"],
    ['"a AND b"', "a AND b"],
    ['"(a"', "(a"],
    ['"" patrol', "patrol"],
  ])("[U2] %j is %s", (question, tree) => expect(written(parsed(question))).toBe(tree))

  test.each([
    ['"buffer zone', "quotation mark at character 1"],
    ['zone "', "quotation mark at character 6"],
    ["(a OR b", "parenthesis at character 1 "],
    ["a OR b)", "parenthesis at character 7 "],
    ["a OR", 'missing after "OR"'],
    ["OR a", 'missing before "OR" at character 1'],
    ["a AND OR b", 'missing before "OR" at character 7'],
    ["a NOT", 'missing after "NOT"'],
    ["()", 'missing before ")"'],
    [`${"(".repeat(30)}a${")".repeat(30)}`, "nested more than 20"],
    [`${"NOT ".repeat(30)}a`, "nested more than 20"],
    ["a ".repeat(70), "more than 64"],
    ["a".repeat(3000), "3000 characters"],
  ])("[U3] %j is refused: %s", (question, why) => {
    const tree = parseWords(question)
    expect(tree).toMatchObject({ code: "bad-query", message: expect.stringContaining(why) })
  })

  test.each(["", "   ", '""', "& |"])("%j asks for no words", (question) => expect(parseWords(question)).toBeUndefined())

  test("[U3] what only says what is to be absent is told from what does not", () => {
    expect(["-a", "-a -b", "a OR -b", "NOT (a OR b)"].map((question) => saysWhat(parsed(question)))).toEqual([false, false, false, false])
    expect(["a -b", "a OR b", "-(NOT a)", "NOT (-a OR b)"].map((question) => saysWhat(parsed(question)))).toEqual([true, true, true, true])
  })

  test("NOT is brought to the words", () => {
    expect(written(inward(parsed("-(a OR b c)")))).toBe("(and (not a) (or (not b) (not c)))")
    expect(wanted(parsed('a "b c" -(d OR NOT e)')).map(({ words }) => words)).toEqual(["a", "b c", "e"])
  })
})
