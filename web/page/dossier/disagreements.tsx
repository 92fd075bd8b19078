import type { Disagreement } from "../../../src/dossier/index.ts"
import { words } from "../../language.ts"
import { dossierWords } from "../../words/dossier.ts"
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
            <span class="kind">{t.disagree[kind]}</span>{" "}
            {at && dossier.incidents.some((one) => one.id === about) ? (
              <a href={at(`/incident/${encodeURIComponent(about)}`)}>
                <bdi lang="en">{scope}</bdi>
              </a>
            ) : (
              <bdi lang="en">{scope}</bdi>
            )}
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
