import { describe, expect, test } from "vitest"
import { codeAlone, commentsOf, filesUnder, lineOf, sourcesUnder, textOf, withoutComments } from "./source-files.ts"

const sources = ["src", "test", "bench", "train", "scripts"].flatMap(sourcesUnder)
const tests = sources.filter((path) => path.endsWith(".test.ts"))

// The sources of a page of words are long for a reason; anything over the second limit is two files.
const longNeedsReason = 300
const longNever = 600

/** Classes are for what has a lifetime. */
const classes: readonly string[] = []

/** Where the clock may be asked: the rooms that talk to the outside, and the measuring of speed. */
const mayAskClock = /^(?:src\/(?:desk|cli)|bench)\//

interface Fault {
  readonly file: string
  readonly line: number
  readonly what: string
}

const faultsAt = (file: string, source: string, pattern: RegExp, code = codeAlone(source)): Fault[] =>
  [...code.matchAll(pattern)].map((match) => ({ file, line: lineOf(source, match.index), what: match[0].trim() }))

/** A file longer than the first limit says why in a comment on top that begins with "Long:". */
function tooLong(source: string): string | undefined {
  const lines = source.trimEnd().split("\n").length
  if (lines > longNever) return `${lines} lines; at most ${longNever}`
  if (lines > longNeedsReason && !/^(?:\/\*\*?|\/\/)\s*Long: \S/.test(source))
    return `${lines} lines; over ${longNeedsReason} the file begins with "// Long: <reason>"`
  return undefined
}

