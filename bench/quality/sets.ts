/**
 * One set of reports with its gold and its referee. Paths are below the corpora's folder; `referee` is a script of the referees' folder.
 * `measures`: what is kept of the referee's last line, by our name for it, as a path into the JSON.
 */
export interface Corpus {
  readonly name: string
  readonly what: string
  readonly gold: string
  readonly referee?: string
  readonly options?: readonly string[]
  /** The reports to read when they are not the gold's own rows; only those that the gold names are read. */
  readonly reports?: string
  readonly as: "text" | "html"
  readonly measures: Readonly<Record<string, string>>
}

const dates = { relaxed: "relaxed.f1", strict: "strict.f1", type: "typeF1", value: "valueF1" }
const places = {
  "spans, exact": "exact.f1",
  "spans, overlapping": "overlap.f1",
  "within 161 km, of those found": "resolved.acc161",
  "found and within 161 km": "endToEnd.f1",
}
const record = {
  record: "record",
  items: "items",
  slots: "slots",
  attribution: "attribution",
  "attribution.source": "attribution.source",
  "attribution.cue": "attribution.cue",
  incident: "incident",
  "incident.type": "incident.type",
  "incident.date": "incident.date",
  "incident.place": "incident.place",
  "incident.initiator": "incident.initiator",
  "incident.killed": "incident.killed",
  figure: "figure",
  "figure.bounds": "figure.bounds",
  "figure.role": "figure.role",
  agreement: "agreement",
  provision: "provision",
  term: "term",
  status: "status",
}
const muc = { "nine slots": "all.f1", templates: "templates.f1", "CEAF-REE micro": "ceafRee.micro.f1" }

