import type { Decision } from "../../record/index.ts"
import { compare } from "../material/compare.ts"

/** How far two people decide alike. `claims`: on how many both decided; `agreed`: per cent; `kappa`: Cohen's, absent where chance alone would have them agree always. */
export interface ReaderPair {
  readonly readers: readonly [string, string]
  readonly claims: number
  readonly agreed: number
  readonly kappa?: number
}

/**
 * [RV9] For each two people who decided on the same claims how often they said the same of accept, correct and reject, and Cohen's kappa (Cohen 1960): how much
 * oftener than by chance. Of one person the last decision on a claim counts. In order of the names.
 */
export function agreementOf(decisions: readonly Decision[]): ReaderPair[] {
  const byReader = new Map<string, Map<string, Decision["says"]>>()
  for (const { by, account, claim, says } of decisions) {
    const said = byReader.get(by) ?? new Map<string, Decision["says"]>()
    byReader.set(by, said.set(`${account}/${claim}`, says))
  }
  const readers = [...byReader].sort(([a], [b]) => compare(a, b))
  return readers.flatMap(([one, said], at) =>
    readers.slice(at + 1).flatMap(([other, answered]): ReaderPair[] => {
      const both = [...said].flatMap(([claim, says]) => {
        const answer = answered.get(claim)
        return answer ? [[says, answer] as const] : []
      })
      return both.length ? [{ readers: [one, other], ...likeness(both) }] : []
    }),
  )
}

function likeness(both: readonly (readonly [Decision["says"], Decision["says"]])[]): Pick<ReaderPair, "claims" | "agreed" | "kappa"> {
  const claims = both.length
  const same = both.filter(([one, other]) => one === other).length / claims
  const share = (reader: 0 | 1, word: Decision["says"]): number => both.filter((pair) => pair[reader] === word).length / claims
  const chance = (["accept", "correct", "reject"] as const).reduce((sum, word) => sum + share(0, word) * share(1, word), 0)
  const kappa = chance < 1 ? rounded((same - chance) / (1 - chance)) : undefined
  return { claims, agreed: Math.round(same * 1000) / 10, ...(kappa === undefined ? {} : { kappa }) }
}

const rounded = (number: number): number => Math.round(number * 1000) / 1000
