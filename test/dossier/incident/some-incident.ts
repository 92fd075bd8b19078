import type { Definition } from "../../../src/dossier/definition/types.ts"
import type { Assembled } from "../../../src/dossier/incident/incident-of.ts"
import { incidentOf } from "../../../src/dossier/incident/incident-of.ts"
import { talesOf } from "../../../src/dossier/incident/tale.ts"
import type { Teller } from "../../../src/dossier/material/teller.ts"
import type { Telling } from "../../../src/dossier/material/types.ts"
import type { Disagreement, Toll } from "../../../src/dossier/types.ts"
import { type SomeReport, someMaterial, someTellers } from "../some-material.ts"

export const tellersOf = (reports: readonly SomeReport[], definition: Partial<Definition> = {}): Map<string, Teller> =>
  new Map(someTellers(someMaterial(reports, definition)).map((teller) => [teller.account.key, teller]))

/** All incident claims of these accounts, or those whose clause matches. */
export const tellingsOf = (tellers: ReadonlyMap<string, Teller>, only: RegExp = /./): Telling[] =>
  [...tellers.values()].flatMap(({ account }) =>
    account.report.claims.flatMap(({ id, kind, quote }) =>
      kind === "incident" && only.test(account.report.article.text.slice(quote.from, quote.to))
        ? [{ account: account.key, claim: id }]
        : [],
    ),
  )

/** The incident that all incident claims of these reports tell of, or those whose clause matches. */
export function someIncident(reports: readonly SomeReport[], definition: Partial<Definition> = {}, only?: RegExp): Assembled {
  const tellers = tellersOf(reports, definition)
  const assembled = incidentOf(talesOf(tellingsOf(tellers, only), tellers), tellers, { within: [], beyond: [] })
  if (!assembled) throw new Error("the reports tell of no incident")
  return assembled
}

/** The numbers told of an outcome and population, in short words. */
export const told = ({ incident }: Assembled, outcome: Toll["outcome"], who?: Toll["who"]): string[] =>
  incident.tolls
    .filter((toll) => toll.outcome === outcome && toll.who === who)
    .flatMap((toll) =>
      toll.told.map(({ value, by, superseded }) => `${value.low ?? ""}..${value.high ?? ""} ${by.name}${superseded ? " superseded" : ""}`),
    )

export const rangeOf = ({ incident }: Assembled, outcome: Toll["outcome"], who?: Toll["who"]): Toll["range"] | undefined =>
  incident.tolls.find((toll) => toll.outcome === outcome && toll.who === who)?.range

export const disagreements = ({ disagreements: all }: Assembled, kind: Disagreement["kind"]): Disagreement[] =>
  all.filter((one) => one.kind === kind)

/** A disagreement in short: its values, whether it stands, and the rules of its reasons. */
export const inShort = ({ values, stands, reasons }: Disagreement): string =>
  `${values.map(({ value }) => value).join(" | ")} ${stands ? "stands" : "does not stand"}: ${[...new Set(reasons.map(({ rule }) => rule))].join(" ")}`
