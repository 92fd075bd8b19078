import type { Report } from "../report.ts"

/** What stands for one UTF-16 code unit of a name that was removed: as many as it had, so that every position stays. */
export const BLOT = "█"

/**
 * Finds forms of a name in words, not within a longer word: those of several words whatever their case and with any blank space between, those of one
 * as they are or in capitals, for "Rose" is a name and "rose" is none. No form gives what finds nothing.
 */
export function formsOf(forms: Iterable<string>): RegExp {
  const told = [...new Set([...forms].map(inOneLine))].filter((form) => /[\p{L}\p{N}]/u.test(form))
  // The longest first: of "Marel" and "Ivo Marel" the whole is blotted out, the space in it too.
  const written = told
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((form) =>
      isSeveral(form)
        ? form
            .split(" ")
            .map((word) => [...word].map(anyCase).join(""))
            .join("\\s+")
        : `(?:${escaped(form)}|${escaped(form.toUpperCase())})`,
    )
  return written.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join("|")})(?![\\p{L}\\p{N}])`, "gu") : /(?!)/g
}

export const inOneLine = (form: string): string => form.trim().replace(/\s+/g, " ")
export const isSeveral = (form: string): boolean => form.includes(" ")

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")
function anyCase(letter: string): string {
  const cases = new Set([letter, letter.toLowerCase(), letter.toUpperCase()].filter((one) => [...one].length === 1))
  return cases.size > 1 ? `[${[...cases].join("")}]` : escaped(letter)
}

/** Words without the forms. */
export const blotted = (words: string, forms: RegExp): string => words.replace(forms, (found) => BLOT.repeat(found.length))

/** Any value of JSON without the forms, in all its strings; names of fields stay. */
export function blottedIn(value: unknown, forms: RegExp): unknown {
  if (typeof value === "string") return blotted(value, forms)
  if (Array.isArray(value)) return value.map((one) => blottedIn(one, forms))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, blottedIn(one, forms)]))
}

/**
 * A record without a person: `refs` are the entities that stand for them. They are gone, with their mentions and all that leads to them; what mentions
 * covered and what the forms find is blotted out, in the text and in every string. No position changes.
 */
export function withoutPerson(report: Report, refs: ReadonlySet<string>, forms: RegExp): Report {
  const names = report.names.filter(({ ref }) => refs.has(ref))
  let text = report.article.text
  for (const { from, to } of names) text = text.slice(0, from) + BLOT.repeat(to - from) + text.slice(to)
  const left = {
    ...report,
    names: report.names.filter(({ ref }) => !refs.has(ref)),
    entities: report.entities.filter(({ id }) => !refs.has(id)),
  }
  // A record in, a record out: strings are strings still,
  const blank = blottedIn(left, forms) as Report
  // and the refs that go are those that may be absent.
  return without(refs, { ...blank, article: { ...blank.article, text: blotted(text, forms) } }) as Report
}

/** All of a value but the refs that lead to one of these. */
function without(refs: ReadonlySet<string>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => without(refs, one))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) =>
      name === "ref" && typeof one === "string" && refs.has(one) ? [] : [[name, without(refs, one)]],
    ),
  )
}
