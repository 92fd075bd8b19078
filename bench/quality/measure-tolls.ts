import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { read } from "../../src/desk/index.ts"
import { incidentOf } from "../../src/dossier/incident/incident-of.ts"
import { talesOf } from "../../src/dossier/incident/tale.ts"
import { namesOf } from "../../src/dossier/material/dossier-names.ts"
import { type Teller, tellerOf } from "../../src/dossier/material/teller.ts"
import type { Telling } from "../../src/dossier/material/types.ts"
import type { Bounds, Told } from "../../src/dossier/types.ts"
import { isFailure } from "../../src/record/index.ts"
import { UNWATCHED } from "../unwatched.ts"
import type { Outcome } from "./measure.ts"

interface Text {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
}

interface GoldToll {
  readonly id: string
  readonly speaker: string | null
  readonly killed: Bounds
  readonly injured?: Bounds
}

interface GoldGroup {
  readonly group: string
  readonly agree: boolean
  readonly articles: readonly string[]
  readonly tolls: readonly GoldToll[]
}

/** Tolls in the assembled incident of each gold group of FA-KES. The groups are given: which reports tell of one incident is measured by "clusters". */
export function measureTolls(folder: string): Outcome | undefined {
  const [textsPath, goldPath] = [join(folder, "corpora/clusters/fakes.jsonl.gz"), join(folder, "corpora/clusters/fakes-tolls.jsonl")]
  if (!existsSync(textsPath) || !existsSync(goldPath)) return undefined
  const texts = new Map(linesOf(gunzipSync(readFileSync(textsPath)).toString("utf8")).map((line): [string, Text] => textOf(line)))
  const groups: GoldGroup[] = linesOf(readFileSync(goldPath, "utf8")).map((line) => JSON.parse(line))
  const start = performance.now()
  const scores = groups.map((group) => scoreOf(group, texts))
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0)
  const differing = scores.filter(({ agree }) => !agree)
  return {
    name: "incident-tolls",
    what: "tolls of one incident over its reports: FA-KES, 14 groups, 60 tolls; the groups are given",
    reports: sum(({ reports }) => reports),
    seconds: (performance.now() - start) / 1000,
    faults: [],
    measures: {
      "killed shown": sum(({ killed }) => killed) / sum(({ tolls }) => tolls),
      "killed shown, by its speaker": sum(({ spoken }) => spoken) / sum(({ tolls }) => tolls),
      "injured shown": sum(({ injured }) => injured) / sum(({ allInjured }) => allInjured),
      "shown as killed that is gold": sum(({ right }) => right) / sum(({ shown }) => shown),
      "differing groups shown as a disagreement": differing.filter(({ visible }) => visible).length / differing.length,
    },
  }
}

interface Score {
  readonly agree: boolean
  readonly reports: number
  readonly tolls: number
  readonly killed: number
  readonly spoken: number
  readonly injured: number
  readonly allInjured: number
  readonly right: number
  readonly shown: number
  readonly visible: boolean
}

function scoreOf({ agree, articles, tolls }: GoldGroup, texts: ReadonlyMap<string, Text>): Score {
  const tellers = new Map(articles.flatMap((id): [string, Teller][] => tellerFor(texts.get(id))))
  const assembled = incidentOf(talesOf([...tellers.values()].flatMap(mainTellings), tellers), tellers, { within: [], beyond: [] })
  const toldOf = (outcome: string): readonly Told<Bounds>[] =>
    (assembled?.incident.tolls ?? []).flatMap((toll) => (toll.outcome === outcome ? toll.told : []))
  const [killed, injured] = [toldOf("killed"), toldOf("injured")]
  const found = tolls.map((toll) => killed.filter((told) => told.words.account === toll.id && alike(told.value, toll.killed)))
  const withInjured = tolls.flatMap((toll) => (toll.injured ? [{ id: toll.id, value: toll.injured }] : []))
  const gold = (value: Bounds): boolean => tolls.some((toll) => numberOf(toll.killed) === numberOf(value))
  // The disagreement is seen when one object has two of the numbers that differ by the gold.
  const visible = (assembled?.disagreements ?? []).some(({ kind, scope, values }) => {
    const numbers = new Set(values.flatMap(({ value }) => Number(/\d[\d,]*/.exec(value)?.[0].replaceAll(",", ""))))
    return kind === "number" && scope.startsWith("killed") && [...numbers].filter((low) => gold({ low, high: low })).length > 1
  })
  const everybody = (assembled?.incident.tolls ?? []).flatMap((toll) => (toll.outcome === "killed" && !toll.who ? toll.told : []))
  return {
    agree,
    reports: tellers.size,
    tolls: tolls.length,
    killed: found.filter((told) => told.length).length,
    spoken: found.filter((told, at) => told.some((one) => bySame(one, tolls[at]?.speaker ?? null))).length,
    injured: withInjured.filter(({ id, value }) => injured.some((told) => told.words.account === id && alike(told.value, value))).length,
    allInjured: withInjured.length,
    right: everybody.filter(({ value }) => gold(value)).length,
    shown: everybody.length,
    visible,
  }
}

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim())
const alike = (a: Bounds, b: Bounds): boolean => a.low === b.low && a.high === b.high
const numberOf = ({ low, high }: Bounds): number | null => low ?? high

function textOf(line: string): [string, Text] {
  const text: Text = JSON.parse(line)
  return [text.id, text]
}

function tellerFor(text: Text | undefined): [string, Teller][] {
  if (!text) return []
  const { id, title, outlet, published } = text
  const report = read({
    id,
    text: text.text,
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    ...(published ? { published } : {}),
  })
  if (isFailure(report)) return []
  const known = published?.slice(0, 10) ?? "2018-01-01"
  const account = { key: id, article: id, number: 1, known, knownBy: "published" as const, copyOf: id, report, called: {} }
  return [[id, tellerOf(account, namesOf(UNWATCHED), true)]]
}

const PEACEFUL =
  /^(?:agreement|peaceful-protest|change-to-group|non-violent-transfer-of-territory|base-established|troop-withdrawal|other)$/

/** The claims of an article that may be of its main incident: what does harm, and is not dated more than a week from its publication. The gold groups articles, not claims. */
function mainTellings({ account, days }: Teller): Telling[] {
  const at = Date.parse(account.known)
  return account.report.claims.flatMap((claim) => {
    if (claim.kind !== "incident" || PEACEFUL.test(claim.type)) return []
    const when = days(claim.date)
    const near = !when || Math.abs(Date.parse(when.first) - at) < 8 * 86_400_000
    return near ? [{ account: account.key, claim: claim.id }] : []
  })
}

/** Whether a voice is the one that the gold names: they share a word of four letters or more; null is the outlet itself. */
function bySame({ by }: Told<unknown>, speaker: string | null): boolean {
  if (speaker === null) return by.kind === "outlet"
  const said = [by.name, by.role, by.affiliation].join(" ").toLowerCase()
  return (speaker.toLowerCase().match(/[a-z]{4,}/g) ?? []).some((word) => said.includes(word))
}
