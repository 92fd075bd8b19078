import type { Trace } from "../../evidence/index.ts"
import { type Days, daysOf } from "../../record/index.ts"
import type { Definition, Watched } from "../definition/types.ts"
import { dayNumber } from "../material/day.ts"
import { daysInWords } from "../wording/in-words.ts"
import { type AgreementName, mayBeOne, shownName, spelledAlike } from "./agreement-name.ts"
import { overlap, spanOf } from "./day-count.ts"
import type { Naming } from "./find-namings.ts"

/**
 * One agreement with all its namings, each with why it is one. `key`: stays while reports are added. `own`: what the definition has of it. `loose`: reports that
 * name none may mean different ones. `signed`: when, as precise as the first that says so.
 */
export interface Registered {
  readonly key: string
  readonly own?: Pick<Watched, "kind" | "name" | "signed"> & { readonly watched: boolean }
  readonly loose: boolean
  readonly namings: readonly { readonly naming: Naming; readonly why: Trace }[]
}

interface Group {
  own?: Registered["own"]
  names: Map<string, AgreementName>
  signed?: Days
  parties: Set<string>
  namings: { naming: Naming; why: Trace }[]
  loose: boolean
}

/** How far two days of signing of one named text may lie apart and still be one text told differently: a wrong month is the commonest slip. Own choice. */
const SLIP = 31

/** A day of signing that tells texts apart: a month or less. "In 2022" does not. */
const precise = (days: Days | undefined): days is Days => days !== undefined && spanOf(days) <= 31

/**
 * The register of a dossier: which namings are one agreement. In this order: the definition's names [L1], the same name [L2] unless signed on other days [L4], another name
 * for what was signed on the same day [L5], names that one report uses side by side [L3], a bare name beside its article's only agreement [L6], bare names [L7].
 */
export function groupNamings(namings: readonly Naming[], definition: Definition, namer: (printed: string) => AgreementName): Registered[] {
  const groups: Group[] = definedIn(definition, namer)
  const byKey = new Map<string, Set<Group>>()
  const byMonth = new Map<string, Set<Group>>()
  const put = (index: Map<string, Set<Group>>, key: string, group: Group): void => {
    const known = index.get(key)
    if (known) known.add(group)
    else index.set(key, new Set([group]))
  }
  const indexed = (group: Group): void => {
    for (const key of group.names.keys()) put(byKey, key, group)
    for (const month of monthsOf(group.signed)) put(byMonth, month, group)
  }
  for (const group of groups) indexed(group)
  const join = (group: Group, naming: Naming, rule: string, why: string): void => {
    group.namings.push({ naming, why: { rule, why } })
    group.names.set(naming.name.key, naming.name)
    if (!group.signed && precise(naming.signed)) group.signed = naming.signed
    for (const party of naming.parties) group.parties.add(party)
    indexed(group)
  }
  const start = (loose = false): Group => {
    const group: Group = { names: new Map(), parties: new Set(), namings: [], loose }
    groups.push(group)
    return group
  }

  const defined = groups.length
  const left = namings.filter((naming) => {
    const fits = (key: string): Group[] => groups.slice(0, defined).filter(({ names, signed }) => names.has(key) && near(naming, signed))
    const own = [naming.name, ...naming.also.map(({ name }) => name)].map(({ key }) => fits(key)).find((found) => found.length)
    const group = own?.length === 1 ? own[0] : own?.find(({ signed }) => signed && naming.signed && overlap(signed, naming.signed))
    if (group) join(group, naming, "L1", `“${shownOf(naming)}” is one of its names`)
    return !group
  })
  for (const naming of left.filter(({ signed }) => precise(signed))) {
    const { signed, name } = naming
    const named = [...(byKey.get(name.key) ?? [])].find((group) => name.key !== "||" && isNamed(name) && near(naming, group.signed, true))
    const sameDays = named
      ? []
      : [...new Set(monthsOf(signed).flatMap((month) => [...(byMonth.get(month) ?? [])]))].filter((group) => sameDay(naming, group))
    const dated = sameDays.length === 1 ? sameDays[0] : undefined
    if (named) join(named, naming, "L2", `the same name, signed ${signed ? daysInWords(signed) : ""}`)
    else if (dated) join(dated, naming, "L5", `signed ${signed ? daysInWords(signed) : ""} as well, by no other parties`)
    else join(start(), naming, "L4", `the first of its name signed ${signed ? daysInWords(signed) : ""}`)
  }
  const undated = left.filter(({ signed }) => !precise(signed))
  for (const naming of undated.filter(({ name }) => isNamed(name))) {
    const fits = [...(byKey.get(naming.name.key) ?? [])].filter(({ signed }) => !naming.signed || !signed || overlap(signed, naming.signed))
    if (fits[0] && fits.length === 1) join(fits[0], naming, "L2", "the same name, and no other agreement has it")
    else {
      const open = fits.find(({ signed }) => !signed)
      join(open ?? start(), naming, "L2", fits.length ? "the same name, not said of which day" : "the first of its name")
    }
  }
  const merged = bridge(groups, byKey)
  const byReport = new Map<string, Group[]>()
  for (const group of merged)
    for (const account of new Set(group.namings.map(({ naming }) => naming.teller.account.key)))
      byReport.set(account, [...(byReport.get(account) ?? []), group])
  const bareOf = new Map<string, Group>()
  for (const naming of undated.filter(({ name }) => !isNamed(name))) {
    const beside = (byReport.get(naming.teller.account.key) ?? []).filter(({ names }) =>
      [...names.values()].some((name) => isNamed(name) && mayBeOne(name, naming.name)),
    )
    const [only] = beside
    if (only && beside.length === 1) join(only, naming, "L6", `the only agreement that its report names so`)
    else {
      const bare = bareOf.get(naming.name.key) ?? start(true)
      bareOf.set(naming.name.key, bare)
      join(bare, naming, "L7", "named by its kind alone")
    }
  }
  return keyed([...merged, ...bareOf.values()])
}

