import { createServer, type IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"
import { Webhook } from "standardwebhooks"
import { afterEach, describe, expect, test } from "vitest"
import { type Allowed, allowedOf } from "../../src/capture/index.ts"
import { now } from "../../src/desk/now.ts"
import { newSecret, postWebhook } from "../../src/post/index.ts"

interface Got {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** A server that answers each request with the next of these statuses, the last again and again. */
async function answering(...statuses: number[]): Promise<{ url: string; got: Got[] }> {
  const got: Got[] = []
  const server = createServer((request, response) => {
    let body = ""
    request.on("data", (chunk) => {
      body += chunk
    })
    request.on("end", () => {
      got.push({ headers: request.headers, body })
      response.writeHead(statuses[got.length - 1] ?? statuses.at(-1) ?? 200, { location: "http://127.0.0.1:9/" }).end("taken")
    })
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  open.push(() => server.close())
  // A server that listens on a port has an address with one.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, got }
}

const loopback = (): Allowed => {
  const allowed = allowedOf(["127.0.0.1"])
  if ("wrong" in allowed) throw new Error(allowed.wrong)
  return allowed
}
const slept: number[] = []
const clock = {
  // Receivers refuse what is stamped with another time than theirs.
  now: () => Date.parse(now()),
  sleep: async (milliseconds: number) => {
    slept.push(milliseconds)
  },
}
const message = { id: "alert-1", body: '{"title":"Neun Tote – nine dead"}' }

describe("a webhook", () => {
  test("is posted with a signature that another implementation of the standard verifies", async () => {
    const { url, got } = await answering(200)
    const secret = newSecret()
    expect(await postWebhook({ url, secret }, message, loopback(), clock)).toEqual({ delivered: true })
    const [{ headers, body } = { headers: {}, body: "" }] = got
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
    expect(new Webhook(secret).verify(body, named)).toEqual(JSON.parse(message.body))
    expect(() => new Webhook(newSecret()).verify(body, named)).toThrow()
    expect(() => new Webhook(secret).verify(body.replace("Neun", "Zehn"), named)).toThrow()
    expect(headers["webhook-id"]).toBe("alert-1")
  })

  test("is tried again after faults that pass, with the same id", async () => {
    const { url, got } = await answering(503, 429, 204)
    slept.length = 0
    expect(await postWebhook({ url, secret: newSecret() }, message, loopback(), clock)).toEqual({ delivered: true })
    expect(got.map(({ headers }) => headers["webhook-id"])).toEqual(["alert-1", "alert-1", "alert-1"])
    expect(slept).toEqual([1000, 2000])
  })

  test("is given up after four tries, and may be tried in a later round", async () => {
    const { url, got } = await answering(500)
    expect(await postWebhook({ url, secret: newSecret() }, message, loopback(), clock)).toMatchObject({
      code: "webhook-refused",
      again: true,
    })
    expect(got).toHaveLength(4)
  })

  test.each([301, 400, 401, 410])("is not tried again where the receiver answers %i", async (status) => {
    const { url, got } = await answering(status)
    expect(await postWebhook({ url, secret: newSecret() }, message, loopback(), clock)).toMatchObject({
      code: "webhook-refused",
      again: false,
    })
    expect(got).toHaveLength(1)
  })

  test("does not reach inward unless the operator lets it", async () => {
    const { url, got } = await answering(200)
    const nothing = { hosts: new Set<string>(), ranges: [] }
    expect(await postWebhook({ url, secret: newSecret() }, message, nothing, clock)).toMatchObject({
      code: "address-refused",
      again: false,
    })
    expect(await postWebhook({ url: "ftp://a.example", secret: newSecret() }, message, nothing, clock)).toMatchObject({ code: "bad-url" })
    expect(got).toEqual([])
  })

  test("that nobody takes up says so", async () => {
    const { url } = await answering(200)
    for (const close of open.splice(0)) close()
    expect(await postWebhook({ url, secret: newSecret() }, message, loopback(), clock)).toMatchObject({
      code: "webhook-unreached",
      again: true,
    })
  })
})
