import type { IncidentType } from "../types.ts"

/**
 * A type of incident as data. `verbs` and `nouns`: lemmas that tell of one, several words parted by a space ("suicide bomber").
 * `example` tells of one, `counter` holds its words and does not; the tests read both.
 */
export interface IncidentKind {
  readonly type: IncidentType
  readonly label: string
  readonly verbs: readonly string[]
  readonly nouns: readonly string[]
  readonly example: string
  readonly counter: string
}

const words = (list: string): readonly string[] =>
  list
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean)
const kind = (type: IncidentType, label: string, verbs: string, nouns: string, example: string, counter: string): IncidentKind => ({
  type,
  label,
  verbs: words(verbs),
  nouns: words(nouns),
  example,
  counter,
})

/**
 * ACLED's sub-event types (their labels in brackets order of its codebook's meaning) and two of ours. The order is that of precedence:
 * where a clause has words of several types, the first wins. Words: own lists, after the definitions of the codebook.
 */
export const INCIDENT_KINDS: readonly IncidentKind[] = [
  kind(
    "suicide-bomb",
    "Suicide bomb",
    "",
    "suicide bomber, suicide bombing, suicide attack, suicide bomb, suicide car bomb, suicide blast, suicide explosion, suicide vest, explosive vest, explosive belt, suicide attacker, vbied",
    "A suicide bomber struck the checkpoint at Dalmora on Monday.",
    "The clinic runs a suicide prevention line in Dalmora.",
  ),
  kind(
    "chemical-weapon",
    "Chemical weapon",
    "gas",
    "chemical attack, chemical weapon attack, gas attack, chlorine attack, sarin attack, chlorine, sarin, mustard gas, nerve agent",
    "A chlorine attack hit Lower Verin in May.",
    "The convention on chemical weapons was signed in Port Selk.",
  ),
  kind(
    "disrupted-weapons-use",
    "Disrupted weapons use",
    "shoot down, intercept, defuse, foil, thwart, neutralize, neutralise, down, deactivate",
    "arms cache, weapons cache, arms seizure, weapons seizure, interception, cache of weapon, cache of arms",
    "Air defences shot down two drones over Port Selk.",
    "The minister intercepted the delegation at the door.",
  ),
  kind(
    "air-drone-strike",
    "Air/drone strike",
    "",
    "airstrike, air strike, air-strike, air raid, airraid, drone strike, drone attack, drone, barrel bomb, aerial bombardment, aerial bombing, precision strike, air attack, helicopter attack, airraids, bombing raid, bombing run, uav",
    "An airstrike on Dalmora killed four people.",
    "The airport reopened after the strike by its staff.",
  ),
  kind(
    "grenade",
    "Grenade",
    "",
    "grenade, hand grenade, grenade attack",
    "Two men threw a grenade into the bar.",
    "The grenade museum opened in Port Selk.",
  ),
  kind(
    "shelling-artillery-missile",
    "Shelling/artillery/missile attack",
    "shell, bombard, fire on, fire upon",
    "shelling, shell, artillery fire, artillery, mortar, mortar fire, mortar shell, missile, missile attack, missile strike, rocket, rocket fire, rocket attack, bombardment, howitzer, artillery shell, cross-border fire",
    "Shelling of Lower Verin wounded three farmers.",
    "The beach was covered with sea shells.",
  ),
  kind(
    "remote-explosive-landmine-ied",
    "Remote explosive/landmine/IED",
    "bomb, detonate, explode, go off, blow up, booby-trap, plant, mine",
    "bombing, bomb, car bomb, roadside bomb, explosion, blast, mine, landmine, land mine, ied, improvised explosive device, explosive device, booby trap, bomb attack, bomb explosion, mine explosion, unexploded ordnance, detonation, parcel bomb, explosive",
    "A landmine exploded on the road to Dalmora.",
    "The coal mine in Lower Verin employs 400 people.",
  ),
  kind(
    "sexual-violence",
    "Sexual violence",
    "rape, gang-rape",
    "rape, sexual violence, sexual assault, gang rape",
    "Soldiers raped two women in the camp.",
    "Rapeseed prices rose in Orvania.",
  ),
  kind(
    "abduction-forced-disappearance",
    "Abduction/forced disappearance",
    "abduct, kidnap, disappear, take hostage, take prisoner, take captive",
    "abduction, kidnapping, hostage, hostage-taking, enforced disappearance, forced disappearance, kidnap",
    "Gunmen abducted a nurse near Port Selk.",
    "The stain disappeared after washing.",
  ),
  kind(
    "excessive-force-against-protesters",
    "Excessive force against protesters",
    "",
    "crackdown on protest, live bullet, live round, live ammunition, rubber bullet",
    "Police fired live ammunition at protesters in Dalmora.",
    "The army stores ammunition in Dalmora.",
  ),
  kind(
    "protest-with-intervention",
    "Protest with intervention",
    "disperse",
    "tear gas, water cannon",
    "Police dispersed the march with tear gas.",
    "The seeds disperse in the wind.",
  ),
  kind(
    "violent-demonstration",
    "Violent demonstration",
    "riot",
    "riot, rioter, rioting, violent protest, violent demonstration",
    "Rioters set tyres alight in Port Selk.",
    "The garden was a riot of colour.",
  ),
  kind(
    "mob-violence",
    "Mob violence",
    "lynch, stone",
    "lynching, mob, mob violence, communal violence, communal clash, intercommunal violence, inter-communal violence, intercommunal clash",
    "A mob lynched a trader in Lower Verin.",
    "The stone house stands in Lower Verin.",
  ),
  kind(
    "looting-property-destruction",
    "Looting/property destruction",
    "loot, pillage, ransack, torch, vandalise, vandalize, raze, set fire, set ablaze, burn, set alight, burn down, destroy, demolish, plunder",
    "looting, arson, pillage, vandalism, arson attack, ransacking",
    "Fighters looted the clinic and burned 20 houses.",
    "Candles burn in the church.",
  ),
  kind(
    "peaceful-protest",
    "Peaceful protest",
    "demonstrate, march, rally, protest",
    "demonstration, protest, rally, sit-in, march, vigil, protester, demonstrator",
    "Hundreds protested in Port Selk on Sunday.",
    "The fair takes place in March.",
  ),
  kind(
    "arrests",
    "Arrests",
    "arrest, detain, apprehend, round up, imprison, take into custody",
    "arrest, detention, mass arrest",
    "Police arrested 30 students on Friday.",
    "The arresting view draws visitors.",
  ),
  kind(
    "agreement",
    "Agreement",
    "sign, ratify, conclude",
    "ceasefire agreement, peace agreement, peace talk, negotiation, truce, prisoner exchange, prisoner swap, surrender, peace deal, cease-fire agreement, talks",
    "The two sides signed a truce in Port Selk.",
    "The author signed copies of her novel.",
  ),
  kind(
    "troop-withdrawal",
    "Troop withdrawal",
    "withdraw, pull out, pull back, retreat, vacate",
    "withdrawal, pullout, pull-out, retreat, drawdown",
    "The peacekeepers withdrew from Dalmora in June.",
    "She withdrew cash from the bank.",
  ),
  kind(
    "government-regains-territory",
    "Government regains territory",
    "retake, recapture, liberate, regain, reclaim, take back, win back",
    "recapture, liberation",
    "The army retook Lower Verin.",
    "The champion regained her title.",
  ),
  kind(
    "non-state-actor-overtakes-territory",
    "Non-state actor overtakes territory",
    "overrun, seize, capture, take control, occupy, take over",
    "occupation, capture, seizure, takeover",
    "Rebels seized Lower Verin on Tuesday.",
    "Customs seized a shipment of cigarettes.",
  ),
  kind(
    "non-violent-transfer-of-territory",
    "Non-violent transfer of territory",
    "hand over, cede",
    "handover",
    "Control of the post was handed over to the police.",
    "She handed over the keys.",
  ),
  kind(
    "base-established",
    "Headquarters or base established",
    "base, garrison",
    "military base, outpost, headquarters",
    "The force set up a military base in Dalmora.",
    "The theory is based on numbers.",
  ),
  kind(
    "armed-clash",
    "Armed clash",
    "clash, fight, battle, skirmish, ambush, repel, engage, exchange fire, open fire",
    "clash, fighting, battle, firefight, gunfight, gun battle, skirmish, shootout, shoot-out, ambush, combat, hostility, exchange of fire, war, gunfire, crossfire, standoff, shooting, insurgency, conflict",
    "Soldiers clashed with rebels near Port Selk.",
    "Colours clash in the painting.",
  ),
  kind(
    "attack-on-civilians",
    "Attack",
    "attack, kill, murder, assassinate, massacre, shoot, execute, behead, stab, hack, slaughter, torture, beat, gun down, slay, target, assault, maim, die, wound, injure, strike, hit, butcher, poison, open fire",
    "attack, killing, murder, assassination, massacre, execution, beheading, shooting, assault, slaughter, atrocity, stabbing, raid, slaying, onslaught, violence, murderer, genocide",
    "Gunmen killed six villagers in Lower Verin.",
    "The heart attack killed him at 80.",
  ),
  kind(
    "change-to-group",
    "Change to group/activity",
    "defect, merge, splinter",
    "defection, merger",
    "Two commanders defected to the Front.",
    "Lanes merge ahead.",
  ),
  kind(
    "military-operation",
    "Military operation (not an ACLED type)",
    "invade, mobilise, mobilize, storm, raid, advance, besiege, encircle, launch an operation",
    "offensive, military operation, operation, counteroffensive, counter-offensive, incursion, invasion, campaign, raid, siege, airlift, counterattack, manoeuvre, push, advance, measures, anti-terror, counter-terrorism operation",
    "The army launched an offensive near Dalmora.",
    "The operation to remove the tumour went well.",
  ),
  kind(
    "other",
    "Other",
    "deploy, station, evacuate, displace, dispatch, redeploy, overthrow, oust, expel, block, blockade, flee",
    "coup, displacement, deployment, blockade, curfew, state of emergency, putsch, besiegement, evacuation, mutiny",
    "A blockade cut Port Selk off for a week.",
    "The company deployed new software.",
  ),
]

