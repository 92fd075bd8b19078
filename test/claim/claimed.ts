import type { Attribution, Claim, Slot } from "../../src/claim/index.ts"
import { findClaims } from "../../src/claim/index.ts"
import type { Span } from "../../src/evidence/index.ts"
import { annotate } from "../../src/reading/index.ts"

/** The day that all these tests are published on: a Thursday. */
export const PUBLISHED = "2026-06-11"

export interface Claimed {
  readonly attributions: readonly Attribution[]
  readonly claims: readonly Claim[]
  readonly words: (span: Span) => string
  readonly slot: (slot: Slot | undefined) => string | undefined
  readonly entity: (ref: string | undefined) => string | undefined
}

/** The claims of a text, after the invariants that hold for all of them: spans inside the text, ids unique, references that lead somewhere. */
export function claimed(text: string): Claimed {
  const reading = annotate(text, { published: PUBLISHED })
  const { attributions, claims } = findClaims(reading)
  const ids = [...attributions, ...claims].map(({ id }) => id)
  if (new Set(ids).size !== ids.length) throw new Error(`an id stands twice in ${ids.join(" ")}`)
  const check = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(check)
    else if (typeof value === "object" && value !== null) {
      if ("from" in value && "to" in value) {
        const { from, to } = value
        if (typeof from !== "number" || typeof to !== "number" || from < 0 || from >= to || to > text.length)
          throw new Error(`no span: ${JSON.stringify(value)}`)
      }
      Object.values(value).forEach(check)
    }
  }
  check(attributions)
  check(claims)
  for (const claim of claims)
    for (const id of claim.saidBy)
      if (!attributions.some((attribution) => attribution.id === id)) throw new Error(`${claim.id} is said by ${id}, which is not there`)
  const words = ({ from, to }: Span): string => text.slice(from, to)
  return {
    attributions,
    claims,
    words,
    slot: (slot) => (slot?.from !== undefined && slot.to !== undefined ? words({ from: slot.from, to: slot.to }) : slot?.value),
    entity: (ref) => reading.entities.find(({ id }) => id === ref)?.name,
  }
}

/** Attributions as `speaker | cue | content`, "-" for what is absent. */
export function voices(text: string): string[] {
  const { attributions, words } = claimed(text)
  return attributions.map(({ speaker, cue, content }) =>
    [speaker ? words(speaker) : "-", cue ? words(cue) : "-", content.map(words).join(" … ")].join(" | "),
  )
}

/** Incidents as their types. */
export const types = (text: string): string[] => claimed(text).claims.flatMap((claim) => (claim.kind === "incident" ? [claim.type] : []))

/** Figures as `number: role`. */
export function figures(text: string): string[] {
  const { claims, words } = claimed(text)
  return claims.flatMap((claim) => (claim.kind === "figure" ? [`${words(claim.number)}: ${claim.role}`] : []))
}

/** The first claim of a kind. */
export function first<K extends Claim["kind"]>(
  text: string,
  kind: K,
): (Extract<Claim, { kind: K }> & { readonly said: Claimed }) | undefined {
  const said = claimed(text)
  const found = said.claims.find((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind)
  return found && { ...found, said }
}

export const kinds = (text: string): string[] => claimed(text).claims.map(({ kind }) => kind)
