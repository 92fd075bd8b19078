import { parseAtomFeed } from "feedsmith"
import { parseFeed } from "htmlparser2"
import { XmlDocument } from "libxml2-wasm"
import { describe, expect, test } from "vitest"
import { atom } from "../../../src/dossier/export/atom.ts"
import type { DossierChange } from "../../../src/dossier/types.ts"
import { someChanges, someDossier } from "../some-dossier.ts"
import { HOSTILE, hostileDossier } from "./hostile-dossier.ts"

const NAMESPACES = { a: "http://www.w3.org/2005/Atom" }

/** What RFC 4287 asks of every entry and of the feed, as XPath of what is missing or there too often. */
const FAULTS = [
  "/a:feed[not(a:id) or not(a:title) or not(a:updated) or not(a:author)]",
  "//a:entry[count(a:id) != 1 or count(a:title) != 1 or count(a:updated) != 1]",
  "//a:entry[not(a:link[@rel = 'alternate']) and not(a:content)]",
  "//a:entry[count(a:published) > 1 or count(a:summary) > 1 or count(a:content) > 1]",
  "//a:link[not(@href)]",
  "//a:category[not(@term)]",
  "//a:entry[a:id = preceding-sibling::a:entry/a:id]",
]

function faultsOf(text: string): string[] {
  const document = XmlDocument.fromString(text)
  try {
    return FAULTS.filter((fault) => document.find(fault, NAMESPACES).length > 0)
  } finally {
    document.dispose()
  }
}

describe("the feed", () => {
  const hostileChanges: readonly DossierChange[] = someChanges.map((change) => ({
    ...change,
    title: HOSTILE,
    before: HOSTILE,
    after: HOSTILE,
  }))

  test.each([
    ["the dossier", atom(someDossier, someChanges)],
    ["without changes", atom(someDossier)],
    ["a hostile one", atom(hostileDossier(HOSTILE), hostileChanges)],
    ["one without a word", atom(hostileDossier(""))],
    ["an empty one", atom({ ...someDossier, joined: [], incidents: [] })],
  ])("[Z46] %s is XML to a strict parser, with all that RFC 4287 asks for", (_, text) => expect(faultsOf(text)).toEqual([]))

  test("[Z46] the strict parser and the check refuse what is wrong", () => {
    expect(() => faultsOf("<feed>\u0000</feed>")).toThrow()
    expect(faultsOf('<feed xmlns="http://www.w3.org/2005/Atom"><entry><link/></entry></feed>')).toHaveLength(4)
  })

  test("[Z46] readers of feeds find incidents and changes, the newest first", () => {
    const text = atom(someDossier, someChanges)
    const feed = parseAtomFeed(text)
    expect(feed.title?.value).toBe("Verin Valley")
    expect(feed.entries?.length).toBe(6)
    const updated = feed.entries?.map((entry) => String(entry.updated)) ?? []
    expect(updated).toEqual([...updated].sort().reverse())
    expect(parseFeed(text)?.items.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["Explosion of a mine or other device, Dalmora, 2026-06-08", "Killed: 9, now 9 to 11"]),
    )
  })

  test("[Z46] an incident has its range, its tellings with who tells them, and leads to their articles", () => {
    const feed = parseAtomFeed(atom(someDossier))
    const blast = feed.entries?.find(({ title }) => title?.value?.startsWith("Explosion"))
    expect(blast?.content?.value?.split("\n")).toEqual([
      "Killed: 9 to 11 (best 11); 2 sources",
      "Injured: 14; 1 source",
      expect.stringContaining("(Interior Ministry, by Kestria Ledger (2026-06-09))"),
      expect.stringContaining("(Ilse Maron, by Arden Courier (2026-06-11))"),
    ])
    expect(blast?.links?.map(({ rel, href }) => [rel, href])).toContainEqual(["related", "https://ledger.example/2026-06-09/ledger-blast"])
  })

  test("[Z46] an entry keeps its identifier while it changes", () => {
    const ids = (text: string) => parseAtomFeed(text).entries?.map(({ id }) => id)
    const [blast] = someDossier.incidents.filter(({ id }) => id === "i-blast")
    const grown = { ...someDossier, asOf: "2026-07-01", incidents: blast ? [{ ...blast, tolls: [] }] : [] }
    expect(ids(atom(grown))).toHaveLength(1)
    expect(ids(atom(someDossier))).toContain(ids(atom(grown))?.[0])
  })

  test("[Z46] words of a report are text, no markup", () => {
    const document = XmlDocument.fromString(atom(hostileDossier(HOSTILE)))
    try {
      expect(document.find("//*[namespace-uri() != 'http://www.w3.org/2005/Atom']").length).toBe(0)
      for (const element of document.find("//a:title | //a:summary | //a:content", NAMESPACES))
        expect(element.content).not.toContain("\u202e")
      expect(document.find("//*[@type != 'text']").length).toBe(0)
    } finally {
      document.dispose()
    }
  })
})
