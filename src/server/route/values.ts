import { z } from "zod"

/** A whole number from 1, out of an address. */
export const count = z.coerce.number().int().positive()

/** An ISO day. */
export const day = z.iso.date().describe("ISO day")

/** As of which day a dossier is asked for, and since when changes are; without `asOf` it is today. */
export const days = z.object({ asOf: day.optional(), since: day.optional() })
