import type { Readable } from "node:stream"
import type { Store } from "../record/index.ts"
import { type Asking, gatherInputs } from "./fetch.ts"
import type { Given } from "./find-inputs.ts"
import type { LineFound } from "./find-lines.ts"
import { type Ingested, ingest } from "./ingest.ts"
import { inputsAt, isLines, linesAt } from "./inputs-at.ts"
import { queueReports } from "./queue-reports.ts"
import { readersOf } from "./readers.ts"

export type { Ingested } from "./ingest.ts"

/** How sources are ingested. `input`: what "-" stands for. `queue`: the reading is left to workers. */
export interface IngestSettings {
  readonly given: Given
  readonly asking: Asking
  readonly input: Readable
  readonly stop?: AbortSignal
  readonly threads?: number
  readonly queue?: boolean
}

/** Ingests files, folders, JSON lines, archives, and what addresses lead to, in this order of the caller's. */
export async function* ingestFrom(store: Store, sources: readonly string[], settings: IngestSettings): AsyncGenerator<Ingested> {
  if (settings.queue) return yield* queueReports(store, reportsIn(sources, settings), settings.stop)
  const readers = readersOf(settings.threads ? { threads: settings.threads } : {})
  try {
    yield* ingest(store, readers, reportsIn(sources, settings), settings.stop)
  } finally {
    await readers.close()
  }
}

async function* reportsIn(sources: readonly string[], { given, asking, input }: IngestSettings): AsyncGenerator<LineFound> {
  const { as: _form, id: _id, ...defaults } = given
  for (const source of sources) {
    if (/^https?:\/\//i.test(source)) yield* gatherInputs([source], given, asking)
    else if (isLines(source, true)) yield* linesAt(source, defaults, input)
    else yield* inputsAt(source, given, asking, input)
  }
}
