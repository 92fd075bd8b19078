import { readKinds } from "../../find/kinds-of-claims.ts"
import { isBadQuestion, parseWords } from "../../find/parse-words.ts"
import { readDays } from "../../find/read-days.ts"
import { saysWhat } from "../../find/tree.ts"
import type { BadQuestion, Question, Tree } from "../../find/types.ts"
import type { Days } from "../../statement/days-of.ts"
import { type Askable, ask } from "../ask.ts"
import { resolveName, type Who } from "./resolve-name.ts"
import { resolvePlace } from "./resolve-place.ts"

/** A question with its names looked up. */
export interface Filters {
  readonly text?: Tree
  readonly speaker?: Who
  readonly actor?: Who
  readonly place?: Who
  readonly agreement?: Who
  readonly type: readonly string[]
  readonly kind: readonly string[]
  readonly happened?: Days
  readonly published?: Days
  readonly outlets?: readonly number[]
  readonly newest: boolean
  /** [U4] Whether it asks for claims, so that all filters have to hold of one; else places, actors and agreements have to be named. */
  readonly ofClaims: boolean
  readonly notes: readonly string[]
}

const bad = (message: string): BadQuestion => ({ code: "bad-query", message })

/** Reads a question and looks its names up. */
export async function filtersOf(db: Askable, asked: Question): Promise<Filters | BadQuestion> {
  const text = parseWords(asked.words ?? "")
  if (text && isBadQuestion(text)) return text
  const kinds = readKinds(asked.type, asked.kind)
  if (isBadQuestion(kinds)) return kinds
  const happened = asked.happened === undefined ? undefined : readDays(asked.happened, "happened")
  if (happened && isBadQuestion(happened)) return happened
  const published = asked.published === undefined ? undefined : readDays(asked.published, "published")
  if (published && isBadQuestion(published)) return published
  if (asked.within !== undefined && asked.place === undefined) return bad("--within is a distance around a place; it needs --place")
  const place = asked.place === undefined ? undefined : await resolvePlace(db, asked.place, asked.within)
  if (place && isBadQuestion(place)) return place
  for (const option of ["speaker", "actor", "agreement", "outlet"] as const) {
    const name = asked[option]
    if (name !== undefined && !/[\p{L}\p{N}]/u.test(name)) return bad(`--${option} "${name}" has no letter; needed is a name`)
  }
  const who = async (option: "speaker" | "actor" | "agreement"): Promise<Who | undefined> => {
    const name = asked[option]
    return name === undefined ? undefined : resolveName(db, option, name)
  }
  const [speaker, actor, agreement] = [await who("speaker"), await who("actor"), await who("agreement")]
  const outlets = asked.outlet === undefined ? undefined : await outletsOf(db, asked.outlet)
  const filters: Filters = {
    ...(text ? { text } : {}),
    ...(speaker ? { speaker } : {}),
    ...(actor ? { actor } : {}),
    ...(place ? { place } : {}),
    ...(agreement ? { agreement } : {}),
    ...kinds,
    ...(happened ? { happened } : {}),
    ...(published ? { published } : {}),
    ...(outlets ? { outlets } : {}),
    newest: asked.allVersions !== true,
    ofClaims: Boolean(speaker || happened || kinds.type.length || kinds.kind.length),
    notes: [
      ...[speaker, actor, place, agreement].flatMap((one) => one?.notes ?? []),
      ...Object.entries({ speaker, actor, place, agreement }).flatMap(([option, one]) =>
        one && !one.ids.length && !one.folded.length && !one.countries.length
          ? [`nobody and nothing in the store is meant by --${option}`]
          : [],
      ),
      ...(outlets && !outlets.length ? [`no outlet of the store is called "${asked.outlet}"`] : []),
    ],
  }
  const others = filters.ofClaims || actor || place || agreement || published || outlets
  if (!text && !others) return bad("nothing is asked for; needed are words to find, or a filter such as --place or --type")
  if (text && !others && !saysWhat(text))
    return bad("the words to find only say what is to be absent; needed is a word that is to be there")
  return filters
}

/** [U7] The outlets of a name or domain, as they are known. */
async function outletsOf(db: Askable, name: string): Promise<number[]> {
  const rows = await ask<{ id: number }>(db, "sought-outlets", [
    name
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, ""),
  ])
  return rows.map(({ id }) => id)
}
