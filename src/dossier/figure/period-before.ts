import type { Days } from "../../record/index.ts"
import { dayNumber } from "../material/day.ts"
import { earlier, type Period } from "./period-of.ts"

/** Which period a number is of, next to the one told before it: the one right before, or the same a year earlier. */
export type Back = "before" | "year"

const UNIT = "(?:periods?|weeks?|months?|quarters?|years?|days?|fortnight)"
const YEAR = new RegExp(
  `\\bsame ${UNIT} (?:of |in |a )?(?:the )?(?:last year|previous year|year (?:before|earlier|ago)|(?:19|20)\\d\\d)|\\ba year (?:before|earlier|ago)\\b`,
  "i",
)
const BEFORE = new RegExp(
  `\\b(?:previous|preceding|prior)(?: [a-z]+)? ${UNIT}\\b|\\b${UNIT} (?:before|earlier)\\b|\\b(?:a|one) ${UNIT} ago\\b|\\bpreviously\\b|\\blast (?:week|month|quarter)\\b`,
  "i",
)

/** Told by words right beside a number: "in the same months of last year", "in the previous period", "the week before". Undefined where none tell. */
export const backFrom = (words: string): Back | undefined => (YEAR.test(words) ? "year" : BEFORE.test(words) ? "before" : undefined)

/** The period that lies so far back: of the same length, ending on the day before; or a year earlier. */
export function periodBack({ days }: Period, back: Back): Period {
  return back === "year"
    ? {
        days: { first: earlier(days.first, { years: 1 }), last: earlier(days.last, { years: 1 }) },
        basis: `a year before ${days.first} to ${days.last}`,
      }
    : { days: before(days), basis: `as long as ${days.first} to ${days.last}, and right before it` }
}

/** Whole months go back by months, other stretches by days. */
function before({ first, last }: Days): Days {
  const next = earlier(last, { days: -1 })
  const to = earlier(first, { days: 1 })
  if (first.endsWith("-01") && next.endsWith("-01")) {
    const months = monthNumber(next) - monthNumber(first)
    return { first: earlier(first, { months }), last: to }
  }
  return { first: earlier(first, { days: dayNumber(last) - dayNumber(first) + 1 }), last: to }
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
