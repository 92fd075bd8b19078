import type { BadQuestion, Tree } from "./types.ts"

/** Bounds of a question. No analyst's question has been met that comes near them. */
const LONGEST = 2000
const MOST_WORDS = 64
const DEEPEST = 20

interface Sign {
  readonly kind: "words" | "and" | "or" | "not" | "(" | ")"
  readonly words: string
  /** From 1, in the question. */
  readonly at: number
}

/**
 * [U1] Reads the words of a question. Words that stand side by side must all be there, as with AND; OR and NOT are written in capitals, NOT also as a minus
 * before a word; NOT binds closest, then AND, then OR. [U2] Quoted words are a phrase. Undefined when there are no words.
 */
export function parseWords(question: string): Tree | BadQuestion | undefined {
  if (question.length > LONGEST) return bad(`the words to find are ${question.length} characters; allowed are ${LONGEST}`)
  const signs = signsOf(question)
  if ("code" in signs) return signs
  if (!signs.length) return undefined
  if (signs.filter(({ kind }) => kind === "words").length > MOST_WORDS)
    return bad(`more than ${MOST_WORDS} words and phrases are asked for; allowed are ${MOST_WORDS}`)
  let next = 0
  const either = (depth: number): Tree | BadQuestion => {
    const of: Tree[] = []
    do {
      const one = all(depth)
      if (isBadQuestion(one)) return one
      of.push(one)
    } while (signs[next]?.kind === "or" && ++next)
    return joined("or", of)
  }
  const all = (depth: number): Tree | BadQuestion => {
    const of: Tree[] = []
    for (let sign = signs[next]; !of.length || (sign && sign.kind !== "or" && sign.kind !== ")"); sign = signs[next]) {
      if (of.length && sign?.kind === "and") next++
      const one = single(depth)
      if (isBadQuestion(one)) return one
      of.push(one)
    }
    return joined("and", of)
  }
  const single = (depth: number): Tree | BadQuestion => {
    const sign = signs[next]
    const before = signs[next - 1]
    if (!sign || sign.kind === "and" || sign.kind === "or" || sign.kind === ")")
      return bad(
        sign
          ? `a word or phrase is missing before "${sign.words}" at character ${sign.at} of the words to find`
          : `a word or phrase is missing after "${before?.words}" at the end of the words to find`,
      )
    next++
    if (sign.kind === "words") return { kind: "words", words: sign.words }
    if (depth === DEEPEST) return bad(`the words to find are nested more than ${DEEPEST} deep at character ${sign.at}`)
    if (sign.kind === "not") {
      const of = single(depth + 1)
      return isBadQuestion(of) ? of : of.kind === "not" ? of.of : { kind: "not", of }
    }
    const inner = either(depth + 1)
    if (isBadQuestion(inner)) return inner
    if (signs[next]?.kind !== ")") return bad(`the parenthesis at character ${sign.at} of the words to find is not closed`)
    next++
    return inner
  }
  const tree = either(0)
  const left = signs[next]
  return left && !isBadQuestion(tree) ? bad(`the parenthesis at character ${left.at} of the words to find was not opened`) : tree
}

export const isBadQuestion = (result: object): result is BadQuestion => "code" in result

const bad = (message: string): BadQuestion => ({ code: "bad-query", message })
const joined = (kind: "and" | "or", of: readonly Tree[]): Tree => (of.length === 1 && of[0] ? of[0] : { kind, of })

const OPERATORS: Readonly<Record<string, Sign["kind"]>> = { AND: "and", OR: "or", NOT: "not" }

function signsOf(question: string): Sign[] | BadQuestion {
  const signs: Sign[] = []
  // A minus inside a word is a hyphen; one that stands alone is a dash.
  const pattern = /(["“”])([^"“”]*)(["“”]?)|([()])|([-−])(?=[\p{L}\p{N}("“])|[^\s()"“”]+/gu
  for (const match of question.matchAll(pattern)) {
    const [whole, open, phrase, close, parenthesis, minus] = match
    const at = match.index + 1
    if (open) {
      if (!close) return bad(`the quotation mark at character ${at} of the words to find is not closed`)
      const words = (phrase ?? "").trim()
      if (/[\p{L}\p{N}]/u.test(words)) signs.push({ kind: "words", words, at })
    } else if (parenthesis === "(" || parenthesis === ")") signs.push({ kind: parenthesis, words: parenthesis, at })
    else if (minus) signs.push({ kind: "not", words: whole, at })
    else if (OPERATORS[whole]) signs.push({ kind: OPERATORS[whole], words: whole, at })
    // What has neither letter nor digit is in no index.
    else if (/[\p{L}\p{N}]/u.test(whole)) signs.push({ kind: "words", words: whole, at })
  }
  return signs
}
