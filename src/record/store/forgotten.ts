import { createHash } from "node:crypto"

/** What a tombstone keeps of something that was removed: a digest of its key or of its content's SHA-256, hex. It names neither. */
export const forgottenDigest = (what: string): string => createHash("sha256").update(`forgotten:${what}`).digest("hex")

/** The same of a person, by the folded name. */
export const forgottenPerson = (folded: string): string => forgottenDigest(`person:${folded}`)
