import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Hono } from "hono"
import { afterAll, beforeAll } from "vitest"
import { liveDossiers, newDossier } from "../../src/desk/index.ts"
import { openStore, type Store } from "../../src/record/index.ts"
import { appOf } from "../../src/server/app.ts"
import { closeStores, someFolder } from "../record/store/some-store.ts"
import { keepHere } from "../record/whole/keep-here.ts"
import { root } from "../source-files.ts"

export const LEDGER = "https://ledger.example/2026/06/11/road"
export const DAY = "2026-06-14"
const HOST = "desk.example"
const example = (name: string): string => readFileSync(join(root, "examples", name), "utf8")

/** What stands open for the tests of a file. */
interface OpenDesk {
  readonly data: string
  readonly store: Store
  readonly app: Hono
}

/** The exercise's reports and dossier in a folder of their own, and the server over it: open before the tests of the file that asks, gone after them. */
export function exampleDesk(): () => OpenDesk {
  let desk: OpenDesk | undefined
  beforeAll(async () => {
    desk = await opened()
  }, 120_000)
  afterAll(async () => {
    await desk?.store.close()
    await closeStores()
  }, 60_000)
  return () => {
    if (!desk) throw new Error("the desk is open while tests run")
    return desk
  }
}

async function opened(): Promise<OpenDesk> {
  const data = someFolder()
  const store = await openStore({ data })
  for (const [file, outlet, url] of [
    ["kestria-ledger.txt", "Kestria Ledger", LEDGER],
    ["orvan-herald.txt", "The Orvan Herald", "https://herald.example/valley"],
    ["arden-courier.txt", "Arden Courier", "https://courier.example/verin"],
  ] as const)
    await keepHere(store, [{ page: example(file), outlet, url }])
  await newDossier(store, example("verin-valley.yaml"))
  return { data, store, app: appOf({ store, dossiers: liveDossiers(store), today: () => DAY, failures: new Map() }, new Set([HOST])) }
}

/** Asks the server, as a program on this machine would. A body goes as JSON. */
export function ask(app: Hono, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
  const typed = body === undefined ? {} : { "content-type": "application/json" }
  return Promise.resolve(app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...typed, ...headers } }))
}

/** What the server answers with, taken as of this type: the tests say what it has. */
export async function answered<Answer>(answer: Promise<Response>): Promise<Answer> {
  // Each route's answer is held against its schema in api.test.ts.
  return (await (await answer).json()) as Answer
}
