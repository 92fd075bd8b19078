import { useState } from "preact/hooks"
import { useLocation } from "preact-iso"
import type { Problem } from "../../src/server/wire.ts"
import { type Draft, isProblem, keepReport, readNow } from "../api.ts"
import { draft } from "../draft.ts"
import { words } from "../language.ts"
import { KeyButton } from "../part/key-button.tsx"
import { ReadingView } from "../part/reading-view.tsx"
import { Loading, Trouble } from "../part/states.tsx"
import { useAnswer } from "../use-answer.ts"

/** The record of a report that was pasted; nothing is kept before it is asked for. */
export function ReadPage() {
  const { report, home } = words.value
  if (draft.value) return <Drafted given={draft.value} />
  return (
    <div class="state">
      <h1>{report.gone}</h1>
      <p>{report.goneDo}</p>
      <p>
        <a href="/">{home.read}</a>
      </p>
    </div>
  )
}

function Drafted({ given }: { given: Draft }) {
  const { report, states } = words.value
  const { route } = useLocation()
  const { answer, again } = useAnswer((signal) => readNow(given, signal), "draft")
  const tools = <KeyButton keys="b" label={report.back} run={() => route("/")} />
  if (!answer) return <Loading label={states.reading} />
  if (isProblem(answer))
    return (
      <>
        <Trouble problem={answer} again={again} />
        <p class="state">{tools}</p>
      </>
    )
  return <ReadingView report={answer} tools={tools} note={<Keeping given={given} />} />
}

function Keeping({ given }: { given: Draft }) {
  const { report } = words.value
  const { route } = useLocation()
  const [state, setState] = useState<"not" | "now" | Problem | { readonly said: string }>("not")
  const keep = async () => {
    setState("now")
    const kept = await keepReport(given)
    if (isProblem(kept)) return setState(kept)
    setState({ said: `${report.became[kept.became]} ${kept.error?.message ?? ""}` })
    if (kept.became !== "new" && kept.became !== "version" && kept.became !== "same") return
    route(`/report/${encodeURIComponent(kept.id)}`)
    draft.value = undefined
  }
  if (typeof state === "object" && isProblem(state)) return <Trouble problem={state} again={keep} />
  return (
    <p class="note" role="status">
      {typeof state === "object" ? state.said : report.unkept}{" "}
      {typeof state === "string" && (
        <KeyButton keys="a" chief label={state === "now" ? report.keeping : report.keep} disabled={state === "now"} run={keep} />
      )}
    </p>
  )
}
