import { readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  addName,
  editDossier,
  judgeIncident,
  type LiveDossiers,
  levelOf,
  liveDossiers,
  newDossier,
  placeIn,
  type Store,
  showDossier,
  undo,
} from "../../src/desk/index.ts"
import { isRefusal, listJudgements } from "../../src/record/index.ts"
import { closeStores, someStore } from "../record/store/some-store.ts"
import { keepHere } from "../record/whole/keep-here.ts"
import { root } from "../source-files.ts"

const DAY = "2026-06-30"
const KEY = "verin-valley"
const example = (name: string): string => readFileSync(join(root, "examples", name), "utf8")
const FILE = example("verin-valley.yaml")
const LEDGER = "https://ledger.example/2026/06/11/road"

let store: Store
let live: LiveDossiers
beforeAll(async () => {
  store = await someStore()
  await keepHere(store, [{ page: example("kestria-ledger.txt"), outlet: "Kestria Ledger", url: LEDGER }])
  await newDossier(store, FILE)
  live = liveDossiers(store)
}, 120_000)
afterAll(closeStores, 60_000)

const now = async () => {
  const shown = await live.show(KEY, DAY, "2026-06-11")
  if (isRefusal(shown)) throw new Error(shown.refused.message)
  return shown
}
const report = (id: number) => ({
  id: `told-${id}`,
  outlet: "Verin Post",
  title: `Shelling near Dalmora kills ${2 + id}`,
  published: `2026-06-${12 + (id % 9)}`,
  text: `Shelling killed ${2 + id} civilians in Dalmora in the Verin Valley on ${10 + (id % 3)} June 2026, the Interior Ministry said.`,
})

let kept = 0
const ACTS: Record<string, () => Promise<unknown>> = {
  ingest: () => keepHere(store, [report(kept++)]),
  copy: () =>
    keepHere(store, [{ ...report(kept), id: `copy-${kept}`, outlet: "Union Wire", page: undefined, text: example("kestria-ledger.txt") }]),
  place: () => placeIn(store, KEY, LEDGER, { says: "out", why: "read twice" }),
  unplace: () => placeIn(store, KEY, LEDGER, { says: "nothing" }),
  judge: async () => {
    const [one, other] = (await now()).dossier.incidents.flatMap(({ tellings }) => tellings)
    return one && other ? judgeIncident(store, { says: "different" }, one, other) : undefined
  },
  undo: async () => {
    const [last] = await listJudgements(store.pool, 1, "incident")
    return last ? undo(store, last.id) : undefined
  },
  edit: () => editDossier(store, KEY, `${FILE}\n# edition ${kept++}\n`),
  level: async () => {
    const provision = (await now()).dossier.agreements.flatMap(({ provisions }) => provisions)[0]
    return provision ? levelOf(store, KEY, { provision: provision.id, level: 2 }, DAY) : undefined
  },
  name: () => addName(store, { kind: "place", names: [{ name: `Dalmora ${kept++}` }, { name: "Dalmora" }] }),
}

describe("dossiers that stay in memory", () => {
  test("are what the store gives, whatever was done to it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(ACTS)), { minLength: 1, maxLength: 6 }), async (acts) => {
        for (const act of acts) {
          await ACTS[act]?.()
          const shown = await live.show(KEY, DAY, "2026-06-11")
          expect(JSON.stringify(shown), act).toBe(JSON.stringify(await showDossier(store, KEY, DAY, "2026-06-11")))
        }
      }),
      { numRuns: 8 },
    )
  }, 120_000)
  test("each act is seen", async () => {
    for (const act of ["ingest", "place", "unplace", "edit"]) {
      const before = await now()
      await ACTS[act]?.()
      expect((await now()) === before, act).toBe(false)
    }
  }, 60_000)
  test("answer from memory while nothing changes, for each of a few days", async () => {
    const first = await now()
    const other = await live.show(KEY, "2026-06-12")
    expect(await now()).toBe(first)
    expect(await live.show(KEY, "2026-06-12")).toBe(other)
  })
  test("hold the same reports while others come", async () => {
    const before = (await now()).dossier.joined.map(({ account }) => account)
    await ACTS.ingest?.()
    const after = new Set((await now()).dossier.joined.map(({ account }) => account))
    expect(before.length).toBeGreaterThan(1)
    expect(before.filter((account) => account.copyOf === account.key && !after.has(account))).toEqual([])
  })
  test("answer those who ask at once alike", async () => {
    await ACTS.ingest?.()
    const [one, other] = await Promise.all([now(), now()])
    expect(one).toBe(other)
  })
  test("say that there is none, and show it once there is", async () => {
    expect(await live.show("later", DAY)).toEqual({ refused: { code: "no-such-dossier", message: expect.any(String) } })
    await newDossier(store, FILE.replace(/^title: .*/m, "title: Later").replace(/^key: .*$/m, "key: later"))
    expect(JSON.stringify(await live.show("later", DAY))).toBe(JSON.stringify(await showDossier(store, "later", DAY)))
  })
})
