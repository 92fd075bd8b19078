import { type Document, LineCounter, parseDocument } from "yaml"
import { z } from "zod"
import { daysOf, isRefusal, plain, type Refusal, refusal, slugOf } from "../../record/index.ts"
import type { Definition } from "./types.ts"

// Bounds on a file that people write by hand: far above any that was seen, so that no file can make the rest slow.
const LONGEST_FILE = 1_000_000
const MOST = 2_000

const name = z.string().trim().min(1).max(200)
const names = z.array(name).max(MOST).default([])
const day = z.string().refine((value) => daysOf(value)?.first === value, { error: "a day, such as 2026-06-01" })
const latitude = z.number().min(-90).max(90)
const longitude = z.number().min(-180).max(180)
const kind = z.enum(["person", "organisation", "group", "place", "agreement"])

const called = z.union([name.transform((only) => ({ name: only })), z.strictObject({ name, by: name.optional() })])

const file = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters and digits, joined by hyphens")
    .max(80)
    .optional(),
  title: name,
  since: day.optional(),
  until: day.optional(),
  places: names,
  areas: z
    .array(z.strictObject({ lat: latitude, lon: longitude, km: z.number().positive().max(5_000) }))
    .max(MOST)
    .default([]),
  actors: names,
  agreements: z
    .array(
      z.union([
        name.transform((only) => ({ kind: "agreement" as const, name: only, also: [], signed: undefined })),
        z.strictObject({ name, kind: z.enum(["agreement", "mandate"]).default("agreement"), also: names, signed: day.optional() }),
      ]),
    )
    .max(MOST)
    .default([]),
  words: names,
  outlets: names,
  sides: z
    .array(z.strictObject({ name, members: names, outlets: names }))
    .max(50)
    .default([]),
  names: z
    .array(
      z.strictObject({
        kind,
        names: z.array(called).min(1).max(100),
        at: z.strictObject({ lat: latitude, lon: longitude, precision: z.enum(["exact", "near", "region"]).default("near") }).optional(),
      }),
    )
    .max(MOST)
    .default([]),
})

/**
 * The definition that a file holds: YAML 1.2 (so JSON too), as docs/dossier.md describes it. `key` is made from the title where the file has none. A file that does
 * not fit is refused ("bad-definition") with what is wrong, the value, the line, and what is allowed. Source of the form: our own.
 */
export function parseDefinition(text: string): Definition | Refusal {
  if (text.length > LONGEST_FILE) return bad(`the file has ${text.length} characters; allowed are ${LONGEST_FILE}`)
  const lines = new LineCounter()
  const yaml = parsed(text, lines)
  if (isRefusal(yaml)) return yaml
  const { document, value } = yaml
  const read = file.safeParse(value ?? {})
  if (!read.success) {
    const [issue] = read.error.issues
    const { path, words, found } = innermost(issue, value)
    return bad(`${path.length ? `"${path.join(".")}"` : "the file"}${lineOf(document, path, lines)} is ${found}; needed is ${words}`)
  }
  return checked(read.data)
}

