import { fetchInto } from "../desk/index.ts"
import { type AskingOptions, askingOf } from "./asking.ts"
import { EXIT, type Io, write } from "./io.ts"

/** What `sitrep fetch` was told. */
export interface FetchOptions extends AskingOptions {
  readonly out: string
  readonly limit?: number
  readonly jsonl?: boolean
}

/** Fetches addresses into a WACZ file, says what became of each, and gives back the exit code. `software`: what the file says it was made by. */
export async function runFetch(addresses: readonly string[], options: FetchOptions, software: string, io: Io): Promise<number> {
  const counts = { new: 0, same: 0, unchanged: 0, failed: 0 }
  const asking = { ...askingOf(options), ...(options.limit ? { most: options.limit } : {}) }
  try {
    for await (const { url, became, failure } of fetchInto(options.out, addresses, software, asking)) {
      counts[became]++
      if (options.jsonl) await write(io.out, `${JSON.stringify({ url, became, ...(failure ? { error: failure.error } : {}) })}\n`)
      else if (failure) await write(io.err, `${url}: ${failure.error.code}: ${failure.error.message}\n`)
      if (io.watched) await write(io.err, `\r${line(counts)} `)
    }
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem
    await write(io.err, `"${options.out}" cannot be written: ${problem.message}\n`)
    return EXIT.unread
  }
  if (io.watched) await write(io.err, "\r\u001b[K")
  if (!options.jsonl) await write(io.out, `${line(counts)}: ${options.out}\n`)
  return counts.failed ? EXIT.unread : EXIT.fine
}

const line = ({ new: fresh, same, unchanged, failed }: Readonly<Record<"new" | "same" | "unchanged" | "failed", number>>): string =>
  `${fresh} new, ${same + unchanged} unchanged, ${failed} failed`
