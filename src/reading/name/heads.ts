import { wordSet, wordsIn } from "./word-list.ts"

// The nouns that tell what a name of several words is called for. Own lists.
const ORGANISATION = `
  ministry ministries army armies navy force forces council councils committee subcommittee commission party parties front movement
  league union federation confederation alliance coalition brigade brigades battalion battalions regiment regiments division corps
  command squadron fleet militia militias guard guards gendarmerie police constabulary agency agencies authority authorities
  administration department bureau office directorate secretariat service services court courts tribunal parliament assembly senate
  congress knesset duma majlis cabinet government republicans university college institute institution academy school foundation
  trust fund bank group company corporation corp inc ltd plc association society club centre center network organisation
  organization organisations ngo hospital clinic church mosque cathedral monastery newspaper times post herald tribune gazette
  guardian observatory watch news agency television radio press broadcasting channel mission tribunal embassy consulate legation
  delegation board panel taskforce crescent cross nations state-department states-assembly syndicate cartel gang mafia brotherhood
  partisans fighters rebels battery artillery infantry airborne cavalry unit legion airlines airways industries systems
  international consortium partnership staff wing chamber ministry's intelligence defence defense watchdog house pentagon politburo
  presidency treasury judiciary military junta rangers marines commandos commando resistance jihad congregation diocese monitor
  project consultancy forum bloc tendency faction order circle column platoon company detachment troop squad patrol
`
// These name an organisation only as the last word of two or more, and may be followed by "of ...".
const TAKES_OF = `
  ministry department office bureau council committee commission government university college institute bank embassy consulate
  party army union league federation confederation association society organisation organization republic parliament court state
  church movement front alliance group club congress assembly house board chamber school centre center academy secretariat division
  agency directorate brotherhood sons knights supporters followers soldiers guardians lions free general-command conference friends
  fund high-commissioner joint-chiefs command chiefs voice
`
const PLACE = `
  province provinces governorate governorates district districts region oblast raion rayon krai voivodeship county counties
  prefecture municipality commune township town city village hamlet suburb neighbourhood neighborhood quarter river lake sea ocean
  gulf bay strait straits channel canal island islands isle isles peninsula archipelago cape mountain mountains mount hill hills
  valley plateau plain plains desert forest jungle basin delta coast beach shore reef border crossing corridor barrage reservoir
  pass bridge dam highway road street avenue boulevard lane square plaza park airport airfield airbase base port harbour harbor camp
  prison jail cemetery stadium station refinery field fields strip heights territory territories zone enclave exclave peninsula
  subdistrict sub-district woreda locality cantonment palace tower mall market hotel gate roundabout junction interchange terminal
  pipeline oilfield barracks fort castle shrine monument memorial creek springs falls ridge point cafe café restaurant motel
  building theatre theater plant complex metro warehouse factory gardens quarters embankment gorge pass
`
const AREA = `
  northern southern eastern western central north south east west northeast northwest southeast southwest north-east north-west
  south-east south-west north-eastern north-western south-eastern south-western northeastern northwestern southeastern southwestern
  upper lower greater inner outer old new
`

export const ORGANISATION_HEADS = wordSet(ORGANISATION)
export const OF_HEADS = wordSet(TAKES_OF)
export const PLACE_HEADS = wordSet(PLACE)
/**
 * [E15] What has a name and is neither person nor body nor place: agreements, laws, operations, meetings, ships, prizes, works, wars.
 * Own list.
 */
export const THING_HEADS = wordSet(
  `
  agreement agreements accord accords treaty treaties protocol protocols resolution resolutions declaration communique communiqué
  memorandum convention conventions act law laws code constitution charter pact truce ceasefire cease-fire cessation summit dialogue
  talks operation exercise plan roadmap framework award prize medal cup championship festival day week war wars revolution uprising
  battle offensive crisis genocide massacre anniversary olympics games missile missiles rocket rockets drone drones tank tanks rifle
  aircraft jet helicopter ship frigate destroyer report book film conference campaign project initiative programme program strategy
  doctrine policy bill budget scenario virus disease variant hurricane storm cyclone typhoon earthquake flood article chapter annex
  appendix section clause paragraph phase round spring process principles goals hostilities
`,
)
/** Nouns without a capital right behind a name that tell what it names. Own list. */
export const BODY_BEHIND: ReadonlyMap<string, "group" | "organisation"> = new Map([
  ...wordsIn("militia militias rebels insurgents faction cartel gang gangs").map((noun) => [noun, "group"] as const),
  ...wordsIn("tribe clan newspaper daily weekly magazine website network agency company firm party university").map(
    (noun) => [noun, "organisation"] as const,
  ),
])
export const COMPASS = wordSet(AREA)
/** Place nouns that stand before "of X" or before the name itself: "Lake Victoria", "Mount Elgon", "Gulf of Aden". */
export const PLACE_OPENERS = wordSet(
  `
  lake lakes mount mt mt. cape fort camp port river gulf bay strait straits sea isle isles island bay port-of jebel jabal wadi tel
  tell khirbet deir bir wadi
`,
)
/** Military units: an ordinal before them belongs to the name. */
export const UNIT_HEADS = wordSet(
  `
  battalion brigade division regiment corps army fleet squadron infantry artillery airborne cavalry battery company wing group
  armored armoured mechanized mechanised motorized field fires sustainment marine command space task bomb expeditionary fighter air
  support special tank guards panzer mountain
`,
)
