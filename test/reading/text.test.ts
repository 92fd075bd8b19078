import { describe, expect, test } from "vitest"
import { annotate } from "../../src/reading/index.ts"

const words = (text: string): string[] => annotate(text, {}).tokens.map(({ word }) => word)
const tagged = (text: string): string[] => annotate(text, {}).tokens.map(({ word, tag }) => `${word}/${tag}`)
const lemmas = (text: string): string[] => annotate(text, {}).tokens.map(({ lemma }) => lemma)
const sliced = (text: string, list: "sentences" | "paragraphs" | "quotes" | "phrases" | "verbs"): string[] =>
  annotate(text, {})[list].map(({ from, to }) => text.slice(from, to))

describe("tokens", () => {
  test("[T1] hyphens inside a word", () => expect(words("a two-month truce")).toEqual(["a", "two-month", "truce"]))
  test("[T1] a dash between blanks joins nothing", () => expect(words("truce - or war")).toEqual(["truce", "-", "or", "war"]))
  test("[T2] abbreviations and initials keep their stop", () =>
    expect(words("Col. J. Brekov left.")).toEqual(["Col.", "J.", "Brekov", "left", "."]))
  test("[T2] the last word of a sentence does not", () => expect(words("They left.")).toEqual(["They", "left", "."]))
  test("[T3] clitics", () => expect(words("didn't Oster's we've")).toEqual(["did", "n't", "Oster", "'s", "we", "'ve"]))
  test("[T3] a name's apostrophe", () => expect(words("O'Hara")).toEqual(["O'Hara"]))
  test("[T4] marks", () => expect(words("(no)!")).toEqual(["(", "no", ")", "!"]))
  test("[T4] blank space is no token", () => expect(words(" \n\t ")).toEqual([]))
})

describe("tags and lemmas", () => {
  test("[T9] a noun and a verb by the words around them", () => {
    expect(tagged("They read the report.")).toContain("report/NN")
    expect(tagged("They report to the council.")).not.toContain("report/NN")
  })
  test("[T10] a sentence in capitals is labelled as if in small letters", () =>
    expect(annotate("REBELS KILLED NINE PEOPLE IN THE VALLEY", {}).tokens[1]?.tag).toMatch(/^VB/))
  test("[T10] an acronym alone changes nothing", () => expect(tagged("The UN left the town.")).toContain("UN/NNP"))
  test("[T11] irregular forms and endings", () =>
    expect(lemmas("They left two villages and denied it.")).toEqual(["they", "leave", "two", "village", "and", "deny", "it", "."]))
  test("[T11] a word that is no verb or plural is left alone", () => expect(lemmas("his bus was red")).toEqual(["his", "bus", "be", "red"]))
  test("[T12] a past tense before its object", () => expect(tagged("The explosion killed nine people.")).toContain("killed/VBD"))
  test.each([
    ["Both armies must keep the truce and withdraw heavy weapons.", "withdraw/VB"],
    ["Orvania is obliged to hand over all prisoners.", "hand/VB"],
    ["The three-way text of October obliges Kestria to leave.", "obliges/VBZ"],
    ["The mission's mandate ends in October 2027.", "ends/VBZ"],
  ])("[T15] a verb in %s", (text, verb) => expect(tagged(text)).toContain(verb))
  test.each([
    ["He raised a hand over the table.", "hand/NN"],
    ["Both ends of the road are closed.", "ends/NNS"],
  ])("[T15] a noun in %s", (text, noun) => expect(tagged(text)).toContain(noun))
  test("[T12] a past tense before a comparator", () => expect(tagged("A bomber killed at least 33 people.")).toContain("killed/VBD"))
  test("[T12] a passive without its second auxiliary", () =>
    expect(tagged("Nine people were killed and ten others injured when it exploded.")).toContain("injured/VBN"))
  test("[T12] the same form with an object", () =>
    expect(tagged("The rebels were beaten and 20 soldiers wounded the driver.")).toContain("wounded/VBD"))
  test("[T12] a past tense before the name of its object", () =>
    expect(tagged("Two villagers were killed when Kestrian artillery shelled Ober-Tesq.")).toContain("shelled/VBD"))
  test("[T12] a name behind its participle", () => expect(tagged("He left when a group called Verin Unity came.")).toContain("called/VBN"))
  test("[T12] a participle with its auxiliary stays", () => expect(tagged("The mines have killed nine people.")).toContain("killed/VBN"))
  test("[T13] injured behind be, and before a number", () => {
    expect(tagged("Nine people were injured, officials said.")).toContain("injured/VBN")
    expect(tagged("The mine killed two people and injured 14 others.").find((one) => one.startsWith("injured"))).toMatch(/VB[DN]/)
  })
  test("[T13] in front of its noun it stays an adjective", () =>
    expect(tagged("They took the injured men home.")).not.toContain("injured/VBD"))
  test("[T14] a past form is no noun", () =>
    expect(tagged("The rebel shell struck a bus.").find((one) => one.startsWith("struck"))).toBe("struck/VBD"))
  test("[T14] a form that is a noun as often is left alone", () => expect(tagged("the left of the road")).not.toContain("left/VBD"))
})

