import { clockOf, type Deadline, type Dossier, daysInWords, deadlineWords } from "../../../dossier/index.ts"
import type { Entry } from "../layout.ts"

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`

/** Title, day, what it rests on, and the clock of each agreement under watch. */
export function viewHead({ definition, asOf, joined, sources, period, agreements, incidents, disagreements }: Dossier): Entry[] {
  const reports = new Set(joined.map(({ account }) => account.article)).size
  const rests = joined.length
    ? `${counted(reports, "report")} from ${counted(sources, "independent source")}`
    : "no report has joined it; sitrep dossier include puts one in"
  const standing = disagreements.filter(({ stands }) => stands).length
  return [
    { indent: 0, words: definition.title, tone: "strong" },
    {
      indent: 0,
      words: [`${definition.key}, as of ${asOf}`, rests, period && `published ${daysInWords(period)}`].filter(Boolean).join(" · "),
    },
    ...(joined.length
      ? [{ indent: 0, words: `${counted(incidents.length, "incident")} · ${counted(standing, "disagreement")}`, tone: "quiet" as const }]
      : []),
    ...agreements
      .filter(({ watched }) => watched)
      .map((agreement): Entry => ({ indent: 0, words: `${agreement.name}: ${clockOf(agreement, asOf)}`, tone: "strong" })),
  ]
}

/** "term ends October 2027, 504 days left" */
export const deadlineLine = ({ what, days, left }: Deadline): string =>
  `${deadlineWords[what]} ${daysInWords(days)}, ${left < 0 ? `${counted(-left, "day")} ago` : left === 0 ? "today" : `${counted(left, "day")} left`}`
