import type { FigureRole, IncidentType, ProvisionType, Stance, StatusWord, Who } from "../../claim/index.ts"
import type { Compliance, Deadline, Disagreement, Outcome } from "../types.ts"

/** How codes read in a sentence: what is claimed to have happened, without a judgement of whoever did it. */
export const typeWords: Readonly<Record<IncidentType, string>> = {
  "armed-clash": "armed clash",
  "government-regains-territory": "territory taken by government forces",
  "non-state-actor-overtakes-territory": "territory taken by other forces",
  "shelling-artillery-missile": "shelling",
  "air-drone-strike": "air or drone strike",
  "suicide-bomb": "suicide bombing",
  "remote-explosive-landmine-ied": "explosion of a mine or other device",
  grenade: "grenade attack",
  "chemical-weapon": "use of a chemical weapon",
  "attack-on-civilians": "attack on civilians",
  "abduction-forced-disappearance": "abduction or disappearance",
  "sexual-violence": "sexual violence",
  "mob-violence": "mob violence",
  "violent-demonstration": "violent demonstration",
  "peaceful-protest": "peaceful protest",
  "protest-with-intervention": "protest with intervention",
  "excessive-force-against-protesters": "force against protesters",
  arrests: "arrests or captures",
  "looting-property-destruction": "looting or destruction of property",
  "disrupted-weapons-use": "weapon use prevented",
  "base-established": "base or headquarters set up",
  "non-violent-transfer-of-territory": "transfer of territory without violence",
  agreement: "agreement",
  "change-to-group": "change to a group",
  "military-operation": "military operation",
  "troop-withdrawal": "withdrawal of troops",
  other: "other incident",
}

export const statusWords: Readonly<Record<StatusWord, string>> = {
  "in-force": "in force",
  void: "void",
  breached: "breached",
  kept: "kept",
  extended: "extended",
  ended: "ended",
  "under-negotiation": "under negotiation",
  "not-implemented": "not implemented",
  "called-for": "called for",
}

export const complianceWords: Readonly<Record<Compliance, string>> = { kept: "kept", breached: "breached", "not-yet": "not yet done" }

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  killed: "killed",
  injured: "injured",
  missing: "missing",
  captured: "captured",
  displaced: "displaced",
}

export const whoWords: Readonly<Record<Who, string>> = {
  civilian: "civilians",
  police: "police",
  military: "military",
  peacekeeper: "peacekeepers",
  combatant: "combatants",
  medical: "medical staff",
  journalist: "journalists",
  child: "children",
  woman: "women",
  other: "others",
}

export const roleWords: Readonly<Record<FigureRole, string>> = {
  ...outcomeWords,
  "force-strength": "strength of forces",
  equipment: "equipment",
  territory: "territory",
  violations: "violations",
  money: "money",
  duration: "duration",
  other: "other figure",
}

export const provisionWords: Readonly<Record<ProvisionType, string>> = {
  ceasefire: "ceasefire",
  withdrawal: "withdrawal",
  deployment: "deployment",
  "protection-of-civilians": "protection of civilians",
  "humanitarian-access": "humanitarian access",
  "prisoner-exchange": "exchange of prisoners",
  disarmament: "disarmament",
  "transit-corridor": "transit corridor",
  "monitoring-verification": "monitoring and verification",
  "sanctions-embargo": "sanctions or embargo",
  "power-sharing": "power sharing",
  "return-of-displaced": "return of displaced people",
  reporting: "reporting",
  financing: "financing",
  negotiation: "negotiation",
  "mandate-task": "task of the mandate",
  other: "other duty",
}

export const stanceWords: Readonly<Record<Stance, string>> = {
  assert: "says",
  deny: "denies",
  accuse: "accuses",
  warn: "warns",
  demand: "demands",
  promise: "promises",
  propose: "proposes",
  reject: "rejects",
  ask: "asks",
  doubt: "doubts",
  praise: "praises",
  condemn: "condemns",
}

export const deadlineWords: Readonly<Record<Deadline["what"], string>> = {
  ends: "term ends",
  "last-day-for-notice": "last day for notice",
  renewal: "renewal",
  due: "due",
}

export const disagreementWords: Readonly<Record<Disagreement["kind"], string>> = {
  number: "number",
  date: "date",
  place: "place",
  actor: "who did it",
  occurrence: "whether it happened",
  force: "whether it holds",
}

const occurrenceWords: Readonly<Record<string, string>> = {
  actual: "happened",
  ongoing: "under way",
  planned: "planned",
  hypothetical: "supposed",
  denied: "did not happen",
}

/** A code among the values of a disagreement, in words; undefined for what is words, a number or a day already. */
export function codeWords(kind: Disagreement["kind"], value: string): string | undefined {
  if (kind === "occurrence") return occurrenceWords[value]
  return kind === "force" ? Object.entries(statusWords).find(([code]) => code === value)?.[1] : undefined
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