const isNamed = ({ telling, weak }: AgreementName): boolean => telling.length > 0 || weak.length > 0
const shownOf = ({ claim }: Naming): string => shownName(claim.name.value ?? "")

function definedIn({ agreements, names }: Definition, namer: (printed: string) => AgreementName): Group[] {
  const groups = agreements.map(({ kind, name, also, signed }): Group => {
    const days = signed === undefined ? undefined : daysOf(signed)
    const further = names.filter((thing) => thing.kind === "agreement" && thing.names.some((one) => [name, ...also].includes(one.name)))
    const all = [name, ...also, ...further.flatMap((thing) => thing.names.map((one) => one.name))]
    return {
      own: { kind, name, watched: true, ...(signed === undefined ? {} : { signed }) },
      names: new Map(all.map(namer).map((one) => [one.key, one])),
      parties: new Set(),
      namings: [],
      loose: false,
      ...(days ? { signed: days } : {}),
    }
  })
  const taken = new Set(groups.flatMap((group) => [...group.names.keys()]))
  for (const { kind, names: all } of names) {
    const keys = all.map(({ name }) => namer(name))
    const first = all[0]?.name
    if (kind !== "agreement" || first === undefined || keys.some(({ key }) => taken.has(key))) continue
    groups.push({
      own: { kind: "agreement", name: first, watched: false },
      names: new Map(keys.map((one) => [one.key, one])),
      parties: new Set(),
      namings: [],
      loose: false,
    })
  }
  return groups
}

/** [L4] Signed on other days, they are two; a text of a telling name may be told with a slip of a month, `strict` or not. */
function near(naming: Naming, signed: Days | undefined, strict = false): boolean {
  if (!signed || !naming.signed) return !strict
  if (overlap(signed, naming.signed)) return true
  const apart = Math.max(dayNumber(signed.first) - dayNumber(naming.signed.last), dayNumber(naming.signed.first) - dayNumber(signed.last))
  return naming.name.telling.length > 0 && naming.name.kind !== "resolution" && apart <= SLIP
}

