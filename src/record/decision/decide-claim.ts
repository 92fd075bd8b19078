import { isDeepStrictEqual } from "node:util"
import type { KeptTelling } from "../dossier/samenesses.ts"
import { alone } from "../judgement/judge.ts"
import { ask, isoOf } from "../store/ask.ts"
import { type Act, audit } from "../store/audit.ts"
import { recordOf } from "../store/kept-versions.ts"
import type { Store } from "../store/open-store.ts"
import { type Refusal, refusal } from "../store/refusal.ts"
import type { Decided, Deciding, SlotChange } from "./types.ts"
import { wrongWithCorrection } from "./wrong-with-change.ts"

/** [RV1] Keeps a person's decision on a claim of one version. What the same person decided on it before is withdrawn; what others did stands. */
export function decideClaim(store: Store, { account, claim }: KeptTelling, word: Deciding, act: Act): Promise<Decided | Refusal> {
  return alone(store, async (db) => {
    const name = `${account}/${claim}`
    const [found] = await ask<{ version: number; claimed: boolean }>(db, "find-decision-claim", [account, claim])
    if (!found) return refusal({ code: "no-such-report", message: `no report that could be read is known as "${account}"; ${NEEDED}` })
    const { article, claims } = await recordOf(db, found.version)
    const read = claims.find(({ id }) => id === claim)
    if (!found.claimed || !read)
      return refusal({ code: "no-such-claim", message: `the report "${account}" has no claim "${claim}"; ${NEEDED}` })
    const wrong = wrongWithCorrection(word, read, article.text.length)
    if (wrong) return refusal({ code: "bad-correction", message: `${name}: ${wrong}` })
    const { says, why } = word
    const correction = word.correction?.map(tidied) ?? null
    type Standing = { readonly id: number; readonly says: Deciding["says"]; readonly correction: unknown }
    const standing = await ask<Standing>(db, "standing-on-decision", [found.version, claim, act.who])
    const already = standing.find((one) => one.says === says && isDeepStrictEqual(one.correction, correction))
    if (already)
      return refusal({
        code: "already-decided",
        message: `${act.who} has decided so on "${name}" already, in decision ${already.id}; sitrep decide --undo ${already.id} withdraws it`,
      })
    const withdrew = standing.map(({ id }) => id)
    if (withdrew.length) await ask(db, "withdraw-decisions", [withdrew, act.who, act.at])
    const row = [found.version, claim, says, correction && JSON.stringify(correction), why ?? null, act.who, act.at]
    const [made] = await ask<{ id: number }>(db, "keep-decision", row)
    if (!made) throw new Error("a decision that is kept has a row")
    const detail = { decision: made.id, withdrew, ...(correction ? { correction } : {}), ...(why ? { why } : {}) }
    await audit(db, act, `decide-${says}`, name, detail)
    return { id: made.id, withdrew }
  })
}

/** [RV1] Withdraws a decision. What it had withdrawn stays withdrawn. */
export function undoDecision(store: Store, id: number, act: Act): Promise<Decided | Refusal> {
  return alone(store, async (db) => {
    const [there] = await ask<{ withdrawn_by: string | null; withdrawn_at: string | null }>(db, "find-decision", [id])
    if (!there) return refusal({ code: "no-such-decision", message: `there is no decision ${id}; sitrep audit shows those that were made` })
    if (there.withdrawn_at !== null)
      return refusal({
        code: "already-withdrawn",
        message: `decision ${id} was withdrawn by ${there.withdrawn_by} at ${isoOf(there.withdrawn_at)}; needed is one that stands`,
      })
    await ask(db, "withdraw-decisions", [[id], act.who, act.at])
    await audit(db, act, "withdraw", `decision ${id}`, {})
    return { id, withdrew: [id] }
  })
}

const NEEDED = "needed is a claim as sitrep review prints it: the report's key, a slash, the claim's id"

/** A change with what a change has, and nothing that came along with it. */
const tidied = ({ slot, value, low, high, from, to }: SlotChange): SlotChange => ({
  slot,
  ...(value === undefined ? {} : { value }),
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})