/** Nouns that only point back to an incident told before: they make a new one only with a date, place or toll of its own. */
export const POINTS_BACK: ReadonlySet<string> = new Set([
  "attack",
  "incident",
  "violence",
  "fighting",
  "explosion",
  "blast",
  "operation",
  "clash",
  "war",
  "conflict",
  "shooting",
  "killing",
  "raid",
  "strike",
  "assault",
  "campaign",
  "offensive",
  "bombing",
  "battle",
  "massacre",
  "hostility",
  "measures",
])

/** Types whose victims make them an armed clash when the side attacked bears arms. */
export const ARMED =
  /\b(?:soldiers?|troops?|army|forces?|police\w*|fighters?|militants?|rebels?|insurgents?|militia\w*|gunm[ae]n|peacekeepers?|checkpoints?|patrols?|convoys?|military|garrison|guerrillas?|regiment|barracks|officers?|terrorists?|brigade|battalion|guards?)\b/i

/** Forces of a state, by the words of their names: what they take is "regained", what others take is "overtaken". */
export const STATE_FORCES =
  /\b(?:army|government|state|national|police|security forces?|military|iraqi|republic|regime|coalition|ministry|defen[cs]e forces?|armed forces|president|troops|navy|marines|commandos|guard)\b/i

/** Weapons, the longer first. Own list, by ACLED's and PITF's classes: explosive, heavy, light, primitive. */
export const WEAPONS =
  /\b(?:improvised explosive devices?|(?:suicide|explosive|roadside|car|truck|barrel|cluster|petrol|time|parcel|pipe|nail|hand-made|home-made) (?:bombs?|vests?|belts?|jackets?)|(?:anti-(?:personnel|tank|vehicle) )?(?:land)?mines?|rocket[- ]propelled grenades?|rpgs?|hand grenades?|grenades?|air ?strikes?|air-strikes?|air ?raids?|drones?|unmanned aerial vehicles?|uavs?|(?:ballistic |cruise |guided )?missiles?|rockets?|(?:artillery|mortar|tank) (?:shells?|rounds?|fire)|artillery|mortars?|howitzers?|(?:machine[- ]?|sub-?machine ?|hand|shot)guns?|machine gun fire|heavy weapons?|assault rifles?|(?:automatic |sniper |hunting )?rifles?|ak-?47s?|kalashnikovs?|pistols?|revolvers?|guns?|(?:rubber|live) bullets?|bullets|gunfire|small arms(?: fire)?|firearms?|machetes?|knives|knife|axes?|swords?|spears?|arrows?|clubs?|sticks?|stones?|rocks|bombs?|vbieds?|ieds?|explosives?|dynamite|shells?|chlorine(?: gas)?|sarin|tear gas|water cannon|helicopters?|warplanes?|fighter jets?|jets?|tanks?|molotov cocktails?|chemical weapons?|poison|white phosphorus)\b/gi
