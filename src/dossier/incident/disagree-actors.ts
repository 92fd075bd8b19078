import type { Trace } from "../../evidence/index.ts"
import { plain, tellingWords } from "../../record/index.ts"
import type { Disagreement, Party, Told, Voice } from "../types.ts"
import { counted } from "../wording/incident-title.ts"
import { isProper } from "./disagree-places.ts"
import { disagreementOf, type Side } from "./disagreement.ts"
import { valuesOf } from "./most-told.ts"
import type { SaidOf } from "./said-of.ts"
import { inOrder } from "./tell-once.ts"

/** Different actors for one deed, and those who say that it was not they. */
export function disagreeActors(id: string, initiators: readonly Told<Party>[], said: readonly SaidOf[]): Disagreement[] {
  const named = valuesOf(
    counted(initiators).filter(({ value }) => isActor(value)),
    actorKey,
  ).map(({ value, told }) => ({ value: value.name, told: told.map(asDone) }))
  const denials = [...counted(said.flatMap(denialOf))].sort(inOrder)
  const sides: Side<Answer>[] = [...named, ...(denials.length && named.length ? [{ value: "denied", told: denials }] : [])]
  // A denial by somebody whom nobody names contradicts nobody.
  const answered = sides.filter((side) => side.value !== "denied" || named.some((one) => meets(one, side)))
  return [disagreementOf("actor", id, "who did it", answered, explain) ?? []].flat()
}

/** "the army" of two outlets that nobody knows the side of is one value here: nothing tells the one from the other. */
const actorKey = ({ key, name, side }: Party): string => (side === undefined && !isProper(name) ? plain(name) : key)

/** A party that is said to have done it, or that somebody says he did not. */
type Answer = { readonly says: "did"; readonly party: Party } | { readonly says: "not us" }

/** A denial of one's own part; [O55] or the answer of the one accused, that the accusation itself reports. */
function denialOf({ kind, teller, attribution, accused, answer }: SaidOf): Told<Answer>[] {
  if (kind === "not us") return [teller.tellSaid<Answer>({ says: "not us" }, attribution)]
  if (!accused || !answer) return []
  const told = teller.tellSaid<Answer>({ says: "not us" }, attribution)
  const { name, key, side } = accused
  const { through } = told.by
  const by: Voice = { kind: "group", name, key, ...(side ? { side } : {}), through: through.length ? through.slice(-1) : [told.by.name] }
  const words = teller.words(attribution.id, answer)
  return [{ ...told, by, words, certainty: "implied", basis: "the one accused answers" }]
}

const asDone = (told: Told<Party>): Told<Answer> => ({ ...told, value: { says: "did", party: told.value } })
const partyOf = ({ told }: Side<Answer>): Party | undefined => {
  const answer = told[0]?.value
  return answer?.says === "did" ? answer.party : undefined
}

function explain(a: Side<Answer>, b: Side<Answer>): Trace | undefined | null {
  const [one, other] = [partyOf(a), partyOf(b)]
  if (!one || !other) return meets(one ? a : b, one ? b : a) ? undefined : null
  return sameSide(one, other) ?? sameName(one, other) ?? unspecific(one, other)
}

const ACTORS = /\b(?:gunm[ae]n|attackers?|assailants?|bombers?|snipers?|men|fighters?|forces|troops|soldiers|units?)\b/i

/** Whether words are somebody who can do it: "the minibus", "a car bomb" and "shells" are what it was done with or to. */
const isActor = ({ name, side }: Party): boolean =>
  side !== undefined || isProper(name) || [OF_A_STATE, AGAINST_IT, ACTORS].some((words) => words.test(name))

/** Whether a denial answers that a party did it: its speaker may be of that party's side, or nobody knows that he is of another. */
function meets(named: Side<Answer>, denial: Side<Answer>): boolean {
  const party = partyOf(named)
  return party !== undefined && denial.told.some(({ by }) => by.key === party.key || !by.side || !party.side || by.side === party.side)
}

/** [O40] Both are of one side: its army and its troops, a group and its fighters. */
function sameSide(a: Party, b: Party): Trace | undefined {
  return a.side && a.side === b.side ? { rule: "O40", why: `${a.name} and ${b.name} are of one side, ${a.side}` } : undefined
}

/** [O41] One name holds the other: "the Verin Home Guard", "fighters of the Verin Home Guard". "Northern Front" and "Southern Front" are two. */
function sameName(a: Party, b: Party): Trace | undefined {
  const [shorter, longer] = plain(a.name).length <= plain(b.name).length ? [a, b] : [b, a]
  const inside = tellingWords(shorter.name).length > 0 && ` ${plain(longer.name)} `.includes(` ${plain(shorter.name)} `)
  return inside ? { rule: "O41", why: `${longer.name} names ${shorter.name}` } : undefined
}

const OF_A_STATE =
  /\b(?:government|regime|army|armed forces|military|police|gendarmes?|troops|soldiers|security forces|state|authorities)\b/i
const AGAINST_IT =
  /\b(?:rebels?|insurgents?|militants?|separatists?|guerrillas?|opposition|militia\w*|jihadists?|terrorists?|extremists?)\b/i

/** [O42] One names nobody in particular: "gunmen", "a car bomb", "the air". "government forces" and "rebels" are two all the same. */
function unspecific(a: Party, b: Party): Trace | undefined {
  const bare = [a, b].find(({ name, side }) => !side && !isProper(name))
  if (!bare) return undefined
  const opposed = (one: Party, other: Party): boolean => OF_A_STATE.test(one.name) && AGAINST_IT.test(other.name)
  if (opposed(a, b) || opposed(b, a)) return undefined
  return { rule: "O42", why: `"${bare.name}" names nobody in particular` }
}
