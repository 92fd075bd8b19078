/** The time, ISO 8601 in UTC, to the second. */
export const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, "Z")
