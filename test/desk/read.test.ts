import { readFileSync } from "node:fs"
import { Ajv } from "ajv"
import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { type Failure, isFailure, locate, type Report, read } from "../../src/desk/index.ts"

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")
const EXAMPLES = ["kestria-ledger.txt", "arden-courier.txt", "orvan-herald.txt"]
const page = (name: string): string => file(`examples/${name}`)

function report(result: Report | Failure): Report {
  if (isFailure(result)) throw new Error(result.error.message)
  return result
}

describe("a record", () => {
  let valid: (value: unknown) => boolean
  beforeAll(() => {
    valid = new Ajv({ allErrors: true, strictTypes: false }).compile(JSON.parse(file("dist/schema.json")))
  })

  test.each(EXAMPLES)("%s fits the published schema", (name) =>
    expect(valid(JSON.parse(JSON.stringify(read({ page: page(name) }))))).toBe(true),
  )
  test("what does not fit is told", () => {
    const record = JSON.parse(JSON.stringify(read({ page: page("arden-courier.txt") })))
    expect(valid({ ...record, sitrep: 2 })).toBe(false)
    expect(valid({ ...record, verdict: "true" })).toBe(false)
  })
  test.each(EXAMPLES)("%s gives the same answer twice", (name) => expect(read({ page: page(name) })).toEqual(read({ page: page(name) })))
  test.each(EXAMPLES)("%s: every reference leads somewhere", (name) => {
    const record = report(read({ page: page(name) }))
    const entities = new Set(record.entities.map(({ id }) => id))
    const ids = new Set([...record.attributions, ...record.claims].map(({ id }) => id))
    expect(record.names.filter(({ ref }) => !entities.has(ref))).toEqual([])
    expect(record.claims.flatMap(({ saidBy }) => saidBy).filter((id) => !ids.has(id))).toEqual([])
    expect(record.attributions.flatMap(({ within }) => within ?? []).filter((id) => !ids.has(id))).toEqual([])
  })
  test("any text gives a record whose spans lie inside it", () => {
    const words = fc.constantFrom(
      "Oster",
      "said",
      "killed",
      "nine",
      "people",
      "on",
      "Monday",
      "“",
      "”",
      '"',
      ".",
      "\n\n",
      "the",
      "Dalmora",
      "Memorandum",
      "agreement",
      "was",
      "signed",
      "12",
      "2022",
      "\ud83d\ude00",
      "mine",
      "—",
      ",",
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), (parts) => {
        const text = `A ${parts.join(" ")}`
        const open: unknown[] = [report(read({ text }))]
        for (let value = open.pop(); value !== undefined; value = open.pop()) {
          if (typeof value !== "object" || value === null) continue
          if ("from" in value && "to" in value) {
            expect(Number(value.from)).toBeGreaterThanOrEqual(0)
            expect(Number(value.to)).toBeGreaterThan(Number(value.from))
            expect(Number(value.to)).toBeLessThanOrEqual(text.length)
          }
          open.push(...Object.values(value).filter((part) => part !== undefined))
        }
      }),
      { numRuns: 150 },
    )
  })
  test("what is given wins, and the id is kept", () => {
    const { id, article } = report(
      read({
        id: "x",
        page: page("arden-courier.txt"),
        published: "2026-06-10",
        outlet: "Given",
        title: "T",
        url: "https://www.ledger.example/a",
      }),
    )
    expect([id, article.published?.value, article.outlet, article.title]).toEqual([
      "x",
      "2026-06-10",
      { name: "Given", domain: "ledger.example" },
      "T",
    ])
  })
  test("an id comes from the content", () => {
    const [one, two] = [read({ text: "Rebels left the town." }), read({ text: "Rebels left the city." })]
    expect(one.id).toMatch(/^r-[0-9a-f]{16}$/)
    expect(one.id).not.toBe(two.id)
  })
  test("a text in another language is kept, and nothing is read from it", () => {
    const { article, claims, names } = report(
      read({
        text: "Die Straße zwischen den beiden Städten wurde am Montag nach einer Explosion gesperrt, sagte ein Sprecher der Regierung in Berlin.",
      }),
    )
    expect([article.language, claims, names]).toEqual(["de", [], []])
  })
})

describe("bad input is a value", () => {
  test.each([
    ["no-input", {}],
    ["empty-input", { text: "" }],
    ["bad-encoding", { bytes: Uint8Array.from([0x41, 0xff]) }],
    ["no-text", { text: "12 34" }],
  ])("%s", (code, input) => {
    const result = read(input)
    expect(isFailure(result) && result.error.code).toBe(code)
  })
  test("half a megabyte of one word is read within the time a test has", () => {
    expect(report(read({ text: "killed ".repeat(60_000) })).sentences.length).toBeGreaterThan(0)
  })
})

test("words of a record lead back to the page and to their element", () => {
  const html = "<body><main><p>Rebels left the town of Dalmora on <b>Monday</b>, the ministry said.</p></main></body>"
  const result = read({ html })
  if (isFailure(result)) throw new Error(result.error.message)
  const from = result.article.text.indexOf("Monday")
  const [place] = locate({ html }, { from, to: from + 6 })
  expect([place && html.slice(place.from, place.to), place?.path]).toEqual([
    "Monday",
    "body > main:nth-of-type(1) > p:nth-of-type(1) > b:nth-of-type(1)",
  ])
  expect(locate({ text: "Rebels left." }, { from: 0, to: 6 })).toEqual([{ from: 0, to: 6 }])
})
