import type { Days } from "../../record/index.ts"
import type { Bounds } from "../types.ts"

/** A number with bounds in a cell: "9", "about 70", "at least 12", "up to 20", "3-5". Digits stand without separators. */
export function shortBounds({ low, high, approximate }: Bounds): string {
  const about = approximate ? "about " : ""
  if (low !== null && low === high) return `${about}${low}`
  if (low !== null && high !== null) return `${about}${low}-${high}`
  if (low !== null) return `${about}at least ${low}`
  return high === null ? "a number not told" : `${about}up to ${high}`
}

/** Days in a cell: "2026-06-08", "2026-06-08/2026-06-10". */
export const shortDays = ({ first, last }: Days): string => (first === last ? first : `${first}/${last}`)
