import { userInfo } from "node:os"

/** Who acts: the name that `SITREP_USER` gives, else the operating system's user. */
export function who(env: NodeJS.ProcessEnv = process.env): string {
  const given = env.SITREP_USER?.trim()
  if (given) return given
  try {
    return userInfo().username
  } catch {
    // In a container the user may have a number and no name.
    return `user ${process.getuid?.() ?? "unknown"}`
  }
}
