import { z } from "zod"
import { corrections, decide, readerAgreement, reviewQueue, undoDecision } from "../../desk/index.ts"
import { present } from "../present.ts"
import { jsonRoute, linesRoute, type Route } from "../route.ts"
import { count, day } from "./values.ts"

/** Proposals of one answer where the asker does not say how many. */
const USUAL = 20
const number = z.number().nullable()
const change = z.strictObject({
  slot: z.string(),
  value: z.string().optional(),
  low: number.optional(),
  high: number.optional(),
  from: z.number().int().optional(),
  to: z.number().int().optional(),
})
const deciding = z.strictObject({
  account: z.string(),
  claim: z.string(),
  says: z.enum(["accept", "correct", "reject"]),
  correction: z.array(change).optional().describe("what the slots should be; with correct alone"),
  why: z.string().optional(),
})

/** What a person should decide, what was decided, and what may be learned from it. */
export const reviewRoutes: readonly Route[] = [
  jsonRoute(
    {
      method: "get",
      path: "/dossiers/{key}/review",
      summary: "What a person should decide in a dossier, what is worth most first",
      needs: "review",
      command: "review",
      query: z.object({ asOf: day.optional(), second: z.stringbool().optional(), limit: count.max(1000).optional() }),
      answers: "Proposals",
    },
    ({ path, query: { asOf, second, limit } }, { store, today }) =>
      reviewQueue(store, path("key"), { asOf: asOf ?? today, second: second === true, limit: limit ?? USUAL }),
  ),
  jsonRoute(
    {
      method: "post",
      path: "/decisions",
      summary: "Accept, correct or reject a claim",
      needs: "review",
      command: "decide",
      body: deciding,
      answers: "Decided",
    },
    ({ body: { account, claim, correction, ...word } }, { store }) =>
      decide(store, { account, claim }, { ...present(word), ...(correction ? { correction: correction.map(present) } : {}) }),
  ),
  jsonRoute(
    {
      method: "post",
      path: "/decisions/{id}/undo",
      summary: "Withdraw a decision",
      needs: "review",
      command: "decide",
      answers: "Decided",
    },
    ({ path }, { store }) => undoDecision(store, Number(path("id"))),
  ),
  jsonRoute(
    {
      method: "get",
      path: "/review/agreement",
      summary: "How far each two readers decide alike",
      needs: "review",
      command: "review",
      answers: "ReaderPairs",
    },
    (_, { store }) => readerAgreement(store),
  ),
  linesRoute(
    {
      method: "get",
      path: "/review/corrections",
      summary: "All decisions as examples to learn from, without who decided",
      needs: "review",
      command: "review",
      answers: "Example",
    },
    (_, { store }) => corrections(store),
  ),
]
