import { useLocation } from "preact-iso"
import type { Wire } from "../../../src/server/wire.ts"
import { get, isProblem } from "../../api.ts"
import { Loading, Trouble } from "../../part/states.tsx"
import { useAnswer } from "../../use-answer.ts"
import { dossierWords } from "../../words/dossier.ts"
import { dayAfter, dayOf } from "./days.ts"
import { Deadlines } from "./deadlines.tsx"
import { Disagreements } from "./disagreements.tsx"
import type { Part } from "./dossier-page.tsx"
import { query } from "./held-dossier.ts"
import { Quote } from "./told.tsx"

/** Days of change that are shown where none are chosen. */
const USUAL = 7

/** What changed, what is disagreed on, what falls due. */
export function OverviewPart({ dossier, at, since }: Part) {
  const t = dossierWords.value
  const { route } = useLocation()
  const { disagreements, agreements, asOf, joined } = dossier
  const from = since && since <= asOf ? since : dayAfter(asOf, -USUAL)
  const standing = disagreements.filter(({ stands }) => stands)
  if (!joined.length)
    return (
      <p class="state">
        {t.empty} <a href="/">{t.keepReport}</a>
      </p>
    )
  return (
    <div class="overview">
      <section>
        <h2>{t.changed}</h2>
        <p>
          <label>
            {t.since}{" "}
            <input
              type="date"
              value={from}
              max={asOf}
              onChange={({ currentTarget }) => {
                if (currentTarget.value) route(at("", { since: currentTarget.value }))
              }}
            />
          </label>
        </p>
        <Changes dossier={dossier} at={at} from={from} />
      </section>
      <section>
        <h2>{t.disagreements}</h2>
        {standing.length ? <Disagreements of={standing} at={at} dossier={dossier} /> : <p class="quiet">{t.noDisagreements}</p>}
        <h2>{t.deadlines}</h2>
        <Deadlines of={agreements.flatMap(({ deadlines }) => deadlines)} names={new Map(agreements.map(({ id, name }) => [id, name]))} />
      </section>
    </div>
  )
}

function Changes({ dossier, at, from }: Pick<Part, "dossier" | "at"> & { from: string }) {
  const t = dossierWords.value
  const { key } = dossier.definition
  const path = `dossiers/${encodeURIComponent(key)}/changes${query({ since: from, asOf: dossier.asOf })}`
  const { answer, again } = useAnswer((signal) => get<Wire["ShownChanges"]>(path, signal), path)
  if (!answer) return <Loading />
  if (isProblem(answer)) return <Trouble problem={answer} again={again} />
  if (!answer.changes.length) return <p class="quiet">{t.unchanged}</p>
  const days = [...new Set(answer.changes.map(({ day }) => day))].sort().reverse()
  const incidents = new Set(dossier.incidents.map(({ id }) => id))
  return days.map((day) => (
    <section key={day} class="day">
      <h3>
        <time dateTime={day}>{dayOf(day)}</time>
      </h3>
      <ul>
        {answer.changes
          .filter((change) => change.day === day)
          .map(({ id, kind, title, about, before, after, words }) => (
            <li key={id}>
              <p>
                <span class="kind">{t.changes[kind]}</span>{" "}
                {incidents.has(about) ? (
                  <a href={at(`/incident/${encodeURIComponent(about)}`)}>
                    <bdi lang="en">{title}</bdi>
                  </a>
                ) : (
                  <bdi lang="en">{title}</bdi>
                )}
                {(before || after) && (
                  <span lang="en">
                    : {before && <del>{before}</del>} {after && <bdi class="after">{after}</bdi>}
                  </span>
                )}
              </p>
              {words.slice(0, 3).map((one) => (
                <p class="quiet" key={`${one.account}${one.claim}${one.from}`}>
                  <Quote at={one} />
                </p>
              ))}
            </li>
          ))}
      </ul>
    </section>
  ))
}
