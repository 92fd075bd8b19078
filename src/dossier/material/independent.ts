import { groupsOf } from "../../record/index.ts"
import type { Told } from "../types.ts"
import type { Account } from "./types.ts"

/**
 * [P3] How many sources stand behind values, each independent of the others: copies of one text are one, and so is one named speaker, whoever prints him.
 * Values that a later version no longer says stand behind nothing.
 */
export function independentOf(told: readonly Told<unknown>[]): number {
  const counted = told.filter(({ superseded }) => !superseded)
  const ids = counted.map((_, at) => String(at))
  const ties = counted.flatMap(({ copyOf, by }, at) => [
    [String(at), `copy ${copyOf}`] as const,
    ...(by.kind === "outlet" || by.kind === "unnamed" ? [] : [[String(at), `voice ${by.key}`] as const]),
  ])
  return groupsOf(ids, ties).length
}

/** [P3] How many independent reports there are: copies of one text are one, and so are the versions of an article. */
export function independentReports(accounts: readonly Account[]): number {
  const ties = accounts.flatMap(({ key, copyOf, article }) => [[key, `copy ${copyOf}`] as const, [key, `article ${article}`] as const])
  return groupsOf(
    accounts.map(({ key }) => key),
    ties,
  ).length
}
