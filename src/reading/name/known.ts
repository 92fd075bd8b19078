import { readFileSync } from "node:fs"
import { countries, rows, several } from "../place/countries.ts"
import { fold } from "../place/fold.ts"
import { supplement } from "../place/supplement.ts"
import type { NameKind, Place, Token } from "../types.ts"
import { wordSet, wordsIn } from "./word-list.ts"

/** An entry of our lists. `main`: the same for all its aliases. `demonym`: a word for the people of a country, no name itself. */
export interface Known {
  readonly main: string
  readonly kind: NameKind
  readonly place?: Place
  readonly demonym?: true
  /** ISO 3166-1 alpha-2 of the country it belongs to. */
  readonly country?: string
}

export interface Match {
  readonly known: Known
  readonly end: number
}

export interface Lists {
  /** The longest entry whose words start at this token; it never leaves the limit. `shouted`: in a text in capitals. */
  readonly longestAt: (tokens: readonly Token[], at: number, limit: number, shouted?: boolean) => Match | undefined
  /** The entry of these very words. */
  readonly of: (words: string) => Known | undefined
}

const ACTOR_LISTS = [
  ["groups", "group"],
  ["organisations", "organisation"],
  ["outlets", "organisation"],
] as const
/** No entry has more words than this. */
const LONGEST = 10
// An abbreviation is matched as it is written: "US" is no "us", "WHO" no "who".
const ABBREVIATION = /^(?:[\p{Lu}\d&/-]{2,9}s?|(?:\p{Lu}\.){2,}|\p{Lu}{1,4}-?\d{1,2}|\p{L}{0,3}\p{Lu}[\p{Ll}]?\p{Lu}{1,4})$/u
let loaded: Lists | undefined

/** All lists: actors (data/actor), countries and their people, our own places (data/place). */
export function lists(): Lists {
  loaded ??= build()
  return loaded
}

