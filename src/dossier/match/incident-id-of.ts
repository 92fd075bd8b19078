import { idOf } from "../material/id-of.ts"
import type { Telling } from "../material/types.ts"

/** [X19] The id of the incident that a telling is the first of: short, and the same on every machine. */
export const incidentIdOf = ({ account, claim }: Telling): string => idOf("i", account, claim)
