import { expect, test } from "vitest"
import { matcherOf } from "../../../src/dossier/match/matcher-of.ts"
import { proposePairs } from "../../../src/dossier/match/propose-pairs.ts"
import { namesOf } from "../../../src/dossier/material/dossier-names.ts"
import { someMaterial, someTellers } from "../some-material.ts"

const places = ["Marrow", "Selk", "Dorn"]
const material = someMaterial(
  places.flatMap((place) => [
    { text: `A mine killed six farmers near the ${place} mill on Monday, the Interior Ministry said.` },
    { text: `Six farmers died on Monday when a mine went off near the ${place} mill, residents said.` },
  ]),
)
const tellers = someTellers(material)
const names = namesOf(material.definition)

test("[X17] pairs are the same whatever was asked before: fewer reports, more, or others", () => {
  const fresh = (some: typeof tellers) => matcherOf().add(some)
  expect(fresh(tellers).length).toBeGreaterThan(0)
  for (const some of [tellers.slice(0, 3), tellers, tellers.slice(2), [...tellers].reverse(), tellers.slice(0, 1)])
    expect(proposePairs(some, names)).toEqual(fresh(some))
})
