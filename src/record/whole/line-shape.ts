/** What a field of a line must be. A question mark: it may be absent. */
export type Wanted = "text" | "hex" | "time" | "number" | "object" | "list" | "text?" | "hex?" | "time?" | "number?" | "object?" | "list?"

const SAID: Readonly<Record<string, string>> = {
  text: "a string",
  hex: "a SHA-256 in hex",
  time: "a time, ISO 8601 in UTC",
  number: "a number",
  object: "an object",
  list: "a list",
}

const holds: Readonly<Record<string, (value: unknown) => boolean>> = {
  // PostgreSQL keeps no NUL in a text, so no export has one there.
  text: (value) => typeof value === "string" && !value.includes("\0"),
  hex: (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value),
  time: (value) => typeof value === "string" && /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/.test(value),
  number: (value) => typeof value === "number" && Number.isFinite(value),
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  list: Array.isArray,
}

/** What is wrong with the fields of an object, in words; nothing where they are as wanted. */
export function wrongWith(row: Readonly<Record<string, unknown>>, wanted: Readonly<Record<string, Wanted>>): string | undefined {
  for (const [name, want] of Object.entries(wanted)) {
    const value = row[name]
    const sort = want.replace("?", "")
    if (value === undefined ? want.endsWith("?") : holds[sort]?.(value)) continue
    const shown = value === undefined ? "absent" : `${JSON.stringify(value).slice(0, 60)}`
    return `"${name}" is ${shown}; needed is ${SAID[sort]}`
  }
  return undefined
}
