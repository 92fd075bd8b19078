import type { Reading } from "./types.ts"

export const findNames = (reading: Reading): Reading => reading
