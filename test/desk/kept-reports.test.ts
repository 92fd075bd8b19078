import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { addName, judgeCopy, judgeNamed, showAudit, showChanged, showCopies, showNames, showVersions, undo } from "../../src/desk/index.ts"
import { who } from "../../src/desk/who.ts"
import { isRefusal, type Store } from "../../src/record/index.ts"
import { keepText } from "../record/store/keep-text.ts"
import { closeStores, someStore } from "../record/store/some-store.ts"

const URL = "https://ledger.example/dorn"
const toll = (killed: number): string =>
  `Two shells struck the market of Dorn on Monday, killing ${killed} people, the governor, Pavel Oster, said.\n\nThe market had been closed for a week.`

let store: Store
beforeAll(async () => {
  store = await someStore()
  await keepText(store, URL, toll(59), "2026-06-09T10:00:00Z")
  await keepText(store, URL, undefined, "2026-06-09T11:00:00Z")
  await keepText(store, URL, toll(61), "2026-06-09T12:00:00Z")
  await keepText(store, "id:note-7", "Talks on the water of Lake Selk were put off on Friday, mediators said in Dorn.")
})
afterAll(closeStores)
const code = (result: object): string | undefined => (isRefusal(result) ? result.refused.code : undefined)

describe("the versions of a report", () => {
  test("are numbered as they came, and the last two that could be read are compared", async () => {
    const found = await showVersions(store, `${URL}?utm_source=feed`)
    expect(found).toMatchObject({
      versions: [{ number: 1, kept: "2026-06-09T10:00:00Z" }, { number: 2, failure: { code: "no-text" } }, { number: 3 }],
      compared: { from: 1, to: 3, claims: [{ says: "killed 59 to 61" }] },
    })
  })
  test("two are compared that the caller numbers, backwards too", async () =>
    expect(await showVersions(store, URL, { from: 3, to: 1 })).toMatchObject({ compared: { claims: [{ says: "killed 61 to 59" }] } }))
  test("of one version nothing is compared", async () => {
    const found = await showVersions(store, "note-7")
    expect([code(found), "compared" in found]).toEqual([undefined, false])
  })
  test.each([
    ["no-such-report", "https://nowhere.example/", {}],
    ["no-such-report", "7", {}],
    ["no-such-version", URL, { to: 4 }],
    ["version-unreadable", URL, { from: 2 }],
  ])("%s: %s %j", async (wanted, name, numbers) => expect(code(await showVersions(store, name, numbers))).toBe(wanted))
  test("reports that changed are listed with their claims, others are not", async () => {
    const changed = await showChanged(store, 10)
    expect(changed.map(({ article, claims }) => [article.key, claims.map(({ says }) => says)])).toEqual([[URL, ["killed 59 to 61"]]])
    expect(await showChanged(await someStore(), 10)).toEqual([])
  })
})

describe("the verbs of judging", () => {
  test("copies are counted over all reports asked for", async () => {
    expect(await showCopies(store, [URL, "note-7"])).toMatchObject({ reports: 2, independent: 2 })
    const judged = await judgeCopy(store, { says: "same", why: "one briefing" }, URL, "note-7")
    expect(await showCopies(store, ["note-7"])).toMatchObject({ reports: 2, independent: 1 })
    await undo(store, "id" in judged ? judged.id : 0)
    expect(await showCopies(store, ["note-7"])).toMatchObject({ reports: 1, independent: 1 })
    expect(code(await showCopies(store, [URL, "note-8"]))).toBe("no-such-report")
  })
  test("a name is added under a key of its own, judged in one report, and all of it is in the trail", async () => {
    process.env.SITREP_USER = "mira"
    expect(await addName(store, { kind: "person", names: [{ name: "Pavel Oster" }] })).toMatchObject({ key: "own:pavel-oster", met: 2 })
    await judgeNamed(store, { says: "different" }, { name: "Oster", within: URL, is: "own:pavel-oster" }).then((one) =>
      expect(code(one)).toBe("no-such-name"),
    )
    await judgeNamed(store, { says: "different" }, { name: "Pavel Oster", within: URL, is: "own:pavel-oster" })
    delete process.env.SITREP_USER
    expect(await showNames(store, "Pavel Oster", 5)).toMatchObject({ entries: [{ key: "own:pavel-oster", reports: 1 }, { reports: 0 }] })
    const [last, before] = await showAudit(store, 2)
    expect([last, before]).toMatchObject([{ who: "mira", verb: "judge-different" }, { verb: "add-name" }])
    expect(last?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })
  test("who acts is the one that is named, else the system's user", () => {
    expect(who({ SITREP_USER: " mira " })).toBe("mira")
    expect(who({ SITREP_USER: " " })).toMatch(/./)
  })
})
