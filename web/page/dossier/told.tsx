import type { ComponentChildren } from "preact"
import type { Told, Voice, Words } from "../../../src/dossier/index.ts"
import { Basis } from "../../part/basis.tsx"
import { dossierWords } from "../../words/dossier.ts"
import { dayOf } from "./days.ts"

/** The address of a claim in its report. */
const claimAt = ({ account, claim }: { readonly account: string; readonly claim: string }): string =>
  `/report/${encodeURIComponent(account)}?claim=${encodeURIComponent(claim)}`

/** The words something rests on, as a link to where they stand. */
export const Quote = ({ at }: { at: Words }) => (
  <a class="quoted" href={claimAt(at)}>
    <q dir="auto">{at.words}</q>
  </a>
)

/** A telling as a link to where it stands. */
export const ClaimLink = ({ at, children }: { at: { readonly account: string; readonly claim: string }; children: ComponentChildren }) => (
  <a href={claimAt(at)}>{children}</a>
)

/** Who says something, and through whom. */
export const By = ({ voice }: { voice: Voice }) => (
  <span class="by">
    <bdi>{voice.name}</bdi>
    {voice.through.length > 0 && (
      <>
        {" "}
        {dossierWords.value.through}{" "}
        {voice.through.map((name, place) => (
          <span key={name}>
            {place > 0 && ", "}
            <bdi>{name}</bdi>
          </span>
        ))}
      </>
    )}
  </span>
)

/** A value with its words, who says it and when. `bare`: the words are the value. */
export function Saying({ told, children }: { told: Told<unknown>; children?: ComponentChildren }) {
  return (
    <div class="saying" data-superseded={told.superseded ? "" : undefined}>
      {children && <bdi class={`value ${told.certainty}`}>{children}</bdi>} <Quote at={told.words} />
      {told.certainty === "implied" && <Basis basis={told.basis} />}
      <p class="quiet">
        <By voice={told.by} /> · <time dateTime={told.day}>{dayOf(told.day)}</time>
        {told.superseded && ` · ${dossierWords.value.superseded}`}
      </p>
    </div>
  )
}
