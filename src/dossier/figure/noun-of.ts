import { plain } from "../../record/index.ts"

/** What a number counts: `noun`, singular and in lower case, and `whose`, the names among its words ("Kestrian"). */
export interface Noun {
  readonly noun: string
  readonly whose?: string
}

// Own lists. Words that describe and do not say what is counted; reports differ in them while they count the same.
const DESCRIBES = new Set(
  `armed unarmed illegal heavily lightly elderly young local foreign regular active trained professional remaining other others more additional further extra new
   total overall estimated known confirmed reported so-called alleged different separate individual the a an its their his her our these those some all`.split(
    /\s+/,
  ),
)
/** Words that are one noun here: those who fight for a group, those who serve a state, those who watch, and people at large. */
const ONE: readonly (readonly [noun: string, words: RegExp])[] = [
  [
    "fighter",
    /^(?:fighter|militant|rebel|insurgent|separatist|gunman|combatant|guerrilla|militiaman|jihadist|terrorist|member of .*(?:formation|group|militia|guard)s?)$/,
  ],
  ["soldier", /^(?:soldier|troop|serviceman|servicewoman|service member|service personnel|military personnel)$/],
  ["observer", /^(?:observer|monitor|military observer|ceasefire monitor)$/],
  ["peacekeeper", /^(?:peacekeeper|peace-keeper|peacekeeping troop|blue helmet)$/],
  ["police officer", /^(?:police|policeman|policewoman|police officer)$/],
  ["ceasefire violation", /^(?:(?:ceasefire |truce |armistice )?(?:violation|breach|infringement)|violation of the (?:ceasefire|truce))$/],
  ["person", /^(?:person|people|individual|resident|inhabitant|human being|life|dead|wounded|injured|displaced|missing|victim|casualty)$/],
]
const MEN = /^(.*)men$/
const IRREGULAR: Readonly<Record<string, string>> = {
  people: "person",
  children: "child",
  lives: "life",
  aircraft: "aircraft",
  police: "police",
  feet: "foot",
  personnel: "personnel",
}

/** "vehicles" is "vehicle", "policemen" is "policeman", "batteries" is "battery". */
export function singular(word: string): string {
  const known = IRREGULAR[word]
  if (known) return known
  const men = MEN.exec(word)
  if (men) return `${men[1]}man`
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

/**
 * [Y1] What is counted is the noun in the singular, without words that only describe it and without names; several words for one thing are one. "about 3,200
 * armed separatists" and "3,200 fighters" count fighters; "armoured vehicles" are not "vehicles".
 */
export function nounOf(words: string): Noun | undefined {
  const cut = /^(?:members?|bursts?|violations?) of /i.test(words)
    ? words
    : (words.split(/ (?:of|in|from|with|who|that|which|at|on|for|to|by|and)\b/)[0] ?? words)
  const parts = cut.split(/\s+/).filter((word) => /[\p{L}]/u.test(word))
  const names = parts.filter((word) => /^\p{Lu}/u.test(word))
  const said = parts.filter((word) => !/^\p{Lu}/u.test(word)).map((word) => word.toLowerCase())
  const kept = said.filter((word, at) => !DESCRIBES.has(word) || (at === said.length - 1 && !names.length && said.length === 1))
  // "Azerbaijanis", "61 Kestrians": people by their name.
  const last = kept.at(-1)
  if (last === undefined) return names.length ? { noun: "person", whose: names.join(" ") } : undefined
  const of = kept.indexOf("of")
  const head = of > 0 ? of - 1 : kept.length - 1
  const noun = kept.map((word, at) => (at === head ? singular(word) : word)).join(" ")
  const one = ONE.find(([, test]) => test.test(noun))?.[0] ?? noun
  return { noun: one, ...(names.length ? { whose: names.join(" ") } : {}) }
}

/** A name's form that its adjective shares: "Kestria", "Kestrian" and "Kestrians", "Azerbaijan" and "Azerbaijani". */
export function stemOf(name: string): string {
  return plain(name)
    .replace(/s$/, "")
    .replace(/(?<=n)i$/, "")
    .replace(/(?<=a)n$/, "")
}
