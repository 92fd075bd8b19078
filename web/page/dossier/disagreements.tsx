import type { Disagreement, DossierIncident } from "../../../src/dossier/index.ts"
import { words } from "../../language.ts"
import { dossierWords } from "../../words/dossier.ts"
import { daysOf } from "./days.ts"
import type { Part } from "./dossier-page.tsx"
import { Saying } from "./told.tsx"

/** Disagreements by kind: each value with all who tell it, and the reasons. `at` given: each leads to what it is about. */
export function Disagreements({ of, at, dossier }: { of: readonly Disagreement[]; at?: Part["at"]; dossier: Part["dossier"] }) {
  const t = dossierWords.value
  return (
    <ul class="disagreements">
      {of.map(({ id, kind, about, scope, values, reasons }) => (
        <li key={id}>
          <h3>
            <span class="kind">{t.disagree[kind]}</span> <bdi lang="en">{scope}</bdi>{" "}
            {at && <IncidentLink of={dossier.incidents.find((one) => one.id === about)} at={at} />}
          </h3>
          <div class="values">
            {values.map(({ value, told, sources }) => (
              <details key={value} open={told.length < 3}>
                <summary>
                  <bdi class="figure-of">{value}</bdi> <span class="quiet">{t.sources(sources)}</span>
                </summary>
                {told.map((one) => (
                  <Saying key={`${one.words.account}${one.words.claim}${one.words.from}`} told={one} />
                ))}
              </details>
            ))}
          </div>
          {reasons.map(({ rule, why }) => (
            <p class="quiet" key={rule + why}>
              <span class="rule">{words.value.report.rule(rule)}</span> <span lang="en">{why}</span>
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** The incident that values are told of, by what it is, where and when. */
function IncidentLink({ of, at }: { of: DossierIncident | undefined; at: Part["at"] }) {
  if (!of) return null
  return (
    <a class="about" href={at(`/incident/${encodeURIComponent(of.id)}`)}>
      {words.value.incidents[of.type]}
      {of.place && (
        <>
          , <bdi>{of.place.name}</bdi>
        </>
      )}
      {of.days && `, ${daysOf(of.days)}`}
    </a>
  )
}
