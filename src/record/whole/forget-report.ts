import { ask } from "../store/ask.ts"
import { forgottenDigest } from "../store/forgotten.ts"
import type { Store } from "../store/open-store.ts"
import type { Refusal } from "../store/refusal.ts"
import { type Forgetting, type Forgotten, inForgetting, nothingOf, removed } from "./forgetting.ts"

interface Hanging {
  readonly versions: readonly unknown[]
  readonly captures: readonly unknown[]
  readonly shared: readonly unknown[]
  readonly digests: readonly string[]
  readonly entities: readonly unknown[]
  readonly outlets: readonly unknown[]
}

/**
 * Removes the articles that one of `keys` names (key or address), with all versions, captures, claims, judgements (those on incidents that it and others
 * tell of among them), what was said of it in dossiers, and the entities that nobody else names.
 * Tombstones keep them from coming back: of the key and of the bytes. Bytes that other articles came in too (a feed) go as well; those articles stay.
 */
export const forgetReport = (store: Store, keys: readonly string[], how: Forgetting): Promise<Forgotten | Refusal> =>
  inForgetting(store, how, async (client) => {
    const articles = await ask<{ id: number; key: string }>(client, "find-articles", [keys])
    if (!articles.length) return nothingOf(`a report "${keys.at(-1) ?? ""}"`, "its address, or the id that it was given")
    const ids = articles.map(({ id }) => id)
    const [hanging] = await ask<Hanging & { [column: string]: unknown }>(client, "find-hanging-on", [ids])
    if (!hanging) throw new Error("a query without a from gives a row")
    // First: a row that was touched on the way would be looked at again when its version is gone.
    await removed(client, "sought", "version_id", hanging.versions)
    await removed(client, "statement", "version_id", hanging.versions)
    await removed(
      client,
      "watched_page",
      "url",
      articles.map(({ key }) => key),
    )
    await ask(client, "drop-named-in-dossiers", [articles.map(({ key }) => key)])
    const mentions = await removed(client, "mention", "version_id", hanging.versions)
    const versions = await removed(client, "version", "id", hanging.versions)
    await ask(client, "blank-captures", [hanging.shared, [], []])
    const captures = await removed(client, "capture", "id", hanging.captures)
    await removed(client, "article", "id", ids)
    const lone = await ask<{ id: number }>(client, "find-lone-entities", [hanging.entities])
    const entities = await removed(
      client,
      "entity",
      "id",
      lone.map(({ id }) => id),
    )
    await ask(client, "drop-lone-outlets", [hanging.outlets])
    const forgotten: Forgotten = { articles: ids.length, versions, captures, mentions, entities, left: leftOf(hanging) }
    return {
      forgotten,
      tombstones: [
        ...articles.map(({ key }) => ({ digest: forgottenDigest(key), what: "address" as const })),
        ...hanging.digests.map((digest) => ({ digest: forgottenDigest(digest), what: "report" as const })),
      ],
    }
  })

const leftOf = ({ shared }: Hanging): string[] =>
  shared.length ? [`${shared.length} captures are those of other articles too: their bytes go, the articles stay`] : []
