import { createReadStream } from "node:fs"
import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"

/** How many reports sources hold, as far as that can be told without reading them: a file is one, lines count. Absent where one cannot (archives, addresses). */
export async function countReports(sources: readonly string[]): Promise<number | undefined> {
  let sum = 0
  for (const source of sources) {
    const count = await countIn(source)
    if (count === undefined) return undefined
    sum += count
  }
  return sum
}

async function countIn(source: string): Promise<number | undefined> {
  if (source === "-" || /^https?:\/\//i.test(source) || /\.(?:warc|warc\.gz|wacz|gz|xml|rss|atom)$/i.test(source)) return undefined
  const about = await stat(source).catch(() => undefined)
  if (!about) return 1
  if (about.isDirectory())
    return countReports((await readdir(source)).filter((name) => !name.startsWith(".")).map((name) => join(source, name)))
  if (!/\.(?:jsonl|ndjson)$/i.test(source)) return 1
  let lines = 0
  for await (const chunk of createReadStream(source, { highWaterMark: 1 << 20 }))
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
  return lines
}
