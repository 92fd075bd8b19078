import { numbersFrom } from "./reports.ts"

/** A report of one incident that other reports tell as well. */
export interface ToldReport {
  readonly id: string
  readonly outlet: string
  readonly title: string
  readonly published: string
  readonly text: string
}

const OUTLETS = [
  "Kestria Ledger",
  "Orvan Herald",
  "Arden Courier",
  "Selk Gazette",
  "Verin Post",
  "Union Wire",
  "Tesk Observer",
  "Border Daily",
]
const STEMS = "Dal Ver Tes Orv Sel Ard Bran Kel Mor Nar Pel Rad Sol Tor Ul Vask Wen Yar Zel Gor".split(" ")
const ENDS = "mora in k an k en dt ka ova ga tin esk dor a ov ar ice und ing ath".split(" ")
const BEFORE = ["", "Upper ", "Lower ", "New ", "Old "]
const FORCES = ["the Kestrian army", "the Verin Home Guard", "Orvanian troops", "unidentified gunmen"]
const SPEAKERS = [
  "the Interior Ministry",
  "the Defence Ministry",
  "mission spokeswoman Ilse Maron",
  "regional governor Emil Dask",
  "a hospital official",
]
const WHOM = ["civilians", "soldiers", "police officers", "farmers"]
const NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
const DAY = 86_400_000

const FILLER = [
  "Schools in the district stayed shut for a second day, and the market opened only in the afternoon.",
  "The road had been closed for most of the spring, and traders said that they had waited for weeks.",
  "Villagers spoke of a long night; some of them had slept in the cellar of the town hall.",
  "Ferries were running again, and the bridge is to be mended before the harvest.",
  "It was not clear whether the talks in the capital would go on as planned.",
]

/** `reports` reports of `reports / 3` incidents over two years, of some 130 words each, one in a few with a denial. The same number gives the same reports. */
export function* toldReports(reports: number): Generator<ToldReport> {
  const incidents = Math.max(1, Math.floor(reports / 3))
  for (let at = 0; at < reports; at++) {
    const number = at % incidents
    const incident = numbersFrom(number + 1)
    const teller = numbersFrom(1_000_003 + at)
    const one = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] ?? (list[0] as T) // no list is empty
    const town = one(BEFORE, incident) + one(STEMS, incident) + one(ENDS, incident)
    const day = Date.UTC(2024, 0, 1) + Math.floor(incident() * 730) * DAY
    const published = day + (1 + Math.floor(teller() * 2)) * DAY
    const whom = one(WHOM, incident)
    const killed = Math.floor(incident() * 9)
    const toll = NUMBERS[Math.min(NUMBERS.length - 1, killed + (teller() < 0.3 ? 1 : 0))] ?? "two"
    const [by, against] = [one(FORCES, incident), one(FORCES, incident)]
    const date = new Date(day).toUTCString()
    const said = `${Number(date.slice(5, 7))} ${month(date)} ${date.slice(12, 16)}`
    const sort = Math.floor(incident() * 3)
    const what = [
      `${capital(toll)} ${whom} were killed when a mine exploded on a road near ${town} on ${said}, ${one(SPEAKERS, teller)} said.`,
      `${capital(by)} shelled the town of ${town} on ${said}, killing ${toll} ${whom}, ${one(SPEAKERS, teller)} said.`,
      `${capital(toll)} ${whom} were killed in clashes between ${by} and ${against} in ${town} on ${said}, ${one(SPEAKERS, teller)} said.`,
    ][sort]
    const paragraphs = [
      what,
      // As in news, one report in a few has the other side's denial.
      ...(teller() < 0.3 ? [`${capital(by)} denied any part in it. "We were not in ${town} that day," a spokesman told reporters.`] : []),
      one(FILLER, teller),
      `The Dalmora Memorandum, signed on 12 October 2022 for five years, remains in force, ${one(SPEAKERS, teller)} said.`,
      `Monitors have recorded ${100 + Math.floor(teller() * 200)} ceasefire violations since January, including ${20 + Math.floor(teller() * 60)} explosions.`,
      one(FILLER, teller),
    ]
    yield {
      id: `told-${at}`,
      outlet: one(OUTLETS, teller),
      title: `${capital(toll)} killed near ${town}`,
      published: new Date(published).toISOString().slice(0, 10),
      text: paragraphs.join("\n\n"),
    }
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const MONTHS: Readonly<Record<string, string>> = {
  Jan: "January",
  Feb: "February",
  Mar: "March",
  Apr: "April",
  May: "May",
  Jun: "June",
  Jul: "July",
  Aug: "August",
  Sep: "September",
  Oct: "October",
  Nov: "November",
  Dec: "December",
}
const month = (date: string): string => MONTHS[date.slice(8, 11)] ?? ""
