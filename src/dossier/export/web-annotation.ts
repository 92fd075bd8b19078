import type { Dossier } from "../types.ts"
import { jsonOf } from "./clean.ts"
import { wholeCharacters } from "./code-points.ts"
import { momentOf } from "./day.ts"
import { type Source, sourcesOf, voiceOf } from "./source.ts"
import { happens } from "./telling-words.ts"
import { type ToldValue, toldValues } from "./told-values.ts"
import { uuidOf } from "./uuid-of.ts"

/** [Z45] Characters before and behind the words that help to find them again in a changed text: enough for a few words. */
const AROUND = 32

/**
 * [Z45] Every told value as a W3C Web Annotation of its words: what it is a value of in the body; in the target the article, and the words twice over, as a quotation
 * with what stands around it and as a position in code points of the article's text. A page of annotations, as one JSON-LD document.
 */
export function webAnnotations(dossier: Dossier): string {
  const sources = new Map(sourcesOf(dossier).map((source) => [source.key, source]))
  const items = toldValues(dossier).flatMap((value) => {
    const source = sources.get(value.told.words.account)
    return source ? [annotationOf(value, source, dossier)] : []
  })
  const page = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:uuid:${uuidOf(dossier, "annotations", dossier.asOf)}`,
    type: "AnnotationPage",
    partOf: {
      id: `urn:uuid:${uuidOf(dossier, "annotations", "all")}`,
      type: "AnnotationCollection",
      label: dossier.definition.title,
      total: items.length,
    },
    startIndex: 0,
    items,
  }
  return `${jsonOf(page, 2)}\n`
}

function annotationOf({ kind, about, field, who, value, realis, told }: ToldValue, source: Source, dossier: Dossier): unknown {
  const { from, to } = wholeCharacters(source.text, told.words)
  const before = wholeCharacters(source.text, { from: Math.max(0, from - AROUND), to: from })
  const behind = wholeCharacters(source.text, { from: to, to: Math.min(source.text.length, to + AROUND) })
  const { language } = source.joined.account.report.article
  return {
    id: `urn:uuid:${uuidOf(dossier, "annotation", JSON.stringify([kind, about, field, who ?? "", value, source.key, told.words.claim, from, to]))}`,
    type: "Annotation",
    motivation: "describing",
    created: momentOf(told.day),
    body: {
      type: "TextualBody",
      value: `${kind} ${about}: ${who ? `${who} ` : ""}${field} ${value} (${realis && !happens(realis) ? `${realis}: ` : ""}${voiceOf(told.by)})`,
      format: "text/plain",
      language: "en",
      purpose: "describing",
    },
    target: {
      type: "SpecificResource",
      source: source.url ?? `urn:uuid:${uuidOf(dossier, "article", source.key)}`,
      ...(language ? { language } : {}),
      selector: [
        {
          type: "TextQuoteSelector",
          exact: source.text.slice(from, to),
          prefix: source.text.slice(before.from, before.to),
          suffix: source.text.slice(behind.from, behind.to),
        },
        { type: "TextPositionSelector", ...source.points({ from, to }) },
      ],
    },
  }
}
