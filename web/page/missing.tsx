import { words } from "../language.ts"

/** An address that leads nowhere. */
export function MissingPage() {
  const { states, nav } = words.value
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
