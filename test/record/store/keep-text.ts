import { createHash } from "node:crypto"
import { keepReport, rowsOf, type Store } from "../../../src/record/index.ts"
import { readVersion } from "../version/read-version.ts"

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

/** Keeps an invented text under an address, as sitrep ingest would; without a text, as one that could not be read. Gives the version's id. */
export async function keepText(store: Store, url: string, text: string | undefined, at = "2026-06-14T10:00:00Z"): Promise<number> {
  const payload = text ?? ""
  const read = text === undefined ? { code: "no-text", message: "no paragraph of prose" } : rowsOf(readVersion(text))
  const capture = { digest: sha256(`${url} ${payload}`), url, status: 200, headers: [], given: {}, sha256: sha256(payload) }
  await keepReport(
    store,
    {
      capture: { ...capture, payload: Buffer.from(payload) },
      key: url,
      source: sha256(payload),
      part: "",
      software: "sitrep 0.0.0",
      tombstones: [],
      read,
    },
    at,
  )
  const { rows } = await store.pool.query(
    "select v.id from version v join article a on a.id = v.article_id where a.key = $1 order by v.capture_id desc limit 1",
    [url],
  )
  return rows[0]?.id
}

/** The keys of the entries that a name of a version stands for. */
export async function leadsTo(store: Store, version: number, name: string): Promise<string[]> {
  const { rows } = await store.pool.query(
    `select e.key from mention m join judgement j on j.version_id = m.version_id and j.ref = m.ref and j.says = 'same' and j.withdrawn_at is null
     join entity e on e.id = j.entity_id where m.version_id = $1 and m.name = $2`,
    [version, name],
  )
  return rows.map(({ key }) => key)
}
