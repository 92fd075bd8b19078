import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Findings, find, isRefusal, type Question, type Store } from "../../../src/record/index.ts"
import { closeStores, someStore } from "../store/some-store.ts"
import { keep } from "./kept.ts"

const LEDGER = "https://kestria-ledger.example"
const POST = "https://orvan-post.example"

const SHELLING = `Artillery fire hit the market of Dalmora on Monday, killing four people and wounding nine.

Colonel Pavel Oster, a spokesman of the Verin Home Guard, said that the Kestrian army shelled the town from the buffer zone. "We will answer," Oster said.

The monitors counted 12 violations of the Port Selk Accord in May.`
const PROTEST = `Police arrested 30 protesters in Stepanakert on Tuesday. The rally in Karabakh was peaceful, a spokeswoman said.

Troops moved through a zone without a buffer near Tyre in Lebanon, where a drone strike killed two people on 9 June 2026.`
const HARVEST = `Farmers brought in the wheat near Brandt's Ford. Minister Ada Lund said the harvest was good.

Soldiers helped at the harvest in Sidon, and the shell of a barn was mended there.`

let store: Store

beforeAll(async () => {
  store = await someStore()
  await keep(store, {
    url: `${LEDGER}/a`,
    outlet: "Kestria Ledger",
    published: "2026-06-11",
    title: "Four dead in Dalmora",
    text: SHELLING,
  })
  await keep(store, { url: `${POST}/b`, outlet: "Orvan Post", published: "2026-06-12", title: "Rally ends", text: PROTEST })
  await keep(store, { url: `${LEDGER}/c`, outlet: "Kestria Ledger", published: "2026-05-02", title: "Wheat is in", text: HARVEST })
}, 60_000)
afterAll(closeStores)

async function asked(question: Question): Promise<Findings> {
  const found = await find(store, question)
  if (isRefusal(found)) throw new Error(found.refused.message)
  return found
}
/** The last letters of the addresses that were found, sorted. */
const urls = async (question: Question): Promise<string> =>
  (await asked(question)).hits
    .map(({ key }) => key.slice(-1))
    .sort()
    .join("")
const refused = async (question: Question): Promise<string> => {
  const found = await find(store, question)
  return isRefusal(found) ? `${found.refused.code}: ${found.refused.message}` : "found"
}

describe("words", () => {
  test.each([
    ["dalmora", "a"],
    ["shelling", "ac"],
    ["buffer zone", "ab"],
    ["wheat OR artillery", "ac"],
    ["shell -dalmora", "c"],
    ["(wheat OR artillery) NOT (dalmora OR rally)", "c"],
    ["people spokeswoman", "b"],
    ["rally", "b"],
    ["Wheat is in", "c"],
    ["zeppelin", ""],
    ["wheat artillery", ""],
    ["wheat' || 'x", ""],
    ["wheat:*", "c"],
  ])("[U1] %j finds %j", async (words, found) => expect(await urls({ words })).toBe(found))

  test.each([
    ['"buffer zone"', "a"],
    ['"zone buffer"', ""],
    ['zone -"buffer zone"', "b"],
    ['"zone without a buffer"', "b"],
    ['"shelled the town" OR "wheat near"', "ac"],
    ['"harvest was good" -sidon', ""],
  ])("[U2] %j finds %j", async (words, found) => expect(await urls({ words })).toBe(found))

  test.each([
    [{ words: '"buffer' }, "not closed"],
    [{ words: "the" }, "stands in every text"],
    [{ words: "-wheat" }, "to be absent"],
    [{}, "nothing is asked for"],
    [{ words: "", allVersions: true }, "nothing is asked for"],
    [{ within: 5 }, "needs --place"],
    [{ speaker: "!" }, "has no letter"],
    [{ place: "91,0", within: 5 }, "is no point"],
    [{ place: "33,35" }, "needs --within"],
    [{ place: "Tyre", within: 0 }, "is no distance"],
    [{ type: ["battle"] }, "armed-clash"],
    [{ happened: "soon" }, "--happened"],
    [{ words: "wheat", limit: 0 }, "--limit 0"],
    [{ words: "wheat", skip: -1 }, "--skip -1"],
  ])("[U3] %j is refused: %s", async (question, why) => {
    expect(await refused(question)).toMatch(/^bad-query: /)
    expect(await refused(question)).toContain(why)
  })
  test("[U3] what is to be absent goes with a filter", async () => {
    expect(await urls({ words: "-wheat", outlet: "Kestria Ledger" })).toBe("a")
    expect(await urls({ words: '-"buffer zone"', published: "2026-06" })).toBe("b")
    expect(await urls({ words: "the wheat" })).toBe("c")
  })
})

