import type { IncidentType } from "../../claim/index.ts"

/** Names of ACLED's event types. */
export type EventType =
  | "Battles"
  | "Protests"
  | "Riots"
  | "Explosions/Remote violence"
  | "Violence against civilians"
  | "Strategic developments"

/** PLOVER's event categories with their quad classes: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
export const QUADS = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  SANCTION: 3,
  PROTEST: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
} as const

export type PloverEvent = keyof typeof QUADS

/** `acled`: event type and sub-event type. `plover`: event and mode; absent where PLOVER has no category. */
export interface EventCodes {
  readonly acled: readonly [type: EventType, subType: string]
  readonly plover?: readonly [event: PloverEvent, mode?: string]
}

/**
 * [Z28] [Z37] What an incident's type is in ACLED and in PLOVER. ACLED's types in the words of its codebook; ours that it lacks, military-operation and
 * troop-withdrawal, are its "Other". PLOVER has no event for a change to a group, for a weapon that was stopped, or for what has no type.
 */
export const EVENT_CODES: Readonly<Record<IncidentType, EventCodes>> = {
  "armed-clash": { acled: ["Battles", "Armed clash"], plover: ["ASSAULT"] },
  "government-regains-territory": { acled: ["Battles", "Government regains territory"], plover: ["ASSAULT"] },
  "non-state-actor-overtakes-territory": { acled: ["Battles", "Non-state actor overtakes territory"], plover: ["ASSAULT"] },
  "shelling-artillery-missile": {
    acled: ["Explosions/Remote violence", "Shelling/artillery/missile attack"],
    plover: ["ASSAULT", "heavy-weapons"],
  },
  "air-drone-strike": { acled: ["Explosions/Remote violence", "Air/drone strike"], plover: ["ASSAULT", "aerial"] },
  "suicide-bomb": { acled: ["Explosions/Remote violence", "Suicide bomb"], plover: ["ASSAULT", "suicide-attack"] },
  "remote-explosive-landmine-ied": {
    acled: ["Explosions/Remote violence", "Remote explosive/landmine/IED"],
    plover: ["ASSAULT", "explosives"],
  },
  grenade: { acled: ["Explosions/Remote violence", "Grenade"], plover: ["ASSAULT", "explosives"] },
  "chemical-weapon": { acled: ["Explosions/Remote violence", "Chemical weapon"], plover: ["ASSAULT", "unconventional"] },
  "attack-on-civilians": { acled: ["Violence against civilians", "Attack"], plover: ["ASSAULT"] },
  "abduction-forced-disappearance": {
    acled: ["Violence against civilians", "Abduction/forced disappearance"],
    plover: ["ASSAULT", "abduct"],
  },
  "sexual-violence": { acled: ["Violence against civilians", "Sexual violence"], plover: ["ASSAULT", "sexual"] },
  "mob-violence": { acled: ["Riots", "Mob violence"], plover: ["PROTEST", "riot"] },
  "violent-demonstration": { acled: ["Riots", "Violent demonstration"], plover: ["PROTEST", "riot"] },
  "peaceful-protest": { acled: ["Protests", "Peaceful protest"], plover: ["PROTEST", "demo"] },
  "protest-with-intervention": { acled: ["Protests", "Protest with intervention"], plover: ["PROTEST", "demo"] },
  "excessive-force-against-protesters": {
    acled: ["Protests", "Excessive force against protesters"],
    plover: ["ASSAULT", "crowd-control"],
  },
  arrests: { acled: ["Strategic developments", "Arrests"], plover: ["COERCE", "arrest"] },
  "looting-property-destruction": { acled: ["Strategic developments", "Looting/property destruction"], plover: ["ASSAULT", "destroy"] },
  "disrupted-weapons-use": { acled: ["Strategic developments", "Disrupted weapons use"] },
  "base-established": { acled: ["Strategic developments", "Headquarters or base established"], plover: ["MOBILIZE", "troops"] },
  "non-violent-transfer-of-territory": {
    acled: ["Strategic developments", "Non-violent transfer of territory"],
    plover: ["RETREAT", "withdraw"],
  },
  agreement: { acled: ["Strategic developments", "Agreement"], plover: ["AGREE"] },
  "change-to-group": { acled: ["Strategic developments", "Change to group/activity"] },
  "military-operation": { acled: ["Strategic developments", "Other"], plover: ["MOBILIZE", "troops"] },
  "troop-withdrawal": { acled: ["Strategic developments", "Other"], plover: ["RETREAT", "withdraw"] },
  other: { acled: ["Strategic developments", "Other"] },
}

/** [Z28] ACLED's disorder types of an event. */
export function disorderOf([type, subType]: EventCodes["acled"]): string {
  if (subType === "Excessive force against protesters") return "Political violence; Demonstrations"
  if (type === "Protests" || subType === "Violent demonstration") return "Demonstrations"
  return type === "Strategic developments" ? "Strategic developments" : "Political violence"
}
