/**
 * What others reach, by set and measure: published, or measured on the same data, as the descriptions beside the data say. Per cent.
 * Those on another part of the data ("all 590", "TST3") show the order of size only.
 */
export const bars: { readonly [set: string]: { readonly [measure: string]: string } } = {
  "record-seed": {
    record: "two careful readings agree at 90; thirty regular expressions reach 53",
  },
  "record-dev": {
    record: "two careful readings agree at 90; thirty regular expressions reach 33",
  },
  attribution: {
    "source, exact": "person against person 76.4",
    "cue, exact": "person against person 70.7",
    "content, exact": "person against person 67.4",
    "relation, exact": "person against person 58.2",
    "source, overlap": "person against person 79.0",
    "cue, overlap": "person against person 68.5",
    "content, overlap": "person against person 89.4",
    "relation, overlap": "person against person 86.4; Citron on PARC3 83.2",
    "quoted relation, exact": "person against person 74.4",
    "quoted relation, overlap": "person against person 95.6",
  },
  "dates-timebank": {
    relaxed: "TE-3 platinum: SynTime 95.0, CogComp 83.4",
    strict: "TE-3 platinum: SynTime 92.1, CogComp 79.4",
    type: "TE-3 platinum: CogComp 74.5",
    value: "TE-3 platinum: CogComp 70.5",
  },
  "dates-wikiwars": {
    relaxed: "all 22: SynTime 94.0",
    strict: "all 22: SynTime 81.5",
  },
  quantities: {
    value: "all 590: CQE 92.0, quantulum3 73.0",
    "value and unit": "all 590: CQE 85.6, quantulum3 47.2",
    "value and change": "all 590: CQE 88.1",
    "value and concept": "all 590: CQE 76.1",
  },
  "places-gwn": {
    "spans, exact": "same half: spaCy 77.1, Google 84.3",
    "spans, overlapping": "same half: spaCy 82.4, Google 86.8",
    "within 161 km, of those found": "Mordecai 3, told where the names are: 94.1",
  },
  "places-lgl": {
    "within 161 km, of those found": "Mordecai 3, told where the names are: 82.7",
  },
  "places-trnews": {
    "within 161 km, of those found": "Mordecai 3, told where the names are: 87.3",
  },
  "pages-aeb": {
    "body, 4-grams": "same 60: rs-trafilatura 96.5, trafilatura 96.1, Readability 94.7",
  },
  "pages-wcxb": {
    "body, 4-grams": "same 250: Defuddle 92.7, Readability 90.2",
    "body, words": "same 250: Defuddle 92.7, Readability 91.2",
    "title, exact": "same 250: Defuddle 74.8, Readability 59.2",
    authors: "same 250: Defuddle 73.3, Readability 66.5",
    date: "same 250: Defuddle 80.4, Readability 70.2",
  },
  "pages-htmldate": {
    date: "its 1,000: htmldate 94.9; same 300: Defuddle 75.8",
    accuracy: "its 1,000: htmldate 90.3; same 300: Defuddle 61.0",
  },
  "muc-tst1": {
    "nine slots": "TST3, TST4: best system of 1992 60.9, 60.8; median of 17 34.5, 35.7",
    "CEAF-REE micro": "TST3+4: GTT 50.2, IterX T5-large 53.0 (both trained on the set's 1,300 reports)",
  },
  "muc-tst2": {
    "nine slots": "TST3, TST4: best system of 1992 60.9, 60.8; median of 17 34.5, 35.7",
    "CEAF-REE micro": "TST3+4: GTT 50.2, IterX T5-large 53.0 (both trained on the set's 1,300 reports)",
  },
  pitf: {
    deaths: "the text's first number: 63; any number in it: 71",
    "first day": "day of publication: 62",
    weapons: "always firearms: 55",
  },
  "relevance-ceha": {
    "any incident": "always yes, all texts: 77",
  },
  "relevance-case": {
    "type, weighted": "all 1,019: best team, trained on ACLED, 83.9; zero-shot 74",
  },
  matching: {
    "pairs, F1": "same data: printed day with the given place 62.4, TF-IDF 34.6; our target 80",
    "B-cubed, F1": "same data: printed day with the given place 89.4, all alone 81.7; our target 93",
  },
  "matching-ecb": {
    "pairs, F1": "same data: TF-IDF 74.7",
    "B-cubed, F1": "same data: TF-IDF 82.1, all alone 15.1",
  },
}
