import type { Agreement, Attribution } from "../../claim/index.ts"
import { holds, type Span } from "../../evidence/index.ts"
import { type Days, plain } from "../../record/index.ts"
import type { Definition } from "../definition/types.ts"
import { compare } from "../material/compare.ts"
import type { Teller } from "../material/teller.ts"
import { type AgreementName, agreementName, KIND_WORD, mayBeOne } from "./agreement-name.ts"

/** An agreement as one account names it. `also`: further names that it has in that account's text. `signed`: where the account says when. */
export interface Naming {
  readonly teller: Teller
  readonly claim: Agreement
  readonly name: AgreementName
  readonly at: Span
  readonly also: readonly { readonly name: AgreementName; readonly at: Span }[]
  readonly signed?: Days
  readonly parties: ReadonlySet<string>
}

export const namingKey = (account: string, claim: string): string => `${account}\n${claim}`

/** Takes names apart, each once; other names of places, people and bodies count as the definition's first name of them. */
export function namerOf({ names }: Definition): (printed: string) => AgreementName {
  const known = new Map(
    names
      .filter(({ kind }) => kind !== "agreement")
      .flatMap(({ names: all }) => all.slice(1).map(({ name }) => [plain(name), plain(all[0]?.name ?? name)] as const))
      .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)),
  )
  const seen = new Map<string, AgreementName>()
  return (printed) => {
    let name = seen.get(printed)
    if (!name) {
      name = agreementName(printed, known)
      seen.set(printed, name)
    }
    return name
  }
}

/** Every agreement that an account names, in order of day, then account, then place in the text. */
export function findNamings(tellers: readonly Teller[], namer: (printed: string) => AgreementName): Naming[] {
  return [...tellers]
    .sort((a, b) => compare(a.account.known, b.account.known) || compare(a.account.key, b.account.key))
    .flatMap((teller) => namingsOf(teller, namer))
}

function namingsOf(teller: Teller, namer: (printed: string) => AgreementName): Naming[] {
  const { claims, article } = teller.account.report
  const found = claims.flatMap((claim): Naming[] => {
    if (claim.kind !== "agreement") return []
    const at = { from: claim.name.from ?? claim.quote.from, to: claim.name.to ?? claim.quote.to }
    const signed = teller.days(claim.signed)
    return [
      {
        teller,
        claim,
        name: namer(claim.name.value ?? article.text.slice(at.from, at.to)),
        at,
        also: [],
        ...(signed ? { signed } : {}),
        parties: new Set(claim.signatories.flatMap((slot) => teller.party(slot)?.key ?? [])),
      },
    ]
  })
  const own = found.filter(({ name }) => name.telling.length || name.weak.length)
  if (!own.length) return found
  const others = furtherNames(article.text, namer)
  return found.map((naming) => ({ ...naming, also: own.includes(naming) ? alsoOf(naming, own, others) : [] }))
}

/**
 * [L3] Further names in the same text: a kind word with the telling words of a name that the article has for one agreement only, or with the same describing words.
 * "The trilateral declaration" beside "the trilateral statement" is one more name of it; "the Verin protocol" beside "the Dalmora Memorandum" is not.
 */
function alsoOf(naming: Naming, own: readonly Naming[], others: readonly { name: AgreementName; at: Span }[]): Naming["also"] {
  const found = new Map<string, { name: AgreementName; at: Span }>()
  for (const other of others) {
    if (found.has(other.name.key)) continue
    const fits = own.filter(({ name }) => shares(name, other.name))
    if (fits.length === 1 && fits[0] === naming && other.name.key !== naming.name.key) found.set(other.name.key, other)
  }
  return [...found.values()]
}

const shares = (a: AgreementName, b: AgreementName): boolean =>
  a.key === b.key || (mayBeOne({ ...a, kind: "text" }, { ...b, kind: "text" }) && sameWords(a, b))

const sameWords = (a: AgreementName, b: AgreementName): boolean =>
  a.telling.length || b.telling.length
    ? a.telling.join(" ") === b.telling.join(" ")
    : a.weak.length > 0 && a.weak.join(" ") === b.weak.join(" ") && (a.weak.some((one) => one.endsWith("-party")) || a.weak.length > 1)

/** How many words before its kind word a name may have: "the Meridian Union's monitoring agreement". */
const WORDS_BEFORE = /(?:[\p{L}\p{N}][\p{L}\p{N}'’.-]*[ \u00a0]){1,3}$/u

function furtherNames(text: string, namer: (printed: string) => AgreementName): { name: AgreementName; at: Span }[] {
  const found: { name: AgreementName; at: Span }[] = []
  for (const { index, 0: word } of text.matchAll(KIND_WORD)) {
    const before = WORDS_BEFORE.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? ""
    const own = nameWithin(before)
    const at = { from: index - own.length, to: index + word.length }
    const name = namer(text.slice(at.from, at.to))
    if (name.telling.length || name.weak.length) found.push({ name, at })
  }
  return found
}

// What stands before a name is no part of it: the last word that cannot be in one ends the look back.
const STOP =
  /^(?:the|a|an|this|that|its|their|of|to|in|on|under|with|by|for|from|and|or|as|at|was|is|are|were|be|had|has|have|which|who|against|into|signed|said|since|when|between|both)$/i

function nameWithin(before: string): string {
  const words = before.match(/\S+\s/g) ?? []
  let from = words.length
  while (from > 0 && !STOP.test((words[from - 1] ?? "").trim())) from--
  return words.slice(from).join("")
}

/** Whose words a stretch of an account's text are: the attributions around it, innermost first. */
export function standingIn({ account }: Teller, at: Span): string[] {
  const { attributions } = account.report
  const around = attributions.filter(({ content }) => content.some((one) => holds(one, at)))
  const size = ({ content }: Attribution): number => Math.max(...content.map(({ from, to }) => to - from))
  return around.sort((a, b) => size(a) - size(b) || compare(a.id, b.id)).map(({ id }) => id)
}
