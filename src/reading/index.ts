export { annotate } from "./annotate.ts"
export { type Country, countries, rows, several } from "./place/countries.ts"
export { fold } from "./place/fold.ts"
export { gazetteer } from "./place/gazetteer.ts"
export { supplement } from "./place/supplement.ts"
export type {
  Context,
  DateMention,
  Entity,
  Name,
  NameKind,
  NounPhrase,
  Place,
  Quantity,
  Quote,
  Reading,
  Sentence,
  Token,
  VerbGroup,
} from "./types.ts"