/**
 * [L5] Another name for what was signed on the same day, where neither name nor parties speak against it; a name that differs in one letter is another spelling ("Dalmara",
 * "Dalmora"). A truce and a memorandum need a party in common.
 */
function sameDay(naming: Naming, { signed, names, parties }: Group): boolean {
  if (!signed || !naming.signed || !overlap(signed, naming.signed)) return false
  const common = [...naming.parties].some((party) => parties.has(party))
  if (naming.parties.size && parties.size && !common) return false
  return [...names.values()].some(
    (name) => mayBeOne(name, naming.name) || spelledAlike(name, naming.name) || (common && mayBeOne(kindless(name), naming.name)),
  )
}

const kindless = ({ kind: _, ...name }: AgreementName): AgreementName => name

/** Two groups become one where a report has both names for one agreement, no other agreement has the second, and their days do not speak against it. */
function bridge(groups: readonly Group[], byKey: ReadonlyMap<string, Set<Group>>): Group[] {
  const gone = new Map<Group, Group>()
  const now = (group: Group): Group => {
    let at = group
    for (let next = gone.get(at); next; next = gone.get(at)) at = next
    return at
  }
  for (const group of groups)
    for (const { naming } of [...group.namings])
      for (const { name } of naming.also) {
        const from = now(group)
        const fits = [...new Set([...(byKey.get(name.key) ?? [])].map(now))]
        const [to] = fits
        if (!to || fits.length > 1 || from === to || (from.own && to.own)) continue
        if (from.signed && to.signed && !overlap(from.signed, to.signed)) continue
        const [keep, other] = to.own ? [to, from] : [from, to]
        keep.namings.push(
          ...other.namings.map((one) => ({ naming: one.naming, why: { rule: "L3", why: "a report has both names for one agreement" } })),
        )
        for (const [key, one] of other.names) keep.names.set(key, one)
        for (const party of other.parties) keep.parties.add(party)
        if (!keep.signed && other.signed) keep.signed = other.signed
        gone.set(other, keep)
      }
  return groups.filter((group) => !gone.has(group))
}

/** The months in which a day of signing lies, and those that it may have slipped from. */
function monthsOf(days: Days | undefined): string[] {
  if (!precise(days)) return []
  return [...new Set([days.first, days.last].map((day) => day.slice(0, 7)))]
}

/** Keys come from the definition's name, else from the name told first; of several of one name the later ones have the month of signing too. */
function keyed(groups: readonly Group[]): Registered[] {
  const taken = new Set<string>()
  const rank = ({ own, signed }: Group): number => (own ? 0 : signed ? 1 : 2)
  const told = groups.map((group) => ({ group, sorted: [...group.namings].sort((a, b) => order(a.naming, b.naming)) }))
  // The definition's own stay in its order; those with a day go first, so that one told without a day never takes a key over.
  told.sort((a, b) => {
    const [one, other] = [a.sorted[0], b.sorted[0]]
    return rank(a.group) - rank(b.group) || (a.group.own || !one || !other ? 0 : order(one.naming, other.naming))
  })
  return told.map(({ group: { own, signed, loose }, sorted }) => {
    const name = own ? `own ${own.kind} ${own.name}` : (sorted[0]?.naming.name.key ?? "")
    let key = name
    if (taken.has(key)) key = `${name} ${signed ? signed.first.slice(0, 7) : "undated"}`
    for (let again = 2; taken.has(key); again++) key = `${name} ${again}`
    taken.add(key)
    return { key, ...(own ? { own } : {}), loose, namings: sorted }
  })
}

const order = (a: Naming, b: Naming): number => {
  const [one, other] = [a.teller.account, b.teller.account]
  if (one.known !== other.known) return one.known < other.known ? -1 : 1
  if (one.key !== other.key) return one.key < other.key ? -1 : 1
  return a.at.from - b.at.from
}
