import type { Sentence, VerbGroup } from "../../reading/index.ts"
import { phraseOf, type Syntax, tagAt, verbOf, wordAt } from "../syntax.ts"
import type { Trigger } from "./find-triggers.ts"

/** Weapons by the nouns that are triggers of the table of kinds. What is had, sent or bought is no incident. Own list. */
const WEAPON_NOUN =
  /^(?:drone|uav|grenade|hand grenade|artillery|mortar|mortar shell|shell|missile|rocket|howitzer|artillery shell|bomb|car bomb|roadside bomb|mine|landmine|land mine|ied|improvised explosive device|explosive device|explosive|barrel bomb|tear gas|water cannon|rubber bullet|live ammunition|live round|unexploded ordnance|explosive vest|explosive belt|suicide vest)$/
/** Verbs whose object is only had, moved or spoken of. Own list. */
const HAVING =
  /^(?:have|own|possess|send|supply|deliver|provide|buy|purchase|sell|produce|build|develop|acquire|order|donate|receive|import|export|transfer|ship|agree|need|request|ask|offer|give|bring|carry|store|keep|lack|include|number|estimate)$/
/** How far to the left, in tokens, a verb may stand from a noun it governs: "send 60 more observers and two drones". */
const REACH = 10

/** [I13] Whether a trigger only names a weapon that somebody has, sends or gets, or stands in a question: "who laid this mine, or when". */
export function tellsNothing(
  syntax: Syntax,
  trigger: Trigger,
  sentence: Sentence,
  beside: { readonly dated: boolean; readonly toll: boolean },
): boolean {
  if (trigger.verb && onlyCounts(syntax, trigger.verb)) return true
  if (beside.toll) return false
  const verb = trigger.verb ?? governing(syntax, trigger, sentence)
  if (trigger.lemma === "shell" && !trigger.verb && !fired(syntax, trigger, verb)) return true
  if (!verb) return false
  if (!trigger.verb && WEAPON_NOUN.test(trigger.lemma) && HAVING.test(verb.lemma)) return true
  return !beside.dated && asks(syntax, verb, sentence)
}

/** "spoke of six killed": what became of a number, told by the word that counts it. */
const onlyCounts = (syntax: Syntax, verb: VerbGroup): boolean =>
  !verb.finite &&
  !verb.infinitive &&
  tagAt(syntax, verb.first - 1) === "CD" &&
  wordAt(syntax, verb.first - 2) === "of" &&
  /^(?:speak|tell|talk|report|write|hear)$/.test(verbOf(syntax, verb.first - 3)?.lemma ?? "")

/** "20 shells landed", "they fired shells": a shell is more than a gun's only where it flies. */
function fired(syntax: Syntax, trigger: Trigger, before: VerbGroup | undefined): boolean {
  const after = verbOf(syntax, phraseOf(syntax, trigger.first)?.end ?? trigger.end)
  return (
    /^(?:land|fall|fire|hit|strike|explode|rain|kill|wound|injure|damage|destroy)$/.test(after?.lemma ?? "") ||
    /^(?:fire|launch|lob|rain|drop)$/.test(before?.lemma ?? "")
  )
}

/** The verb whose object a noun is, or part of: the nearest on the left in its clause. */
function governing(syntax: Syntax, trigger: Trigger, sentence: Sentence): VerbGroup | undefined {
  const first = phraseOf(syntax, trigger.first)?.first ?? trigger.first
  for (let at = first - 1; at >= Math.max(sentence.first, first - REACH); at--) {
    const verb = verbOf(syntax, at)
    if (verb) return verb
    if (/^(?:;|:|,|that|which|who|when|while|but|after|before|because|in|by|with|from)$/.test(wordAt(syntax, at))) return undefined
  }
  return undefined
}

/** "who laid it", with no noun that "who" goes back to: a question, asked or told. */
function asks(syntax: Syntax, verb: VerbGroup, sentence: Sentence): boolean {
  let at = verb.first - 1
  while (at > sentence.first && /^RB/.test(tagAt(syntax, at))) at--
  if (at < sentence.first) return false
  const word = wordAt(syntax, at)
  if (word === "whoever" || word === "whether") return true
  if (word !== "who") return false
  const before = at - 1
  return before < sentence.first || (phraseOf(syntax, before) === undefined && !/^(?:,|\)|and|or|but|”|")$/.test(wordAt(syntax, before)))
}
