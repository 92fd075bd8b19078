import { describe, expect, test } from "vitest"
import { importsOf, sourcesUnder } from "./source-files.ts"

/** The rooms from left to right. A file imports from its own room or from the left of it, types included. */
const order = ["evidence", "tagger", "capture", "post", "article", "reading", "claim", "record", "dossier", "desk", "server", "cli"]

/** Doors that are closed even to rooms on the right. */
const closed: readonly { readonly from: RegExp; readonly to: RegExp; readonly why: string }[] = [
  { from: /^src\/dossier\//, to: /^src\/record\/store\//, why: "a dossier is computed from statements, not from a database" },
  { from: /^src\/cli\/(?!command\/serve\.ts)/, to: /^src\/server\//, why: "both are shells over desk/; one command starts the other" },
  {
    from: /^src\/(?!capture\/|post\/|server\/)/,
    to: /^(?:node:)?(?:net|http|https|http2|tls|dgram|undici|nodemailer)$/,
    why: "only capture/ and post/ open sockets outward",
  },
  { from: /^src\/evidence\//, to: /^(?!src\/evidence\/)/, why: "evidence/ imports nothing" },
]

const roomOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? ""
const indexOf = (room: string): string => `src/${room}/index.ts`

/** What is wrong with one import, or nothing. `src/index.ts` is the package's own door and stands right of all rooms. */
function wrongWith(file: string, target: string): string | undefined {
  for (const { from, to, why } of closed) if (from.test(file) && to.test(target)) return `${file} imports ${target}: ${why}`
  if (!target.startsWith("src/"))
    return target.startsWith("..") || /^(?:test|bench|train|web)\//.test(target) ? `${file} imports ${target}: outside src/` : undefined
  if (!target.endsWith(".ts") && !target.endsWith(".json")) return `${file} imports ${target}: relative specifiers end in .ts`
  const [here, there] = [roomOf(file), roomOf(target)]
  if (here === there) return undefined
  if (!there) return `${file} imports ${target}: nothing imports the package's own door`
  if (here && order.indexOf(there) > order.indexOf(here)) return `${file} imports ${target}: ${there}/ comes after ${here}/`
  return target === indexOf(there) ? undefined : `${file} imports ${target}: only ${indexOf(there)} is open`
}

/** The first way round from a file back to itself, as the files on it. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  for (const start of graph.keys()) {
    const way: { file: string; left: string[] }[] = [{ file: start, left: [...(graph.get(start) ?? [])] }]
    while (way.length) {
      const last = way[way.length - 1]
      const next = last?.left.pop()
      if (next === undefined) {
        if (last) done.add(last.file)
        way.pop()
        continue
      }
      const met = way.findIndex((step) => step.file === next)
      if (met >= 0) return [...way.slice(met).map((step) => step.file), next]
      if (!done.has(next) && graph.has(next)) way.push({ file: next, left: [...(graph.get(next) ?? [])] })
    }
  }
  return undefined
}

const files = sourcesUnder("src")

describe("the arrow", () => {
  test("there is something to draw", () => expect(files.length).toBeGreaterThan(10))

  test("every folder of src/ is a room of the house", () => {
    expect(files.map(roomOf).filter((room) => room && !order.includes(room))).toEqual([])
  })

  test.each(files)("%s imports leftwards, and through doors", (file) => {
    expect(importsOf(file).flatMap((target) => wrongWith(file, target) ?? [])).toEqual([])
  })

  test("no file can reach itself", () => {
    expect(circle(new Map(files.map((file) => [file, importsOf(file)])))?.join(" -> ")).toBeUndefined()
  })
})

describe("the drawing of the arrow itself", () => {
  test.each([
    ["src/reading/find-dates.ts", "src/claim/index.ts", "comes after"],
    ["src/claim/find-claims.ts", "src/reading/find-dates.ts", "is open"],
    ["src/reading/find-dates.ts", "src/index.ts", "own door"],
    ["src/cli/main.ts", "src/server/index.ts", "shells"],
    ["src/evidence/span.ts", "node:fs", "imports nothing"],
    ["src/article/read-article.ts", "node:https", "sockets"],
    ["src/reading/find-dates.ts", "src/reading/types", ".ts"],
    ["src/desk/read.ts", "test/source-files.ts", "outside"],
  ])("%s may not import %s", (file, target, why) => expect(wrongWith(file, target)).toContain(why))

  test.each([
    ["src/claim/find-claims.ts", "src/reading/index.ts"],
    ["src/claim/kind/incident.ts", "src/claim/types.ts"],
    ["src/index.ts", "src/desk/index.ts"],
    ["src/article/read-html.ts", "htmlparser2"],
    ["src/reading/find-names.ts", "node:fs"],
  ])("%s may import %s", (file, target) => expect(wrongWith(file, target)).toBeUndefined())

  test("imports are found in every form, types included", () => {
    const source = `import { a } from "./a.ts"\nimport type {\n  B,\n} from "../b/index.ts"\nexport * from "./c.ts"\nimport "./d.ts"\nconst e = await import("./e.ts")\n`
    expect(importsOf("src/x/y.ts", source).sort()).toEqual(["src/b/index.ts", "src/x/a.ts", "src/x/c.ts", "src/x/d.ts", "src/x/e.ts"])
  })

  test("an import in a comment or in a string is none", () => {
    expect(importsOf("src/x/y.ts", `// import { a } from "./a.ts"\n/* import "./b.ts" */\nconst c = 'import "./d.ts"'\n`)).toEqual([])
  })

  test("a circle is found and printed as the way round", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c", "d"]],
      ["c", []],
      ["d", ["b"]],
    ])
    expect(circle(graph)).toEqual(["b", "d", "b"])
  })

  test("two ways to one file are no circle", () => {
    expect(
      circle(
        new Map([
          ["a", ["b", "c"]],
          ["b", ["d"]],
          ["c", ["d"]],
          ["d", []],
        ]),
      ),
    ).toBeUndefined()
  })
})
