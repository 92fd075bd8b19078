import { createHash } from "node:crypto"
import type { Allowed } from "../../capture/index.ts"
import { type Alert, alertsOf, alertText, newsAmong } from "../../dossier/index.ts"
import { type Clock, isUndelivered, postWebhook, sendMail, type Undelivered } from "../../post/index.ts"
import {
  alertedIn,
  dossierAt,
  holdingAlerts,
  isRefusal,
  type KeptDossier,
  keepAlerted,
  type Refusal,
  type Store,
} from "../../record/index.ts"
import { now } from "../now.ts"
import { showDossier } from "./dossiers.ts"

/** Where alerts go. What was told on one channel is news on another. */
export type Channel =
  | { readonly kind: "mail"; readonly server: string; readonly from: string; readonly to: string }
  | { readonly kind: "webhook"; readonly url: string; readonly secret: string; readonly allowed: Allowed }

/** `ahead`: the spans before a deadline, days. `silently`: take all that is news as told, and tell nobody. */
export interface AlertSettings {
  readonly asOf: string
  readonly ahead: readonly number[]
  readonly silently?: boolean
}

/** What was told; `failed`: why the rest was not, and is tried again in the next round. */
export interface Alerted {
  readonly told: readonly Alert[]
  readonly failed?: Undelivered
}

/**
 * Tells a channel what is news on it: one mail for all of it, or a post an alert. What was delivered is kept as told at once, so that none is told twice; what a crash
 * leaves in between goes out again under the id that it had, by which receivers know it.
 */
export async function sendAlerts(store: Store, key: string, channel: Channel, settings: AlertSettings): Promise<Alerted | Refusal> {
  const there = await dossierAt(store.pool, key)
  if (isRefusal(there)) return there
  return holdingAlerts(store, there.id, channelName(channel), () => sendNews(store, there, channel, settings))
}

async function sendNews(
  store: Store,
  { id: dossierId, key }: KeptDossier,
  channel: Channel,
  settings: AlertSettings,
): Promise<Alerted | Refusal> {
  const name = channelName(channel)
  const shown = await showDossier(store, key, settings.asOf)
  if (isRefusal(shown)) return shown
  const { dossier } = shown
  const { news, marks } = newsAmong(alertsOf(dossier, settings.ahead), await alertedIn(store.pool, dossierId, name))
  const keep = (keys: readonly string[]): Promise<void> => keepAlerted(store.pool, dossierId, name, keys, now())
  if (settings.silently || !news.length) {
    await keep(marks)
    return { told: [] }
  }
  if (channel.kind === "mail") {
    const subject = news.length === 1 ? (news[0]?.title ?? "") : `${dossier.definition.title}: ${news.length} changes`
    const id = createHash("sha256")
      .update(`${name}\n${news.map((one) => one.id).join("\n")}`)
      .digest("hex")
      .slice(0, 32)
    const sent = await sendMail(channel, { id, subject: subject.slice(0, 200), text: `${alertText(news)}\n`, at: now() })
    if (isUndelivered(sent)) return { told: [], failed: sent }
    await keep(marks)
    return { told: news }
  }
  const told: Alert[] = []
  for (const alert of news) {
    const body = JSON.stringify({
      type: `dossier.${alert.kind}`,
      dossier: dossier.definition.key,
      asOf: dossier.asOf,
      alert: bodyOf(alert),
    })
    const sent = await postWebhook(channel, { id: alert.id, body }, channel.allowed, CLOCK)
    if (isUndelivered(sent)) return { told, failed: sent }
    await keep(alert.marks)
    told.push(alert)
  }
  await keep(marks)
  return { told }
}

const channelName = (channel: Channel): string => (channel.kind === "mail" ? `mail:${channel.to}` : `webhook:${channel.url}`)

/** What a receiver is told: the keys by which we know what was told are ours. */
const bodyOf = ({ keys: _, marks: __, ...alert }: Alert): Omit<Alert, "keys" | "marks"> => alert

const CLOCK: Clock = { now: () => Date.now(), sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds)) }
