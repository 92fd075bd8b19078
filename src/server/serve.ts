import { serve as listen } from "@hono/node-server"
import { liveDossiers, type Store } from "../desk/index.ts"
import { type Refusal, refusal } from "../record/index.ts"
import { appOf } from "./app.ts"
import { hasAccounts } from "./door.ts"

/** Where to listen. `port` 0: any that is free. `names`: what the server is called from elsewhere. `today`: asked for at each request, ISO day. */
export interface ServeSettings {
  readonly host: string
  readonly port: number
  readonly names: readonly string[]
  readonly today: () => string
}

/** A server that listens. Lives until it is closed. */
export interface Serving {
  readonly address: string
  readonly close: () => Promise<void>
}

const LOOPBACK: readonly string[] = ["127.0.0.1", "::1", "localhost"]

/**
 * Serves the desk over HTTP. On this machine, without accounts, whoever reaches it acts as the one who started it; where others reach it there have to be
 * accounts first.
 */
export async function serve(store: Store, { host, port, names, today }: ServeSettings): Promise<Serving | Refusal> {
  if (!LOOPBACK.includes(host) && !(await hasAccounts(store)))
    return refusal({
      code: "accounts-needed",
      message: `the server cannot be bound to "${host}": others reach it there, and nobody has an account; sitrep user add makes the first one`,
    })
  const hosts = new Set<string>()
  const app = appOf({ store, dossiers: liveDossiers(store), today, failures: new Map() }, hosts)
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: host, port }, ({ port: bound }) => {
      for (const name of ["localhost", "127.0.0.1", "[::1]", urlHost(host)]) hosts.add(`${name}:${bound}`)
      // Behind a proxy, or at a port of its own scheme, a name stands without the port.
      for (const name of names) hosts.add(name).add(`${name}:${bound}`)
      const close = (): Promise<void> =>
        new Promise((done) => {
          server.close(() => done())
          if ("closeAllConnections" in server) server.closeAllConnections()
        })
      resolve({ address: `http://${urlHost(host)}:${bound}/`, close })
    })
    server.once("error", (problem: NodeJS.ErrnoException) => {
      if (problem.code !== "EADDRINUSE" && problem.code !== "EACCES") return reject(problem)
      resolve(refusal({ code: "port-taken", message: `port ${port} of ${host} cannot be had: ${problem.message}; --port names another` }))
    })
  })
}

const urlHost = (host: string): string => (host.includes(":") ? `[${host}]` : host)
