import { plain } from "./slug.ts"
import { stateBodies } from "./state-body.ts"

// Words that say what a body or a text is and not which: kinds of bodies, their fields, ranks among them, and what joins words. Own list.
const TELLS_NOTHING = new Set(
  `ministry ministries army armies navy force forces council councils committee subcommittee commission party parties front movement league
  union federation alliance coalition coalitions brigade brigades battalion regiment division corps command squadron fleet militia militias guard
  guards gendarmerie police constabulary agency authority authorities administration department bureau office directorate secretariat service
  services court courts tribunal parliament assembly senate congress cabinet government governments group company society centre
  organisation mission delegation board panel taskforce team unit units wing chamber staff intelligence presidency treasury judiciary military
  junta rangers marines commandos resistance monitor monitors mechanism observers faction rebels fighters patrol embassy consulate university
  hospital school news press station body house church mosque orthodox catholic operations operation contingent headquarters troops soldiers officers
  agreement agreements accord accords memorandum treaty protocol protocols declaration communique pact truce ceasefire deal plan roadmap
  framework resolution statement understanding cessation hostilities implementation
  national state federal local regional provincial district municipal central supreme high higher special joint general main global community interim
  transitional provisional independent international multinational united foreign defence interior internal external affairs home health
  justice finance economy trade information communications emergency emergencies security safety armed civil civilian public political
  presidential parliamentary monitoring verification observer observation peacekeeping peace election elections electoral human rights
  humanitarian royal republican republic peoples people popular democratic revolutionary liberation salvation self unity accord free new old
  first second third fourth fifth sixth seventh eighth ninth tenth red cross crescent border coast air ground land naval sea fire rescue
  counter terrorism anti ministers minister president spokesperson spokesman spokeswoman chief governor mayor prime deputy
  mountain infantry artillery armoured mechanised motorised airborne cavalry tank marine reserve rapid response intervention support
  of the and for in on to with against at by from a an de la le du des el al und
  north south east west northern southern eastern western northeast northwest southeast southwest upper lower greater inner outer nether
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday`.split(/\s+/),
)
const COMPASS = /^(?:north|south|east|west|northern|southern|eastern|western|upper|lower|greater|inner|outer|nether|new|old)$/

/** The words of a name that tell it from others of its kind: none in "Interior Ministry" and "Kenyan Brigade", "verin" in "Verin Home Guard". */
export function tellingWords(name: string): readonly string[] {
  const words = plain(name).split(/[^\p{L}\p{N}]+/u)
  return words.filter(
    (word) =>
      /\p{L}{2}/u.test(word) && !TELLS_NOTHING.has(word) && !/^\d+(?:st|nd|rd|th)$/.test(word) && !stateBodies().states(word).length,
  )
}

/** Two words or more, letters alone, and the first no quarter of the compass, as in what the reading took for a person and is a village. */
export function isFullName(name: string): boolean {
  const words = name.trim().split(/\s+/)
  return (
    words.length > 1 &&
    !/[\p{N}@/:]/u.test(name) &&
    words.filter((word) => /\p{L}{2}/u.test(word)).length > 1 &&
    !COMPASS.test(plain(words[0] ?? ""))
  )
}
