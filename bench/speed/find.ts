import { parseArgs } from "node:util"
import { find } from "../../src/record/store/find.ts"
import { openWorld } from "./find-store.ts"
import { TYPES, type World, worldOf } from "./find-world.ts"

const help = `npm run speed:find -- [--reports 200000] [--queries 600] [--data FOLDER] [--seed 1]

Fills the empty database that DATABASE_URL names, or else an embedded data folder, with made-up reports of 300 words and ten statements, words, names, places
and types as uneven as those of the world; asks questions of every kind, and prints how long they take, in milliseconds. A store that was filled before is
used again. The last line is JSON. A measurement, not a test: nothing fails.`

const { values } = parseArgs({
  options: {
    reports: { type: "string" },
    queries: { type: "string" },
    data: { type: "string" },
    seed: { type: "string" },
    slow: { type: "boolean" },
    help: { type: "boolean" },
  },
})

type Question = Parameters<typeof find>[1]

/** Kinds of questions, in equal parts. Words of a low number are common: the first forty stand in every other report or more. */
function kindsOf({ words, persons, groups, countries, places, agreements, outlets, rank, random }: World): Record<string, () => Question> {
  const one = <T>(list: readonly T[], from = 0, to = list.length): T => list[from + Math.floor(random() * (to - from))] as T // within the list
  const likely = <T>(list: readonly T[]): T => list[rank(list.length)] as T // rank stays below the length
  const day = (): string => `${2021 + Math.floor(random() * 5)}-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}`
  const country = (): string => `${likely(countries)}ia`
  const site = () => likely(places)
  return {
    "text, common": () => ({ words: one(words, 0, 50) }),
    "text, middling": () => ({ words: `${one(words, 50, 1000)} ${one(words, 0, 300)}` }),
    "text, rare": () => ({ words: one(words, 2000) }),
    phrase: () => ({ words: `"${one(words, 0, 300)} ${one(words, 0, 300)}"` }),
    "phrase, common": () => ({ words: `"${one(words, 0, 20)} ${one(words, 0, 20)}"` }),
    boolean: () => ({ words: `(${one(words, 20, 600)} OR ${one(words, 20, 600)}) ${one(words, 0, 200)} -${one(words, 0, 100)}` }),
    speaker: () => ({ speaker: likely(persons) }),
    surname: () => ({ speaker: likely(persons).split(" ")[1] ?? "" }),
    actor: () => ({ actor: likely(groups) }),
    place: () => ({ place: site().name }),
    country: () => ({ place: country() }),
    radius: () => ({ place: `${site().lat.toFixed(2)},${site().lon.toFixed(2)}`, within: 50 + Math.floor(random() * 450) }),
    type: () => ({ type: [likely(TYPES)] }),
    "type and place": () => ({ type: [likely(TYPES)], place: site().name }),
    "type, country, month": () => ({ type: [likely(TYPES)], place: country(), happened: day() }),
    happened: () => ({ happened: day() }),
    "happened, open": () => ({ happened: `${day()}/..`, actor: likely(groups) }),
    published: () => ({ published: day(), words: one(words, 0, 300) }),
    "published alone": () => ({ published: `${day()}/..` }),
    outlet: () => ({ outlet: likely(outlets), words: one(words, 0, 300) }),
    agreement: () => ({ agreement: likely(agreements) }),
    "speaker and words": () => ({ speaker: likely(persons), words: one(words, 0, 300) }),
    "actor, radius, type": () => ({ actor: likely(groups), place: site().name, within: 300, type: [likely(TYPES)] }),
    everything: () => ({
      actor: likely(groups),
      place: country(),
      type: [likely(TYPES)],
      happened: `${day()}/..`,
      words: one(words, 0, 100),
    }),
    "all versions": () => ({ words: one(words, 0, 500), allVersions: true }),
    "second page": () => ({ words: one(words, 0, 500), skip: 20 }),
  }
}

const at = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
const told = (times: readonly number[]) => {
  const sorted = [...times].sort((a, b) => a - b)
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((part) => Math.round(at(sorted, part) * 10) / 10)
  return { count: times.length, p50, p95, p99, longest: Math.round((sorted.at(-1) ?? 0) * 10) / 10 }
}

async function run(reports: number, queries: number, data: string | undefined, seed: number): Promise<void> {
  const store = await openWorld(worldOf(7), reports, data, (words) => console.error(words))
  const statements = Number((await store.pool.query("select count(*) as count from statement")).rows[0]?.count)
  console.log(`${reports} reports, ${statements} statements; ${queries} questions\n`)
  const kinds = Object.entries(kindsOf({ ...worldOf(7), ...worldOf(seed + 100), ...namesOf(worldOf(7)) }))
  // The first question loads the register of names and the plans: a desk that stays open pays once.
  for (const [, make] of kinds) await find(store, make())
  const times = new Map<string, number[]>(kinds.map(([kind]) => [kind, []]))
  const found = new Map<string, number>()
  for (let number = 0; number < queries; number++) {
    const [kind = "", make] = kinds[number % kinds.length] ?? []
    if (!make) continue
    const asked = make()
    const began = performance.now()
    const answer = await find(store, asked)
    const took = performance.now() - began
    if ("refused" in answer) throw new Error(`${JSON.stringify(asked)}: ${answer.refused.message}`)
    times.get(kind)?.push(took)
    found.set(kind, (found.get(kind) ?? 0) + answer.reports)
    if (values.slow && took > 150) console.error(`${took.toFixed(0)} ms, ${answer.reports} reports: ${JSON.stringify(asked)}`)
  }
  await store.close()
  const columns = (name: string, ...numbers: (string | number)[]): string =>
    name.padEnd(24) + numbers.map((one) => String(one).padStart(9)).join("")
  console.log(columns("milliseconds", "count", "p50", "p95", "p99", "longest", "reports"))
  for (const [kind, all] of times) {
    const { count, p50, p95, p99, longest } = told(all)
    console.log(columns(kind, count, p50, p95, p99, longest, Math.round((found.get(kind) ?? 0) / Math.max(1, count))))
  }
  const overall = told([...times.values()].flat())
  console.log(columns("all", overall.count, overall.p50, overall.p95, overall.p99, overall.longest))
  console.log(
    JSON.stringify({ reports, statements, ...overall, kinds: Object.fromEntries([...times].map(([kind, all]) => [kind, told(all)])) }),
  )
}

/** The names of a world, without its dice. */
function namesOf({ words, persons, groups, countries, places, agreements, outlets }: World): Omit<World, "rank" | "random"> {
  return { words, persons, groups, countries, places, agreements, outlets }
}

// At the end: what it uses is defined by then.
if (values.help) console.log(help)
else await run(Number(values.reports ?? 200_000), Number(values.queries ?? 600), values.data, Number(values.seed ?? 1))
