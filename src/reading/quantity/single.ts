import type { Quantity, Sentence, Token } from "../types.ts"
import { isPeople } from "./people.ts"

/** How far from "a civilian" the word may stand that says what befell them, in tokens. */
const REACH = 16
// What befalls people in reports of incidents, and only those: elsewhere "a man" counts nothing. Own list.
const BEFALLS =
  /^(?:kill|wound|injure|die|dead|death|shoot|murder|behead|execute|abduct|kidnap|assassinate|capture|injury|hurt|missing|maim|stab|slay)$/
const TOLL = /^(?:casualty|death|injury|fatality|victim|loss|survivor)$/
const MODIFIER = /^(?:JJ|NN|NNP|VBN|VBG)$/

/** [N8] "a civilian" is one where a word close by says what befell them. [N9] "no casualties", "no soldiers were killed" are none. */
export function singleAt(tokens: readonly Token[], at: number, sentence: Sentence): { quantity: Quantity; end: number } | undefined {
  const token = tokens[at]
  const word = token?.word.toLowerCase() ?? ""
  if (!token || (word !== "a" && word !== "an" && word !== "no")) return undefined
  let head = at + 1
  while (head + 1 < sentence.end && head - at < 5 && MODIFIER.test(tokens[head]?.tag ?? "") && /^NN/.test(tokens[head + 1]?.tag ?? ""))
    head++
  const noun = tokens[head]
  const first = tokens[at + 1]
  if (!noun || !first || head >= sentence.end || !(/^NN/.test(noun.tag) || isPeople(noun.lemma))) return undefined
  const toll = word === "no" && TOLL.test(noun.lemma)
  if (!toll && !(isPeople(noun.lemma) && befalls(tokens, head, sentence))) return undefined
  if (
    word !== "no" &&
    (/^NNS/.test(noun.tag) ||
      /^(?:spokesman|spokeswoman|official|witness|reporter|correspondent|population|force|police|staff|crew|personnel|militia|head|figure|life|leader|minister|body)$/.test(
        noun.lemma,
      ))
  )
    return undefined
  const count = word === "no" ? 0 : 1
  return {
    quantity: { from: token.from, to: token.to, low: count, high: count, unit: "person", of: { from: first.from, to: noun.to } },
    end: head + 1,
  }
}

function befalls(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  for (let i = Math.max(sentence.first, at - REACH); i < Math.min(sentence.end, at + REACH); i++)
    if (BEFALLS.test(tokens[i]?.lemma ?? "")) return true
  return false
}
