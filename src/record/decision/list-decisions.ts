import type { Claim } from "../../claim/index.ts"
import type { VersionIds } from "../dossier/samenesses.ts"
import type { Report } from "../report.ts"
import { type Askable, ask, isoOf } from "../store/ask.ts"
import { recordOf } from "../store/kept-versions.ts"
import type { Decision, SlotChange } from "./types.ts"

interface DecisionRow {
  readonly id: number
  readonly version: number
  readonly account: string
  readonly claim: string
  readonly says: Decision["says"]
  readonly correction: readonly SlotChange[] | null
  readonly why: string | null
  readonly who: string
  readonly at: string
  readonly withdrawn_by: string | null
  readonly withdrawn_at: string | null
}

const decisionOf = ({ id, account, claim, says, correction, why, who, at, withdrawn_by, withdrawn_at }: DecisionRow): Decision => ({
  id,
  account,
  claim,
  says,
  ...(correction === null ? {} : { correction }),
  ...(why === null ? {} : { why }),
  by: who,
  at: isoOf(at),
  ...(withdrawn_by !== null && withdrawn_at !== null ? { withdrawn: { by: withdrawn_by, at: isoOf(withdrawn_at) } } : {}),
})

/** The decisions that stand on versions, in the order they were made; without versions, all that stand. */
export async function decisionsOn(db: Askable, versions?: VersionIds): Promise<Decision[]> {
  return (await ask<DecisionRow>(db, "standing-decisions", [versions ? [...versions.values()] : null])).map(decisionOf)
}

/** The newest decisions, those that were withdrawn too. */
export async function listDecisions(db: Askable, limit: number): Promise<Decision[]> {
  return (await ask<DecisionRow>(db, "list-decisions", [limit])).map(decisionOf)
}

/** A decision that stands, with the claim as it was read and the report that it stands in. */
export interface DecidedClaim {
  readonly decision: Decision
  readonly claim: Claim
  readonly report: Report
}

/** All decisions that stand with their claims, those on one version together. A claim that is no longer there is left out. */
export async function* decidedClaims(db: Askable): AsyncGenerator<DecidedClaim> {
  const rows = await ask<DecisionRow>(db, "standing-decisions", [null])
  const ordered = [...rows].sort((a, b) => a.version - b.version || a.id - b.id)
  let held: { readonly version: number; readonly report: Report } | undefined
  for (const row of ordered) {
    if (held?.version !== row.version) held = { version: row.version, report: await recordOf(db, row.version) }
    const { report } = held
    const claim = report.claims.find(({ id }) => id === row.claim)
    if (claim) yield { decision: decisionOf(row), claim, report }
  }
}
