import { Parser } from "htmlparser2"

/** Deeper elements are not named: pages that nest deeper are no articles. */
const DEEPEST = 400

/**
 * The way to the element in which a place of a page stands, as a CSS selector from the root: `html > body > div:nth-of-type(2) > p:nth-of-type(1)`.
 * `at`: a code unit of the page's source, as a mapping gives it. Reads the page up to there; linear.
 */
export function pathTo(source: string, at: number): string {
  const open: { readonly name: string; readonly kin: Map<string, number> }[] = [{ name: "", kin: new Map() }]
  let beneath = 0
  const parser = new Parser({
    onopentag(tag) {
      if (open.length > DEEPEST) {
        beneath++
        return
      }
      const kin = open[open.length - 1]?.kin
      const number = (kin?.get(tag) ?? 0) + 1
      kin?.set(tag, number)
      open.push({ name: /^(?:html|body|head)$/.test(tag) ? tag : `${tag}:nth-of-type(${number})`, kin: new Map() })
    },
    onclosetag() {
      if (beneath > 0) beneath--
      else if (open.length > 1) open.pop()
    },
  })
  parser.write(source.slice(0, at))
  return open
    .slice(1)
    .map(({ name }) => name)
    .join(" > ")
}
