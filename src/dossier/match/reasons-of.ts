import type { Trace } from "../../evidence/index.ts"
import { dayOf } from "../material/day.ts"
import { KINDS } from "./alike-words.ts"
import { eachShared } from "./bag.ts"
import type { Comparison } from "./compare.ts"
import { likeTypes } from "./families.ts"
import type { Profile } from "./profile.ts"

/** Names, numbers and places that a reason lists at most. */
const MOST = 4

/** [X13] Why two tellings were judged alike, and what speaks against it: the same whichever is put first. */
export function reasonsOf(a: Profile, b: Profile, found: Comparison): Trace[] {
  return [
    typeReason(a, b),
    ...dayReasons(a, b, found),
    ...placeReasons(a, b, found),
    ...tollReasons(a, b, found),
    ...wordReasons(a, b, found),
    ...realisReasons(a, b),
  ]
}

function typeReason(a: Profile, b: Profile): Trace {
  const types = [a.claim.type, b.claim.type].sort()
  const same = likeTypes(a.claim.type, b.claim.type) === "same"
  return {
    rule: "X2",
    why: types[0] === types[1] ? `both tell of ${types[0]}` : `${types.join(" and ")} ${same ? "are one kind" : "may be one"}`,
  }
}

function dayReasons(a: Profile, b: Profile, found: Comparison): Trace[] {
  if (a.period !== undefined && a.period === b.period) return [{ rule: "X3", why: `both in ${a.period}` }]
  const shared = a.days.filter((day) => b.days.includes(day)).map(dayOf)
  if (shared.length) return [{ rule: "X3", why: `both on ${shared.join(", ")}` }]
  if (found.dayParted) return [{ rule: "X3", why: `against it: ${listed(a.days.map(dayOf), b.days.map(dayOf))}` }]
  if (found.undated) return [{ rule: "X3", why: "against it: one at least has no date, nor has its article" }]
  if (found.sameDay) return [{ rule: "X3", why: "told of the same day, or published on it" }]
  return found.daysApart ? [{ rule: "X3", why: "against it: told of, or published, two days apart or more" }] : []
}

function placeReasons(a: Profile, b: Profile, found: Comparison): Trace[] {
  const names = (profile: Profile): string[] => profile.spots.map(({ name }) => name).slice(0, MOST)
  const shared = a.spots.filter((spot) => b.spots.some(({ key }) => key === spot.key)).map(({ name }) => name)
  if (found.near)
    return [
      {
        rule: "X4",
        why: shared.length
          ? `the same place: ${shared.sort().slice(0, MOST).join(", ")}`
          : `places close by: ${listed(names(a), names(b))}`,
      },
    ]
  return found.far ? [{ rule: "X4", why: `against it: ${listed(names(a), names(b))} lie far apart` }] : []
}

function tollReasons(a: Profile, b: Profile, found: Comparison): Trace[] {
  const numbers = a.evidence.numbers.filter((number) => b.evidence.numbers.includes(number)).slice(-MOST)
  const actors = [...a.actors].filter(([key]) => b.actors.has(key)).map(([, name]) => name)
  return [
    ...(actors.length ? [{ rule: "X6", why: `the same actor: ${actors.sort().join(", ")}` }] : []),
    ...(numbers.length ? [{ rule: "X7", why: `the same numbers: ${numbers.join(", ")}` }] : []),
    ...(found.tollParted ? [{ rule: "X7", why: `against it: ${listed(a.killed.map(String), b.killed.map(String))} killed` }] : []),
  ]
}

function wordReasons(a: Profile, b: Profile, found: Comparison): Trace[] {
  const names: string[] = []
  eachShared(a.evidence.names, b.evidence.names, (key) =>
    names.push([a.evidence.shown.get(key) ?? "", b.evidence.shown.get(key) ?? ""].sort()[0] ?? ""),
  )
  const kinds = (set: number): string[] => KINDS.filter((_, at) => set & (1 << at))
  const [shared, unlike] = [kinds(a.evidence.kinds & b.evidence.kinds), kinds(a.evidence.kinds ^ b.evidence.kinds)]
  return [
    {
      rule: "X8",
      why: `words alike ${found.words.toFixed(2)}, names ${found.names.toFixed(2)}${names.length ? `: ${names.sort().slice(0, MOST).join(", ")}` : ""}`,
    },
    ...(shared.length ? [{ rule: "X10", why: `both tell of: ${shared.join(", ")}` }] : []),
    ...(unlike.length ? [{ rule: "X10", why: `against it: only one tells of ${unlike.slice(0, MOST).join(", ")}` }] : []),
    ...(found.sameOutlet ? [{ rule: "X14", why: "against it: two articles of one outlet tell of two things more often than not" }] : []),
  ]
}

function realisReasons(a: Profile, b: Profile): Trace[] {
  const [one, other] = [a.claim.realis, b.claim.realis].sort()
  return one === other ? [] : [{ rule: "X15", why: `one tells of it as ${one}, the other as ${other}` }]
}

/** What the two say, in the order of the alphabet: no side stands first. */
const listed = (a: readonly string[], b: readonly string[]): string => [a.join(", "), b.join(", ")].sort().join(" and ")
