import type { Stance } from "../../claim/index.ts"
import type { View } from "./view.ts"

type Plan = Pick<View, "aspect" | "value" | "leans">

interface Reading extends Plan {
  readonly words: RegExp
  /** What it comes to when it is denied or rejected. */
  readonly not?: Plan
}

const STAY: Plan = { aspect: "stay", value: "will not leave", leans: 1 }
const LEAVE =
  "(?:leav(?:e|es|ing)|quit(?:ting)?|withdraw(?:ing|s)? from|pull(?:ing)? out|abandon(?:ing|s)?|walk(?:ing)? away|(?:looking for )?a way out)"
const EXTEND = "(?:extend|prolong|renew)(?:s|ed|ing)?|extension|renewal|prolongation"
const NO = "(?:not|never|nobody|no one|no longer|no intention|cannot|won['’]t|will refuse)"

// Own list, tried on the example scenario and in order: what says more stands before what says less. One view an aspect.
const READINGS: readonly Reading[] = [
  { ...STAY, words: new RegExp(`\\b${NO}\\b[^.;]{0,40}\\b${LEAVE}\\b`, "i") },
  {
    aspect: "stay",
    value: "not bound by it",
    leans: -1,
    words: new RegExp(`\\b${NO}\\b[^.;]{0,25}\\b(?:bound by|committed to|respect|honou?r|abide by)\\b`, "i"),
  },
  {
    aspect: "stay",
    value: "may leave",
    leans: -1,
    not: STAY,
    words: new RegExp(
      `\\b(?:${LEAVE}|(?:will|would|may|might|could|to|of) (?:\\w+ )?giv(?:e|ing) (?:[\\w'’]+ ){0,4}notice)\\b(?<!\\b(?:until|unless|before|if)\\b[^.;]{0,80})`,
      "i",
    ),
  },
  {
    aspect: "stay",
    value: "bound by it",
    leans: 1,
    words: /\b(?:bound by|stands? by|committed to|abides? by|honou?rs?|adheres? to|sticks? to|respects?)\b/i,
  },
  {
    aspect: "force",
    value: "in force",
    leans: 1,
    words: /\b(?:in force|still (?:holds|applies|stands)|(?:not|no one has|nobody has) (?:void|dead|cancelled|annulled)|remains valid)\b/i,
  },
  {
    aspect: "force",
    value: "void",
    leans: -1,
    not: { aspect: "force", value: "not void", leans: 1 },
    words:
      /\b(?:(?:is|was|are|were|as|now|become) (?:null and )?void|(?:is|was) dead|no longer (?:in force|valid|applies|exists)|has ceased)\b/i,
  },
  {
    aspect: "force",
    value: "in danger",
    leans: 0,
    words: /\b(?:collaps(?:e|es|ing)|on the brink|unravel\w*|in danger|at risk|falling apart)\b/i,
  },
  {
    aspect: "extension",
    value: "against extending it",
    leans: -1,
    words: new RegExp(`\\b(?:${NO}|against|oppose[sd]?)\\b[^.;]{0,40}\\b(?:${EXTEND})\\b`, "i"),
  },
  {
    aspect: "extension",
    value: "extend it on a condition",
    leans: 0,
    words: new RegExp(`\\b(?:${EXTEND})\\b[^.;]{0,40}\\b(?:only if|if|unless|provided)\\b`, "i"),
  },
  {
    aspect: "extension",
    value: "can be extended",
    words: new RegExp(`\\b(?:can|could|may|possib\\w+|allows? for)\\b[^.;]{0,40}\\b(?:${EXTEND})\\b`, "i"),
  },
  {
    aspect: "extension",
    value: "extend it",
    leans: 1,
    not: { aspect: "extension", value: "against extending it", leans: -1 },
    words: new RegExp(`\\b(?:${EXTEND})\\b`, "i"),
  },
]
/** One look at whether any of them can match. */
const ANY =
  /\b(?:leav|quit|withdraw\w* from|pull\w* out|abandon|walk\w* away|a way out|giv\w* .{0,40}notice|bound by|stands? by|commit|abide|honou?r|adhere|stick|respect|in force|void|dead|valid|no longer|ceased|collaps|on the brink|unravel|in danger|at risk|falling apart|exten|prolong|renew|still (?:holds|applies|stands)|cancell|annull)/i
/** Longest words looked at. */
const MOST = 600

/**
 * [P11] What words on an agreement come to, one view an aspect: staying or leaving, in force or void, extending it. Behind "although", "but", "while" another says
 * something else. Denied or rejected, it comes to the opposite; what is asked or doubted comes to nothing.
 */
export function plansOf(words: string, stance: Stance): Plan[] {
  if (!ANY.test(words) || stance === "ask" || stance === "doubt") return []
  const clause = words.slice(0, MOST).split(/,? \b(?:although|though|while|whereas|even as|but)\b /i)[0] ?? ""
  const found = new Map<View["aspect"], Plan>()
  for (const { words: pattern, not, ...plan } of READINGS) {
    if (found.has(plan.aspect) || !pattern.test(clause)) continue
    const denied = stance === "deny" || stance === "reject"
    if (!denied) found.set(plan.aspect, plan)
    else if (not) found.set(plan.aspect, not)
  }
  return [...found.values()]
}
