import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { groupTellings } from "../../../src/dossier/match/group-tellings.ts"
import { isIncident, leadOf } from "../../../src/dossier/match/lead-of.ts"
import { matcherOf } from "../../../src/dossier/match/matcher-of.ts"
import { someMaterial, someTellers } from "../some-material.ts"

const named = (...all: string[]) => ({ kind: "place" as const, names: all.map((name) => ({ name })) })
const definition = {
  names: [
    named("Verin Valley", "Werin Valley"),
    named("Upper Tesk", "Ober-Tesq"),
    named("Lower Verin", "Nether Werin"),
    named("Dalmora", "Dalmara"),
  ],
}
const pages = ["kestria-ledger", "arden-courier", "orvan-herald"].map((key) => ({
  key,
  outlet: key,
  text: readFileSync(new URL(`../../../examples/${key}.txt`, import.meta.url), "utf8"),
}))
const material = someMaterial(pages, definition, "page")
const tellers = someTellers(material)
const all = matcherOf().add(tellers)

describe("one account after another", () => {
  test("[X17] gives the same pairs as all at once, in any order", () => {
    const matcher = matcherOf()
    const one = [...tellers].reverse().flatMap((teller) => matcher.add([teller]))
    const sorted = (pairs: readonly unknown[]): string[] => pairs.map((pair) => JSON.stringify(pair)).sort()
    expect(all.length).toBeGreaterThan(0)
    expect(sorted(one)).toEqual(sorted(all))
  })

  test("[X17] an account that is there gives nothing again", () => {
    const matcher = matcherOf()
    matcher.add(tellers)
    expect(matcher.add(tellers)).toEqual([])
  })

  test("[X17] tellings that share no rare word are not compared", () => {
    const two = someMaterial([
      { text: "A mine killed two farmers in Marrow on Monday." },
      { text: "Rockets wounded seven nurses near Port Selk on Monday." },
    ])
    expect(matcherOf().add(someTellers(two))).toEqual([])
  })
})

describe("the three outlets of the example", () => {
  const leadIn = (account: string): string => {
    const teller = tellers.find((one) => one.account.key === account)
    return `${account} ${teller && leadOf(teller)?.id}`
  }
  const groups = groupTellings(
    tellers.flatMap(({ account }) => account.report.claims.filter(isIncident).map(({ id }) => ({ account: account.key, claim: id }))),
    all,
  ).map((group) => group.map(({ account, claim }) => `${account} ${claim}`))
  const groupOf = (telling: string): string[] => groups.find((group) => group.includes(telling)) ?? []

  test("[X7] the blast is one, though one counts nine dead and one eleven", () => {
    expect(groupOf(leadIn("kestria-ledger"))).toContain(leadIn("arden-courier"))
  })

  test("[X5] the shelling a day later is another", () => {
    expect(groupOf(leadIn("kestria-ledger"))).not.toContain(leadIn("orvan-herald"))
  })

  test("every pair stands in one way, with reasons", () => {
    for (const { one, other, reasons, by } of all) {
      expect(`${one.account}\n${one.claim}` < `${other.account}\n${other.claim}`).toBe(true)
      expect(reasons.length).toBeGreaterThan(0)
      expect(by).toBe("sitrep")
    }
  })
})

describe("what an article leads with", () => {
  const leadQuote = (text: string): string | undefined => {
    const [teller] = someTellers(someMaterial([{ text, published: "2026-06-11" }]))
    const quote = teller && leadOf(teller)?.quote
    return quote && teller?.account.report.article.text.slice(quote.from, quote.to)
  }

  test("[X1] is the first that happened, not what is planned or long past", () => {
    expect(leadQuote("Ten people died in a bombing in Dorn in March 2024. A mine killed two farmers in Marrow on Monday.")).toContain(
      "Marrow",
    )
  })

  test("[X1] is nothing when all is older than a week", () => {
    expect(leadQuote("Ten people died in a bombing in Dorn in March 2024, the court in Port Selk was told.")).toBeUndefined()
  })
})
