import { type Trace, wordsOf } from "../../evidence/index.ts"
import type { Report } from "../report.ts"
import { type Matched, matchClaims } from "./match-claims.ts"
import { folded, isSame, type Property, short } from "./properties.ts"
import type { Change, ChangedValue } from "./types.ts"

/** What changed between two versions of an article: of the article first, then of claims both make, then what is gone, then what is new. */
export function diffClaims(before: Report, after: Report): Change[] {
  const { pairs, gone, new: made } = matchClaims(before, after)
  const changes = [
    ...pairs.flatMap(([a, b]) => changesOf(a, b)),
    ...gone.map((one): Change => ({ change: "gone", of: one.claim.kind, before: quoteOf(one, before), trace: GONE })),
    ...made.map((one): Change => ({ change: "new", of: one.claim.kind, after: quoteOf(one, after), trace: NEW })),
  ]
  return [...articleChanges(before, after), ...withoutEchoes(changes, { before, after })]
}

const GONE: Trace = { rule: "V7", why: "no claim of the later version is like it" }
const NEW: Trace = { rule: "V7", why: "no claim of the earlier version is like it" }

const quoteOf = ({ claim }: Matched, { article }: Report): ChangedValue => ({
  claim: claim.id,
  value: short(wordsOf(article.text, claim.quote)),
  words: { from: claim.quote.from, to: claim.quote.to },
})

/** [V6] The properties in which two versions of a claim differ. What was only supplied, and is not any more, is no change of the report. */
function changesOf(a: Matched, b: Matched): Change[] {
  const names = [...new Set([...a.properties.keys(), ...b.properties.keys()])]
  return names.flatMap((property): Change[] => {
    const [x, y] = [a.properties.get(property), b.properties.get(property)]
    if (x && y ? isSame(x, y) : (x ?? y)?.implied) return []
    return [
      {
        change: "changed",
        of: a.claim.kind,
        property,
        ...(x ? { before: sideOf(a, x) } : {}),
        ...(y ? { after: sideOf(b, y) } : {}),
        trace: { rule: "V6", why: x && y ? "both versions say it, and differ" : `only the ${x ? "earlier" : "later"} version says it` },
      },
    ]
  })
}

const sideOf = ({ claim }: Matched, { value, words }: Property): ChangedValue => ({ claim: claim.id, value, ...(words ? { words } : {}) })

/** [V8] Title, times, byline, agency and corrections of the article. */
function articleChanges(before: Report, after: Report): Change[] {
  const [old, made] = [before.article, after.article]
  const plain: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ["title", old.title, made.title],
    ["byline", old.byline?.join(", "), made.byline?.join(", ")],
    ["published", old.published?.value, made.published?.value],
    ["modified", old.modified?.value, made.modified?.value],
    ["agency", old.agency, made.agency],
  ]
  const told = new Set(old.corrections?.map((span) => folded(wordsOf(old.text, span))))
  const corrections = (made.corrections ?? []).filter((span) => !told.has(folded(wordsOf(made.text, span))))
  return [
    ...plain.flatMap(([property, x, y]): Change[] =>
      (x ?? "") === (y ?? "")
        ? []
        : [
            {
              change: "changed",
              of: "article",
              property,
              ...(x ? { before: { value: short(x) } } : {}),
              ...(y ? { after: { value: short(y) } } : {}),
              trace: { rule: "V8", why: "the page says another" },
            },
          ],
    ),
    ...corrections.map(
      (span): Change => ({
        change: "changed",
        of: "article",
        property: "correction",
        after: { value: short(wordsOf(made.text, span)), words: { from: span.from, to: span.to } },
        trace: { rule: "V8", why: "the later version says that it was corrected" },
      }),
    ),
  ]
}

/**
 * [V9] A number that is an incident's and a figure's as well is told once: with the incident, or with the figure when only that tells both
 * sides (the incident's sentence was written anew, and its toll is now told elsewhere).
 */
function withoutEchoes(changes: readonly Change[], reports: { readonly before: Report; readonly after: Report }): Change[] {
  const tolls = { before: tollsIn(reports.before), after: tollsIn(reports.after) }
  const numbers = { before: numbersIn(reports.before), after: numbersIn(reports.after) }
  const inIncident = (side: "before" | "after", claim: string | undefined): boolean => {
    const number = claim === undefined ? undefined : numbers[side].get(claim)
    return number !== undefined && tolls[side].has(number)
  }
  const echo = ({ of, before, after }: Change): boolean =>
    of === "figure" && (!before || inIncident("before", before.claim)) && (!after || inIncident("after", after.claim))
  const kept = changes.filter((change) => !echo(change))
  const told = (side: "before" | "after"): ReadonlySet<string> =>
    new Set(
      kept.flatMap(({ of, ...change }) =>
        of === "figure" && change.before && change.after ? [placeOf(change.property, change[side])] : [],
      ),
    )
  const sides = { before: told("before"), after: told("after") }
  return kept.filter(({ of, change, property, before, after }) => {
    if (of !== "incident" || change !== "changed" || (before && after)) return true
    return !(before ? sides.before.has(placeOf(property, before)) : sides.after.has(placeOf(property, after)))
  })
}

const TOLLS = ["killed", "injured", "missing", "captured", "displaced"] as const
const placeOf = (property: string | undefined, side: ChangedValue | undefined): string =>
  `${property} ${side?.words?.from ?? ""} ${side?.words?.to ?? ""}`

const tollsIn = ({ claims }: Report): ReadonlySet<string> =>
  new Set(
    claims.flatMap((claim) =>
      claim.kind === "incident"
        ? TOLLS.flatMap((role) => {
            const count = claim[role]
            return count ? [`${role} ${count.from} ${count.to}`] : []
          })
        : [],
    ),
  )

/** Where each figure's number stands, by the figure's id. */
const numbersIn = ({ claims }: Report): ReadonlyMap<string, string> =>
  new Map(
    claims.flatMap((claim) =>
      claim.kind === "figure" ? [[claim.id, `${claim.role} ${claim.number.from} ${claim.number.to}`] as const] : [],
    ),
  )
