import type { Readable } from "node:stream"
import { type Failure, type Input, isFailure, type Report, read } from "../desk/index.ts"
import { type Io, write } from "./io.ts"
import { type Line, LONGEST_LINE, linesOf } from "./lines.ts"

/** Reads JSON lines and writes a line each, in their order. `number` counts lines from 1. Gives back how many could not be read. */
export async function readLines(input: Readable, io: Io, defaults: Omit<Input, "bytes">): Promise<number> {
  let number = 0
  let failed = 0
  for await (const line of linesOf(input)) {
    number++
    if ("words" in line && !line.words.trim()) continue
    const result = readLine(line, number, defaults)
    if (isFailure(result)) failed++
    await write(io.out, `${JSON.stringify(result)}\n`)
  }
  return failed
}

const FIELDS = ["text", "page", "html", "published", "url", "outlet", "title"] as const

function readLine(line: Line, number: number, defaults: Omit<Input, "bytes">): Report | Failure {
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
  const fields = new Map<string, unknown>(Object.entries(row))
  const given = fields.get("id")
  const named = typeof given === "string" || typeof given === "number" ? String(given) : id
  const input: { [key: string]: string } = {}
  for (const field of FIELDS) {
    const value = fields.get(field)
    if (value === undefined || value === null) continue
    if (typeof value !== "string") return failure(named, "bad-input", `line ${number}: "${field}" is ${typeof value}; needed is a string`)
    input[field] = value
  }
  return read({ ...defaults, ...input, id: named })
}

const failure = (id: string, code: string, message: string): Failure => ({ id, error: { code, message } })
