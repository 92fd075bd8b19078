import { assembleAgreements } from "./agreement/assemble-agreements.ts"
import { joiningOf } from "./definition/join-reports.ts"
import { disagreeFigures, seriesOf, sumsOf, violationsOf } from "./figure/index.ts"
import { assembleIncidents } from "./incident/assemble-incidents.ts"
import { groupTellings } from "./match/group-tellings.ts"
import { proposePairs } from "./match/propose-pairs.ts"
import { compare } from "./material/compare.ts"
import { type DossierNames, namesOf } from "./material/dossier-names.ts"
import { independentReports } from "./material/independent.ts"
import { remembered } from "./material/remembered.ts"
import { type Teller, tellerOf } from "./material/teller.ts"
import type { Account, Material, Sameness, Telling } from "./material/types.ts"
import { timelineOf } from "./timeline/timeline-of.ts"
import type { Dossier, Joined } from "./types.ts"
import { mattersOf } from "./voice/matters-of.ts"

/**
 * The dossier of a material as of a day: what was published later is not in it. Pure, and independent of the order of accounts: the same material gives the same
 * dossier, on any machine. What is one incident is what `samenesses` say; `propose` makes the machine's.
 */
export function assemble(material: Material, asOf: string): Dossier {
  const { definition, levels } = material
  const names = namesOf(definition)
  const joined = joinedOf(material, names, asOf)
  const tellers = tellersOf(joined, names)
  const here = new Set(joined.map(({ account }) => account.key))
  const samenesses = material.samenesses.filter(({ one, other }) => here.has(one.account) && here.has(other.account))
  const { incidents, disagreements } = assembleIncidents(groupTellings(tellingsOf(tellers), samenesses), byKey(tellers), samenesses)
  const held = assembleAgreements(tellers, definition, names, levels, asOf)
  const series = seriesOf(tellers)
  const days = joined.map(({ account }) => account.known)
  const [first, last] = [days[0], days.at(-1)]
  return {
    definition,
    asOf,
    ...(first !== undefined && last !== undefined ? { period: { first, last } } : {}),
    joined,
    sources: independentReports(joined.map(({ account }) => account)),
    incidents,
    series,
    sums: sumsOf(tellers),
    violations: violationsOf(tellers),
    agreements: held.agreements,
    disagreements: [...disagreements, ...held.disagreements, ...disagreeFigures(series)],
    matters: mattersOf(tellers, incidents, held.agreements),
    timeline: timelineOf(incidents, held.agreements, tellers),
  }
}

/** What the machine says of which tellings in a material are of one incident, whenever they were published: rows for judgement, each with score and reasons. */
export function propose(material: Material): Sameness[] {
  const names = namesOf(material.definition)
  return proposePairs(tellersOf(joinedOf(material, names, "9999-12-31"), names), names)
}

/** The accounts that join, in order of day, then key: every version of an article of which one joins, as far as it was known by then. */
function joinedOf({ definition, placings, accounts }: Material, names: DossierNames, asOf: string): Joined[] {
  const joining = joiningOf(definition, placings, names)
  const known = accounts.filter((account) => account.known <= asOf)
  const newest = new Map<string, number>()
  const why = new Map<string, Joined["why"]>()
  for (const account of known) {
    newest.set(account.article, Math.max(account.number, newest.get(account.article) ?? 0))
    const reasons = joining(account)
    if (reasons.length) why.set(account.key, reasons)
  }
  const articles = new Set(known.filter(({ key }) => why.has(key)).map(({ article }) => article))
  const members = known.filter(({ article }) => articles.has(article)).sort((a, b) => compare(a.known, b.known) || compare(a.key, b.key))
  // A group of copies goes by the first of it that is here: what came out later is not even named.
  const firsts = new Map([...members].reverse().map(({ copyOf, key }) => [copyOf, key]))
  return members.map((account) => {
    const copyOf = firsts.get(account.copyOf) ?? account.key
    return {
      account: copyOf === account.copyOf ? account : { ...account, copyOf },
      newest: account.number === newest.get(account.article),
      why: why.get(account.key) ?? [{ rule: "P9", why: "another version of it joins" }],
    }
  })
}

/** An account is looked up once a definition and state: what is known of it then serves every dossier that it stands in. */
const tellersBy = remembered((names: DossierNames) => ({
  newest: remembered((account: Account) => tellerOf(account, names, true)),
  earlier: remembered((account: Account) => tellerOf(account, names, false)),
}))

function tellersOf(joined: readonly Joined[], names: DossierNames): Teller[] {
  const { newest, earlier } = tellersBy(names)
  return joined.map((one) => (one.newest ? newest : earlier)(one.account))
}

const byKey = (tellers: readonly Teller[]): ReadonlyMap<Account["key"], Teller> =>
  new Map(tellers.map((teller) => [teller.account.key, teller]))

const tellingsOf = (tellers: readonly Teller[]): Telling[] =>
  tellers.flatMap(({ account }) =>
    account.report.claims.flatMap(({ kind, id }) => (kind === "incident" ? [{ account: account.key, claim: id }] : [])),
  )
