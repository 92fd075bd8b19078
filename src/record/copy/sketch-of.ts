import type { Shingles } from "./shingles-of.ts"

// Why a bottom-k sketch and no banded MinHash: near copies begin at a likeness of 0.3, and bands that find them there have two rows each
// (three rows miss some). Measured on 396 articles with 35 near copies, 78,210 pairs: 64 bands of two rows find all 35 and, by their formula, 240
// candidates; the sketch of 32 hashes finds all 35 among 295 pairs that share 4, or 192 that share 8. It costs one hash a run where
// bands take 128, keeps 32 rows a text where bands keep 64, and how many must be shared is asked at the query, not when rows are written.
/** Hashes kept of a text. Of 16, 24, 32, 48 and 64: at 24 the least like of the 35 pairs shares 8, at 32 11, at 64 19. */
export const SKETCH = 32

/**
 * Hashes two sketches share to be candidates. 35 of 35 near copies share 11 or more; 4 leaves room for a short text within one of up to
 * six times its length, and costs 295 candidates of 78,210 pairs, where 1 costs 1,490.
 */
export const SHARED_AT_LEAST = 4

/** [M2] The sketch of a text: its smallest hashes, ascending. Hashes are well mixed, so they are a fair sample of its runs. */
export const sketchOf = (shingles: Shingles): number[] => Array.from(shingles.subarray(0, SKETCH))

/** [M2] How many hashes another sketch has to share with this one for the texts to be compared; a text of few runs shares all it has. */
export const sharedNeeded = (sketch: readonly number[]): number => Math.min(SHARED_AT_LEAST, sketch.length)
