export type { Certainty, Supplied, Trace } from "./certainty.ts"
export { identity, type Mapping, type Piece, toSource } from "./mapping.ts"
export { holds, type Span, shared, touches, trimmed, wordsOf } from "./span.ts"
