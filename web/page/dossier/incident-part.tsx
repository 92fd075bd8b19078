import type { ComponentChildren } from "preact"
import type { DossierIncident, Told } from "../../../src/dossier/index.ts"
import { rangeOf } from "../../evidence/range-of.ts"
import { language, words } from "../../language.ts"
import { dossierWords } from "../../words/dossier.ts"
import { dayOf, daysOf } from "./days.ts"
import { Disagreements } from "./disagreements.tsx"
import type { Part } from "./dossier-page.tsx"
import { ProposedTellings } from "./proposed-tellings.tsx"
import { RangeShown } from "./range-shown.tsx"
import { Saying } from "./told.tsx"
import { WideTable } from "./wide-table.tsx"

interface Row {
  readonly name: string
  readonly together?: ComponentChildren
  readonly told: readonly { readonly told: Told<unknown>; readonly shown?: string }[]
}

/** One incident: fields by independent sources, what is disagreed on, and what might belong here. */
export function IncidentPart({ dossier, at, again, id }: Part & { id: string }) {
  const t = dossierWords.value
  const incident = dossier.incidents.find((one) => one.id === id)
  if (!incident)
    return (
      <p class="state">
        {t.noIncident} <a href={at("/incidents")}>{t.allIncidents}</a>
      </p>
    )
  const about = dossier.disagreements.filter((one) => one.about === id)
  const standing = about.filter(({ stands }) => stands)
  const settled = about.filter(({ stands }) => !stands)
  const { days, place, type, proposed } = incident
  return (
    <>
      <p>
        <a href={at("/incidents")}>← {t.allIncidents}</a>
      </p>
      <h2 class="incident-title">
        {words.value.incidents[type]}
        {place && (
          <>
            , <bdi>{place.name}</bdi>
          </>
        )}
        , {days ? daysOf(days) : t.undated}
      </h2>
      <Sources incident={incident} dossier={dossier} />
      {standing.length > 0 && (
        <section>
          <h2>{t.disagreements}</h2>
          <Disagreements of={standing} dossier={dossier} />
        </section>
      )}
      {settled.length > 0 && (
        <section>
          <h2>{t.noDifferences}</h2>
          <Disagreements of={settled} dossier={dossier} />
        </section>
      )}
      {proposed.length > 0 && <ProposedTellings proposed={proposed} dossier={dossier} again={again} />}
    </>
  )
}

function Sources({ incident, dossier }: { incident: DossierIncident; dossier: Part["dossier"] }) {
  const t = dossierWords.value
  const rows = rowsOf(incident).filter(({ told }) => told.length)
  const columns = [...new Set(rows.flatMap(({ told }) => told.map((one) => one.told.copyOf)))]
  return (
    <WideTable label={t.incident}>
      <table class="sources">
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{t.field}</span>
            </th>
            <th scope="col">{t.together}</th>
            {columns.map((group) => {
              const all = dossier.joined.filter(({ account }) => account.copyOf === group)
              const first = all.find(({ account }) => account.key === group) ?? all[0]
              const copies = new Set(all.map(({ account }) => account.article)).size - 1
              return (
                <th scope="col" key={group}>
                  <bdi>{first?.account.report.article.outlet?.name ?? group}</bdi>
                  <p class="quiet">
                    {first && dayOf(first.account.known)} {copies > 0 && t.copies(copies)}
                  </p>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, together, told }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{together}</td>
              {columns.map((group) => (
                <td key={group}>
                  {told
                    .filter((one) => one.told.copyOf === group)
                    .map((one, place) => (
                      <Saying key={place} told={one.told}>
                        {one.shown}
                      </Saying>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}

function rowsOf(incident: DossierIncident): Row[] {
  const t = dossierWords.value
  const { slots, incidents, realis } = words.value
  const parties = (told: DossierIncident["targets"]) => told.map((one) => ({ told: one, shown: one.value.name }))
  return [
    { name: t.clause, told: incident.told.map((told) => ({ told })) },
    {
      name: t.type,
      together: incidents[incident.type],
      told: incident.types.map((told) => ({ told, shown: incidents[told.value] })),
    },
    {
      name: slots.date,
      together: incident.days && daysOf(incident.days),
      told: incident.dates.map((told) => ({ told, shown: daysOf(told.value) })),
    },
    { name: slots.place, together: incident.place && <bdi>{incident.place.name}</bdi>, told: parties(incident.places) },
    { name: slots.initiator, told: parties(incident.initiators) },
    { name: slots.target, told: parties(incident.targets) },
    { name: slots.weapon, told: incident.weapons.map((told) => ({ told, shown: told.value })) },
    { name: t.happened, told: incident.realis.map((told) => ({ told, shown: realis[told.value] })) },
    ...incident.tolls.map(({ outcome, who, range, told }) => ({
      name: who ? `${slots[outcome]} (${t.who[who]})` : slots[outcome],
      together: (
        <>
          <RangeShown range={range} />
          <p class="quiet" lang="en">
            {range.why.why}
          </p>
        </>
      ),
      told: told.map((one) => ({ told: one, shown: rangeOf(one.value, words.value, language.value) })),
    })),
  ]
}
