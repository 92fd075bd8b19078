import { describe, expect, test } from "vitest"
import { rows, several } from "../../../src/reading/index.ts"
import { actors } from "../../../src/record/name/actors.ts"
import { registerOf } from "../../../src/record/name/register-of.ts"
import { shippedRegister } from "../../../src/record/name/shipped-register.ts"
import { plain, slugOf } from "../../../src/record/name/slug.ts"
import { stateBodies } from "../../../src/record/name/state-body.ts"
import { textOf } from "../../source-files.ts"
import { mine } from "./record-of.ts"

const keys = (name: string): string[] =>
  shippedRegister()
    .called(name)
    .map(({ key }) => key)
const table = (list: string): string[][] => rows(textOf(`data/actor/${list}.tsv`))

describe("the register that ships", () => {
  test.each([
    ["UNIFIL", "FINUL", "Force intérimaire des Nations unies au Liban"],
    ["MONUSCO", "UN mission in the DRC"],
    ["UNTSO", "ONUST"],
    ["UNAMID", "MINUAD"],
    ["MINUGUA", "Misión de Verificación de las Naciones Unidas en Guatemala"],
    ["AUSSOM", "AU Support and Stabilization Mission in Somalia"],
    ["OSCE SMM", "SMM", "OSCE Special Monitoring Mission"],
    ["EUFOR Althea", "Operation Althea"],
    ["CTSAMVM", "Ceasefire and Transitional Security Arrangements Monitoring Mechanism"],
    ["FARDC", "Congolese armed forces", "Armed Forces of the Democratic Republic of the Congo"],
    ["IDF", "Israeli military", "Israel's armed forces"],
    ["People's Liberation Army", "Chinese military"],
    ["Tatmadaw", "Myanmar military", "Burmese armed forces"],
    ["Federal Foreign Office", "German Foreign Ministry", "Ministry of Foreign Affairs of Germany"],
    ["Hezbollah", "Lebanese Hezbollah"],
    ["Kosovo", "Kosova"],
  ])("[B4] knows %s by its other names", (first, ...others) => {
    const key = keys(first)[0]
    expect(key).toBeDefined()
    for (const name of others) expect(keys(name), name).toContain(key)
  })

  test.each([
    "UNMISS",
    "UNDOF",
    "UNFICYP",
    "UNMIK",
    "UNISFA",
    "MINUSCA",
    "MINUSMA",
    "AMISOM",
    "ATMIS",
    "EUMM",
    "KFOR",
    "SAMIM",
    "JMM",
    "MFO",
  ])("[B4] knows %s", (name) => expect(keys(name)).toHaveLength(1))

  test.each(["Interior Ministry", "the army", "police", "Supreme Court", "Republican Guard", "Verin Home Guard", "Kestria", ""])(
    "[B6] knows nobody called %j",
    (name) => expect(actors().called(name)).toEqual([]),
  )

  test("[B5] a key of a body leads to it, whether a list or the rule has it", () => {
    expect(shippedRegister().entry("actor:kenya-army")?.names[0]).toEqual({ name: "Kenyan Army" })
    expect(shippedRegister().entry("actor:israel-armed-forces")).toBe(shippedRegister().called("IDF")[0])
    expect(shippedRegister().entry("actor:kestria-army")).toBeUndefined()
    expect(shippedRegister().entry("actor:bermuda-navy")).toBeUndefined()
    expect(shippedRegister().entry("person:pavel-oster")).toBeUndefined()
  })

  test("[B5] every body of every state is called by its first name", () => {
    const bodies = table("bodies").map(([body = ""]) => body)
    for (const country of ["KE", "CD", "CG", "US", "GB", "NZ", "TL", "CI", "BA", "SS"])
      for (const body of bodies) {
        const entry = actors().body({ country, body })
        expect(entry, `${country} ${body}`).toBeDefined()
        expect(entry && actors().called(entry.names[0]?.name ?? ""), `${country} ${body}`).toContain(entry)
        expect(entry && actors().entry(entry.key)).toBe(entry)
      }
  })

  test("[B3] gives the most populous places of a name, at most twenty", () => {
    const found = shippedRegister().called("Tripoli")
    expect(found.length).toBeLessThanOrEqual(20)
    expect(found[0]?.country).toBe("LY")
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
    expect(keys("Goma")[0]).toBe("geonames:216281")
  })

  test("[B11] names of one side stand with the side and lead to one entry", () => {
    const town = shippedRegister().entry("geonames:146970")
    expect(town?.names).toContainEqual({ name: "Stepanakert", side: "Armenian" })
    expect(town?.names).toContainEqual({ name: "Khankendi", side: "Azerbaijani" })
    expect(keys("Stepanakert")).toContain("geonames:146970")
    expect(keys("Khankendi")).toContain("geonames:146970")
    expect(keys("Ansar Allah")).toEqual(keys("Houthis"))
  })

  test("[B11] a name that everybody uses has no side", () => {
    const sides = (name: string) =>
      shippedRegister()
        .called(name)[0]
        ?.names.find((one) => one.name === name)
    expect(sides("Kenya")).toEqual({ name: "Kenya" })
    expect(sides("Hezbollah")).toEqual({ name: "Hezbollah" })
  })

  test("no entry is without a name, and no two have one key", () => {
    for (const [, names] of table("register").entries()) {
      const [first] = several(names[0])
      const entry = shippedRegister().called(first ?? "")[0]
      expect(entry?.names.length, first).toBeGreaterThan(0)
      expect(shippedRegister().entry(entry?.key ?? ""), first).toBe(entry)
    }
  })
})

