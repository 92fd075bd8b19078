import type { Alert } from "./alerts-of.ts"

/** Alerts as the text of one message: each with what was said, by whom, in which words. */
export const alertText = (alerts: readonly Alert[]): string =>
  alerts.map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join("\n")).join("\n\n")
