/** A source of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const first = [
  "Ana",
  "Pavel",
  "Mira",
  "Stefan",
  "Irena",
  "Radu",
  "Lena",
  "Jonas",
  "Marta",
  "Tomas",
  "Ilse",
  "Dora",
  "Viktor",
  "Nadia",
  "Emil",
  "Sofia",
]
const last = [
  "Brekov",
  "Oster",
  "Solen",
  "Arlow",
  "Tolk",
  "Kessen",
  "Voss",
  "Ferrand",
  "Quill",
  "Heller",
  "Maron",
  "Imre",
  "Dask",
  "Lorne",
  "Petrik",
  "Vane",
]
const roles = [
  "Defence Minister",
  "mission spokeswoman",
  "Interior Minister",
  "Colonel",
  "Deputy Foreign Minister",
  "army spokesman",
  "regional governor",
  "President",
]
const towns = [
  "Dalmora",
  "Port Selk",
  "Lower Verin",
  "Upper Tesk",
  "Orvan",
  "Arden",
  "Kastel Mira",
  "Nether Pass",
  "Saltmarsh",
  "Brandt's Ford",
]
const forces = [
  "the Kestrian army",
  "the Kestrian Liberation Front",
  "the Verin Home Guard",
  "Orvanian troops",
  "the Monitoring Mission",
  "police",
  "unidentified gunmen",
]
const states = ["Kestria", "Orvania", "Meridia", "the Meridian Union"]
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
const comparators = ["", "at least ", "about ", "more than ", "nearly ", "up to "]
const whom = ["civilians", "soldiers", "police officers", "farmers", "aid workers", "villagers", "peacekeepers"]

/** A report of about 600 words on a conflict that does not exist. The same seed gives the same report. */
export function reportFrom(seed: number): {
  readonly id: string
  readonly text: string
  readonly published: string
  readonly title: string
} {
  const next = numbersFrom(seed)
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const one = (list: readonly string[]) => list[whole(0, list.length - 1)] ?? ""
  const person = () => `${one(first)} ${one(last)}`
  const count = (high: number) => `${one(comparators)}${whole(2, high).toLocaleString("en")}`
  const day = () => `${whole(1, 28)} ${one(months)} ${whole(2019, 2026)}`
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

  const sentences: readonly (() => string)[] = [
    () =>
      `${capital(one(forces))} attacked a checkpoint near ${one(towns)} on ${one(days)}, killing ${count(30)} ${one(whom)} and injuring ${count(60)} others.`,
    () =>
      `${one(roles)} ${person()} said that ${count(40)} ${one(whom)} had been killed when a mine exploded on the road between ${one(towns)} and ${one(towns)}.`,
    () =>
      `"We did not open fire on ${one(towns)}, and we do not know who did," ${person()}, a spokesman for ${one(forces)}, told reporters in ${one(towns)}.`,
    () =>
      `According to ${one(states)}'s Foreign Ministry, the ceasefire signed on ${day()} remains in force until ${one(months)} ${whole(2027, 2031)}.`,
    () =>
      `${person()} denied that ${one(forces)} had shelled the village, and accused ${one(forces)} of ${count(50)} violations since ${one(months)}.`,
    () =>
      `Residents told monitors that drones had struck a market in ${one(towns)} ${whole(2, 9)} days earlier; ${one(forces)} blamed ${one(forces)}.`,
    () =>
      `The agreement obliges ${one(states)} to withdraw ${count(5000)} troops and ${count(200)} armoured vehicles from ${one(towns)} within ${whole(2, 12)} months.`,
    () =>
      `Some ${count(9000)} people fled to ${one(towns)} last week, the United Relief Council said, and ${count(900)} are still missing.`,
    () =>
      `If the talks in ${one(towns)} fail, ${person()} warned, ${one(forces)} could close the corridor that was opened in ${one(months)}.`,
    () =>
      `${one(states)} regained ${whole(100, 900)} of the ${whole(1000, 4000).toLocaleString("en")} square kilometres that it had lost in ${whole(2014, 2020)}.`,
    () =>
      `Mines have killed ${whole(20, 90)} people and injured ${whole(100, 300)} in the valley over the past ${whole(2, 9)} years, ${person()} added.`,
    () =>
      `The monitors, who were in ${one(towns)} on ${day()}, could not establish who had fired, a diplomat said on condition of anonymity.`,
  ]
  const paragraphs: string[] = []
  let words = 0
  while (words < 600) {
    const paragraph = Array.from({ length: whole(2, 4) }, () => sentences[whole(0, sentences.length - 1)]?.() ?? "").join(" ")
    words += paragraph.split(" ").length
    paragraphs.push(paragraph)
  }
  const published = `${whole(2020, 2026)}-${String(whole(1, 12)).padStart(2, "0")}-${String(whole(1, 28)).padStart(2, "0")}`
  return {
    id: `speed-${seed}`,
    text: paragraphs.join("\n\n"),
    published,
    title: `${one(states)} and ${one(states)} trade blame over ${one(towns)}`,
  }
}
