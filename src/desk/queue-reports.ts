import type { Capture } from "../capture/index.ts"
import { prepareQueue, queueCapture, type Store } from "../record/index.ts"
import { isFound } from "./find-inputs.ts"
import type { LineFound } from "./find-lines.ts"
import type { Ingested } from "./ingest.ts"
import { keepingOf } from "./keeping-of.ts"
import { now } from "./now.ts"

/**
 * Keeps the captures of reports and leaves the reading to workers, a transaction each; what is told is kept and queued. One after the other: the versions
 * of an article stand in the order of their captures. `stop`: takes no further report.
 */
export async function* queueReports(store: Store, reports: AsyncIterable<LineFound>, stop?: AbortSignal): AsyncGenerator<Ingested> {
  await prepareQueue(store)
  let last: { readonly of: Capture; readonly became: Ingested["became"] } | undefined
  for await (const report of reports) {
    if (isFound(report)) {
      // The entries of a feed are one capture, and one job.
      if (last?.of !== report.capture) last = { of: report.capture, became: await queueCapture(store, keepingOf(report), now()) }
      yield { id: report.input.id, became: last.became }
    } else if ("kept" in report) yield { id: String(report.kept.kind), became: "failed" }
    else yield { id: report.id, became: "failed", failure: report }
    if (stop?.aborted) return
  }
}
