import fc from "fast-check"
import type { IncidentType, StatusWord } from "../../src/claim/index.ts"
import type { Account } from "../../src/dossier/material/types.ts"
import type { Bounds, Dossier, DossierAgreement, DossierIncident, Position, Told, Toll, Voice } from "../../src/dossier/types.ts"
import { someDefinition } from "./some-material.ts"

// Words of the texts that told values lean on; some of them try to be more than words.
const WORD = fc.constantFrom(
  "shells",
  "9",
  "“Nine”",
  "<b>",
  "[^1]",
  "|",
  "*",
  "الجسر",
  "گذرگاه",
  "the 54th",
  "fell.",
  "\n\n",
  "& 1,250",
  "Upper",
  "e\u0301",
)
const TEXT = fc.array(WORD, { minLength: 3, maxLength: 25 }).map((words) => `Said: ${words.join(" ")}`)
const NAME = fc.constantFrom(
  "Verin Home Guard",
  "Ilse Maron",
  "54th Brigade",
  "الوزارة",
  "<i>Tesk</i>",
  "Interior Ministry",
  "Orvan & Sons",
)
const DAY = fc.integer({ min: 0, max: 27 }).map((day) => `2026-06-${String(day + 1).padStart(2, "0")}`)
const DAYS = fc.tuple(DAY, DAY).map(([a, b]) => (a < b ? { first: a, last: b } : { first: b, last: a }))
const BOUNDS: fc.Arbitrary<Bounds> = fc.tuple(fc.option(fc.nat(3000)), fc.option(fc.nat(3000))).map(([low, more]) => ({
  low,
  high: more === null ? null : (low ?? 0) + more,
}))

const accountOf = (text: string, at: number, day: string): Account => ({
  key: `r${at}`,
  article: `r${at}`,
  number: 1,
  known: day,
  knownBy: "published",
  copyOf: `r${at}`,
  report: {
    id: `r${at}`,
    article: { outlet: { name: `Outlet ${at}` }, title: `Title ${at} | [x](y)`, url: `https://outlet.example/${at}`, text, dropped: [] },
    entities: [],
    attributions: [],
    claims: [],
  },
  called: {},
})

const VOICE = (outlet: string): fc.Arbitrary<Voice> =>
  fc.oneof(
    fc.constant({ kind: "outlet" as const, name: outlet, key: `outlet:${outlet}`, through: [] }),
    NAME.map((name) => ({
      kind: "person" as const,
      name,
      key: `name:${name}`,
      role: "chief of the 3rd Corps",
      side: "Orvania",
      through: [outlet],
    })),
  )

/** A told value with words that really stand in one of the accounts. */
const toldOf = <Value>(accounts: readonly Account[], value: fc.Arbitrary<Value>): fc.Arbitrary<Told<Value>> =>
  fc.nat(accounts.length - 1).chain((at) => {
    const account = accounts[at] ?? accountOf("Said: nothing", 0, "2026-06-01")
    const { text, outlet } = account.report.article
    return fc
      .record({ value, by: VOICE(outlet?.name ?? ""), a: fc.nat(text.length - 1), b: fc.nat(text.length - 1) })
      .map(({ value: is, by, a, b }) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1]
        return {
          value: is,
          by,
          day: account.known,
          words: { account: account.key, claim: "c1", from, to, words: text.slice(from, to) },
          copyOf: account.copyOf,
          certainty: "known" as const,
        }
      })
  })

const someOf = <Value>(accounts: readonly Account[], value: fc.Arbitrary<Value>, minLength = 0): fc.Arbitrary<Told<Value>[]> =>
  fc.array(toldOf(accounts, value), { minLength, maxLength: 3 })

const SPOT = NAME.map((name) => ({ key: `name:${name}`, name }))

const tollOf = (accounts: readonly Account[]): fc.Arbitrary<Toll> =>
  fc
    .record({ outcome: fc.constantFrom("killed" as const, "injured" as const), told: someOf(accounts, BOUNDS, 1), range: BOUNDS })
    .map((toll) => ({
      ...toll,
      range: { ...toll.range, best: toll.range.low, why: { rule: "O7", why: "told last" }, sources: toll.told.length },
    }))

