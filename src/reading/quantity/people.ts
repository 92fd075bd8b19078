import { countries } from "../place/countries.ts"

// Nouns for people by what news calls them: roles, forces, victims, kin, trades. Own list; singular and plural forms are both asked by lemma.
const PEOPLE = new Set(
  `people person man woman child boy girl baby infant toddler youth youngster teenager adolescent adult elder pensioner civilian resident villager inhabitant citizen national foreigner local native settler migrant
  refugee displaced idp evacuee returnee deportee asylum-seeker passenger pedestrian bystander passer-by passerby driver motorist crewman crew sailor pilot fisherman farmer farmworker herder herdsman shepherd peasant miner worker employee staff staffer
  labourer laborer builder engineer technician contractor merchant trader shopkeeper vendor businessman businesswoman banker lawyer judge prosecutor magistrate teacher professor lecturer student pupil schoolchild schoolgirl schoolboy
  doctor nurse medic paramedic physician surgeon patient volunteer aid-worker humanitarian rescuer firefighter fireman journalist reporter correspondent photographer cameraman editor blogger activist campaigner dissident protester protestor demonstrator
  rioter looter striker marcher mourner worshipper worshiper pilgrim priest cleric imam monk nun bishop pastor missionary rabbi believer christian muslim jew sunni shiite shia yazidi kurd arab hindu sikh
  soldier troop serviceman servicewoman servicemember conscript reservist recruit officer general colonel major captain lieutenant sergeant corporal private commander cadet marine paratrooper commando ranger gunner sniper veteran guard bodyguard guardsman sentry
  peacekeeper observer monitor inspector blue-helmet policeman policewoman police gendarme constable trooper detective agent marshal customs-officer personnel force
  fighter militant militiaman militia rebel insurgent guerrilla guerilla separatist jihadist jihadi islamist extremist terrorist gunman gunwoman assailant attacker bomber suicide-bomber hijacker kidnapper abductor captor militiaman combatant mercenary warlord
  partisan partisans paramilitary vigilante bandit pirate raider smuggler trafficker criminal gangster robber thief suspect detainee prisoner inmate captive hostage convict defendant abductee pow
  victim casualty fatality dead wounded injured survivor body corpse martyr missing deceased orphan widow widower life
  member leader official minister deputy lawmaker mp senator congressman parliamentarian councillor councilor governor mayor president premier chief head chieftain sheikh king prince ambassador diplomat envoy consul delegate
  negotiator mediator representative spokesman spokeswoman candidate voter supporter sympathiser sympathizer follower backer opponent critic ally adviser advisor expert analyst scholar researcher scientist
  politician politburo-member bureaucrat clerk witness eyewitness relative father mother son daughter brother sister husband wife parent grandfather grandmother uncle aunt nephew niece cousin family-member friend neighbour neighbor colleague
  tribesman clansman nomad nationals compatriot expatriate tourist traveller traveler visitor guest shopper customer spectator fan player athlete other sibling twin rival individual figure population
  american briton russian ukrainian iraqi syrian afghan israeli palestinian lebanese iranian turk turkish armenian azerbaijani georgian egyptian libyan sudanese ethiopian eritrean somali kenyan ugandan congolese rwandan nigerian malian
  pakistani indian chinese japanese korean german french italian spaniard pole serb croat bosniak albanian kosovar colombian salvadoran nicaraguan guatemalan peruvian venezuelan mexican cuban haitian yemeni saudi jordanian kuwaiti burmese rohingya
  filipino indonesian thai vietnamese cambodian australian canadian european african asian westerner catholic protestant`.split(/\s+/),
)

let peoples: ReadonlySet<string> | undefined

/** Whether a noun's dictionary form is a word for people; the names of peoples come with the countries. */
export function isPeople(lemma: string): boolean {
  peoples ??= new Set([...countries().values()].flatMap(({ demonyms }) => demonyms.map((name) => name.toLowerCase())))
  return PEOPLE.has(lemma) || peoples.has(lemma)
}
