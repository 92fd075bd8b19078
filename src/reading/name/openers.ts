import { wordsIn } from "./word-list.ts"

// Words that open sentences with a capital and are no names, and words that keep a capital anywhere without naming anybody: days, months,
// feasts, measures, common abbreviations. Own list, built from function words, sentence adverbs and the plainest nouns of the field.
const FUNCTION = `
  the a an this that these those there here he she it its it's his her hers their theirs they them we our us i my me you your who
  whom whose what which when where why how if whether while as at by for from in into on onto of off over under up down out to with
  without within about above across after against along amid amidst among around before behind below beneath beside besides between
  beyond but despite during except inside like near next nor not now once only or outside per plus since so some such than then
  though through throughout thus till toward towards unless until upon via versus yet and also any all almost already although
  always another anyone anything because been both can could did do does done each either else enough even ever every everyone
  everything few fewer first had has have having is are was were be being just last later least less let many may maybe might more
  moreover most much must neither never nevertheless no nobody none nothing nowhere one two three four five six seven eight nine ten
  eleven twelve elsewhere dozens hundreds thousands millions tens scores several other others otherwise own perhaps quite rather
  really same second third shall should still too very well will would yes new old good great big recent recently earlier today
  yesterday tomorrow tonight meanwhile however therefore furthermore additionally finally previously currently according following
  including regarding concerning given considering speaking asked responding reacting citing quoting referring noting adding saying
  meeting talking writing reading using making taking giving having going coming
`
const PLAIN = `
  officials official police army troops soldiers forces rebels militants gunmen fighters residents people civilians protesters
  demonstrators witnesses survivors villagers activists workers authorities government state local security military medical media
  news sources reports report experts analysts observers critics opponents supporters leaders members women men children students
  refugees families president minister spokesman prime foreign defence defense interior general secretary colonel parliament
  opposition ruling party war peace ceasefire violence fighting clashes attack attacks bombing explosion blast shelling strikes
  strike airstrikes raids operation operations talks negotiations elections election vote sanctions aid food water fuel oil gas
  power hospitals schools roads houses homes buildings bodies victims dead injured wounded killed part further united national
  international human rights regional federal provincial southern northern eastern western central north south east west top senior
  former ex many early late morning evening night week month year years days hours minutes time times latest breaking update
  editor's photo video image file read click share follow subscribe copyright rights background analysis opinion comment editorial
  letter dear thanks thank please note source related advertisement continue continued facts timeline summary introduction
  conclusion chapter section article annex paragraph resolution statement press release fact sheet question answer q a mr mrs ms dr
  everybody somebody someone something things thing life death world country nation city town village district region area border
  street road home house
`
const CAPITAL_ANYWHERE = `
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec ramadan eid christmas
  easter thanksgiving passover muharram ashura god allah quran koran bible torah internet web english covid covid-19 ebola aids hiv
  sars mers tv ceo cfo pm am gmt utc est edt pst bst cet a.m. p.m. km mph kph usd eur gbp ied ieds rpg rpgs suv suvs atm sms dna id
  ids pdf faq ngo ngos idp idps mp mps vip i ii iii iv v vi vii viii ix x xi xii twitter facebook youtube whatsapp telegram
  instagram tiktok google ok vs ak-47 ak47 kalashnikov kalashnikovs humvee humvees toyota mercedes boeing airbus cold great second
  first world war islam christianity judaism hinduism buddhism sharia jihad intifada nakba holocaust
`

export const isOpener = (word: string): boolean => OPENERS.has(word.toLowerCase())
export const neverName = (word: string): boolean => NEVER.has(word.toLowerCase())

const NEVER: ReadonlySet<string> = new Set([...wordsIn(FUNCTION), ...wordsIn(CAPITAL_ANYWHERE)])
const OPENERS: ReadonlySet<string> = new Set([...NEVER, ...wordsIn(PLAIN)])