function build(): Lists {
  const byKey = new Map<string, Known>()
  const byLetters = new Map<string, Known>()
  const reach = new Map<string, number>()
  const put = (name: string, known: Known): void => {
    if (ABBREVIATION.test(name)) {
      if (!byLetters.has(name)) byLetters.set(name, known)
      return
    }
    const key = fold(name)
    if (!byKey.has(key)) byKey.set(key, known)
    const words = key.split(" ")
    // "People's Republic": the tokens part the possessive ending from its word.
    const head = fold((name.split(" ")[0] ?? "").replace(/['’]s$/, "")).split(" ")[0] ?? ""
    reach.set(head, Math.max(reach.get(head) ?? 0, words.length))
  }
  for (const { code, geonames, lat, lon, names, demonyms } of countries().values()) {
    const place: Place = { lat, lon, country: code, precision: "country", gazetteer: `geonames:${geonames}` }
    for (const name of names) put(name, { main: code, kind: "place", place, country: code })
    for (const name of demonyms) put(name, { main: `${code} people`, kind: "place", demonym: true, country: code })
  }
  for (const name of OTHER_PEOPLE) put(name, { main: name, kind: "place", demonym: true })
  for (const { names, place } of supplement()) {
    const known: Known = { main: `place ${names[0]}`, kind: "place", place, ...(place.country ? { country: place.country } : {}) }
    for (const name of names) put(name, known)
  }
  for (const [list, kind] of ACTOR_LISTS) {
    const text = readFileSync(new URL(`../../../data/actor/${list}.tsv`, import.meta.url), "utf8")
    for (const [names, country] of rows(text)) {
      const all = several(names)
      const known: Known = { main: `${list} ${all[0]}`, kind, ...(country ? { country } : {}) }
      for (const name of all) put(name, known)
    }
  }
  const of = (words: string): Known | undefined =>
    byLetters.get(words) ?? (ABBREVIATION.test(words) && !/\p{Ll}/u.test(words) && words.length < 4 ? undefined : byKey.get(fold(words)))
  const longestAt = (tokens: readonly Token[], at: number, limit: number, shouted = false): Match | undefined => {
    const word = tokens[at]?.word ?? ""
    const letters = shouted && WORDS_TOO.has(word) ? undefined : byLetters.get(word)
    let best: Match | undefined = letters ? { known: letters, end: at + 1 } : undefined
    let key = ""
    let words = 1
    const end = Math.min(limit, at + LONGEST)
    for (let i = at; i < end; i++) {
      const next = tokens[i]?.word ?? ""
      const folded = fold(next)
      key += i === at || /^['’,]/.test(next) ? folded : ` ${folded}`
      if (i === at) {
        words = reach.get(key.split(" ", 1)[0] ?? "") ?? 0
        if (!words) return best
      }
      const known = byKey.get(key)
      if (known && folded && (i > at || !isShout(word))) best = { known, end: i + 1 }
      if (i - at >= words + 1) break
    }
    return best
  }
  return { longestAt, of }
}

// Abbreviations that are words when all is written in capitals. Own list.
const WORDS_TOO: ReadonlySet<string> = wordSet(
  "IS US WHO IT CAR AID CAN PAN CARE SITE MAG TAP ACT HOPE SAFE RAB BIR ALBA PACE TAK ABC FACT SAC TIP MOD",
)

/** A short word in capitals is an abbreviation of something else: "ROC" is no "Roc", "MALI" may be Mali. */
const isShout = (word: string): boolean => word.length < 4 && word.length > 1 && !/\p{Ll}/u.test(word)

// Peoples, faiths and continents' adjectives that stand before nouns with a capital and name nobody. Own list.
const OTHER_PEOPLE = wordsIn(`
  Arab Arabs Arabic African Africans European Europeans Asian Asians Western Eastern Kurdish Kurd Kurds Yazidi Yazidis Yezidi
  Yezidis Islamic Islamist Islamists Muslim Muslims Moslem Moslems Christian Christians Jewish Jew Jews Hindu Hindus Buddhist
  Buddhists Sikh Sikhs Sunni Sunnis Shia Shiite Shiites Shi'ite Shi'ites Alawite Alawites Druze Catholic Catholics Protestant
  Protestants Orthodox Hutu Hutus Tutsi Tutsis Banyamulenge Tuareg Tuaregs Fulani Hausa Igbo Yoruba Oromo Oromos Amhara Amharas
  Tigrayan Tigrayans Tigrinya Afar Afars Nuer Dinka Shilluk Misseriya Rizeigat Masalit Zaghawa Fur Hazara Hazaras Pashtun Pashtuns
  Pushtun Baloch Baluch Balochi Sindhi Punjabi Punjabis Bengali Bengalis Rohingya Rohingyas Kachin Karen Karenni Chin Shan Wa Mon
  Rakhine Tamil Tamils Sinhalese Kashmiri Kashmiris Tibetan Tibetans Uyghur Uyghurs Uighur Uighurs Chechen Chechens Ingush Dagestani
  Ossetian Ossetians Abkhaz Abkhazian Abkhazians Crimean Tatar Tatars Turkic Slavic Balkan Baltic Nordic Scandinavian Caucasian
  Latin Hispanic Hispanics Maya Mayan Mapuche Andean Caribbean Sahelian Maghrebi Darfuri Darfuris Katangese Basque Basques Catalan
  Catalans Flemish Scottish Scot Scots Welsh English Englishman Houthi-led Gazan Gazans Berber Berbers Copt Copts Coptic Maronite
  Maronites Assyrian Assyrians Chaldean Turkoman Turkomans Turkmens Bedouin Transatlantic Anglo-American Israeli-occupied US-led
  U.S.-led American-led Russian-backed Iran-backed Saudi-led Iranian-backed Turkish-backed Latino Latinos Anglo Afro-American Jihadi
  Jihadist Salafi Salafist Wahhabi Zionist Nazi Nazis Communist Communists Marxist Maoist Maoists Republican Republicans Democrat
  Democrats Democratic Conservative Conservatives Liberal Liberals Socialist Tory Tories Parisian Londoner Londoners Muscovite Texan
  Texans Californian Siberian Mediterranean Atlantic Pacific Swahili Lingala Pashto Dari Farsi Urdu Hindi Mandarin Cantonese Hebrew
  Aramaic Tagalog Amharic
`)
