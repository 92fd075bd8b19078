import type { Called, CalledEntry } from "../../record/index.ts"
import { viewNamings } from "./judgements.ts"
import type { Entry } from "./layout.ts"

const ORIGINS = { own: "your own", register: "register", report: "only met in reports" } as const

/** Who a name leads to. */
export function viewNames({ entries, unled }: Called, name: string): Entry[] {
  const left = unled.map(({ kind, count }) => `${count} as ${kind}`).join(", ")
  return [
    ...(entries.length ? [] : [{ indent: 0, words: `“${name}” leads to nobody.` }]),
    ...entries.flatMap((entry, at) => [...(at ? [{ indent: 0, words: "" }] : []), ...entryEntries(entry)]),
    ...(left
      ? [
          { indent: 0, words: "" },
          { indent: 0, words: `Mentions of “${name}” that lead to nobody: ${left}` },
        ]
      : []),
  ]
}

function entryEntries({ key, kind, names, country, lat, lon, origin, reports, judgements }: CalledEntry): Entry[] {
  const [first] = names
  const where = lat !== undefined && lon !== undefined ? `${lat}, ${lon}` : undefined
  const facts = [key, kind, country, where, ORIGINS[origin], `in ${reports} ${reports === 1 ? "report" : "reports"}`]
  const sides = names.map(({ name, side }) => (side ? `${name} (${side})` : name))
  return [
    { indent: 0, words: first?.name ?? "(removed)", tone: "strong" },
    { indent: 2, words: facts.filter(Boolean).join(" · ") },
    ...(sides.length > 1 || first?.side ? [{ indent: 2, words: `names: ${sides.join(", ")}` }] : []),
    ...viewNamings(judgements),
  ]
}
