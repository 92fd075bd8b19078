import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { groupTellings } from "../../../src/dossier/match/group-tellings.ts"
import { incidentIdOf } from "../../../src/dossier/match/incident-id-of.ts"
import type { Sameness, Telling } from "../../../src/dossier/material/types.ts"

/** "r1/i2" is the claim i2 of account r1. */
function telling(short: string): Telling {
  const [account = "", claim = "i1"] = short.split("/")
  return { account, claim }
}
const says = (one: string, other: string, what: Sameness["says"], score = 0.9, by = "sitrep"): Sameness => ({
  one: telling(one),
  other: telling(other),
  says: what,
  score,
  reasons: [],
  by,
})
const groups = (shorts: readonly string[], samenesses: readonly Sameness[]): string[] =>
  groupTellings(shorts.map(telling), samenesses).map((group) =>
    group.map(({ account, claim }) => (claim === "i1" ? account : `${account}/${claim}`)).join(" "),
  )

describe("[X18] tellings grouped by what was judged of them", () => {
  test("what nobody ties stands alone, and perhaps ties nothing", () => {
    expect(groups(["b", "a"], [])).toEqual(["a", "b"])
    expect(groups(["a", "b"], [says("a", "b", "perhaps", 0.4)])).toEqual(["a", "b"])
  })

  test("the machine's same joins", () => expect(groups(["a", "b", "c"], [says("a", "b", "same")])).toEqual(["a b", "c"]))

  test("of several judgements on a pair the last counts", () => {
    expect(groups(["a", "b"], [says("a", "b", "same", 1, "ada"), says("b", "a", "different", 1, "ben")])).toEqual(["a", "b"])
    expect(groups(["a", "b"], [says("a", "b", "different", 1, "ada"), says("b", "a", "same", 1, "ada")])).toEqual(["a b"])
  })

  test("a group of more accounts than one is compared with goes on growing", () => {
    const all = Array.from({ length: 500 }, (_, at) => `r${String(at).padStart(3, "0")}`)
    const edges = all.flatMap((one, at) => all.slice(Math.max(0, at - 200), at).map((other) => says(other, one, "same")))
    expect(groups(all, edges)).toHaveLength(1)
    // One that only a few of it are like stays out.
    expect(groups([...all, "s"], [...edges, ...all.slice(0, 90).map((other) => says(other, "s", "same", 0.6))])).toHaveLength(2)
  })

  test("a person's stands over the machine's, whichever came last", () => {
    expect(groups(["a", "b"], [says("a", "b", "different", 1, "ada"), says("a", "b", "same", 0.99)])).toEqual(["a", "b"])
    expect(groups(["a", "b"], [says("a", "b", "perhaps", 0.3), says("a", "b", "same", 1, "ada")])).toEqual(["a b"])
  })

  test("what a person keeps apart stays apart when others tie it together", () => {
    const ties = [says("a", "b", "same", 0.9), says("b", "c", "same", 0.8), says("a", "c", "different", 1, "ada")]
    expect(groups(["a", "b", "c"], ties)).toEqual(["a b", "c"])
    expect(groups(["a", "b", "c"], [...ties, says("b", "c", "same", 1, "ben")])).toEqual(["a", "b c"])
  })

  test("one likeness does not chain two groups, half of the pairs do", () => {
    const four = ["a", "b", "c", "d"]
    const twoGroups = [says("a", "b", "same", 0.95), says("c", "d", "same", 0.94), says("b", "c", "same", 0.6)]
    expect(groups(four, twoGroups)).toEqual(["a b", "c d"])
    expect(groups(four, [...twoGroups, says("a", "d", "same", 0.6)])).toEqual(["a b c d"])
  })

  test("a person joins groups on one pair", () => {
    const ties = [says("a", "b", "same"), says("c", "d", "same"), says("b", "c", "same", 1, "ada")]
    expect(groups(["a", "b", "c", "d"], ties)).toEqual(["a b c d"])
  })

  test("two claims of one account do not meet over another's", () => {
    const ties = [says("a/i1", "b", "same", 0.9), says("a/i2", "b", "same", 0.8)]
    expect(groups(["a/i1", "a/i2", "b"], ties)).toEqual(["a b", "a/i2"])
    expect(groups(["a/i1", "a/i2", "b"], [...ties, says("a/i1", "a/i2", "same", 0.9)])).toEqual(["a a/i2 b"])
  })

  test("judgements on tellings that are not there are passed over", () => expect(groups(["a"], [says("a", "gone", "same")])).toEqual(["a"]))

  test("the order of tellings and of the machine's pairs changes nothing", () => {
    const names = ["a", "b", "c", "d", "e", "f"]
    const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const))
    const ties = fc.array(fc.tuple(fc.constantFrom(...pairs), fc.integer({ min: 500, max: 999 })), { maxLength: 12 }).map((all) => {
      const once = new Map(all.map(([[one, other], score]) => [`${one}${other}`, says(one, other, "same", score / 1000)]))
      return [...once.values()]
    })
    fc.assert(
      fc.property(ties, (some) => {
        expect(groups([...names].reverse(), [...some].reverse())).toEqual(groups(names, some))
      }),
    )
  })
})

describe("ids of incidents", () => {
  test("[X19] are short, the same for the same telling and others for others", () => {
    expect(incidentIdOf(telling("r1/i1"))).toMatch(/^i-[0-9a-f]{10}$/)
    expect(incidentIdOf(telling("r1/i1"))).toBe(incidentIdOf({ claim: "i1", account: "r1" }))
    expect(incidentIdOf(telling("r1/i2"))).not.toBe(incidentIdOf(telling("r1/i1")))
  })
})
