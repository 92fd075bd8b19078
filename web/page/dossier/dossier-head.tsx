import type { DossierAgreement, Told } from "../../../src/dossier/index.ts"
import { words } from "../../language.ts"
import { KeyButton } from "../../part/key-button.tsx"
import { dossierWords } from "../../words/dossier.ts"
import { dayAfter, dayOf, daysOf } from "./days.ts"
import type { Part } from "./dossier-page.tsx"

const parts = ["overview", "incidents", "agreements", "voices", "sources", "brief"] as const

/** What stands over every page of a dossier: what it watches, what it rests on, as of which day, its clocks. */
export function DossierHead({ dossier, at, section, choose }: Part & { section: string; choose: (day: string) => void }) {
  const t = dossierWords.value
  const { definition, asOf, joined, sources, period, agreements } = dossier
  const watches = [...definition.places, ...definition.actors, ...definition.agreements.map(({ name }) => name), ...definition.words]
  const reports = new Set(joined.map(({ account }) => account.article)).size
  return (
    <header class="dossier-head">
      <h1>
        <bdi>{definition.title}</bdi>
      </h1>
      <p class="quiet">
        {t.watches}:{" "}
        {watches.map((name, place) => (
          <span key={name}>
            {place > 0 && ", "}
            <bdi>{name}</bdi>
          </span>
        ))}
        {period && ` · ${t.period}: ${daysOf(period)}`}
      </p>
      <p>
        <a href={at("/sources")}>{t.based(reports, sources)}</a>, {t.asOf.toLowerCase()} <time dateTime={asOf}>{dayOf(asOf)}</time>
      </p>
      <ul class="clocks">
        {agreements
          .filter(({ watched }) => watched)
          .map((agreement) => (
            <li key={agreement.id}>
              <a href={at("/agreements")}>
                <bdi>{agreement.name}</bdi>
              </a>
              : {clockOf(agreement)}
            </li>
          ))}
      </ul>
      <div class="days">
        <KeyButton keys="[" label={t.earlier} run={() => choose(dayAfter(asOf, -1))} />
        <label>
          {t.asOf}{" "}
          <input
            type="date"
            value={asOf}
            onChange={({ currentTarget }) => {
              if (currentTarget.value) choose(currentTarget.value)
            }}
          />
        </label>
        <KeyButton keys="]" label={t.later} run={() => choose(dayAfter(asOf, 1))} />
      </div>
      <nav class="parts" aria-label={t.menu}>
        {parts.map((part) => (
          <a
            key={part}
            href={at(part === "overview" ? "" : `/${part}`)}
            aria-current={part === section || (part === "incidents" && section === "incident") ? "page" : undefined}
          >
            {t.sections[part]}
          </a>
        ))}
      </nav>
    </header>
  )
}

/** An agreement's clock in words: when it lapses, and what was said last by how many of whether it holds. */
function clockOf({ deadlines, force }: DossierAgreement): string {
  const t = dossierWords.value
  const end = deadlines.find(({ what }) => what === "ends")
  const last = new Map(force.filter(({ superseded }) => !superseded).map((told) => [speakerOf(told), told.value]))
  const all = [...last.values()]
  const said = [...new Set(all)].map((status) => t.said(words.value.statuses[status], all.filter((one) => one === status).length))
  return [end ? (end.left < 0 ? t.ended(-end.left) : t.ends(end.left)) : t.noClock, ...said].join("; ")
}

/** [L8] Who counts once: a speaker, or a text and its copies where nobody is named. */
const speakerOf = ({ by, copyOf }: Told<unknown>): string => (by.kind === "outlet" || by.kind === "unnamed" ? copyOf : by.key)
