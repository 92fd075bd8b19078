import { isProblem, keptDossiers, newestReports } from "../api.ts"
import { words } from "../language.ts"
import { useAnswer } from "../use-answer.ts"
import { Loading, Trouble } from "./states.tsx"

/** The dossiers and the newest reports that are kept. A server that does not list reports without a question leaves them out. */
export function KeptList() {
  const { home, report } = words.value
  const { answer: dossiers, again } = useAnswer(keptDossiers, "dossiers")
  const { answer: reports } = useAnswer(newestReports, "newest")
  return (
    <aside class="kept">
      <section>
        <h2>{home.dossiers}</h2>
        {!dossiers && <Loading />}
        {isProblem(dossiers) && <Trouble problem={dossiers} again={again} />}
        {dossiers && !isProblem(dossiers) && (
          <ul>
            {dossiers.map(({ key, parsed, edition }) => (
              <li key={key}>
                <a href={`/dossier/${encodeURIComponent(key)}`}>
                  <bdi>{"title" in parsed && typeof parsed.title === "string" ? parsed.title : key}</bdi>
                </a>{" "}
                <span class="quiet">{home.edition(edition)}</span>
              </li>
            ))}
            {!dossiers.length && <li class="quiet">{home.noDossiers}</li>}
          </ul>
        )}
      </section>
      {reports && !isProblem(reports) && (
        <section>
          <h2>{home.newest}</h2>
          <ul>
            {reports.hits.map(({ key, title, outlet, published }) => (
              <li key={key}>
                <a href={`/report/${encodeURIComponent(key)}`}>
                  <bdi>{title ?? report.untitled}</bdi>
                </a>{" "}
                <span class="quiet">
                  <bdi>{outlet}</bdi> {published && <time>{published}</time>}
                </span>
              </li>
            ))}
            {!reports.hits.length && <li class="quiet">{home.noReports}</li>}
          </ul>
        </section>
      )}
    </aside>
  )
}