export const sets: readonly Corpus[] = [
  {
    name: "record-seed",
    what: "the whole record, one report",
    gold: "gold/seed.jsonl",
    referee: "record",
    as: "text",
    measures: record,
  },
  {
    name: "record-dev",
    what: "the whole record, 22 reports",
    gold: "gold/dev.jsonl",
    referee: "record",
    as: "text",
    measures: record,
  },
  {
    name: "attribution",
    what: "who says what: PolNeAR, month eleven, 84 articles",
    gold: "attribution/dev.jsonl.gz",
    referee: "attribution",
    as: "text",
    measures: {
      "source, exact": "all.exact.source.f1",
      "cue, exact": "all.exact.cue.f1",
      "content, exact": "all.exact.content.f1",
      "relation, exact": "all.exact.relation.f1",
      "source, overlap": "all.overlap.source.f1",
      "cue, overlap": "all.overlap.cue.f1",
      "content, overlap": "all.overlap.content.f1",
      "relation, overlap": "all.overlap.relation.f1",
      "quoted relation, exact": "quoted.exact.relation.f1",
      "quoted relation, overlap": "quoted.overlap.relation.f1",
    },
  },
  {
    name: "dates-timebank",
    what: "dates: TimeBank, 183 articles",
    gold: "dates/timebank.jsonl.gz",
    referee: "dates",
    as: "text",
    measures: dates,
  },
  {
    name: "dates-aquaint",
    what: "dates: AQUAINT, 73 articles",
    gold: "dates/aquaint.jsonl.gz",
    referee: "dates",
    as: "text",
    measures: dates,
  },
  {
    name: "dates-wikiwars",
    what: "dates: WikiWars, 11 articles",
    gold: "dates/wikiwars.jsonl.gz",
    referee: "dates",
    as: "text",
    measures: dates,
  },
  {
    name: "quantities",
    what: "quantities: NewsQuant, 296 sentences",
    gold: "quantities/newsquant.jsonl",
    referee: "quantities",
    as: "text",
    measures: {
      value: "value.f1",
      "value and unit": "valueUnit.f1",
      "value and bound": "valueBound.f1",
      "value and change": "valueChange.f1",
      "value and concept": "valueConcept.f1",
    },
  },
  {
    name: "names",
    what: "names: re3d, 53 documents",
    gold: "re3d/re3d.jsonl",
    referee: "names",
    as: "text",
    measures: {
      "all, exact": "exact.all.f1",
      "person, exact": "exact.person.f1",
      "organisation, exact": "exact.organisation.f1",
      "place, exact": "exact.place.f1",
      "all, overlap": "overlap.all.f1",
      "precision, overlap": "overlap.all.p",
    },
  },
  {
    name: "places-gwn",
    what: "places: GeoWebNews, 100 articles",
    gold: "places/gwn.jsonl.gz",
    referee: "places",
    as: "text",
    measures: places,
  },
  {
    name: "places-lgl",
    what: "places: LGL, 293 articles",
    gold: "places/lgl.jsonl.gz",
    referee: "places",
    as: "text",
    measures: places,
  },
  {
    name: "places-trnews",
    what: "places: TR-News, 59 articles",
    gold: "places/trnews.jsonl.gz",
    referee: "places",
    as: "text",
    measures: places,
  },
  {
    name: "places-geovirus",
    what: "places: GeoVirus, 114 articles",
    gold: "places/geovirus.jsonl.gz",
    referee: "places",
    as: "text",
    measures: places,
  },
  {
    name: "pages-aeb",
    what: "pages: article-extraction-benchmark, 60",
    gold: "pages/aeb.jsonl.gz",
    referee: "pages",
    as: "html",
    measures: { "body, 4-grams": "body.f1", "body, words": "words.f1" },
  },
  {
    name: "pages-wcxb",
    what: "pages: WCXB, 250",
    gold: "pages/wcxb.jsonl.gz",
    referee: "pages",
    as: "html",
    measures: {
      "body, 4-grams": "body.f1",
      "body, words": "words.f1",
      "title, exact": "title.exact",
      authors: "authors.f1",
      date: "date.asPublished.f1",
    },
  },
  {
    name: "pages-htmldate",
    what: "page dates: htmldate, 300, without the address",
    gold: "pages/htmldate.jsonl.gz",
    referee: "pages",
    as: "html",
    measures: { date: "date.asPublished.f1", accuracy: "date.asPublished.acc" },
  },
  {
    name: "muc-tst1",
    what: "incidents: MUC-3 TST1, 100 reports",
    gold: "incidents-muc/tst1.jsonl.gz",
    referee: "muc",
    as: "text",
    measures: muc,
  },
  {
    name: "muc-tst2",
    what: "incidents: MUC-3 TST2, 100 reports",
    gold: "incidents-muc/tst2.jsonl.gz",
    referee: "muc",
    as: "text",
    measures: muc,
  },
  {
    name: "pitf",
    what: "incidents: PITF atrocities, 2,393 short texts",
    gold: "incidents-pitf/pitf.jsonl.gz",
    referee: "pitf",
    as: "text",
    measures: {
      "incident found": "incident_found.accuracy",
      deaths: "deaths.accuracy",
      injured: "injured.accuracy",
      "first day": "start.accuracy",
      weapons: "weapons.accuracy",
      country: "country.accuracy",
      "locality, where named": "locality_where_named.accuracy",
    },
  },
  {
    name: "relevance-ceha",
    what: "incident or not: CEHA, 116 passages",
    gold: "ceha/train-dev.jsonl",
    referee: "relevance",
    as: "text",
    measures: { "any incident": "relevant.f1", "violent incident": "violent.f1" },
  },
  {
    name: "relevance-case",
    what: "kind of incident: CASE-2021 task 2, 507 snippets",
    gold: "casetask2/snippets.jsonl",
    referee: "relevance",
    as: "text",
    measures: { "any incident": "relevant.f1", "type, weighted": "types.weightedF1", "type, macro": "types.macroF1" },
  },
  {
    name: "tolls",
    what: "rival tolls: FA-KES, 14 groups of articles",
    gold: "clusters/fakes-tolls.jsonl",
    reports: "clusters/fakes.jsonl.gz",
    referee: "clusters",
    options: ["--tolls"],
    as: "text",
    measures: { killed: "killed", injured: "injured", "rival tolls both seen": "disagreementsVisible" },
  },
  {
    name: "resolutions",
    what: "150 Security Council resolutions, read without a fault (no gold)",
    gold: "resolutions/resolutions.jsonl.gz",
    as: "text",
    measures: {},
  },
]
