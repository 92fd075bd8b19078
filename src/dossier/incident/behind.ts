import type { Bounds, Spot, Told } from "../types.ts"
import type { Counted } from "./counts-of.ts"
import { passageOf } from "./passage-of.ts"
import type { Tale } from "./tale.ts"

/** What stands behind a number in a toll, for telling why two of them may not disagree. */
export interface Behind {
  readonly counted: Counted
  readonly tale: Tale
  readonly place?: Spot
}

export type FindBehind = (told: Told<unknown>) => Behind | undefined

const GREW =
  /\b(?:(?:rose|risen|rises|climbed|increased|gone up|jumped|grown|raised|raising|bringing|brings|brought)\b.{0,60}\b(?:toll|dead|deaths|killed|number|wounded|injured)|(?:toll|number)\b.{0,80}\b(?:rose|risen|rises|climbed|increased|gone up|jumped|grown)|(?:died|succumbed)\b.{0,40}\b(?:hospital|wounds|injuries)|(?:died|succumbed) (?:later|overnight)|bodies\b.{0,40}\b(?:found|pulled|recovered)|\w+ more (?:people |of the \w+ )?(?:had |have )?died|\blater (?:said|put))\b/i

/** [O11] Who tells the larger number on no earlier day, with the words near it that say that it rose or that more died since. */
export function grew(
  less: readonly Told<Bounds>[],
  more: readonly Told<Bounds>[],
  behind: FindBehind,
): { told: Told<Bounds>; words: string } | undefined {
  const since = less[0]?.day ?? ""
  for (const told of more) {
    const back = behind(told)
    if (!back || told.day < since) continue
    const words = GREW.exec(passageOf(back.tale.teller.account, back.counted.at, 1, 1))?.[0]
    if (words) return { told, words }
  }
  return undefined
}
