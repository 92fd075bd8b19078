import type pg from "pg"
import { plain } from "../name/slug.ts"
import { forgottenDigest, forgottenPerson } from "../store/forgotten.ts"
import { prepared } from "../store/prepared.ts"
import { bytes, fresh, json, type Kept, type OneKeeper } from "./line-keeping.ts"
import { blotted, blottedIn, formsOf } from "./redact.ts"

/** A definition of a dossier, which is made with its first. A person in it who was removed from this store is blotted out, as it was here. */
export const keepDefinition: OneKeeper = async (client, { key, words, parsed, who, at, nth }) => {
  const { rows } = await client.query<{ id: number }>(prepared("keep-dossier", [key]))
  const gone = await removedAmong(client, stringsIn(parsed))
  const [text, read] = gone.length ? [blotted(String(words), formsOf(gone)), blottedIn(parsed, formsOf(gone))] : [words, parsed]
  return fresh(client, "keep-line-definition", [rows[0]?.id, text, json(read), who, at, nth ?? 0])
}

async function removedAmong(client: pg.ClientBase, names: readonly string[]): Promise<string[]> {
  const isGone = async (some: readonly string[]): Promise<boolean> => {
    const digests = some.map((name) => bytes(forgottenPerson(plain(name))))
    return Boolean((await client.query<{ person: boolean }>(prepared("find-forgotten", [digests]))).rows[0]?.person)
  }
  if (!(await isGone(names))) return []
  const gone: string[] = []
  for (const name of names) if (await isGone([name])) gone.push(name)
  return gone
}

const stringsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** A person's word on an article; of one that was removed nothing is kept. */
export const keepPlacement: OneKeeper = async (client, row, { gone }) => {
  const { dossier, article, says, why, who, at, withdrawn_by, withdrawn_at, nth } = row
  const values = [dossier, article, says, why, who, at, withdrawn_by, withdrawn_at, nth ?? 0]
  const kept = freshOr((await client.query(prepared("keep-line-placement", values))).rows[0], "its dossier or its article")
  if (typeof kept === "string") return kept
  const { rows } = await client.query(prepared("is-forgotten", [bytes(forgottenDigest(String(article)))]))
  return rows[0]?.there || [...gone].some((version) => version.startsWith(`${String(article)} `)) ? "forgotten" : kept
}

/** A person's decision on a claim; of a version that was removed nothing is kept. */
export const keepDecision: OneKeeper = async (client, row, { gone }) => {
  const { article, source, claim, says, correction, why, who, at, withdrawn_by, withdrawn_at, nth } = row
  if (gone.has(`${String(article)} ${String(source)}`)) return "forgotten"
  const changes = correction === undefined ? null : json(correction)
  const values = [article, bytes(source), claim, says, changes, why, who, at, withdrawn_by, withdrawn_at, nth ?? 0]
  return freshOr((await client.query(prepared("keep-line-decision", values))).rows[0], "its version or its claim")
}

export const keepLevel: OneKeeper = async (client, { dossier, provision, level, why, who, at, withdrawn_by, withdrawn_at, nth }) => {
  const values = [dossier, provision, level, why, who, at, withdrawn_by, withdrawn_at, nth ?? 0]
  return freshOr((await client.query(prepared("keep-line-level", values))).rows[0], "its dossier")
}

export const keepAlerted: OneKeeper = async (client, { dossier, change, channel, at }) =>
  freshOr((await client.query(prepared("keep-line-alerted", [dossier, change, channel, at]))).rows[0], "its dossier")

const freshOr = (row: { readonly fresh?: boolean } | undefined, what: string): Kept =>
  row ? (row.fresh ? "new" : "same") : { wrong: `${what} is not there; it stands on a line before it` }
