import { homedir } from "node:os"
import { join } from "node:path"
import type { Where } from "../record/index.ts"

/**
 * Where the store is: the server that `DATABASE_URL` names, unless `data` is given; else the data folder, and without one the platform's usual place for
 * an application's data (XDG Base Directory, Apple's File System Programming Guide; /var/lib for root, whose home nobody else can enter).
 */
export function whereOf(data: string | undefined, env: NodeJS.ProcessEnv = process.env): Where {
  if (data) return { data }
  if (env.DATABASE_URL) return { url: env.DATABASE_URL }
  if (process.platform === "darwin") return { data: join(homedir(), "Library", "Application Support", "sitrep") }
  if (process.getuid?.() === 0) return { data: "/var/lib/sitrep" }
  return { data: join(env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "sitrep") }
}
