// Puts the SQL of the store and its schema beside the code that reads them: src/record/store/ to dist/.
import { cpSync, rmSync } from "node:fs"
import { fileURLToPath } from "node:url"

for (const folder of ["migration", "query"]) {
  const to = fileURLToPath(new URL(`../dist/record/store/${folder}`, import.meta.url))
  rmSync(to, { recursive: true, force: true })
  cpSync(fileURLToPath(new URL(`../src/record/store/${folder}`, import.meta.url)), to, { recursive: true })
}

const schema = (folder) => fileURLToPath(new URL(`../${folder}/record/store/schema.txt`, import.meta.url))
cpSync(schema("src"), schema("dist"))
