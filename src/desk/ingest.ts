import { type Became, type ExportLine, type Failure, hasSource, keepReport, linesAtOnce, linesInto, type Store } from "../record/index.ts"
import { type Found, isFound } from "./find-inputs.ts"
import type { LineFound } from "./find-lines.ts"
import { keepingOf } from "./keeping-of.ts"
import { now } from "./now.ts"
import type { Readers } from "./readers.ts"

/** What became of one report. `unreadable`: it is kept with the reason instead of a record. `failed`: there was nothing to keep. */
export interface Ingested {
  readonly id: string
  readonly became: Became | "queued" | "unreadable" | "failed"
  readonly failure?: Failure
}

/** Reports under way at once: enough that every thread reads while others are kept, few enough that memory stays flat. */
const UNDER_WAY = 8

/**
 * Reads reports and keeps them, one transaction each; gives what became of each once it is kept. Reports of one article are kept in the order they come.
 * `stop`: takes no further report, and ends when those under way are kept. Throws where the store does; what was given before is kept.
 */
export async function* ingest(
  store: Store,
  readers: Readers,
  reports: AsyncIterable<LineFound>,
  stop?: AbortSignal,
): AsyncGenerator<Ingested> {
  const underWay = new Set<Promise<void>>()
  const done: Ingested[] = []
  const last = new Map<string, Promise<unknown>>()
  const lines = waitingLines(store)
  let broken: { readonly problem: unknown } | undefined
  const start = (found: Found): void => {
    const keeping = keepingOf(found)
    const kept = ingestOne(store, readers, found, keeping, last.get(keeping.key))
    const work = kept.then(
      (one) => {
        done.push(one)
      },
      (problem: unknown) => {
        broken ??= { problem }
      },
    )
    underWay.add(work)
    last.set(keeping.key, kept)
    void work.then(() => {
      underWay.delete(work)
      if (last.get(keeping.key) === kept) last.delete(keeping.key)
    })
  }
  for await (const report of reports) {
    if ("kept" in report) {
      // Lines of an export lean on those before them.
      await Promise.all(underWay)
      done.push(...(await lines.add(report.kept)))
      yield* done.splice(0)
      if (broken || stop?.aborted) break
      continue
    }
    done.push(...(await lines.flush()))
    if (isFound(report)) start(report)
    else done.push({ id: report.id, became: "failed", failure: report })
    while (underWay.size >= UNDER_WAY + readers.threads) await Promise.race(underWay)
    yield* done.splice(0)
    if (broken || stop?.aborted) break
  }
  await Promise.all(underWay)
  done.push(...(await lines.flush()))
  yield* done.splice(0)
  if (broken) throw broken.problem
}

/** Lines of an export, kept some at once: those of one kind that follow each other. */
function waitingLines(store: Store) {
  const keep = linesInto(store)
  let waiting: ExportLine[] = []
  const flush = async (): Promise<readonly Ingested[]> => {
    const lines = waiting
    waiting = []
    return lines.length ? keep(lines) : []
  }
  const add = async (line: ExportLine): Promise<readonly Ingested[]> => {
    const full = waiting.length > 0 && (waiting[0]?.kind !== line.kind || waiting.length >= linesAtOnce(line.kind))
    const kept = full ? await flush() : []
    waiting.push(line)
    return kept
  }
  return { add, flush }
}

async function ingestOne(
  store: Store,
  readers: Readers,
  { input }: Found,
  keeping: ReturnType<typeof keepingOf>,
  before: Promise<unknown> | undefined,
): Promise<Ingested> {
  const { id } = input
  if (await hasSource(store, keeping.key, keeping.source)) return { id, became: "same" }
  const read = await readers.read(input)
  // Where the version before it could not be kept, this one is not kept either: they would change places when the command goes on.
  await before
  const became = await keepReport(store, { ...keeping, read }, now())
  if ("record" in read || became === "same" || became === "forgotten") return { id, became }
  return { id, became: "unreadable", failure: { id, error: read } }
}
