// Long: one dossier written out whole, with its articles.
import type { Who } from "../../src/claim/index.ts"
import type { Account } from "../../src/dossier/material/types.ts"
import type {
  Bounds,
  Dossier,
  DossierAgreement,
  DossierChange,
  DossierIncident,
  Outcome,
  Party,
  Range,
  Spot,
  Told,
  Toll,
  Voice,
} from "../../src/dossier/types.ts"

interface SomeArticle {
  readonly key: string
  readonly outlet: string
  readonly domain: string
  readonly title: string
  readonly known: string
  readonly text: string
}

/** Four reports of an invented valley, by three outlets. */
const ARTICLES: readonly SomeArticle[] = [
  {
    key: "ledger/blast",
    outlet: "Kestria Ledger",
    domain: "ledger.example",
    title: "Nine killed on the Dalmora road",
    known: "2026-06-09",
    text: `Nine people were killed and 14 injured when a minibus struck a mine on the road between Dalmora and Lower Verin on June 8, the Interior Ministry said. Interior Minister Pavel Oster accused the Verin Home Guard of laying it.

The Defence Ministry denied that Kestrian guns had fired on Upper Tesk.`,
  },
  {
    key: "courier/monitors",
    outlet: "Arden Courier",
    domain: "courier.example",
    title: "Monitors count 11 dead in Verin Valley blast",
    known: "2026-06-11",
    text: `Eleven people have died of the explosion near Dalmora, four police officers and seven civilians, mission spokeswoman Ilse Maron said. At least 20 shells landed in Upper Tesk on June 9.

The memorandum "remains in force", Maron said. The mission's five-year mandate ends in October 2027.`,
  },
  {
    key: "herald/shelling",
    outlet: "The Orvan Herald",
    domain: "herald.example",
    title: "Two civilians killed as guns shell Ober-Tesq, ministry says",
    known: "2026-06-12",
    text: `Two civilians were killed when Kestrian artillery shelled Ober-Tesq on Tuesday evening, the Orvanian Interior Ministry said. 🕊️ The Home Guard denied that its men had laid the mine on the Dalmara road.

The speaker of parliament declared the memorandum void. An exchange of prisoners is planned for June 20. About 2,000 people marched through Orvan on Wednesday.`,
  },
  {
    key: "herald/war",
    outlet: "The Orvan Herald",
    domain: "herald.example",
    title: "The valley, two years after the war",
    known: "2026-06-12",
    text: "Dozens of soldiers died in the fighting for Lower Verin in the autumn of 2022.",
  },
]

const accountOf = ({ key, outlet, domain, title, known, text }: SomeArticle): Account => ({
  key,
  article: key,
  number: 1,
  known,
  knownBy: "published",
  copyOf: key,
  report: {
    id: key,
    article: {
      url: `https://${domain}/${known}/${key.replace("/", "-")}`,
      outlet: { name: outlet, domain },
      title,
      published: { value: `${known}T12:00+03:00`, certainty: "known", basis: "page text" },
      language: "en",
      text,
      dropped: [],
    },
    entities: [],
    attributions: [],
    claims: [],
  },
  called: {},
})

/** Who speaks in an article: `outlet` alone is the outlet's own voice. */
type Speaker = Omit<Voice, "through" | "key">

const OUTLET = (name: string): Speaker => ({ kind: "outlet", name })
const MINISTRY: Speaker = { kind: "organisation", name: "Interior Ministry", side: "Kestria" }
const DEFENCE: Speaker = { kind: "organisation", name: "Defence Ministry", side: "Kestria" }
const OSTER: Speaker = { kind: "person", name: "Pavel Oster", role: "Interior Minister", affiliation: "Interior Ministry", side: "Kestria" }
const MARON: Speaker = { kind: "person", name: "Ilse Maron", role: "mission spokeswoman", affiliation: "Monitoring Mission" }
const ORVAN: Speaker = { kind: "organisation", name: "Orvanian Interior Ministry", side: "Orvania" }
const GUARD: Speaker = { kind: "group", name: "Verin Home Guard", side: "Orvania" }
const SPEAKER: Speaker = { kind: "unnamed", name: "speaker of parliament", side: "Orvania" }

