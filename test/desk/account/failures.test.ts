import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { closedUntil, type Failures, noteFailure } from "../../../src/desk/account/failures.ts"

const SPAN = 15 * 60_000

describe("[N25] failed sign-ins", () => {
  test("close a name exactly while ten of them lie within fifteen minutes", () => {
    const times = fc.array(fc.integer({ min: 0, max: 2 * SPAN }), { maxLength: 30 }).map((all) => all.sort((a, b) => a - b))
    fc.assert(
      fc.property(times, fc.nat(3 * SPAN), (failed, ahead) => {
        const now = (failed.at(-1) ?? 0) + ahead
        const until = closedUntil(failed, now)
        const recent = (at: number): number => failed.filter((one) => one > at - SPAN).length
        expect(until !== undefined).toBe(recent(now) >= 10)
        if (until === undefined) return
        // It opens at the first moment at which fewer than ten are recent.
        expect(recent(until)).toBeLessThan(10)
        expect(recent(until - 1)).toBeGreaterThanOrEqual(10)
      }),
    )
  })

  test("of many names do not fill the memory, and those that no longer count are forgotten", () => {
    const failures: Failures = new Map()
    for (let name = 0; name < 12_000; name++) noteFailure(failures, `n${name}`, 1000 + name)
    expect(failures.size).toBe(10_000)
    expect([failures.has("n0"), failures.has("n11999")]).toEqual([false, true])
    noteFailure(failures, "last", 1000 + 12_000 + SPAN)
    expect([...failures.keys()]).toEqual(["last"])
  })

  test("of a name are not kept beyond those that count", () => {
    const failures: Failures = new Map()
    for (let at = 0; at < 50; at++) noteFailure(failures, "mira", at)
    expect(failures.get("mira")).toEqual([40, 41, 42, 43, 44, 45, 46, 47, 48, 49])
  })
})
