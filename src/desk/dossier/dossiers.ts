import {
  assemble,
  type Brief,
  changesBetween,
  composeBrief,
  type Dossier,
  type DossierChange,
  parseDefinition,
} from "../../dossier/index.ts"
import {
  type Act,
  definitionsOf,
  dossierAt,
  isRefusal,
  type Judged,
  judgeTellings,
  type KeptDossier,
  type KeptLevel,
  type KeptTelling,
  listDossiers,
  makeDossier,
  placeReport,
  type Refusal,
  redefine,
  refusal,
  type Store,
  setLevel,
  type Word,
} from "../../record/index.ts"
import { named } from "../kept-reports.ts"
import { now } from "../now.ts"
import { who } from "../who.ts"
import { materialOf } from "./material-of.ts"

const act = (): Act => ({ who: who(), at: now() })

/** A dossier as of a day, and with `since` what changed after that day. */
export interface ShownDossier {
  readonly dossier: Dossier
  readonly changes: readonly DossierChange[]
}

/** Makes a dossier of a file's text (docs/dossier.md). */
export async function newDossier(store: Store, words: string): Promise<KeptDossier | Refusal> {
  const parsed = parseDefinition(words)
  return isRefusal(parsed) ? parsed : makeDossier(store, { key: parsed.key, words, parsed }, act())
}

/** Gives a dossier another file's text. It keeps its key, whatever key the file has or its title makes. */
export async function editDossier(store: Store, key: string, words: string): Promise<KeptDossier | Refusal> {
  const parsed = parseDefinition(words)
  return isRefusal(parsed) ? parsed : redefine(store, { key, words, parsed: { ...parsed, key } }, act())
}

/** All dossiers, by key. */
export const showDossiers = ({ pool }: Store): Promise<KeptDossier[]> => listDossiers(pool)

/** A dossier as it is kept, with the file that its user wrote last. */
export const keptDossier = ({ pool }: Store, key: string): Promise<KeptDossier | Refusal> => dossierAt(pool, key)

/** All files that a dossier has had, the first one first. */
export async function showDefinitions({ pool }: Store, key: string) {
  const there = await dossierAt(pool, key)
  return isRefusal(there) ? there : definitionsOf(pool, key)
}

/** The dossier as of a day: nothing in it was published later. `since`: changes after that day. Days are ISO. */
export async function showDossier(store: Store, key: string, asOf: string, since?: string): Promise<ShownDossier | Refusal> {
  const loaded = await materialOf(store, key)
  return isRefusal(loaded) ? loaded : shownOf((day) => assemble(loaded.material, day), asOf, since)
}

/** `on`: the dossier as of a day. */
export function shownOf(on: (day: string) => Dossier, asOf: string, since: string | undefined): ShownDossier {
  const dossier = on(asOf)
  return { dossier, changes: since === undefined ? [] : changesBetween(on(since), dossier) }
}

/** The situation report of a dossier, with the dossier that it is written from. */
export async function briefOn(
  store: Store,
  key: string,
  asOf: string,
  since?: string,
): Promise<{ readonly brief: Brief; readonly dossier: Dossier } | Refusal> {
  const shown = await showDossier(store, key, asOf, since)
  if (isRefusal(shown)) return shown
  const { dossier, changes } = shown
  return { brief: composeBrief(dossier, changes, since), dossier }
}

/** Puts a report into a dossier, takes it out, or takes back what was said of it. */
export const placeIn = (
  store: Store,
  key: string,
  report: string,
  word: { readonly says: "in" | "out" | "nothing"; readonly why?: string },
) => placeReport(store, key, named(report), word, act())

/** Says of two tellings that they are of one incident, or of two. */
export const judgeIncident = (store: Store, word: Word, one: KeptTelling, other: KeptTelling): Promise<Judged | Refusal> =>
  judgeTellings(store, word, [one, other], act())

/** Says how far a provision of a dossier is implemented. `asOf`: the day on which the dossier is to have the provision. */
export async function levelOf(
  store: Store,
  key: string,
  word: Pick<KeptLevel, "provision" | "level" | "why">,
  asOf: string,
): Promise<KeptLevel | Refusal> {
  const shown = await showDossier(store, key, asOf)
  if (isRefusal(shown)) return shown
  const provisions = shown.dossier.agreements.flatMap(({ provisions: all }) => all)
  if (!provisions.some(({ id }) => id === word.provision))
    return refusal({
      code: "no-such-provision",
      message: `the dossier "${key}" has no provision "${word.provision}"; sitrep dossier show ${key} --section agreements shows them, each with its id`,
    })
  return setLevel(store, key, word, act())
}
