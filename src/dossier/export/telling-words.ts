import type { DossierIncident, Told } from "../types.ts"
import { tellersOf } from "./source.ts"

type Realis = DossierIncident["realis"][number]["value"]

/** The words of one telling of an incident, and whether they say that it happened. */
export interface TellingWords {
  readonly told: Told<string>
  readonly realis: Realis
}

/** What each claim of an incident says of whether it happened. Key: account and claim. */
export const realisByClaim = ({ realis }: DossierIncident): ReadonlyMap<string, Realis> =>
  new Map(realis.map(({ words, value }) => [claimKey(words), value]))

export const claimKey = ({ account, claim }: { readonly account: string; readonly claim: string }): string => `${account} ${claim}`

export function tellingsOf(incident: DossierIncident): TellingWords[] {
  const realis = realisByClaim(incident)
  return incident.told.map((told) => ({ told, realis: realis.get(claimKey(told.words)) ?? "actual" }))
}

export const happens = (realis: string): boolean => realis === "actual" || realis === "ongoing"

/** [Z23] `"words" (who)`; in front of what somebody denies or plans stands so, for words alone would have him say the contrary: `denied: "words" (who)`. */
export const tellingInWords = ({ told, realis }: TellingWords): string =>
  `${happens(realis) ? "" : `${realis}: `}"${told.value}" (${tellersOf([told]).join("")})`