const anyType = (file: string, source: string): Fault[] => faultsAt(file, source, /(?<![.\w$])any\b(?!\s*[:(?])/g)

/** Casts without a comment on their line or the line above; `as const` is none, nor is a name changed on its way in or out. */
function bareCasts(file: string, source: string): Fault[] {
  const code = codeAlone(source).replace(/^\s*(?:import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?(?:\{[^}]*\}|\*\s+as\s+\w+)/gm, (words) =>
    words.replace(/[^\n]/g, " "),
  )
  const commented = new Set(
    commentsOf(source).flatMap(({ line, text }) => {
      const last = line + text.split("\n").length - 1
      return [line, last, last + 1]
    }),
  )
  return faultsAt(file, source, /(?<=[\w)\]}"'`>\s])\bas\s+(?!const\b)[A-Za-z{([]\w*/g, code).filter(({ line }) => !commented.has(line))
}

const clocks = (file: string, source: string): Fault[] =>
  faultsAt(
    file,
    source,
    /\bDate\.now\b|\bnew Date\b(?!\(\s*Date\.UTC\()|(?<!new )(?<![.\w])Date\(|\bperformance\.now\b|\bprocess\.hrtime\b/g,
  )

const classNames = (source: string): string[] => [...codeAlone(source).matchAll(/(?:^|[\s=(])class\s+(\w+)/g)].map(([, name = ""]) => name)

/** Names of tests that stand twice in a file. Names made from a table are told apart by their values. */
function twice(source: string): string[] {
  const names = [...withoutComments(source).matchAll(/^\s*(?:test|it)\((["'`])((?:\\.|(?!\1).)*)\1/gm)].map(([, , name = ""]) => name)
  return names.filter((name, at) => names.indexOf(name) !== at)
}

// A workplace leaves no trace in what is published: no folder of one machine, no word on who did what when.
const outside: readonly RegExp[] = [
  /(?<![\w.])\/(?:work|home|root)\//,
  /\bsub-?agents?\b/i,
  /\bco-authored\b/i,
  /\bregistry\.[a-z]+\.(?:org|com|dev)\b/,
]
// The word has another meaning where people sign in.
const ofSignIn = /account|session|schema\.txt$|^docs\/(?:server|store|cli)\.md$|^src\/server\/|^test\/server\/|^web\//
const published = filesUnder("").filter((path) => !/^(?:data|package-lock\.json)/.test(path))

/** Where a word about the workplace stands; in code only comments are asked, for a word list may hold any word. */
function traces(path: string, source: string): Fault[] {
  const texts = path.endsWith(".ts") ? commentsOf(source) : source.split("\n").map((text, at) => ({ line: at + 1, text }))
  return texts.flatMap(({ line, text }) =>
    (ofSignIn.test(path) ? outside : [...outside, /(?<!sign-in )\bsessions?\b/i]).flatMap((pattern) => {
      const what = pattern.exec(text)?.[0]
      return what ? [{ file: path, line, what }] : []
    }),
  )
}

describe("the style of the house", () => {
  test("there are sources to look at", () => expect(sources.length).toBeGreaterThan(20))

  test("a file is short, or says why it is not", () => {
    expect(
      sources.flatMap((path) => {
        const why = tooLong(textOf(path))
        return why ? [`${path}: ${why}`] : []
      }),
    ).toEqual([])
  })

  test("files and folders have kebab-case names", () => {
    const parts = sources.flatMap((path) => path.split("/").map((part) => ({ path, part: part.replace(/(?:\.test)?\.ts$/, "") })))
    expect(parts.filter(({ part }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part)).map(({ path }) => path)).toEqual([])
  })

  test("nothing is named for being useful", () => {
    expect(sources.filter((path) => /(?:^|[/-])(?:utils?|helpers?|misc|common|stuff)(?:[/.-]|$)/.test(path))).toEqual([])
    expect(sources.flatMap((path) => faultsAt(path, textOf(path), /\b\w*[uU]tils?\b/g))).toEqual([])
  })

  test("there is no any", () => expect(sources.flatMap((path) => anyType(path, textOf(path)))).toEqual([]))

  test("a cast says why", () => expect(sources.flatMap((path) => bareCasts(path, textOf(path)))).toEqual([]))

  test("the clock is asked in desk/ and cli/ only", () => {
    expect(sources.filter((path) => !mayAskClock.test(path)).flatMap((path) => clocks(path, textOf(path)))).toEqual([])
  })

  test("there are no classes but those with a lifetime", () => {
    expect(
      sources.flatMap((path) => classNames(textOf(path)).map((name) => `${path} ${name}`)).filter((name) => !classes.includes(name)),
    ).toEqual([])
  })

  test("there are no default exports, enums, namespaces", () => {
    const pattern = /^\s*(?:export\s+default\b|(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s+\w+|(?:export\s+)?namespace\s+\w+)/gm
    expect(sources.flatMap((path) => faultsAt(path, textOf(path), pattern))).toEqual([])
  })

  test("no name of a test stands twice in its file", () => {
    expect(tests.flatMap((path) => twice(textOf(path)).map((name) => `${path}: ${name}`))).toEqual([])
  })

  test("what is published has no trace of a workplace", () => expect(published.flatMap((path) => traces(path, textOf(path)))).toEqual([]))
})

describe("the looking itself", () => {
  const count = (lines: number, top = "") => top + "const a = 1\n".repeat(lines)

  test.each([
    ["301 lines without a reason", count(301)],
    ["601 lines with a reason", count(600, "// Long: a list\n")],
    ["a reason that is empty", count(301, "// Long:\n")],
  ])("is too long: %s", (_, source) => expect(tooLong(source)).toBeDefined())

  test.each([
    ["300 lines", count(300)],
    ["301 lines with a reason", count(301, "// Long: one list of verbs\n")],
  ])("is not too long: %s", (_, source) => expect(tooLong(source)).toBeUndefined())

  test.each(["let a: any", "const f = (a: any[]) => a", "type A = Map<string, any>"])("has an any: %s", (source) =>
    expect(anyType("a.ts", source)).toHaveLength(1),
  )

  test.each(['const a = "any"', "// any word", "const a = { any: 1 }", "Promise.any(list)", "const r = /any /"])("has none: %s", (source) =>
    expect(anyType("a.ts", source)).toEqual([]),
  )

  test.each(["const a = b as string", "f(x as { y: number })", "return list.map(g) as readonly B[]"])("is a bare cast: %s", (source) =>
    expect(bareCasts("a.ts", source)).toHaveLength(1),
  )

  test.each([
    "const a = [1] as const",
    "const a = b as string // the parser has checked it",
    "// the parser has checked it\nconst a = b as string",
    "/** Two lines.\n * Checked above. */\nconst a = b as string",
    'import { a as b } from "./a.ts"',
    'export {\n  a as b,\n} from "./a.ts"',
    'const a = "taken as read"',
    "const f = (as: number) => as + 1",
  ])("is no bare cast: %j", (source) => expect(bareCasts("a.ts", source)).toEqual([]))

  test.each(["new Date()", "Date.now()", "new Date(text)", "Date()", "performance.now()"])(
    "asks the clock, or the machine's zone: %s",
    (source) => expect(clocks("a.ts", source)).toHaveLength(1),
  )

  test.each(["Date.UTC(2020, 1, 1)", "new Date(Date.UTC(2020, 1, 1))", "interface DateMention {}", "findDate()", '"new Date()"'])(
    "does not ask the clock: %s",
    (source) => expect(clocks("a.ts", source)).toEqual([]),
  )

  test("a name that stands twice is found, one from a table is not", () => {
    expect(twice('test("a", f)\ntest("b", f)\n  test("a", f)')).toEqual(["a"])
    expect(twice('test.each(x)("a %s", f)\ntest.each(y)("a %s", f)\n// test("a", f)\ntest("a", f)')).toEqual([])
  })

  test("a word of a word list is no trace, the same word in a comment is", () => {
    expect(traces("a.ts", 'const words = ["session"]')).toEqual([])
    expect(traces("a.ts", "// done in this session")).toHaveLength(1)
    expect(traces("a.md", "the sign-in session lasts a day")).toEqual([])
  })
})
