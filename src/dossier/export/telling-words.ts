import type { Realis } from "../../claim/index.ts"
import { touches } from "../../evidence/index.ts"
import type { Account } from "../material/types.ts"
import type { Dossier, DossierIncident, Told, Words } from "../types.ts"
import { realisOf } from "../wording/incident-title.ts"
import { tellersOf } from "./source.ts"

/** The words of one telling of an incident, and whether they say that it happened. */
export interface TellingWords {
  readonly told: Told<string>
  readonly realis: Realis
}

export type Accounts = ReadonlyMap<string, Account>

export const accountsOf = ({ joined }: Pick<Dossier, "joined">): Accounts => new Map(joined.map(({ account }) => [account.key, account]))

export const happens = (realis: string): boolean => realis === "actual" || realis === "ongoing"

/**
 * Whether words of an incident stand where it is told as happened, planned, denied: by a denial that they stand in, which may be the attribution's and not the
 * claim's, else by the claim that they are from.
 */
export function realisAt({ realis }: DossierIncident, accounts: Accounts): (words: Words) => Realis | undefined {
  const byAccount = new Map<string, Told<Realis>[]>()
  for (const told of realis) byAccount.set(told.words.account, [...(byAccount.get(told.words.account) ?? []), told])
  return (words) => {
    const near = byAccount.get(words.account) ?? []
    const within = near.filter((one) => one.words.claim !== words.claim && touches(one.words, words))
    const claim = accounts.get(words.account)?.report.claims.find(({ id }) => id === words.claim)
    return (
      within.find(({ value }) => !happens(value))?.value ??
      claim?.realis ??
      (near.find((one) => one.words.claim === words.claim) ?? within[0])?.value
    )
  }
}

export function tellingsOf(incident: DossierIncident, accounts: Accounts): TellingWords[] {
  const realis = realisAt(incident, accounts)
  return incident.told.map((told) => ({ told, realis: realis(told.words) ?? "actual" }))
}

/** How an incident stands, by [P21]; where nothing is said of that, by its tellings: words that only a denial gives tell of nothing that happened. */
export function standsAs(incident: DossierIncident, tellings: readonly TellingWords[]): Realis {
  const [first] = tellings
  if (incident.realis.length || !first || tellings.some(({ realis }) => happens(realis))) return realisOf(incident)
  return first.realis
}

/** [Z23] `"words" (who)`; in front of what somebody denies or plans stands so, for words alone would have him say the contrary: `denied: "words" (who)`. */
export const tellingInWords = ({ told, realis }: TellingWords): string =>
  `${happens(realis) ? "" : `${realis}: `}"${told.value}" (${tellersOf([told]).join("")})`
