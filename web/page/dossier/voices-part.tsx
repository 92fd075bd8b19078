import type { Matter } from "../../../src/dossier/index.ts"
import { words } from "../../language.ts"
import { dossierWords } from "../../words/dossier.ts"
import type { Part } from "./dossier-page.tsx"
import { Quote, Saying } from "./told.tsx"
import { WideTable } from "./wide-table.tsx"

/** One row a matter, one column a side, the newest on top; who belongs to no side stands last. */
export function VoicesPart({ dossier }: Part) {
  const t = dossierWords.value
  const sides = dossier.definition.sides.map(({ name }) => name)
  const aside = dossier.matters.some(({ positions }) => positions.some(({ said }) => !said.by.side))
  const columns: readonly (string | undefined)[] = aside ? [...sides, undefined] : sides
  if (!dossier.matters.length) return <p class="state">{t.noMatters}</p>
  return (
    <WideTable label={t.sections.voices}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.matter}</th>
            {columns.map((side) => (
              <th scope="col" key={side ?? ""}>
                <bdi>{side ?? t.noSide}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dossier.matters.map((matter) => (
            <tr key={matter.id}>
              <th scope="row">
                <bdi lang="en">{matter.title}</bdi>
              </th>
              {columns.map((side) => (
                <td key={side ?? ""}>
                  <Positions of={matter} side={side} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}

function Positions({ of, side }: { of: Matter; side: string | undefined }) {
  const t = dossierWords.value
  const positions = of.positions.filter(({ said }) => said.by.side === side)
  return [...positions]
    .sort((a, b) => (a.said.day < b.said.day ? 1 : -1))
    .map(({ stance, value, said, moved }) => (
      <div class="position" key={`${said.words.account}${said.words.claim}${said.words.from}`}>
        <span class="says">{words.value.stances[stance]}</span>
        <Saying told={said}>{value}</Saying>
        {moved && (
          <p class="moved">
            ↷ {t.moved} <Quote at={moved.from} />{" "}
            <span class="quiet" lang="en">
              {moved.why.why}
            </span>
          </p>
        )}
      </div>
    ))
}
