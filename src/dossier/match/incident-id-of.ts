import { createHash } from "node:crypto"
import type { Telling } from "../material/types.ts"

/** [X19] The id of the incident that a telling is the first of: short, and the same on every machine. */
export const incidentIdOf = ({ account, claim }: Telling): string =>
  `i-${createHash("sha256").update(`${account}\n${claim}`).digest("hex").slice(0, 10)}`
