/** Elements open at once beyond which opening tags are blanked; pages of news have under 60, the parser's cost grows with its stack. */
const DEEPEST = 2000
/** Elements that have no content, or that the next of their kind closes: any number of them may stand unclosed. */
const FLAT = new Set(
  "area base br col embed hr img input link meta param source track wbr p li td th tr thead tbody tfoot dt dd option optgroup rp rt".split(
    " ",
  ),
)
const NAME = /[a-z][a-z0-9]*/iy

/** The page with opening tags that nest too deep blanked out, each place as before. Linear. */
export function levelDepth(source: string): string {
  if (!mayNest(source)) return source
  let depth = 0
  let level = ""
  let kept = 0
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at + 1)) {
    const closing = source[at + 1] === "/"
    NAME.lastIndex = at + (closing ? 2 : 1)
    const name = NAME.exec(source)?.[0].toLowerCase()
    if (!name || FLAT.has(name)) continue
    if (closing) depth = Math.max(0, depth - 1)
    else if (++depth > DEEPEST) {
      // Of a tag that is longer than tags are, the name alone is blanked: what is left is text, and closes nothing.
      const end = source.slice(at, at + LONGEST_TAG).indexOf(">")
      const length = end < 0 ? name.length + 1 : end + 1
      level += `${source.slice(kept, at)}${" ".repeat(length)}`
      kept = at + length
    }
  }
  return kept ? level + source.slice(kept) : source
}

/** Whether a page could nest too deep, were every tag one that has to be closed. */
function mayNest(source: string): boolean {
  let depth = 0
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at + 1))
    if (source.charCodeAt(at + 1) === SLASH) depth = Math.max(0, depth - 1)
    else if (++depth > DEEPEST) return true
  return false
}
const SLASH = 47
const LONGEST_TAG = 300

/** No tag that means something is longer. Code units. */
const LONGEST_ATTRIBUTES = 65_536

/** [A27] The page with the attributes of tags that are far too long blanked out, each place as before. Linear. */
export function shortenTags(source: string): string {
  let short = ""
  let kept = 0
  for (let at = source.indexOf("<"); at >= 0; ) {
    const end = source.indexOf(">", at)
    if (end < 0) break
    if (end - at > LONGEST_ATTRIBUTES && /[a-z]/i.test(source[at + 1] ?? "")) {
      NAME.lastIndex = at + 1
      const from = at + 1 + (NAME.exec(source)?.[0].length ?? 0)
      short += source.slice(kept, from) + " ".repeat(end - from)
      kept = end
    }
    at = source.indexOf("<", end)
  }
  return kept ? short + source.slice(kept) : source
}
