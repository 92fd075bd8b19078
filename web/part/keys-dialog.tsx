import { useRef } from "preact/hooks"
import { type Key, keysNow } from "../keys.ts"
import { words } from "../language.ts"
import { KeyButton } from "./key-button.tsx"

/** The button that lists the keys of the page, and the list. A line of the list is a button too. */
export function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const { keys } = words.value
  const press = ({ run }: Key) => {
    dialog.current?.close()
    run()
  }
  const [own, frame] = [keysNow.value.filter((key) => !key.everywhere), keysNow.value.filter((key) => key.everywhere)]
  return (
    <>
      <KeyButton keys="?" label={keys.open} everywhere run={() => dialog.current?.showModal()} />
      <dialog ref={dialog} aria-label={keys.title}>
        <header>
          <h2>{keys.title}</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            {keys.close} <kbd>Esc</kbd>
          </button>
        </header>
        <p class="quiet">{keys.how}</p>
        {own.length ? <Listed list={own} press={press} /> : <p>{keys.none}</p>}
        <Listed list={frame} press={press} />
      </dialog>
    </>
  )
}

function Listed({ list, press }: { list: readonly Key[]; press: (key: Key) => void }) {
  return (
    <ul class="keys">
      {list.map((key) => (
        <li key={key.keys}>
          <button type="button" onClick={() => press(key)}>
            <kbd>{key.keys}</kbd> {key.label}
          </button>
        </li>
      ))}
    </ul>
  )
}
