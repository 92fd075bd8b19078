import type { Store } from "./open-store.ts"
import { prepared } from "./prepared.ts"

/** Whether an article has a version from a source (hex digest): what is there need not be read again. */
export async function hasSource(store: Store, key: string, source: string): Promise<boolean> {
  const { rows } = await store.pool.query(prepared("has-source", [key, Buffer.from(source, "hex")]))
  return Boolean(rows[0]?.there)
}
