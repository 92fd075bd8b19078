import { lookup } from "node:dns/promises"
import { isIP } from "node:net"
import { Agent, buildConnector } from "undici"
import { type Allowed, allowsAddress, allowsHost } from "./allowed.ts"

/** Every address of a name. Tests bring their own. */
export type Resolver = (name: string) => Promise<readonly string[]>

const resolveName: Resolver = async (name) => (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address)

/** The name by which a refusal of the guard is told from other faults of a connection. */
export const REFUSED = "address-refused"

const refusal = (host: string, address: string): Error =>
  Object.assign(new Error(`"${host}" leads to ${address}, which is not on the public internet`), { code: REFUSED })

const CONNECT_TIME = 10_000

/**
 * [F4] Connections that cannot lead inward: a name is resolved here and nowhere else, refused when any of its addresses is not public, and the socket is
 * asked where it has come to before a byte is sent. No proxy of the environment is used.
 */
export function guardedAgent(allowed: Allowed, resolve: Resolver = resolveName): Agent {
  const connector = buildConnector({
    timeout: CONNECT_TIME,
    autoSelectFamily: false,
    lookup: (host, options, done) => {
      resolve(host).then(
        (addresses) => {
          const inward =
            allowed.hosts.size && isAllowedName(allowed, host) ? undefined : addresses.find((one) => !allowsSomewhere(allowed, one))
          const [first] = addresses
          if (inward !== undefined) done(refusal(host, inward), "", 0)
          else if (first === undefined) done(Object.assign(new Error(`"${host}" has no address`), { code: "ENOTFOUND" }), "", 0)
          else if (options.all)
            done(
              null,
              addresses.map((address) => ({ address, family: isIP(address) })),
            )
          else done(null, first, isIP(first))
        },
        (problem: NodeJS.ErrnoException) => done(problem, "", 0),
      )
    },
  })
  return new Agent({
    connections: 2,
    pipelining: 1,
    maxHeaderSize: 65_536,
    connect: (options, done) => {
      const { hostname, port } = options
      connector(options, (problem, socket) => {
        if (problem || !socket) return done(problem ?? new Error(`no connection to "${hostname}"`), null)
        const address = socket.remoteAddress ?? ""
        if (allowsHost(allowed, hostname.toLowerCase(), port) || allowsAddress(allowed, address, port)) return done(null, socket)
        socket.destroy()
        return done(refusal(hostname, address || "nowhere"), null)
      })
    },
  })
}

/** Names are resolved before their port is known here; the port is held to the list when the address is checked, and when the socket stands. */
const isAllowedName = ({ hosts }: Allowed, host: string): boolean =>
  [...hosts].some((one) => one.replace(/:\d+$/, "") === host.toLowerCase())
const allowsSomewhere = (allowed: Allowed, address: string): boolean =>
  allowsAddress({ hosts: allowed.hosts, ranges: allowed.ranges.map(({ range }) => ({ range })) }, address, "")
