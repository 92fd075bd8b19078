import { Readable } from "node:stream"
import { findLines } from "../../../src/desk/find-lines.ts"
import { isFound, read } from "../../../src/desk/index.ts"
import { keepingOf } from "../../../src/desk/keeping-of.ts"
import { type Became, isFailure, keepReport, rowsOf, type Store } from "../../../src/record/index.ts"
import { type ExportLine, exportLines, type LineKept, linesAtOnce, linesInto } from "../../../src/record/whole/index.ts"

/** Reads reports, given as JSON lines have them, and keeps them, one after the other in this thread. Gives what became of each. */
export async function keepHere(
  store: Store,
  reports: readonly object[],
  { at = "2026-06-14T10:00:00Z", software }: { readonly at?: string; readonly software?: string } = {},
): Promise<Became[]> {
  const became: Became[] = []
  for await (const found of findLines(Readable.from(reports.map((one) => `${JSON.stringify(one)}\n`)), {})) {
    if (!isFound(found)) throw new Error(JSON.stringify(found))
    const result = read(found.input)
    const keeping = { ...keepingOf(found), ...(software ? { software } : {}) }
    became.push(await keepReport(store, { ...keeping, read: isFailure(result) ? result.error : rowsOf(result) }, at))
  }
  return became
}

/** All lines of a store's export. */
export async function exported(store: Store): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportLines(store)) lines.push(line)
  return lines
}

/** Takes lines of an export into a store. */
export async function takeLines(store: Store, lines: readonly string[]): Promise<LineKept[]> {
  const keep = linesInto(store)
  const kept: LineKept[] = []
  let waiting: ExportLine[] = []
  const flush = async () => {
    if (waiting.length) kept.push(...(await keep(waiting)))
    waiting = []
  }
  for (const line of lines) {
    const row = JSON.parse(line)
    if (waiting[0]?.kind !== row.kind || waiting.length >= linesAtOnce(row.kind)) await flush()
    waiting.push(row)
  }
  await flush()
  return kept
}
