import { useState } from "preact/hooks"
import type { DossierIncident } from "../../../src/dossier/index.ts"
import type { Problem, Wire } from "../../../src/server/wire.ts"
import { isProblem, send } from "../../api.ts"
import { words } from "../../language.ts"
import { KeyButton } from "../../part/key-button.tsx"
import { Trouble } from "../../part/states.tsx"
import { dossierWords } from "../../words/dossier.ts"
import type { Part } from "./dossier-page.tsx"
import { ClaimLink } from "./told.tsx"

type Proposed = DossierIncident["proposed"][number]

/** Tellings that might be of one incident: a person says whether they are. The keys are of the first that waits. */
export function ProposedTellings({ proposed, dossier, again }: Pick<Part, "dossier" | "again"> & { proposed: readonly Proposed[] }) {
  const t = dossierWords.value
  const [problem, setProblem] = useState<Problem>()
  const [saving, setSaving] = useState(false)
  const judge = async ({ one, other }: Proposed, says: "same" | "different") => {
    setSaving(true)
    const answer = await send<Wire["Judged"]>("POST", "judgements", { kind: "incident", tellings: [one, other], says })
    setProblem(isProblem(answer) ? answer : undefined)
    if (!isProblem(answer)) await again()
    setSaving(false)
  }
  const clauseOf = ({ account, claim }: Proposed["one"]): string =>
    dossier.incidents.flatMap(({ told }) => told).find(({ words: at }) => at.account === account && at.claim === claim)?.words.words ??
    claim
  return (
    <section>
      <h2>{t.proposed}</h2>
      {problem && <Trouble problem={problem} />}
      <ul class="proposed">
        {proposed.map((pair, place) => (
          <li key={`${pair.one.account}${pair.one.claim}${pair.other.account}${pair.other.claim}`}>
            {[pair.one, pair.other].map((at, side) => (
              <p key={side}>
                <span class="quiet">{side ? t.other : t.one}</span>{" "}
                <ClaimLink at={at}>
                  <q dir="auto">{clauseOf(at)}</q>
                </ClaimLink>
              </p>
            ))}
            {pair.reasons.map(({ rule, why }) => (
              <p class="quiet" key={rule + why}>
                <span class="rule">{words.value.report.rule(rule)}</span> <span lang="en">{why}</span>
              </p>
            ))}
            <p class="bar">
              {place === 0 ? (
                <>
                  <KeyButton keys="s" label={t.same} disabled={saving} run={() => void judge(pair, "same")} />
                  <KeyButton keys="d" label={t.different} disabled={saving} run={() => void judge(pair, "different")} />
                </>
              ) : (
                <>
                  <button type="button" disabled={saving} onClick={() => void judge(pair, "same")}>
                    {t.same}
                  </button>
                  <button type="button" disabled={saving} onClick={() => void judge(pair, "different")}>
                    {t.different}
                  </button>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
