import { fold } from "../place/fold.ts"
import { gazetteer, type Listed } from "../place/gazetteer.ts"
import type { Sentence, Token } from "../types.ts"
import type { Draft } from "./draft.ts"
import type { Lists, Match } from "./known.ts"
import { beforeTitle, isTitle } from "./titles.ts"
import { wordSet } from "./word-list.ts"
import { isCapital, type Writing } from "./words.ts"

/** A run of capitalised words under the knife: names are cut off it from the left. Positions are token indices. */
export interface Run {
  readonly tokens: readonly Token[]
  readonly writing: Writing
  readonly lists: Lists
  readonly sentence: Sentence
  /** Where the next name would begin, and the run's end. */
  readonly at: number
  readonly end: number
  /** Titles and the people or body that stand before the next name. */
  readonly role: readonly string[]
  readonly affiliation: string | undefined
  /** The longest entry of a list at `at`. */
  readonly match: Match | undefined
  /** The capital at `at` means nothing: a sentence or a quotation begins here, or all words have one. */
  readonly opening: boolean
  readonly headline: boolean
}

/** What one step made of the words at `at`; reading goes on at `to`. Role and affiliation that are not handed on are dropped. */
export interface Found {
  readonly to: number
  readonly draft?: Draft
  readonly role?: readonly string[]
  readonly affiliation?: string | undefined
}

/** One way to read the words at `at`; undefined leaves them to the next step. */
export type Step = (run: Run) => Found | undefined

/** No person's name has more words than this. */
export const LONGEST_PERSON = 6
/** Small words that stand inside a person's name. */
export const PARTICLE = /^(?:al|el|bin|bint|ibn|ben|abu|ould|van|von|der|den|de|del|della|di|da|dos|das|la|le|du|ter|ten|ul|ur|ad|e|y)$/
/** Verbs of saying, and "who": what stands beside a person. */
export const SAID = wordSet(`
  said says told added adds announced stated claimed argued warned insisted denied declared noted explained confirmed tweeted wrote
  stressed emphasised emphasized urged called accused condemned replied admitted acknowledged testified recalled who whose
`)

export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? ""
export const lowerAt = (tokens: readonly Token[], at: number): string => wordAt(tokens, at).toLowerCase()

/** The words of a token range with single spaces where the text has any. */
export function wordsOf(tokens: readonly Token[], first: number, end: number): string {
  let words = ""
  for (let at = first; at < end; at++) {
    const token = tokens[at]
    if (token) words += at > first && token.from > (tokens[at - 1]?.to ?? 0) ? ` ${token.word}` : token.word
  }
  return words
}

export const isTitleAt = (tokens: readonly Token[], at: number): boolean => {
  const word = wordAt(tokens, at)
  return isCapital(word) && (isTitle(word) || (beforeTitle(word) && isTitle(wordAt(tokens, at + 1))))
}

export const placesCalled = (words: string): readonly Listed[] => gazetteer().called(fold(words))
