import { clockOf } from "../agreement/clock-of.ts"
import type { Bounds, Dossier, DossierAgreement, DossierChange, Range } from "../types.ts"
import { boundsInWords, daysInWords, numberInWords, rangeInWords, valueInWords } from "../wording/in-words.ts"

export type Path = readonly (string | number)[]

/** What paths lead into. */
export interface Root extends Dossier {
  readonly changes: readonly DossierChange[]
  readonly since?: string
}

export const rootOf = (dossier: Dossier, { changes, since }: Pick<Root, "changes" | "since">): Root => ({
  ...dossier,
  changes,
  ...(since === undefined ? {} : { since }),
})

/** RFC 6901. */
export const pointerOf = (path: Path): string =>
  path.map((token) => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")

const tokensOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))

/** The value at a pointer; undefined where it leads nowhere. */
export const valueAt = (root: Root, pointer: string): unknown => valueAlong(root, tokensOf(pointer))

export function valueAlong(root: Root, path: Path): unknown {
  let value: unknown = root
  for (const token of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, token)) return undefined
    value = (value as Readonly<Record<string | number, unknown>>)[token] // any object is a record of what it has
  }
  return value
}

const has = <Key extends string>(value: object, ...keys: readonly Key[]): value is Record<Key, unknown> => keys.every((key) => key in value)

/**
 * [Z4] How a value stands in a text: numbers in digits, bounds and ranges, days and durations in words, a list as how many it holds, the reports that joined as
 * how many articles they are, an agreement as its clock. Undefined for what is none of these.
 */
export function printed(value: unknown, asOf: string): string | undefined {
  if (typeof value === "number") return numberInWords(value)
  if (typeof value === "string") return valueInWords(value)
  if (Array.isArray(value))
    return numberInWords(value.some((one) => one?.newest === false) ? value.filter(({ newest }) => newest).length : value.length)
  if (typeof value !== "object" || value === null) return undefined
  // The shapes of the dossier, told apart by the keys that only they have.
  if (has(value, "first", "last")) return daysInWords(value as { first: string; last: string }) // Days
  if (has(value, "low", "best", "high")) return rangeInWords(value as Pick<Range, "low" | "best" | "high">) // Range
  if (has(value, "low", "high")) return boundsInWords(value as Bounds) // Bounds
  if (has(value, "deadlines", "terms")) return clockOf(value as unknown as DossierAgreement, asOf) // DossierAgreement
  return undefined
}
