import type { Attribution, Incident, IncidentType } from "../../claim/index.ts"
import { type Span, wordsOf } from "../../evidence/index.ts"
import type { Teller } from "../material/teller.ts"
import type { Party } from "../types.ts"
import { hostOf } from "./host-of.ts"
import { sentenceAt } from "./passage-of.ts"

/**
 * An accusation or a denial that speaks of an incident. `hosts`: the incident claims of its account that it speaks of: the denied one it
 * states, the one told before it; none when it speaks of something that its account does not tell. `deeds`: of which types what it names can be;
 * empty for "the attack", which any can be. `places`: keys of places it names. `accused`: who is said to have done it.
 */
export interface SaidOf {
  readonly attribution: Attribution
  readonly teller: Teller
  readonly kind: "accused" | "not us" | "not so"
  readonly words: string
  readonly deeds: readonly IncidentType[]
  readonly places: readonly string[]
  readonly hosts: readonly string[]
  /** Whether its account tells of no such incident, save to deny it. */
  readonly loose: boolean
  readonly accused?: Party
  /** For an accusation that goes on "which the armed group denies": the words of the denial. */
  readonly answer?: Span
}

// [O50] Words for what was done, with the types that it can be of. Own list, after the names of the types.
const DEEDS: readonly (readonly [RegExp, readonly IncidentType[]])[] = [
  [
    /\b(?:mines?|mined|bombs?|bombings?|blasts?|explosions?|explosives?|devices?|grenades?|blew up)\b/i,
    ["remote-explosive-landmine-ied", "suicide-bomb", "grenade"],
  ],
  [
    /\b(?:shell(?:ed|ing|s)?|bombard\w*|artillery|howitzers?|mortars?|rockets?|missiles?|guns?|fired|firing)\b/i,
    ["shelling-artillery-missile"],
  ],
  [/\b(?:air ?strikes?|air raids?|strikes?|raids?|bombings?|bombed|bombing|drones?|warplanes?|jets?)\b/i, ["air-drone-strike"]],
  [/\b(?:clash\w*|ambush\w*|gunfire|shooting|shot|firefight|fired on|opened fire)\b/i, ["armed-clash"]],
  [/\b(?:chemical|gas|sarin|chlorine)\b/i, ["chemical-weapon"]],
  [/\b(?:abduct\w*|kidnap\w*|hostages?|disappear\w*)\b/i, ["abduction-forced-disappearance"]],
  [/\b(?:arrest\w*|detain\w*|detention)\b/i, ["arrests"]],
  [/\b(?:rap(?:e|ed|es|ing)|sexual)\b/i, ["sexual-violence"]],
  [/\b(?:loot\w*|burn(?:ed|t|ing)?|torch\w*|destroy\w*)\b/i, ["looting-property-destruction"]],
]
const ANY_DEED =
  /\b(?:attacks?|attacked|attacking|incident|killings?|killed|massacre|assault|deaths?|crime|involvement|responsib\w+|any (?:part|role|hand)|behind it|carr(?:ied|ying) (?:it )?out)\b/i

// What no one is accused of in this sense, and nobody denies to have done by force of arms.
const PEACEFUL: ReadonlySet<IncidentType> = new Set<IncidentType>([
  "agreement",
  "peaceful-protest",
  "change-to-group",
  "non-violent-transfer-of-territory",
  "base-established",
  "troop-withdrawal",
])
// Types so wide that any deed may be told under them.
const WIDE: ReadonlySet<IncidentType> = new Set<IncidentType>(["attack-on-civilians", "armed-clash", "other"])

export const fits = (type: IncidentType, deeds: readonly IncidentType[]): boolean =>
  !PEACEFUL.has(type) && (!deeds.length || WIDE.has(type) || deeds.includes(type))

// [O51] What says "not us": a part in it, or one's own people who did it.
const NOT_US =
  /\b(?:any|all|having|its|their|his|her) (?:\w+ )?(?:part|role|hand|involvement|responsibility|connection)\b|^(?:involvement|responsibility|being (?:behind|involved|responsible)|carrying out|having)\b|\b(?:was|were|is|are) (?:behind|responsible|involved)\b|^(?:that )?(?:his|her|its|their|our) (?:\w+ )?(?:men|fighters|troops|forces|soldiers|members|people|army|units?|movement|group)\b/i

