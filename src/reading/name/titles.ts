import { wordSet, wordsIn } from "./word-list.ts"

// Words that make up a role before or after a person's name. Own list: offices, ranks, styles and honorifics as news reports write them.
// Taken together they match runs such as "Deputy Foreign Minister", "Staff Sgt.", "U.N. Special Envoy".
const OFFICE = `
  president vice-president vicepresident premier chancellor minister ministers secretary secretary-general undersecretary
  under-secretary governor lieutenant-governor mayor ambassador envoy representative commissioner chairman chairwoman chairperson
  chair speaker leader chief head director director-general inspector-general spokesman spokeswoman spokesperson coordinator
  rapporteur prosecutor attorney judge justice magistrate senator congressman congresswoman representative deputy mp lawmaker
  councillor councilor councilman councilwoman alderman delegate member consul attache attaché adviser advisor aide negotiator
  mediator ombudsman commissar prefect administrator superintendent inspector sheriff constable detective officer marshal commander
  commandant warlord founder ceo editor reporter correspondent journalist professor doctor analyst expert lawyer activist pilot
  coach captain
`
const RANK = `
  general lieutenant colonel major brigadier admiral commodore corporal sergeant private airman seaman commander-in-chief lt. col.
  gen. maj. brig. adm. capt. cpt. cmdr. cmdt. sgt. cpl. pvt. spc. pfc. lt col gen maj brig adm capt sgt cpl cmdr spc
`
const STYLE = `
  mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. rev rev. hon hon. sir dame lord lady baroness baron count countess prince
  princess king queen emperor empress emir amir sultan sheikh shaikh sheik sheikha shaykh imam ayatollah mullah maulana mawlawi
  molvi mufti hajji haji hajj hujjat ustad pope cardinal archbishop bishop father sister brother rabbi patriarch reverend pastor
  chieftain oba comrade sayyid sayed syed gov. sen. rep. amb. supt. messrs st-sgt crown
`
// Words that only stand before one of the others: "deputy", "foreign", "prime".
const BEFORE = `
  staff lance gunnery warrant prime presidential ministerial foreign defence defense interior deputy vice assistant associate acting
  interim former ex first second executive senior special chief permanent resident high under joint supreme secretary-designate
  president-elect grand regional provincial federal national state house senate opposition party military police army navy naval air
  political human rights press district general master petty lance home finance justice health oil energy information economy trade
  labour labor education agriculture culture transport environment security intelligence external affairs foreign-policy
  humanitarian un u.n. us u.s. uk eu parliamentary parliament government rebel union attorney solicitor principal lead head chairman
  secretary city county
`

export const isTitle = (word: string): boolean => TITLE.has(word.toLowerCase())
export const beforeTitle = (word: string): boolean => PREFIX.has(word.toLowerCase())
/** Styles that go with a name and tell no office: "Mr", "Dr". */
export const isStyle = (word: string): boolean => STYLES.has(word.toLowerCase())

const STYLES: ReadonlySet<string> = wordSet(STYLE)
const TITLE: ReadonlySet<string> = new Set([...wordsIn(OFFICE), ...wordsIn(RANK), ...STYLES])
const PREFIX: ReadonlySet<string> = wordSet(BEFORE)
