import { createHash } from "node:crypto"
import { clipped } from "../export/clean.ts"
import { dayAfter } from "../material/day.ts"
import type { Deadline, Disagreement, Dossier, DossierIncident, Told, Toll, Words } from "../types.ts"
import { dayInWords, daysInWords, rangeInWords } from "../wording/in-words.ts"
import { counted, incidentTitle, realisOf } from "../wording/incident-title.ts"
import { capital, deadlineWords, disagreementWords, outcomeWords, provisionWords, statusWords, whoWords } from "../wording/labels.ts"
import { voiceInWords } from "../wording/voice-in-words.ts"

/**
 * Something a dossier's reader wants to be told once. `id`: the same whenever it is found again. It is news as long as none of its `keys` was told; whoever tells it marks `marks`. `day`: since when it can be
 * known, ISO. `lines`: what is said of it, each with its speaker. `words`: what it rests on.
 */
export interface Alert {
  readonly id: string
  readonly kind: "incident" | "toll" | "disagreement" | "status" | "deadline"
  readonly about: string
  readonly day: string
  readonly title: string
  readonly lines: readonly string[]
  readonly words: readonly Words[]
  readonly keys: readonly string[]
  readonly marks: readonly string[]
}

/** Days before a deadline on which one is told of it. Those that monitors of agreements plan by: a quarter, a month, a week. */
export const AHEAD = [90, 30, 7] as const
/** Characters of one line of an alert: what is longer is cut, and whole in the dossier. */
const LONGEST = 800

/**
 * All that a dossier has to tell, in order of day, then id. Which of it is news is for whoever remembers what was told. [Z40] What is told is known by the reports
 * that tell it, not by the number of an incident: an incident that another report joins is no new one. [Z41] Planned and supposed incidents are not told of. [Z42] A
 * deadline is told of once in each of the spans ahead of it, and once when it has passed.
 */
export function alertsOf(dossier: Dossier, ahead: readonly number[] = AHEAD): Alert[] {
  const byId = new Map(dossier.incidents.map((incident) => [incident.id, incident]))
  const alerts = [
    ...dossier.incidents
      .filter((incident) => told(incident))
      .flatMap((incident) => [ofIncident(incident), ...incident.tolls.flatMap((toll) => ofToll(incident, toll))]),
    ...dossier.disagreements.filter(({ stands }) => stands).map((one) => ofDisagreement(one, byId.get(one.about), dossier)),
    ...dossier.agreements.flatMap(({ id, name, force }) =>
      counted(force).map((status) =>
        alert(
          "status",
          id,
          `${status.by.key} ${status.value}`,
          status.day,
          `${name}: ${statusWords[status.value]}, says ${voiceInWords(status.by)}`,
          [status],
          [`${id} ${status.by.key} ${status.value}`],
        ),
      ),
    ),
    ...dossier.agreements.flatMap(({ name, provisions, deadlines }) =>
      deadlines.flatMap((deadline) => {
        const duty = provisions.find(({ id }) => id === deadline.provision)
        return ofDeadline(deadline, duty ? `${name}, ${provisionWords[duty.type]}` : name, ahead)
      }),
    ),
  ]
  // Twice the same: two claims of one report that say the same of one thing.
  const once = new Map(alerts.map((one) => [one.id, one]))
  return [...once.values()].sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
}

const told = (incident: DossierIncident): boolean => counted(incident.told).length > 0 && ["actual", "denied"].includes(realisOf(incident))

function alert(
  kind: Alert["kind"],
  about: string,
  state: string,
  day: string,
  title: string,
  rests: readonly Told<unknown>[],
  keys: readonly string[],
  marks: readonly string[] = [],
): Alert {
  const hashed = keys.map((key) => hashOf(`${kind} ${key}`)).sort()
  return {
    id: `${kind}:${hashOf(`${kind} ${about} ${state}`)}`,
    kind,
    about,
    day,
    title: clipped(title, LONGEST),
    lines: [
      ...new Set(rests.map(({ by, day: on, words }) => clipped(`${voiceInWords(by)}, ${dayInWords(on)}: "${words.words}"`, LONGEST))),
    ],
    words: rests.map(({ words }) => words),
    keys: hashed,
    marks: [...hashed, ...marks],
  }
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 20)

