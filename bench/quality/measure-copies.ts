import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { decideCopy } from "../../src/record/copy/decide-copy.ts"
import { type Shingles, shinglesOf } from "../../src/record/copy/shingles-of.ts"
import { sharedNeeded, sketchOf } from "../../src/record/copy/sketch-of.ts"
import type { Outcome } from "./measure.ts"

interface Text {
  readonly id: string
  readonly text: string
}

interface Pair {
  readonly a: string
  readonly b: string
}

/** Near copies among the articles of FA-KES: candidates by their sketches, each then compared whole. The gold lists pairs, not reports. */
export function measureCopies(folder: string): Outcome | undefined {
  const [textsPath, pairsPath] = [join(folder, "corpora/clusters/fakes.jsonl.gz"), join(folder, "corpora/clusters/fakes-near-copies.jsonl")]
  if (!existsSync(textsPath) || !existsSync(pairsPath)) return undefined
  const texts: Text[] = linesOf(gunzipSync(readFileSync(textsPath)).toString("utf8")).map((line) => JSON.parse(line))
  const gold = new Set(
    linesOf(readFileSync(pairsPath, "utf8")).map((line) => {
      const pair: Pair = JSON.parse(line)
      return keyOf(pair.a, pair.b)
    }),
  )
  const start = performance.now()
  const shingles = new Map(texts.map(({ id, text }) => [id, shinglesOf(text)]))
  const candidates = candidatesOf(shingles)
  const found = candidates.filter(([a, b]) => decideCopy(of(shingles, a), of(shingles, b)).copy).map(([a, b]) => keyOf(a, b))
  const seconds = (performance.now() - start) / 1000
  const right = found.filter((key) => gold.has(key)).length
  const offered = candidates.filter(([a, b]) => gold.has(keyOf(a, b))).length
  return {
    name: "copies",
    what: "near copies: FA-KES, 35 pairs among 396 articles; the gold is a likeness over 0.3, so this holds the sketch to it",
    reports: texts.length,
    seconds,
    faults: [],
    measures: {
      "pairs, F1": (2 * right) / (found.length + gold.size),
      precision: found.length ? right / found.length : 0,
      "recall of the sketch": offered / gold.size,
    },
  }
}

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim())
const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
const of = (shingles: ReadonlyMap<string, Shingles>, id: string): Shingles => shingles.get(id) ?? new Float64Array(0)

/** Pairs that share enough hashes, as the store finds them: over the rows (hash, text). */
function candidatesOf(shingles: ReadonlyMap<string, Shingles>): (readonly [string, string])[] {
  const sketches = new Map([...shingles].map(([id, all]) => [id, sketchOf(all)]))
  const having = new Map<number, string[]>()
  const found: (readonly [string, string])[] = []
  for (const [id, sketch] of sketches) {
    const shared = new Map<string, number>()
    for (const hash of sketch) for (const other of having.get(hash) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    for (const [other, count] of shared)
      if (count >= Math.min(sharedNeeded(sketch), sharedNeeded(sketches.get(other) ?? []))) found.push([other, id])
    for (const hash of sketch) having.set(hash, [...(having.get(hash) ?? []), id])
  }
  return found
}
