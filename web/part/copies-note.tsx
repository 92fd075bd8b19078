import { isProblem, shownCopies } from "../api.ts"
import { words } from "../language.ts"
import { useAnswer } from "../use-answer.ts"

/** How often the same text is kept, and where; says nothing when there is one copy alone, or when nobody knows. */
export function CopiesNote({ report }: { report: string }) {
  const { answer } = useAnswer((signal) => shownCopies(report, signal), report)
  if (!answer || isProblem(answer) || answer.reports < 2) return null
  return <p class="note">{words.value.report.copies(answer.reports)}</p>
}