/** A value with its words, which have to stand in the article. */
export function someTold<Value>(value: Value, key: string, words: string, by: Speaker, more: Partial<Told<Value>> = {}): Told<Value> {
  const article = ARTICLES.find((one) => one.key === key)
  const from = article?.text.indexOf(words) ?? -1
  if (!article || from < 0) throw new Error(`"${words}" does not stand in ${key}`)
  return {
    value,
    by: { ...by, key: `${by.kind}:${by.name}`, through: by.kind === "outlet" ? [] : [article.outlet] },
    day: article.known,
    words: { account: key, claim: `c${from}`, from, to: from + words.length, words },
    copyOf: key,
    certainty: "known",
    ...more,
  }
}

const day = (first: string, last = first) => ({ first, last })
const exact = (number: number): Bounds => ({ low: number, high: number })
const party = (name: string, side?: string): Party => ({ key: `named:${name.toLowerCase()}`, name, ...(side ? { side } : {}) })

const ranged = (low: number | null, best: number | null, high: number | null, sources: number): Range => ({
  low,
  best,
  high,
  sources,
  why: { rule: "O7", why: "most independent sources" },
})

const toll = (outcome: Outcome, range: Range, told: readonly Told<Bounds>[], who?: Who): Toll => ({
  outcome,
  ...(who ? { who } : {}),
  range,
  told,
})

const EMPTY = { types: [], dates: [], places: [], initiators: [], targets: [], weapons: [], tolls: [], joined: [], proposed: [] } as const

const DALMORA: Spot = {
  key: "named:dalmora",
  name: "Dalmora",
  at: { lat: -75.1, lon: 123.35, country: "AQ", precision: "near", gazetteer: "geonames:99999999" },
}
const TESK: Spot = { key: "named:upper tesk", name: "Upper Tesk", at: { lat: -75.2, lon: 123.5, country: "AQ", precision: "exact" } }
const VERIN: Spot = { key: "named:verin valley", name: "Verin Valley", at: { lat: -75, lon: 123, precision: "region" } }
const MERIDIA: Spot = { key: "named:meridia", name: "Meridia", at: { lat: -78.16, lon: 16.41, country: "AQ", precision: "country" } }

const BLAST = "Nine people were killed and 14 injured when a minibus struck a mine on the road between Dalmora and Lower Verin on June 8"

const blast: DossierIncident = {
  ...EMPTY,
  id: "i-blast",
  tellings: [
    { account: "ledger/blast", claim: "c0" },
    { account: "courier/monitors", claim: "c0" },
    { account: "herald/shelling", claim: "c2" },
  ],
  type: "remote-explosive-landmine-ied",
  types: [someTold("remote-explosive-landmine-ied", "ledger/blast", "struck a mine", MINISTRY)],
  days: day("2026-06-08"),
  dates: [someTold(day("2026-06-08"), "ledger/blast", "June 8", MINISTRY)],
  place: DALMORA,
  places: [
    someTold(DALMORA, "ledger/blast", "Dalmora", MINISTRY),
    someTold(DALMORA, "courier/monitors", "Dalmora", MARON),
    someTold(DALMORA, "herald/shelling", "Dalmara road", OUTLET("The Orvan Herald")),
  ],
  initiators: [someTold(party("Verin Home Guard", "Orvania"), "ledger/blast", "Verin Home Guard", OSTER)],
  targets: [someTold(party("Kestrian police", "Kestria"), "courier/monitors", "police officers", MARON)],
  weapons: [someTold("mine", "ledger/blast", "mine", MINISTRY)],
  realis: [
    someTold("actual", "ledger/blast", BLAST, MINISTRY),
    someTold("actual", "courier/monitors", "Eleven people have died of the explosion near Dalmora", MARON),
    someTold("denied", "herald/shelling", "its men had laid the mine", GUARD),
  ],
  tolls: [
    toll("killed", ranged(9, 11, 11, 2), [
      someTold(exact(9), "ledger/blast", "Nine", MINISTRY),
      someTold(exact(11), "courier/monitors", "Eleven", MARON),
    ]),
    toll("killed", ranged(4, 4, 4, 1), [someTold(exact(4), "courier/monitors", "four", MARON)], "police"),
    toll("killed", ranged(7, 7, 7, 1), [someTold(exact(7), "courier/monitors", "seven", MARON)], "civilian"),
    toll("injured", ranged(14, 14, 14, 1), [someTold(exact(14), "ledger/blast", "14", MINISTRY)]),
  ],
  sources: 3,
  told: [
    someTold(BLAST, "ledger/blast", BLAST, MINISTRY),
    someTold(
      "Eleven people have died of the explosion near Dalmora",
      "courier/monitors",
      "Eleven people have died of the explosion near Dalmora",
      MARON,
    ),
  ],
}

