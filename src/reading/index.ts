export { annotate } from "./annotate.ts"
export type { Context, DateMention, Entity, Name, NameKind, Place, Quantity, Quote, Reading, Sentence, Token } from "./types.ts"
