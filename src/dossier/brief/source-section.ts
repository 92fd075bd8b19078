import type { Dossier, Joined } from "../types.ts"
import { reportWords } from "../wording/report-words.ts"
import { noteOf } from "./note.ts"
import type { BriefRow, BriefSection } from "./types.ts"
import type { Path } from "./value-at.ts"
import { at, type Piece, type Write } from "./write.ts"

/** Where an outlet's name stands in the dossier. */
export function outletPath({ account }: Joined, index: number): Path {
  const article = ["joined", index, "account", "report", "article"]
  const { outlet, url } = account.report.article
  if (outlet?.name) return [...article, "outlet", "name"]
  if (outlet?.domain) return [...article, "outlet", "domain"]
  return url ? [...article, "url"] : ["joined", index, "account", "article"]
}

function rowOf(joined: Joined, index: number, write: Write): BriefRow {
  const { account, newest, why } = joined
  const { url, title } = account.report.article
  const path = ["joined", index, "account"]
  const version: Piece[] = [
    ...(account.number > 1 ? ["version ", at(...path, "number")] : ["first version"]),
    newest ? "" : ", a later one is there",
    account.copyOf === account.key ? "" : ", a copy",
  ]
  return {
    cells: [
      write([at(...outletPath(joined, index))]),
      write(title ? [at(...path, "report", "article", "title")] : "–"),
      write([at(...path, "known")]),
      write(url ? [at(...path, "report", "article", "url")] : "–"),
      write(version),
      write(why.length ? [at("joined", index, "why", 0, "why")] : "–"),
    ],
    words: [reportWords(account)],
  }
}

/** [Z15] Every report the brief rests on, with its address, its version, whether it is a copy, and why it joined. */
export function sourceSection({ joined }: Dossier, write: Write): BriefSection {
  const rows = joined.map((one, index) => rowOf(one, index, write))
  return {
    key: "sources",
    title: "Sources",
    notes: rows.length ? [] : [noteOf(write, "nothing")],
    parts: rows.length ? [{ kind: "table", columns: ["Outlet", "Title", "Day", "Address", "Version", "Joined because"], rows }] : [],
  }
}
