import { useState } from "preact/hooks"
import type { Compliance, DossierAgreement } from "../../../src/dossier/index.ts"
import type { Problem, Wire } from "../../../src/server/wire.ts"
import { isProblem, send } from "../../api.ts"
import { words } from "../../language.ts"
import { Trouble } from "../../part/states.tsx"
import { dossierWords } from "../../words/dossier.ts"
import { dayOf } from "./days.ts"
import { Deadlines } from "./deadlines.tsx"
import type { Part } from "./dossier-page.tsx"
import { Saying } from "./told.tsx"
import { WideTable } from "./wide-table.tsx"

const says: readonly Compliance[] = ["kept", "breached", "not-yet"]

type Provision = DossierAgreement["provisions"][number]

/** The agreements and mandates, those under watch first. */
export function AgreementsPart({ dossier, again }: Part) {
  const t = dossierWords.value
  const sorted = [...dossier.agreements].sort((a, b) => Number(b.watched) - Number(a.watched))
  if (!sorted.length) return <p class="state">{t.noAgreements}</p>
  return sorted.map((agreement) => <Agreement key={agreement.id} agreement={agreement} dossier={dossier} again={again} />)
}

function Agreement({ agreement, dossier, again }: Pick<Part, "dossier" | "again"> & { agreement: DossierAgreement }) {
  const t = dossierWords.value
  const { name, names, watched, force, deadlines, provisions } = agreement
  return (
    <section class="agreement-part">
      <h2>
        <bdi>{name}</bdi> {watched && <span class="kind">{t.watched}</span>}
      </h2>
      <h3>{t.compliance}</h3>
      {provisions.length ? (
        <WideTable label={t.compliance}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.provision}</th>
                {says.map((one) => (
                  <th scope="col" key={one}>
                    {t[one]}
                  </th>
                ))}
                <th scope="col">{t.level}</th>
              </tr>
            </thead>
            <tbody>
              {provisions.map((provision) => (
                <ProvisionRow key={provision.id} provision={provision} dossier={dossier} again={again} />
              ))}
            </tbody>
          </table>
        </WideTable>
      ) : (
        <p class="quiet">{t.noProvisions}</p>
      )}
      <h3>{t.deadlines}</h3>
      <Deadlines of={deadlines} />
      <h3>{t.force}</h3>
      {!force.length && <p class="quiet">{t.noForce}</p>}
      <ol class="force">
        {force.map((told) => (
          <li key={`${told.words.account}${told.words.claim}${told.words.from}`}>
            <Saying told={told}>{words.value.statuses[told.value]}</Saying>
          </li>
        ))}
      </ol>
      <h3>{t.names}</h3>
      <ul class="names">
        {names.map((one) => (
          <li key={one.name}>
            <details>
              <summary>
                <bdi>{one.name}</bdi>{" "}
                <span class="quiet">
                  {[...new Set(one.told.map(({ by }) => by.through.at(-1) ?? by.name))].map((outlet, place) => (
                    <span key={outlet}>
                      {place > 0 && ", "}
                      <bdi>{outlet}</bdi>
                    </span>
                  ))}
                </span>
              </summary>
              {one.told.map((told) => (
                <Saying key={`${told.words.account}${told.words.from}`} told={told} />
              ))}
              {one.why && (
                <p class="quiet" lang="en">
                  {one.why.why}
                </p>
              )}
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ProvisionRow({ provision, dossier, again }: Pick<Part, "dossier" | "again"> & { provision: Provision }) {
  const { type, told, compliance } = provision
  return (
    <tr>
      <th scope="row">
        {words.value.provisions[type]}
        {told.map((one) => (
          <Saying key={`${one.words.account}${one.words.claim}`} told={one} />
        ))}
      </th>
      {says.map((kind) => (
        <td key={kind}>
          {compliance
            .filter(({ value }) => value === kind)
            .map((one) => (
              <Saying key={`${one.words.account}${one.words.claim}${one.words.from}`} told={one} />
            ))}
        </td>
      ))}
      <td>
        <Level provision={provision} dossier={dossier} again={again} />
      </td>
    </tr>
  )
}

/** The level that a person set beside the one that is proposed. */
function Level({ provision, dossier, again }: Pick<Part, "dossier" | "again"> & { provision: Provision }) {
  const t = dossierWords.value
  const { id, set, proposed } = provision
  const [problem, setProblem] = useState<Problem>()
  const [saving, setSaving] = useState(false)
  const [later, setLater] = useState<string>()
  const choose = async (chosen: string) => {
    if (!chosen) return
    setSaving(true)
    const path = `dossiers/${encodeURIComponent(dossier.definition.key)}/levels/${encodeURIComponent(id)}`
    const answer = await send<Wire["KeptLevel"]>("PUT", path, { level: Number(chosen) })
    setProblem(isProblem(answer) ? answer : undefined)
    setLater(!isProblem(answer) && answer.on > dossier.asOf ? answer.on : undefined)
    if (!isProblem(answer)) await again()
    setSaving(false)
  }
  return (
    <>
      <select
        aria-label={t.level}
        disabled={saving}
        value={set ? String(set.level) : ""}
        onChange={({ currentTarget }) => void choose(currentTarget.value)}
      >
        {!set && <option value="">{t.unset}</option>}
        {[0, 1, 2, 3].map((level) => (
          <option key={level} value={level}>
            {t.levels[level]}
          </option>
        ))}
      </select>
      {set && (
        <p class="quiet">
          {t.setBy} <bdi>{set.by}</bdi>, {set.on}
        </p>
      )}
      {proposed && (
        <details class="why">
          <summary>{t.proposedLevel(proposed.level)}</summary>
          {proposed.reasons.map(({ rule, why }) => (
            <p class="quiet" key={rule + why}>
              <span class="rule">{words.value.report.rule(rule)}</span> <span lang="en">{why}</span>
            </p>
          ))}
        </details>
      )}
      {later && (
        <p class="quiet" role="status">
          {t.setLater(dayOf(later))}
        </p>
      )}
      {problem && <Trouble problem={problem} />}
    </>
  )
}
