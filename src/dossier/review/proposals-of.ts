import type { Claim } from "../../claim/index.ts"
import { type Trace, wordsOf } from "../../evidence/index.ts"
import { type Decision, pairOf } from "../../record/index.ts"
import { compare } from "../material/compare.ts"
import type { Account, Sameness, Telling } from "../material/types.ts"
import type { Dossier, Words } from "../types.ts"
import { mostCounted, tollWorth, worthsOf } from "./worths-of.ts"

/**
 * Something that a person should decide. `id`: "account/claim", or of two tellings both with a blank between. `subject`: the kind of the claim, or "incident". `other`,
 * `pair`: of two tellings the second's words, and what judgeIncident takes. `worth`: the sum of what the reasons give, higher is first. `decidedBy`: who decided already.
 */
export interface Proposal {
  readonly id: string
  readonly kind: "telling" | "claim"
  readonly subject: Claim["kind"]
  readonly words: Words
  readonly claim?: Claim
  readonly other?: Words
  readonly pair?: readonly [Telling, Telling]
  readonly worth: number
  readonly reasons: readonly Trace[]
  readonly decidedBy: readonly string[]
}

/** Who reads, and whether to read what others decided. */
export interface Reading {
  readonly who: string
  readonly second?: boolean
}

interface Read {
  readonly account: Account
  readonly claim: Claim
}

/**
 * The queue of a reader, what is worth most first. Only the newest version of a report is asked about. [RV11] What the reader has decided is out. [RV12] A second
 * reading is of all that another has decided, and of nothing else; what he said is not told, and the dossier is to be one of claims as they were read.
 */
export function proposalsOf(dossier: Dossier, decisions: readonly Decision[], { who, second = false }: Reading): Proposal[] {
  const readers = new Map<string, string[]>()
  for (const { account, claim, by } of decisions) {
    const key = `${account}/${claim}`
    const there = readers.get(key) ?? []
    if (!there.includes(by)) readers.set(key, [...there, by])
  }
  const claims = new Map<string, Read>()
  for (const { account, newest } of dossier.joined)
    if (newest) for (const claim of account.report.claims) claims.set(`${account.key}/${claim.id}`, { account, claim })
  const worths = worthsOf(dossier)
  const found = [...claims].flatMap(([key, { account, claim }]): Proposal[] => {
    const decidedBy = readers.get(key) ?? []
    const all = worths.get(key) ?? []
    if (decidedBy.includes(who) || (second ? !decidedBy.length : !all.length)) return []
    const sum = all.reduce((total, { worth }) => total + worth, 0)
    const reasons = all.map(({ reason }) => reason)
    const read: Trace = { rule: second ? "RV12" : "RV13", why: `${decidedBy.join(", ")} decided on it` }
    return [
      {
        id: key,
        kind: "claim",
        subject: claim.kind,
        words: wordsIn(account, claim),
        claim,
        worth: rounded(second ? 1 + sum : decidedBy.length ? sum / 2 : sum),
        reasons: decidedBy.length ? [...reasons, read] : reasons,
        decidedBy,
      },
    ]
  })
  return [...found, ...(second ? [] : tellingsIn(dossier, claims))].sort((a, b) => b.worth - a.worth || compare(a.id, b.id))
}

/** [RV14] Two tellings that may be one incident: the nearer the machine is to not knowing, and the more people they count, the more it is worth. */
function tellingsIn(dossier: Dossier, claims: ReadonlyMap<string, Read>): Proposal[] {
  const pairs = new Map<string, Sameness>(dossier.incidents.flatMap(({ proposed }) => proposed.map((one) => [pairOf(one), one] as const)))
  return [...pairs].flatMap(([id, { one, other, score, reasons }]): Proposal[] => {
    const [first, then] = [claims.get(`${one.account}/${one.claim}`), claims.get(`${other.account}/${other.claim}`)]
    if (!first || !then) return []
    const most = mostCounted(dossier, [one, other])
    const why = `the machine is ${Math.round(score * 100)} % sure that they are one incident${most ? `, of up to ${most} people` : ""}`
    return [
      {
        id,
        kind: "telling",
        subject: "incident",
        words: wordsIn(first.account, first.claim),
        other: wordsIn(then.account, then.claim),
        pair: [one, other],
        worth: rounded(2 * (1 - Math.abs(2 * score - 1)) + tollWorth(most)),
        reasons: [{ rule: "RV14", why }, ...reasons],
        decidedBy: [],
      },
    ]
  })
}

const wordsIn = ({ key, report }: Account, { id, quote }: Claim): Words => ({
  account: key,
  claim: id,
  from: quote.from,
  to: quote.to,
  words: wordsOf(report.article.text, quote),
})

const rounded = (number: number): number => Math.round(number * 1000) / 1000
