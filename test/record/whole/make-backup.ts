// Writes test/fixture/record/schema-N.backup: a filled store as an earlier schema kept it, which has to be brought up to date for ever after.
//   npx tsx test/record/whole/make-backup.ts 5
// The one of schema 5 was made when the queries asked for no more than schema 5 has; a later one is made while that holds for its own.
import { mkdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { backUp } from "../../../src/record/whole/index.ts"
import { closeStores, someStore } from "../store/some-store.ts"
import { fillStore } from "./full-store.ts"

const number = Number(process.argv[2])
// As by an earlier Sitrep: what this one would read otherwise today is no fault of the backup.
const software = `sitrep 0.0.${number}`
const folder = fileURLToPath(new URL("../../fixture/record/", import.meta.url))
mkdirSync(folder, { recursive: true })
try {
  const store = await someStore(number)
  await fillStore(store, software)
  console.log(await backUp(store, `${folder}schema-${number}.backup`, software))
} finally {
  await closeStores()
}
