import { mkdtempSync, rmSync, statSync } from "node:fs"
import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { allowedOf, fetcherOf, gather, isUncaptured, isUnchanged, openArchive } from "../../src/capture/index.ts"

const help = `npm run speed:fetch -- [--feeds 200] [--pages 100] [--interval 10]

Serves feeds on loopback, each on an address of its own with so many pages (redirects, slow, broken and huge ones among them), fetches them all into a
WACZ file, and again; prints what became of the pages, the shortest gap between two requests to one host, and the memory held. Interval: milliseconds.
A measurement, not a test: nothing fails.`

const { values } = parseArgs({
  options: { feeds: { type: "string" }, pages: { type: "string" }, interval: { type: "string" }, help: { type: "boolean" } },
})
const HUGE = 45_000_000
const MIB = 1024 * 1024
if (values.help) console.log(help)
else await run(Number(values.feeds ?? 200), Number(values.pages ?? 100), Number(values.interval ?? 10))

async function run(feeds: number, pages: number, interval: number): Promise<void> {
  const gaps: number[] = []
  const sent = { page: 0, unchanged: 0 }
  const sites = await Promise.all(
    Array.from({ length: feeds }, (_, number) => siteAt(`127.0.${1 + (number >> 7)}.${1 + (number & 127)}`, pages, gaps, sent)),
  )
  const folder = mkdtempSync(join(tmpdir(), "sitrep-fetch-"))
  const allowed = allowedOf(["127.0.0.0/8"])
  if ("wrong" in allowed) throw new Error(`no range: ${allowed.wrong}`)
  const path = join(folder, "all.wacz")
  for (const round of ["first", "second"]) {
    const before = { ...sent }
    const began = performance.now()
    const archive = await openArchive(path, "sitrep bench")
    const clock = {
      now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z"),
      sleep: (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds)),
    }
    const fetcher = fetcherOf({ clock, allowed, interval, patience: 2000 })
    const became = new Map<string, number>()
    let [count, most] = [0, 0]
    for await (const answer of gather(
      sites.map(({ url }) => `${url}/feed`),
      { fetcher, most: 10_000_000, hosts: 8, known: archive.known },
    )) {
      const what = isUncaptured(answer)
        ? answer.code
        : isUnchanged(answer)
          ? "unchanged"
          : await archive.keep({ ...answer, at: answer.at ?? clock.now() })
      became.set(what, (became.get(what) ?? 0) + 1)
      if (++count % 2000 === 0) {
        const held = Math.round(process.memoryUsage().rss / MIB)
        most = Math.max(most, held)
        console.log(`  ${count} asked, ${held} MiB resident`)
      }
    }
    await fetcher.close()
    await archive.finish(clock.now())
    const seconds = (performance.now() - began) / 1000
    console.log(
      `${round} round: ${count} addresses in ${seconds.toFixed(0)} s, ${(count / seconds).toFixed(0)} a second, at most ${most} MiB; ${(statSync(path).size / MIB).toFixed(1)} MiB written`,
    )
    console.log(`  became: ${[...became].map(([what, times]) => `${what} ${times}`).join(", ")}`)
    console.log(`  sent in full: ${sent.page - before.page}; told unchanged: ${sent.unchanged - before.unchanged}`)
  }
  gaps.sort((a, b) => a - b)
  console.log(
    `gaps between two requests to one host: shortest ${gaps[0]?.toFixed(1)} ms, median ${gaps[gaps.length >> 1]?.toFixed(1)} ms; asked for ${interval} ms`,
  )
  for (const { close } of sites) close()
  rmSync(folder, { recursive: true })
}

async function siteAt(
  address: string,
  pages: number,
  gaps: number[],
  sent: { page: number; unchanged: number },
): Promise<{ readonly url: string; readonly close: () => void }> {
  let last: number | undefined
  const server = createServer((request, reply) => {
    const now = performance.now()
    if (last !== undefined) gaps.push(now - last)
    last = now
    const path = request.url ?? ""
    if (path === "/robots.txt") return void reply.writeHead(404).end()
    if (path === "/feed")
      return void reply.end(
        `<rss version="2.0"><channel><title>T</title>${Array.from({ length: pages }, (_, page) => `<item><title>a</title><link>/${page}</link></item>`).join("")}</channel></rss>`,
      )
    const number = Number(path.slice(1))
    if (number === 7) return void reply.writeHead(302, { location: "/8" }).end()
    if (number === 17) return void setTimeout(() => answer(reply, number), 300)
    if (number === 27 && address.endsWith("7")) return void request.socket.destroy()
    if (number === 37 && address.endsWith(".5")) return void flood(reply)
    const tag = `"${number}"`
    if (request.headers["if-none-match"] === tag) {
      sent.unchanged++
      return void reply.writeHead(304).end()
    }
    sent.page++
    reply.setHeader("etag", tag)
    answer(reply, number)
  })
  await new Promise<void>((done) => server.listen(0, address, done))
  // A server that listens on a port has an address of this shape.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${address}:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function answer(reply: ServerResponse, number: number): void {
  reply.setHeader("content-type", "text/html")
  reply.end(
    `<html><body><article>${`<p>Convoy ${number} left Port Selk on Monday, and monitors counted it at the bridge near Lower Verin.</p>`.repeat(40)}</article></body></html>`,
  )
}

function flood(reply: ServerResponse): void {
  const chunk = Buffer.alloc(MIB, 97)
  let left = HUGE
  const more = (): void => {
    while (left > 0 && !reply.destroyed) {
      left -= chunk.length
      if (!reply.write(chunk)) return
    }
    reply.end()
  }
  reply.on("drain", more).on("error", () => {})
  more()
}
