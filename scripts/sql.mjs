// Puts the SQL of the store beside the code that reads it: src/record/store/**/*.sql to dist/.
import { cpSync, rmSync } from "node:fs"
import { fileURLToPath } from "node:url"

for (const folder of ["migration", "query"]) {
  const to = fileURLToPath(new URL(`../dist/record/store/${folder}`, import.meta.url))
  rmSync(to, { recursive: true, force: true })
  cpSync(fileURLToPath(new URL(`../src/record/store/${folder}`, import.meta.url)), to, { recursive: true })
}
