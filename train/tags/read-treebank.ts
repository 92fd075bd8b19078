import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { findTokens } from "../../src/reading/find-tokens.ts"

/** A sentence in our tokens with the treebank's Penn tags. */
export interface Tagged {
  readonly words: readonly string[]
  readonly tags: readonly string[]
}

interface Word {
  readonly form: string
  readonly tag: string
  readonly relation: string
}

/** The sentences of a CoNLL-U file (gzipped), in our tokens. `wanted` chooses documents by their id. */
export function readTreebank(path: string, wanted: (document: string) => boolean): Tagged[] {
  const sentences: Tagged[] = []
  let document = ""
  let text = ""
  let words: Word[] = []
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
    if (line.startsWith("# newdoc id = ")) document = line.slice(14)
    else if (line.startsWith("# text = ")) text = line.slice(9)
    else if (!line) {
      const sentence = wanted(document) && words.length ? inOurTokens(text, words) : undefined
      if (sentence) sentences.push(sentence)
      words = []
    } else if (!line.startsWith("#")) {
      const [id = "", form = "", , , tag = "", , , relation = ""] = line.split("\t")
      if (/^\d+$/.test(id)) words.push({ form, tag, relation })
    }
  }
  return sentences
}

// Tokens alone: the whole reading would ask for the tags that are to be learnt here.
const tokensOf = (text: string) =>
  findTokens({
    text,
    context: {},
    paragraphs: [],
    tokens: [],
    sentences: [],
    quotes: [],
    dates: [],
    quantities: [],
    names: [],
    entities: [],
    phrases: [],
    verbs: [],
  }).tokens

/** Aligns the treebank's words with our tokens by their characters; nothing when they do not meet, or a tag is no tag. */
function inOurTokens(text: string, words: readonly Word[]): Tagged | undefined {
  const spans: { from: number; to: number; word: Word }[] = []
  let at = 0
  for (const word of words) {
    const from = text.indexOf(word.form, at)
    if (from < 0 || from > at + 3) return undefined
    at = from + word.form.length
    spans.push({ from, to: at, word })
  }
  const ours: string[] = []
  const tags: string[] = []
  let first = 0
  for (const token of tokensOf(text)) {
    while (first < spans.length && (spans[first]?.to ?? 0) <= token.from) first++
    const covered: Word[] = []
    for (let i = first; i < spans.length && (spans[i]?.from ?? 0) < token.to; i++) {
      const word = spans[i]?.word
      if (word) covered.push(word)
    }
    const tag = tagOf(covered)
    if (!tag) return undefined
    ours.push(token.word)
    tags.push(tag)
  }
  return { words: ours, tags }
}

const MODIFIES = /^(?:amod|compound|nmod)/

/** The tag of a token that covers these words of the treebank: "long-term" is one token of ours and three of theirs. */
function tagOf(words: readonly Word[]): string | undefined {
  const last = words.at(-1)
  if (!last || words.some(({ tag }) => tag === "_" || tag === "GW" || tag === "VERB" || tag === "AFX")) return undefined
  if (words.length === 1) return last.tag
  if (!words.some(({ tag }) => tag === "HYPH")) return words[0]?.tag
  if (/^(?:VBN|VBG|JJ)$/.test(last.tag)) return "JJ"
  if (/^NNP/.test(last.tag)) return last.tag
  // A compound before its noun ("long-term plan") is an adjective to every reader of the tags.
  return last.tag === "NN" && words.some(({ relation }) => MODIFIES.test(relation)) && MODIFIES.test(last.relation) ? "JJ" : last.tag
}
