// Writes dist/schema.json and dist/dossier.schema.json: the JSON Schemas of a record and of an exported dossier, generated from their types.
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { createGenerator } from "ts-json-schema-generator"

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

function write(to, path, type, id, title) {
  const schema = createGenerator({
    path: at(path),
    tsconfig: at("tsconfig.json"),
    type,
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema(type)
  writeFileSync(at(`dist/${to}`), `${JSON.stringify({ ...schema, $id: id, title }, null, 2)}\n`)
}

write("schema.json", "src/record/report.ts", "Report", "sitrep-record-1", "Sitrep record, version 1")
write("dossier.schema.json", "src/dossier/export/dossier-json.ts", "DossierRecord", "sitrep-dossier-1", "Sitrep dossier, version 1")
write("api.schema.json", "src/server/wire.ts", "Wire", "sitrep-api-1", "Answers of Sitrep's API")
