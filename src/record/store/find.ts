import type { Findings, Question } from "../find/types.ts"
import type { Store } from "./open-store.ts"
import { type Refusal, refusal } from "./refusal.ts"

/**
 * Finds reports by their words, by what they claim and by whom they name: docs/rules/finding.md. The same question on the same store gives the same
 * answer. A question that cannot be asked is refused with the code `bad-query`.
 */
export async function find({ pool }: Pick<Store, "pool">, asked: Question): Promise<Findings | Refusal> {
  // What composes the queries takes 30 ms to load: only who searches waits for it.
  const { search } = await import("./find/search.ts")
  const client = await pool.connect()
  try {
    const answer = await search(client, asked)
    return "code" in answer ? refusal(answer) : answer
  } finally {
    client.release()
  }
}
