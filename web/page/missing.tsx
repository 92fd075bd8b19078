import { words } from "../language.ts"
import { useTitle } from "../use-title.ts"

/** An address that leads nowhere. */
export function MissingPage() {
  const { states, nav } = words.value
  useTitle(states.missing)
  return (
    <div class="state">
      <h1>{states.missing}</h1>
      <p>{states.missingDo}</p>
      <p>
        <a href="/">{nav.home}</a>
      </p>
    </div>
  )
}
