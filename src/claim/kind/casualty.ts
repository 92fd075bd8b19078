import type { FigureRole, Who } from "../types.ts"

type Harm = Extract<FigureRole, "killed" | "injured" | "missing" | "captured" | "displaced">

/** How a word of harm governs its victims: `object` to its right in the active, `subject` to its left, `noun` next to a number. */
interface HarmWords {
  readonly object: readonly string[]
  readonly subject: readonly string[]
  readonly noun: readonly string[]
}

// Own lists, after the verbs of casualty recording (killed, injured, missing, captured, displaced) and their news variants.
const HARM: Readonly<Record<Harm, HarmWords>> = {
  killed: {
    object:
      "kill murder slay assassinate massacre execute slaughter behead martyr lynch gun claim hang butcher decapitate electrocute".split(
        " ",
      ),
    subject: "die perish succumb drown".split(" "),
    noun: "dead death fatality body corpse killing killed slain fatal martyr life".split(" "),
  },
  injured: {
    object: "injure wound hurt maim burn hospitalise hospitalize".split(" "),
    subject: "bleed".split(" "),
    noun: "injury wounded injured casualty".split(" "),
  },
  missing: { object: [], subject: "disappear vanish".split(" "), noun: "missing unaccounted disappearance".split(" ") },
  captured: {
    object: "capture arrest detain abduct kidnap apprehend imprison jail intern seize".split(" "),
    subject: "surrender".split(" "),
    noun: "arrest hostage prisoner captive detainee abduction arrested detained kidnapping".split(" "),
  },
  displaced: {
    object: "displace evacuate uproot evict".split(" "),
    subject: "flee".split(" "),
    noun: "displaced displacement refugee idp homeless evacuee".split(" "),
  },
}

function byLemma(form: keyof HarmWords): ReadonlyMap<string, Harm> {
  const map = new Map<string, Harm>()
  for (const role of ["killed", "injured", "missing", "captured", "displaced"] as const)
    for (const lemma of HARM[role][form]) map.set(lemma, role)
  return map
}

/** Verbs whose object (or passive subject) is harmed. */
export const HARMS_OBJECT = byLemma("object")
/** Verbs whose subject is harmed. */
export const HARMS_SUBJECT = byLemma("subject")
/** Nouns and adjectives that say what became of those counted. */
export const HARM_NOUNS = byLemma("noun")

// Categories of those harmed, by words of the phrase that counts them; the first that matches wins.
const WHO: readonly (readonly [Who, RegExp])[] = [
  ["peacekeeper", /\b(?:peacekeepers?|peace-keepers?|blue helmets?|un (?:troops|soldiers|personnel)|observers?)\b/i],
  ["journalist", /\b(?:journalists?|reporters?|photographers?|camera(?:m[ae]n|s)|media workers?|correspondents?)\b/i],
  ["medical", /\b(?:medics?|doctors?|nurses?|paramedics?|health workers?|aid workers?|humanitarians?|rescuers?|first responders?)\b/i],
  ["child", /\b(?:child(?:ren)?|boys?|girls?|infants?|bab(?:y|ies)|minors?|toddlers?|schoolchildren|pupils?|teenagers?)\b/i],
  ["woman", /\b(?:wom[ae]n|mothers?|wi(?:fe|ves)|daughters?|grandmothers?)\b/i],
  ["police", /\b(?:police\w*|gendarmes?|constables?)\b/i],
  [
    "combatant",
    /\b(?:fighters?|militants?|rebels?|insurgents?|gunm[ae]n|terrorists?|militia\w*|guerrillas?|separatists?|extremists?|jihadists?|attackers?|combatants?|paramilitar\w*|bombers?|bandits?)\b/i,
  ],
  [
    "military",
    /\b(?:soldiers?|troops?|servicem[ae]n|service members?|army|officers?|marines?|airm[ae]n|conscripts?|personnel|security (?:forces?|officers?|guards?)|commandos?|military)\b/i,
  ],
  [
    "civilian",
    /\b(?:civilians?|villagers?|residents?|worshippers?|passengers?|shoppers?|farmers?|herders?|commuters?|mourners?|students?|teachers?|people|persons?|m[ae]n|workers?|refugees?|families|pilgrims?|bystanders?)\b/i,
  ],
]

/** The category of the people that some words count; undefined when none is named. "people" and "men" say none. */
export function whoIs(words: string): Who | undefined {
  if (/^(?:\w+ ){0,2}(?:people|persons?|m[ae]n|others?|lives|bodies|victims|casualties)$/i.test(words)) return undefined
  return WHO.find(([, pattern]) => pattern.test(words))?.[0]
}
