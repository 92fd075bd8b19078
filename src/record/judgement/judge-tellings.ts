import type { KeptTelling } from "../dossier/samenesses.ts"
import { type Askable, ask } from "../store/ask.ts"
import type { Act } from "../store/audit.ts"
import type { Store } from "../store/open-store.ts"
import { isRefusal, type Refusal, refusal } from "../store/refusal.ts"
import { alone, type Judged, type Standing, said, type Word } from "./judge.ts"

/** [J7] Says of two tellings that they are of one incident, or of two. It withdraws what was said of this pair, in whatever dossier. */
export function judgeTellings(store: Store, word: Word, [a, b]: readonly [KeptTelling, KeptTelling], act: Act): Promise<Judged | Refusal> {
  return alone(store, async (db) => {
    const found = [await tellingAt(db, a), await tellingAt(db, b)] as const
    const [one, other] = found
    if (isRefusal(one)) return one
    if (isRefusal(other)) return other
    if (one.version === other.version && one.claim === other.claim)
      return refusal({ code: "same-telling", message: `"${wordsOf(a)}" and "${wordsOf(b)}" are one telling; needed are two` })
    const turned = one.version > other.version || (one.version === other.version && one.claim > other.claim)
    const [first, second] = turned ? [other, one] : [one, other]
    const standing = await ask<Standing>(db, "standing-on-tellings", [first.version, first.claim, second.version, second.claim])
    const row = [first.version, null, null, second.version, first.claim, second.claim]
    return said(db, word, { kind: "incident", row, rule: "J7", standing, ends: standing, subject: `${wordsOf(a)} ${wordsOf(b)}` }, act)
  })
}

const wordsOf = ({ account, claim }: KeptTelling): string => `${account}/${claim}`

/** The version and claim of a telling. A key may itself end in what looks like the number of a version. */
async function tellingAt(db: Askable, telling: KeptTelling): Promise<{ readonly version: number; readonly claim: string } | Refusal> {
  const { account, claim } = telling
  const [, article = account, number = "1"] = /^(.+)#(\d{1,6})$/.exec(account) ?? []
  for (const [key, nth] of [
    [article, Number(number)],
    [account, 1],
  ] as const) {
    const [row] = nth ? await ask<{ version: number }>(db, "find-telling", [key, nth, claim]) : []
    if (row) return { ...row, claim }
  }
  return refusal({
    code: "no-such-telling",
    message: `no report tells of an incident as "${wordsOf(telling)}"; needed is a telling as sitrep dossier show prints it: the report's key, a slash, the claim's id`,
  })
}
