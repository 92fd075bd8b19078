import type { StatusWord } from "../../claim/index.ts"
import type { Days } from "../../record/index.ts"
import { daysBetween } from "../material/day.ts"
import type { Deadline, DossierAgreement } from "../types.ts"
import { daysInWords } from "../wording/in-words.ts"
import { statusWords } from "../wording/labels.ts"
import { lastWords } from "./told.ts"

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ")
const count = (number: number, noun: string): string => `${NUMBERS[number] ?? number} ${noun}${number === 1 ? "" : "s"}`
const days = (number: number): string => `${number} day${number === 1 ? "" : "s"}`

/**
 * [L25] The clock of an agreement in words, for the head of a brief: "ends in 508 days (October 2027)", "lapsed 379 days ago (30 November 2025); claimed in force by two
 * speakers since". Days are counted to the last day of what was told. Where reports differ, each end; "no end told" where nobody tells one. `asOf`: ISO day.
 */
export function clockOf({ deadlines, force }: Pick<DossierAgreement, "deadlines" | "force">, asOf: string): string {
  const ends = deadlines.filter(({ what }) => what === "ends")
  const last = ends.reduce<Deadline | undefined>((best, one) => (best && best.days.last >= one.days.last ? best : one), undefined)
  if (!last) return ["no end told", ...claimed(force, "")].join("; ")
  const clocks = ends.map(({ days: of }) => clock(of, asOf))
  const told = clocks.length > 1 ? `${clocks.join(", or ")}, as reports differ` : (clocks[0] ?? "")
  return [told, ...(last.days.last < asOf ? claimed(force, last.days.last) : isDoubted(force) ? claimed(force, "") : [])].join("; ")
}

/** Whether somebody says last that it is void: then those who say that it holds are told of beside him. */
const isDoubted = (force: DossierAgreement["force"]): boolean => lastWords(force).some(({ value }) => value === "void")

function clock(of: Days, asOf: string): string {
  const left = daysBetween(asOf, of.last)
  const words = daysInWords(of)
  if (left < 0) return `lapsed ${days(-left)} ago (${words})`
  return left === 0
    ? `ends today (${words})`
    : of.first <= asOf && of.first !== of.last
      ? `ends within ${days(left)} (${words})`
      : `ends in ${days(left)} (${words})`
}

/** How many speakers say last that it holds, was extended or is void; since a day, where there is one. */
function claimed(
  force: DossierAgreement["force"],
  since: string,
  values: readonly StatusWord[] = ["in-force", "extended", "void"],
): string[] {
  const words = lastWords(force.filter(({ day }) => day > since))
  return values.flatMap((value) => {
    const number = words.filter((one) => one.value === value).length
    return number ? [`claimed ${statusWords[value]} by ${count(number, "speaker")}${since ? " since" : ""}`] : []
  })
}
