import { useRoute } from "preact-iso"
import { isProblem, shownReport } from "../api.ts"
import { words } from "../language.ts"
import { CopiesNote } from "../part/copies-note.tsx"
import { ReadingView } from "../part/reading-view.tsx"
import { Loading, Trouble } from "../part/states.tsx"
import { VersionsMenu } from "../part/versions-menu.tsx"
import { useAnswer } from "../use-answer.ts"

/** A report that is kept, in the version that is asked for or the last. */
export function ReportPage() {
  const { params, query } = useRoute()
  const { report = "" } = params
  const { version } = query
  const { answer, again } = useAnswer((signal) => shownReport(report, version, signal), `${report} ${version ?? ""}`)
  if (!answer) return <Loading />
  if (isProblem(answer)) return <Trouble problem={answer} again={again} />
  const { versions, number, record } = answer
  const failure = versions.find((one) => one.number === number)?.failure
  return (
    <ReadingView
      report={record}
      tools={<VersionsMenu report={report} versions={versions} number={number} />}
      note={
        <>
          {failure && (
            <p class="note" role="alert">
              {words.value.versions.unreadable} (<span lang="en">{failure.message}</span>)
            </p>
          )}
          <CopiesNote report={report} />
        </>
      }
    />
  )
}
