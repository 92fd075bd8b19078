import { expect, test } from "vitest"
import type { Dossier } from "../../src/dossier/index.ts"
import { answered, ask, exampleDesk } from "./example-desk.ts"

const desk = exampleDesk()

test("what a person says of two tellings is in the dossier at the next look", async () => {
  const look = async () => (await answered<Dossier>(ask(desk().app, "GET", "/api/dossiers/verin-valley"))).incidents
  const joined = (await look()).find(({ tellings }) => tellings.length > 1)
  const [one, other, ...rest] = joined?.tellings ?? []
  if (!one || !other || !joined) throw new Error("the example has an incident of two tellings")
  for (const telling of [other, ...rest])
    expect(
      (await ask(desk().app, "POST", "/api/judgements", { kind: "incident", says: "different", tellings: [one, telling] })).status,
    ).toBe(200)
  const apart = (await look()).find(({ tellings }) => tellings.some(({ account, claim }) => account === one.account && claim === one.claim))
  expect(apart?.tellings).toEqual([one])
})
