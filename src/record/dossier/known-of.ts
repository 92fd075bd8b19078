import { daysOf } from "../statement/days-of.ts"

/** Since which ISO day something could be known, and what says so. */
export interface Known {
  readonly known: string
  readonly knownBy: "published" | "modified" | "retrieved" | "kept"
}

/** What a version says of its days (EDTF), and what the store knows: ISO times. */
export interface Dated {
  readonly published?: string
  readonly modified?: string
  readonly retrieved?: string
  readonly captured?: string
  readonly kept: string
}

/** [J13] The day from which on a version could be known; `before`: that of the version that it follows. */
export function knownOf({ published, modified, retrieved, captured, kept }: Dated, before?: string): Known {
  const said = [
    ["published", published],
    ["modified", modified],
    ["retrieved", retrieved],
    ["retrieved", captured],
    ["kept", kept],
  ] as const
  for (const [knownBy, value] of said) {
    const day = value === undefined ? undefined : daysOf(value)?.first
    if (day === undefined) continue
    // A page that was changed still prints the day it came out: that says nothing of the change.
    if (before === undefined || day > before || (day === before && knownBy !== "published")) return { known: day, knownBy }
  }
  return { known: before ?? kept.slice(0, 10), knownBy: "kept" }
}
