import { v5 } from "uuid"
import type { Dossier } from "../types.ts"

/** Our own namespace: the version 5 UUID of "sitrep" in the namespace for names of domains. */
const NAMESPACE = v5("sitrep", v5.DNS)

/** [Z22] The identifier of a thing of a dossier in other formats: the same wherever and whenever it is written, another one in another dossier. */
export const uuidOf = ({ definition }: Pick<Dossier, "definition">, kind: string, id: string): string =>
  v5(JSON.stringify([definition.key, kind, id]), NAMESPACE)
