import type { Reading } from "./types.ts"

export const findTags = (reading: Reading): Reading => reading
