import { useState } from "preact/hooks"
import type { Problem, Wire } from "../../../src/server/wire.ts"
import { isProblem, send } from "../../api.ts"
import { words } from "../../language.ts"
import { Trouble } from "../../part/states.tsx"
import { dossierWords } from "../../words/dossier.ts"
import { dayOf } from "./days.ts"
import type { Part } from "./dossier-page.tsx"
import { WideTable } from "./wide-table.tsx"

/** The reports that the dossier rests on, why each is there, and a person's word on whether it stays. */
export function SourcesPart({ dossier, again }: Part) {
  const t = dossierWords.value
  const [problem, setProblem] = useState<Problem>()
  const [saving, setSaving] = useState(false)
  const [taken, setTaken] = useState<readonly string[]>([])
  const place = async (article: string, says: "in" | "out" | "nothing") => {
    setSaving(true)
    const path = `dossiers/${encodeURIComponent(dossier.definition.key)}/reports/${encodeURIComponent(article)}`
    const answer = await send<Wire["Placed"]>("PUT", path, { says })
    setProblem(isProblem(answer) ? answer : undefined)
    if (!isProblem(answer)) {
      setTaken(says === "out" ? [...taken, article] : taken.filter((one) => one !== article))
      await again()
    }
    setSaving(false)
  }
  const outletOf = (key: string) => dossier.joined.find(({ account }) => account.key === key)?.account.report.article.outlet?.name ?? key
  return (
    <>
      {problem && <Trouble problem={problem} />}
      {taken.length > 0 && (
        <section role="status">
          <h2>{t.taken}</h2>
          <ul>
            {taken.map((article) => (
              <li key={article}>
                <bdi>{article}</bdi>{" "}
                <button type="button" disabled={saving} onClick={() => void place(article, "nothing")}>
                  {t.putBack}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {dossier.joined.length === 0 ? (
        <p class="state">
          {t.empty} <a href="/">{t.keepReport}</a>
        </p>
      ) : (
        <WideTable label={t.sections.sources}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.day}</th>
                <th scope="col">{t.outlet}</th>
                <th scope="col">{t.report}</th>
                <th scope="col">{t.why}</th>
                <th scope="col">{t.inOut}</th>
              </tr>
            </thead>
            <tbody>
              {dossier.joined.map(({ account, newest, why }) => (
                <tr key={account.key}>
                  <td>
                    <time dateTime={account.known}>{dayOf(account.known)}</time>
                  </td>
                  <td>
                    <bdi>{account.report.article.outlet?.name}</bdi>
                  </td>
                  <td>
                    <a href={`/report/${encodeURIComponent(account.key)}`}>
                      <bdi>{account.report.article.title ?? words.value.report.untitled}</bdi>
                    </a>
                    {!newest && <p class="quiet">{t.notNewest}</p>}
                    {account.copyOf !== account.key && (
                      <p class="quiet">
                        {t.copyOf} <bdi>{outletOf(account.copyOf)}</bdi>
                      </p>
                    )}
                  </td>
                  <td class="quiet" lang="en">
                    {why.map((one) => (
                      <p key={one.rule + one.why}>{one.why}</p>
                    ))}
                  </td>
                  <td>
                    <span class="bar">
                      <button type="button" disabled={saving} onClick={() => void place(account.article, "in")}>
                        {t.putIn}
                      </button>
                      <button type="button" disabled={saving} onClick={() => void place(account.article, "out")}>
                        {t.takeOut}
                      </button>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </>
  )
}
