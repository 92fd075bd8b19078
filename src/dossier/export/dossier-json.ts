import type { Dossier } from "../types.ts"
import { jsonOf } from "./clean.ts"

/** A dossier as it is exported: whole, with the version of the format. Its JSON Schema, made from this type, comes with the package as `dossier.schema.json`. */
export interface DossierRecord extends Dossier {
  readonly sitrep: 1
}

/** [Z36] The dossier whole, with the texts it rests on: everything that the other formats hold in part. */
export function dossierJson(dossier: Dossier): string {
  const record: DossierRecord = { sitrep: 1, ...dossier }
  return `${jsonOf(record, 2)}\n`
}
