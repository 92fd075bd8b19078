import type { Attribution, Stance } from "../../claim/index.ts"
import type { Teller } from "../material/teller.ts"
import type { Told, Voice } from "../types.ts"

/** The attribution that a told value stands in, the one around it, and who speaks that. */
export interface Saying {
  readonly attribution: Attribution
  readonly outer?: { readonly attribution: Attribution; readonly by: Voice }
}

/** Finds how a told value was said; undefined for the outlet's own voice. */
export type Sayer = (told: Told<unknown>) => Saying | undefined

interface Index {
  readonly teller: Teller
  readonly attributions: ReadonlyMap<string, Attribution>
  /** The innermost attribution of each claim. */
  readonly saidBy: ReadonlyMap<string, string | undefined>
}

const indexOf = (teller: Teller): Index => ({
  teller,
  attributions: new Map(teller.account.report.attributions.map((one) => [one.id, one])),
  saidBy: new Map(teller.account.report.claims.map(({ id, saidBy }) => [id, saidBy[0]])),
})

/** The attribution of words is the one they name, else the innermost that their claim stands in. */
export function sayerOf(tellers: readonly Teller[]): Sayer {
  const byKey = new Map(tellers.map((teller) => [teller.account.key, teller]))
  const indexes = new Map<string, Index>()
  return ({ words }) => {
    const teller = byKey.get(words.account)
    const report = indexes.get(words.account) ?? (teller && indexOf(teller))
    if (report) indexes.set(words.account, report)
    const attribution = report?.attributions.get(words.claim) ?? report?.attributions.get(report.saidBy.get(words.claim) ?? "")
    if (!report || !attribution) return undefined
    const outer = attribution.within === undefined ? undefined : report.attributions.get(attribution.within)
    return { attribution, ...(outer ? { outer: { attribution: outer, by: report.teller.speaker(outer) } } : {}) }
  }
}

export const stanceOf = (saying: Saying | undefined): Stance => saying?.attribution.stance ?? "assert"

const MINISTRY = /\b(\p{L}+(?: Affairs)?) (?:Minist(?:er|ry))\b|\bMinist(?:er|ry) (?:of|for) (?:the )?(\p{L}+)/iu

/**
 * [P13] Who is held to what was said before: the same voice, and of one side the same ministry, whichever of its people speaks ("Deputy Foreign Minister Mira Solen",
 * "the Foreign Ministry"), or the same body a speaker belongs to. Two ministries of one side are two, and so are two sides' ministries.
 */
export function holderOf({ key, name, role, affiliation, side }: Voice): string {
  if (side === undefined) return key
  const found = [role, affiliation, name].map((words) => MINISTRY.exec(words ?? "")).find((one) => one)
  const field = found?.[1] ?? found?.[2]
  if (field !== undefined) return `${side}/${field.toLowerCase()} ministry`
  return affiliation !== undefined && affiliation !== side ? `${side}/${affiliation.toLowerCase()}` : key
}