describe("its tables", () => {
  test("[B11] every key of sides.tsv is an entry that has the name", () => {
    for (const [key = "", name = "", side] of table("sides")) {
      const entry = shippedRegister().entry(key)
      expect(entry, key).toBeDefined()
      expect(
        entry?.names.some((one) => plain(one.name) === plain(name) && one.side === side),
        `${key} ${name}`,
      ).toBe(true)
      expect(keys(name), name).toContain(key)
    }
  })

  test("[B5] every row of proper.tsv is of a state and a body", () => {
    for (const [country = "", body = "", names] of table("proper")) {
      const entry = actors().body({ country, body })
      expect(entry?.country, `${country} ${body}`).toBe(country)
      for (const name of several(names)) expect(keys(name), name).toContain(entry?.key)
    }
  })

  test("[B5] no name stands for two bodies", () => {
    const all = table("bodies").flatMap(([body, names]) => several(names).map((name) => ({ body, name: plain(name) })))
    expect(all.filter(({ body, name }) => all.some((other) => other.name === name && other.body !== body))).toEqual([])
    expect(new Set(table("bodies").map(([body]) => body)).size).toBe(table("bodies").length)
  })

  test("register.tsv has no row twice", () => {
    const first = table("register").map(([names]) => plain(several(names)[0] ?? ""))
    expect(first.filter((name, at) => first.indexOf(name) !== at)).toEqual([])
    expect(table("register").filter(([, , kind]) => kind && kind !== "group")).toEqual([])
  })
})

describe("states", () => {
  test.each([
    ["Kenya", ["KE"]],
    ["Kenyan", ["KE"]],
    ["Kenya's", ["KE"]],
    ["U.S.", ["US"]],
    ["the Netherlands", ["NL"]],
    ["Congolese", ["CD", "CG"]],
  ])("[B5] %s is %j", (words, codes) => expect(stateBodies().states(words)).toEqual(codes))

  test.each(["Kestrian", "Soviet", "Rhodesia", "s", "", "Antarctica"])("[B5] %j is none", (words) =>
    expect(stateBodies().states(words)).toEqual([]),
  )
})

describe("the user's own register", () => {
  const own = registerOf([mine("a", "group", ["Verin Home Guard", "VHG"]), mine("a", "group", ["Other"]), mine("b", "group", ["VHG", "…"])])

  test("[B12] looks names up folded, and keys as they are", () => {
    expect(own.called("the VERIN home-guard").map(({ key }) => key)).toEqual(["own:a"])
    expect(own.called("VHG").map(({ key }) => key)).toEqual(["own:a", "own:b"])
    expect(own.entry("own:b")?.names[0]).toEqual({ name: "VHG" })
  })

  test("[B12] has no second entry of one key, and nobody for words without letters", () => {
    expect(own.called("Other")).toEqual([])
    expect(own.called("…")).toEqual([])
    expect(own.entry("own:A")).toBeUndefined()
  })
})

describe("slugs", () => {
  test.each([
    ["The Verin Defense Organization", "verin-defence-organisation"],
    ["Verin Defence Organisation", "verin-defence-organisation"],
    ["Séléka (ex)", "seleka-ex"],
    ["M23/AFC", "m23-afc"],
    ["Оборона Верина", "оборона-верина"],
    ["…", ""],
  ])("[B12] of %j is %j", (name, slug) => expect(slugOf(name)).toBe(slug))

  test("[B12] other words keep other slugs, long names too", () => {
    expect(slugOf("Verin Defiance")).not.toBe(slugOf("Verin Defence"))
    const long = "dalmora ".repeat(40)
    expect(slugOf(`${long}a`)).not.toBe(slugOf(`${long}b`))
    expect(slugOf(long).length).toBeLessThan(110)
  })
})
