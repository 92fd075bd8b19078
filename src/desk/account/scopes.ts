import type { Role, Scope } from "../../record/index.ts"

/** [N23] What each role may do: all that the one before it may, and one thing more. */
const SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  reader: ["read"],
  reviewer: ["read", "review"],
  editor: ["read", "review", "edit"],
  administrator: ["read", "review", "edit", "administer"],
}

/** The roles, the least first. */
export const ROLES: readonly Role[] = ["reader", "reviewer", "editor", "administrator"]

/** What an account of this role may do; `within`: a token's own scopes, which narrow it. */
export const scopesOf = (role: Role, within: readonly Scope[] = SCOPES.administrator): readonly Scope[] =>
  SCOPES[role].filter((scope) => within.includes(scope))
