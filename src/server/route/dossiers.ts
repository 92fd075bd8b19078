import { z } from "zod"
import { editDossier, keptDossier, levelOf, newDossier, placeIn, type ShownDossier, showDossiers } from "../../desk/index.ts"
import { composeBrief, FORMATS, renderBrief } from "../../dossier/index.ts"
import { isRefusal, type Refusal, refusal } from "../../record/index.ts"
import { present } from "../present.ts"
import { fileRoute, jsonRoute, type Route, type Served } from "../route.ts"
import type { ShownIncidents } from "../wire.ts"
import { count, day, days } from "./values.ts"

const file = z.strictObject({ words: z.string().describe("the file that says what it watches: docs/dossier.md") })
const asOf = z.object({ asOf: day.optional() })
/** Incidents of one answer where the asker does not say how many. */
const USUAL = 50

/** Dossiers: made, shown as of a day, written as briefs and exports, and what people say within them. */
export const dossierRoutes: readonly Route[] = [
  jsonRoute(
    { method: "get", path: "/dossiers", summary: "All dossiers", needs: "read", command: "dossier list", answers: "KeptDossiers" },
    (_, { store }) => showDossiers(store),
  ),
  jsonRoute(
    {
      method: "post",
      path: "/dossiers",
      summary: "Make a dossier",
      needs: "edit",
      command: "dossier new",
      body: file,
      answers: "KeptDossier",
    },
    ({ body }, { store }) => newDossier(store, body.words),
  ),
  jsonRoute(
    {
      method: "get",
      path: "/dossiers/{key}/file",
      summary: "The file that says what a dossier watches",
      needs: "read",
      command: "dossier show",
      answers: "KeptDossier",
    },
    ({ path }, { store }) => keptDossier(store, path("key")),
  ),
  jsonRoute(
    {
      method: "put",
      path: "/dossiers/{key}/file",
      summary: "Give a dossier another file",
      needs: "edit",
      command: "dossier edit",
      body: file,
      answers: "KeptDossier",
    },
    ({ path, body }, { store }) => editDossier(store, path("key"), body.words),
  ),
  jsonRoute(
    {
      method: "get",
      path: "/dossiers/{key}",
      summary: "A dossier, whole, as of a day",
      needs: "read",
      command: "dossier show",
      query: asOf,
      answers: "Dossier",
    },
    async ({ path, query }, served) => {
      const shown = await shownOf(served, path("key"), query.asOf)
      return isRefusal(shown) ? shown : shown.dossier
    },
  ),
  jsonRoute(
    {
      method: "get",
      path: "/dossiers/{key}/changes",
      summary: "What changed in a dossier after a day",
      needs: "read",
      command: "dossier show",
      query: z.object({ since: day, asOf: day.optional() }),
      answers: "ShownChanges",
    },
    async ({ path, query: { since, asOf = "" } }, served) => {
      const until = asOf || served.today
      const wrong = backwards(since, until)
      if (wrong) return wrong
      const shown = await shownOf(served, path("key"), until, since)
      return isRefusal(shown) ? shown : { since, asOf: until, changes: shown.changes }
    },
  ),
  jsonRoute(
    {
      method: "get",
      path: "/dossiers/{key}/incidents",
      summary: "The incidents of a dossier, the latest first",
      needs: "read",
      command: "dossier show",
      query: z.object({ asOf: day.optional(), limit: count.max(1000).optional(), cursor: z.string().optional() }),
      answers: "ShownIncidents",
    },
    async ({ path, query }, served) => {
      const shown = await shownOf(served, path("key"), query.asOf)
      return isRefusal(shown) ? shown : incidentsAfter(shown, query.cursor, query.limit ?? USUAL)
    },
  ),
  fileRoute(
    {
      method: "get",
      path: "/dossiers/{key}/brief",
      summary: "The situation report of a dossier",
      needs: "read",
      command: "brief",
      query: days.extend({ as: z.enum(["md", "html", "docx"]).default("md") }),
    },
    async ({ path, query: { as, asOf, since } }, served) => {
      const until = asOf ?? served.today
      const wrong = since === undefined ? undefined : backwards(since, until)
      if (wrong) return wrong
      const shown = await shownOf(served, path("key"), until, since)
      if (isRefusal(shown)) return shown
      const rendered = await renderBrief(composeBrief(shown.dossier, shown.changes, since), shown.dossier, as)
      return isRefusal(rendered) ? rendered : { ...rendered, name: `${path("key")}-${until}.${as}` }
    },
  ),
  fileRoute(
    {
      method: "get",
      path: "/dossiers/{key}/export",
      summary: "A dossier in a form that others read",
      needs: "read",
      command: "dossier export",
      query: days.extend({ as: z.enum(FORMATS.map(({ name }) => name)) }),
    },
    async ({ path, query: { as, asOf, since } }, served) => {
      const format = FORMATS.find(({ name }) => name === as)
      if (!format) throw new Error("a form that the schema lets through is one of them")
      const shown = await shownOf(served, path("key"), asOf, since)
      if (isRefusal(shown)) return shown
      const bytes = format.write(shown.dossier, shown.changes)
      return { name: `${path("key")}-${shown.dossier.asOf}.${format.ending}`, type: format.mediaType, bytes }
    },
  ),
  jsonRoute(
    {
      method: "put",
      path: "/dossiers/{key}/reports/{report}",
      summary: "Put a report into a dossier, take it out, or take back what was said of it",
      needs: "edit",
      command: "dossier include",
      body: z.strictObject({ says: z.enum(["in", "out", "nothing"]), why: z.string().optional() }),
      answers: "Placed",
    },
    ({ path, body }, { store }) => placeIn(store, path("key"), path("report"), present(body)),
  ),
  jsonRoute(
    {
      method: "put",
      path: "/dossiers/{key}/levels/{provision}",
      summary: "Say how far a provision is implemented",
      needs: "review",
      command: "dossier level",
      body: z.strictObject({
        level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
        why: z.string().optional(),
      }),
      answers: "KeptLevel",
    },
    ({ path, body }, { store, today }) => levelOf(store, path("key"), { ...present(body), provision: path("provision") }, today),
  ),
]

const shownOf = ({ dossiers, today }: Served, key: string, asOf = today, since?: string): Promise<ShownDossier | Refusal> =>
  dossiers.show(key, asOf, since)

const backwards = (since: string, asOf: string): Refusal | undefined =>
  since > asOf ? refusal({ code: "bad-request", message: `since ${since} is after ${asOf}; needed is an earlier day` }) : undefined

/** A stretch of incidents, undated ones last. The cursor is the id of the last one before: a newer report does not shift what follows. */
function incidentsAfter({ dossier }: ShownDossier, cursor: string | undefined, limit: number): ShownIncidents | Refusal {
  const all = [...dossier.incidents].sort((a, b) => compare(b.days?.last ?? "", a.days?.last ?? "") || compare(a.id, b.id))
  const from = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1
  if (cursor !== undefined && from === 0)
    return refusal({ code: "no-such-cursor", message: `no incident is "${cursor}" any longer; begin again without a cursor` })
  const incidents = all.slice(from, from + limit)
  const ids = new Set(incidents.map(({ id }) => id))
  const last = incidents.at(-1)
  return {
    incidents,
    disagreements: dossier.disagreements.filter(({ about }) => ids.has(about)),
    total: all.length,
    ...(last && from + limit < all.length ? { next: last.id } : {}),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
