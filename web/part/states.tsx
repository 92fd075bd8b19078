import type { Problem } from "../../src/server/wire.ts"
import { words } from "../language.ts"
import { KeyButton } from "./key-button.tsx"

/** Something is on its way. */
export function Loading({ label }: { label?: string }) {
  return (
    <p class="state" role="status">
      {label ?? words.value.states.loading}…
    </p>
  )
}

/** What went wrong, what is safe, what to do. */
export function Trouble({ problem, again }: { problem: Problem; again?: () => void }) {
  const { states } = words.value
  const offline = problem.code === "offline"
  return (
    <div class="state trouble" role="alert">
      <h1 lang={offline ? undefined : "en"}>{offline ? states.offline : problem.detail || problem.title}</h1>
      {offline && <p>{states.offlineDo}</p>}
      <p class="quiet">
        {states.safe} {!offline && <code>{problem.code}</code>}
      </p>
      {again && <KeyButton keys="t" label={states.again} run={again} />}
    </div>
  )
}
