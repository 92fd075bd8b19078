import type { FigureRole, IncidentType, ProvisionType, Stance, StatusWord } from "../../claim/index.ts"
import type { BadQuestion } from "./types.ts"

// The compiler holds each list to its type: a type more or less there is one more or less here.
const listed = <T extends string>(all: Readonly<Record<T, true>>): readonly string[] => Object.keys(all)

const INCIDENTS = listed<IncidentType>({
  "armed-clash": true,
  "government-regains-territory": true,
  "non-state-actor-overtakes-territory": true,
  "shelling-artillery-missile": true,
  "air-drone-strike": true,
  "suicide-bomb": true,
  "remote-explosive-landmine-ied": true,
  grenade: true,
  "chemical-weapon": true,
  "attack-on-civilians": true,
  "abduction-forced-disappearance": true,
  "sexual-violence": true,
  "mob-violence": true,
  "violent-demonstration": true,
  "peaceful-protest": true,
  "protest-with-intervention": true,
  "excessive-force-against-protesters": true,
  arrests: true,
  "looting-property-destruction": true,
  "disrupted-weapons-use": true,
  "base-established": true,
  "non-violent-transfer-of-territory": true,
  agreement: true,
  "change-to-group": true,
  "military-operation": true,
  "troop-withdrawal": true,
  other: true,
})
const PROVISIONS = listed<ProvisionType>({
  ceasefire: true,
  withdrawal: true,
  deployment: true,
  "protection-of-civilians": true,
  "humanitarian-access": true,
  "prisoner-exchange": true,
  disarmament: true,
  "transit-corridor": true,
  "monitoring-verification": true,
  "sanctions-embargo": true,
  "power-sharing": true,
  "return-of-displaced": true,
  reporting: true,
  financing: true,
  negotiation: true,
  "mandate-task": true,
  other: true,
})
const FIGURES = listed<FigureRole>({
  killed: true,
  injured: true,
  missing: true,
  captured: true,
  displaced: true,
  "force-strength": true,
  equipment: true,
  territory: true,
  violations: true,
  money: true,
  duration: true,
  other: true,
})
const STATUSES = listed<StatusWord>({
  "in-force": true,
  void: true,
  breached: true,
  kept: true,
  extended: true,
  ended: true,
  "under-negotiation": true,
  "not-implemented": true,
  "called-for": true,
})
const STANCES = listed<Stance>({
  assert: true,
  deny: true,
  accuse: true,
  warn: true,
  demand: true,
  promise: true,
  propose: true,
  reject: true,
  ask: true,
  doubt: true,
  praise: true,
  condemn: true,
})

/** The kinds of claims, and the types that each may have. */
export const KINDS: Readonly<Record<string, readonly string[]>> = {
  incident: INCIDENTS,
  figure: FIGURES,
  agreement: [],
  provision: PROVISIONS,
  term: [],
  status: STATUSES,
  attribution: STANCES,
}
const TYPES = new Set(Object.values(KINDS).flat())

/** [U5] Types and kinds as the record writes them, or why that cannot be: "armed clash" is `armed-clash`. */
export function readKinds(type: readonly string[] = [], kind: readonly string[] = []): { type: string[]; kind: string[] } | BadQuestion {
  const written = (value: string): string =>
    value
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, "-")
  const [types, kinds] = [type.map(written), kind.map(written)]
  const allowed = kinds.length ? kinds.flatMap((one) => KINDS[one] ?? []) : [...TYPES]
  const noKind = kinds.find((one) => !KINDS[one])
  if (noKind !== undefined) return bad("kind", noKind, "there is no such kind of claim", Object.keys(KINDS))
  const noType = types.find((one) => !allowed.includes(one))
  if (noType === undefined) return { type: types, kind: kinds }
  const why = TYPES.has(noType) ? `a claim of kind ${kinds.join(" or ")} is never of this type` : "there is no such type"
  return bad("type", noType, why, allowed.length ? allowed : ["none"])
}

const bad = (option: string, value: string, why: string, allowed: readonly string[]): BadQuestion => ({
  code: "bad-query",
  message: `--${option} "${value}": ${why}; allowed are ${allowed.join(", ")}`,
})
