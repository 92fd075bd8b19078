import type { ComponentChildren } from "preact"
import type { Attribution, Claim, Count, Slot } from "../../src/claim/index.ts"
import { type Span, wordsOf } from "../../src/evidence/index.ts"
import type { Report } from "../../src/record/index.ts"
import { chiefOf, slotsOf } from "../evidence/marks-of.ts"
import { type Paragraph, paragraphAt } from "../evidence/paragraphs-of.ts"
import { rangeOf } from "../evidence/range-of.ts"
import { language, words } from "../language.ts"
import { Basis } from "./basis.tsx"

/** What every item of a record needs to know of where it stands. */
export interface Shown {
  readonly report: Report
  readonly paragraphs: readonly Paragraph[]
  readonly hrefOf: (id: string) => string
  readonly pinned: string | undefined
}

interface ItemProps extends Shown {
  readonly id: string
  readonly at: Span
  readonly title: ComponentChildren
  readonly children: ComponentChildren
}

function Item({ id, at, title, children, paragraphs, hrefOf, pinned }: ItemProps) {
  return (
    <li data-ids={id}>
      <a id={`at-${id}`} class="head" href={hrefOf(id)} aria-current={pinned === id ? "true" : undefined}>
        <span class="where">¶{paragraphAt(paragraphs, at.from)}</span> {title}
      </a>
      {children}
    </li>
  )
}

const Quoted = ({ text, span }: { text: string; span: Span }) => <q dir="auto">{wordsOf(text, span)}</q>

/** Whom words stand for, where they name somebody else than they spell: "she" is Mira Solen. We supplied it. */
function Meant({ report, span }: { report: Report; span: (Span & { readonly ref?: string }) | undefined }) {
  const name = report.entities.find(({ id }) => id === span?.ref)?.name
  if (!span || !name || wordsOf(report.article.text, span).includes(name)) return null
  return (
    <span class="meant" title={words.value.report.implied}>
      = <bdi class="value implied">{name}</bdi>
    </span>
  )
}

/** Who says something, how, and what. */
export function VoiceItem({ voice, ...shown }: { voice: Attribution } & Shown) {
  const { report: t, stances, manners } = words.value
  const { text } = shown.report.article
  const { speaker, content, within } = voice
  const at = speaker ?? content[0] ?? { from: 0, to: 0 }
  return (
    <Item
      id={voice.id}
      at={at}
      title={
        <>
          <bdi>{speaker ? wordsOf(text, speaker) : t.unnamed}</bdi> <Meant report={shown.report} span={speaker} />{" "}
          <span class="says">{stances[voice.stance]}</span>
        </>
      }
      {...shown}
    >
      {content.map((span) => (
        <p class="said" key={span.from}>
          <Quoted text={text} span={span} />
        </p>
      ))}
      <p class="quiet">
        {manners[voice.manner]}
        {within && (
          <>
            {" · "}
            {t.within} <bdi>{speakerOf(shown.report, within) ?? t.unnamed}</bdi>
          </>
        )}
      </p>
    </Item>
  )
}

/** A claim with its properties, who says it, and why it was read. */
export function ClaimItem({ claim, ...shown }: { claim: Claim } & Shown) {
  const { report: t, realis, slots } = words.value
  const { text } = shown.report.article
  const plain = claim.realis === "actual" || claim.kind === "agreement" || claim.kind === "provision" || claim.kind === "term"
  return (
    <Item
      id={claim.id}
      at={chiefOf(claim)}
      title={
        <>
          <bdi>{titleOf(claim, text)}</bdi> {!plain && <span class={`realis ${claim.realis}`}>{realis[claim.realis]}</span>}
        </>
      }
      {...shown}
    >
      {claim.kind !== "agreement" && (
        <p class="said">
          <Quoted text={text} span={claim.quote} />
        </p>
      )}
      <dl>
        {slotsOf(claim).map(({ name, slot }) => (
          <Property key={`${name}${slot.from}${slot.value}`} name={name} slot={slot} text={text} />
        ))}
        {claim.kind === "incident" && <Counts claim={claim} text={text} />}
        {claim.kind === "term" && claim.renewable && <Property name="renewable" text={text} slot={renewable(claim.renewable)} />}
        <div>
          <dt>{slots.saidBy}</dt>
          <dd>
            {claim.saidBy.length ? (
              <bdi>{claim.saidBy.map((id) => speakerOf(shown.report, id) ?? t.unnamed).join(" ← ")}</bdi>
            ) : (
              <span class="quiet">{t.outletVoice}</span>
            )}
          </dd>
        </div>
      </dl>
      <details class="why">
        <summary>{t.why}</summary>
        <p>
          <span class="rule">{t.rule(claim.trace.rule)}</span> <bdi lang="en">{claim.trace.why}</bdi>
        </p>
      </details>
    </Item>
  )
}

function titleOf(claim: Claim, text: string): string {
  const { incidents, roles, provisions, statuses, slots, told } = words.value
  switch (claim.kind) {
    case "incident":
      return incidents[claim.type]
    case "figure": {
      const counted = claim.of ? wordsOf(text, claim.of) : claim.unit
      return `${rangeOf(claim, words.value, language.value)} ${counted}${claim.role === "other" ? "" : `, ${roles[claim.role]}`}`
    }
    case "agreement":
      return claim.name.value ?? wordsOf(text, chiefOf(claim))
    case "provision":
      return told(slots.provision, provisions[claim.type])
    case "term":
      return slots.term
    case "status":
      return told(slots.status, statuses[claim.says])
  }
}

const renewable = ({
  value,
  ...rest
}: { readonly value: boolean; readonly from?: number; readonly to?: number } & Omit<Slot, "value">): Slot => ({
  ...rest,
  value: value ? words.value.yes : words.value.no,
})

/** A value as the record has it, and the words that it rests on; a value that was supplied says from what. */
function Property({ name, slot, text }: { name: string; slot: Slot; text: string }) {
  const { from, to, value, certainty, basis } = slot
  const said = from === undefined || to === undefined ? undefined : text.slice(from, to)
  return (
    <div>
      <dt>{slotNames()[name] ?? name}</dt>
      <dd>
        <bdi class={`value ${certainty}`}>{value ?? said}</bdi>
        {value && said && said !== value && (
          <>
            {" "}
            <q dir="auto">{said}</q>
          </>
        )}
        {certainty === "implied" && <Basis basis={basis} />}
      </dd>
    </div>
  )
}

const slotNames = (): Readonly<Record<string, string>> => words.value.slots

function Counts({ claim, text }: { claim: Claim & { kind: "incident" }; text: string }) {
  const { killed, injured, missing, captured, displaced } = claim
  const counts: readonly (readonly [string, Count | undefined])[] = Object.entries({ killed, injured, missing, captured, displaced })
  return (
    <>
      {counts.map(
        ([name, count]) =>
          count && (
            <div key={name}>
              <dt>{slotNames()[name]}</dt>
              <dd>
                <span class="value known">{rangeOf(count, words.value, language.value)}</span>{" "}
                {count.of && <bdi>{wordsOf(text, count.of)}</bdi>}
              </dd>
            </div>
          ),
      )}
    </>
  )
}

/** Who an attribution is of: the name that its words stand for, else the words. */
function speakerOf({ attributions, article, entities }: Report, id: string): string | undefined {
  const speaker = attributions.find((one) => one.id === id)?.speaker
  return speaker && (entities.find((one) => one.id === speaker.ref)?.name ?? wordsOf(article.text, speaker))
}
