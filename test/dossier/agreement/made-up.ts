import type { Agreement, Attribution, Claim, Figure, Provision, Slot, Status, Term } from "../../../src/claim/index.ts"
import { assembleAgreements } from "../../../src/dossier/agreement/assemble-agreements.ts"
import type { Definition } from "../../../src/dossier/definition/types.ts"
import { namesOf } from "../../../src/dossier/material/dossier-names.ts"
import { type Teller, tellerOf } from "../../../src/dossier/material/teller.ts"
import type { Account, SetLevel } from "../../../src/dossier/material/types.ts"
import type { DossierAgreement } from "../../../src/dossier/types.ts"
import type { Span } from "../../../src/evidence/index.ts"
import type { Entity } from "../../../src/reading/index.ts"
import { someDefinition } from "../some-material.ts"

/** A claim as a test writes it: words of the text instead of positions. Ids are given in order: "c1", "c2" ... */
export interface Saying {
  readonly words: string
  readonly by?: string
  readonly realis?: Claim["realis"]
}
type Made =
  | (Saying & { readonly is: "agreement"; readonly name: string; readonly signed?: string; readonly signatories?: readonly string[] })
  | (Saying & { readonly is: "status"; readonly says: Status["says"]; readonly provision?: string; readonly of?: string })
  | (Saying & {
      readonly is: "provision"
      readonly type: Provision["type"]
      readonly obligor?: string
      readonly due?: Slot
      readonly of?: string
    })
  | (Saying & {
      readonly is: "term"
      readonly start?: string
      readonly end?: string
      readonly duration?: string
      readonly renewable?: string
      readonly notice?: string
      readonly of?: string
    })
  | (Saying & { readonly is: "violations"; readonly number: string; readonly of: string; readonly low: number })

export interface MadeReport {
  readonly key: string
  readonly day?: string
  readonly outlet?: string
  readonly text: string
  readonly claims: readonly Made[]
  readonly copyOf?: string
  readonly article?: string
  readonly number?: number
}

const known = (value: string | undefined, span?: Span): Slot => ({ ...(value === undefined ? {} : { value }), ...span, certainty: "known" })

/** An account of a report that a test makes claim by claim. Values stand as "2022-10-12=12 October 2022": the value, and its words in the text. */
export function accountOf({ key, day = "2026-06-11", outlet, text, claims, copyOf, article, number = 1 }: MadeReport): Account {
  const at = (words: string): Span => {
    const from = text.indexOf(words)
    if (from < 0) throw new Error(`“${words}” is not in “${text}”`)
    return { from, to: from + words.length }
  }
  const slot = (written: string | undefined): Slot | undefined => {
    if (written === undefined) return undefined
    const [value, words] = written.split("=")
    return words === undefined ? known(undefined, at(written)) : known(value, at(words))
  }
  const speakers = [...new Set(claims.flatMap(({ by }) => by ?? []))]
  const entities: Entity[] = speakers.map((name, index) => ({
    id: `e${index}`,
    kind: "person",
    name,
    ...(name === "Ilse Maron" ? { role: "Mission spokeswoman" } : {}),
  }))
  const attributions: Attribution[] = speakers.map((name, index) => ({
    id: `a${index}`,
    speaker: { ...at(name), ref: `e${index}` },
    content: [],
    manner: "indirect",
    stance: "assert",
  }))
  const made = claims.map((one, index): Claim => {
    const said = {
      id: `c${index + 1}`,
      quote: at(one.words),
      saidBy: one.by === undefined ? [] : [`a${speakers.indexOf(one.by)}`],
      realis: one.realis ?? ("actual" as const),
      trace: { rule: "K1", why: "made up" },
    }
    const filled = <Name extends string>(name: Name, written: string | undefined): { [Key in Name]?: Slot } => {
      const found = slot(written)
      // A computed key widens to string; the object has this one property at most.
      return (found ? { [name]: found } : {}) as { [Key in Name]?: Slot }
    }
    if (one.is === "agreement")
      return {
        ...said,
        kind: "agreement",
        name: known(one.name, at(one.name)),
        ...filled("signed", one.signed),
        signatories: (one.signatories ?? []).map((name) => known(name, at(name))),
        thirdParties: [],
      } satisfies Agreement
    if (one.is === "violations")
      return {
        ...said,
        kind: "figure",
        number: at(one.number),
        low: one.low,
        high: one.low,
        unit: "item",
        of: at(one.of),
        role: "violations",
      } satisfies Figure
    const agreement = one.of ?? "c1"
    if (one.is === "status")
      return { ...said, kind: "status", agreement, says: one.says, ...(one.provision ? { provision: one.provision } : {}) } satisfies Status
    if (one.is === "provision")
      return {
        ...said,
        kind: "provision",
        agreement,
        type: one.type,
        ...filled("obligor", one.obligor),
        ...(one.due ? { due: one.due } : {}),
      } satisfies Provision
    return {
      ...said,
      kind: "term",
      agreement,
      ...filled("start", one.start),
      ...filled("end", one.end),
      ...filled("duration", one.duration),
      ...(one.renewable ? { renewable: { value: true, ...at(one.renewable), certainty: "known" as const } } : {}),
      ...filled("notice", one.notice),
    } satisfies Term
  })
  return {
    key,
    article: article ?? key,
    number,
    known: day,
    knownBy: "published",
    copyOf: copyOf ?? key,
    called: {},
    report: {
      id: key,
      article: { text, dropped: [], language: "en", outlet: { name: outlet ?? `Outlet ${key}` } },
      entities,
      attributions,
      claims: made,
    },
  }
}

export const sides: Definition["sides"] = [
  { name: "Kestria", members: ["Kestria", "Pavel Oster", "Mira Solen"], outlets: ["Kestria Ledger"] },
  { name: "Orvania", members: ["Orvania", "Stefan Arlow", "Irena Tolk"], outlets: ["The Orvan Herald"] },
]

export function tellersOf(reports: readonly MadeReport[], definition: Definition): Teller[] {
  const names = namesOf(definition)
  const newest = new Map<string, number>()
  for (const { key, article = key, number = 1 } of reports) newest.set(article, Math.max(number, newest.get(article) ?? 0))
  return reports.map((report) => tellerOf(accountOf(report), names, (report.number ?? 1) === newest.get(report.article ?? report.key)))
}

/** The register of made-up reports, as of a day. */
export function assembled(
  reports: readonly MadeReport[],
  some: Partial<Definition> = {},
  asOf = "2026-06-13",
  levels: readonly SetLevel[] = [],
) {
  const definition = someDefinition(some)
  return assembleAgreements(tellersOf(reports, definition), definition, namesOf(definition), levels, asOf)
}

/** "Dalmora Memorandum: r1 r2": every agreement with the accounts that name it. */
export const registerOf = (agreements: readonly DossierAgreement[]): string[] =>
  agreements.map(
    ({ name, names }) => `${name}: ${[...new Set(names.flatMap(({ told }) => told.map(({ words }) => words.account)))].sort().join(" ")}`,
  )
