import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import type { Wire } from "../../src/server/wire.ts"
import { get, isProblem, type Problem, send } from "../api.ts"
import { words } from "../language.ts"
import { useAnswer } from "../use-answer.ts"
import { useTitle } from "../use-title.ts"
import { KeyButton } from "./key-button.tsx"
import { Loading } from "./states.tsx"

/** Lets in who has signed in, and everybody where nobody has to. */
export function Door({ children }: { readonly children: ComponentChildren }) {
  const { answer, again } = useAnswer((signal) => get<Wire["ShownAsker"]>("session", signal), "session")
  if (!answer) return <Loading />
  // A server that cannot be reached is told of by the page that asks it for something.
  if (!isProblem(answer) && answer.accounts && answer.name === undefined) return <SignIn done={again} />
  const name = isProblem(answer) || !answer.accounts ? undefined : answer.name
  const leave = (): void => void send<Wire["Done"]>("DELETE", "session", {}).then(again)
  const { door } = words.value
  return (
    <>
      {name === undefined ? null : (
        <p class="signed-in">
          <bdi>{door.inAs(name)}</bdi> <KeyButton keys="g q" label={door.leave} everywhere run={leave} />
        </p>
      )}
      {children}
    </>
  )
}

function SignIn({ done }: { readonly done: () => void }) {
  const { door } = words.value
  const [trouble, setTrouble] = useState<Problem>()
  useTitle(door.title)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLFormElement)) return
    const given = new FormData(event.currentTarget)
    const answer = await send<Wire["SignedInAs"]>("POST", "session", { name: given.get("name"), password: given.get("password") })
    if (isProblem(answer)) setTrouble(answer)
    else done()
  }
  return (
    <form class="state sign-in" onSubmit={submit}>
      <h1>{door.title}</h1>
      <label>
        {door.name}
        <input name="name" autocomplete="username" autocapitalize="none" required />
      </label>
      <label>
        {door.password}
        <input name="password" type="password" autocomplete="current-password" required />
      </label>
      {trouble ? (
        <p role="alert">
          {trouble.code === "not-signed-in"
            ? door.wrong
            : trouble.code === "too-many-sign-ins"
              ? door.tooMany
              : trouble.detail || door.offline}
        </p>
      ) : null}
      <button class="chief" type="submit">
        {door.enter}
      </button>
      <p>{door.help}</p>
    </form>
  )
}
