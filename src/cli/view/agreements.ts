import type { Agreement, Claim, Term } from "../../claim/index.ts"
import { daysTo } from "./days.ts"
import { type Entry, heading } from "./layout.ts"
import type { Source } from "./source.ts"

/** Agreements with their duties, terms and what is said of them. `asOf`: the ISO day that days are counted from. */
export function viewAgreements(source: Source, asOf: string): Entry[] {
  const { claims } = source.report
  const agreements = claims.filter((claim) => claim.kind === "agreement")
  const parts = claims.filter((claim) => claim.kind === "provision" || claim.kind === "term" || claim.kind === "status")
  if (!agreements.length && !parts.length) return []
  const ids = new Set(agreements.map(({ id }) => id))
  const loose = parts.filter(({ agreement }) => agreement === undefined || !ids.has(agreement))
  const of = (id: string): Claim[] => parts.filter(({ agreement }) => agreement === id)
  return [
    ...heading("Agreements"),
    ...agreements.flatMap((agreement) => [...head(source, agreement), ...of(agreement.id).map((part) => line(source, part, asOf))]),
    ...(loose.length
      ? [{ indent: 2, words: "of no agreement named", tone: "strong" as const }, ...loose.map((part) => line(source, part, asOf))]
      : []),
  ]
}

function head({ paragraph, slot, words }: Source, agreement: Agreement): Entry[] {
  const { name, signed, inForce, signatories, thirdParties, quote } = agreement
  const facts = [
    signed ? `signed ${slot(signed)}` : undefined,
    inForce ? `in force ${slot(inForce)}` : undefined,
    signatories.length ? `by ${signatories.map(slot).join(", ")}` : undefined,
    thirdParties.length ? `with ${thirdParties.map(slot).join(", ")}` : undefined,
  ].filter(Boolean)
  return [
    { indent: 2, words: `${paragraph(quote)} ${slot(name) ?? words(quote)}`, tone: "strong" },
    ...(facts.length ? [{ indent: 5, words: facts.join(" · ") }] : []),
  ]
}

function line(source: Source, claim: Claim, asOf: string): Entry {
  const { paragraph, words, slot, saidBy } = source
  const at = `${paragraph(claim.quote)} `
  if (claim.kind === "term") return { indent: 5, words: `${at}term · ${termFacts(source, claim, asOf)}` }
  if (claim.kind === "provision") {
    const facts = [claim.type.replaceAll("-", " "), slot(claim.obligor), claim.due ? `due ${slot(claim.due)}` : undefined].filter(Boolean)
    return { indent: 5, words: `${at}duty · ${facts.join(" · ")}: ${words(claim.quote)}` }
  }
  if (claim.kind === "status")
    return { indent: 5, words: `${at}${claim.says.replaceAll("-", " ")}, says ${saidBy(claim.saidBy)}: ${words(claim.quote)}` }
  return { indent: 5, words: at }
}

function termFacts({ slot }: Source, { start, end, duration, renewable, notice }: Term, asOf: string): string {
  const left = end?.value ? daysTo(end.value, asOf) : undefined
  const count = left === undefined ? undefined : left < 0 ? `ended ${-left} days before ${asOf}` : `ends ${left} days after ${asOf}`
  const facts = [
    start ? `from ${slot(start)}` : undefined,
    end ? `until ${slot(end)}` : undefined,
    duration ? `for ${slot(duration)}` : undefined,
    renewable ? (renewable.value ? "renewable" : "not renewable") : undefined,
    notice ? `notice ${slot(notice)}` : undefined,
    count,
  ]
  return facts.filter(Boolean).join(" · ")
}
