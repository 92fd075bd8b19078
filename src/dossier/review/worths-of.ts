import type { Trace } from "../../evidence/index.ts"
import { independentOf } from "../material/independent.ts"
import type { Telling } from "../material/types.ts"
import type { Bounds, Dossier, Told, Toll } from "../types.ts"
import { boundsInWords, disagreementWords, outcomeWords } from "../wording/index.ts"

/** What speaks for looking at a claim, each with how much. */
export interface Worth {
  readonly worth: number
  readonly reason: Trace
}

/** [RV7] What a toll adds: its decimal logarithm, three at most. 9 killed add 1, 99 add 2. */
export const tollWorth = (most: number): number => Math.min(3, Math.log10(1 + most))

/** What speaks for a decision on each claim of a dossier, by "account/claim". Weights are our own choice: a person's first hour goes where sources part. */
export function worthsOf(dossier: Dossier): ReadonlyMap<string, readonly Worth[]> {
  const worths = new Map<string, Worth[]>()
  const add = ({ words }: Pick<Told<unknown>, "words">, worth: number, reason: Trace): void => {
    const key = `${words.account}/${words.claim}`
    const there = worths.get(key) ?? []
    // One rule speaks once for a claim: in its strongest case.
    const same = there.find((one) => one.reason.rule === reason.rule)
    if (same && same.worth >= worth) return
    worths.set(key, [...there.filter((one) => one !== same), { worth, reason }])
  }
  for (const { kind, scope, values, stands } of dossier.disagreements) {
    if (!stands) continue
    const why = `${disagreementWords[kind]}, ${scope}: ${values.map(({ value }) => value).join(" ≠ ")}`
    for (const { told } of values) for (const one of told) add(one, 2, { rule: "RV5", why })
  }
  for (const { tolls, dates, places } of dossier.incidents) {
    for (const toll of tolls) boundedBy(toll, add)
    for (const [what, all] of [
      ["date", dates],
      ["place", places],
    ] as const)
      for (const one of all) if (one.certainty === "implied") add(one, 1, { rule: "RV8", why: `the ${what} is implied: ${one.basis}` })
  }
  for (const { name, deadlines } of dossier.agreements)
    for (const { left, told } of deadlines)
      if (left >= 0) for (const one of told) add(one, 1.5, { rule: "RV10", why: `a deadline of ${name}, ${left} days ahead, rests on it` })
  return worths
}

/** [RV6] Whoever alone sets the low or the high end of a range; [RV7] tolls, the higher the more. */
function boundedBy({ outcome, range, told }: Toll, add: (one: Told<unknown>, worth: number, reason: Trace) => void): void {
  const standing = told.filter(({ superseded }) => !superseded)
  for (const end of ["low", "high"] as const) {
    const bound = range[end]
    if (bound === null) continue
    const setting = standing.filter(({ value }) => mostOf(value, end) === bound)
    if (independentOf(setting) !== 1) continue
    for (const one of setting) add(one, 1.5, { rule: "RV6", why: `the only source of the ${end} of ${outcomeWords[outcome]}: ${bound}` })
  }
  for (const one of standing) {
    const worth = tollWorth(one.value.high ?? one.value.low ?? 0)
    if (worth > 0) add(one, worth, { rule: "RV7", why: `${boundsInWords(one.value)} ${outcomeWords[outcome]}` })
  }
}

const mostOf = ({ low, high }: Bounds, end: "low" | "high"): number | null => (end === "low" ? (low ?? high) : (high ?? low))

/** The most people that an incident with one of these tellings counts. */
export function mostCounted({ incidents }: Dossier, tellings: readonly Telling[]): number {
  const own = new Set(tellings.map(({ account, claim }) => `${account}/${claim}`))
  const tolls = incidents
    .filter((one) => one.tellings.some(({ account, claim }) => own.has(`${account}/${claim}`)))
    .flatMap((one) => one.tolls)
  return Math.max(0, ...tolls.map(({ range }) => range.high ?? range.low ?? 0))
}
