import type { Attribution, StatusWord } from "../../claim/index.ts"
import { fold } from "../../reading/index.ts"
import type { Teller } from "../material/teller.ts"
import type { DossierAgreement, Told } from "../types.ts"
import { statusWords } from "../wording/labels.ts"
import { plansOf } from "./plan-of.ts"
import { type Sayer, stanceOf } from "./sayer.ts"
import type { View } from "./view.ts"

const FORCE: Readonly<Record<StatusWord, Pick<View, "aspect" | "leans"> | undefined>> = {
  "in-force": { aspect: "force", leans: 1 },
  void: { aspect: "force", leans: -1 },
  ended: { aspect: "force", leans: -1 },
  kept: { aspect: "compliance", leans: 1 },
  breached: { aspect: "compliance", leans: -1 },
  "not-implemented": { aspect: "compliance", leans: 0 },
  extended: { aspect: "extension", leans: 1 },
  "under-negotiation": { aspect: "extension" },
  "called-for": undefined,
}

/** An agreement as one account names it. `heads`: the last words of its names: "memorandum". */
interface Known {
  readonly agreement: DossierAgreement
  readonly names: readonly string[]
  readonly heads: readonly string[]
}

/** What every account says of agreements, by the agreement's id. Linear in the accounts: each attribution is looked at once. */
export function agreementViews(
  tellers: readonly Teller[],
  agreements: readonly DossierAgreement[],
  sayer: Sayer,
): ReadonlyMap<string, readonly View[]> {
  const views = new Map<string, View[]>(agreements.map(({ id }) => [id, []]))
  const known = knownIn(agreements)
  for (const teller of tellers) {
    const here = known.get(teller.account.key)
    if (!here) continue
    for (const attribution of teller.account.report.attributions) {
      const { agreement, found } = plansIn(teller, attribution, here)
      if (agreement) views.get(agreement.id)?.push(...found)
    }
  }
  for (const { id, force } of agreements) {
    const list = views.get(id) ?? []
    const said = new Set(list.map(({ from, aspect }) => `${from} ${aspect}`))
    list.push(
      ...force.flatMap((told) => forceView(told, sayer)).filter(({ from, aspect }) => from === undefined || !said.has(`${from} ${aspect}`)),
    )
  }
  return views
}

/** Which agreements an account speaks of, those under watch first, then those it has most to say of. At most twenty. */
function knownIn(agreements: readonly DossierAgreement[]): ReadonlyMap<string, readonly Known[]> {
  const accounts = new Map<string, { readonly known: Known; count: number }[]>()
  for (const agreement of agreements) {
    const names = [...new Set([agreement.name, ...agreement.names.map(({ name }) => name)].map(fold))].map((name) =>
      name.replace(/^(?:the|an?) /, ""),
    )
    const known: Known = { agreement, names, heads: [...new Set(names.map((name) => name.split(" ").at(-1) ?? name))] }
    const counts = new Map<string, number>()
    const told = [
      ...agreement.names.flatMap((one) => one.told),
      ...agreement.force,
      ...agreement.signed,
      ...agreement.terms.map((one) => one.told),
      ...agreement.provisions.flatMap((one) => one.told),
    ]
    for (const { words } of told) counts.set(words.account, (counts.get(words.account) ?? 0) + 1)
    for (const [account, count] of counts) {
      const list = accounts.get(account)
      if (list) list.push({ known, count })
      else accounts.set(account, [{ known, count }])
    }
  }
  return new Map(
    [...accounts].map(([account, list]) => [
      account,
      list
        .sort(
          (a, b) =>
            Number(b.known.agreement.watched) - Number(a.known.agreement.watched) ||
            b.count - a.count ||
            (a.known.agreement.id < b.known.agreement.id ? -1 : 1),
        )
        .slice(0, 20)
        .map(({ known }) => known),
    ]),
  )
}

// Words for any agreement, tried when neither a name nor its last word stands in what is said.
const ANY_TEXT = /\b(?:text|document|accord|agreement|deal|pact|mandate|treaty|it)\b/i

/**
 * [P11] An attribution speaks of an agreement that it names, fully or by its last word ("the memorandum"); else of one that its paragraph names, when it says "the
 * text", "the mandate" or "it"; where a quotation begins a paragraph, of one that the paragraph before names. "Solen said that the corridor would be closed" speaks of none.
 */
function plansIn(
  teller: Teller,
  attribution: Attribution,
  here: readonly Known[],
): { readonly agreement?: DossierAgreement; readonly found: readonly View[] } {
  const { content } = attribution
  const first = content[0]
  const last = content.at(-1)
  if (!first || !last) return { found: [] }
  const { text } = teller.account.report.article
  const words = text.slice(first.from, last.to)
  const plans = plansOf(words, attribution.stance)
  if (!plans.length) return { found: [] }
  const agreement = spokenOf(words, text, first.from, here)
  if (!agreement) return { found: [] }
  const said = teller.tellSaid(words, attribution)
  const from = sourceOf(said, attribution.id)
  return { agreement, found: plans.map((plan) => ({ ...plan, stance: attribution.stance, said, from })) }
}

function spokenOf(words: string, text: string, from: number, here: readonly Known[]): DossierAgreement | undefined {
  const said = ` ${fold(words)} `
  const has = (list: readonly string[], place: string) => list.some((name) => place.includes(` ${name}`))
  const named = here.find(({ names }) => has(names, said)) ?? here.find(({ heads }) => has(heads, said))
  if (named) return named.agreement
  if (!ANY_TEXT.test(words)) return undefined
  const paragraph = ` ${fold(before(text, from))} `
  const near = here.find(({ names }) => has(names, paragraph)) ?? here.find(({ heads }) => has(heads, paragraph))
  return (near ?? (/\bmandate\b/i.test(words) ? here[0] : undefined))?.agreement
}

/** What the paragraph says before some words; where they begin it, as a quotation does, the paragraph before. 600 code units at most. */
function before(text: string, from: number): string {
  const near = text.slice(Math.max(0, from - 600), from)
  const [own = "", above = ""] = near.split("\n\n").reverse()
  return /\p{L}/u.test(own) ? own : above
}

/** What was said of whether it holds, in the words it was said in where these say more: "can be extended" is not "extended". */
function forceView(told: Told<StatusWord>, sayer: Sayer): View[] {
  const kind = FORCE[told.value]
  if (!kind) return []
  const saying = sayer(told)
  const stance = stanceOf(saying)
  const said = { ...told, value: told.words.words }
  const from = saying ? { from: sourceOf(told, saying.attribution.id) } : {}
  const plan = plansOf(told.words.words, "assert").find(({ aspect }) => aspect === kind.aspect)
  return [{ ...(plan ?? { ...kind, value: statusWords[told.value] }), stance, said, ...from }]
}

const sourceOf = ({ words }: Told<unknown>, attribution: string): string => `${words.account} ${attribution}`
