import type { Failure, Ingested } from "../../desk/index.ts"
import { type Io, write } from "../io.ts"

/** How many reports became what. */
export type Counts = Record<Ingested["became"], number>

export const noCounts = (): Counts => ({ new: 0, version: 0, same: 0, queued: 0, unreadable: 0, forgotten: 0, failed: 0 })

/** Tells what became of one report: a line of JSON each, or only why one was not read. */
export async function tell({ id, became, failure }: Ingested, { jsonl }: { readonly jsonl?: boolean }, io: Io): Promise<void> {
  if (jsonl) await write(io.out, `${JSON.stringify({ id, became, ...(failure ? { error: failure.error } : {}) })}\n`)
  else if (failure) await write(io.err, `${io.watched ? "\r\u001b[K" : ""}${lineOf(failure)}\n`)
}

const lineOf = ({ id, error }: Failure): string => `${id}: ${error.code}: ${error.message}`

const WORDS: Readonly<Record<keyof Counts, string>> = {
  new: "new",
  version: "new versions",
  same: "already there",
  queued: "queued",
  unreadable: "unreadable",
  forgotten: "removed on request before",
  failed: "not had",
}

/** "12 new, 3 already there, 1 unreadable" */
export function summary(counts: Readonly<Counts>): string {
  // The keys of a literal are those that its type names.
  const told = (Object.keys(WORDS) as (keyof Counts)[]).filter((name) => counts[name] > 0).map((name) => `${counts[name]} ${WORDS[name]}`)
  return told.join(", ") || "nothing to keep"
}
