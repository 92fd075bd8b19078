import type { Deadline } from "../../../src/dossier/index.ts"
import { dossierWords } from "../../words/dossier.ts"
import { daysOf } from "./days.ts"
import { Saying } from "./told.tsx"

/** Deadlines as a calendar, with how each day was found and from which words. `names`: the agreements, by id. */
export function Deadlines({ of, names }: { of: readonly Deadline[]; names?: ReadonlyMap<string, string> }) {
  const t = dossierWords.value
  if (!of.length) return <p class="quiet">{t.noDeadlines}</p>
  const sorted = [...of].sort((a, b) => (a.days.last < b.days.last ? -1 : 1))
  return (
    <ul class="calendar">
      {sorted.map(({ id, what, agreement, days, left, computation, told }) => (
        <li key={id}>
          <p class="when">
            <time dateTime={days.last}>{daysOf(days)}</time> <span class="quiet">{t.due(left)}</span>
          </p>
          <div>
            <p>
              {names?.get(agreement) && (
                <>
                  <bdi>{names.get(agreement)}</bdi>:{" "}
                </>
              )}
              {t.deadline[what]}
            </p>
            {told.map((one) => (
              <Saying key={`${one.words.account}${one.words.claim}`} told={one} />
            ))}
            {computation.length > 0 && (
              <details class="why">
                <summary>{t.computed}</summary>
                <ol lang="en">
                  {computation.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
