import { readFileSync } from "node:fs"

const version: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version

/** What records, archives and judgements say that they were made by: "sitrep 0.1.0". */
export const SOFTWARE = `sitrep ${String(version)}`
