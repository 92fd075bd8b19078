import { cpus } from "node:os"
import { parseArgs } from "node:util"
import { read } from "../../src/desk/index.ts"
import { reportFrom } from "./reports.ts"

const help = `npm run speed -- [--reports N] [--memory-reports N]

Reads N made-up reports of about 600 words on one core and prints reports, words and megabytes a second, then reads more of them and
prints the memory held after the first and after the last thousand. The last line is JSON. A measurement, not a test: nothing fails.`

const { values } = parseArgs({ options: { reports: { type: "string" }, "memory-reports": { type: "string" }, help: { type: "boolean" } } })

// Enough for the compiler to have settled; the figures of 100 and of 1,000 differ, those of 400 and of 1,000 do not.
const warmUp = 400

if (values.help) console.log(help)
else await run(Number(values.reports ?? 2000), Number(values["memory-reports"] ?? 10_000))

async function run(reports: number, more: number): Promise<void> {
  for (let seed = 1; seed <= warmUp; seed++) await read(reportFrom(seed))
  const rate = await timed(reports)
  const memory = await held(more)
  const rows: readonly (readonly [string, string])[] = [
    ["reports a second", rate.reportsPerSecond.toFixed(1)],
    ["words a second", Math.round(rate.wordsPerSecond).toLocaleString("en")],
    ["megabytes a second", rate.megabytesPerSecond.toFixed(2)],
    ["milliseconds a report, median", rate.median.toFixed(1)],
    ["milliseconds a report, 99 of 100", rate.high.toFixed(1)],
    ...memory.map(({ after, rss, heap }): readonly [string, string] => [
      `after ${after.toLocaleString("en")} more`,
      `${rss} MiB resident, ${heap} MiB heap`,
    ]),
  ]
  console.log(
    `${reports} reports of about ${Math.round(rate.wordsPerReport)} words, Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}`,
  )
  for (const [name, figure] of rows) console.log(`${name.padEnd(34)}${figure}`)
  console.log(JSON.stringify({ node: process.version, reports, ...rate, memory }))
}

async function timed(reports: number) {
  const times: number[] = []
  let words = 0
  let bytes = 0
  for (let seed = 1; seed <= reports; seed++) {
    const report = reportFrom(1_000_000 + seed)
    words += report.text.split(/\s+/).length
    bytes += Buffer.byteLength(report.text)
    const start = performance.now()
    await read(report)
    times.push(performance.now() - start)
  }
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000
  const sorted = times.toSorted((a, b) => a - b)
  return {
    reportsPerSecond: reports / seconds,
    wordsPerSecond: words / seconds,
    megabytesPerSecond: bytes / seconds / 1e6,
    wordsPerReport: words / reports,
    median: sorted[Math.floor(reports / 2)] ?? 0,
    high: sorted[Math.floor(reports * 0.99)] ?? 0,
  }
}

/** Memory after each thousand: that of the first and of the last, collected where Node lets one (`--expose-gc`). */
async function held(more: number) {
  const seen: { after: number; rss: number; heap: number }[] = []
  for (let seed = 1; seed <= more; seed++) {
    await read(reportFrom(2_000_000 + seed))
    if (seed === Math.min(1000, more) || seed === more) {
      globalThis.gc?.()
      const { rss, heapUsed } = process.memoryUsage()
      seen.push({ after: seed, rss: Math.round(rss / 2 ** 20), heap: Math.round(heapUsed / 2 ** 20) })
    }
  }
  return seen.filter(({ after }, at) => at === seen.findIndex((one) => one.after === after))
}
