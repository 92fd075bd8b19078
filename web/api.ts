import type { Kept, Problem, Wire } from "../src/server/wire.ts"

export type { Problem }

/** A report to be read or kept: exactly one of `text` (the body alone), `page` (copied from a page), `html` and `url`. */
export interface Draft {
  readonly text?: string
  readonly page?: string
  readonly html?: string
  readonly url?: string
  readonly published?: string
  readonly outlet?: string
}

/** What the server answered, or what is wrong. A server that cannot be reached is a problem with the code `offline`; it is the page's own. */
export type Answer<T> = T | Problem

export const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === "object" && answer !== null && "type" in answer && answer.type === "about:blank" && "status" in answer

const problem = (status: number, code: string, title: string, detail: string): Problem => ({
  type: "about:blank",
  status,
  code,
  title,
  detail,
})

async function ask(path: string, request: RequestInit): Promise<Response | Problem> {
  try {
    const response = await fetch(`/api/${path}`, request)
    if (response.ok) return response
    const body: unknown = await response.json().catch(() => undefined)
    return isProblem(body) ? body : problem(response.status, "http", response.statusText || String(response.status), "")
  } catch (error) {
    return cutOff(request, error)
  }
}

/** Why no whole answer came: nobody waits for it any more, or the line is down. */
const cutOff = ({ signal }: RequestInit, error: unknown): Problem => problem(0, signal?.aborted ? "aborted" : "offline", "", String(error))

/** Asks for one thing. `T` is what src/server/wire.ts says that the path answers with. */
export const get = <T>(path: string, signal?: AbortSignal): Promise<Answer<T>> =>
  answered<T>(path, { headers: { accept: "application/json" }, ...(signal ? { signal } : {}) })

/** Sends one thing. `T` is what src/server/wire.ts says that the path answers with. */
export const send = <T>(method: "POST" | "PUT" | "DELETE", path: string, body: object, signal?: AbortSignal): Promise<Answer<T>> =>
  answered<T>(path, asJson(method, body, signal))

async function answered<T>(path: string, request: RequestInit): Promise<Answer<T>> {
  const response = await ask(path, request)
  if (isProblem(response)) return response
  try {
    // The server's routes are typed by the same file as this one.
    return (await response.json()) as T
  } catch (error) {
    return cutOff(request, error)
  }
}

const asJson = (method: string, body: object, signal?: AbortSignal): RequestInit => ({
  method,
  headers: { "content-type": "application/json", accept: "application/json, application/x-ndjson" },
  body: JSON.stringify(body),
  ...(signal ? { signal } : {}),
})

const reportAt = (report: string): string => `reports/${encodeURIComponent(report)}`

export const readNow = (draft: Draft, signal?: AbortSignal) => send<Wire["Report"]>("POST", "read", draft, signal)

/** Keeps one report; the server answers with a line a report. */
export async function keepReport(draft: Draft): Promise<Answer<Kept>> {
  const response = await ask("reports", asJson("POST", draft))
  if (isProblem(response)) return response
  const line = (await response.text()).split("\n").find((one) => one.trim())
  // A line of the answer is a Kept, by the server's own types.
  return line ? (JSON.parse(line) as Kept) : problem(502, "empty", "", "")
}

export const shownReport = (report: string, version: string | undefined, signal?: AbortSignal) =>
  get<Wire["ShownReport"]>(`${reportAt(report)}${version ? `?version=${encodeURIComponent(version)}` : ""}`, signal)

export const shownVersions = (report: string, from: number, to: number, signal?: AbortSignal) =>
  get<Wire["Versions"]>(`${reportAt(report)}/versions?from=${from}&to=${to}`, signal)

export const shownCopies = (report: string, signal?: AbortSignal) => get<Wire["CopiesFound"]>(`${reportAt(report)}/copies`, signal)

/** Something has to be asked for: whatever came out since a day before all of them, the newest first. */
export const newestReports = (signal?: AbortSignal) => get<Wire["Findings"]>("reports?limit=20&published=1900-01-01/..", signal)

export const keptDossiers = (signal?: AbortSignal) => get<Wire["KeptDossiers"]>("dossiers", signal)
