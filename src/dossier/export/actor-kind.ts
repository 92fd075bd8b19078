import type { Trace } from "../../evidence/index.ts"
import { countries } from "../../reading/index.ts"
import { plain } from "../../record/index.ts"

/** What an actor is by his name: ACLED's actor type and PLOVER's sector code, where the words of the name say it. */
export interface ActorKind {
  readonly acled?: string
  readonly plover?: string
  readonly why: Trace
}

interface Row {
  readonly acled: string
  readonly plover: string
  readonly words: RegExp
}

// The first row that fits counts: a "monitoring mission" is no army though it has troops. Words of armed groups ("guard", "front", "movement") are left out on
// purpose: whether such a group is a rebel group, a political or an identity militia is a judgement that no name makes.
const ROWS: readonly Row[] = [
  {
    acled: "External/Other forces",
    plover: "IGO",
    words: /\b(?:peacekeep\w*|monitoring missions?|observers?|blue helmets|united nations|un (?:mission|forces?|troops))\b/,
  },
  { acled: "Protesters", plover: "OPP", words: /\b(?:protest[eo]rs?|demonstrators?|marchers?)\b/ },
  { acled: "Rioters", plover: "OPP", words: /\b(?:rioters?|mobs?|looters)\b/ },
  { acled: "Civilians", plover: "JRN", words: /\b(?:journalists?|reporters?|camera ?m[ae]n|photographers?)\b/ },
  { acled: "Civilians", plover: "MED", words: /\b(?:doctors?|nurses?|medics?|paramedics?|hospital staff)\b/ },
  {
    acled: "Civilians",
    plover: "CVL",
    words:
      /\b(?:civilians?|villagers?|residents?|inhabitants|farmers?|(?:road|aid|health) workers?|workers?|teachers?|drivers?|passengers?|pedestrians|children|women|families|refugees|pupils|students|worshippers|shoppers)\b/,
  },
  { acled: "State forces", plover: "COP", words: /\b(?:police(?:m[ae]n|wom[ae]n)?|gendarmes?|gendarmerie|border guards?)\b/ },
  {
    acled: "State forces",
    plover: "MIL",
    words:
      /\b(?:army|armies|armed forces|military|troops|soldiers?|navy|air force|defen[cs]e (?:ministry|forces)|general staff|artillery|security forces|marines|howitzers)\b/,
  },
  { acled: "State forces", plover: "GOV", words: /\b(?:ministry|government|authorities|state forces)\b/ },
  { acled: "Rebel group", plover: "REB", words: /\b(?:rebels?|insurgents?|guerrillas?)\b/ },
  { acled: "Political militia", plover: "PRM", words: /\b(?:militias?|militiam[ae]n|paramilitar\w*)\b/ },
]

let states: ReadonlySet<string> | undefined

/** [Z31] The kind of an actor by the words of his name; a state by its name alone acts through its forces. Names that say nothing have none. */
export function actorKind(name: string): ActorKind {
  const folded = plain(name)
  for (const { acled, plover, words } of ROWS) {
    const met = words.exec(folded)?.[0]
    if (met) return { acled, plover, why: { rule: "Z31", why: `"${met}" in the name` } }
  }
  states ??= new Set([...countries().values()].flatMap(({ names }) => names.map(plain)))
  if (states.has(folded)) return { acled: "State forces", plover: "GOV", why: { rule: "Z31", why: "the name of a state" } }
  return { why: { rule: "Z31", why: "the name does not say what it is" } }
}
