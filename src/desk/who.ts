import { AsyncLocalStorage } from "node:async_hooks"
import { userInfo } from "node:os"

const acting = new AsyncLocalStorage<string>()

/** Does a work as somebody who has signed in: what is kept by it has that name. */
export const actingAs = <T>(name: string, work: () => T): T => acting.run(name, work)

/** Who acts: the one who signed in, else the name that `SITREP_USER` gives, else the operating system's user. */
export function who(env: NodeJS.ProcessEnv = process.env): string {
  const given = acting.getStore() ?? env.SITREP_USER?.trim()
  if (given) return given
  try {
    return userInfo().username
  } catch {
    // In a container the user may have a number and no name.
    return `user ${process.getuid?.() ?? "unknown"}`
  }
}