describe("filters", () => {
  test.each<[Question, string]>([
    [{ type: ["air-drone-strike"], place: "Tyre" }, "b"],
    [{ type: ["arrests"], place: "Tyre" }, ""],
    [{ type: ["arrests"], place: "Stepanakert" }, "b"],
    [{ type: ["air-drone-strike"], happened: "2026-06-09" }, "b"],
    [{ speaker: "Oster", place: "Tyre" }, ""],
    [{ speaker: "Oster", kind: ["incident"] }, "a"],
    [{ speaker: "Oster", kind: ["figure"] }, ""],
    [{ place: "Sidon" }, "c"],
    [{ place: "Sidon", kind: ["incident"] }, ""],
    [{ place: "Dalmora", words: "wheat" }, ""],
  ])("[U4] %j finds %j", async (question, found) => expect(await urls(question)).toBe(found))

  test.each<[Question, string]>([
    [{ type: ["Air drone strike", "shelling-artillery-missile"] }, "ab"],
    [{ type: ["killed"] }, "ab"],
    [{ type: ["killed"], kind: ["figure"] }, "ab"],
    [{ kind: ["agreement"] }, "a"],
    [{ type: ["grenade"] }, ""],
  ])("[U5] %j finds %j", async (question, found) => expect(await urls(question)).toBe(found))

  test.each<[Question, string]>([
    [{ happened: "2026-06" }, "ab"],
    [{ happened: "2026-06-08" }, "a"],
    [{ happened: "2026-06-09/.." }, "b"],
    [{ happened: "../2026-05" }, ""],
    [{ happened: "2026-05-02" }, ""],
    [{ happened: "2019" }, ""],
    [{ published: "2026-05" }, "c"],
    [{ published: "2026-06-12/.." }, "b"],
    [{ published: "2020-01/2026-06-11" }, "ac"],
    [{ published: "2025" }, ""],
  ])("[U6] %j finds %j", async (question, found) => expect(await urls(question)).toBe(found))

  test.each<[Question, string]>([
    [{ speaker: "Pavel Oster" }, "a"],
    [{ speaker: "oster" }, "a"],
    [{ speaker: "Lund" }, "c"],
    [{ speaker: "Ost" }, ""],
    [{ speaker: "Dalmora" }, ""],
    [{ actor: "Kestrian army", type: ["shelling-artillery-missile"] }, "a"],
    [{ actor: "the Kestrian Army" }, "a"],
    [{ actor: "Home Guard" }, "a"],
    [{ actor: "Wheat" }, ""],
    [{ place: "Artsakh" }, "b"],
    [{ place: "Lebanon" }, "bc"],
    [{ place: "Lebanon", kind: ["incident"] }, "b"],
    [{ place: "Azerbaijan", type: ["peaceful-protest"] }, "b"],
    [{ place: "Tyre", within: 60 }, "bc"],
    [{ place: "Tyre", within: 5 }, "b"],
    [{ place: "33.56,35.37", within: 10 }, "c"],
    [{ place: "33.27,35.2", within: 20, type: ["air-drone-strike"] }, "b"],
    [{ place: "0,0", within: 100 }, ""],
    [{ place: "Atlantis" }, ""],
    [{ agreement: "Port Selk Accord" }, "a"],
    [{ agreement: "the port selk accord", kind: ["status"] }, "a"],
    [{ agreement: "Harvest Accord" }, ""],
    [{ outlet: "kestria ledger" }, "ac"],
    [{ outlet: "orvan-post.example" }, "b"],
    [{ outlet: "The Times of Nowhere" }, ""],
  ])("[U7] %j finds %j", async (question, found) => expect(await urls(question)).toBe(found))

  test("[U7] a note says for whom a name was taken, and that an outlet is unknown", async () => {
    expect((await asked({ speaker: "Oster" })).notes).toEqual(['"Oster" was taken for Pavel Oster too'])
    expect((await asked({ speaker: "Pavel Oster" })).notes).toEqual([])
    expect((await asked({ place: "Atlantis" })).notes).toEqual(["nobody and nothing in the store is meant by --place"])
    expect((await asked({ outlet: "Nobody" })).notes).toEqual(['no outlet of the store is called "Nobody"'])
  })
})

