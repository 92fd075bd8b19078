import { describe, expect, test } from "vitest"
import { named } from "./named.ts"

describe("runs of capitals", () => {
  test.each([
    ["The rebels left the camp with Pavel Oster on foot.", ["person: Pavel Oster"]],
    ["They met Pavel Oster and Maria Lund there.", ["person: Pavel Oster", "person: Maria Lund"]],
    ['It was John "Jack" Tarnik who left.', ['person: John "Jack" Tarnik']],
  ])("[E1] names in %j", (text, names) => expect(named(text)).toEqual(names))

  test.each(["Shelling went on for hours.", "Fighters left. Troops came.", "He said: Nothing moved.", "the rebels left on foot"])(
    "[E1] no name in %j",
    (text) => expect(named(text)).toEqual([]),
  )
})

describe("headlines and texts in capitals", () => {
  test.each([
    ["UN CONDEMNS RAID IN SYRIA AFTER TALKS FAIL", ["organisation: UN", "place: SYRIA"]],
    ["REBELS KILL MAYOR IN NORTHERN TOWN, MARIA LUND WRITES FROM MADRID", ["person: MARIA LUND", "place: MADRID"]],
  ])("[E2] only lists speak in %j", (text, names) => expect(named(text)).toEqual(names))

  test.each([
    "WHO KNEW WHAT HAPPENED BEFORE THEY LEFT",
    "THE CAR IS GONE AND NOBODY KNOWS WHERE",
    "Rebels Take Small Northern Town After Long Fight",
  ])("[E2] nothing in %j", (text) => expect(named(text)).toEqual([]))

  const body = "\n\nForeign Minister Pavel Oster left the hall on foot, aides said."
  test("[E19] a headline names who the text names", () => expect(named(`OSTER LEAVES TALKS WITHOUT WORD${body}`)[0]).toBe("person: OSTER"))
  test("[E19] another word in the headline is no name", () => expect(named(`TARNIK LEAVES TALKS WITHOUT WORD${body}`)).toHaveLength(1))
  test("[E19] a surname that is a plain word of the text is none", () =>
    expect(named("STONE WORKERS LEAVE CAMP EARLY\n\nMaria Stone said the stone was heavy.")).toEqual(["person: Maria Stone"]))
})

describe("lists", () => {
  test.each([
    ["He joined the Islamic State group last year.", "group: Islamic State group"],
    ["Doctors from the WHO came.", "organisation: WHO"],
    ["Men of al-Shabaab fled.", "group: al-Shabaab"],
    ["He told the Associated Press.", "organisation: Associated Press"],
  ])("[E3] %j", (text, name) => expect(named(text)).toContain(name))

  test.each(["He asked who came with us.", "The islamic state of things.", "They reached a state of calm and united nations of fans."])(
    "[E3] nothing listed in %j",
    (text) => expect(named(text).filter((name) => !name.startsWith("person"))).toEqual([]),
  )
})

describe("organisations", () => {
  test.each([
    ["He wrote to the Ministry of Foreign Affairs and Trade.", "organisation: Ministry of Foreign Affairs and Trade"],
    ["Men of the Verin Home Guard fled.", "organisation: Verin Home Guard"],
    ["The Kestrian Liberation Front denied it.", "organisation: Kestrian Liberation Front"],
  ])("[E4] %j", (text, name) => expect(named(text)).toContain(name))

  test.each(["The ministry and the army said nothing.", "Police and the foreign ministry left.", "Parliament voted. Army trucks left."])(
    "[E4] no body in %j",
    (text) => expect(named(text)).toEqual([]),
  )

  test("[E8] an ordinal before a unit", () =>
    expect(named("Soldiers of the 4th Mountain Brigade left.")).toEqual(["organisation: 4th Mountain Brigade"]))
  test.each(["On the 4th Ana Brekov left.", "For the 4th time Ana Brekov left."])("[E8] no unit in %j", (text) =>
    expect(named(text)).toEqual(["person: Ana Brekov"]),
  )
})

