import type { Change } from "./types.ts"

/** [V10] A change in a few words: "killed at least 59 to at least 61", "new incident: …". */
export function sayChange({ change, of, property, before, after }: Change): string {
  if (change !== "changed") return `${change} ${of}: ${(after ?? before)?.value ?? ""}`
  const name = of === "article" || of === "incident" || of === "figure" ? property : `${of} ${property}`
  if (!before) return `${name} now ${after?.value ?? ""}`
  return after ? `${name} ${before.value} to ${after.value}` : `${name} ${before.value} no longer said`
}
