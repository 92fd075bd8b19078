import type { Readable } from "node:stream"
import type { Failure } from "../record/index.ts"
import { type Found, type Given, localCapture } from "./find-inputs.ts"
import { type Line, LONGEST_LINE, linesOf } from "./lines.ts"

/** A line of JSON that is a report, one that is something else with a `kind` (a line of an export), or one that cannot be read. */
export type LineFound = Found | { readonly kept: Readonly<Record<string, unknown>> } | Failure

const FIELDS = ["text", "page", "html", "published", "url", "outlet", "title"] as const
const FORMS = ["text", "page", "html"] as const

/** What stands on each line of JSON lines. Lines count from 1; a report without an id is called after its line. */
export async function* findLines(input: Readable, defaults: Omit<Given, "as" | "id">): AsyncGenerator<LineFound> {
  let number = 0
  for await (const line of linesOf(input)) {
    number++
    if (!("words" in line) || line.words.trim()) yield lineFound(line, number, defaults)
  }
}

function lineFound(line: Line, number: number, defaults: Omit<Given, "as" | "id">): LineFound {
  const id = `line-${number}`
  if ("tooLong" in line) return failure(id, "line-too-long", `line ${number} is too long; allowed are ${LONGEST_LINE} characters`)
  let row: unknown
  try {
    row = JSON.parse(line.words.replace(/^\ufeff/, ""))
  } catch {
    return failure(id, "bad-json", `line ${number} is no JSON: "${line.words.slice(0, 40)}"; needed is one object a line`)
  }
  if (typeof row !== "object" || row === null || Array.isArray(row))
    return failure(id, "bad-json", `line ${number} is no object: "${line.words.slice(0, 40)}"; needed is one object a line`)
  const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(row))
  if (fields.sitrep === 1 && typeof fields.kind === "string") return { kept: fields }
  const given = typeof fields.id === "string" || typeof fields.id === "number" ? String(fields.id) : undefined
  const named = given ?? id
  const input: { [key: string]: string } = {}
  for (const field of FIELDS) {
    const value = fields[field]
    if (value === undefined || value === null) continue
    if (typeof value !== "string") return failure(named, "bad-input", `line ${number}: "${field}" is ${typeof value}; needed is a string`)
    input[field] = value
  }
  return foundIn({ ...defaults, ...input, id: named }, given)
}

/** A report whose words came with it: its capture is the words. */
function foundIn(input: Found["input"], id: string | undefined): Found {
  const form = FORMS.find((name) => input[name] !== undefined)
  const { text, page, html, id: _named, ...rest } = input
  const capture = localCapture(Buffer.from(text ?? page ?? html ?? "", "utf8"), input.url ?? input.id)
  return { capture, given: { ...rest, ...(id === undefined ? {} : { id }), ...(form ? { as: form } : {}) }, input }
}

const failure = (id: string, code: string, message: string): Failure => ({ id, error: { code, message } })
