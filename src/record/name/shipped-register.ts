import { actors } from "./actors.ts"
import { places } from "./places.ts"
import type { Register } from "./types.ts"

const shipped: Register = {
  called: (name) => [...actors().called(name), ...places().called(name)],
  entry: (key) => actors().entry(key) ?? places().entry(key) ?? places().packed(key),
}

/**
 * The register that ships with Sitrep: actors of data/actor, bodies of states by rule [B5], countries and places of data/place. Its files are
 * read when it is first asked. `called` gives actors first, then places, of the gazetteer at most the 20 most populous, each under the name it was
 * asked by; `entry` gives a place of the gazetteer with all its names.
 */
export const shippedRegister = (): Register => shipped