describe("paragraphs and sentences", () => {
  test("[S1] a line is a paragraph, an empty one is none", () =>
    expect(sliced("One line.\n\nAnother line.", "paragraphs")).toEqual(["One line.", "Another line."]))
  test("[S2] a line's end in text wrapped by hand parts nothing", () => {
    const line = "the observers of the mission went along the road to the village and"
    expect(sliced(`${line}\n${line}\n${line}\n${line}\ncame back.\n\nThe end.`, "paragraphs")).toHaveLength(2)
  })
  test("[S3] a sentence ends at its paragraph's end", () =>
    expect(sliced("Talks fail\n\nEnvoys left.", "sentences")).toEqual(["Talks fail", "Envoys left."]))
  test("[S4] at its mark, the closing marks behind it taken in", () =>
    expect(sliced('"They left." Nobody came.', "sentences")).toEqual(['"They left."', "Nobody came."]))
  test.each(["He has approx. nine men.", "It rose by 2.5 per cent."])("[S4] not before a small letter or inside a number: %s", (text) =>
    expect(sliced(text, "sentences")).toEqual([text]),
  )
  test.each(["Col. Brekov left.", "J. Brekov left."])("[S5] not at a title or an initial: %s", (text) =>
    expect(sliced(text, "sentences")).toEqual([text]),
  )
  test("[S5] a word with a stop that is no title ends it", () =>
    expect(sliced("They went home. Brekov left.", "sentences")).toHaveLength(2))
})

describe("quotations", () => {
  test("[Q1] pairs inside a paragraph", () =>
    expect(sliced('He said "we stay" and “we wait”.', "quotes")).toEqual(['"we stay"', "“we wait”"]))
  test("[Q1] not across paragraphs", () => expect(sliced("He “left\n\nthe town” at six.", "quotes")).toEqual([]))
  test("[Q2] a mark behind a number opens nothing", () => expect(sliced('A 5" shell fell.', "quotes")).toEqual([]))
  test("[Q2] a mark before a word opens", () => expect(sliced('the "truce" held', "quotes")).toEqual(['"truce"']))
  test("[Q3] an open paragraph", () =>
    expect(annotate("“We stay.\n\n“We wait,” he said.", {}).quotes.map(({ open }) => open)).toEqual([true, false]))
  test("[Q3] a stray mark in the middle", () => expect(sliced("He left “the town at six.", "quotes")).toEqual([]))
  test("[Q4] single marks", () => expect(sliced("He called it ‘a trap’ today.", "quotes")).toEqual(["‘a trap’"]))
  test("[Q4] an apostrophe opens nothing", () => expect(sliced("The troops' camp and Oster's men", "quotes")).toEqual([]))
})

describe("phrases and verbs", () => {
  test("[H1] from determiner to noun, genitives carried on", () =>
    expect(sliced("The ministry's old spokesman left.", "phrases")).toContain("The ministry's old spokesman"))
  test("[H1] a body's name goes on over a form in -ing", () => {
    expect(sliced("Mines killed nine, the state demining agency said.", "phrases")).toContain("the state demining agency")
    expect(sliced("They saw the army guarding the road.", "phrases")).toContain("the army")
  })
  test("[H1] a preposition ends it", () => expect(sliced("the road to the village", "phrases")).not.toContain("the road to the village"))
  test("[H2] a pronoun is one, a verb is none", () => expect(sliced("They left.", "phrases")).toEqual(["They"]))
  test("[H3] a date is none", () => expect(sliced("They left on 3 May 2024.", "phrases")).toEqual(["They"]))
  test("[H4] auxiliaries, not and adverbs", () =>
    expect(sliced("They had not been fully withdrawn.", "verbs")).toEqual(["had not been fully withdrawn"]))
  test("[H4] a noun of the same form is none", () => expect(sliced("The report was long.", "verbs")).toEqual(["was"]))
  test("[H5] passive and active", () =>
    expect(annotate("Nine men were killed. Rebels have killed nine men.", {}).verbs.map(({ passive }) => passive)).toEqual([true, false]))
  test("[H6] to and a verb, to and a noun", () => {
    expect(annotate("They want to leave.", {}).verbs.map(({ infinitive }) => infinitive)).toContain(true)
    expect(annotate("They went to Dalmora.", {}).verbs.map(({ infinitive }) => infinitive)).toEqual([false])
  })
})
