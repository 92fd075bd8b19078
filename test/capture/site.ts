import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { type Allowed, allowedOf, type Capture, isUncaptured, isUnchanged } from "../../src/capture/index.ts"
import type { Clock } from "../../src/capture/types.ts"

/** A site on loopback for one test. */
export interface Site {
  readonly url: string
  readonly host: string
  readonly asked: string[]
  readonly close: () => Promise<void>
}

/** Serves what `answer` writes; `asked` lists the paths in the order they came. */
export async function siteOf(answer: (path: string, reply: ServerResponse, request: IncomingMessage) => void): Promise<Site> {
  const asked: string[] = []
  const server = createServer((request, reply) => {
    asked.push(request.url ?? "")
    answer(request.url ?? "", reply, request)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  // A server that listens on a port has an address of this shape.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** A clock that stands still and counts the naps it was asked for. */
export function stillClock(): Clock & { readonly naps: number[] } {
  const naps: number[] = []
  return {
    naps,
    now: () => "2026-06-14T09:00:00Z",
    sleep: async (milliseconds) => {
      naps.push(milliseconds)
    },
  }
}

export function allowing(...entries: string[]): Allowed {
  const allowed = allowedOf(entries)
  if ("wrong" in allowed) throw new Error(`no entry of a list: ${allowed.wrong}`)
  return allowed
}

/** The code of what failed, or what was got. */
export const outcome = (answer: object): string => ("code" in answer ? String(answer.code) : isUnchanged(answer) ? "unchanged" : "captured")

export function captured<T extends object>(answer: T): Capture {
  if (isUncaptured(answer) || isUnchanged(answer)) throw new Error(`not captured: ${JSON.stringify(answer)}`)
  // What is neither refused nor unchanged is a capture.
  return answer as unknown as Capture
}
