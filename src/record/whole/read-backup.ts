import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { createGunzip } from "node:zlib"
import { storeError } from "../store/store-error.ts"
import type { BackedUp } from "./back-up.ts"
import { END } from "./back-up.ts"

/** What a backup says of itself at its beginning. */
export interface BackupHead {
  readonly schema: number
  /** Checksums of the migrations that made the schema, in order. */
  readonly migrations: readonly string[]
  readonly software: string
}

/** A backup, part by part: its head, then of each table its columns and its rows as COPY takes them, then what it holds. */
export type BackupPart =
  | { readonly head: BackupHead }
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly rows: Buffer }
  | { readonly end: Omit<BackedUp, "schema"> }

/** Rows that are given together. Bytes. */
const TOGETHER = 256 * 1024

/**
 * The parts of a backup, in bounded memory. Whether it is whole is known when the end is reached: who acts on it reads it once before.
 * Throws a StoreError where it is not what a backup is, and what the file system throws (ENOENT, EACCES).
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const hash = createHash("sha256")
  let state: "head" | "table" | "rows" | "over" = "head"
  let waiting: Buffer[] = []
  let size = 0
  const rows = (): BackupPart[] => {
    const part = waiting.length ? [{ rows: Buffer.concat(waiting) }] : []
    waiting = []
    size = 0
    return part
  }
  for await (const line of linesOf(file)) {
    if (state === "over") throw bad(file, "something stands behind its end")
    if (state === "rows" && !line.equals(ENDING)) {
      hash.update(line)
      waiting.push(line)
      size += line.length
      if (size >= TOGETHER) yield* rows()
      continue
    }
    if (state === "rows") {
      hash.update(line)
      yield* rows()
      state = "table"
      continue
    }
    const part = partOf(line, file)
    if (state === "head" ? !("head" in part) : "head" in part) throw bad(file, "it does not begin as a backup does")
    if ("end" in part) {
      const sha256 = hash.digest("hex")
      if (part.end.sha256 !== sha256) throw bad(file, `its SHA-256 is ${sha256}; its end says ${part.end.sha256}`)
      state = "over"
    } else {
      hash.update(line)
      state = "head" in part ? "table" : "rows"
    }
    yield part
  }
  if (state !== "over") throw bad(file, "it breaks off before its end")
}

const ENDING = Buffer.from(END)

const bad = (file: string, why: string, cause?: unknown): Error =>
  storeError(
    { code: "bad-backup", message: `"${file}" is no whole backup: ${why}; needed is a file that sitrep backup wrote. Nothing was changed` },
    cause,
  )

function partOf(line: Buffer, file: string): Exclude<BackupPart, { readonly rows: Buffer }> {
  let row: Readonly<Record<string, unknown>>
  try {
    row = JSON.parse(line.toString("utf8"))
  } catch {
    throw bad(file, `a line that should be JSON is "${line.toString("utf8", 0, 40)}"`)
  }
  const { kind, schema, migrations, software, table, columns, tables, sha256 } = row ?? {}
  const words = (list: unknown): list is string[] => Array.isArray(list) && list.every((one) => typeof one === "string")
  if (kind === "backup" && typeof schema === "number" && words(migrations))
    return { head: { schema, migrations, software: String(software) } }
  if (typeof table === "string" && words(columns)) return { table, columns }
  // Counts by table: compared with what was read, never trusted.
  if (typeof sha256 === "string" && typeof tables === "object") return { end: { tables: tables as BackedUp["tables"], sha256 } }
  throw bad(file, `a line is neither head, table nor end: "${line.toString("utf8", 0, 40)}"`)
}

/** The lines of an unpacked file, each with its newline. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  source.on("error", (problem) => unpacked.destroy(problem))
  let begun: Buffer[] = []
  try {
    for await (const chunk of source.pipe(unpacked)) {
      const bytes: Buffer = chunk
      let from = 0
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
        const rest = bytes.subarray(from, at + 1)
        yield begun.length ? Buffer.concat([...begun, rest]) : rest
        begun = []
        from = at + 1
      }
      if (from < bytes.length) begun.push(bytes.subarray(from))
    }
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && /^Z_/.test(String(problem.code))) throw bad(file, problem.message, problem)
    throw problem
  } finally {
    source.destroy()
  }
  if (begun.length) yield Buffer.concat(begun)
}
