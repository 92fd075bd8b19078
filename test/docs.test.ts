import { existsSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { commentsOf, filesUnder, root, sourcesUnder, textOf, withoutComments } from "./source-files.ts"

const exists = (path: string): boolean => existsSync(join(root, path))

/** A page's text; a page that is not written yet fails the test that asks for it, by name. */
function page(path: string): string {
  if (!exists(path)) throw new Error(`${path} is missing: it is part of what is published`)
  return textOf(path)
}

const number = /\[([A-Z]{1,2}\d+[a-z]?)\]/g
const rulesPages = filesUnder("docs/rules").filter((path) => path.endsWith(".md"))

/** Numbers that a text cites in square brackets. */
const citedIn = (text: string): string[] => [...text.matchAll(number)].map(([, cited = ""]) => cited)

/** Numbers of the rules that a page sets up: those a line, a list item, a heading or a table's row begins with. */
const setUpIn = (text: string): string[] =>
  [...text.matchAll(/^(?:[-*|]|\d+\.|#+)?\s*[*`]*\[?([A-Z]{1,2}\d+[a-z]?)\]?[*`]*(?=[\s.:|*)–-]|$)/gm)].map(([, rule = ""]) => rule)

/** Numbers cited in the comments and in the traces of a source file. */
const citedInSource = (source: string): string[] => [
  ...commentsOf(source).flatMap(({ text }) => citedIn(text)),
  ...[...withoutComments(source).matchAll(/\brule:\s*["']([A-Z]{1,2}\d+[a-z]?)["']/g)].map(([, rule = ""]) => rule),
]

/** Numbers cited in the names of tests, those of groups too, and those that rows of a table begin with, which the names then hold. */
const citedInTests = (source: string): string[] => {
  const code = withoutComments(source)
  return [...citedIn(code), ...[...code.matchAll(/\[\s*"([A-Z]{1,2}\d+)",/g)].map(([, cited = ""]) => cited)]
}

const rules = new Set(rulesPages.flatMap((path) => setUpIn(textOf(path))))
const sources = sourcesUnder("src")
const tests = sourcesUnder("test").filter((path) => path.endsWith(".test.ts") && path !== "test/docs.test.ts")

describe("the rules of reading", () => {
  test("there are rules", () => expect(rules.size).toBeGreaterThan(10))

  test("docs/rules.md leads to every page of rules", () => {
    const index = page("docs/rules.md")
    expect(rulesPages.filter((path) => !index.includes(`(${path.replace("docs/", "")})`))).toEqual([])
  })

  test("no rule is set up on two pages", () => {
    const all = rulesPages.flatMap((path) => [...new Set(setUpIn(textOf(path)))].map((rule) => ({ rule, path })))
    expect(all.filter(({ rule, path }) => all.some((other) => other.rule === rule && other.path < path))).toEqual([])
  })

  test("a number cited in the code stands in docs/rules", () => {
    const unknown = sources.flatMap((path) => citedInSource(textOf(path)).map((rule) => `${path} ${rule}`))
    expect(unknown.filter((line) => !rules.has(line.split(" ")[1] ?? ""))).toEqual([])
  })

  test("a number cited in a test's name stands in docs/rules", () => {
    const unknown = tests.flatMap((path) => citedInTests(textOf(path)).map((rule) => `${path} ${rule}`))
    expect(unknown.filter((line) => !rules.has(line.split(" ")[1] ?? ""))).toEqual([])
  })

  test("every rule is held by a test that cites it", () => {
    const held = new Set(tests.flatMap((path) => citedInTests(textOf(path))))
    expect([...rules].filter((rule) => !held.has(rule))).toEqual([])
  })
})

describe("the errors", () => {
  const codes = [
    ...new Set(
      sources.flatMap((path) =>
        [...withoutComments(textOf(path)).matchAll(/\bcode:\s*["']([a-z]+(?:-[a-z]+)*)["']/g)].map(([, code = ""]) => code),
      ),
    ),
  ]

  test("docs/errors.md has an entry for every code", () => {
    const errors = page("docs/errors.md")
    expect(codes.length).toBeGreaterThan(3)
    expect(codes.filter((code) => !errors.includes(`\`${code}\``))).toEqual([])
  })
})

describe("what drops furniture", () => {
  test("every reason to drop something stands in docs/rules", () => {
    const text = rulesPages.map(textOf).join("\n")
    const reasons = sources
      .filter((path) => path.startsWith("src/article/"))
      .flatMap((path) =>
        [...withoutComments(textOf(path)).matchAll(/\breason:\s*["']([a-z]+(?:-[a-z]+)*)["']/g)].map(([, reason = ""]) => reason),
      )
    expect([...new Set(reasons)].filter((reason) => !text.includes(reason))).toEqual([])
  })
})

describe("ARCHITECTURE.md", () => {
  test("is under 200 lines", () => expect(page("ARCHITECTURE.md").split("\n").length).toBeLessThan(200))

  test("names only what exists", () => {
    expect(pathsIn(page("ARCHITECTURE.md")).filter((path) => !exists(path))).toEqual([])
  })

  test("names every room that has files", () => {
    const text = page("ARCHITECTURE.md")
    const rooms = new Set(sources.flatMap((path) => /^src\/([^/]+)\//.exec(path)?.[1] ?? []))
    expect([...rooms].filter((room) => !text.includes(`${room}/`))).toEqual([])
  })
})

/** Paths of this package that a page names between backticks. Patterns and places still to be built are none. */
function pathsIn(text: string): string[] {
  const named = [
    ...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/`((?:src|test|docs|data|bench|train|scripts|examples|\.ci)\/[\w./-]*)`/g),
  ]
  return named.map(([, path = ""]) => path.replace(/\/$/, ""))
}

describe("README.md and CONTRIBUTING.md", () => {
  const pages = ["README.md", "CONTRIBUTING.md"]
  const scripts: Readonly<Record<string, string>> = JSON.parse(textOf("package.json")).scripts

  test.each(pages)("%s: its npm commands exist", (path) => {
    expect(npmCommands(page(path)).filter((name) => scripts[name] === undefined)).toEqual([])
  })

  test.each(pages)("%s: the files it names exist", (path) => expect(pathsIn(page(path)).filter((named) => !exists(named))).toEqual([]))

  test.each(pages)("%s: its links within the package lead somewhere", (path) => {
    const links = [...page(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = ""]) => link)
    expect(links.filter((link) => !exists(link))).toEqual([])
  })

  test("README.md gives the two commands that do all the set-up", () => {
    expect(page("README.md")).toContain("npm install && npm start")
    expect(page("README.md")).toContain("npm install && npm test")
  })

  test("the licence is the one the package names", () => {
    expect(JSON.parse(textOf("package.json")).license).toBe("Apache-2.0")
    expect(page("LICENSE")).toContain("Apache License")
  })
})

/** The scripts of package.json that a page tells to run. */
function npmCommands(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, script, short]) => script ?? short ?? "")
}

describe("the words of the pages", () => {
  const pages = filesUnder("").filter((path) => path.endsWith(".md") && !path.startsWith("data/"))

  test.each(pages)("%s does not praise", (path) =>
    expect(textOf(path).match(/\b(?:simply|seamless(?:ly)?|blazing(?:ly)?|effortless(?:ly)?)\b/gi) ?? []).toEqual([]),
  )
})

describe("the looking itself", () => {
  test.each([
    ["- **[D3]** A bare month ...", ["D3"]],
    ["- [D3] A bare month ...", ["D3"]],
    ["| D3 | A bare month |", ["D3"]],
    ["### D3. A bare month", ["D3"]],
    ["**A12** Speaker", ["A12"]],
    ["[P1] The title", ["P1"]],
  ])("%j sets up %j", (text, found) => expect(setUpIn(text)).toEqual(found))

  test.each([
    "See [D3] for the month.",
    "- Dates: [D3] first",
    "UN peacekeepers",
    "- A 3-year term",
    "## 2020",
    "- T34 tanks?".replace("T34", "T-34"),
  ])("%j sets up nothing", (text) => expect(setUpIn(text)).toEqual([]))

  test("numbers are found in comments and in traces, not in character classes", () => {
    expect(citedInSource('// [D3] a month\nconst a = /[A-Z0-9]+/\nconst t = { rule: "F4", why: "x" }\nconst b = list["A1"]')).toEqual([
      "D3",
      "F4",
    ])
  })

  test("commands are found with and without run", () => {
    expect(npmCommands("`npm install && npm start`, `npm run quality -- --only names`")).toEqual(["start", "quality"])
  })
})
