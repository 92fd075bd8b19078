import type { Hono } from "hono"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Dossier } from "../../src/dossier/index.ts"
import type { Store } from "../../src/record/index.ts"
import { closeStores } from "../record/store/some-store.ts"
import { answered, ask, exampleDesk } from "./example-desk.ts"

let store: Store
let app: Hono
beforeAll(async () => {
  ;({ store, app } = await exampleDesk())
}, 120_000)
afterAll(async () => {
  await store.close()
  await closeStores()
}, 60_000)

test("what a person says of two tellings is in the dossier at the next look", async () => {
  const look = async () => (await answered<Dossier>(ask(app, "GET", "/api/dossiers/verin-valley"))).incidents
  const joined = (await look()).find(({ tellings }) => tellings.length > 1)
  const [one, other, ...rest] = joined?.tellings ?? []
  if (!one || !other || !joined) throw new Error("the example has an incident of two tellings")
  for (const telling of [other, ...rest])
    expect((await ask(app, "POST", "/api/judgements", { kind: "incident", says: "different", tellings: [one, telling] })).status).toBe(200)
  const apart = (await look()).find(({ tellings }) => tellings.some(({ account, claim }) => account === one.account && claim === one.claim))
  expect(apart?.tellings).toEqual([one])
})
