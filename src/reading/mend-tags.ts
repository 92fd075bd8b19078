import { IRREGULAR_VERBS } from "./irregular.ts"

const BE = /^(?:am|is|are|was|were|be|been|being|'s|’s)$/
const HELPS = /^(?:am|is|are|was|were|be|been|being|has|have|had|having|'s|’s|'ve|’ve|get|got|gets)$/
const OPENS_OBJECT = /^(?:CD|DT|PRP|PRP\$)$/
/** How far before a participle its auxiliary may stand: "have, according to them, killed". */
const REACH = 4
// Past forms that are nouns as often. Own list.
const NOUNS_TOO =
  /^(?:left|ground|wound|rose|saw|thought|felt|bore|found|bound|spring|lit|lead|lay|spoke|shot|stuck|built|dug|sought|fed|fled|hung|spun|won|shed|kept|bit|drunk|drove|dove|fought)$/

/**
 * The labeller learnt from letters, reviews and encyclopaedias; reports of incidents differ in three ways. [T12] A participle behind a noun and in
 * front of an object, with no auxiliary, is a past tense: "an explosion killed nine". [T13] A word in "-ed" behind a form of be, or before a
 * number, is a verb: "14 were injured", "and injured 112". [T14] A past form of an irregular verb is no noun: "the blast struck a bus".
 * [T15] Duties are told in verbs the labeller seldom met: "must keep and withdraw", "to hand over", "obliges Kestria", "ends in October".
 */
export function mendTags(words: readonly string[], tags: readonly string[]): string[] {
  const mended = [...tags]
  words.forEach((word, i) => {
    const lower = word.toLowerCase()
    const tag = mended[i] ?? ""
    const next = mended[i + 1] ?? ""
    const before = mended[i - 1] ?? ""
    if (/^["“”«»]+$/.test(word)) mended[i] = "''"
    if (tag !== "CD" && NUMBERS.test(lower) && /^(?:RB|JJ|NN|NNS|IN)$/.test(tag)) mended[i] = "CD"
    // "Nine were killed and ten others injured when": the second auxiliary is left out.
    if (tag === "VBD" && /ed$|^hurt$/.test(lower) && elliptical(words, mended, i)) mended[i] = "VBN"
    // "They spoke of six killed": a number behind "of" does nothing.
    if (tag === "VBD" && before === "CD" && words[i - 2]?.toLowerCase() === "of" && /ed$/.test(lower)) mended[i] = "VBN"
    if (/^NNS?$/.test(tag)) {
      const verb = verbFor(lower, before, next, words, i)
      if (verb) {
        mended[i] = verb
        return
      }
    }
    const adverb = /^RB/.test(before) ? i - 2 : i - 1
    if (tag === "JJ" && /[^e]ed$|^slain$/.test(lower) && BE.test(words[adverb]?.toLowerCase() ?? "")) mended[i] = "VBN"
    else if (tag === "JJ" && /[^e]ed$/.test(lower) && next === "CD" && /^(?:CC|NN|NNS|NNP|,)$/.test(before))
      mended[i] = helped(words, i) ? "VBN" : "VBD"
    else if (
      tag === "NN" &&
      /^(?:NN|NNS|NNP|JJ)$/.test(before) &&
      IRREGULAR_VERBS.has(lower) &&
      IRREGULAR_VERBS.get(lower) !== lower &&
      /^(?:DT|IN|CD|NNP|PRP|PRP\$)$/.test(next) &&
      !/(?:s|ing)$/.test(lower) &&
      !NOUNS_TOO.test(lower)
    ) {
      mended[i] = "VBD"
      if (before === "JJ" && mended[i - 2] === "DT") mended[i - 1] = "NN"
    } else if (
      (tag === "VBN" || (tag === "JJ" && /[^e]ed$/.test(lower) && next === "CD")) &&
      before === "JJ" &&
      mended[i - 2] === "DT" &&
      OPENS_OBJECT.test(next) &&
      !helped(words, i)
    ) {
      // "the blast killed nine": the labeller takes the rarer noun for an adjective.
      mended[i - 1] = "NN"
      mended[i] = "VBD"
    } else if (
      tag === "VBN" &&
      /^(?:NN|NNS|NNP|NNPS|PRP)$/.test(before) &&
      (OPENS_OBJECT.test(next) ||
        NUMBERS.test(words[i + 1]?.toLowerCase() ?? "") ||
        comparesNumber(words, tags, i + 1) ||
        (before === "NNS" && /^(?:NN|JJ)/.test(next)) ||
        (next === "NNP" && !NAMES.test(lower) && opensClause(words, mended, i))) &&
      !helped(words, i)
    )
      mended[i] = "VBD"
  })
  return mended
}

const NUMBERS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/

/** "killed at least 33", "wounded more than a dozen": a comparator and its number are an object. */
function comparesNumber(words: readonly string[], tags: readonly string[], at: number): boolean {
  const two = `${words[at] ?? ""} ${words[at + 1] ?? ""}`.toLowerCase()
  if (/^(?:at least|more than|fewer than|less than|up to|as many|close to)$/.test(two))
    return tags.slice(at + 2, at + 5).includes("CD") || /^(?:dozens?|scores|hundreds)$/.test(words[at + 3] ?? "")
  return /^(?:about|around|nearly|almost|some|over|roughly|approximately)$/i.test(words[at] ?? "") && tags[at + 1] === "CD"
}

/** Whether a form in "-ed" stands behind "and 10 (others)", a passive before it and no object behind it. */
function elliptical(words: readonly string[], tags: readonly string[], at: number): boolean {
  if (OPENS_OBJECT.test(tags[at + 1] ?? "")) return false
  let i = at - 1
  while (i > 0 && /^(?:others?|more|people|persons|civilians)$/i.test(words[i] ?? "")) i--
  while (
    i > 0 &&
    (tags[i] === "CD" || /^(?:at|least|more|than|about|around|over|some|nearly|several|many|dozens|scores|hundreds)$/i.test(words[i] ?? ""))
  )
    i--
  if (i === at - 1 || !/^(?:and|while|,)$/i.test(words[i] ?? "")) return false
  for (let j = i - 1; j >= Math.max(0, i - PASSIVE_REACH); j--) if (/^(?:was|were|been|are|is)$/i.test(words[j] ?? "")) return true
  return false
}
/** How far before the conjunction the auxiliary of the first passive may stand. */
const PASSIVE_REACH = 14

// Verbs of duties and terms that are no nouns. Own list.
const ONLY_VERBS = /^(?:withdraw|disarm|comply|ensure|allow|refrain|dismantle|demobili[sz]e|hand|pull|let|vacate|relinquish|cease)$/
const ONLY_VERBS_S = /^(?:obliges|requires|binds|allows|lets|forbids|ends|expires|lapses|terminates|blames|accuses|denies|expects)$/

/** The verb's tag of a word that the labeller took for a noun; undefined where it may be one: "a hand", "both ends". */
function verbFor(word: string, before: string, next: string, words: readonly string[], at: number): string | undefined {
  const led = words[at - 1]?.toLowerCase() ?? ""
  const behind = words[at + 1]?.toLowerCase() ?? ""
  if (led === "to" && before === "TO" && /^(?:over|back|out|off|up|down)$/.test(behind)) return "VB"
  if (ONLY_VERBS.test(word) && /^(?:and|or|to|must|shall|will)$/.test(led) && /^(?:JJ|NNS|NNP|DT|PRP\$|IN|RB|RP)/.test(next)) return "VB"
  if (ONLY_VERBS_S.test(word) && (/^(?:NN|NNP)$/.test(before) || /^(?:19|20)\d\d$/.test(led)) && /^(?:NNP|DT|IN|PRP\$)/.test(next))
    return "VBZ"
  if (word === "spoke" && behind === "of" && /^(?:NNS|NNP|NNPS)$/.test(before)) return "VBD"
  return word === "report" && led === "and" && (behind === "to" || behind === "on") ? "VB" : undefined
}

/** Participles that stand between a noun and its name: "a group called Free Verin". */
const NAMES = /^(?:called|named|dubbed|nicknamed|entitled|titled|codenamed|known|based|born)$/

/** "when Kestrian artillery shelled Dalmora": nothing but nouns stands between the participle and the word that opens its clause. */
function opensClause(words: readonly string[], tags: readonly string[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH - 1); i--) {
    if (/^(?:when|after|before|while|as|because|since|that)$/i.test(words[i] ?? "")) return true
    if (!/^(?:NN|JJ|DT|CD|PRP)/.test(tags[i] ?? "")) return false
  }
  return false
}

function helped(words: readonly string[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) if (HELPS.test(words[i]?.toLowerCase() ?? "")) return true
  return false
}