const SHELLED = "Two civilians were killed when Kestrian artillery shelled Ober-Tesq on Tuesday evening"

const shelling: DossierIncident = {
  ...EMPTY,
  id: "i-shelling",
  tellings: [
    { account: "ledger/blast", claim: "c9" },
    { account: "courier/monitors", claim: "c9" },
    { account: "herald/shelling", claim: "c0" },
  ],
  type: "shelling-artillery-missile",
  types: [someTold("shelling-artillery-missile", "herald/shelling", "shelled", ORVAN)],
  days: day("2026-06-09"),
  dates: [
    someTold(day("2026-06-09"), "courier/monitors", "June 9", MARON),
    someTold(day("2026-06-09"), "herald/shelling", "Tuesday evening", ORVAN, {
      certainty: "implied",
      basis: "the Tuesday before publication",
    }),
  ],
  place: TESK,
  places: [someTold(TESK, "courier/monitors", "Upper Tesk", MARON), someTold(TESK, "herald/shelling", "Ober-Tesq", ORVAN)],
  initiators: [someTold(party("Kestrian artillery", "Kestria"), "herald/shelling", "Kestrian artillery", ORVAN)],
  targets: [someTold(party("civilians"), "herald/shelling", "civilians", ORVAN)],
  weapons: [someTold("artillery", "herald/shelling", "artillery", ORVAN)],
  realis: [
    someTold("denied", "ledger/blast", "Kestrian guns had fired on Upper Tesk", DEFENCE),
    someTold("actual", "courier/monitors", "At least 20 shells landed in Upper Tesk", MARON),
    someTold("actual", "herald/shelling", SHELLED, ORVAN),
  ],
  tolls: [toll("killed", ranged(2, 2, 2, 1), [someTold(exact(2), "herald/shelling", "Two", ORVAN)], "civilian")],
  sources: 3,
  told: [
    someTold("Kestrian guns had fired on Upper Tesk", "ledger/blast", "Kestrian guns had fired on Upper Tesk", DEFENCE),
    someTold("At least 20 shells landed in Upper Tesk", "courier/monitors", "At least 20 shells landed in Upper Tesk", MARON),
    someTold(SHELLED, "herald/shelling", SHELLED, ORVAN),
  ],
}

const MARCHED = "About 2,000 people marched through Orvan on Wednesday"

const march: DossierIncident = {
  ...EMPTY,
  id: "i-march",
  tellings: [{ account: "herald/shelling", claim: "c5" }],
  type: "peaceful-protest",
  types: [someTold("peaceful-protest", "herald/shelling", "marched", OUTLET("The Orvan Herald"))],
  days: day("2026-06-08", "2026-06-10"),
  dates: [someTold(day("2026-06-08", "2026-06-10"), "herald/shelling", "Wednesday", OUTLET("The Orvan Herald"))],
  place: VERIN,
  places: [someTold(VERIN, "herald/shelling", "Orvan", OUTLET("The Orvan Herald"))],
  realis: [someTold("actual", "herald/shelling", MARCHED, OUTLET("The Orvan Herald"))],
  sources: 1,
  told: [someTold(MARCHED, "herald/shelling", MARCHED, OUTLET("The Orvan Herald"))],
}

const EXCHANGE = "An exchange of prisoners is planned for June 20"

const exchange: DossierIncident = {
  ...EMPTY,
  id: "i-exchange",
  tellings: [{ account: "herald/shelling", claim: "c6" }],
  type: "agreement",
  types: [someTold("agreement", "herald/shelling", "exchange of prisoners", OUTLET("The Orvan Herald"))],
  days: day("2026-06-20"),
  dates: [someTold(day("2026-06-20"), "herald/shelling", "June 20", OUTLET("The Orvan Herald"))],
  place: MERIDIA,
  realis: [someTold("planned", "herald/shelling", EXCHANGE, OUTLET("The Orvan Herald"))],
  sources: 1,
  told: [someTold(EXCHANGE, "herald/shelling", EXCHANGE, OUTLET("The Orvan Herald"))],
}

