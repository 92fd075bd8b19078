import type { FigureRole } from "../../claim/index.ts"
import type { Dossier, DossierIncident, FigureSeries, Range, Toll, Words } from "../types.ts"
import { capital, outcomeWords, roleWords, whoWords } from "../wording/labels.ts"
import { shownIncidents, titlePieces } from "./incident-section.ts"
import { noteOf } from "./note.ts"
import { voicesPieces } from "./told-pieces.ts"
import type { BriefPart, BriefRow, BriefSection } from "./types.ts"
import type { Path } from "./value-at.ts"
import { at, cite, type Piece, type Write } from "./write.ts"

/** [Z11] Figures that a situation report has: people, forces and arms, ground, violations. Money, durations and what fits no role stay in the dossier. */
const ROLES: readonly FigureRole[] = [
  "killed",
  "injured",
  "missing",
  "captured",
  "displaced",
  "violations",
  "force-strength",
  "equipment",
  "territory",
]

const wordsKey = ({ account, from, to }: Words): string => `${account}|${from}|${to}`

const end = (range: Range, path: Path, which: "low" | "best" | "high"): Piece => (range[which] === null ? "–" : at(...path, which))

function tollRow(incident: DossierIncident, path: Path, { outcome, who, range, told }: Toll, index: number, write: Write): BriefRow {
  const own = [...path, "tolls", index]
  return {
    cells: [
      write(titlePieces(incident, path)),
      write(`${capital(outcomeWords[outcome])}${who ? ` (${whoWords[who]})` : ""}`),
      ...(["low", "best", "high"] as const).map((which) => write([end(range, [...own, "range"], which)])),
      write([at(...own, "range", "sources")]),
    ],
    words: told.map(({ words }) => words),
  }
}

const tollTable = (rows: readonly BriefRow[]): BriefPart[] =>
  rows.length ? [{ kind: "table", columns: ["Incident", "Outcome", "Low", "Best", "High", "Independent sources"], rows }] : []

function seriesRows({ role, of, points }: FigureSeries, path: Path, shown: ReadonlySet<string>, write: Write): BriefRow[] {
  return points.flatMap(({ told, period, area }, index) => {
    if (told.superseded || shown.has(wordsKey(told.words))) return []
    const point = [...path, "points", index]
    return [
      {
        cells: [
          write(capital(roleWords[role]), of && of !== role && !of.startsWith(`${role} `) ? [": ", at(...path, "of")] : []),
          write([at(...point, "told", "value")]),
          write(period ? [at(...point, "period")] : "–", area ? [", ", at(...point, "area", "name")] : []),
          write(voicesPieces([{ told, path: [...point, "told"] }])),
        ],
        words: [],
      },
    ]
  })
}

/** The range of every toll with the independent sources behind it; figures over a period; violations counted; sums that do not come out. */
export function tollSection(dossier: Dossier, write: Write): BriefSection {
  const indexes = new Map(dossier.incidents.map(({ id }, index) => [id, index]))
  const tolls = shownIncidents(dossier).flatMap((incident) =>
    incident.tolls.flatMap((toll, at) =>
      toll.told.length ? [tollRow(incident, ["incidents", indexes.get(incident.id) ?? 0], toll, at, write)] : [],
    ),
  )
  // Violations that are told with the period before need not come again as figures.
  const counted = new Set(
    dossier.violations.flatMap(({ total, before, kinds }) =>
      [total, ...(before ? [before] : []), ...kinds.map(({ count }) => count)].map(({ words }) => wordsKey(words)),
    ),
  )
  const figures = dossier.series.flatMap((series, index) =>
    ROLES.includes(series.role) ? seriesRows(series, ["series", index], counted, write) : [],
  )
  const violations = dossier.violations.map(({ total }, index) =>
    write(
      voicesPieces([{ told: total, path: ["violations", index, "total"] }]),
      ": ",
      [at("violations", index, "sentence")],
      dossier.violations[index]?.period ? [" (", at("violations", index, "period"), ")"] : [],
      ".",
    ),
  )
  const sums = dossier.sums.flatMap(({ holds, whole, parts }, index) =>
    holds === false
      ? [
          write(
            "The parts make ",
            [at("sums", index, "total")],
            parts.map(({ words }) => cite(words)),
            ", the whole is told as ",
            [at("sums", index, "whole", "value")],
            " by ",
            voicesPieces([{ told: whole, path: ["sums", index, "whole"] }]),
            ".",
          ),
        ]
      : [],
  )
  const lists = [violations, sums].flatMap((items): BriefPart[] => (items.length ? [{ kind: "list", items }] : []))
  const table: BriefPart[] = figures.length
    ? [{ kind: "table", columns: ["Figure", "Value", "Period, area", "According to"], rows: figures }]
    : []
  const parts = [...tollTable(tolls), ...lists, ...table]
  return { key: "tolls", title: "Tolls and figures", notes: [noteOf(write, parts.length ? "best" : "none")], parts }
}
