import { type Askable, ask, isoOf } from "./ask.ts"

/** That somebody does something now. `at`: ISO time. */
export interface Act {
  readonly who: string
  readonly at: string
}

/** One act of the trail. `subject`: what it was done to; `detail`: what else was said, as JSON. */
export interface Audited extends Act {
  readonly id: number
  readonly verb: string
  readonly subject: string
  readonly detail: unknown
}

/** [J6] Writes an act down, in the transaction that does it: what is done and what is told of it stand or fall together. */
export async function audit(db: Askable, { who, at }: Act, verb: string, subject: string, detail: object): Promise<void> {
  await ask(db, "keep-audit", [at, who, verb, subject, JSON.stringify(detail)])
}

/** The trail, newest first. */
export async function auditTrail(db: Askable, limit: number): Promise<Audited[]> {
  const rows = await ask<{ id: number; at: string; who: string; verb: string; subject: string; detail: unknown }>(db, "audit-trail", [
    limit,
  ])
  return rows.map((row) => ({ ...row, at: isoOf(row.at) }))
}
