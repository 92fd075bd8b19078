import type { CopiesFound, Example, ShownReport, SignedIn, Versions } from "../desk/index.ts"
import type { Disagreement, Dossier, DossierChange, DossierIncident, Proposal, ReaderPair } from "../dossier/index.ts"
import type {
  Audited,
  Called,
  Decided,
  Findings,
  Judged,
  Judgement,
  KeptDossier,
  KeptLevel,
  KeptPlacing,
  Report,
  Scope,
  Token,
  User,
} from "../record/index.ts"

/** What is wrong, as RFC 9457 has it; `code` is listed in docs/errors.md. */
export interface Problem {
  readonly type: "about:blank"
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
}

/** What became of one report that was given to be kept; a line a report. */
export interface Kept {
  readonly id: string
  readonly became: "new" | "version" | "same" | "queued" | "unreadable" | "forgotten" | "failed"
  readonly error?: { readonly code: string; readonly message: string }
}

/** What changed after `since`, as it was known on `asOf`. ISO days. */
export interface ShownChanges {
  readonly since: string
  readonly asOf: string
  readonly changes: readonly DossierChange[]
}

/** Incidents of a dossier, the latest first, and what is disagreed on of them. `total`: of all; `next`: the cursor of those that follow. */
export interface ShownIncidents {
  readonly incidents: readonly DossierIncident[]
  readonly disagreements: readonly Disagreement[]
  readonly total: number
  readonly next?: string
}

/** Who asks, and what they may do. `name` is absent where nobody has signed in; `accounts`: whether there are any, so that one has to. */
export interface ShownAsker {
  readonly name?: string | undefined
  readonly scopes: readonly Scope[]
  readonly accounts: boolean
}

/** All that the API answers with, by the name that its description has. */
export interface Wire {
  readonly Audit: readonly Audited[]
  readonly Called: Called
  readonly CopiesFound: CopiesFound
  readonly Decided: Decided
  readonly Done: { readonly done: true }
  readonly Dossier: Dossier
  readonly Example: Example
  readonly Findings: Findings
  readonly Judged: Judged
  readonly Judgements: readonly Judgement[]
  readonly Kept: Kept
  readonly KeptDossier: KeptDossier
  readonly KeptDossiers: readonly KeptDossier[]
  readonly KeptLevel: KeptLevel
  readonly NewToken: { readonly secret: string; readonly token: Token }
  /** What a person says of a report in a dossier; the article alone where that was taken back. */
  readonly Placed: KeptPlacing | { readonly article: string }
  readonly Problem: Problem
  readonly Proposals: readonly Proposal[]
  readonly ReaderPairs: readonly ReaderPair[]
  readonly Report: Report
  readonly ShownAsker: ShownAsker
  readonly ShownChanges: ShownChanges
  readonly ShownIncidents: ShownIncidents
  readonly ShownReport: ShownReport
  readonly SignedInAs: SignedIn["account"]
  readonly Token: Token
  readonly Tokens: readonly Token[]
  readonly User: User
  readonly Users: readonly User[]
  readonly Versions: Versions
}
