import { agreementOf, assemble, correctClaim, type Proposal, proposalsOf, type ReaderPair } from "../../dossier/index.ts"
import {
  type Act,
  type Decided,
  type Deciding,
  decideClaim,
  decidedClaims,
  decisionsOn,
  isRefusal,
  type KeptTelling,
  type Refusal,
  type Report,
  type SlotChange,
  type Store,
  undoDecision as undoKept,
} from "../../record/index.ts"
import { materialOf } from "../dossier/material-of.ts"
import { now } from "../now.ts"
import { who } from "../who.ts"

const act = (by: string): Act => ({ who: by, at: now() })

/** Whose queue, on which day (ISO), and how much of it. `second`: what others have decided and the reader has not, as it was read. */
export interface QueueWanted {
  readonly asOf: string
  readonly by?: string
  readonly second?: boolean
  readonly limit?: number
}

/** What a person should decide in a dossier, what is worth most first. */
export async function reviewQueue(
  store: Store,
  key: string,
  { asOf, by = who(), second = false, limit = Number.POSITIVE_INFINITY }: QueueWanted,
): Promise<Proposal[] | Refusal> {
  const loaded = await materialOf(store, key)
  if (isRefusal(loaded)) return loaded
  const { material, asRead, decisions } = loaded
  const dossier = assemble(second ? { ...material, accounts: asRead } : material, asOf)
  return proposalsOf(dossier, decisions, { who: by, second }).slice(0, limit)
}

/** Keeps a decision on a claim, by the one who acts or by `by`. */
export const decide = (store: Store, claim: KeptTelling, word: Deciding, by = who()): Promise<Decided | Refusal> =>
  decideClaim(store, claim, word, act(by))

/** Withdraws a decision. */
export const undoDecision = (store: Store, id: number, by = who()): Promise<Decided | Refusal> => undoKept(store, id, act(by))

/** How far each two readers decide alike, over all that stands in the store. */
export const readerAgreement = async ({ pool }: Store): Promise<ReaderPair[]> => agreementOf(await decisionsOn(pool))

/**
 * A decision as an example to learn from. `claim`: as it was read, with `rule` the one that made it; `corrected`: as it should have been read. Who decided is left
 * out, and why he did so.
 */
export interface Example {
  readonly text: string
  readonly claim: Report["claims"][number]
  readonly says: Deciding["says"]
  readonly correction?: readonly SlotChange[]
  readonly corrected?: Report["claims"][number]
  readonly rule: string
}

/** All decisions that stand as examples, those on one report together. */
export async function* corrections({ pool }: Store): AsyncGenerator<Example> {
  for await (const { decision, claim, report } of decidedClaims(pool)) {
    const { says, correction } = decision
    const corrected = correction && correctClaim(claim, correction, { report, basis: "corrected by a reader" })
    yield {
      text: report.article.text,
      claim,
      says,
      ...(correction ? { correction } : {}),
      ...(corrected ? { corrected } : {}),
      rule: claim.trace.rule,
    }
  }
}
