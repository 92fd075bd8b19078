import type { Supplied } from "../../evidence/index.ts"
import { writtenDates } from "../written-date.ts"
import type { Labelled, Page } from "./collect.ts"
import type { Body } from "./find-body.ts"
import { isHeading, type Weight } from "./weigh.ts"

/** An entry of a live blog, by its blocks, half-open. */
export interface Entry {
  readonly from: number
  readonly to: number
  readonly title?: string
  readonly published?: Supplied<string>
}

/** Fewer entries are an article with dates in it; and entries hold at least this share of the blocks of prose. */
const FEWEST = 3
const SHARE = 0.6
const CLOCK = /^\s*(?:at )?(\d{1,2})[:.](\d\d)(?:\s*(am|pm|a\.m\.|p\.m\.))?(?:\s*(?:hrs|[a-z]{2,4}))?\s*$/i

/** [A26] Entries of a live blog: sisters inside the article, each with a time of its own and with prose. A time of day takes the day of publication. */
export function findEntries(
  { elements, blocks, labelled }: Page,
  body: Body,
  weights: readonly Weight[],
  published: string | undefined,
): Entry[] {
  const from = elements[body.node]?.from ?? body.from
  const stamps = labelled.filter((one) => one.block >= from && one.block < body.to && stampOf(one, published))
  if (stamps.length < FEWEST) return []
  const prose: number[] = [0]
  for (const weight of weights) prose.push((prose[prose.length - 1] ?? 0) + (weight.prose ? 1 : 0))
  const proseIn = (from: number, to: number): number => (prose[to] ?? 0) - (prose[from] ?? 0)
  // The nearest element around each stamp that holds prose is its entry; entries are sisters.
  const sisters = new Map<number, Map<number, Labelled>>()
  for (const stamp of stamps) {
    let at = stamp.node
    while (at > 0 && proseIn(elements[at]?.from ?? 0, elements[at]?.to ?? 0) === 0) at = elements[at]?.parent ?? 0
    const parent = elements[at]?.parent ?? -1
    const group = sisters.get(parent) ?? new Map<number, Labelled>()
    if (!group.has(at)) group.set(at, stamp)
    sisters.set(parent, group)
  }
  const [group] = [...sisters.values()].sort((a, b) => b.size - a.size)
  if (!group || group.size < FEWEST) return []
  const entries = [...group].map(([node, stamp]) => {
    const { from, to } = elements[node] ?? { from: 0, to: 0 }
    const title = blocks.slice(from, to).find(({ node: at }) => isHeading(elements[at]?.tag ?? ""))?.text
    const own = stampOf(stamp, published)
    return { from, to, ...(title ? { title } : {}), ...(own ? { published: own } : {}) }
  })
  const held = entries.reduce((sum, { from, to }) => sum + proseIn(from, to), 0)
  return held >= SHARE * proseIn(body.from, body.to) ? entries.sort((a, b) => a.from - b.from) : []
}

/** The time an element gives, with its day. */
function stampOf({ tag, marks, value, text }: Labelled, published: string | undefined): Supplied<string> | undefined {
  if (tag !== "time" && !/date|time|stamp/.test(marks)) return undefined
  const [written] = writtenDates(value ?? text.slice(0, 80), true)
  if (written) return { value: written.value, certainty: "known", basis: value ? "page time element" : "page text" }
  const [, hour = "", minute = "", half] = CLOCK.exec(text) ?? []
  if (!hour || !published) return undefined
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour)
  if (hours > 23 || Number(minute) > 59) return undefined
  return {
    value: `${published.slice(0, 10)}T${String(hours).padStart(2, "0")}:${minute}`,
    certainty: "implied",
    basis: "day from publication",
  }
}
