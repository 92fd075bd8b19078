import type { Incident } from "../../claim/index.ts"
import type { Sameness } from "../material/types.ts"
import { likeTypes } from "./families.ts"
import { sameness } from "./judge-pair.ts"
import type { Profile } from "./profile.ts"

/** A toll told twice is no chance; below the other thresholds nothing in one text is. */
const SCORE = 0.9

/**
 * [X16] Two claims of one article are one incident when they tell the same toll of two dead or more, next to each other among its incidents, of kinds that may be
 * one, and no day or place parts them; or when both are of one kind on one day in one place, as told or as denied, and no toll parts them. The reading has joined
 * what says so itself; anything else in one text is more likely two incidents than one.
 */
export function joinWithin(profiles: readonly Profile[]): Sameness[] {
  return profiles.flatMap((later, at) => {
    const earlier = profiles[at - 1]
    if (!earlier) return []
    const told = sameEvent(earlier, later)
    if (told) return [sameness(earlier, later, "same", SCORE, [{ rule: "X16", why: `one article tells twice of ${told}` }])]
    if (!sameToll(earlier.claim, later.claim) || likeTypes(earlier.claim.type, later.claim.type) === "unlike") return []
    if (earlier.claim.realis !== later.claim.realis || differ(earlier.claim.date?.value, later.claim.date?.value)) return []
    if (differ(earlier.claim.place?.ref, later.claim.place?.ref)) return []
    return [
      sameness(earlier, later, "same", SCORE, [
        { rule: "X16", why: `one article tells ${earlier.claim.killed?.low ?? earlier.claim.killed?.high} killed twice` },
      ]),
    ]
  })
}

/** The kind, day and place that both tell of, in words. A region is no place. */
function sameEvent(a: Profile, b: Profile): string | undefined {
  const [here, there] = [a, b].map(({ claim, spots }) => (claim.place ? spots[0] : undefined))
  if (a.own === undefined || a.own !== b.own || a.claim.type !== b.claim.type || !here || here.key !== there?.key) return undefined
  if (here.at?.precision === "region" || (a.killed.length && b.killed.length && !a.killed.some((dead) => b.killed.includes(dead))))
    return undefined
  return `${a.claim.type} on one day, ${here.name}`
}

const sameToll = ({ killed: a }: Incident, { killed: b }: Incident): boolean =>
  a !== undefined && b !== undefined && (a.low ?? a.high ?? 0) > 1 && a.low === b.low && a.high === b.high

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b
