import { boundsInWords, type Dossier, daysInWords, type FigurePoint, roleWords } from "../../../dossier/index.ts"
import { type Entry, heading } from "../layout.ts"
import { type Tell, tellOf } from "./tell.ts"

/** Asserted quantities over time, violations counted, and sums that were checked. */
export function viewFigures({ series, sums, violations, asOf }: Dossier): Entry[] {
  if (!series.length && !sums.length && !violations.length) return []
  const tell = tellOf(asOf)
  return [
    ...heading("Figures"),
    ...violations.map(({ sentence, area, period, total }): Entry => {
      const facts = [sentence, area?.name, period && daysInWords(period), tell.who([total])]
      return { indent: 2, words: `violations · ${facts.filter(Boolean).join(" · ")}` }
    }),
    ...series.flatMap(({ role, unit, of, points }): Entry[] => {
      const what = [of || unit, role === "other" ? undefined : roleWords[role]].filter(Boolean).join(", ")
      const [only, ...more] = points
      if (only && !more.length) return [{ indent: 2, words: `${what}: ${pointWords(only, unit, tell)}` }]
      return [{ indent: 2, words: what }, ...points.map((point): Entry => ({ indent: 4, words: pointWords(point, unit, tell) }))]
    }),
    ...sums.map(({ whole, parts, total, holds, why }): Entry => {
      const said = holds === undefined ? "leaves open whether" : holds ? "holds:" : "does not hold:"
      const sum = parts.map(({ value }) => boundsInWords(value)).join(" + ")
      return {
        indent: 2,
        words: `sum ${said} ${sum} = ${boundsInWords(total)}, said to be ${boundsInWords(whole.value)} (${tell.who([whole])}) · ${why.rule} ${why.why}`,
      }
    }),
  ]
}

/** "about 1,250 km2 · 2022 ~ · the valley · The Orvan Herald, 12 June". A count of people or things is its own unit. */
const pointWords = ({ told, period, periodBasis, area }: FigurePoint, unit: string, tell: Tell): string =>
  [
    `${boundsInWords(told.value)}${unit === "person" || unit === "item" ? "" : ` ${unit}`}`,
    period && `${daysInWords(period)}${periodBasis ? " ~" : ""}`,
    area?.name,
    tell.who([told]),
  ]
    .filter(Boolean)
    .join(" · ")
