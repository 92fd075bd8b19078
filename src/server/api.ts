import { createHash } from "node:crypto"
import { type Context, Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { z } from "zod"
import { actingAs, isStoreError } from "../desk/index.ts"
import { isRefusal, type Refusal, refusal } from "../record/index.ts"
import { describeApi } from "./describe-api.ts"
import { doorOf, sessionOf, stopped } from "./door.ts"
import { answerProblem } from "./problem.ts"
import type { Desk, FileAnswer, Route, Served } from "./route.ts"
import { ROUTES } from "./routes.ts"

/** What a request may bring along, bytes: the largest page that is read, in JSON. */
const LARGEST_BODY = 40_000_000

/** The API over a desk. */
export function apiOf(desk: Desk): Hono {
  const api = new Hono()
  const door = doorOf(desk.store)
  api.use(bodyLimit({ maxSize: LARGEST_BODY, onError: () => answerProblem(tooLarge) }))
  for (const route of ROUTES)
    api.on(route.method.toUpperCase(), route.path.replace(/\{(\w+)\}/g, ":$1"), async (context) => {
      const served = { ...desk, today: desk.today(), stop: context.req.raw.signal, door: await door(context), session: sessionOf(context) }
      const no = stopped(served.door, route.needs)
      if (no) return answerProblem(no.refused)
      const name = served.door.user?.name
      return name === undefined ? answer(route, context, served) : actingAs(name, () => answer(route, context, served))
    })
  let described: object | undefined
  api.get("/openapi.json", (context) => {
    described ??= describeApi(ROUTES)
    return context.json(described)
  })
  api.all("*", (context) =>
    answerProblem({
      code: "not-found",
      message: `there is no ${context.req.method} ${context.req.path}; /api/openapi.json says what there is`,
    }),
  )
  api.onError((problem) => {
    if (isStoreError(problem)) return answerProblem(problem)
    console.error(problem)
    return answerProblem({ code: "fault", message: "a fault of ours; what was kept is kept, and the server's log has the details" })
  })
  return api
}

const tooLarge = { code: "too-large", message: `the request is too large; allowed are ${LARGEST_BODY} bytes` }

async function answer(route: Route, context: Context, served: Served): Promise<Response> {
  const query = parsed(route.query, context.req.query(), "the query")
  if (isRefusal(query)) return answerProblem(query.refused)
  const given = route.body ? await bodyOf(context) : undefined
  if (given !== undefined && isRefusal(given)) return answerProblem(given.refused)
  const body = parsed(route.body, given?.value, "the body")
  if (isRefusal(body)) return answerProblem(body.refused)
  const path = (name: string): string => context.req.param(name) ?? ""
  const answered = route.handle({ path, query: query.value, body: body.value }, served)
  if (route.as === "lines") return linesOf(answered as AsyncIterable<unknown>) // the kind of route says so
  const result = await (answered as Promise<object>) // and here that it is one object
  if (isRefusal(result)) return answerProblem(result.refused)
  return route.as === "file" ? fileOf(result as FileAnswer) : jsonOf(context, result) // a file route answers with a file
}

function parsed(schema: z.ZodType | undefined, value: unknown, what: string): { readonly value: unknown } | Refusal {
  if (!schema) return { value }
  const { success, data, error } = schema.safeParse(value)
  return success
    ? { value: data }
    : refusal({ code: "bad-request", message: `${what} is not as it has to be: ${z.prettifyError(error).replaceAll("\n", " ")}` })
}

async function bodyOf(context: Context): Promise<{ readonly value: unknown } | Refusal> {
  // A form of another site can post many types, but not this one, without asking first.
  if (!/^application\/json\b/i.test(context.req.header("content-type") ?? ""))
    return refusal({ code: "bad-request", message: "the body has another content-type; needed is application/json" })
  try {
    return { value: await context.req.json() }
  } catch {
    return refusal({ code: "bad-request", message: "the body is no JSON; needed is one object" })
  }
}

/** JSON with a tag of its content: who has it already is told so, and gets nothing anew. */
function jsonOf(context: Context, value: object): Response {
  const body = JSON.stringify(value)
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`
  const headers = { etag, "cache-control": "private, no-cache", "content-type": "application/json" }
  const known = context.req.header("if-none-match")?.split(/\s*,\s*/) ?? []
  // A proxy that compresses makes a weak tag of it.
  return known.some((one) => one.replace(/^W\//, "") === etag) ? context.body(null, 304, headers) : context.body(body, 200, headers)
}

function fileOf({ name, type, bytes }: FileAnswer): Response {
  const headers = {
    "content-type": type,
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    "cache-control": "private, no-cache",
  }
  return new Response(typeof bytes === "string" ? bytes : new Uint8Array(bytes), { headers })
}

/** One object a line, each sent when it is there. */
function linesOf(lines: AsyncIterable<unknown>): Response {
  const encoder = new TextEncoder()
  const iterator = lines[Symbol.asyncIterator]()
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
  return new Response(stream, { headers: { "content-type": "application/x-ndjson", "cache-control": "no-store" } })
}
