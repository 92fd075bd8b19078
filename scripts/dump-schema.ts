// Writes src/record/store/schema.txt: the schema that the migrations make of an empty store, on the embedded PostgreSQL or the server that
// DATABASE_URL names (its database must be an empty one).
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { openStore } from "../src/record/index.ts"
import { dumpSchema } from "../src/record/store/dump-schema.ts"

const { DATABASE_URL } = process.env
const folder = mkdtempSync(join(tmpdir(), "sitrep-schema-"))
chmodSync(folder, 0o755)
const store = await openStore(DATABASE_URL ? { url: DATABASE_URL } : { data: folder })
try {
  writeFileSync(fileURLToPath(new URL("../src/record/store/schema.txt", import.meta.url)), await dumpSchema(store.pool))
} finally {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}
