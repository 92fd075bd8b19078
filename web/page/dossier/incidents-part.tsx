import { words } from "../../language.ts"
import { dossierWords } from "../../words/dossier.ts"
import { daysOf } from "./days.ts"
import type { Part } from "./dossier-page.tsx"
import { RangeShown } from "./range-shown.tsx"
import { WideTable } from "./wide-table.tsx"

/** The incidents, the latest first, undated ones last. */
export function IncidentsPart({ dossier, at }: Part) {
  const t = dossierWords.value
  const { incidents, slots } = words.value
  const disagreed = new Set(dossier.disagreements.filter(({ stands }) => stands).map(({ about }) => about))
  const sorted = [...dossier.incidents].sort((a, b) => ((a.days?.last ?? "") < (b.days?.last ?? "") ? 1 : -1))
  if (!sorted.length) return <p class="state">{t.noIncidents}</p>
  return (
    <WideTable label={t.sections.incidents}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.date}</th>
            <th scope="col">{t.incident}</th>
            <th scope="col">{t.place}</th>
            <th scope="col">
              {t.toll} <span class="quiet">{t.whoRange}</span>
            </th>
            <th scope="col">{t.independent}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, days, type, place, tolls, sources, told }) => {
            const address = at(`/incident/${encodeURIComponent(id)}`)
            return (
              <tr key={id}>
                <td>{days ? daysOf(days) : <span class="quiet">{t.undated}</span>}</td>
                <td>
                  <a href={address}>{incidents[type]}</a> {disagreed.has(id) && <span class="kind">≠ {t.disagreesHere}</span>}
                  <p class="quiet clause" dir="auto">
                    {told[0]?.words.words}
                  </p>
                </td>
                <td>{place && <bdi>{place.name}</bdi>}</td>
                <td>
                  {tolls.map(({ outcome, who, range }) => (
                    <a class="toll" href={address} key={outcome + who}>
                      <RangeShown range={range} /> {slots[outcome]}
                      {who && ` (${t.who[who]})`}
                    </a>
                  ))}
                </td>
                <td class="number">
                  <a href={address}>{sources}</a>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </WideTable>
  )
}
