import { attachRoles } from "./name/attach-roles.ts"
import { findDrafts } from "./name/find-drafts.ts"
import { groupEntities } from "./name/group-entities.ts"
import { settleDrafts } from "./name/settle-drafts.ts"
import type { Reading } from "./types.ts"

/**
 * Names of persons, organisations, armed groups and places, and what they refer to: the rules of docs/rules/names.md. Demonyms are no
 * names. Agreements are found with the claims. Linear in the text.
 */
export function findNames(reading: Reading): Reading {
  const drafts = settleDrafts(reading.tokens, findDrafts(reading))
  return groupEntities(reading, attachRoles(reading, drafts))
}
