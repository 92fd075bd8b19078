import { serve as listen } from "@hono/node-server"
import type { Store } from "../desk/index.ts"
import { type Refusal, refusal } from "../record/index.ts"
import { appOf } from "./app.ts"

/** Where to listen. `port` 0: any that is free. `today`: asked for at each request, ISO day. */
export interface ServeSettings {
  readonly host: string
  readonly port: number
  readonly today: () => string
}

/** A server that listens. Lives until it is closed. */
export interface Serving {
  readonly address: string
  readonly close: () => Promise<void>
}

const LOOPBACK: readonly string[] = ["127.0.0.1", "::1", "localhost"]

/** Serves the desk over HTTP on this machine. Who reaches it acts as the one who started it: it is not to be reached from elsewhere. */
export async function serve(store: Store, { host, port, today }: ServeSettings): Promise<Serving | Refusal> {
  if (!LOOPBACK.includes(host))
    return refusal({
      code: "not-loopback",
      message: `the server cannot be bound to "${host}": whoever reaches it acts as you do; allowed are ${LOOPBACK.join(", ")}`,
    })
  const hosts = new Set<string>()
  const app = appOf((stop) => ({ store, today: today(), stop }), hosts)
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: host, port }, ({ port: bound }) => {
      for (const name of ["localhost", "127.0.0.1", "[::1]"]) hosts.add(`${name}:${bound}`)
      const close = (): Promise<void> =>
        new Promise((done) => {
          server.close(() => done())
          if ("closeAllConnections" in server) server.closeAllConnections()
        })
      resolve({ address: `http://${host === "::1" ? "[::1]" : host}:${bound}/`, close })
    })
    server.once("error", (problem: NodeJS.ErrnoException) => {
      if (problem.code !== "EADDRINUSE" && problem.code !== "EACCES") return reject(problem)
      resolve(refusal({ code: "port-taken", message: `port ${port} of ${host} cannot be had: ${problem.message}; --port names another` }))
    })
  })
}
