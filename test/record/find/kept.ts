import { createHash } from "node:crypto"
import { read } from "../../../src/desk/index.ts"
import { isFailure, keepReport, rowsOf, type Store } from "../../../src/record/index.ts"

/** A report as a test writes it. */
export interface Written {
  readonly url: string
  readonly text: string
  readonly title?: string
  readonly published?: string
  readonly outlet?: string
}

/** Reads a report and keeps it; a second text at one address is a version of it. */
export async function keep(store: Store, { url, text, title, published, outlet }: Written): Promise<void> {
  const given = { ...(title ? { title } : {}), ...(published ? { published } : {}), ...(outlet ? { outlet } : {}) }
  const report = read({ id: url, text, url, ...given })
  if (isFailure(report)) throw new Error(report.error.message)
  const source = createHash("sha256")
    .update(JSON.stringify([url, text, given]))
    .digest("hex")
  const capture = { digest: source, url, status: 200, headers: [], given, sha256: source, payload: Buffer.from(text) }
  await keepReport(
    store,
    { capture, key: url, source, part: "", software: "sitrep test", tombstones: [], read: rowsOf(report) },
    "2026-06-20T00:00:00Z",
  )
}
