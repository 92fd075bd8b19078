import type { Figure, ProvisionType, Status, StatusWord } from "../../claim/index.ts"
import { plain, tellingWords } from "../../record/index.ts"
import type { DossierNames } from "../material/dossier-names.ts"
import type { Compliance, Told } from "../types.ts"
import { type Duty, kindsIn } from "./assemble-provisions.ts"
import type { Held } from "./drawer.ts"
import { namingKey } from "./find-namings.ts"

const SAYS: Readonly<Partial<Record<StatusWord, Compliance>>> = { kept: "kept", breached: "breached", "not-implemented": "not-yet" }

// What holds a status off from being one: nobody says that it is so. Own list, after the words of reports.
const HELD_OFF =
  /\b(?:can|could|may|might|would|should|will|shall|must|if|unless|whether|close to|near(?:ing)?|on the (?:brink|verge|edge) of|risks?|risking|danger of|threat(?:en\w*)? (?:to|of)|about to|expected to|plans? to|propos\w*|considering|possib\w*|wants? to|seeks? to|until a signatory)\b/i
/** "Remains in force until somebody gives notice" and "will stay in force" say that it is in force now. */
const HOLDS_NOW =
  /\b(?:remains?|still|stays?|is|are|continues?|were|was)\b[^.]{0,25}\b(?:in force|in effect|valid|binding|bound|applies|apply|holds?)\b/i

/** [L18] Whether a status is told as being so: not as planned, possible, feared or denied. "Close to collapse" is not ended, "can be extended" not extended. */
export function toldAsSo({ teller, claim }: Held<Status>): boolean {
  if (claim.realis === "planned" || claim.realis === "hypothetical" || claim.realis === "denied") return false
  const words = teller.account.report.article.text.slice(claim.quote.from, claim.quote.to)
  if (claim.says === "under-negotiation") return true
  return (
    !HELD_OFF.test(words) ||
    (claim.says === "in-force" && HOLDS_NOW.test(words)) ||
    claim.says === "called-for" ||
    claim.says === "not-implemented"
  )
}

/** Words that speak of all duties of somebody at once. */
const TOTAL = /\b(?:none|nothing|neither|all of|everything|every|any of|not one|both of|hardly any|nearly all|most of)\b/i
const NARROW = /\b(?:neither|both of)\b/i
const PRONOUN = /(?:^|["“]\s*|\b(?:that|and|but) )(?:it|we|they|our|its)\b/i

/**
 * [L19] The provisions that a status speaks of: the one its claim names; else those whose kind its words speak of ("violated the ceasefire"), of the party it names besides
 * its speaker; else, where it speaks of all ("has kept almost none of it"), all of that party, and "neither" those of its own report. "Broke the agreement" speaks of none.
 */
export function dutiesOf(held: Held<Status>, duties: readonly Duty[], names: DossierNames): Duty[] {
  const { teller, claim } = held
  const { key, report } = teller.account
  if (claim.provision !== undefined) {
    const named = namingKey(key, claim.provision)
    return duties.filter(({ claims }) => claims.has(named))
  }
  const words = report.article.text.slice(claim.quote.from, claim.quote.to)
  const kinds = kindsIn(words)
  const total = TOTAL.test(words)
  const spoken = duties.filter((duty) => kinds.some((kind) => duty.kinds.has(kind)))
  const doers = namedIn(words, duties, names, held)
  if (kinds.length && spoken.length) {
    const theirs = spoken.filter((duty) => binds(duty, doers))
    return doers.size ? theirs : spoken
  }
  if (!total || !doers.size) return []
  return duties.filter((duty) => binds(duty, doers) && (!NARROW.test(words) || duty.accounts.has(key)))
}

const binds = ({ bound }: Duty, doers: ReadonlySet<string>): boolean => bound.of !== "party" || doers.has(bound.key)

/** Whom words name as the one who kept or broke something: not the speaker, who names others, unless he speaks of himself alone. */
function namedIn(words: string, duties: readonly Duty[], names: DossierNames, { teller, claim }: Held<Status>): Set<string> {
  const line = ` ${plain(words).replace(/[^\p{L}\p{N}]+/gu, " ")} `
  // "Kestrian" names Kestria: the name less its last vowel begins the word.
  const has = (name: string): boolean => name.length > 3 && line.includes(` ${plain(name).replace(/[aeiouy]$/, "")}`)
  const named = new Set<string>()
  for (const [run] of words.matchAll(/\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*/gu)) {
    const side = tellingWords(run).length ? names.sideOf([run], teller.account) : undefined
    if (side) named.add(side)
  }
  for (const { bound } of duties)
    if (bound.of === "party" && bound.names.some((one) => /^\p{Lu}/u.test(one) && has(one))) named.add(bound.key)
  const by = teller.voice(claim.saidBy)
  const own = by.side ?? by.key
  if (named.size > 1) named.delete(own)
  if (!named.size && PRONOUN.test(words)) named.add(own)
  return named
}

export const complianceOf = (claim: Status): Compliance | undefined => SAYS[claim.says]

const TRUCE = /\b(?:cease-?fire|truce|armistice)\b/i

/** [L26] A count of ceasefire violations claims that the ceasefire was broken, under the agreement with a ceasefire that its report names: 214 violations, not "no violation". */
export function violationsTold(held: readonly Held<Figure>[]): Told<Compliance>[] {
  return held.flatMap(({ teller, claim }) => {
    const { text } = teller.account.report.article
    const counted = text.slice(claim.number.from, claim.of?.to ?? claim.quote.to)
    const none = claim.high === 0 || (claim.low ?? 0) <= 0
    if (claim.role !== "violations" || none || claim.realis === "denied" || !TRUCE.test(counted)) return []
    return [teller.tell<Compliance>("breached", claim)]
  })
}

export const isCeasefire = ({ kinds }: { readonly kinds: ReadonlySet<ProvisionType> }): boolean => kinds.has("ceasefire")