describe("answers", () => {
  test("[U8] a title with all the words, and a part in a claim, weigh more than the day", async () => {
    const [first] = (await asked({ words: "dalmora" })).hits
    expect(first?.reasons.map(({ why }) => why)).toContain("the title has all the words")
    const lebanon = (await asked({ place: "Lebanon" })).hits
    expect(lebanon.map(({ key }) => key.slice(-1))).toEqual(["b", "c"])
    expect(lebanon[0]?.reasons.map(({ rule, points }) => [rule, points])).toEqual([
      ["U8", 20],
      ["U8", 10],
    ])
  })

  test("[U9] all of what is little is ranked", async () =>
    expect(await asked({ published: "2026" })).toMatchObject({ reports: 3, more: false }))

  test("[U10] claims that fit are quoted, with who says so", async () => {
    const [hit] = (await asked({ speaker: "Oster", words: "answer" })).hits
    const [first] = hit?.passages ?? []
    expect(hit?.passages.map(({ words, saidBy, claim }) => [words, saidBy, claim?.kind])).toContainEqual([
      'We will answer," Oster said',
      ["Pavel Oster"],
      "attribution",
    ])
    expect(SHELLING.slice(first?.from, first?.to)).toBe(first?.words)
    const found = hit?.passages.flatMap((passage) => passage.found) ?? []
    expect(found.map(({ from, to }) => SHELLING.slice(from, to))).toEqual(["answer"])
    const [strike] = (await asked({ type: ["air-drone-strike"], place: "Tyre" })).hits
    expect(strike?.passages[0]).toMatchObject({ saidBy: [], claim: { type: "air-drone-strike", days: { first: "2026-06-09" } } })
  })
  test("[U10] without claims, the sentence with most of the words, and who says it", async () => {
    const [hit] = (await asked({ words: "harvest good" })).hits
    expect(hit?.passages.map(({ words, saidBy }) => [words, saidBy])).toEqual([
      ["Minister Ada Lund said the harvest was good.", ["Ada Lund"]],
    ])
    const [sidon] = (await asked({ place: "Sidon" })).hits
    expect(sidon?.passages.map(({ words }) => words)).toEqual([
      "Soldiers helped at the harvest in Sidon, and the shell of a barn was mended there.",
    ])
  })

  test("the same question gives the same answer, page by page", async () => {
    const all = (await asked({ published: "2026" })).hits
    expect((await asked({ published: "2026" })).hits).toEqual(all)
    const first = await asked({ published: "2026", limit: 2 })
    const second = await asked({ published: "2026", limit: 2, skip: 2 })
    expect([...first.hits, ...second.hits]).toEqual(all)
    expect([first.next, second.next]).toEqual([2, undefined])
  })
})
