import { afterAll, expect, test } from "vitest"
import { committedSchema, dumpSchema } from "../../../src/record/store/dump-schema.ts"
import { closeStores, someStore } from "./some-store.ts"

afterAll(closeStores)

// The file is written by `npm run schema`.
test("the migrations make the schema that src/record/store/schema.txt shows", async () => {
  const store = await someStore()
  expect(await dumpSchema(store.pool)).toBe(committedSchema())
})