const tellingsOf = ({ tellings }: DossierIncident): string[] => tellings.map(({ account, claim }) => `${account}#${claim}`)

function ofIncident(incident: DossierIncident): Alert {
  const days = incident.days ? `, ${daysInWords(incident.days)}` : ""
  const tolls = incident.tolls.filter(({ who }) => !who).map(({ outcome, range }) => `${rangeInWords(range)} ${outcomeWords[outcome]}`)
  const rests = counted(incident.told)
  // Its tolls are told with it: they are no news of their own until they change.
  const marks = incident.tolls.flatMap((toll) => ofToll(incident, toll).flatMap(({ keys }) => keys))
  return alert(
    "incident",
    incident.id,
    "",
    firstDay(rests),
    `${incidentTitle(incident)}${days}${tolls.length ? `: ${tolls.join(", ")}` : ""}`,
    rests,
    tellingsOf(incident),
    marks,
  )
}

function ofToll(incident: DossierIncident, { outcome, who, range, told: values }: Toll): Alert[] {
  const rests = counted(values)
  if (!rests.length) return []
  const title = `${incidentTitle(incident)}: ${rangeInWords(range)} ${outcomeWords[outcome]}${who ? ` (${whoWords[who]})` : ""}`
  const state = `${outcome} ${who ?? ""} ${range.low} ${range.high}`
  const keys = tellingsOf(incident).map((telling) => `${telling} ${state}`)
  return [alert("toll", incident.id, state, lastDay(rests), title, rests, keys)]
}

function ofDisagreement(
  { kind, about, scope, values }: Disagreement,
  incident: DossierIncident | undefined,
  { agreements }: Dossier,
): Alert {
  const rests = values.flatMap((value) => value.told)
  const on = incident ? incidentTitle(incident) : (agreements.find(({ id }) => id === about)?.name ?? scope)
  const title = `Accounts differ on ${disagreementWords[kind]}: ${on}: ${values.map(({ value }) => value).join(" · ")}`
  const keys = (incident ? tellingsOf(incident) : [about]).map((one) => `${one} ${kind} ${scope}`)
  return alert("disagreement", about, `${kind} ${scope}`, lastDay(rests), title, rests, keys)
}

function ofDeadline({ id, what, days, left, told: values }: Deadline, name: string, ahead: readonly number[]): Alert[] {
  const span = left < 0 ? "passed" : ahead.filter((one) => left <= one).sort((a, b) => a - b)[0]
  if (span === undefined) return []
  const when = left < 0 ? `passed ${-left} days ago` : left === 0 ? "today" : `in ${left} ${left === 1 ? "day" : "days"}`
  const title = capital(`${name}: ${deadlineWords[what]} ${when} (${daysInWords(days)})`)
  const state = `${days.last} ${span}`
  return [alert("deadline", id, state, dayAfter(days.last, span === "passed" ? 1 : -span), title, values, [`${id} ${state}`])]
}

const firstDay = (values: readonly Told<unknown>[]): string => values.map(({ day }) => day).sort()[0] ?? ""
const lastDay = (values: readonly Told<unknown>[]): string =>
  values
    .map(({ day }) => day)
    .sort()
    .at(-1) ?? ""

/** Those of the alerts that are news to somebody who was told of `known`, and all keys that he knows when he was told of them. */
export function newsAmong(
  alerts: readonly Alert[],
  known: ReadonlySet<string>,
): { readonly news: readonly Alert[]; readonly marks: readonly string[] } {
  const now = new Set(known)
  const marked: string[] = []
  const news = alerts.filter(({ keys, marks }) => {
    const fresh = !keys.some((key) => now.has(key))
    // A key that leads to what was told before is known from now on, too: the next report may share no other.
    for (const mark of fresh ? marks : keys)
      if (!now.has(mark)) {
        now.add(mark)
        marked.push(mark)
      }
    return fresh
  })
  return { news, marks: marked }
}
