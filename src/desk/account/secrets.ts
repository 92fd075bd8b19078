import { createHash, randomBytes } from "node:crypto"

/** A new secret of 32 random bytes, in letters that an address or a header can carry. */
export const newSecret = (): string => randomBytes(32).toString("base64url")

/** SHA-256 of a secret: all that is kept of it. It needs no salt and no slow hash, for nobody can guess 32 random bytes. */
export const digestOf = (secret: string): Uint8Array => createHash("sha256").update(secret).digest()

/** An ISO time so many seconds after another. */
export const after = (at: string, seconds: number): string =>
  new Date(Date.parse(at) + seconds * 1000).toISOString().replace(/\.\d+Z$/, "Z")
