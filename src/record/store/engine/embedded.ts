import { execFile } from "node:child_process"
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { rename } from "node:fs/promises"
import { join, resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { promisify } from "node:util"
import pg from "pg"
import { isStoreError, storeError } from "../store-error.ts"
import { type Binaries, binariesFor } from "./binaries.ts"
import { type Owner, ownerOf } from "./owner.ts"

const run = promisify(execFile)

/** A place at a running server. `leave` gives it back; the last one to leave stops the server. */
export interface Place {
  readonly config: pg.ClientConfig
  readonly leave: () => Promise<void>
}

/** The lock that everybody at a server holds together; who can have it alone is the last. Any number that nobody else uses. */
const PRESENT = 7_173_301
/** The address of a local socket is no longer than this in bytes (Linux 107, macOS 103), with the name PostgreSQL gives it. */
const LONGEST = 103 - "/postgres/.s.PGSQL.5432".length
const PATIENCE = 60_000
const PAUSE = 50

// The socket lies in the cluster's own folder, which nobody else may enter: so nobody else may connect, and no port is open.
const SETTINGS = `
listen_addresses = ''
unix_socket_directories = '.'
unix_socket_permissions = 0700
jit = off
shared_buffers = 256MB
max_wal_size = 2GB
checkpoint_completion_target = 0.9
log_timezone = 'UTC'
log_checkpoints = off
`

/**
 * A place at the embedded server of a data folder, which is made and started where needed. Several processes may be there at once; a server that
 * a killed process left running is found again, and one that crashed recovers. Throws a StoreError where that cannot be.
 */
export async function attach(data: string): Promise<Place> {
  const folder = resolve(data)
  const cluster = join(folder, "postgres")
  if (Buffer.byteLength(folder) > LONGEST)
    throw storeError({
      code: "bad-data-folder",
      message: `the path of the data folder is too long for a local socket: ${Buffer.byteLength(folder)} bytes, "${folder}"; allowed are ${LONGEST}`,
    })
  madeFolder(folder)
  const owner = ownerOf(cluster)
  const config = { host: cluster, port: 5432, user: "sitrep", database: "postgres" }
  let last: unknown
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    // A server that somebody has just stopped answers so, and one that is just starting: the next look sees where it has got to.
    const presence = await entered(config).catch((problem: unknown) => {
      last = problem
    })
    if (presence) return { config, leave: () => left(presence, cluster, binariesFor(owner, folder), owner) }
    const binaries = binariesFor(owner, folder)
    await made(cluster, binaries, owner)
    await started(cluster, binaries, owner).catch((problem: unknown) => {
      last = problem
      if (isStoreError(problem)) throw problem
    })
    await wait(PAUSE)
  }
  throw storeError(
    { code: "engine-failed", message: `the embedded PostgreSQL in "${folder}" does not start; its log is "${join(cluster, "log")}"` },
    last,
  )
}

function madeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
  } catch (problem) {
    throw storeError({
      code: "bad-data-folder",
      message: `"${folder}" cannot be made: ${String(problem)}; needed is a folder that can be written`,
    })
  }
}

async function entered(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...config, application_name: "sitrep presence" })
  // A server that goes away takes this connection with it; whoever works with the store is told by its own.
  client.on("error", () => {})
  await client.connect()
  await client.query("select pg_advisory_lock_shared($1)", [PRESENT])
  return client
}

async function left(presence: pg.Client, cluster: string, binaries: Binaries, owner: Owner): Promise<void> {
  try {
    await presence.query("select pg_advisory_unlock_shared($1)", [PRESENT])
    const { rows } = await presence.query("select pg_try_advisory_lock($1) as alone", [PRESENT])
    // Newcomers wait for the lock that is now ours; when the server is gone they start it anew.
    if (rows[0]?.alone) await run(binaries.pgCtl, ["stop", "-D", cluster, "-m", "fast", "-w"], { ...owner })
  } catch {
    // The server is gone already: stopped from outside, or crashed. There is nothing to leave.
  }
  await presence.end().catch(() => {})
}

/** Makes the cluster beside its place and moves it there: of two that do so at once, one is first, and the other's is thrown away. */
async function made(cluster: string, binaries: Binaries, owner: Owner): Promise<void> {
  if (existsSync(join(cluster, "PG_VERSION"))) {
    const there = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim()
    if (there !== MAJOR)
      throw storeError({
        code: "other-engine",
        message: `"${cluster}" was made by PostgreSQL ${there}; this Sitrep brings ${MAJOR}. Nothing was changed: sitrep backup with the earlier Sitrep, then sitrep restore`,
      })
    return
  }
  const begun = `${cluster}.${process.pid}`
  rmSync(begun, { recursive: true, force: true })
  mkdirSync(begun, { mode: 0o700 })
  if (owner) chownSync(begun, owner.uid, owner.gid)
  const options = [
    "--username=sitrep",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ]
  try {
    await run(binaries.initdb, ["--pgdata", begun, "--no-instructions", ...options], { ...owner, cwd: "/" })
  } catch (problem) {
    rmSync(begun, { recursive: true, force: true })
    throw storeError(
      {
        code: "engine-failed",
        message: `no cluster can be made in "${cluster}"${owner ? ` by the user with number ${owner.uid}, under whom PostgreSQL runs for root; needed is a folder that every user can reach` : ""}`,
      },
      problem,
    )
  }
  writeFileSync(join(begun, "postgresql.conf"), SETTINGS, { flag: "a" })
  await rename(begun, cluster).catch(() => rmSync(begun, { recursive: true, force: true }))
}

/** The major version of the PostgreSQL that the package brings: a cluster of another cannot be opened. */
const MAJOR = "18"

// It is started apart from us: an interrupt at the terminal does not reach it, and it outlives us where others are at it.
async function started(cluster: string, binaries: Binaries, owner: Owner): Promise<void> {
  await run(binaries.pgCtl, ["start", "-D", cluster, "-l", join(cluster, "log"), "-w", "-s", "-t", "60"], { ...owner, cwd: "/" })
}
