import type { Incident } from "../../claim/index.ts"
import type { Teller } from "../material/teller.ts"
import { dayNumber, oneDay } from "./day-number.ts"

/** How much of a text is its lead: the headline, the first paragraphs. Chosen on half of FA-KES: 700 to 1,300 give the same within two points. */
export const LEAD = 1000
/** A report leads with what is new. A week covers weeklies and investigations. */
const NEWS = 7

export const isIncident = (claim: { readonly kind: string }): claim is Incident => claim.kind === "incident"

/**
 * [X1] The claim that an article leads with: the first that happened or goes on, within a week before publication where it is dated; of those that one clause
 * tells, the one with a toll. An article whose claims are all older leads with none of them: it is about something else.
 */
export function leadOf({ account, days }: Teller): Incident | undefined {
  const known = dayNumber(account.known)
  const isNews = ({ date, realis }: Incident): boolean => {
    if (realis !== "actual" && realis !== "ongoing") return false
    const covered = days(date)
    const [first, last] = [dayNumber(covered?.first ?? ""), dayNumber(covered?.last ?? "")]
    return known === undefined || first === undefined || last === undefined || (last >= known - NEWS && first <= known)
  }
  const news = account.report.claims.filter(isIncident).filter((claim) => claim.quote.from < LEAD && isNews(claim))
  const [first] = news
  return news.find((claim) => claim.quote.from === first?.quote.from && claim.killed) ?? first
}

/** The days, each once, that the claims of a lead give to what they tell, when these are news; the day of publication is none that was told. */
export function leadDays({ account, days }: Teller): number[] {
  const known = dayNumber(account.known)
  const found = account.report.claims
    .filter(isIncident)
    .filter(({ quote }) => quote.from < LEAD)
    .flatMap(({ date }) => oneDay(days(date)) ?? [])
  return [...new Set(found)].filter((day) => known === undefined || Math.abs(day - known) <= NEWS).sort((a, b) => a - b)
}
