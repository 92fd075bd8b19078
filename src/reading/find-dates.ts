import type { Reading } from "./types.ts"

export const findDates = (reading: Reading): Reading => reading
