import type { Reading } from "../reading/index.ts"
import { findAgreements } from "./find-agreements.ts"
import { findAttributions } from "./find-attributions.ts"
import { type DraftFigure, findFigures } from "./find-figures.ts"
import { findIncidents } from "./find-incidents.ts"
import type { DraftIncident } from "./incident/draft-incident.ts"
import { realisOf } from "./realis.ts"
import { around, type Voices, voicesOf } from "./said.ts"
import { type Syntax, syntaxOf, tokenFrom } from "./syntax.ts"
import type { Claims, Figure, Incident } from "./types.ts"

/** Finds the claims of one reading. Linear in the text. */
export function findClaims(reading: Reading): Claims {
  const syntax = syntaxOf(reading)
  const attributions = findAttributions(syntax)
  const voices = voicesOf(attributions)
  const figures = findFigures(syntax, voices)
  const incidents = findIncidents(syntax, voices, figures)
  const agreements = findAgreements(syntax, voices)
  return {
    attributions,
    claims: [...incidents.map(incidentOf), ...figures.map((figure, i) => figureOf(syntax, voices, figure, i)), ...agreements],
  }
}

function incidentOf(
  { trigger: _trigger, sentence: _sentence, definite: _definite, wide: _wide, voices: _voices, ...incident }: DraftIncident,
  i: number,
): Incident {
  return { ...incident, id: `i${i + 1}` }
}

function figureOf(syntax: Syntax, voices: Voices, { sentence, quantity, ...figure }: DraftFigure, i: number): Figure {
  const realis = realisOf(syntax, tokenFrom(syntax.reading, quantity.from), undefined, around(voices, quantity), sentence)
  return { ...figure, id: `f${i + 1}`, realis }
}
