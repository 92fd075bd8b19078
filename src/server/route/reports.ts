import { Readable } from "node:stream"
import { z } from "zod"
import { find, ingestFrom, isFailure, read, showCopies, showReport, showVersions } from "../../desk/index.ts"
import { refusal } from "../../record/index.ts"
import { present } from "../present.ts"
import { jsonRoute, linesRoute, type Route } from "../route.ts"
import { count } from "./values.ts"

const list = z
  .string()
  .transform((all) => all.split(",").filter((one) => one.trim()))
  .describe("several by commas, of which one is enough")

const question = z.object({
  words: z.string().optional().describe("words that must all be there; AND, OR, NOT, parentheses and phrases"),
  speaker: z.string().optional(),
  actor: z.string().optional(),
  place: z.string().optional(),
  within: z.coerce.number().optional().describe("kilometres around the place"),
  type: list.optional(),
  kind: list.optional(),
  happened: z.string().optional().describe("EDTF value or interval"),
  published: z.string().optional().describe("EDTF value or interval"),
  outlet: z.string().optional(),
  agreement: z.string().optional(),
  allVersions: z.stringbool().optional(),
  limit: count.max(1000).optional(),
  cursor: z.coerce.number().int().nonnegative().optional().describe("the `next` of the answer before"),
})

const about = {
  id: z.string().optional().describe("the asker's own; else the address, or made from the content"),
  published: z.string().optional().describe("ISO 8601"),
  outlet: z.string().optional(),
  title: z.string().optional(),
}
const words = z.union([
  z.strictObject({ text: z.string(), url: z.string().optional(), ...about }),
  z.strictObject({ page: z.string(), url: z.string().optional(), ...about }),
  z.strictObject({ html: z.string(), url: z.string().optional(), ...about }),
])
const address = z.strictObject({ url: z.url({ protocol: /^https?$/ }), ...about })

/** Reports: found, read, kept, shown with their versions and copies. */
export const reportRoutes: readonly Route[] = [
  jsonRoute(
    { method: "get", path: "/reports", summary: "Find reports", needs: "read", command: "find", query: question, answers: "Findings" },
    ({ query: { cursor, ...asked } }, { store }) => find(store, present({ ...asked, skip: cursor })),
  ),
  jsonRoute(
    {
      method: "post",
      path: "/read",
      summary: "Read a report, and keep nothing",
      needs: "read",
      command: "read",
      body: words,
      answers: "Report",
    },
    ({ body }) => {
      const report = read(present(body))
      return isFailure(report) ? refusal(report.error) : report
    },
  ),
  linesRoute(
    {
      method: "post",
      path: "/reports",
      summary: "Keep a report, or what is at an address",
      needs: "edit",
      command: "ingest",
      body: z.union([words, address]),
      answers: "Kept",
    },
    async function* ({ body }, { store, stop }) {
      const from = "text" in body || "page" in body || "html" in body ? lineOf(present(body)) : present(body)
      const settings = { asking: {}, stop, threads: 1 }
      const kept =
        typeof from === "string"
          ? ingestFrom(store, ["-"], { ...settings, given: {}, input: Readable.from([Buffer.from(from)]) })
          : ingestFrom(store, [from.url], { ...settings, given: withoutUrl(from), input: Readable.from([]) })
      for await (const { id, became, failure } of kept) yield { id, became, ...(failure ? { error: failure.error } : {}) }
    },
  ),
  jsonRoute(
    {
      method: "get",
      path: "/reports/{report}",
      summary: "A report as it is kept",
      needs: "read",
      command: "show",
      query: z.object({ version: count.optional() }),
      answers: "ShownReport",
    },
    ({ path, query }, { store }) => showReport(store, path("report"), query.version),
  ),
  jsonRoute(
    {
      method: "get",
      path: "/reports/{report}/versions",
      summary: "The versions of a report, and what two of them differ in",
      needs: "read",
      command: "versions",
      query: z.object({ from: count.optional(), to: count.optional() }),
      answers: "Versions",
    },
    ({ path, query }, { store }) => showVersions(store, path("report"), present(query)),
  ),
  jsonRoute(
    {
      method: "get",
      path: "/reports/{report}/copies",
      summary: "The copies of a report",
      needs: "read",
      command: "copies",
      answers: "CopiesFound",
    },
    ({ path }, { store }) => showCopies(store, [path("report")]),
  ),
]

/** A report that was pasted, as a line of the store's input; without an address it is called by its content, as `read` calls it. */
function lineOf(input: Parameters<typeof read>[0]): string {
  const id = input.id ?? input.url ?? read(input).id
  return `${JSON.stringify({ ...input, id })}\n`
}

const withoutUrl = <T extends { readonly url: string }>({ url: _, ...given }: T): Omit<T, "url"> => given
