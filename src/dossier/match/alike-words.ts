/**
 * [X9] Words that reports of one incident choose between. The first of a line stands for all. Own list, after the words of the incident types; a line is only
 * there where one report's word is commonly another's.
 */
const ALIKE = `strike airstrike raid bombing bombardment bombard bomb bombed warplane jet
shell shelling shelled mortar rocket artillery missile howitzer
kill killed killing dead death deadly die died slain slay massacre fatality
wound wounded injure injured injury hurt casualty
hospital clinic medic medical doctor
school schoolchildren student teacher education pupil
child children kid
market marketplace bazaar souk
convoy truck lorry aid
fighter militant rebel insurgent jihadist gunman militia militiaman
daesh isi isil isis
gas chemical toxic chlorine sarin poison poisonous nerve
village town hamlet
helicopter copter chopper
car vehicle minibus
police policeman policemen officer
russia russian moscow
plane aircraft pilot
mine landmine
explode explosion blast detonate detonated suicide ied
camp refugee displaced
execute execution executed behead beheaded beheading
clash clashed fighting battle fought offensive assault
capture captured seize seized retake retook recapture recaptured control
prison prisoner detainee jail
abduct abducted kidnap kidnapped hostage
protest protester demonstration demonstrator rally march marched`

/** [X10] What was hit or used, where it tells one incident from the next. At most 31: they are bits. */
export const KINDS =
  "hospital school market mosque church convoy helicopter police plane camp prison bus bridge bakery funeral wedding journalist embassy hotel border gas suicide car mine video execute pipeline airport checkpoint drone train".split(
    " ",
  )

const words = new Map(ALIKE.split("\n").flatMap((line) => line.split(" ").map((word, _, all) => [word, all[0] ?? word] as const)))

const singular = (word: string): string => (word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word)

/** Whether a folded word is of one of the lines, so that it is no name with a capital either. */
export const hasLine = (word: string): boolean => words.has(word) || words.has(singular(word))

/** The word that stands for a folded word: of its line, else itself in the singular. */
export function alike(word: string): string {
  const one = singular(word)
  return words.get(word) ?? words.get(one) ?? one
}
