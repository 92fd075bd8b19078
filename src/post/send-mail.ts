import type { Delivered, Undelivered } from "./types.ts"

/** `server`: smtp://user:password@host:port, or smtps://. `from`, `to`: addresses. */
export interface MailBox {
  readonly server: string
  readonly from: string
  readonly to: string
}

/** `id` is the same for every try: it makes the Message-ID, by which mail programs tell a repeated message. `text` is plain. */
export interface MailMessage {
  readonly id: string
  readonly subject: string
  readonly text: string
  /** When it was written: ISO 8601. */
  readonly at: string
}

/** Milliseconds for a connection, and for an answer. */
const PATIENCE = 15_000

/** Hands a message to a mail server. Once: servers that say "later" (4xx) are asked again in the next round. Never throws for what a network or a server does. */
export async function sendMail(box: MailBox, message: MailMessage): Promise<Delivered | Undelivered> {
  // Loaded by whoever sends mail, not by every command.
  const { createTransport } = await import("nodemailer")
  const transport = createTransport({
    url: box.server,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // A message holds text alone: nothing in it may make the mailer read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: box.from,
      to: box.to,
      subject: message.subject,
      text: message.text,
      date: message.at,
      messageId: `<${message.id}@${domainOf(box.from)}>`,
      // Mail of a machine: no out-of-office answers it.
      headers: { "auto-submitted": "auto-generated" },
    })
    return { delivered: true }
  } catch (problem) {
    // The mailer's errors are errors with the server's code on them, where there was a server.
    const { responseCode, message: why } = problem as { readonly responseCode?: number; readonly message?: string }
    return {
      code: "mail-refused",
      message: `mail to "${box.to}" was not taken: ${why ?? "no reason given"}`,
      again: responseCode === undefined || responseCode < 500,
    }
  } finally {
    transport.close()
  }
}

const domainOf = (address: string): string => /@([^\s<>]+)>?$/.exec(address)?.[1] ?? "localhost"
