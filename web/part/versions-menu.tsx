import { useRef, useState } from "preact/hooks"
import { useLocation } from "preact-iso"
import type { Wire } from "../../src/server/wire.ts"
import { isProblem, shownVersions } from "../api.ts"
import { words } from "../language.ts"
import { useAnswer } from "../use-answer.ts"
import { KeyButton } from "./key-button.tsx"
import { Loading, Trouble } from "./states.tsx"

interface Props {
  readonly report: string
  readonly versions: Wire["ShownReport"]["versions"]
  readonly number: number
}

/** Which version is shown, which others there are, and what two of them differ in. */
export function VersionsMenu({ report, versions, number }: Props) {
  const { report: t, versions: v, keys } = words.value
  const { route, path } = useLocation()
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const [pair, setPair] = useState({ from: Math.max(1, number - 1), to: number === 1 ? versions.length : number })
  const show = () => {
    setOpen(true)
    dialog.current?.showModal()
  }
  const choose = (side: "from" | "to") => (event: Event) => {
    if (event.currentTarget instanceof HTMLSelectElement) setPair({ ...pair, [side]: Number(event.currentTarget.value) })
  }
  const picked = (side: "from" | "to") => (
    <label>
      {v[side]}{" "}
      <select value={pair[side]} onChange={choose(side)}>
        {versions.map((one) => (
          <option key={one.id} value={one.number}>
            {one.number}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <>
      <KeyButton keys="v" label={t.version(number, versions.length)} run={show} />
      <dialog ref={dialog} class="wide" aria-label={t.versions} onClose={() => setOpen(false)}>
        <header>
          <h2>{t.versions}</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            {keys.close} <kbd>Esc</kbd>
          </button>
        </header>
        <ol class="versions">
          {versions.map((one) => (
            <li key={one.id} value={one.number}>
              <button
                type="button"
                aria-current={one.number === number ? "true" : undefined}
                onClick={() => {
                  dialog.current?.close()
                  route(`${path}?version=${one.number}`)
                }}
              >
                <bdi>{one.title ?? t.untitled}</bdi>
              </button>{" "}
              <span class="quiet">
                {one.captured ? `${v.captured} ${one.captured}` : `${v.kept} ${one.kept}`}
                {one.failure && ` · ${v.unreadable}`}
              </span>
            </li>
          ))}
        </ol>
        {versions.length < 2 ? (
          <p>{v.one}</p>
        ) : (
          <>
            <p class="pick">
              {picked("from")} {picked("to")}
            </p>
            {open && <Compared report={report} from={pair.from} to={pair.to} />}
          </>
        )}
      </dialog>
    </>
  )
}

function Compared({ report, from, to }: { report: string; from: number; to: number }) {
  const { versions: v, report: t } = words.value
  const { answer, again } = useAnswer((signal) => shownVersions(report, from, to, signal), `${report} ${from} ${to}`)
  if (!answer) return <Loading />
  if (isProblem(answer)) return <Trouble problem={answer} again={again} />
  const { text = [], claims = [] } = answer.compared ?? {}
  return (
    <>
      <h3>{v.text}</h3>
      {text.length ? (
        text.map((stretch, at) => (
          <p class="stretch" dir="auto" key={at}>
            {stretch.from && "… "}
            {stretch.pieces.map(({ kind, words: said }, place) => {
              if (kind === "removed") return <del key={place}>{said}</del>
              return kind === "added" ? <ins key={place}>{said}</ins> : said
            })}
            {stretch.to && " …"}
          </p>
        ))
      ) : (
        <p class="quiet">{v.sameText}</p>
      )}
      <h3>{v.claims}</h3>
      {claims.length ? (
        <ul>
          {claims.map(({ says, trace }) => (
            <li key={says} lang="en">
              <bdi>{says}</bdi>{" "}
              <span class="quiet">
                {t.rule(trace.rule)}: {trace.why}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p class="quiet">{v.sameClaims}</p>
      )}
    </>
  )
}
