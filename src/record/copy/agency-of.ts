import type { Span, Trace } from "../../evidence/index.ts"
import type { Report } from "../report.ts"
import { agencies } from "./agencies.ts"

/** The wire agency behind a text. `from`, `to`: where the text names it; absent when its byline or its outlet does. */
export interface Agency {
  readonly name: string
  readonly from?: number
  readonly to?: number
  readonly trace: Trace
}

// Datelines and credits stand in the first and last lines; a name further in is a speaker's or a medium's.
const EDGE = 300

/** Where a credit stands, with NAME for any agency. What names two ("AFP, Reuters") or says "contributed" or "with" is no one's text. */
const OPENINGS: readonly string[] = [
  "\\((NAME)\\) ?(?:--|[-–—])", // PORT SELK, June 9 (Reuters) -
  "^\\s*(NAME) (?:--|[-–—]) ", // AFP - At least ...
  "(?:^|\\n)[ \\t]*(?:By |Source: ?)?\\(?(NAME)\\)?(?: staff| Staff| correspondent)?[ \\t]*(?=\\n)", // a line of its own; under a picture's caption it may be the picture's, and nothing tells
]
const CLOSINGS: readonly string[] = [
  "(?:--|[-–—]) ?(NAME)\\.?\\s*$", // ... a monitor said.--AFP
  "[(\\[](?:Source: ?)?(NAME)[)\\]]\\.?\\s*$", // ... officials said. (Reuters)
  '(?:\\n|(?<=[.!?”"] ))[ \\t]*(?:Source|Agency|Credit): ?(NAME)\\.?\\s*$', // Source: AFP
  "\\n[ \\t]*(NAME)\\.?\\s*$", // a last line of its own
  "(?:©|\\(c\\)|\\bCopyright) ?(?:\\d{4} )?(?:by )?(NAME)", // © 2021 AFP
]
const BYLINES: readonly string[] = [
  "^(?:By |by )?(NAME)(?: staff| Staff| correspondent| reporter)?$", // By AFP
  "[^,/|]+(?:[,/|]| [-–—]| of| for) ?(NAME)$", // Lena Orr, AFP
  "^(NAME) ?(?:[/|]|[-–—] )[^,/|]+$", // AFP / Lena Orr
]

/**
 * [M7] The agency a report credits: its dateline's, the one its first or last lines name, its byline's, else its outlet if that is one.
 * An agency that somebody told something, or that took a picture, is not behind the text.
 */
export function agencyOf({ article }: Pick<Report, "article">): Agency | undefined {
  const { text, agency, byline = [], outlet } = article
  const { mainOf } = agencies()
  if (agency) {
    const at = text.slice(0, EDGE).indexOf(`(${agency})`) + 1
    return { name: mainOf.get(agency) ?? agency, ...(at ? { from: at, to: at + agency.length } : {}), trace: because("its dateline") }
  }
  const last = Math.max(0, text.length - EDGE)
  const opening = creditIn(text.slice(0, EDGE), 0, compiled().openings)
  if (opening) return named(text, opening, "its first lines")
  const closing = creditIn(text.slice(last), last, compiled().closings)
  if (closing) return named(text, closing, "its last lines")
  for (const line of byline) {
    const span = creditIn(line.trim(), 0, compiled().bylines)
    if (span) return { name: mainName(line.trim().slice(span.from, span.to)), trace: because("its byline") }
  }
  const own = outlet?.name === undefined ? undefined : mainOf.get(outlet.name)
  return own === undefined ? undefined : { name: own, trace: because("its outlet, which is an agency") }
}

const because = (what: string): Trace => ({ rule: "M7", why: `named by ${what}` })
const mainName = (words: string): string => agencies().mainOf.get(words) ?? words
const named = (text: string, span: Span, what: string): Agency => ({
  name: mainName(text.slice(span.from, span.to)),
  ...span,
  trace: because(what),
})

function creditIn(words: string, from: number, patterns: readonly RegExp[]): Span | undefined {
  for (const pattern of patterns) {
    const [start, end] = pattern.exec(words)?.indices?.[1] ?? []
    if (start !== undefined && end !== undefined) return { from: from + start, to: from + end }
  }
  return undefined
}

type Compiled = Readonly<Record<"openings" | "closings" | "bylines", readonly RegExp[]>>
let patterns: Compiled | undefined

function compiled(): Compiled {
  const of = (list: readonly string[]): RegExp[] => list.map((source) => new RegExp(source.replace("NAME", agencies().pattern), "du"))
  patterns ??= { openings: of(OPENINGS), closings: of(CLOSINGS), bylines: of(BYLINES) }
  return patterns
}
