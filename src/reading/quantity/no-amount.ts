import type { Sentence, Token } from "../types.ts"
import type { Numeral } from "./number.ts"

// What stands before a number that names something. Own list.
const NAMED = new Set(
  `resolution resolutions article articles paragraph paragraphs chapter annex section sections clause rule protocol number no no. nos nos. page pages line room gate route road highway flight channel phase stage version level
  category class tier type model mark unit battalion brigade division regiment corps column block district zone area sector ward camp checkpoint point part volume issue figure table appendix act law decree order bill item act
  aged age code tel phone fax § # op pp psalm group g apollo boeing airbus`.split(/\s+/),
)

/**
 * [N7] No amount: numbers that name (resolution 1701, Article 5, M23), ordinals, clock times, ages, list numbers, scores, and "one" as a pronoun.
 */
export function isAmount(tokens: readonly Token[], at: number, numeral: Numeral, sentence: Sentence): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[numeral.end]
  if (!token) return false
  const word = token.word.toLowerCase()
  const digits = /^\d/.test(word)
  const joined = before !== undefined && before.to === token.from
  if (before && at > sentence.first && NAMED.has(before.word.toLowerCase()) && (digits || /^\p{Lu}/u.test(before.word))) return false
  if (joined && before && digits && /^(?:[-–—/.:#§]|[\p{L}\d].*)$/u.test(before.word)) return false
  if (/[:/]/.test(word)) return false
  // "1. Demands", "(2)", "12)": list numbers.
  if (digits && at === sentence.first && /^[.)]$/.test(after?.word ?? "")) return false
  if (digits && before?.word === "(" && after?.word === ")") return false
  // "Brekov, 45,": an age; "45-year-old": an age too.
  if (digits && before?.word === "," && /^[,.]$/.test(after?.word ?? "") && /^NNP/.test(tokens[at - 2]?.tag ?? "")) return false
  if (/^year-old/.test(after?.word ?? "") || (/^(?:years?)$/.test(after?.lemma ?? "") && tokens[numeral.end + 1]?.word === "old"))
    return false
  if (after?.word === "-" && /^(?:year-old|years-old|olds?)/.test(tokens[numeral.end + 1]?.word ?? "")) return false
  if (/-(?:year-old|years-old)/.test(word)) return false
  // "3-0", "2011-2015": scores and spans of years, unless a noun follows.
  if (
    digits &&
    /^[-–]$/.test(after?.word ?? "") &&
    after?.from === tokens[numeral.end - 1]?.to &&
    /^\d/.test(tokens[numeral.end + 1]?.word ?? "")
  ) {
    const behind = tokens[numeral.end + 2]
    if (!behind || !/^(?:NN|JJ|CD|\$)/.test(behind.tag)) return false
  }
  if (word === "one" || word === "two") return word === "two" || isCount(tokens, at, numeral)
  return true
}

/** "one soldier", "one of the bombs", "one was killed"; not "no one", "one another", "one of them", "this one". */
function isCount(tokens: readonly Token[], at: number, numeral: Numeral): boolean {
  const before = tokens[at - 1]?.word.toLowerCase() ?? ""
  const after = tokens[numeral.end]
  if (/^(?:no|this|that|the|each|every|any|which|another|-)$/.test(before) || !after) return false
  if (after.word === "of")
    return (
      /^(?:the|its|their|his|these|those)$/.test(tokens[numeral.end + 1]?.word ?? "") &&
      /^(?:NNS|JJ|CD|NN|NNPS)$/.test(tokens[numeral.end + 2]?.tag ?? "")
    )
  return /^(?:NN|JJ|VBN|CD)/.test(after.tag) && !/^(?:day|time|thing|way|hand)$/.test(after.lemma)
}
