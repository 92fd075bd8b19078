import { isIP } from "node:net"
import type { Uncaptured } from "../types.ts"
import { type Allowed, allowsAddress, allowsHost } from "./allowed.ts"

/** Names that lead inward wherever they are asked. */
const INWARD = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/
/** Ports of services that are not the web's: the list of the WHATWG fetch standard, "port blocking". */
const BLOCKED = new Set(
  "1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080".split(
    " ",
  ),
)

/**
 * [F3] An address that may be asked for: http or https, without a user's name, a host that does not lead inward, a port of the web. Literals are checked
 * here as the URL standard reads them (0x7f.1 is 127.0.0.1); names are checked again when they are resolved, and every connection when it stands.
 */
export function checkUrl(text: string, allowed: Allowed): URL | Uncaptured {
  const refused = (code: string, message: string): Uncaptured => ({ url: text, code, message })
  if (text.length > 8192) return refused("bad-url", `the address is too long: ${text.length} characters; allowed are 8192`)
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return refused("bad-url", `"${text.slice(0, 200)}" is no address; needed is http://… or https://…`)
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return refused("bad-url", `"${text.slice(0, 200)}" begins with ${url.protocol}; allowed are http: and https:`)
  if (url.username || url.password)
    return refused("bad-url", "the address holds a user's name or a password; allowed is an address without")
  url.hash = ""
  const host = url.hostname.replace(/\.+$/, "").toLowerCase()
  const port = url.port || (url.protocol === "https:" ? "443" : "80")
  const inward = (): Uncaptured =>
    refused("address-refused", `"${url.host}" does not lead to the public internet; an operator can allow it by name, address or range`)
  if (!host) return refused("bad-url", `"${text.slice(0, 200)}" has no host; needed is http://… or https://…`)
  if (allowsHost(allowed, host, port)) return url
  const literal = host.replace(/^\[|\]$/g, "")
  if (isIP(literal)) return allowsAddress(allowed, literal, port) ? portChecked(url, port, refused) : inward()
  if (INWARD.test(host) || !host.includes(".")) return inward()
  return portChecked(url, port, refused)
}

const portChecked = (url: URL, port: string, refused: (code: string, message: string) => Uncaptured): URL | Uncaptured =>
  BLOCKED.has(port) ? refused("address-refused", `port ${port} of "${url.hostname}" is no port of the web`) : url
