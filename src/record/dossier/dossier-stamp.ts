import { type Askable, ask } from "../store/ask.ts"

/** One word for the state of all that dossiers are computed from: the same word, the same dossiers. */
export async function dossierStamp(db: Askable): Promise<string> {
  const [row] = await ask<{ stamp: string }>(db, "dossier-stamp", [])
  return row?.stamp ?? ""
}
