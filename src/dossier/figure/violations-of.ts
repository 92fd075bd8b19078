import type { Days } from "../../record/index.ts"
import { compare } from "../material/compare.ts"
import { boundsOf, type Teller } from "../material/teller.ts"
import type { Told, ViolationCount } from "../types.ts"
import { boundsInWords } from "../wording/in-words.ts"
import { countedOf } from "./counted-of.ts"
import { areaOf } from "./owner-of.ts"
import { partsOf } from "./parts-of.ts"
import type { Back } from "./period-before.ts"
import { earlier } from "./period-of.ts"
import type { Counted } from "./types.ts"

type Found = Omit<ViolationCount, "sentence"> & { readonly back?: Back; readonly noun: string }

/**
 * [Y15] Violations counted, by area and kind ("including 115 explosions"), each with the period before: the number that the same report sets beside it (Y16), else the
 * one that the same voice gave for the same area and the period that ends the day before (Y17). In order of period, then day.
 */
export function violationsOf(tellers: readonly Teller[]): ViolationCount[] {
  const seen = new Set<string>()
  const found = tellers
    .flatMap(countsOf)
    .sort((a, b) => compare(placeOf(a), placeOf(b)) || a.total.words.from - b.total.words.from)
    .filter(({ total, period, area }) => {
      // Copies of one text, and a text that says it twice, count once.
      const same = JSON.stringify([total.copyOf, total.by.key, total.value, period, area?.key, total.superseded])
      return !seen.has(same) && seen.add(same)
    })
  return withEarlier(found).map(({ back, noun: _, ...count }) => ({ ...count, sentence: sentenceOf(count, back) }))
}

function countsOf(teller: Teller): Found[] {
  const { text } = teller.account.report.article
  const report = countedOf(teller)
  const totals = report.counted.filter(
    ({ role, figure }) => role === "violations" && (figure.realis === "actual" || figure.realis === "ongoing"),
  )
  if (!totals.length) return []
  const parts = new Map(partsOf(report, text).map((one) => [one.whole, one.parts]))
  const isPart = new Set([...parts.values()].flat())
  const tell = ({ figure }: Counted): Told<Found["total"]["value"]> => teller.tell(boundsOf(figure), figure, figure.number)
  const befores = new Map(totals.flatMap((one) => (one.beside ? [[one.beside.total, one] as const] : [])))
  return totals
    .filter((total) => !total.beside && !isPart.has(total))
    .map((total): Found => {
      const area = areaOf(teller, total)
      const before = befores.get(total)
      const back = before?.beside?.back
      return {
        id: `violations:${teller.account.key}:${total.figure.id}`,
        ...(area ? { area } : {}),
        total: tell(total),
        ...(total.period ? { period: total.period.days } : {}),
        kinds: (parts.get(total) ?? []).map((one) => ({ kind: one.of.toLowerCase() || "others", count: tell(one) })),
        ...(before ? { before: tell(before) } : {}),
        ...(before?.period && back ? { beforePeriod: before.period.days } : {}),
        ...(back ? { back } : {}),
        noun: total.noun?.noun ?? "violation",
      }
    })
}

/** [Y17] What the same voice counted in the same area over the period that ends the day before; of several, what was told last. */
function withEarlier(found: readonly Found[]): Found[] {
  const keyOf = ({ total, area, noun }: Found, last: string): string => [total.by.key, area?.key ?? "", noun, last].join("\n")
  const byEnd = new Map<string, Found>()
  for (const one of found) {
    if (!one.period || one.total.superseded) continue
    const key = keyOf(one, one.period.last)
    const known = byEnd.get(key)
    if (!known || known.total.day <= one.total.day) byEnd.set(key, one)
  }
  return found.map((one) => {
    const earlierOne = one.before || !one.period ? undefined : byEnd.get(keyOf(one, earlier(one.period.first, { days: 1 })))
    if (!earlierOne?.period || !one.period || earlierOne.total.day > one.total.day) return one
    return { ...one, before: earlierOne.total, beforePeriod: earlierOne.period, back: "before" }
  })
}

/** [Y18] "179, including 115 explosions; 77 in the period before": built from the report's own numbers, with their bounds. */
function sentenceOf({ total, kinds, before }: Omit<ViolationCount, "sentence">, back: Back | undefined): string {
  const named = kinds.map(({ kind, count }) => `${boundsInWords(count.value)} ${kind}`)
  const including = named.length ? `, including ${[named.slice(0, -1).join(", "), named.at(-1)].filter(Boolean).join(" and ")}` : ""
  const when = back === "year" ? "in the same period a year before" : back === "before" ? "in the period before" : "before"
  return `${boundsInWords(total.value)}${including}${before ? `; ${boundsInWords(before.value)} ${when}` : ""}`
}

const daysKey = (days: Days | undefined): string => (days ? `${days.last} ${days.first}` : "")
const placeOf = ({ period, total }: Found): string => [daysKey(period) || total.day, total.day, total.words.account].join(" ")
