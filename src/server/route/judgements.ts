import { z } from "zod"
import { judgeCopy, judgeIncident, judgeNamed, showAudit, showJudgements, showNames, undo } from "../../desk/index.ts"
import { present } from "../present.ts"
import { jsonRoute, type Route } from "../route.ts"
import { count } from "./values.ts"

/** Judgements of one answer, acts of the trail, judgements of an entry: where the asker does not say how many. */
const USUAL = { judgements: 20, acts: 50, ofEntry: 5 }
const telling = z.strictObject({ account: z.string(), claim: z.string() })
const word = { says: z.enum(["same", "different"]), why: z.string().optional() }
const judging = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("copy"), reports: z.tuple([z.string(), z.string()]), ...word }),
  z.strictObject({ kind: z.literal("incident"), tellings: z.tuple([telling, telling]), ...word }),
  z.strictObject({ kind: z.literal("name"), name: z.string(), within: z.string(), is: z.string(), ...word }),
])

/** Who a name leads to, what people and the machine judged, and the trail of what people did. */
export const judgementRoutes: readonly Route[] = [
  jsonRoute(
    {
      method: "get",
      path: "/names",
      summary: "Who a name leads to",
      needs: "read",
      command: "names",
      query: z.object({ name: z.string(), limit: count.max(1000).optional() }),
      answers: "Called",
    },
    ({ query }, { store }) => showNames(store, query.name, query.limit ?? USUAL.ofEntry),
  ),
  jsonRoute(
    {
      method: "get",
      path: "/judgements",
      summary: "The newest judgements",
      needs: "read",
      command: "judge",
      query: z.object({ kind: z.enum(["entity", "copy", "incident"]).optional(), limit: count.max(1000).optional() }),
      answers: "Judgements",
    },
    ({ query }, { store }) => showJudgements(store, query.limit ?? USUAL.judgements, query.kind),
  ),
  jsonRoute(
    {
      method: "post",
      path: "/judgements",
      summary: "Say what is the same, or not",
      needs: "review",
      command: "judge",
      body: judging,
      answers: "Judged",
    },
    ({ body }, { store }) => {
      const said = present({ says: body.says, why: body.why })
      if (body.kind === "copy") return judgeCopy(store, said, ...body.reports)
      if (body.kind === "incident") return judgeIncident(store, said, ...body.tellings)
      return judgeNamed(store, said, body)
    },
  ),
  jsonRoute(
    {
      method: "post",
      path: "/judgements/{id}/undo",
      summary: "Withdraw a judgement",
      needs: "review",
      command: "judge",
      answers: "Judged",
    },
    ({ path }, { store }) => undo(store, Number(path("id"))),
  ),
  jsonRoute(
    {
      method: "get",
      path: "/audit",
      summary: "What people decided, removed and changed, newest first",
      needs: "administer",
      command: "audit",
      query: z.object({ limit: count.max(1000).optional() }),
      answers: "Audit",
    },
    ({ query }, { store }) => showAudit(store, query.limit ?? USUAL.acts),
  ),
]
