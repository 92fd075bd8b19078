import type { Figure, Incident, Who } from "../../claim/index.ts"
import type { Bounds, Outcome, Told, Toll } from "../types.ts"
import { boundsInWords } from "../wording/in-words.ts"
import { type Behind, type FindBehind, grew } from "./behind.ts"
import { type Counted, countsOf, isEverybody, outcomes } from "./counts-of.ts"
import { rangeOf } from "./range-of.ts"
import { attributionOf, type Tale } from "./tale.ts"
import { tellOnce } from "./tell-once.ts"

export interface Tolls {
  readonly tolls: readonly Toll[]
  readonly behind: FindBehind
}

// Everybody first, then those counted apart, in the order of the record's list.
const WHO: readonly Who[] = [
  "civilian",
  "police",
  "military",
  "peacekeeper",
  "combatant",
  "medical",
  "journalist",
  "child",
  "woman",
  "other",
]

/** The tolls of an incident by outcome and population. [O4] Who is counted is the population; what counts "people", "others" or nobody in particular is everybody. */
export function tollsOf(tales: readonly Tale[], articleOf: (account: string) => string): Tolls {
  const behind = new Map<string, Behind>()
  const groups = new Map<string, Told<Bounds>[]>()
  const counts = tales.flatMap((tale) => {
    const { account } = tale.teller
    const all = withoutLoneOnes(countsOf(account).get(tale.claim.id) ?? [], account.report.article.text)
    return all.filter(({ claim }) => !denied(claim, tale)).map((counted) => ({ tale, counted }))
  })
  const wholes = new Set(counts.flatMap(({ tale, counted }) => (counted.who || !isEverybody(counted.of) ? [] : [wholeOf(tale, counted)])))
  for (const { tale, counted } of counts) {
    const { teller, claim } = tale
    const place = claim.place && teller.spot(claim.place, claim.quote.from)
    const { outcome, bounds, at, of, basis } = counted
    // "five shepherds" are a part where the same account counts everybody, and all there is where it does not.
    const who = counted.who ?? (!basis && !isEverybody(of) && wholes.has(wholeOf(tale, counted)) ? "other" : undefined)
    const told = teller.tell(bounds, counted.claim, at, basis ? { certainty: "implied", basis } : undefined)
    behind.set(placeOf(told), { counted, tale, ...(place ? { place } : {}) })
    const key = `${outcome} ${who ?? ""}`
    const group = groups.get(key)
    if (group) group.push(told)
    else groups.set(key, [told])
  }
  const find: FindBehind = (told) => behind.get(placeOf(told))
  const tolls = outcomes.flatMap((outcome) =>
    [undefined, ...WHO].flatMap((who): Toll[] => {
      const all = groups.get(`${outcome} ${who ?? ""}`)
      if (!all) return []
      const told = tellOnce(all, boundsInWords, articleOf)
      // [O15] [O13] Killed and injured together, and some of the killed, are shown and say nothing on how many were killed in all.
      const whole = told.filter((one) => {
        const { counted } = find(one) ?? {}
        return counted && !counted.together && (who !== undefined || counted.basis !== undefined || isEverybody(counted.of))
      })
      return [
        {
          outcome,
          ...(who ? { who } : {}),
          range: rangeOf(whole.length ? whole : told, (less, more) => grew(less, more, find) !== undefined),
          told,
        },
      ]
    }),
  )
  return { tolls, behind: find }
}

const wholeOf = ({ telling }: Tale, { outcome }: Counted): string => `${telling.account}\n${outcome}`
const placeOf = ({ words }: Told<unknown>): string => `${words.account}\n${words.claim}\n${words.from}`

/** What somebody denies or rejects he does not tell. */
function denied({ saidBy }: Incident | Figure, { teller }: Tale): boolean {
  const stance = attributionOf(teller.account, saidBy[0])?.stance
  return stance === "deny" || stance === "reject"
}

/** [O4] "the body of a man" counts one only where the account has no other number of the outcome for this incident. */
function withoutLoneOnes(counts: readonly Counted[], text: string): readonly Counted[] {
  const isArticle = ({ at }: Counted): boolean => /^an?$/i.test(text.slice(at.from, at.to))
  const counted = new Set<Outcome>(counts.filter((one) => !isArticle(one)).map(({ outcome }) => outcome))
  return counts.filter((one) => !isArticle(one) || one.who !== undefined || !counted.has(one.outcome))
}
