import { parseArgs } from "node:util"
import { read } from "../../src/desk/index.ts"
import {
  type Account,
  accountOf,
  assemble,
  changesBetween,
  composeBrief,
  type Definition,
  type Material,
  propose,
} from "../../src/dossier/index.ts"
import { isFailure } from "../../src/record/index.ts"
import { UNWATCHED } from "../unwatched.ts"
import { type ToldReport, toldReports } from "./told-reports.ts"

const help = `npm run speed:dossier -- [--reports N] [--undated]

Reads N made-up reports (10,000) of N / 3 incidents over two years, which takes a minute or more, then prints the seconds of processor and clock it takes to
propose which of them tell of one incident, to assemble their dossier, to do both again with one more report, to tell what changed, and to
write the brief. The same for reports of one single incident (3,000), and with --undated for reports whose articles and claims have no date.
The last line is JSON. A measurement, not a test: nothing fails.`

const { values } = parseArgs({
  options: { reports: { type: "string" }, undated: { type: "boolean" }, help: { type: "boolean" } },
})
const AS_OF = "2026-12-31"
const ONE_INCIDENT = 3000

const definition: Definition = {
  ...UNWATCHED,
  agreements: [{ kind: "agreement", name: "Dalmora Memorandum", also: [] }],
  sides: [{ name: "Kestria", members: ["Kestria", "Kestrian"], outlets: ["Kestria Ledger"] }],
}

type Times = Record<string, { readonly cpu: number; readonly wall: number }>

function run(reports: number): void {
  const result: Record<string, unknown> = { reports }
  const all = accountsOf([...toldReports(reports + 1)].map((one) => (values.undated ? withoutDates(one) : one)))
  result.dossier = measure("dossier", all)
  const [first] = toldReports(1)
  if (first) result.incident = measure("one incident", accountsOf(retold(first, Math.min(reports, ONE_INCIDENT) + 1)))
  console.log(JSON.stringify(result))
}

/** Made-up reports that say the same in other outlets, each with its own number of wounded. */
const retold = (report: ToldReport, times: number): ToldReport[] =>
  Array.from({ length: times }, (_, at) => ({
    ...report,
    id: `again-${at}`,
    outlet: `Outlet ${at}`,
    text: `${report.text}\n\nThe hospital in the district took in ${2 + (at % 300)} wounded, it said.`,
  }))

function withoutDates(report: ToldReport): ToldReport {
  return { ...report, published: "", text: report.text.replace(/ on \d+ \w+ \d{4}/g, "") }
}

function accountsOf(reports: readonly ToldReport[]): Account[] {
  return reports.map(({ id, title, outlet, published, text }) => {
    const report = read({ id, title, outlet, text, ...(published ? { published } : {}) })
    if (isFailure(report)) throw new Error(report.error.message)
    return accountOf(report, { kept: published || AS_OF })
  })
}

function measure(what: string, accounts: readonly Account[]): Times {
  const times: Times = {}
  const timed = <Result>(name: string, work: () => Result): Result => {
    const [cpu, start] = [process.cpuUsage(), performance.now()]
    const result = work()
    const { user, system } = process.cpuUsage(cpu)
    const [spent, wall] = [(user + system) / 1e6, (performance.now() - start) / 1000].map((one) => Math.round(one * 100) / 100)
    times[name] = { cpu: spent ?? 0, wall: wall ?? 0 }
    console.log(`${what}: ${name.padEnd(16)} ${spent} s of processor, ${wall} s`)
    return result
  }
  const material = (some: readonly Account[]): Material => ({ definition, accounts: some, samenesses: [], placings: [], levels: [] })
  const before = material(accounts.slice(0, -1))
  const said = timed("propose", () => propose(before))
  const dossier = timed("assemble", () => assemble({ ...before, samenesses: said }, AS_OF))
  const more = timed("propose, one more", () => propose(material(accounts)))
  const after = timed("assemble, one more", () => assemble({ ...material(accounts), samenesses: more }, AS_OF))
  const changes = timed("changes", () => changesBetween(dossier, after))
  timed("brief", () => composeBrief(after, changes))
  const { incidents } = after
  const largest = Math.max(...incidents.map(({ tellings }) => tellings.length))
  console.log(
    `${what}: ${accounts.length} reports, ${more.length} pairs, ${incidents.length} incidents, the largest of ${largest} tellings`,
  )
  return times
}

if (values.help) console.log(help)
else run(Number(values.reports ?? 10_000))
