import { fold } from "../../reading/index.ts"

/** No slug is longer; what is cut off is told apart by a number made of the whole. */
const LONGEST = 96

/** A name as part of a key: folded, letters and digits of any script, joined by hyphens. Empty when the name has neither. [B12] */
export function slugOf(name: string): string {
  const slug = plain(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
  return slug.length <= LONGEST ? slug : `${slug.slice(0, LONGEST)}-${sum(slug)}`
}

/**
 * [B12] The form under which actors are looked up: folded, without "the" in front, in British spelling. "The Kestrian Defense Organization" and
 * "Kestrian Defence Organisation" are one; "Defiance" is no "Defence".
 */
export function plain(name: string): string {
  let folded = fold(name)
  if (folded.includes("  ") || folded.startsWith(" ") || folded.endsWith(" ")) folded = folded.replace(/ +/g, " ").trim()
  if (folded.startsWith("the ")) folded = folded.slice(4)
  if (!/defense|iz(?:ation|ed)|center|labor\b|program\b/.test(folded)) return folded
  return folded
    .replace(/\b(self)?defense\b/g, "$1defence")
    .replace(/iz(ations?|ed)\b/g, "is$1")
    .replace(/\bcenter(s?)\b/g, "centre$1")
    .replace(/\blabor\b/g, "labour")
    .replace(/\bprogram\b/g, "programme")
}

/** FNV-1a in 32 bits: enough to tell long names apart. */
function sum(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
