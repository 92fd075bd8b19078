import { hash, verify } from "@node-rs/argon2"
import { type Refusal, refusal } from "../../record/index.ts"

/**
 * Argon2id with 19 MiB of memory, two passes and one lane: the second of the settings that the OWASP Password Storage Cheat Sheet holds equal. The
 * library hashes with argon2id where nothing else is named. memoryCost in KiB, outputLen in bytes.
 */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const
/** At least: OWASP ASVS 4.0, 2.1.1. At most: room for any sentence, and an end to what one request can have us hash. */
const LENGTHS = { least: 12, most: 1000 } as const

/** A hash of 32 random bytes that nobody has kept: no password is right by it. Made with the settings above. */
export const NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$9odxCFmZWAo4RljPvVDYVg$WI/3GtzunrU/EM707QR1mBi28zL1gDosK36CyvM7v7M"

/** One spelling of letters that can be written in several ways (NIST SP 800-63B, 5.1.1.2). */
const spelt = (password: string): string => password.normalize("NFKC")

/** [N22] What is wrong with a password that somebody chose. */
export function wrongWith(password: string): Refusal | undefined {
  const { length } = [...spelt(password)]
  if (length >= LENGTHS.least && length <= LENGTHS.most) return undefined
  return refusal({
    code: "bad-password",
    message: `the password has ${length} characters; allowed are ${LENGTHS.least} to ${LENGTHS.most}`,
  })
}

/** The hash of a password, as a PHC string with its settings and salt. */
export const hashOf = (password: string): Promise<string> => hash(spelt(password), SETTINGS)

/** Whether a password is the one of a hash. It takes as long where there is no hash, and then is never right. */
export const isPassword = (password: string, hashed: string | undefined): Promise<boolean> =>
  verify(wrongWith(password) || hashed === undefined ? NOBODYS : hashed, spelt(password.slice(0, LENGTHS.most)))
