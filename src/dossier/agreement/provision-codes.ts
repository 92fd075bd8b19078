import type { ProvisionType } from "../../claim/index.ts"
import type { Trace } from "../../evidence/index.ts"

/** A code of Kroc PAM (the stem of its variables) or PA-X, with its label. `when`: words of the duty that it needs; absent: it goes with the type. */
interface Code {
  readonly stem: string
  readonly label: string
  readonly when?: RegExp
}

interface Coding {
  readonly pam: readonly Code[]
  readonly pax: readonly Code[]
}

const UN = /\b(?:UN|U\.N\.|United Nations|blue helmets?)\b/
const FORCE = /\b(?:force|mission|peacekeep\w*|contingent|observers?|troops)\b/i
const peacekeeping: Coding = {
  pam: [
    { stem: "unpkf", label: "UN peacekeeping force", when: UN },
    { stem: "regpkf", label: "Regional peacekeeping force", when: new RegExp(`^(?!.*${UN.source}).*${FORCE.source}`, "is") },
    { stem: "untran", label: "UN transitional authority", when: /\btransitional (?:administration|authority)\b/i },
  ],
  pax: [{ stem: "ImPK", label: "International mission, force or similar", when: FORCE }],
}

/**
 * Codes by type of provision. Code names and labels are those of the Peace Accords Matrix (51 provisions) and of PA-X; which type takes which code, and by which words,
 * is our own reading of the labels. A type without a code in one of the two has an empty list.
 */
export const PROVISION_CODES: Readonly<Record<ProvisionType, Coding>> = {
  ceasefire: {
    pam: [{ stem: "cease", label: "Cease fire" }],
    pax: [
      { stem: "Ce", label: "Ceasefire" },
      { stem: "CeProv", label: "Ceasefire provisions" },
    ],
  },
  withdrawal: {
    pam: [{ stem: "with", label: "Withdrawal of troops" }],
    pax: [
      { stem: "SsrFf", label: "Withdrawal of foreign forces", when: /\b(?:foreign|peacekeep\w*|occup(?:ation|ying)|international)\b/i },
    ],
  },
  deployment: peacekeeping,
  "mandate-task": peacekeeping,
  "monitoring-verification": { pam: [{ stem: "verify", label: "Verification/monitoring mechanism" }], pax: [] },
  disarmament: {
    pam: [
      { stem: "disarm", label: "Disarmament", when: /disarm|decommission|weapon|\barms\b|armou?r|artillery|tank/i },
      { stem: "demob", label: "Demobilization", when: /demobili|cantonment/i },
      { stem: "reint", label: "Reintegration", when: /reintegrat/i },
    ],
    pax: [
      { stem: "SsrDdr", label: "DDR" },
      { stem: "DdrDemil", label: "Demilitarisation", when: /demilitari|heavy weapons/i },
      { stem: "DdrProg", label: "DDR programme", when: /demobili|reintegrat|cantonment|programme/i },
    ],
  },
  "prisoner-exchange": { pam: [{ stem: "prisr", label: "Prisoner release" }], pax: [{ stem: "TjPrire", label: "Prisoner release" }] },
  "protection-of-civilians": { pam: [], pax: [{ stem: "ProtCiv", label: "Protection of civilians" }] },
  "humanitarian-access": {
    pam: [],
    pax: [
      { stem: "DevHum", label: "Humanitarian assistance" },
      { stem: "HrMob", label: "Mobility and access", when: /access|passage|through|movement|corridor|reach/i },
    ],
  },
  "return-of-displaced": {
    pam: [
      { stem: "idps", label: "Internally displaced persons", when: /displaced|\bidps?\b|homes/i },
      { stem: "refug", label: "Refugees", when: /refugee|returnee/i },
    ],
    pax: [{ stem: "GRef", label: "Refugees and displaced persons" }],
  },
  "transit-corridor": {
    pam: [],
    pax: [
      { stem: "StXbor", label: "Cross-border provision", when: /border|frontier|crossing|between .{3,40} and /i },
      { stem: "HrMob", label: "Mobility and access" },
    ],
  },
  "sanctions-embargo": { pam: [{ stem: "embarg", label: "Arms embargo", when: /embargo|arms|weapon/i }], pax: [] },
  "power-sharing": {
    pam: [
      { stem: "powtran", label: "Power-sharing transitional government", when: /government|council|power|coalition/i },
      { stem: "terpow", label: "Territorial power-sharing", when: /autonom|territor|regional/i },
    ],
    pax: [
      { stem: "Polps", label: "Political power-sharing", when: /government|council|power|coalition/i },
      { stem: "Terps", label: "Territorial power-sharing", when: /autonom|territor|regional/i },
      { stem: "Eps", label: "Economic power-sharing", when: /revenue|econom|resource/i },
      { stem: "Mps", label: "Military power-sharing", when: /army|military|merge|joint command/i },
    ],
  },
  financing: { pam: [{ stem: "donor", label: "Donor support" }], pax: [{ stem: "IntFu", label: "International funds" }] },
  negotiation: {
    pam: [
      { stem: "disput", label: "Dispute resolution committee", when: /dispute|committee|commission/i },
      { stem: "roa", label: "Review of agreement", when: /\breview/i },
    ],
    pax: [],
  },
  reporting: { pam: [], pax: [] },
  other: { pam: [], pax: [] },
}

/** [L16] The codes of a duty, by its type and the words of all clauses that state it; `codedBy` names the words that decided, and the codes left out for want of words. */
export function codesOf(type: ProvisionType, clauses: readonly string[]): { pam: string[]; pax: string[]; codedBy: Trace } {
  const { pam, pax } = PROVISION_CODES[type]
  const words = clauses.join("\n")
  const reasons: string[] = []
  const chosen = (codes: readonly Code[], book: string): string[] =>
    codes.flatMap(({ stem, label, when }) => {
      const found = when?.exec(words)
      if (when && !found) {
        reasons.push(`not ${book} ${stem} (${label}): no such words`)
        return []
      }
      reasons.push(`${book} ${stem} (${label})`)
      return [stem]
    })
  const [one, other] = [chosen(pam, "PAM"), chosen(pax, "PA-X")]
  if (!one.length) reasons.push("none of PAM's 51 fits")
  if (!other.length) reasons.push("none of PA-X's fits")
  return { pam: one, pax: other, codedBy: { rule: "L16", why: `${type}: ${reasons.join("; ")}` } }
}
