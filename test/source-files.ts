import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import { fileURLToPath } from "node:url"

/** The package's folder, with no slash at its end. */
export const root: string = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "")

const leftOut = new Set(["node_modules", "dist", "out", ".git", "coverage"])

/** Paths of all files of the checkout below a folder, with forward slashes, relative to the package; none when it is not there. */
export function filesUnder(folder: string): string[] {
  const found: string[] = []
  const open = [folder]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of entriesOf(at)) {
      const path = at ? `${at}/${entry.name}` : entry.name
      if (leftOut.has(entry.name)) continue
      if (entry.isDirectory()) open.push(path)
      else found.push(path)
    }
  }
  return found.sort()
}

function entriesOf(folder: string) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
  } catch {
    return []
  }
}

export const textOf = (path: string): string => readFileSync(join(root, path), "utf8")

export const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length

/** The TypeScript files of a folder. */
export const sourcesUnder = (folder: string): string[] => filesUnder(folder).filter((path) => path.endsWith(".ts"))

/** What a file imports or passes on: relative specifiers as paths of this package, the others as they are. */
export function importsOf(path: string, source: string = textOf(path)): string[] {
  const code = withoutComments(source)
  const statements = [
    ...code.matchAll(/^\s*(?:import|export)\b[^"'`;=()]*?\bfrom\s*["']([^"'\n]+)["']/gm),
    ...code.matchAll(/^\s*import\s*["']([^"'\n]+)["']/gm),
    ...code.matchAll(/\bimport\(\s*["']([^"'\n]+)["']/g),
  ]
  return statements.map(([, specifier = ""]) =>
    specifier.startsWith(".") ? normalize(join(dirname(path), specifier)).replaceAll("\\", "/") : specifier,
  )
}

/** A file's code with every comment blanked out, so that positions and lines stay. */
export const withoutComments = (source: string): string => blanked(source, false)

/** A file's code with comments and the insides of strings, templates and regular expressions blanked out. */
export const codeAlone = (source: string): string => blanked(source, true)

/** The comments of a file, each with the line it begins on. */
export function commentsOf(source: string): { line: number; text: string }[] {
  return pieces(source)
    .filter((piece) => piece.kind === "comment")
    .map((piece) => ({ line: lineOf(source, piece.from), text: source.slice(piece.from, piece.to) }))
}

function blanked(source: string, literalsToo: boolean): string {
  let made = ""
  for (const piece of pieces(source)) {
    const words = source.slice(piece.from, piece.to)
    const goes = piece.kind === "comment" || (literalsToo && piece.kind === "literal")
    made += goes ? words.replace(/[^\n]/g, " ") : words
  }
  return made
}

interface Piece {
  readonly kind: "code" | "comment" | "literal"
  readonly from: number
  readonly to: number
}

// A whole parser is not needed: comments, strings, templates and regular expressions are told from the character they begin with, a
// division from a regular expression by what stands before it. Code inside `${}` counts as part of its template.
function pieces(source: string): Piece[] {
  const found: Piece[] = []
  let from = 0
  let at = 0
  const close = (kind: Piece["kind"], end: number) => {
    if (at > from) found.push({ kind: "code", from, to: at })
    found.push({ kind, from: at, to: end })
    from = at = end
  }
  while (at < source.length) {
    const two = source.slice(at, at + 2)
    const one = two[0] ?? ""
    if (two === "//") close("comment", endOf(source, "\n", at))
    else if (two === "/*") close("comment", Math.min(source.length, endOf(source, "*/", at + 2) + 2))
    else if (one === '"' || one === "'" || one === "`") close("literal", closing(source, at, one))
    else if (one === "/" && /(?:^|[(,=:[!&|?{};+\n]|\breturn|=>)\s*$/.test(source.slice(Math.max(0, at - 40), at)))
      close("literal", closing(source, at, "/"))
    else at++
  }
  if (at > from) found.push({ kind: "code", from, to: at })
  return found
}

function endOf(source: string, mark: string, at: number): number {
  const end = source.indexOf(mark, at)
  return end < 0 ? source.length : end
}

function closing(source: string, opened: number, mark: string): number {
  let bracket = false
  for (let at = opened + 1; at < source.length; at++) {
    const one = source[at]
    if (one === "\\") at++
    else if (mark === "/" && one === "[") bracket = true
    else if (mark === "/" && one === "]") bracket = false
    else if (one === mark && !bracket) return at + 1
    else if (one === "\n" && mark !== "`") return at
    else if (mark === "`" && one === "$" && source[at + 1] === "{") at = endOfHole(source, at + 2) - 1
  }
  return source.length
}

function endOfHole(source: string, from: number): number {
  let depth = 1
  for (let at = from; at < source.length; at++) {
    const one = source[at] ?? ""
    if (one === "`" || one === '"' || one === "'") at = closing(source, at, one) - 1
    else if (one === "{") depth++
    else if (one === "}" && --depth === 0) return at + 1
  }
  return source.length
}
