import type pg from "pg"
import { prepared } from "../store/prepared.ts"
import { bytes, type ExportLine, json, type Keeper, type Kept, keepEntityRow, type Memory } from "./line-keeping.ts"

/** Keeps judgements, many in one statement: a store has some twenty of them a report. */
export const keepJudgements: Keeper = async (client, rows, memory) => {
  for (const row of rows) if (memory.withheld.has(String(row.entity))) await giveBack(client, row, memory)
  // Twice among those that are kept at once is once as well.
  const firsts = new Map(rows.map((row, number) => [decisionOf(row), number] as const).reverse())
  const asked = rows.map((row, number) => ({ ...row, number })).filter(({ number, ...row }) => firsts.get(decisionOf(row)) === number)
  const { rows: kept } = await client.query<{ number: number; fresh: boolean }>(prepared("keep-line-judgement", [json(asked)]))
  const found = new Map(kept.map(({ number, fresh }) => [number, fresh]))
  const told: Kept[] = []
  for (const [number, row] of rows.entries()) {
    const first = firsts.get(decisionOf(row)) ?? number
    const fresh = found.get(first)
    told.push(fresh === undefined ? await whyNot(client, row, memory) : fresh && first === number ? "new" : "same")
  }
  return told
}

interface Leant {
  readonly version: boolean
  readonly mention: boolean
  readonly removed: boolean
}

const leansOn = async (client: pg.ClientBase, { article, source, ref }: ExportLine): Promise<Leant | undefined> =>
  (await client.query<Leant>(prepared("find-line-mention", [article, bytes(source), ref]))).rows[0]

/** An entity that was withheld comes back with a mention that is there: of a report that came after the removal. */
async function giveBack(client: pg.ClientBase, row: ExportLine, { withheld }: Memory): Promise<void> {
  const entity = withheld.get(String(row.entity))
  if (!entity || !(await leansOn(client, row))?.mention) return
  await keepEntityRow(client, entity)
  withheld.delete(String(row.entity))
}

async function whyNot(client: pg.ClientBase, row: ExportLine, { gone, withheld }: Memory): Promise<Kept> {
  const { article, source, other_article, other_source, entity } = row
  const isGone = (key: unknown, of: unknown): boolean => gone.has(`${String(key)} ${String(of)}`)
  if (isGone(article, source) || isGone(other_article, other_source) || withheld.has(String(entity))) return "forgotten"
  const leant = await leansOn(client, row)
  if (row.ref !== undefined && leant?.version && !leant.mention && leant.removed) return "forgotten"
  return { wrong: "a version, a mention, a claim, an entity or a dossier that it names is not there; they stand on lines before it" }
}

const decisionOf = ({
  type,
  dossier,
  article,
  source,
  ref,
  entity,
  claim,
  other_article,
  other_source,
  other_claim,
  says,
  decided_by,
  decided_at,
  nth,
}: ExportLine): string =>
  json([
    type,
    dossier,
    article,
    source,
    ref,
    entity,
    claim,
    other_article,
    other_source,
    other_claim,
    says,
    decided_by,
    decided_at,
    nth ?? 0,
  ])
