import { afterAll, beforeAll, expect, test } from "vitest"
import { openStore } from "../../src/record/index.ts"
import { keep } from "../record/find/kept.ts"
import { closeStores, someFolder } from "../record/store/some-store.ts"
import { sitrep } from "./run.ts"

let data: string
beforeAll(async () => {
  data = someFolder()
  const store = await openStore({ data })
  const text = "A mortar shell hit the mill of Dalmora on Monday and killed four people, Colonel Pavel Oster said."
  await keep(store, { url: "https://ledger.example/a", outlet: "Kestria Ledger", published: "2026-06-11", title: "The mill", text })
  await keep(store, {
    url: "https://ledger.example/b",
    outlet: "Kestria Ledger",
    published: "2026-06-12",
    text: "The mill of Dorn is open.",
  })
  await store.close()
}, 60_000)
afterAll(closeStores)

const find = (...args: string[]) => sitrep(["find", "--data", data, ...args])

test("sitrep find prints each text with its words, its speaker and where it is from", async () => {
  const { out, code } = await find("mortar", "--explain")
  expect(code).toBe(0)
  for (const words of [
    "1 report, 1 independent",
    "The mill · Kestria Ledger · 2026-06-11",
    "https://ledger.example/a",
    "Pavel Oster",
    "A mortar shell",
  ])
    expect(out).toContain(words)
  expect(out).toContain("how often and how near each other the words stand")
})

test("sitrep find says how to go on, and when there is nothing", async () => {
  expect((await find("mill", "--limit", "1")).out).toContain("1 to 1 of 2; --skip 1 gives those that follow")
  expect((await find("zeppelin")).out).toBe("nothing was found\n")
})

test("sitrep find --jsonl prints a hit a line, --json all of the answer", async () => {
  const { out } = await find("mill", "--jsonl")
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).key)
  expect(lines.sort()).toEqual(["https://ledger.example/a", "https://ledger.example/b"])
  expect(JSON.parse((await find("mill", "--json")).out)).toMatchObject({ reports: 2, independent: 2, more: false })
})

test("a question that cannot be asked is wrong usage", async () => {
  expect(await find('"mill')).toMatchObject({
    out: "",
    code: 2,
    err: expect.stringMatching(/^bad-query: the quotation mark at character 1 /),
  })
  expect(await find("--type", "battle")).toMatchObject({ code: 2 })
  expect(await find("mill", "--skip", "x")).toMatchObject({ code: 2 })
})
