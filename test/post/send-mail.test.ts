import type { AddressInfo } from "node:net"
import PostalMime from "postal-mime"
import { SMTPServer } from "smtp-server"
import { afterEach, describe, expect, test } from "vitest"
import { sendMail } from "../../src/post/index.ts"

const open: SMTPServer[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise<void>((done) => server.close(done))
})

/** A mail server on this machine that keeps what it is given, or refuses it with a code. */
async function mailServer(refuse?: number): Promise<{ server: string; got: string[] }> {
  const got: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      let mail = ""
      stream.on("data", (chunk) => {
        mail += chunk
      })
      stream.on("end", () => {
        if (refuse) return done(Object.assign(new Error("not now"), { responseCode: refuse }))
        got.push(mail)
        return done()
      })
    },
  })
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done)
  })
  open.push(server)
  // A server that listens on a port has an address with one.
  return { server: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, got }
}

const message = {
  id: "alert-1",
  subject: "Verin Valley: 9 to 11 killed",
  text: "„Elf“ – eleven people\nline two",
  at: "2026-06-12T00:00:00Z",
}

describe("a mail", () => {
  test("arrives as it was given, under an id that stays the same", async () => {
    const { server, got } = await mailServer()
    const box = { server, from: "Sitrep <sitrep@desk.example>", to: "monitor@desk.example" }
    expect(await sendMail(box, message)).toEqual({ delivered: true })
    const mail = await PostalMime.parse(got[0] ?? "")
    expect(mail.subject).toBe(message.subject)
    expect(mail.text?.trim()).toBe(message.text)
    expect(mail.messageId).toBe("<alert-1@desk.example>")
    expect(mail.date).toBe("2026-06-12T00:00:00.000Z")
  })

  test.each([
    [451, true],
    [550, false],
  ])("that is refused with %i may be tried again: %s", async (code, again) => {
    const { server } = await mailServer(code)
    expect(await sendMail({ server, from: "a@desk.example", to: "b@desk.example" }, message)).toMatchObject({ code: "mail-refused", again })
  })

  test("to a server that is not there says so", async () => {
    const { server } = await mailServer()
    for (const one of open.splice(0)) await new Promise<void>((done) => one.close(done))
    expect(await sendMail({ server, from: "a@desk.example", to: "b@desk.example" }, message)).toMatchObject({
      code: "mail-refused",
      again: true,
    })
  })
})
