// Writes dist/schema.json: the JSON Schema of a record, generated from the types of src/record/report.ts.
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { createGenerator } from "ts-json-schema-generator"

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const schema = createGenerator({
  path: at("src/record/report.ts"),
  tsconfig: at("tsconfig.json"),
  type: "Report",
  skipTypeCheck: true,
  additionalProperties: false,
}).createSchema("Report")
writeFileSync(
  at("dist/schema.json"),
  `${JSON.stringify({ ...schema, $id: "sitrep-record-1", title: "Sitrep record, version 1" }, null, 2)}\n`,
)
