import type { z } from "zod"
import type { Failures, LiveDossiers, Store } from "../desk/index.ts"
import type { Refusal, Scope } from "../record/index.ts"
import type { AtDoor, OwnSession } from "./door.ts"
import type { Wire } from "./wire.ts"

/** What the server is over. `dossiers`: those in memory. `today`: ISO day, asked for at each request. `failures`: of sign-ins, kept from one request to the next. */
export interface Desk {
  readonly store: Store
  readonly dossiers: LiveDossiers
  readonly today: () => string
  readonly failures: Failures
}

/** What a route may touch. `today`: ISO day, the reader's. `stop`: aborted when the asker goes away. */
export interface Served extends Omit<Desk, "today"> {
  readonly today: string
  readonly stop: AbortSignal
  readonly door: AtDoor
  readonly session: OwnSession
}

/** A file as an answer. */
export interface FileAnswer {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array | string
}

/** What was asked, as the route's schemas let it through. `path`: the named parts of the path, decoded. */
export interface Asked<Query, Body> {
  readonly path: (name: string) => string
  readonly query: Query
  readonly body: Body
}

/**
 * One route of the API, which is also its description. `path`: below /api, named parts in braces. `needs`: what the asker must be allowed to.
 * `command`: the command that does the same on the command line, where there is something to do. `answers`: the type it answers with; `as` "lines": one such object a line as it comes (NDJSON); "file": a file, of the type it says itself.
 */
export interface Route {
  readonly method: "get" | "post" | "put" | "delete"
  readonly path: string
  readonly summary: string
  readonly needs: Scope | "nothing"
  readonly command?: string
  readonly query: z.ZodObject | undefined
  readonly body: z.ZodType | undefined
  readonly answers: keyof Wire | "file"
  readonly as: "json" | "lines" | "file"
  readonly handle: (asked: Asked<unknown, unknown>, served: Served) => unknown
}

type About<Query, Body> = Pick<Route, "method" | "path" | "summary" | "needs" | "command"> & {
  readonly query?: z.ZodObject & z.ZodType<Query>
  readonly body?: z.ZodType<Body>
}

/** A route that answers with JSON. */
export const jsonRoute = <Answer extends keyof Wire, Query, Body>(
  about: About<Query, Body> & { readonly answers: Answer },
  handle: (asked: Asked<Query, Body>, served: Served) => Promise<Wire[Answer] | Refusal> | Wire[Answer] | Refusal,
): Route => made(about, "json", about.answers, handle)

/** A route that answers with one object a line, each as soon as it is there. */
export const linesRoute = <Answer extends keyof Wire, Query, Body>(
  about: About<Query, Body> & { readonly answers: Answer },
  handle: (asked: Asked<Query, Body>, served: Served) => AsyncIterable<Wire[Answer]>,
): Route => made(about, "lines", about.answers, handle)

/** A route that answers with a file. */
export const fileRoute = <Query, Body>(
  about: About<Query, Body>,
  handle: (asked: Asked<Query, Body>, served: Served) => Promise<FileAnswer | Refusal>,
): Route => made(about, "file", "file", handle)

function made<Query, Body>(
  { query, body, ...about }: About<Query, Body>,
  as: Route["as"],
  answers: Route["answers"],
  handle: (asked: Asked<Query, Body>, served: Served) => unknown,
): Route {
  // What reaches it has been through these schemas: src/server/api.ts parses by them and by nothing else.
  return { ...about, query, body, as, answers, handle: handle as Route["handle"] }
}
