import { readFileSync, statSync } from "node:fs"
import { storeError } from "../store-error.ts"

/** The account that the server runs under, where it is not our own: PostgreSQL refuses to run as root. */
export type Owner = { readonly uid: number; readonly gid: number } | undefined

/** Accounts that systems have for what needs no rights of its own, in the order they are tried. None is ever made. */
const ACCOUNTS = ["postgres", "_postgres", "nobody"]

/**
 * Who a cluster in `folder` belongs to: for root the owner of one that stands there, else the first of the system's unprivileged accounts.
 * Throws a StoreError for somebody else's cluster.
 */
export function ownerOf(folder: string): Owner {
  const me = process.getuid?.()
  const there = statSync(folder, { throwIfNoEntry: false })
  if (me !== 0) {
    if (there && me !== undefined && there.uid !== me)
      throw storeError({
        code: "data-not-ours",
        message: `"${folder}" belongs to the user with number ${there.uid}; needed is a data folder of your own (--data, SITREP_DATA), or that user`,
      })
    return undefined
  }
  if (there && there.uid !== 0) return { uid: there.uid, gid: there.gid }
  for (const account of ACCOUNTS) {
    const [, , uid, gid] = passwd().find(([name]) => name === account) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw storeError({
    code: "no-account",
    message: `root may not run PostgreSQL, and there is none of the accounts ${ACCOUNTS.join(", ")}; needed is an ordinary user`,
  })
}

const passwd = (): string[][] =>
  readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
