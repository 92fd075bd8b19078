import ipaddr from "ipaddr.js"
import { isPublicAddress } from "./is-public-address.ts"

/** What an operator lets in besides the public internet: hosts by name, with or without a port, and ranges of addresses. */
export interface Allowed {
  /** `intranet.example` or `intranet.example:8080`, in small letters. */
  readonly hosts: ReadonlySet<string>
  readonly ranges: readonly { readonly range: readonly [ipaddr.IPv4 | ipaddr.IPv6, number]; readonly port?: string }[]
}

/** Nothing but the public internet. */
export const NOTHING_INSIDE: Allowed = { hosts: new Set(), ranges: [] }

/**
 * [F2] Reads an operator's list: `intranet.example`, `localhost:8080`, `127.0.0.1:8080`, `10.1.0.0/16`, `[::1]:8080`. Gives back the first entry that is
 * none of these as `wrong`.
 */
export function allowedOf(entries: readonly string[]): Allowed | { readonly wrong: string } {
  const hosts = new Set<string>()
  const ranges: { range: [ipaddr.IPv4 | ipaddr.IPv6, number]; port?: string }[] = []
  for (const entry of entries) {
    const [, host = "", bits, port] =
      /^(\[[0-9a-f:.]+\]|[0-9a-f]*:[0-9a-f:.]+|[^/:\s]+)(?:\/(\d{1,3}))?(?::(\d{1,5}))?$/i.exec(entry.trim()) ?? []
    const bare = host.replace(/^\[|\]$/g, "").toLowerCase()
    if (!bare || Number(port ?? 0) > 65_535) return { wrong: entry }
    if (ipaddr.isValid(bare)) {
      const ip = ipaddr.parse(bare)
      const most = ip.kind() === "ipv4" ? 32 : 128
      if (Number(bits ?? most) > most) return { wrong: entry }
      ranges.push({ range: [ip, Number(bits ?? most)], ...(port ? { port } : {}) })
    } else if (bits === undefined && /^[\p{L}\p{N}.-]+$/u.test(bare)) hosts.add(port ? `${bare}:${port}` : bare)
    else return { wrong: entry }
  }
  return { hosts, ranges }
}

export const allowsHost = ({ hosts }: Allowed, host: string, port: string): boolean => hosts.has(host) || hosts.has(`${host}:${port}`)

/** Whether an address may be connected to: it is public, or the operator's list holds it. */
export function allowsAddress({ ranges }: Allowed, address: string, port: string): boolean {
  if (isPublicAddress(address)) return true
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "")
  if (!ipaddr.isValid(bare)) return false
  const ip = ipaddr.process(bare)
  return ranges.some(
    ({ range: [base, bits], port: own }) => (own === undefined || own === port) && base.kind() === ip.kind() && ip.match(base, bits),
  )
}
