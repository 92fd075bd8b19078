import { plain } from "../../record/index.ts"

/**
 * What a naming of an agreement says. `kind`: its kind word, words that stand for one another being one; absent when it has none. `telling`: what tells it from
 * others of its kind ("dalmora"); `weak`: what only describes it ("three-party", "peace"). `key`: equal for equal names.
 */
export interface AgreementName {
  readonly key: string
  readonly kind?: string
  readonly telling: readonly string[]
  readonly weak: readonly string[]
}

// Words for texts between parties. Reports use "accord", "agreement", "deal" and "pact" of one text freely; a memorandum, a protocol and a treaty are titles. Own list.
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    agreement: "agreement accord deal pact",
    ceasefire: "ceasefire cease-fire truce armistice cessation",
    text: "text document",
    statement: "statement",
    declaration: "declaration",
    memorandum: "memorandum",
    protocol: "protocol",
    treaty: "treaty",
    convention: "convention",
    communique: "communique",
    charter: "charter",
    plan: "plan roadmap timetable",
    framework: "framework",
    resolution: "resolution",
  }).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
)
/** Kinds that a report may call any text between parties. */
const LOOSE = /^(?:agreement|text)$/

// Words that describe an agreement and tell it from others of the day only, each with what it comes to. Own list.
const WEAK: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "three-party": "trilateral tripartite three-party",
    "two-party": "bilateral two-party",
    "four-party": "quadripartite four-party",
    multilateral: "multilateral",
    joint: "joint",
    peace: "peace",
    ceasefire: "ceasefire truce",
    prisoner: "prisoner prisoners hostage",
    exchange: "exchange swap",
    withdrawal: "withdrawal",
    cooperation: "cooperation",
    security: "security",
    comprehensive: "comprehensive",
    permanent: "permanent",
    temporary: "temporary",
    humanitarian: "humanitarian",
    final: "final",
    interim: "interim preliminary",
  }).flatMap(([meaning, words]) => words.split(" ").map((word) => [word, meaning] as const)),
)
const NOTHING = new Set(
  `the a an this that these those its their his her our both all any each of on for and in to new old latest current existing original fragile shaky
  signed agreed reached adopted international january february march april may june july august september october november december`.split(
    /\s+/,
  ),
)
const RESOLUTION = /(\d{2,4})(?:\s*\((\d{4})\))?/

/** [L2] A name taken apart. `known`: other names of places and people, as the definition has them, to the first of each. */
export function agreementName(printed: string, known: ReadonlyMap<string, string> = new Map()): AgreementName {
  let words = ` ${plain(printed).replace(/[“”"'’.,:;]+/g, " ")} `
    .replace(/ +/g, " ")
    // The folded form has no hyphens.
    .replace(/ (two|three|four) (?:way|party) /g, " $1-party ")
    .replace(/ cease fire /g, " ceasefire ")
    .replace(/ so called /g, " ")
  for (const [other, first] of known) words = words.replaceAll(` ${other} `, ` ${first} `)
  const tokens = words.trim().split(" ").filter(Boolean)
  let at = tokens.length - 1
  while (at >= 0 && !KINDS.has(tokens[at] ?? "") && !KINDS.has((tokens[at] ?? "").replace(/s$/, ""))) at--
  const word = tokens[at] ?? ""
  const kind = at < 0 ? undefined : (KINDS.get(word) ?? KINDS.get(word.replace(/s$/, "")))
  const number = RESOLUTION.exec(words)
  if (number && (kind === "resolution" || number[2])) {
    const telling = [number[1], number[2]].flatMap((one) => one ?? [])
    return { key: `${telling.join("/")}||resolution`, kind: "resolution", telling, weak: [] }
  }
  const rest = tokens.filter((_, index) => index !== at)
  const weak = [...new Set(rest.flatMap((one) => WEAK.get(one) ?? []))].sort()
  const telling = [...new Set(rest.filter((one) => !WEAK.has(one) && !NOTHING.has(one) && /\p{L}/u.test(one)))].sort()
  return { key: `${telling.join(" ")}|${weak.join(" ")}|${kind ?? ""}`, ...(kind ? { kind } : {}), telling, weak }
}

/** Whether one text may be called both. "The three-way text" may be a memorandum, a trilateral one no bilateral one, and a truce no memorandum. */
export function mayBeOne(a: AgreementName, b: AgreementName): boolean {
  if (a.telling.length && b.telling.length && a.telling.join(" ") !== b.telling.join(" ")) return false
  const parties = (name: AgreementName): string | undefined => name.weak.find((one) => one.endsWith("-party"))
  const [one, other] = [parties(a), parties(b)]
  if (one && other && one !== other) return false
  if (a.kind === b.kind || a.kind === undefined || b.kind === undefined) return true
  if (a.kind === "resolution" || b.kind === "resolution") return false
  if (a.kind === "ceasefire" || b.kind === "ceasefire") {
    const weak = (a.kind === "ceasefire" ? b : a).weak
    return weak.includes("ceasefire")
  }
  return LOOSE.test(a.kind) || LOOSE.test(b.kind)
}

/** Shorter words than this that differ in a letter are different words more often than spellings. Own choice. */
const LONG_WORD = 6

/** Whether two names of one kind differ in a single letter of their telling words: "Dalmara" and "Dalmora". */
export function spelledAlike(a: AgreementName, b: AgreementName): boolean {
  const [one, other] = [a.telling.join(" "), b.telling.join(" ")]
  if (a.kind !== b.kind || a.kind === "resolution" || one.length !== other.length || one.length < LONG_WORD) return false
  return [...one].filter((letter, at) => letter !== other[at]).length === 1
}

/** A name as it is shown: without an article in front, on one line. */
export const shownName = (printed: string): string =>
  printed
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:the|a|an|this|that|its|their)\s+/i, "")

/** Where a text has a word of a kind, with up to three words before it: what may be one more name of an agreement. */
export const KIND_WORD = new RegExp(`\\b(?:${[...KINDS.keys()].join("|")})\\b`, "gi")