/** How far from an incident's clause an accusation or a denial of it stands at most, in sentences: "The Home Guard denied any part in the attack" is the next paragraph but one. */
const REACH = 4

const found = new WeakMap<Teller, readonly SaidOf[]>()

/** All accusations and denials of an account that speak of an incident. */
export function saidOf(teller: Teller): readonly SaidOf[] {
  let said = found.get(teller)
  if (!said) {
    const all: SaidOf[] = []
    for (const attribution of teller.account.report.attributions) {
      const one = speaksOf(attribution, teller)
      if (one) all.push(one.hosts.length ? one : withHostsOf(one, all.at(-1)))
    }
    said = all
    found.set(teller, said)
  }
  return said
}

/** [O50] A denial that stands too far from the incident speaks of that of the accusation or denial before it, where that is near and of no other deed. */
function withHostsOf(one: SaidOf, before: SaidOf | undefined): SaidOf {
  const [at, last] = [one, before].map((said) => said?.attribution.content[0]?.from)
  if (!before || at === undefined || last === undefined) return one
  const { account } = one.teller
  const near = sentenceAt(account, at) - sentenceAt(account, last) <= REACH
  const alike = !one.deeds.length || !before.deeds.length || one.deeds.some((deed) => before.deeds.includes(deed))
  return near && alike ? { ...one, hosts: before.hosts, loose: before.loose } : one
}

function speaksOf(attribution: Attribution, teller: Teller): SaidOf | undefined {
  const { stance, content } = attribution
  const span = spanOf(content)
  if ((stance !== "accuse" && stance !== "deny" && stance !== "reject") || !span) return undefined
  const { account } = teller
  const words = wordsOf(account.report.article.text, span)
  const deeds = [...new Set(DEEDS.flatMap(([pattern, types]) => (pattern.test(words) ? types : [])))]
  if (!deeds.length && !ANY_DEED.test(words)) return undefined
  const told = ({ type, realis }: Incident): boolean => realis !== "hypothetical" && realis !== "planned" && fits(type, deeds)
  const hosts = [hostOf(account, span, REACH, told), hostOf(account, span, REACH, (claim) => told(claim) && claim.realis !== "denied")]
  const named = account.report.entities
    .map((entity) => ({ entity, at: words.indexOf(entity.name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.entity.name.length - a.entity.name.length)
  const places = named.flatMap(({ entity }) =>
    entity.kind === "place" ? (teller.spot({ ref: entity.id, certainty: "known" })?.key ?? []) : [],
  )
  const all = { attribution, teller, words, deeds, places, hosts: [...new Set(hosts.flatMap((one) => one?.id ?? []))], loose: !hosts[1] }
  if (stance !== "accuse") return { ...all, kind: NOT_US.test(words) ? "not us" : "not so" }
  // Whom the accusation begins with; one named only further on is somebody else in the story.
  const [head] = named
  const accused = head && head.at <= LEADING ? teller.party({ ref: head.entity.id, certainty: "known" }) : undefined
  const denial = ANSWERED.exec(words)
  const answer = denial && { from: span.from + denial.index, to: span.from + denial.index + denial[0].length }
  return accused && { ...all, kind: "accused", accused, ...(answer ? { answer } : {}) }
}

// [O55] "Kestria accuses the Home Guard of the attack, which the armed group denies": he who is accused answers in the same breath.
const ANSWERED =
  /\b(?:which|an? (?:accusation|charge|claim|allegation)(?: that)?) (?:the |it |its )?(?:[\p{L}'’-]+ ){0,5}(?:has |have |had )?(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?)\b/iu

// "the Verin Home Guard of ...", "fighters of the Verin Home Guard for ..."
const LEADING = 24

function spanOf(content: readonly Span[]): Span | undefined {
  const [first] = content
  const last = content.at(-1)
  return first && last && { from: first.from, to: last.to }
}
