import type { Attribution, Claim, Count, Slot } from "../../claim/index.ts"
import { type Span, wordsOf } from "../../evidence/index.ts"
import type { Report } from "../report.ts"
import { type Days, daysOf } from "./days-of.ts"

/** An entry of the record as it is stored: a claim, or an attribution (kind "attribution", type its stance). */
export interface StoredClaim {
  readonly ref: string
  readonly kind: Claim["kind"] | "attribution"
  readonly type?: string
  readonly realis?: string
  readonly quote: Span
  readonly saidBy: readonly string[]
  readonly rule?: string
  readonly why?: string
  readonly days?: Days
}

/** One property of a claim. `value`: the slot's value, else its words. `entity`: the record's entity that they name. */
export interface Statement {
  readonly claim: string
  readonly property: string
  /** From 0, where a property has several. */
  readonly number: number
  readonly value?: string
  readonly low?: number
  readonly high?: number
  readonly approximate?: true
  readonly entity?: string
  readonly span?: Span
  readonly certainty?: string
  readonly basis?: string
}

/** All that a record claims, entry by entry. Pure: the same record gives the same statements, in the same order. */
export function statementsOf(report: Report): { readonly claims: readonly StoredClaim[]; readonly statements: readonly Statement[] } {
  const { text } = report.article
  const within = new Map(report.attributions.map((one) => [one.id, one.within]))
  return {
    claims: [...report.attributions.map((one) => attribution(one, within)), ...report.claims.map(claim)],
    statements: [...report.attributions.flatMap((one) => ofAttribution(one, text)), ...report.claims.flatMap((one) => ofClaim(one, text))],
  }
}

function attribution(one: Attribution, within: ReadonlyMap<string, string | undefined>): StoredClaim {
  const spans = [...one.content, one.speaker, one.cue].flatMap((span) => span ?? [])
  const saidBy: string[] = []
  for (let outer = one.within; outer && !saidBy.includes(outer); outer = within.get(outer)) saidBy.push(outer)
  return {
    ref: one.id,
    kind: "attribution",
    type: one.stance,
    quote: { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) },
    saidBy,
  }
}

function claim(one: Claim): StoredClaim {
  const type = typeOf(one)
  const days = dated(one)
  const { from, to } = one.quote
  return {
    ref: one.id,
    kind: one.kind,
    ...(type ? { type } : {}),
    realis: one.realis,
    quote: { from, to },
    saidBy: one.saidBy,
    rule: one.trace.rule,
    why: one.trace.why,
    ...(days ? { days } : {}),
  }
}

const typeOf = (one: Claim): string | undefined =>
  one.kind === "incident" || one.kind === "provision"
    ? one.type
    : one.kind === "figure"
      ? one.role
      : one.kind === "status"
        ? one.says
        : undefined

/** The slot that says when: an incident's date, a figure's period, a signing, an end, a due day. */
function dated(one: Claim): Days | undefined {
  const slot =
    one.kind === "incident"
      ? one.date
      : one.kind === "figure"
        ? (one.period ?? one.asOf)
        : one.kind === "agreement"
          ? one.signed
          : one.kind === "term"
            ? one.end
            : one.kind === "provision"
              ? one.due
              : undefined
  return slot?.value === undefined ? undefined : daysOf(slot.value)
}

function ofAttribution({ id, speaker, cue, content }: Attribution, text: string): Statement[] {
  return [
    ...(speaker ? [words(id, "speaker", speaker, text, speaker.ref)] : []),
    ...(cue ? [{ ...words(id, "cue", cue, text), value: cue.lemma }] : []),
    ...content.map((span, number) => ({ ...words(id, "content", span, text), number })),
  ]
}

function ofClaim(one: Claim, text: string): Statement[] {
  const { id } = one
  const slot = (property: string, value: Slot | undefined, number = 0): Statement[] =>
    value ? [ofSlot(id, property, value, text, number)] : []
  const count = (property: string, value: Count | undefined): Statement[] => (value ? ofCount(id, property, value, text) : [])
  const reference = (property: string, value: string | undefined): Statement[] =>
    value === undefined ? [] : [{ claim: id, property, number: 0, value }]
  switch (one.kind) {
    case "incident":
      return [
        ...(["date", "place", "initiator", "target", "weapon"] as const).flatMap((property) => slot(property, one[property])),
        ...(["killed", "injured", "missing", "captured", "displaced"] as const).flatMap((property) => count(property, one[property])),
      ]
    case "figure":
      return [
        { ...words(id, "number", one.number, text), value: one.unit, ...bounds(one) },
        ...(one.of ? [words(id, "of", one.of, text)] : []),
        ...slot("period", one.period),
        ...slot("as-of", one.asOf),
      ]
    case "agreement":
      return [
        ...slot("name", one.name),
        ...slot("signed", one.signed),
        ...slot("in-force", one.inForce),
        ...one.signatories.flatMap((value, number) => slot("signatory", value, number)),
        ...one.thirdParties.flatMap((value, number) => slot("third-party", value, number)),
      ]
    case "provision":
      return [
        ...reference("agreement", one.agreement),
        ...(["obligor", "beneficiary", "due"] as const).flatMap((property) => slot(property, one[property])),
      ]
    case "term": {
      const { renewable } = one
      return [
        ...reference("agreement", one.agreement),
        ...(["start", "end", "duration", "notice"] as const).flatMap((property) => slot(property, one[property])),
        ...slot("renewable", renewable && { ...renewable, value: String(renewable.value) }),
      ]
    }
    case "status":
      return [...reference("agreement", one.agreement), ...reference("provision", one.provision)]
  }
}

const words = (claim: string, property: string, { from, to }: Span, text: string, entity?: string): Statement => ({
  claim,
  property,
  number: 0,
  value: wordsOf(text, { from, to }),
  span: { from, to },
  ...(entity ? { entity } : {}),
})

function ofSlot(
  claim: string,
  property: string,
  { value, from, to, ref, certainty, basis }: Slot,
  text: string,
  number: number,
): Statement {
  const span = from !== undefined && to !== undefined ? { from, to } : undefined
  const said = value ?? (span && wordsOf(text, span))
  return {
    claim,
    property,
    number,
    ...(said === undefined ? {} : { value: said }),
    ...(ref ? { entity: ref } : {}),
    ...(span ? { span } : {}),
    certainty,
    ...(basis ? { basis } : {}),
  }
}

const bounds = ({ low, high, approximate }: Pick<Count, "low" | "high" | "approximate">) => ({
  ...(low === null ? {} : { low }),
  ...(high === null ? {} : { high }),
  ...(approximate ? { approximate } : {}),
})

function ofCount(claim: string, property: string, count: Count, text: string): Statement[] {
  return [
    { ...words(claim, property, count, text), ...bounds(count) },
    ...(count.of ? [words(claim, `${property}-of`, count.of, text)] : []),
    ...(count.who ? [{ claim, property: `${property}-who`, number: 0, value: count.who }] : []),
  ]
}
