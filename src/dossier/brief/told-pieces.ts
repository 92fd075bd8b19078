import type { Told } from "../types.ts"
import type { Path } from "./value-at.ts"
import { at, cite, listed, type Piece, voicePieces } from "./write.ts"

// [Z6] As many voices as fit two lines of a report, three to a line, stand by name, with as many marks each; the tables count all independent sources.
export const VOICES = 6

/** A told value and where it stands in the dossier. */
export interface Placed<Value> {
  readonly told: Told<Value>
  readonly path: Path
}

export const placed = <Value>(list: readonly Told<Value>[], ...path: Path): Placed<Value>[] =>
  list.map((told, index) => ({ told, path: [...path, index] }))

/** In groups by key, in the order in which each key is met first. */
export function groupsBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}

/** Values told now before those that a later version of their article no longer says. */
export const standing = <Value>(items: readonly Placed<Value>[]): Placed<Value>[] => [
  ...items.filter(({ told }) => !told.superseded),
  ...items.filter(({ told }) => told.superseded),
]

/** "the Interior Ministry (Kestria, in Kestria Ledger)[1] and Arden Courier[2]": each voice once, with the marks of all its words. */
export function voicesPieces(items: readonly Placed<unknown>[], met?: Set<string>): Piece[] {
  const groups = groupsBy(items, ({ told: { by } }) => `${by.key}|${by.through[by.through.length - 1] ?? ""}`)
  const shown = groups.slice(0, VOICES).map((group): Piece[] => {
    const [first] = group
    if (!first) return []
    return [
      ...voicePieces(first.told.by, [...first.path, "by"], met),
      ...(group.every(({ told }) => told.superseded) ? [" (a later version no longer says so)"] : []),
      ...group.slice(0, VOICES).map(({ told }) => cite(told.words)),
    ]
  })
  return groups.length > VOICES ? [...listed(shown, ", "), ", and others"] : listed(shown, ", ", " and ")
}

/** Who speaks in the paragraph at hand: `met` were named in full; `sole` is the one voice it has, which need not be named again. */
export interface Heard {
  readonly met: Set<string>
  readonly sole?: string
}

/**
 * [Z7] "9 according to the Interior Ministry (Kestria, in Kestria Ledger)[1]; 11 according to Arden Courier[2]": every different value with all who tell it, side by
 * side, those told first in front. `keyOf` says which values are one, `show` how one is printed.
 */
export function valuesPieces<Value>(
  items: readonly Placed<Value>[],
  keyOf: (value: Value) => string,
  show: (item: Placed<Value>) => readonly Piece[] = ({ path }) => [at(...path, "value")],
  { met, sole }: Partial<Heard> = {},
): Piece[] {
  const groups = groupsBy(standing(items), ({ told }) => keyOf(told.value))
  return listed(
    groups.map((group): Piece[] => {
      const [first] = group
      if (!first) return []
      if (group.every(({ told }) => told.by.key === sole && !told.superseded))
        return [...show(first), ...group.slice(0, VOICES).map(({ told }) => cite(told.words))]
      return [...show(first), " according to ", ...voicesPieces(group, met)]
    }),
    "; ",
  )
}
