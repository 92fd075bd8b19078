import { readFileSync } from "node:fs"
import { type Country, countries, rows, several } from "../../reading/index.ts"
import { plain, slugOf } from "./slug.ts"

/** A body of a state: "armed-forces" of "KE". */
export interface StateBody {
  readonly country: string
  readonly body: string
}

/** How states and their bodies are called: data/place/countries.tsv and data/actor/bodies.tsv. */
export interface StateBodies {
  /** The state that these words are the name of, or of its people; several when they can be more than one. */
  readonly states: (words: string) => readonly string[]
  /** The body that these words are when they say no state: "Interior Ministry". */
  readonly bare: (words: string) => string | undefined
  /** The body of which state these words name, by rule; several where a state's name is another's too. */
  readonly named: (words: string) => readonly StateBody[]
  /** What the rule calls a body, the first to show. */
  readonly namesOf: (of: StateBody) => readonly string[]
  /** `kenya-armed-forces`, and the way back. */
  readonly slugOf: (of: StateBody) => string
  readonly ofSlug: (slug: string) => StateBody | undefined
  /** Whether there is such a body. */
  readonly has: (of: StateBody) => boolean
}

const FILE = new URL("../../../data/actor/bodies.tsv", import.meta.url)
/** No name of a state has more words, nor has a report's name that is a body's more than the second. */
const LONGEST_STATE = 6
const LONGEST_NAME = 16
// States that are no more: their ministries are not those of who came after. Own list.
const PAST = new Set(
  `soviet|soviets|soviet union|ussr|yugoslavia|yugoslav|yugoslavs|federal republic of yugoslavia|serbia and montenegro|west germany|east germany|
  frg|gdr|rhodesia|rhodesian|zaire|zairian|zairean|zairians|ceylon|ceylonese|north vietnam|south vietnam|north yemen|south yemen|kampuchea|
  tanganyika|siam|persia|persian|persians|formosa|spanish sahara|south west africa|communist china`
    .split("|")
    .map((words) => words.trim()),
)
// One word for two states; the reading's list has one of them. Own list.
const ALSO: Readonly<Record<string, string>> = { congo: "CG", congolese: "CG", dominican: "DM", korea: "KP", korean: "KP" }
// Areas with a government and police, whose forces and ministries of war and of foreign affairs are another state's, and areas without
// inhabitants. Own list.
const NO_FORCES = new Set(
  `AI AS AW AX BL BM BQ CC CW CX FK FO GF GG GI GL GP GU HK IM IO JE KY MF MO MP MQ MS NC NF PF PM PN PR RE SH SX TC TK VG VI WF YT`.split(
    " ",
  ),
)
const NOBODY = new Set("AQ BV GS HM SJ TF UM".split(" "))
const THEIRS = new Set(
  "government parliament senate house-of-representatives police health-ministry supreme-court electoral-commission".split(" "),
)

const NONE: readonly string[] = []

let loaded: StateBodies | undefined

export function stateBodies(): StateBodies {
  loaded ??= build()
  return loaded
}

function build(): StateBodies {
  const phrases = new Map<string, string>()
  const bodyNames = new Map<string, readonly string[]>()
  for (const [body = "", names] of rows(readFileSync(FILE, "utf8"))) {
    const all = several(names)
    bodyNames.set(body, all)
    for (const name of all) phrases.set(plain(name), body)
  }
  const lastWords = new Set([...phrases.keys()].map((key) => key.slice(key.lastIndexOf(" ") + 1)))
  const byWords = new Map<string, string[]>()
  const bySlug = new Map<string, string>()
  for (const { code, names, demonyms } of countries().values()) {
    if (NOBODY.has(code)) continue
    bySlug.set(slugOf(names[0] ?? code), code)
    for (const name of [...names, ...demonyms]) {
      const key = plain(name)
      if (PAST.has(key)) continue
      const there = byWords.get(key)
      if (!there) byWords.set(key, [code])
      else if (!there.includes(code)) there.push(code)
    }
  }
  for (const [words, code] of Object.entries(ALSO)) byWords.get(words)?.push(code)

  const has = ({ country, body }: StateBody): boolean =>
    bodyNames.has(body) && countries().has(country) && !NOBODY.has(country) && (!NO_FORCES.has(country) || THEIRS.has(body))
  // "Kenya's" is folded to "kenyas"; most states are republics, and the list does not say so of each.
  const statesAs = (words: string): readonly string[] => {
    const key = words.startsWith("the ") ? words.slice(4) : words
    const found = byWords.get(key) ?? (key.startsWith("republic of ") ? byWords.get(key.replace(/^republic of (?:the )?/, "")) : undefined)
    return found ?? (key.endsWith("s") ? (byWords.get(key.slice(0, -1)) ?? NONE) : NONE)
  }
  const join = (key: string, body: string | undefined): readonly StateBody[] =>
    body ? statesAs(key).flatMap((country) => (has({ country, body }) ? [{ country, body }] : [])) : []
  // [B5] The state's name, or the word for its people, before the body, or "of" and the state's name behind it.
  const named = (words: string): readonly StateBody[] => {
    const key = plain(words)
    if (!lastWords.has(key.slice(key.lastIndexOf(" ") + 1)) && !key.includes(" of ")) return []
    const parts = key.split(" ")
    if (parts.length < 2 || parts.length > LONGEST_NAME) return []
    const crowned = parts[0] === "royal" ? 1 : 0
    for (let end = Math.min(parts.length - 1, LONGEST_STATE + crowned); end > crowned; end--) {
      const found = join(parts.slice(crowned, end).join(" "), phrases.get(parts.slice(end).join(" ")))
      if (found.length) return found
    }
    for (let at = parts.indexOf("of"); at > 0 && at < parts.length - 1; at = parts.indexOf("of", at + 1)) {
      const found = join(parts.slice(at + 1).join(" "), phrases.get(parts.slice(0, at).join(" ")))
      if (found.length) return found
    }
    return []
  }
  const states = (words: string): readonly string[] => statesAs(plain(words))
  const bare = (words: string): string | undefined => phrases.get(plain(words))
  const nameOf = (country: string): string => countries().get(country)?.names[0] ?? country
  const toSlug = ({ country, body }: StateBody): string => `${slugOf(nameOf(country))}-${body}`
  const ofSlug = (slug: string): StateBody | undefined => {
    for (let at = slug.indexOf("-"); at > 0; at = slug.indexOf("-", at + 1)) {
      const country = bySlug.get(slug.slice(0, at))
      const found = country ? { country, body: slug.slice(at + 1) } : undefined
      if (found && has(found)) return found
    }
    return undefined
  }
  const namesOf = (of: StateBody): readonly string[] => {
    const country = countries().get(of.country)
    return country ? [...new Set((bodyNames.get(of.body) ?? []).slice(0, 2).flatMap((name) => called(country, name)))] : []
  }
  return { states, bare, named, namesOf, slugOf: toSlug, ofSlug, has }
}

/** "Kenyan Army", "Army of Kenya". A word for people that is no adjective ("New Zealander") gives way to the state's name. */
function called({ names, demonyms }: Country, body: string): string[] {
  const [name = ""] = names
  const [people] = demonyms
  const whose = people && !people.endsWith("er") ? people : name
  return [`${whose} ${body}`, `${body} of ${name}`, `${name} ${body}`]
}