function checked({ key, since, until, agreements, names: things, ...rest }: z.output<typeof file>): Definition | Refusal {
  const slug = key ?? slugOf(rest.title)
  if (!slug) return bad(`"title" ${JSON.stringify(rest.title)} has no letter or digit to make a key of; needed is "key" beside it`)
  if (since && until && since > until) return bad(`"since" is ${since}, after "until" ${until}; needed is an earlier day`)
  const watches = [rest.places, rest.areas, rest.actors, agreements, rest.words, rest.outlets]
  if (watches.every((list) => !list.length))
    return bad("the file watches nothing; needed is one of places, areas, actors, agreements, words, outlets")
  const sides = rest.sides.map((side) => side.name)
  const twice = sides.find((one, at) => sides.indexOf(one) !== at)
  if (twice !== undefined) return bad(`two sides are called "${twice}"; needed is one name each`)
  const stranger = things.flatMap((thing) => thing.names).find((one) => "by" in one && one.by !== undefined && !sides.includes(one.by))
  if (stranger)
    return bad(
      `the name "${stranger.name}" is used by "${"by" in stranger ? stranger.by : ""}", which is no side; allowed are ${sides.join(", ") || "none, for the file has no sides"}`,
    )
  const owner = new Map<string, string>()
  for (const thing of things)
    for (const one of thing.names) {
      const id = `${thing.kind} ${plain(one.name)}`
      const first = thing.names[0]?.name ?? ""
      const there = owner.get(id)
      if (there !== undefined && there !== first)
        return bad(`the ${thing.kind} name "${one.name}" stands for "${there}" and for "${first}"; needed is one`)
      owner.set(id, first)
    }
  return {
    ...rest,
    key: slug,
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    agreements: agreements.map(({ signed, ...one }) => ({ ...one, ...(signed ? { signed } : {}) })),
    names: things.map(({ at, ...thing }) => ({
      kind: thing.kind,
      names: thing.names.map((one) => ({ name: one.name, ...("by" in one && one.by !== undefined ? { by: one.by } : {}) })),
      ...(at ? { at } : {}),
    })),
  }
}

const bad = (message: string): Refusal => refusal({ code: "bad-definition", message })

function parsed(text: string, lines: LineCounter): { readonly document: Document; readonly value: unknown } | Refusal {
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
    const [broken] = document.errors
    if (broken) return bad(`line ${lines.linePos(broken.pos[0]).line} is no YAML: ${broken.message}`)
    return { document, value: document.toJS({ maxAliasCount: 100 }) }
  } catch (error) {
    // The parser throws on aliases that unfold without end and on nesting deeper than the stack.
    return bad(`the file cannot be unfolded: ${error instanceof Error ? error.message : String(error)}`)
  }
}

type Issue = z.core.$ZodIssue | undefined

/** What is wrong, as deep inside as it can be said: of alternatives the one that fits the value's sort. */
function innermost(issue: Issue, value: unknown): { path: PropertyKey[]; words: string; found: string } {
  if (!issue) return { path: [], words: "a definition", found: "something else" }
  if (issue.code === "invalid_union") {
    const inner = issue.errors.flatMap((list) => list[0] ?? []).find((one) => one.path.length > 0 || one.code !== "invalid_type")
    if (inner) {
      const deeper = innermost(inner, at(value, issue.path))
      return { ...deeper, path: [...issue.path, ...deeper.path] }
    }
  }
  if (issue.code === "unrecognized_keys")
    return { path: [...issue.path, issue.keys[0] ?? ""], words: "one of the fields in docs/dossier.md", found: "unknown" }
  return { path: [...issue.path], words: wantedBy(issue), found: shown(at(value, issue.path)) }
}

function wantedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type")
    return issue.expected === "array" ? "a list" : issue.expected === "object" ? "a table of fields" : `a ${issue.expected}`
  if (issue.code === "invalid_value") return `one of ${issue.values.join(", ")}`
  if (issue.code === "too_big") return `at most ${issue.maximum}${sized(issue.origin)}`
  if (issue.code === "too_small") return `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${sized(issue.origin)}`
  return issue.message.replace(/^Invalid string: /, "")
}

const sized = (origin: string): string => (origin === "string" ? " characters" : origin === "array" ? " entries" : "")

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    // What is an object is looked into by name; what has no such name gives undefined.
    (inner, key) => (typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )

const shown = (value: unknown): string => (value === undefined ? "absent" : (JSON.stringify(value) ?? "unknown").slice(0, 80))

function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): string {
  for (let length = path.length; length > 0; length--) {
    // A node that is there has a range in the file; a value that the parser made has none.
    const node = document.getIn(path.slice(0, length), true) as { readonly range?: readonly [number, number, number] | null } | undefined
    if (node?.range) return ` in line ${lines.linePos(node.range[0]).line}`
  }
  return ""
}
