import { STATUS_CODES } from "node:http"
import type { Problem } from "./wire.ts"

/** The status of a refusal, by what its code begins with; what is not listed is the asker's to mend (422). */
const STATUSES: readonly (readonly [RegExp, number])[] = [
  [/^no-such-/, 404],
  [/^already-/, 409],
  [/^(?:bad-request|bad-query)$/, 400],
  [/^not-found$/, 404],
  [/^(?:sign-in-needed|not-signed-in)$/, 401],
  [/^(?:foreign-.*|not-allowed)$/, 403],
  [/^too-many-sign-ins$/, 429],
  [/^too-large$/, 413],
  [/^fault$/, 500],
  [/^store-/, 503],
]

/** A problem as RFC 9457 has it, of a code of docs/errors.md and words for a person. */
export function problemOf({ code, message }: { readonly code: string; readonly message: string }): Problem {
  const status = STATUSES.find(([pattern]) => pattern.test(code))?.[1] ?? 422
  return { type: "about:blank", title: STATUS_CODES[status] ?? "", status, detail: message, code }
}

/** A problem as an answer over HTTP. */
export function answerProblem(refused: { readonly code: string; readonly message: string }): Response {
  const problem = problemOf(refused)
  return new Response(JSON.stringify(problem), { status: problem.status, headers: { "content-type": "application/problem+json" } })
}
