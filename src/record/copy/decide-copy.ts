import type { Trace } from "../../evidence/index.ts"
import { sharedBy } from "./likeness.ts"
import type { Shingles } from "./shingles-of.ts"

/** Whether two texts are one text published twice. `score`: their likeness; `contained`: the share of the shorter that the longer has. */
export interface CopyDecision {
  readonly copy: boolean
  readonly score: number
  readonly contained: number
  readonly trace: Trace
}

// Where the survey of near copies begins. Below, texts share passages of background: of the 34 pairs between 0.2 and 0.3 most are follow-ups
// of one outlet that carry the same closing paragraphs. By eye, pairs of ECB+ above 0.3 are rewritings of one agency text, one and all.
const ALIKE = 0.3
// Sixteen words in a row, or two sentences' halves: "the Observatory for Human Rights said on Sunday" alone makes a flash of 20 words alike.
const ALIKE_RUNS = 12
// The most that was met without being a copy is 0.73: a follow-up that ends with yesterday's short text. Chosen above it.
const WITHIN = 0.8
// Two sentences. Chosen, not measured: a statement of one sentence that a longer report quotes is no copy of the report.
const WITHIN_RUNS = 24

/** [M3] [M4] [M5] Decides on two texts from their runs. What is decided is sameness of words, never of what they tell. */
export function decideCopy(a: Shingles, b: Shingles): CopyDecision {
  const shared = sharedBy(a, b)
  const score = shared ? shared / (a.length + b.length - shared) : 0
  const contained = shared ? shared / Math.min(a.length, b.length) : 0
  const decided = (copy: boolean, trace: Trace): CopyDecision => ({ copy, score, contained, trace })
  if (score === 1) return decided(true, { rule: "M3", why: `all ${shared} runs are the same` })
  if (score >= ALIKE && shared >= ALIKE_RUNS)
    return decided(true, { rule: "M4", why: `likeness ${score.toFixed(2)}, at least ${ALIKE}: ${shared} runs shared` })
  if (contained >= WITHIN && shared >= WITHIN_RUNS)
    return decided(true, { rule: "M5", why: `${contained.toFixed(2)} of the shorter text stands in the longer, at least ${WITHIN}` })
  if (score >= ALIKE || contained >= WITHIN)
    return decided(false, { rule: score >= ALIKE ? "M4" : "M5", why: `only ${shared} runs shared: a stock phrase or a sentence quoted` })
  return decided(false, { rule: "M4", why: `likeness ${score.toFixed(2)}, under ${ALIKE}: ${shared} runs shared` })
}
