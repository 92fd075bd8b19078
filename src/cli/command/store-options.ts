import { Option } from "commander"
import { isStoreError, openStore, type Store, whereOf } from "../../desk/index.ts"
import { EXIT, type Io, write } from "../io.ts"

/** Options of every command that uses the store. */
export interface StoreOptions {
  readonly data?: string
}

export const dataOption = (): Option =>
  new Option("--data <folder>", "the data folder; else the server that DATABASE_URL names, else the platform's usual place").env(
    "SITREP_DATA",
  )

/** The store is opened with the schema that it has, and not brought up to date. */
export const AS_IT_IS = 0

/**
 * Runs `work` on the open store and closes it, whatever happens. Gives back the exit code. What is wrong with the store is told, with its code; a
 * database that goes away under way is such a case, and all that was told as kept is kept.
 */
export async function withStore(options: StoreOptions, io: Io, work: (store: Store) => Promise<number>, upTo?: number): Promise<number> {
  let store: Store | undefined
  try {
    store = await openStore(whereOf(options.data), upTo)
    return await work(store)
  } catch (problem) {
    const told = isStoreError(problem) ? problem : lost(problem)
    if (!told) throw problem
    await write(io.err, `${told.code}: ${told.message}\n`)
    return EXIT.unread
  } finally {
    await store?.close()
  }
}

/** What pg says when the connection or the server is gone: classes 08 and 57P, and sockets that broke. */
function lost(problem: unknown): { readonly code: string; readonly message: string } | undefined {
  if (!(problem instanceof Error)) return undefined
  const code = "code" in problem ? String(problem.code) : ""
  if (!/^(?:08|57P|53|ECONN|EPIPE|ENOENT)/.test(code) && !/connection terminated|connection ended/i.test(problem.message)) return undefined
  return {
    code: "store-lost",
    message: `the store went away: ${problem.message}; what was told as kept is kept, and the same command goes on from there`,
  }
}
