import { useLocation, useRoute } from "preact-iso"
import type { Wire } from "../../../src/server/wire.ts"
import "../../dossier.css"
import { isProblem } from "../../api.ts"
import { Loading, Trouble } from "../../part/states.tsx"
import { useTitle } from "../../use-title.ts"
import { AgreementsPart } from "./agreements-part.tsx"
import { BriefPart } from "./brief-part.tsx"
import { DossierHead } from "./dossier-head.tsx"
import { askAgain, query, useDossier } from "./held-dossier.ts"
import { IncidentPart } from "./incident-part.tsx"
import { IncidentsPart } from "./incidents-part.tsx"
import { OverviewPart } from "./overview-part.tsx"
import { SourcesPart } from "./sources-part.tsx"
import { VoicesPart } from "./voices-part.tsx"

/** What every part of a dossier's pages is given. `at`: the address of another part, as of the same day. `again`: asks for the dossier anew. */
export interface Part {
  readonly dossier: Wire["Dossier"]
  readonly at: (path: string, more?: Readonly<Record<string, string | undefined>>) => string
  readonly again: () => Promise<void>
  readonly since: string | undefined
}

/** A dossier as of a day; the address says which part of it is shown. */
export function DossierPage() {
  const { params, query: asked } = useRoute()
  const { route } = useLocation()
  const { key = "", section = "overview", id = "" } = params
  const { asOf, since } = asked
  const answer = useDossier(key, asOf)
  const again = () => askAgain(key, asOf)
  const base = `/dossier/${encodeURIComponent(key)}`
  useTitle(answer && !isProblem(answer) ? answer.definition.title : key)
  if (!answer) return <Loading />
  if (isProblem(answer)) return <Trouble problem={answer} again={again} />
  const at: Part["at"] = (path, more = {}) => `${base}${path}${query({ asOf, since, ...more })}`
  const here = `${section === "overview" ? "" : `/${section}`}${id ? `/${encodeURIComponent(id)}` : ""}`
  const part: Part = { dossier: answer, at, again, since }
  return (
    <div class="dossier">
      <DossierHead {...part} section={section} choose={(day) => route(at(here, { asOf: day }))} />
      <Section {...part} section={section} id={id} />
    </div>
  )
}

function Section({ section, id, ...part }: Part & { section: string; id: string }) {
  switch (section) {
    case "incidents":
      return <IncidentsPart {...part} />
    case "incident":
      return <IncidentPart {...part} id={id} />
    case "agreements":
      return <AgreementsPart {...part} />
    case "voices":
      return <VoicesPart {...part} />
    case "sources":
      return <SourcesPart {...part} />
    case "brief":
      return <BriefPart {...part} />
    default:
      return <OverviewPart {...part} />
  }
}
