import { useRef, useState } from "preact/hooks"
import { useLocation } from "preact-iso"
import type { Problem } from "../../src/server/wire.ts"
import { isProblem, keepReport } from "../api.ts"
import { draft, wordsOfDraft } from "../draft.ts"
import { words } from "../language.ts"
import { KeyButton } from "./key-button.tsx"
import { Trouble } from "./states.tsx"

const example = new URL("../../examples/kestria-ledger.txt", import.meta.url).href

const isHtml = (name: string, text: string): boolean => /\.x?html?$/i.test(name) || /^\s*<(?:!doctype|html)\b/i.test(text)

/** A box to paste a report into, drop a file on, or name an address in. */
export function ReadForm() {
  const { home } = words.value
  const { route } = useLocation()
  const box = useRef<HTMLTextAreaElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const given = draft.value ?? { page: "" }

  const put = (name: "published" | "outlet", said: string) => {
    const { [name]: _before, ...rest } = given
    draft.value = said ? { ...rest, [name]: said } : rest
  }
  const putText = (text: string, name = "") => {
    const { text: _text, page: _page, html: _html, ...rest } = given
    draft.value = isHtml(name, text) ? { ...rest, html: text } : given.text === undefined ? { ...rest, page: text } : { ...rest, text }
  }
  const putBody = (alone: boolean) => {
    const { text: _text, page: _page, html: _html, ...rest } = given
    const said = wordsOfDraft(given)
    draft.value = alone ? { ...rest, text: said } : { ...rest, page: said }
  }
  const take = async (files: FileList | null | undefined) => {
    const [first] = files ?? []
    if (first) putText(await first.text(), first.name)
  }
  const read = () => (wordsOfDraft(given).trim() ? route("/read") : box.current?.focus())
  const openExample = async () => {
    draft.value = { page: await (await fetch(example)).text() }
    route("/read")
  }
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    await take(event.dataTransfer?.files)
  }
  return (
    <>
      <form
        class="read-form"
        data-over={over ? "" : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        onSubmit={(event) => {
          event.preventDefault()
          read()
        }}
      >
        <label for="words">{home.text}</label>
        <textarea
          id="words"
          ref={box}
          rows={10}
          dir="auto"
          aria-describedby="words-how"
          value={wordsOfDraft(given)}
          onInput={({ currentTarget }) => putText(currentTarget.value)}
        />
        <p id="words-how" class="quiet">
          {home.drop}
        </p>
        <div class="fields">
          <label>
            {home.published}
            <input
              value={given.published ?? ""}
              placeholder="2026-06-11T18:40+03:00"
              aria-describedby="published-how"
              onInput={({ currentTarget }) => put("published", currentTarget.value)}
            />
          </label>
          <label>
            {home.outlet}
            <input value={given.outlet ?? ""} onInput={({ currentTarget }) => put("outlet", currentTarget.value)} />
          </label>
        </div>
        <p id="published-how" class="quiet">
          {home.publishedHint}
        </p>
        <label class="check">
          <input type="checkbox" checked={given.text !== undefined} onChange={({ currentTarget }) => putBody(currentTarget.checked)} />{" "}
          {home.bodyOnly}
        </label>
        <div class="bar">
          <KeyButton keys="r" chief label={home.readNow} run={read} />
          <KeyButton keys="o" label={home.file} run={() => file.current?.click()} />
          <KeyButton keys="e" label={home.example} run={openExample} />
          {draft.value && (
            <KeyButton
              keys="x"
              label={home.clear}
              run={() => {
                draft.value = undefined
              }}
            />
          )}
        </div>
        <input
          ref={file}
          type="file"
          hidden
          accept=".txt,.html,.htm,.xhtml,text/*"
          onChange={({ currentTarget }) => take(currentTarget.files)}
        />
      </form>
      <AddressForm />
    </>
  )
}

function AddressForm() {
  const { home, report, states } = words.value
  const { route } = useLocation()
  const [url, setUrl] = useState("")
  const [state, setState] = useState<string | Problem>("")
  const fetchIt = async () => {
    setState(`${states.loading}…`)
    const kept = await keepReport({ url })
    if (isProblem(kept)) return setState(kept)
    setState(`${report.became[kept.became]} ${kept.error?.message ?? ""}`)
    if (kept.became === "new" || kept.became === "version" || kept.became === "same") route(`/report/${encodeURIComponent(kept.id)}`)
  }
  return (
    <form
      class="address"
      onSubmit={(event) => {
        event.preventDefault()
        void fetchIt()
      }}
    >
      <label>
        {home.address}
        <input type="url" required placeholder="https://" value={url} onInput={({ currentTarget }) => setUrl(currentTarget.value)} />
      </label>
      <button type="submit">
        {home.fetch} <kbd>Enter</kbd>
      </button>
      {typeof state === "string" ? <p role="status">{state}</p> : <Trouble problem={state} />}
    </form>
  )
}
