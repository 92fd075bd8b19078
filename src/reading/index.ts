export { annotate } from "./annotate.ts"
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
