import type { ComponentChildren } from "preact"
import type { Groups } from "../evidence/groups-of.ts"
import type { Drawn } from "../evidence/marks-of.ts"
import type { Paragraph } from "../evidence/paragraphs-of.ts"
import { numeral, words } from "../language.ts"
import { ClaimItem, type Shown, VoiceItem } from "./record-items.tsx"

interface Props extends Shown {
  readonly groups: Groups
  readonly paragraphs: readonly Paragraph[]
}

/** What was read from a report, group by group. */
export function RecordList({ groups, ...shown }: Props) {
  const { report: t, groups: names } = words.value
  const { article } = shown.report
  if (!groups.order.length)
    return <p class="state">{article.language && article.language !== "en" ? t.notEnglish(article.language) : t.none}</p>
  const under = groups.agreements.flatMap((one) => [...(one.agreement ? [one.agreement] : []), ...one.rest])
  return (
    <>
      <Group drawn="voice" name={names.voice} count={groups.voices.length}>
        {groups.voices.map((voice) => (
          <VoiceItem key={voice.id} voice={voice} {...shown} />
        ))}
      </Group>
      <Group drawn="incident" name={names.incident} count={groups.incidents.length}>
        {groups.incidents.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} {...shown} />
        ))}
      </Group>
      <Group drawn="figure" name={names.figure} count={groups.figures.length}>
        {groups.figures.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} {...shown} />
        ))}
      </Group>
      <Group drawn="agreement" name={names.agreement} count={groups.agreements.length}>
        {under.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} {...shown} />
        ))}
      </Group>
      <Legend />
    </>
  )
}

function Group({ drawn, name, count, children }: { drawn: Drawn; name: string; count: number; children: ComponentChildren }) {
  if (!count) return null
  return (
    <details class="group" open>
      <summary>
        <h2>
          <span class={`${drawn} known main`}>{name}</span>
        </h2>{" "}
        <span class="count">{numeral(count)}</span>
      </summary>
      <ul>{children}</ul>
    </details>
  )
}

function Legend() {
  const { report: t, groups } = words.value
  return (
    <p class="legend">
      <strong>{t.marks}</strong> <span class="voice known main">{groups.voice}</span>{" "}
      <span class="incident known main">{groups.incident}</span> <span class="figure known main">{groups.figure}</span>{" "}
      <span class="agreement known main">{groups.agreement}</span> · <span class="incident known main">{t.known}</span>{" "}
      <span class="incident implied main">{t.implied}</span>
    </p>
  )
}