const incidentOf = (accounts: readonly Account[], id: string): fc.Arbitrary<DossierIncident> =>
  fc
    .record({
      type: fc.constantFrom<IncidentType>("armed-clash", "shelling-artillery-missile", "agreement"),
      days: fc.option(DAYS, { nil: undefined }),
      dates: someOf(accounts, DAYS),
      place: fc.option(SPOT, { nil: undefined }),
      places: someOf(accounts, SPOT),
      initiators: someOf(accounts, SPOT),
      targets: someOf(accounts, SPOT),
      weapons: someOf(accounts, NAME),
      realis: someOf(accounts, fc.constantFrom("actual" as const, "planned" as const, "denied" as const, "hypothetical" as const)),
      tolls: fc.uniqueArray(tollOf(accounts), { maxLength: 2, selector: ({ outcome }) => outcome }),
      told: someOf(accounts, NAME, 1),
    })
    .map(({ days, place, ...rest }) => ({
      id,
      ...rest,
      ...(days ? { days } : {}),
      ...(place ? { place } : {}),
      types: [],
      tellings: [{ account: rest.told[0]?.words.account ?? "", claim: id }],
      sources: rest.told.length,
      joined: [],
      proposed: [],
    }))

const agreementOf = (accounts: readonly Account[]): fc.Arbitrary<DossierAgreement> =>
  fc
    .record({
      named: someOf(accounts, NAME, 1),
      signed: someOf(accounts, DAYS),
      force: someOf(accounts, fc.constantFrom<StatusWord>("in-force", "void")),
      days: DAYS,
      ends: someOf(accounts, NAME, 1),
      left: fc.integer({ min: -2000, max: 2000 }),
    })
    .map(({ named, signed, force, days, ends, left }) => ({
      id: "a1",
      kind: "mandate" as const,
      name: "Accord No. 7",
      watched: true,
      names: [{ name: "Accord No. 7", told: named }],
      signed,
      signatories: [],
      thirdParties: [],
      terms: [],
      force,
      provisions: [],
      deadlines: [{ id: "d1", what: "ends" as const, agreement: "a1", days, left, computation: ["signed 2021, 5 years"], told: ends }],
    }))

/** Dossiers of random reports, each value with words that stand in one of them. */
export const randomDossier: fc.Arbitrary<Dossier> = fc
  .array(fc.tuple(TEXT, DAY), { minLength: 1, maxLength: 4 })
  .map((texts) => texts.map(([text, day], at) => accountOf(text, at, day)))
  .chain((accounts) =>
    fc
      .record({
        incidents: fc.nat(3).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => incidentOf(accounts, `i${at}`)))),
        agreement: agreementOf(accounts),
        points: someOf(accounts, BOUNDS, 1),
        values: fc.tuple(someOf(accounts, fc.constant("9"), 1), someOf(accounts, fc.constant("11"), 1)),
        positions: fc.array(
          toldOf(accounts, NAME).map((said): Position => ({ stance: "assert", value: "9 killed", said })),
          { maxLength: 4 },
        ),
        stands: fc.boolean(),
      })
      .map(
        ({ incidents, agreement, points, values, positions, stands }): Dossier => ({
          definition: someDefinition({
            title: "Dossier 1",
            names: [
              {
                kind: "place",
                names: [
                  { name: "Tesk 2", by: "Kestria" },
                  { name: "Tesq", by: "Orvania" },
                ],
              },
            ],
          }),
          asOf: "2026-06-28",
          period: { first: accounts.map(({ known }) => known).sort()[0] ?? "", last: "2026-06-28" },
          joined: accounts.map((account) => ({ account, newest: true, why: [{ rule: "P5", why: "names 1 place" }] })),
          sources: accounts.length,
          incidents,
          series: [
            {
              id: "f1",
              role: "equipment",
              unit: "item",
              of: "T-72 tank",
              points: points.map((told) => ({ told, period: { first: "2026-06-01", last: "2026-06-30" } })),
            },
          ],
          sums: points[0]
            ? [{ id: "s1", whole: points[0], parts: points, total: { low: 3, high: 3 }, holds: false, why: { rule: "Y5", why: "3" } }]
            : [],
          violations: points[0] ? [{ id: "v1", total: points[0], kinds: [], sentence: "179, including 115 explosions" }] : [],
          agreements: [agreement],
          disagreements: [
            {
              id: "x1",
              kind: "number",
              about: incidents[0]?.id ?? "a1",
              scope: "killed, 2 reports",
              values: values.map((told, at) => ({ value: at ? "11" : "9", told, sources: told.length })),
              stands,
              reasons: [{ rule: "O1", why: "2 values" }],
            },
          ],
          matters: [{ id: "m1", about: "a1", title: "Accord No. 7", positions }],
          timeline: [],
        }),
      ),
  )