const FOUGHT = "Dozens of soldiers died in the fighting for Lower Verin in the autumn of 2022"

const war: DossierIncident = {
  ...EMPTY,
  id: "i-war",
  tellings: [{ account: "herald/war", claim: "c0" }],
  type: "armed-clash",
  types: [someTold("armed-clash", "herald/war", "fighting", OUTLET("The Orvan Herald"))],
  days: day("2022-09-01", "2022-11-30"),
  dates: [someTold(day("2022-09-01", "2022-11-30"), "herald/war", "the autumn of 2022", OUTLET("The Orvan Herald"))],
  place: VERIN,
  places: [someTold(VERIN, "herald/war", "Lower Verin", OUTLET("The Orvan Herald"))],
  realis: [someTold("actual", "herald/war", FOUGHT, OUTLET("The Orvan Herald"))],
  tolls: [
    toll(
      "killed",
      ranged(24, 24, null, 1),
      [someTold({ low: 24, high: null }, "herald/war", "Dozens", OUTLET("The Orvan Herald"))],
      "military",
    ),
  ],
  sources: 1,
  told: [someTold(FOUGHT, "herald/war", FOUGHT, OUTLET("The Orvan Herald"))],
}

const MANDATE = "The mission's five-year mandate ends in October 2027"

const memorandum: DossierAgreement = {
  id: "a-memorandum",
  kind: "agreement",
  name: "Dalmora Memorandum",
  watched: true,
  names: [{ name: "Dalmora Memorandum", told: [someTold("memorandum", "courier/monitors", "memorandum", OUTLET("Arden Courier"))] }],
  signed: [
    someTold(day("2022-10-12"), "courier/monitors", "memorandum", OUTLET("Arden Courier"), { certainty: "implied", basis: "definition" }),
  ],
  signatories: [
    someTold(party("Kestria", "Kestria"), "ledger/blast", "Kestrian", OUTLET("Kestria Ledger")),
    someTold(party("Orvania", "Orvania"), "herald/shelling", "Orvan", OUTLET("The Orvan Herald")),
  ],
  thirdParties: [],
  terms: [{ told: someTold("P5Y", "courier/monitors", MANDATE, MARON), duration: someTold("P5Y", "courier/monitors", "five-year", MARON) }],
  force: [
    someTold("in-force", "courier/monitors", "remains in force", MARON),
    someTold("void", "herald/shelling", "declared the memorandum void", SPEAKER),
  ],
  provisions: [
    {
      id: "p-exchange",
      type: "prisoner-exchange",
      pam: ["prisr"],
      pax: ["TjPrire"],
      codedBy: { rule: "L20", why: "prisoner-exchange" },
      told: [someTold(EXCHANGE, "herald/shelling", EXCHANGE, OUTLET("The Orvan Herald"))],
      obligors: [someTold(party("Orvania", "Orvania"), "herald/shelling", "Orvan", OUTLET("The Orvan Herald"))],
      beneficiaries: [],
      due: [someTold(day("2026-06-20"), "herald/shelling", "June 20", OUTLET("The Orvan Herald"))],
      compliance: [someTold("not-yet", "herald/shelling", EXCHANGE, OUTLET("The Orvan Herald"))],
    },
  ],
  deadlines: [
    {
      id: "d-ends",
      what: "ends",
      agreement: "a-memorandum",
      days: day("2027-10-01", "2027-10-31"),
      left: 506,
      computation: ["signed 2022-10-12", "five-year: P5Y", "October 2027; the words give no day"],
      told: [someTold(MANDATE, "courier/monitors", MANDATE, MARON)],
    },
    {
      id: "d-notice",
      what: "last-day-for-notice",
      agreement: "a-memorandum",
      days: day("2027-04-12"),
      left: 303,
      computation: ["six months before 2027-10-12"],
      told: [someTold(MANDATE, "courier/monitors", MANDATE, MARON)],
    },
    {
      id: "d-exchange",
      what: "due",
      agreement: "a-memorandum",
      provision: "p-exchange",
      days: day("2026-06-10"),
      left: -3,
      computation: [],
      told: [someTold(EXCHANGE, "herald/shelling", EXCHANGE, OUTLET("The Orvan Herald"))],
    },
  ],
}

