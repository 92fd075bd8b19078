import { createHash } from "node:crypto"
import type { Telling } from "../material/types.ts"

/** The id of the incident whose first telling this is, in order of the day it was known, then the account's key, then the claim's id: the same on every machine. */
export const incidentIdOf = ({ account, claim }: Telling): string =>
  `i-${createHash("sha256").update(`${account}\n${claim}`).digest("hex").slice(0, 10)}`
