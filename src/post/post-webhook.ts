import { createHmac, randomBytes } from "node:crypto"
import { request } from "undici"
import { type Allowed, checkUrl, guardedAgent } from "../capture/index.ts"
import type { Clock, Delivered, Undelivered } from "./types.ts"

/** Where messages are posted, and with what they are signed: `secret` is "whsec_" and base64. */
export interface Hook {
  readonly url: string
  readonly secret: string
}

/** `id` is the same for every try, so that a receiver can tell a repeated message. `body` is JSON. */
export interface HookMessage {
  readonly id: string
  readonly body: string
}

/** Waits before the second, third and fourth try, milliseconds: as for pages that are fetched. */
const WAITS = [1_000, 2_000, 4_000]
/** How long one answer may take. */
const PATIENCE = 15_000
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504])
const PREFIX = "whsec_"

/** A new secret: 24 random bytes, in the form that receivers of the Standard Webhooks take. */
export const newSecret = (): string => `${PREFIX}${randomBytes(24).toString("base64")}`

/**
 * Posts a message, signed as the Standard Webhooks specification 1.0 has it: `webhook-id`, `webhook-timestamp`, `webhook-signature` (HMAC-SHA256 of
 * "id.timestamp.body"). Tried four times where another try may mend it. The address is held to the same guard as addresses that are fetched; redirects are
 * not followed. Never throws for what a network does.
 */
export async function postWebhook(hook: Hook, message: HookMessage, allowed: Allowed, clock: Clock): Promise<Delivered | Undelivered> {
  const url = checkUrl(hook.url, allowed)
  if ("code" in url) return { code: url.code, message: url.message, again: false }
  const agent = guardedAgent(allowed)
  try {
    for (let tries = 0; ; tries++) {
      const result = await once(url, hook, message, agent, clock)
      const wait = WAITS[tries]
      if ("delivered" in result || !result.again || wait === undefined) return result
      await clock.sleep(wait)
    }
  } finally {
    await agent.close()
  }
}

async function once(
  url: URL,
  { secret }: Hook,
  { id, body }: HookMessage,
  dispatcher: ReturnType<typeof guardedAgent>,
  clock: Clock,
): Promise<Delivered | Undelivered> {
  const timestamp = Math.floor(clock.now() / 1000)
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": `v1,${signatureOf(secret, `${id}.${timestamp}.${body}`)}`,
  }
  try {
    const answer = await request(url, { method: "POST", headers, body, dispatcher, signal: AbortSignal.timeout(PATIENCE) })
    await answer.body.dump({ limit: 65_536 })
    if (answer.statusCode >= 200 && answer.statusCode < 300) return { delivered: true }
    return {
      code: "webhook-refused",
      message: `"${url.host}" answered ${answer.statusCode}; needed is an answer from 200 to 299`,
      again: PASSING.has(answer.statusCode),
    }
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem)
    return { code: "webhook-unreached", message: `"${url.host}" could not be reached: ${why}`, again: true }
  }
}

const signatureOf = (secret: string, content: string): string =>
  createHmac("sha256", Buffer.from(secret.slice(PREFIX.length), "base64"))
    .update(content)
    .digest("base64")
