import type { Decision } from "../../record/index.ts"
import type { Account } from "../material/types.ts"
import { correctClaim } from "./correct-claim.ts"

/** [RV4] The decision that counts on each claim, by "account/claim": of several people's the last. Decisions are given in the order they were made. */
export const lastDecisions = (decisions: readonly Decision[]): ReadonlyMap<string, Decision> =>
  new Map(decisions.map((one) => [`${one.account}/${one.claim}`, one]))

/** [RV4] An account as people decided: without the claims that they rejected, and with those set right that they corrected. What is accepted stays as it was read. */
export function decided(account: Account, decisions: readonly Decision[]): Account {
  const last = lastDecisions(decisions.filter((one) => one.account === account.key))
  if (![...last.values()].some(({ says }) => says !== "accept")) return account
  const claims = account.report.claims.flatMap((claim) => {
    const decision = last.get(`${account.key}/${claim.id}`)
    if (decision?.says === "reject") return []
    if (!decision?.correction) return [claim]
    return [correctClaim(claim, decision.correction, { report: account.report, basis: `corrected by ${decision.by}` })]
  })
  return { ...account, report: { ...account.report, claims } }
}

/** The accounts of a material as people decided; one on which nobody did is the same object. */
export function withDecisions(accounts: readonly Account[], decisions: readonly Decision[]): readonly Account[] {
  if (!decisions.length) return accounts
  const on = new Map<string, Decision[]>()
  for (const one of decisions) on.set(one.account, [...(on.get(one.account) ?? []), one])
  return accounts.map((account) => decided(account, on.get(account.key) ?? []))
}