/** A dossier of the invented Verin Valley: tolls that differ, a shelling that one side denies, a planned exchange, a war told as background, a mandate's end. */
export const someDossier: Dossier = {
  definition: {
    key: "verin",
    title: "Verin Valley",
    places: ["Verin Valley"],
    areas: [],
    actors: [],
    agreements: [],
    words: [],
    outlets: [],
    sides: [],
    names: [],
  },
  asOf: "2026-06-13",
  period: day("2026-06-09", "2026-06-12"),
  joined: ARTICLES.map((article) => ({ account: accountOf(article), newest: true, why: [{ rule: "P5", why: 'names "Verin"' }] })),
  sources: 4,
  incidents: [war, blast, march, shelling, exchange],
  series: [
    {
      id: "f-soldiers",
      role: "killed",
      unit: "person",
      of: "soldier",
      points: [
        {
          told: someTold({ low: 24, high: null }, "herald/war", "Dozens", OUTLET("The Orvan Herald")),
          period: day("2022-09-01", "2022-11-30"),
        },
      ],
    },
  ],
  sums: [
    {
      id: "s-blast",
      whole: someTold(exact(11), "courier/monitors", "Eleven", MARON),
      parts: [someTold(exact(4), "courier/monitors", "four", MARON), someTold(exact(7), "courier/monitors", "seven", MARON)],
      total: exact(11),
      holds: true,
      why: { rule: "Y5", why: "4 + 7 = 11" },
    },
  ],
  violations: [
    {
      id: "v-shells",
      total: someTold({ low: 20, high: null }, "courier/monitors", "At least 20", MARON),
      period: day("2026-06-09"),
      kinds: [{ kind: "shell", count: someTold({ low: 20, high: null }, "courier/monitors", "20", MARON) }],
      sentence: "at least 20, including at least 20 shells",
    },
  ],
  agreements: [memorandum],
  disagreements: [
    {
      id: "x-killed",
      kind: "number",
      about: "i-blast",
      scope: "killed, everybody",
      values: [
        { value: "9", told: [someTold("9", "ledger/blast", "Nine", MINISTRY)], sources: 1 },
        { value: "11", told: [someTold("11", "courier/monitors", "Eleven", MARON)], sources: 1 },
      ],
      stands: true,
      reasons: [{ rule: "O12", why: "9 is not 11" }],
    },
    {
      id: "x-fired",
      kind: "occurrence",
      about: "i-shelling",
      scope: "did or did not happen",
      values: [
        { value: "actual", told: [someTold("actual", "herald/shelling", SHELLED, ORVAN)], sources: 2 },
        { value: "denied", told: [someTold("denied", "ledger/blast", "Kestrian guns had fired on Upper Tesk", DEFENCE)], sources: 1 },
      ],
      stands: true,
      reasons: [{ rule: "O14", why: "told and denied" }],
    },
  ],
  matters: [
    {
      id: "m-blast",
      about: "i-blast",
      title: "Explosion of a mine or other device, Dalmora",
      positions: [
        { stance: "accuse", value: "Verin Home Guard", said: someTold("laying it", "ledger/blast", "laying it", OSTER) },
        {
          stance: "deny",
          value: "denied",
          said: someTold("its men had laid the mine", "herald/shelling", "its men had laid the mine", GUARD),
        },
        {
          stance: "assert",
          value: "11 killed",
          said: someTold("Eleven people have died", "courier/monitors", "Eleven people have died", MARON),
        },
      ],
    },
  ],
  timeline: [],
}

/** What changed in it by its last day. */
export const someChanges: readonly DossierChange[] = [
  {
    id: "ch-toll",
    kind: "toll",
    about: "i-blast",
    day: "2026-06-11",
    title: "Killed: 9, now 9 to 11",
    before: "9",
    after: "9 to 11",
    words: [someTold("Eleven", "courier/monitors", "Eleven", MARON).words],
  },
]
