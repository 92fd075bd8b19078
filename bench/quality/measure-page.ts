import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { read } from "../../src/desk/index.ts"
import { faultIn } from "./faults.ts"
import type { Outcome } from "./measure.ts"

interface Gold {
  readonly id: string
  readonly title: string
  readonly published: string
  readonly text: string
}

interface Read {
  readonly article?: {
    readonly text?: string
    readonly title?: string
    readonly byline?: readonly string[]
    readonly published?: { readonly value: string }
    readonly retrieved?: { readonly value: string }
    readonly dropped?: readonly { readonly reason: string }[]
  }
}

/** The copied page whose body is the first hand-made record: is the article told from the furniture? 1 for yes, 0 for no. */
export async function measurePage(folder: string): Promise<Outcome | undefined> {
  const [page, goldPath] = [join(folder, "seed/report.txt"), join(folder, "corpora/gold/seed.jsonl")]
  if (!existsSync(page) || !existsSync(goldPath)) return undefined
  const gold: Gold = JSON.parse(readFileSync(goldPath, "utf8").split("\n")[0] ?? "")
  const start = performance.now()
  const made: Read = JSON.parse(JSON.stringify(await read({ id: gold.id, page: readFileSync(page, "utf8") })))
  const seconds = (performance.now() - start) / 1000
  const { text, title, byline, published, retrieved, dropped } = made.article ?? {}
  const answers = {
    "body, exact": text?.trim() === gold.text.trim(),
    "title, exact": title === gold.title,
    "day of publication": published?.value.startsWith(gold.published) ?? false,
    "time of publication with its offset": /T\d\d:\d\d[+-]\d\d:\d\d$/.test(published?.value ?? ""),
    byline: byline?.length === 1,
    "day of the copy, apart": retrieved !== undefined && retrieved.value.slice(0, 10) !== gold.published,
    "five pieces of furniture, each with a reason": (dropped ?? []).filter(({ reason }) => reason).length >= 5,
  }
  const fault = faultIn(made, undefined)
  return {
    name: "copied-page",
    what: "one copied page: is the article told from the furniture? 100 is yes",
    reports: 1,
    seconds,
    faults: fault ? [`${gold.id}: ${fault}`] : [],
    measures: Object.fromEntries(Object.entries(answers).map(([name, yes]) => [name, yes ? 1 : 0])),
  }
}
