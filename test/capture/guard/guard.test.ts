import { describe, expect, test } from "vitest"
import { allowedOf } from "../../../src/capture/guard/allowed.ts"
import { checkUrl } from "../../../src/capture/guard/check-url.ts"
import { isPublicAddress } from "../../../src/capture/guard/is-public-address.ts"
import { fetcherOf } from "../../../src/capture/index.ts"
import { allowing, outcome, siteOf, stillClock } from "../site.ts"

describe("addresses", () => {
  test.each([
    ...[
      "127.0.0.1",
      "127.255.255.254",
      "0.0.0.0",
      "10.0.0.1",
      "172.16.0.1",
      "172.31.255.255",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
    ],
    ...[
      "100.100.100.200",
      "168.63.129.16",
      "192.0.0.1",
      "192.0.2.1",
      "198.18.0.1",
      "198.51.100.7",
      "203.0.113.9",
      "224.0.0.1",
      "240.0.0.1",
    ],
    ...[
      "255.255.255.255",
      "::",
      "::1",
      "fe80::1",
      "fe80::1%eth0",
      "fc00::1",
      "fd00:ec2::254",
      "ff02::1",
      "fec0::1",
      "2001:db8::1",
      "100::1",
    ],
    // Mapped, compatible, NAT64 of both kinds, 6to4, Teredo, ISATAP: each carries 127.0.0.1 or 10.0.0.1.
    ...["::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:a00:1", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b:1::7f00:1"],
    ...["2002:7f00:1::", "2002:a00:1::1", "2001::1", "2001:4860::5efe:10.0.0.1", "[::1]", "no address", ""],
  ])("[F1] %s is not public", (address) => expect(isPublicAddress(address)).toBe(false))
  test.each([
    "8.8.8.8",
    "93.184.216.34",
    "172.32.0.1",
    "100.128.0.1",
    "2001:4860:4860::8888",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
    "2002:808:808::1",
  ])("[F1] %s is", (address) => expect(isPublicAddress(address)).toBe(true))
})

/** Spellings of this machine and of what stands behind it, as an address may write them. */
const INWARD = [
  ...[
    "127.0.0.1",
    "127.1",
    "0x7f.1",
    "0x7f000001",
    "017700000001",
    "2130706433",
    "0177.0.0.1",
    "127.0.0.1.",
    "%31%32%37.0.0.1",
    "１２７.0.0.1",
    "127。0。0。1",
  ],
  ...[
    "0.0.0.0",
    "0",
    "[::]",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "[fe80::1]",
    "[fd00:ec2::254]",
  ],
  ...[
    "localhost",
    "localhost.",
    "LOCALHOST",
    "a.localhost",
    "printer.local",
    "metadata.google.internal",
    "intranet",
    "router.lan",
    "169.254.169.254",
    "0xA9FEA9FE",
  ],
]

describe("addresses as text", () => {
  test.each(INWARD)("[F3] http://%s/ is refused", (host) =>
    expect(outcome(checkUrl(`http://${host}/`, allowing()))).toBe("address-refused"),
  )
  test.each([
    "ftp://ledger.example/",
    "file:///etc/passwd",
    "gopher://ledger.example/",
    "data:text/html,x",
    "javascript:1",
    "http://",
    "//x",
    "http://a:b@ledger.example/",
    `http://x.example/${"a".repeat(9000)}`,
  ])("[F3] %s is no address to ask", (url) => expect(outcome(checkUrl(url, allowing()))).toBe("bad-url"))
  test("[F3] a port of another service", () => expect(outcome(checkUrl("http://ledger.example:25/", allowing()))).toBe("address-refused"))
  test.each(["http://ledger.example/", "https://ledger.example:8443/a?b#c", "http://93.184.216.34/", "http://[2001:4860:4860::8888]/"])(
    "[F3] %s may be asked",
    (url) => expect(checkUrl(url, allowing())).toBeInstanceOf(URL),
  )
})

describe("an operator's list", () => {
  test.each([
    ["127.0.0.1", "http://127.0.0.1:8080/"],
    ["127.0.0.1:8080", "http://127.0.0.1:8080/"],
    ["10.1.0.0/16", "http://10.1.9.9/"],
    ["localhost:8080", "http://localhost:8080/"],
    ["intranet", "http://intranet/"],
    ["[::1]", "http://[::1]/"],
    ["fd00::/8", "http://[fd12::1]/"],
  ])("[F2] %s lets %s in", (entry, url) => expect(checkUrl(url, allowing(entry))).toBeInstanceOf(URL))
  test.each([
    ["127.0.0.1:8080", "http://127.0.0.1:9090/"],
    ["10.1.0.0/16", "http://10.2.0.1/"],
    ["localhost:8080", "http://localhost/"],
    ["intranet.example", "http://localhost/"],
  ])("[F2] %s does not let %s in", (entry, url) => expect(outcome(checkUrl(url, allowing(entry)))).toBe("address-refused"))
  test.each(["", "10.0.0.0/33", "a b", "http://x", "host/8", "host:99999"])("[F2] %s is no entry", (entry) =>
    expect(allowedOf([entry])).toEqual({ wrong: entry }),
  )
})

describe("names that lie", () => {
  /** Asks a name whose addresses a stub gives, a list for each time it is asked; nothing listens anywhere but on loopback. */
  const ask = async (lists: readonly (readonly string[])[], entries: readonly string[] = []) => {
    let times = 0
    const fetcher = fetcherOf({
      clock: stillClock(),
      robots: false,
      interval: 0,
      patience: 300,
      allowed: allowing(...entries),
      resolve: async () => lists[Math.min(times++, lists.length - 1)] ?? [],
    })
    const answer = await fetcher.get("http://ledger.example/")
    await fetcher.close()
    return answer
  }

  test.each([
    "127.0.0.1",
    "10.0.0.1",
    "::1",
    "::ffff:7f00:1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "fd00:ec2::254",
    "169.254.169.254",
    "0.0.0.0",
  ])("[F4] a name of %s", async (address) => expect(outcome(await ask([[address]]))).toBe("address-refused"))
  test("[F4] one public address beside one that is not", async () =>
    expect(outcome(await ask([["93.184.216.34", "127.0.0.1"]]))).toBe("address-refused"))
  test("[F4] an answer that changes between two connections", async () => {
    const site = await siteOf((_path, reply) => reply.writeHead(200, { connection: "close" }).end("<p>in</p>"))
    const lists = [["127.0.0.1"], ["127.0.0.2"], ["127.0.0.1", "127.0.0.2"]]
    // What the list lets in stands for the public internet here: nothing of it can be asked by a test.
    const fetcher = fetcherOf({
      clock: stillClock(),
      robots: false,
      interval: 0,
      allowed: allowing(site.host),
      resolve: async () => lists.shift() ?? [],
    })
    const address = `http://ledger.example:${site.host.split(":")[1]}/`
    const answers = [await fetcher.get(address), await fetcher.get(address), await fetcher.get(address)]
    await fetcher.close()
    await site.close()
    expect(answers.map(outcome)).toEqual(["captured", "address-refused", "address-refused"])
  })
  test("[F4] a name without an address", async () => expect(outcome(await ask([[]]))).toBe("fetch-failed"))
  test("[F4] a name on the list leads where it leads", async () => {
    const site = await siteOf((_path, reply) => reply.end("<p>in</p>"))
    const port = site.host.split(":")[1] ?? ""
    const fetcher = fetcherOf({
      clock: stillClock(),
      robots: false,
      interval: 0,
      allowed: allowing(`intranet.example:${port}`),
      resolve: async () => ["127.0.0.1"],
    })
    const [allowed, other] = [await fetcher.get(`http://intranet.example:${port}/`), await fetcher.get(`http://other.example:${port}/`)]
    await fetcher.close()
    await site.close()
    expect([outcome(allowed), outcome(other)]).toEqual(["captured", "address-refused"])
  })
  test.each(INWARD)("[F4] a redirect to http://%s/", async (host) => {
    const site = await siteOf((_path, reply) =>
      reply
        .writeHead(302, {
          location: `http://${encodeURI(host)
            .replace(/%25/g, "%")
            .replace(/%5B|%5D/g, decodeURIComponent)}/`,
        })
        .end(),
    )
    const fetcher = fetcherOf({ clock: stillClock(), robots: false, interval: 0, allowed: allowing(site.host) })
    const answer = await fetcher.get(`${site.url}/`)
    await fetcher.close()
    await site.close()
    expect(outcome(answer)).toBe("address-refused")
  })
})
