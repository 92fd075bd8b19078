import { createHash } from "node:crypto"
import PostalMime from "postal-mime"
import type { Capture, Uncaptured } from "../types.ts"

/** [W9] The page of a saved MHTML file: its root part as UTF-8, with the address and the time the file gives it. The file itself stays the original. */
export async function readMhtml(bytes: Uint8Array, name: string): Promise<Capture | Uncaptured> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 }).catch(() => undefined)
  if (!mail?.html)
    return { url: name, code: "bad-archive", message: `"${name}" is MHTML without a page; needed is a part of type text/html` }
  const location = mail.headers.find(({ key }) => key === "snapshot-content-location" || key === "content-location")?.value
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(mail.date ?? "")?.[0]
  const payload = Buffer.from(mail.html, "utf8")
  return {
    url: location?.trim() ?? "",
    ...(at ? { at: `${at}Z` } : {}),
    status: 200,
    headers: [["content-type", "text/html; charset=utf-8"]],
    payload,
    sha256: createHash("sha256").update(payload).digest("hex"),
  }
}
