import { readFileSync } from "node:fs"

/** The wire agencies by every name they are written with, to the name they are grouped under; and one pattern that finds them. */
export interface Agencies {
  readonly mainOf: ReadonlyMap<string, string>
  /** The source of a regular expression with the flag u, without groups that capture. */
  readonly pattern: string
}

const FILE = new URL("../../../data/actor/outlets.tsv", import.meta.url)
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/-]/g, (mark) => (mark === "-" ? mark : `\\${mark}`))

let loaded: Agencies | undefined

/** The section "Agencies" of data/actor/outlets.tsv, read once. Names are written as listed or all in capitals: "AFP", "REUTERS". */
export function agencies(): Agencies {
  loaded ??= agenciesIn(readFileSync(FILE, "utf8"))
  return loaded
}

function agenciesIn(text: string): Agencies {
  const lines = text.split("\n")
  const start = lines.indexOf("# Agencies") + 1
  const end = lines.findIndex((line, at) => at >= start && line.startsWith("#"))
  const mainOf = new Map<string, string>()
  for (const line of start ? lines.slice(start, end < 0 ? undefined : end) : []) {
    const names = (line.split("\t")[0] ?? "").split("|").filter(Boolean)
    for (const name of names) for (const form of [name, name.toUpperCase()]) if (!mainOf.has(form)) mainOf.set(form, names[0] ?? name)
  }
  const longestFirst = [...mainOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return { mainOf, pattern: `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join("|")})(?![\\p{L}\\p{N}])` }
}