describe("persons and titles", () => {
  test.each([
    ["A convoy of Col. Ana Brekov was hit.", "person: Ana Brekov"],
    ["They met Deputy Foreign Minister Pavel Oster.", "person: Pavel Oster"],
    ["Secretary of State John Tarnik left.", "person: John Tarnik"],
  ])("[E5] the title is outside the name in %j", (text, name) => expect(named(text)).toEqual([name]))
  test.each(["General strikes went on.", "Major roads were shut.", "The President of the Court left with the Minister."])(
    "[E5] nobody in %j",
    (text) => expect(named(text).filter((name) => name.startsWith("person"))).toEqual([]),
  )

  test.each([
    ["They saw Maria Orsolt there.", "person: Maria Orsolt"],
    ["Talks with Minister Tarnik failed.", "person: Tarnik"],
    ["Aides of Omar al-Selki fled.", "person: Omar al-Selki"],
  ])("[E6] %j", (text, name) => expect(named(text)).toEqual([name]))
  test.each(["They bombed the Maria Hospital again.", "The minister and the colonel left.", "They bombed the Anna Selk Bridge again."])(
    "[E6] nobody named in %j",
    (text) => expect(named(text).filter((name) => name.startsWith("person"))).toEqual([]),
  )

  test.each([
    ["A spokesman, Ivan Selk, left. Selk said nothing.", ["person: Ivan Selk", "person: Selk"]],
    ["They fled Zorbit. Men in Zorbit said so.", ["place: Zorbit", "place: Zorbit"]],
  ])("[E9] a lone word gets its kind from the article: %j", (text, names) => expect(named(text)).toEqual(names))
  test.each(["He used Zorbit once.", "They wore Tarpex and sang.", "The Zorbit was broken."])("[E9] unsupported in %j", (text) =>
    expect(named(text)).toEqual([]),
  )
})

describe("peoples", () => {
  test.each([
    ["The Kestrian Red Cross came.", "organisation: Kestrian Red Cross"],
    ["The Syrian Army fled.", "organisation: Syrian Army"],
    ["They crossed into the Syrian Republic.", "place: Syrian Republic"],
    ["They live in British Columbia now.", "place: British Columbia"],
  ])("[E14] %j", (text, name) => expect(named(text)).toContain(name))
  test.each(["Syrian troops fled.", "The Russians and the French left.", "Syrian and Turkish officers met.", "A Kurdish village burned."])(
    "[E14] no name in %j",
    (text) => expect(named(text)).toEqual([]),
  )
})

describe("what has a name and is none of ours", () => {
  test.each([
    "They began Operation Long Harvest.",
    "They signed the Dalmora Accords.",
    "It broke the Law of Armed Conflict.",
    "They marked the Orsa Uprising.",
  ])("[E15] passed over: %j", (text) => expect(named(text)).toEqual([]))
  test.each([
    ["Pavel Oster signed the Dalmora Accords.", "person: Pavel Oster"],
    ["The Dalmora Agreement Council met.", "organisation: Dalmora Agreement Council"],
  ])("[E15] not passed over: %j", (text, name) => expect(named(text)).toEqual([name]))

  test.each(["On Monday the sirens went.", "However, nothing came in August.", "The Internet was down.", "They met on Bloody Friday."])(
    "[E16] no name in %j",
    (text) => expect(named(text)).toEqual([]),
  )
  test("[E16] a plain word may begin a place's name", () => expect(named("They flew to New York.")).toEqual(["place: New York"]))

  test.each(["A Dalmora-based firm left.", "The Kestrian-led force left.", "An Oster-backed militia came."])(
    "[E23] no name in %j",
    (text) => expect(named(text)).toEqual([]),
  )
  test("[E23] an article before the hyphen is a name's", () => expect(named("Men of al-Qaeda fled.")).toEqual(["group: al-Qaeda"]))
})

describe("any input", () => {
  test.each([
    "",
    "\n\n",
    "A",
    "A ".repeat(3000),
    "Pavel ".repeat(3000),
    "of the ".repeat(3000),
    "(((((\"\"''--",
    "Ministry of ".repeat(2000),
  ])("[E1] is read without harm: %#", (text) => expect(() => named(text)).not.toThrow())
})

describe("countries that no list has", () => {
  test("[E24] beside its own adjective a lone unknown name is a place", () =>
    expect(named("Selkoria rejected it. Selkorian troops stayed, and Selkoria said so.")).toContain("place: Selkoria"))
  test("[E24] beside another adjective it is none", () =>
    expect(named("Selkor rejected it. Dalmoran troops stayed, and Selkor said so.").filter((name) => name.startsWith("place"))).toEqual([]))
})
