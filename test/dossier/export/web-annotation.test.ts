import * as annotator from "@apache-annotator/selector"
import fc from "fast-check"
import jsonld from "jsonld"
import { describe, expect, test } from "vitest"
import { codePointsIn, wholeCharacters } from "../../../src/dossier/export/code-points.ts"
import { toldValues } from "../../../src/dossier/export/told-values.ts"
import { webAnnotations } from "../../../src/dossier/export/web-annotation.ts"
import { someDossier } from "../some-dossier.ts"
import { ANNOTATION_CONTEXT } from "./annotation-context.ts"
import { HOSTILE, hostileDossier } from "./hostile-dossier.ts"

interface Chunk {
  readonly data: string
}
interface Chunker {
  readonly currentChunk: Chunk
  readonly nextChunk: () => null
  readonly previousChunk: () => null
  readonly precedesCurrentChunk: () => boolean
}
type Match = (text: Chunker) => AsyncIterable<{ readonly startIndex: number; readonly endIndex: number }>

// Its types are passed on by specifiers without file endings, which the resolution of modules here does not follow.
const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = annotator as unknown as Readonly<
  Record<"textPositionSelectorMatcher" | "textQuoteSelectorMatcher", (selector: object) => Match>
>

interface Annotation {
  readonly id: string
  readonly type: string
  readonly created: string
  readonly body: { readonly value: string }
  readonly target: {
    readonly source: string
    readonly selector: readonly [
      { readonly type: "TextQuoteSelector"; readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number },
    ]
  }
}
const read = (text: string): readonly Annotation[] => JSON.parse(text).items
const annotations = read(webAnnotations(someDossier))
const texts = new Map(someDossier.joined.map(({ account }) => [account.report.article.url ?? "", account.report.article.text]))

/** One text as the reader of selectors wants it. */
const oneChunk = (data: string): Chunker => ({
  currentChunk: { data },
  nextChunk: () => null,
  previousChunk: () => null,
  precedesCurrentChunk: () => false,
})

describe("Web Annotations", () => {
  test("[Z45] every told value is one, with an identifier of its own", () => {
    expect(annotations.length).toBe(toldValues(someDossier).length)
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length)
    for (const { type, id, created } of annotations) {
      expect(type).toBe("Annotation")
      expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
      expect(created).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/)
    }
    expect(annotations.map(({ body }) => body.value)).toContain("incident i-blast: police killed 4 (Ilse Maron, by Arden Courier)")
  })

  test("[Z45] a reader of selectors finds the words by their position and by their quotation, at the same place", async () => {
    for (const { target } of annotations) {
      const text = texts.get(target.source) ?? ""
      const [quote, position] = target.selector
      const found: string[] = []
      for await (const { startIndex, endIndex } of textPositionSelectorMatcher(position)(oneChunk(text))) {
        found.push(text.slice(startIndex, endIndex))
        const starts: number[] = []
        for await (const match of textQuoteSelectorMatcher(quote)(oneChunk(text))) starts.push(match.startIndex)
        expect(starts).toContain(startIndex)
      }
      expect(found).toEqual([quote.exact])
    }
  })

  test.each([
    ["the dossier", someDossier],
    ["a hostile one", hostileDossier(HOSTILE)],
  ])("[Z45] %s is JSON-LD of which every term is known", async (_, dossier) => {
    const documentLoader = async (url: string) => {
      if (url !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`no other context is known: ${url}`)
      return { contextUrl: undefined, documentUrl: url, document: ANNOTATION_CONTEXT }
    }
    const options = { documentLoader, safe: true } // its types know nothing of `safe`, which throws on terms that expand to nothing
    const [page] = await jsonld.expand(JSON.parse(webAnnotations(dossier)), options)
    expect(page?.["@type"]).toEqual(["http://www.w3.org/ns/activitystreams#OrderedCollectionPage"])
    const bad = { ...JSON.parse(webAnnotations(dossier)), unheard: "of" }
    await expect(jsonld.expand(bad, options)).rejects.toThrow()
  })

  test("[Z23] a value from a denial says so in its body", () => {
    expect(annotations.map(({ body }) => body.value)).toContain(
      "incident i-shelling: told Kestrian guns had fired on Upper Tesk (denied: Defence Ministry, by Kestria Ledger)",
    )
  })

  test("[Z45] an article without an address is named by an identifier", () => {
    const [item] = read(webAnnotations(hostileDossier("not an address")))
    expect(item?.target.source).toMatch(/^urn:uuid:/)
  })
})

describe("code points", () => {
  test.each([
    ["plain", 1, 3, { start: 1, end: 3 }],
    ["a🕊️b", 0, 1, { start: 0, end: 1 }],
    ["a🕊️b", 4, 5, { start: 3, end: 4 }],
    ["a🕊b", 2, 4, { start: 1, end: 3 }],
    ["a🕊b", 0, 2, { start: 0, end: 2 }],
    ["\ud800\ud83d\ude00", 1, 3, { start: 1, end: 2 }],
    ["", 0, 0, { start: 0, end: 0 }],
  ])("[Z45] %j from %i to %i", (text, from, to, points) => expect(codePointsIn(text)({ from, to })).toEqual(points))

  test("[Z45] in any text, code points of a span are those of its words", () => {
    const spans = fc
      .string({ unit: "binary", maxLength: 40 })
      .chain((text) => fc.tuple(fc.constant(text), fc.nat({ max: text.length }), fc.nat({ max: text.length })))
    fc.assert(
      fc.property(spans, ([text, a, b]) => {
        const span = { from: Math.min(a, b), to: Math.max(a, b) }
        const { start, end } = codePointsIn(text)(span)
        const whole = wholeCharacters(text, span)
        expect(Array.from(text).slice(start, end).join("")).toBe(text.slice(whole.from, whole.to))
      }),
    )
  })
})
