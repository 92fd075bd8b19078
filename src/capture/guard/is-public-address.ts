import ipaddr from "ipaddr.js"

/** Public by their range, and yet the inside of a cloud: where its machines ask for their secrets. */
const INSIDE_CLOUDS = new Set(["168.63.129.16"])

/**
 * [F1] Whether an IP address leads to the public internet, whatever family it is written in: an IPv6 address that carries an IPv4 one (mapped,
 * NAT64, 6to4) is what it carries. What is no address, and every special range (loopback, private, link-local, shared, documentation,
 * benchmarks, multicast, reserved), is not public.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "")
  if (!ipaddr.isValid(bare)) return false
  const ip = ipaddr.parse(bare)
  if (ip.kind() === "ipv4") return isPublicV4(ip.toString())
  const v6 = ipaddr.IPv6.parse(bare)
  const carried = carriedBy(v6.parts)
  if (carried !== undefined) return isPublicV4(carried)
  // Interface numbers of ISATAP carry an IPv4 address of the inside, whatever the prefix.
  const [, , , , fifth = 0, sixth] = v6.parts
  if ((fifth & ~0x200) === 0 && sixth === 0x5efe) return false
  const [first = 0] = v6.parts
  return v6.range() === "unicast" && first >> 13 === 1
}

function isPublicV4(text: string): boolean {
  return ipaddr.IPv4.isValid(text) && ipaddr.IPv4.parse(text).range() === "unicast" && !INSIDE_CLOUDS.has(text) && !BENCHMARKS.test(text)
}
/** 198.18.0.0/15 and the old relays of 6to4, 192.88.99.0/24. */
const BENCHMARKS = /^198\.1[89]\.|^192\.88\.99\./

/** The IPv4 address that an IPv6 one stands for: ::ffff:a.b.c.d, 64:ff9b::a.b.c.d, 2002:aabb:ccdd::. */
function carriedBy(parts: readonly number[]): string | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = parts
  const v4 = (high: number, low: number): string => [high >> 8, high & 255, low >> 8, low & 255].join(".")
  if (a === 0 && b === 0 && c === 0 && d === 0 && e === 0 && f === 0xffff) return v4(g, h)
  if (a === 0x64 && b === 0xff9b && c === 0 && d === 0 && e === 0 && f === 0) return v4(g, h)
  if (a === 0x2002) return v4(b, c)
  return undefined
}
