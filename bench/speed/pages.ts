import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { cpus } from "node:os"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"

const help = `npm run speed:pages -- [FOLDER]

Reads the same saved pages with Sitrep, with Readability over linkedom, and with Defuddle over linkedom, each in a process of its own on one core, and
prints pages a second and the ratios. FOLDER holds *.jsonl.gz with an "html" in every row; else SITREP_CORPORA/pages, else ../shared/corpora/pages.
A measurement, not a test: nothing fails.`

/** Defuddle takes a second and more for some pages: of its pages, so many are measured. */
const MOST = { sitrep: 1000, readability: 1000, defuddle: 150 } as const
type Reader = keyof typeof MOST
const WARM_UP = 60

const root = fileURLToPath(new URL("../../", import.meta.url))
const [first = "", second] = process.argv.slice(2)
if (first === "--help") console.log(help)
else if (isReader(first)) console.log(JSON.stringify(await timed(first, second ?? "")))
else sideBySide(first ? resolve(first) : join(process.env.SITREP_CORPORA ?? join(root, "../shared"), "corpora/pages"))

function isReader(word: string): word is Reader {
  return word in MOST
}

function sideBySide(folder: string): void {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}`)
  let ours = 0
  for (const reader of ["sitrep", "readability", "defuddle"] as const) {
    const run = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), reader, folder], {
      encoding: "utf8",
      maxBuffer: 1e8,
    })
    const { pages, rate }: { pages: number; rate: number } = JSON.parse(run.stdout.trim().split("\n").at(-1) ?? "{}")
    if (reader === "sitrep") ours = rate
    console.log(
      `${reader.padEnd(12)} ${rate.toFixed(1).padStart(7)} pages a second (${pages} pages)  ${reader === "sitrep" ? "" : `Sitrep is ${(ours / rate).toFixed(1)} times as fast`}`,
    )
  }
}

async function timed(reader: Reader, folder: string): Promise<{ readonly pages: number; readonly rate: number }> {
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl.gz"))
    .sort()
    .flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString("utf8")
        .trim()
        .split("\n"),
    )
    .map((row): string => JSON.parse(row).html)
    .slice(0, MOST[reader])
  const read = await readerOf(reader)
  for (const page of pages.slice(0, WARM_UP)) await read(page)
  const began = performance.now()
  for (const page of pages) await read(page)
  return { pages: pages.length, rate: (pages.length * 1000) / (performance.now() - began) }
}

/** Reads one page; what a reader throws is its own fault and costs it nothing here. */
async function readerOf(reader: Reader): Promise<(html: string) => unknown> {
  if (reader === "sitrep") {
    // What is measured is what is installed: the built package, which has no types before it is built.
    const path = new URL("../../dist/article/index.js", import.meta.url).href
    const built: typeof import("../../src/article/index.ts") = await import(path)
    return (html) => built.readArticle(html, "html", {})
  }
  const { parseHTML } = await import("linkedom")
  if (reader === "readability") {
    const { Readability } = await import("@mozilla/readability")
    return (html) => attempt(() => new Readability(parseHTML(html).document).parse())
  }
  const { Defuddle } = await import("defuddle/node")
  return (html) => attempt(() => Defuddle(parseHTML(html).document, "https://page.example/"))
}

async function attempt(read: () => unknown): Promise<unknown> {
  try {
    return await read()
  } catch {
    return undefined
  }
}
