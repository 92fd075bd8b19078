import type { Range } from "../../../src/dossier/index.ts"
import { numeral } from "../../language.ts"

/** The least, best and most that anybody says; one number where they are one. */
export function RangeShown({ range: { low, best, high } }: { range: Range }) {
  const figure = (value: number | null) => (value === null ? "?" : numeral(value))
  if (low === high && low === best) return <span class="figure-of">{figure(best)}</span>
  return (
    <span class="figure-of">
      {figure(low)} – <strong>{figure(best)}</strong> – {figure(high)}
    </span>
  )
}
