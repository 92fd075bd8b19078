import { type Refusal, refusal } from "../../record/index.ts"
import type { Dossier } from "../types.ts"
import { checkBrief } from "./check-brief.ts"
import { renderHtml } from "./render/html.ts"
import { renderMarkdown } from "./render/markdown.ts"
import type { Brief } from "./types.ts"

export type BriefForm = "md" | "html" | "docx"

/** A document and its media type. */
export interface Rendered {
  readonly type: string
  readonly bytes: Uint8Array
}

const TYPES: Readonly<Record<BriefForm, string>> = {
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}

/** The brief as a document; refused as a whole when one sentence of it rests on no words, or prints a number that the dossier does not have. */
export async function renderBrief(brief: Brief, dossier: Dossier, form: BriefForm): Promise<Rendered | Refusal> {
  const [problem] = checkBrief(brief, dossier)
  if (problem) {
    const { where, sentence, detail } = problem
    return refusal({
      code: "brief-unsupported",
      message: `the brief has a sentence that nothing carries, in ${where}: "${sentence}": ${detail}; allowed is what rests on words of the dossier's reports`,
    })
  }
  return { type: TYPES[form], bytes: await bytesOf(brief, dossier, form) }
}

async function bytesOf(brief: Brief, dossier: Dossier, form: BriefForm): Promise<Uint8Array> {
  if (form === "docx") {
    // The library takes a seventh of a second to load: no other command waits for it.
    const { renderDocx } = await import("./render/docx.ts")
    return renderDocx(brief, dossier)
  }
  return new TextEncoder().encode(form === "md" ? renderMarkdown(brief, dossier) : renderHtml(brief, dossier))
}
