import { type Answer, isProblem } from "../../api.ts"
import { Loading, Trouble } from "../../part/states.tsx"
import { useAnswer } from "../../use-answer.ts"
import { dossierWords } from "../../words/dossier.ts"
import type { Part } from "./dossier-page.tsx"
import { query } from "./held-dossier.ts"

const briefs = ["html", "md", "docx"] as const

/** What a dossier is exported as, as others call it. */
const forms = {
  csv: "CSV",
  "csv-claims": "CSV, claims",
  hxl: "HXL",
  acled: "ACLED",
  ged: "UCDP GED",
  json: "JSON",
  plover: "PLOVER",
  geojson: "GeoJSON",
  ics: "iCalendar",
  ftm: "FollowTheMoney",
  "ftm-statements": "FollowTheMoney, statements",
  stix: "STIX 2.1",
  annotations: "W3C Web Annotations",
  atom: "Atom",
} as const

/** The situation report, to open or to take along, and the dossier in forms that others read. */
export function BriefPart({ dossier, since }: Part) {
  const t = dossierWords.value
  const base = `/api/dossiers/${encodeURIComponent(dossier.definition.key)}`
  const address = (what: "brief" | "export", as: string) => `${base}/${what}${query({ as, asOf: dossier.asOf, since })}`
  const { answer, again } = useAnswer((signal) => textAt(address("brief", "md"), signal), address("brief", "md"))
  return (
    <div class="brief">
      <p>{t.briefHow}</p>
      <ul class="links">
        {briefs.map((as) => (
          <li key={as}>
            <a href={address("brief", as)} target={as === "html" ? "_blank" : undefined} download={as === "html" ? undefined : ""}>
              {t.formats[as]}
            </a>
          </li>
        ))}
      </ul>
      <h2>{t.preview}</h2>
      {answer === undefined && <Loading />}
      {isProblem(answer) && <Trouble problem={answer} again={again} />}
      {typeof answer === "string" && (
        <pre lang="en" dir="auto">
          {answer}
        </pre>
      )}
      <h2>{t.exports}</h2>
      <ul class="links">
        {Object.entries(forms).map(([as, name]) => (
          <li key={as}>
            <a href={address("export", as)} download="">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

async function textAt(address: string, signal: AbortSignal): Promise<Answer<string>> {
  try {
    const response = await fetch(address, { signal })
    if (response.ok) return await response.text()
    const body: unknown = await response.json().catch(() => undefined)
    if (isProblem(body)) return body
    return { type: "about:blank", status: response.status, code: "http", title: response.statusText, detail: "" }
  } catch (error) {
    return { type: "about:blank", status: 0, code: "offline", title: "", detail: String(error) }
  }
}
