import type { Slot, Term } from "../../claim/index.ts"
import type { DossierTerm, Told } from "../types.ts"
import type { Held } from "./drawer.ts"
import { byDay, line } from "./told.ts"

const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ")
const UNIT: Readonly<Record<string, string>> = { day: "D", week: "W", month: "M", year: "Y" }

/** [L13] "six months' notice" is P6M; words without a number and a unit are no length. */
export function lengthOf(words: string): string | undefined {
  const found = /\b(\d{1,3}|[a-z]+)[- ](day|week|month|year)s?\b/i.exec(words)
  const count = found?.[1]?.toLowerCase() ?? ""
  const number = /^\d/.test(count) ? Number(count) : /^an?$/.test(count) ? 1 : NUMBERS.indexOf(count) + 1
  return found && number > 0 ? `P${number}${UNIT[found[2]?.toLowerCase() ?? ""]}` : undefined
}

/** The terms of one agreement as each account tells them, in order of day. */
export function assembleTerms(held: readonly Held<Term>[]): DossierTerm[] {
  return held
    .map(({ teller, claim }): DossierTerm => {
      const { text } = teller.account.report.article
      const tell = <Value>(value: Value, slot: Pick<Slot, "from" | "to" | "certainty" | "basis">): Told<Value> => {
        const { from, to, certainty, basis } = slot
        const span = from === undefined || to === undefined ? undefined : { from, to }
        return teller.tell(value, claim, span, { certainty, ...(basis ? { basis } : {}) })
      }
      const slot = (one: Slot | undefined): Told<string> | undefined => (one?.value === undefined ? undefined : tell(one.value, one))
      const { renewable, notice } = claim
      const long = notice && (notice.value ?? lengthOf(text.slice(notice.from ?? 0, notice.to ?? 0)))
      const [start, end, duration] = [claim.start, claim.end, claim.duration].map(slot)
      return {
        told: teller.tell(line(text.slice(claim.quote.from, claim.quote.to)), claim),
        ...(start ? { start } : {}),
        ...(end ? { end } : {}),
        ...(duration ? { duration } : {}),
        ...(renewable ? { renewable: tell(renewable.value, renewable) } : {}),
        ...(notice && long ? { notice: tell(long, notice) } : {}),
      }
    })
    .sort((a, b) => byDay(a.told, b.told))
}

/** Whether a clause tells a term as the prolongation of an earlier one: "extended for six months". What may be extended is not. */
export function prolongs({ told, duration, end }: DossierTerm): boolean {
  const at = Math.min(...[duration, end].flatMap((one) => (one?.certainty === "known" ? [one.words.from] : [])))
  const before = told.words.words.slice(0, Math.max(0, at - told.words.from))
  return Number.isFinite(at) && /\b(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing)?|prolong(?:s|ed|ing)?)\b/i.test(before) && !MAY.test(before)
}
const MAY = /\b(?:can|could|may|might|would|possib\w*|propos\w*|wants?|seeks?|considering)\b/i

/** [L15] Whether it renews by itself unless somebody gives notice. */
export const renewsItself = ({ told, renewable }: DossierTerm): boolean =>
  renewable?.value === true &&
  /\bautomatic|\bunless (?:either|one|a|any|neither|none|the)\b/i.test(`${told.words.words} ${renewable.words.words}`)
