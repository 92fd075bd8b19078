import { sumOf } from "./bounds-of.ts"
import { partOf } from "./counted-of.ts"
import type { Counted, CountedReport } from "./types.ts"

/** A whole and what the words say are parts of it. `all`: whether they say that these are all parts. `words`: what says so. */
export interface Parts {
  readonly whole: Counted
  readonly parts: readonly Counted[]
  readonly all: boolean
  readonly rule: "Y8" | "Y9" | "Y10" | "Y11"
  readonly words: string
}

const AND = /^[^.;:!?\d]{0,40}?(?:, and|,| and|, as well as| plus) (?:the )?$/
const OTHER = /\b(?:the )?(?:other|remaining|rest,?|remainder,?)(?: some| about| of them,?)? $/i
const INCLUDING =
  /^[^.;:!?]{0,120}?\b(?:including|included|among them|among whom(?: were)?|of them|of whom|most of them) (?:at least |about |some |the )?$/i
const LISTED = /^ ?(?:,|:|–|—|-|\() ?(?:namely |that is |made up of |consisting of )?$/
const IN_ALL = /\b(?:a total of|altogether|in all|in total,?) (?:of )?$/i
/** Points back to what was told of before: what is counted here is counted there. */
const BACK =
  /\b(?:the (?:blast|explosion|attack|strike|bombing|shelling|clash|ambush|crash|incident|mine)|the (?:dead|victims|fatalities|killed|wounded|injured))\b/i
const WHOLE = /^(?:people|persons|lives|deaths|dead|victims|fatalities)?$/i
const HARM = /^(?:killed|injured|missing|captured|displaced)$/

/** All wholes of a report with their parts, in the order of the text. */
export function partsOf({ counted }: CountedReport, text: string): Parts[] {
  return counted.flatMap((_, at) => {
    const found = ofTheWhole(counted, at, text) ?? listed(counted, at, text) ?? brokenDown(counted, at, text)
    return found ? [found] : []
  })
}

const gap = (text: string, one: Counted, next: Counted): string => text.slice(one.end, Math.max(one.end, next.figure.number.from))

const alike = (one: Counted, other: Counted): boolean => one.role === other.role && one.unit === other.unit

/** [Y8] "10,000 of the 13,000 square kilometres …, and the remaining 3,000": a part, its whole, and the rest, in one paragraph. */
function ofTheWhole(counted: readonly Counted[], at: number, text: string): Parts | undefined {
  const [part, whole] = [counted[at], counted[at + 1]]
  if (!part || !whole || !alike(part, whole) || !partOf(text, part.figure.number.to, whole.figure.number.from)) return undefined
  for (const rest of counted.slice(at + 2, at + 6)) {
    if (rest.paragraph !== part.paragraph || rest.at > part.at + 1) return undefined
    const led = OTHER.exec(text.slice(Math.max(0, rest.figure.number.from - 40), rest.figure.number.from))
    if (led && alike(rest, whole)) return { whole, parts: [part, rest], all: true, rule: "Y8", words: `"of" and "${led[0].trim()}"` }
  }
  return undefined
}

/** Numbers one after another that only commas and "and" part: "four police officers and five road workers". */
function row(counted: readonly Counted[], at: number, text: string, same: (one: Counted) => boolean): Counted[] {
  const parts: Counted[] = []
  for (let next = counted[at]; next && parts.length < 20; next = counted[at + parts.length]) {
    const last = parts.at(-1)
    if (!same(next) || (last && (last.at !== next.at || !AND.test(gap(text, last, next))))) break
    parts.push(next)
  }
  return parts
}

/** [Y9] Parts that stand in a list behind their whole. [Y10] "including" names some of the parts and leaves others out. */
function listed(counted: readonly Counted[], at: number, text: string): Parts | undefined {
  const [whole, first] = [counted[at], counted[at + 1]]
  if (!whole || !first || whole.at !== first.at) return undefined
  const between = gap(text, whole, first)
  const including = INCLUDING.exec(between)
  if (!including && !LISTED.test(between)) return undefined
  const same = (one: Counted): boolean =>
    one.unit === whole.unit && (one.role === whole.role || (including !== null && whole.role === "violations" && one.role === "other"))
  const parts = row(counted, at + 1, text, same)
  if (parts.length < (including ? 1 : 2) || parts.some(({ noun }) => noun?.noun === whole.noun?.noun && !noun?.whose)) return undefined
  return including
    ? {
        whole,
        parts,
        all: false,
        rule: "Y10",
        words: `"${/\b(?:includ\w+|among \w+|of \w+|most of them)/i.exec(including[0])?.[0] ?? "including"}"`,
      }
    : { whole, parts, all: true, rule: "Y9", words: "the list behind it" }
}

/**
 * [Y11] Two kinds of people or more in a row, and the one number of people of the same role, without a period, that stands behind them with "in all", before them in
 * their paragraph, or further up where "the blast" or "the dead" points back to it. Where nothing points back they are parts only if they add up: the next
 * sentence may tell of another attack.
 */
function brokenDown(counted: readonly Counted[], at: number, text: string): Parts | undefined {
  const [before, first] = [counted[at - 1], counted[at]]
  if (!first || !HARM.test(first.role) || first.noun?.noun === "person" || first.period) return undefined
  if (
    before &&
    before.at === first.at &&
    (AND.test(gap(text, before, first)) || LISTED.test(gap(text, before, first)) || INCLUDING.test(gap(text, before, first)))
  )
    return undefined
  const parts = row(counted, at, text, (one) => alike(one, first) && one.noun?.noun !== "person")
  if (parts.length < 2) return undefined
  const isWhole = (one: Counted): boolean =>
    alike(one, first) && WHOLE.test(one.of) && !one.period && !/^ of the/.test(text.slice(one.figure.number.to, one.figure.number.to + 8))
  const next = counted[at + parts.length]
  if (next && next.at === first.at && isWhole(next) && IN_ALL.test(text.slice(next.figure.number.from - 20, next.figure.number.from)))
    return { whole: next, parts, all: true, rule: "Y11", words: "in all" }
  const wholes = counted.slice(Math.max(0, at - 40), at).filter(isWhole)
  const near = wholes.filter((one) => one.paragraph === first.paragraph)
  const back = BACK.test(leadOf(first, text))
  const among = near.length ? near : back ? wholes : []
  const [whole] = among
  if (!whole || among.some(({ figure }) => figure.low !== whole.figure.low || figure.high !== whole.figure.high)) return undefined
  const total = sumOf(parts.map(({ figure }) => figure))
  if (!back && (total.low !== whole.figure.low || total.high !== whole.figure.high)) return undefined
  return {
    whole,
    parts,
    all: true,
    rule: "Y11",
    words: near.length ? "the number before them in the paragraph" : "the number that the report gives before",
  }
}

/** The words of the paragraph up to a number, 400 code units at most. */
function leadOf(one: Counted, text: string): string {
  const lead = text.slice(Math.max(0, one.figure.number.from - 400), one.figure.number.from)
  return lead.slice(lead.lastIndexOf("\n\n") + 1)
}
