import type { Bounds, Disagreement, Toll } from "../types.ts"
import { boundsInWords } from "../wording/in-words.ts"
import { counted } from "../wording/incident-title.ts"
import { disagreementOf, type Explain, type Side } from "./disagreement.ts"
import { explainNumbers } from "./explain-numbers.ts"
import { valuesOf } from "./most-told.ts"
import { numberOf } from "./range-of.ts"
import type { Tolls } from "./tolls-of.ts"

const people: Readonly<Record<NonNullable<Toll["who"]>, string>> = {
  civilian: "civilians",
  police: "police",
  military: "soldiers",
  peacekeeper: "peacekeepers",
  combatant: "combatants",
  medical: "medical workers",
  journalist: "journalists",
  child: "children",
  woman: "women",
  other: "others counted apart",
}

/** Which people of which outcome: "killed", "killed, civilians". */
export const scopeOf = ({ outcome, who }: Pick<Toll, "outcome" | "who">): string => (who ? `${outcome}, ${people[who]}` : outcome)

/** Different numbers for one outcome and one population of an incident, and for a part of it that is more than the whole. */
export function disagreeNumbers(id: string, { tolls, behind }: Tolls): Disagreement[] {
  return [
    ...tolls.flatMap((toll) => {
      const sides = sidesOf(toll)
      const numbers = new Set(sides.map(({ told }) => told[0] && numberOf(told[0].value)))
      // Those counted apart by some words of a report's own are not the same people in another.
      if (numbers.size < 2 || toll.who === "other") return []
      return disagreementOf("number", id, scopeOf(toll), sides, explainNumbers(behind)) ?? []
    }),
    ...tolls.filter(({ who }) => !who).flatMap((whole) => tolls.flatMap((part) => againstPart(id, whole, part) ?? [])),
  ]
}

const sidesOf = ({ told }: Toll): Side<Bounds>[] =>
  valuesOf(counted(told), boundsInWords).map(({ key, told: all }) => ({ value: key, told: all }))

/**
 * [O17] Of a population no more can be counted than of everybody: nine killed, and eleven civilians killed, cannot both hold. [O13] Seven civilians among nine can; that is told where
 * those who count civilians count nobody else, so that a reader sees both numbers.
 */
function againstPart(id: string, whole: Toll, part: Toll): Disagreement | undefined {
  if (part.outcome !== whole.outcome || !part.who || part.who === "other") return undefined
  const who = people[part.who]
  const [all, some] = [sidesOf(whole), sidesOf(part).map(({ value, told }) => ({ value: `${value} ${who}`, told }))]
  const impossible = some.some((one) => all.some((other) => exceeds(one, other)))
  const accounts = new Set(whole.told.map(({ words }) => words.account))
  const numbers = new Set(whole.told.map(({ value }) => numberOf(value)))
  const apart = part.told.every(({ words, value }) => !accounts.has(words.account) && !numbers.has(numberOf(value)))
  if (!all.length || !some.length || !(impossible || apart)) return undefined
  const explain: Explain<Bounds> = (a, b) => {
    if (all.includes(a) === all.includes(b)) return null
    const [everybody, few] = all.includes(a) ? [a, b] : [b, a]
    return exceeds(few, everybody) ? undefined : { rule: "O13", why: `${few.value} can be among ${everybody.value}` }
  }
  return disagreementOf("number", id, `${whole.outcome}, everybody and ${who}`, [...all, ...some], explain)
}

/** Whether a part is more than the whole, whatever the bounds leave open. */
function exceeds(part: Side<Bounds>, whole: Side<Bounds>): boolean {
  const [a, b] = [part.told[0]?.value, whole.told[0]?.value]
  return a !== undefined && b !== undefined && !a.approximate && !b.approximate && b.high !== null && (a.low ?? 0) > b.high
}
