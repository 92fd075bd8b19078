import { createHash } from "node:crypto"

/** An id that stays while reports are added: made of what it is of alone. */
export const idOf = (prefix: string, ...key: string[]): string =>
  `${prefix}-${createHash("sha256").update(key.join("\n")).digest("hex").slice(0, 10)}`
