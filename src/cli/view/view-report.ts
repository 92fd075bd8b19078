import type { Report } from "../../desk/index.ts"
import { viewAgreements } from "./agreements.ts"
import { viewFigures } from "./figures.ts"
import { viewHead } from "./head.ts"
import { viewIncidents } from "./incidents.ts"
import { layOut, type Style } from "./layout.ts"
import { sourceOf } from "./source.ts"
import { viewVoices } from "./voices.ts"

/** One record as an analyst reads it at a terminal. `asOf`: the ISO day that the days of a term are counted from. */
export function viewReport(report: Report, asOf: string, style: Style): string {
  const source = sourceOf(report)
  const blocks = [viewHead(source), viewVoices(source), viewIncidents(source), viewFigures(source), viewAgreements(source, asOf)]
  return layOut(blocks.flat(), style)
}
