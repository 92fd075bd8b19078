import type { IncidentType } from "../../claim/index.ts"

/**
 * [X2] What kinds of incident may be told of as one another. `general` words ("the attack", "the fighting") stand for any violence; of the others, two unlike
 * ones are two incidents or one that somebody calls by the wrong name.
 */
type Family = "any" | "general" | "air" | "shelling" | "explosion" | "chemical" | "ground" | "seizure" | "protest" | "paper" | "leaving"

const FAMILIES: Readonly<Record<IncidentType, Family>> = {
  other: "any",
  "armed-clash": "general",
  "attack-on-civilians": "general",
  "military-operation": "general",
  "looting-property-destruction": "general",
  "sexual-violence": "general",
  "air-drone-strike": "air",
  "disrupted-weapons-use": "general",
  "shelling-artillery-missile": "shelling",
  "suicide-bomb": "explosion",
  "remote-explosive-landmine-ied": "explosion",
  grenade: "explosion",
  "chemical-weapon": "chemical",
  "government-regains-territory": "ground",
  "non-state-actor-overtakes-territory": "ground",
  "non-violent-transfer-of-territory": "ground",
  "base-established": "ground",
  "abduction-forced-disappearance": "seizure",
  arrests: "seizure",
  "mob-violence": "protest",
  "violent-demonstration": "protest",
  "peaceful-protest": "protest",
  "protest-with-intervention": "protest",
  "excessive-force-against-protesters": "protest",
  agreement: "paper",
  "change-to-group": "paper",
  "troop-withdrawal": "leaving",
}
const VIOLENT: readonly Family[] = ["general", "air", "shelling", "explosion", "chemical", "ground", "seizure"]

/** "same", "unlike" when the two cannot be one thing (a protest and an air strike), "open" between. */
export function likeTypes(a: IncidentType, b: IncidentType): "same" | "open" | "unlike" {
  if (a === b) return "same"
  const [one, other] = [FAMILIES[a], FAMILIES[b]]
  if (one === "any" || other === "any") return "open"
  if (one === other) return one === "general" || one === "paper" ? "open" : "same"
  if (one === "general" || other === "general")
    return [one, other].some((family) => family === "paper" || family === "leaving") ? "unlike" : "open"
  return VIOLENT.includes(one) && VIOLENT.includes(other) ? "open" : "unlike"
}

/** Whether two incidents are of particular kinds that nobody calls by one word, or of kinds that are never one. */
export function areTwoKinds(a: IncidentType, b: IncidentType): boolean {
  const [one, other] = [FAMILIES[a], FAMILIES[b]]
  return one !== other && ![one, other].some((family) => family === "any" || family === "general")
}
