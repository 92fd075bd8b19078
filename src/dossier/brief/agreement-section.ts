import type { Deadline, Dossier, DossierAgreement, DossierProvision, Told, Words } from "../types.ts"
import { daysInWords } from "../wording/in-words.ts"
import { capital, complianceWords, deadlineWords, provisionWords, statusWords } from "../wording/labels.ts"
import { noteOf } from "./note.ts"
import { placed, VOICES, valuesPieces, voicesPieces } from "./told-pieces.ts"
import type { BriefPart, BriefRow, BriefSection, BriefSentence } from "./types.ts"
import type { Path } from "./value-at.ts"
import { at, cite, listed, type Piece, type Write } from "./write.ts"

const cites = (told: readonly Told<unknown>[]): Piece[] => told.filter(({ superseded }) => !superseded).map(({ words }) => cite(words))

/** What an agreement's clock was computed from: words of each end, and the last for each status. */
const clockTold = ({ deadlines, force }: DossierAgreement): Told<unknown>[] => [
  ...deadlines.filter(({ what }) => what === "ends").flatMap(({ told }) => told.slice(0, VOICES)),
  ...new Map(force.filter(({ superseded }) => !superseded).map((one) => [one.value, one])).values(),
]

/** [Z12] How long each agreement and mandate has left, with the words it was computed from; an agreement of which no report says so has no clock. */
export const clocksOf = ({ agreements }: Dossier, write: Write): BriefSentence[] =>
  agreements.flatMap((agreement, index) => {
    const marks = cites(clockTold(agreement))
    return marks.length ? [write([at("agreements", index, "name"), ": ", at("agreements", index), ...marks])] : []
  })

function wholeOf(agreement: DossierAgreement, path: Path, write: Write): BriefPart {
  const names = agreement.names.flatMap(({ name, told }, index): Piece[][] =>
    name === agreement.name || !told.length
      ? []
      : [[at(...path, "names", index, "name"), " by ", ...voicesPieces(placed(told, ...path, "names", index, "told"))]],
  )
  const { signed, force, signatories, thirdParties } = agreement
  const parties = (label: string, list: DossierAgreement["signatories"], key: string): Piece[][] =>
    list.length
      ? [
          [
            label,
            ...valuesPieces(
              placed(list, ...path, key),
              ({ key: of }) => of,
              ({ path: of }) => [at(...of, "value", "name")],
            ),
            ".",
          ],
        ]
      : []
  const sentences: Piece[][] = [
    ...(names.length ? [["Also called ", ...listed(names, "; "), "."]] : []),
    ...(signed.length ? [["Signed: ", ...valuesPieces(placed(signed, ...path, "signed"), daysInWords), "."]] : []),
    ...parties("Signatories: ", signatories, "signatories"),
    ...parties("Third parties: ", thirdParties, "thirdParties"),
    ...(force.length
      ? [
          [
            "Whether it holds: ",
            ...valuesPieces(
              placed(force, ...path, "force"),
              (status) => status,
              ({ told }) => [statusWords[told.value]],
            ),
            ".",
          ],
        ]
      : []),
  ]
  const isSaid = /mandate/i.test(agreement.name)
  return {
    kind: "paragraph",
    title: write([at(...path, "name"), agreement.kind === "mandate" && !isSaid ? " (mandate)" : ""], cites(speakingOf(agreement))),
    sentences: sentences.map((pieces) => write(pieces)),
  }
}

function deadlineRow({ what, provision, computation, told }: Deadline, path: Path, agreement: DossierAgreement, write: Write): BriefRow {
  const duty = agreement.provisions.find(({ id }) => id === provision)
  return {
    cells: [
      write(duty ? `${capital(provisionWords[duty.type])}: ${deadlineWords[what]}` : capital(deadlineWords[what])),
      write([at(...path, "days")]),
      write([at(...path, "left")]),
      write(
        listed(
          computation.map((_, index) => [at(...path, "computation", index)]),
          "; ",
        ),
        cites(told),
      ),
    ],
    words: told.map(({ words }): Words => words),
  }
}

function provisionRow(provision: DossierProvision, path: Path, write: Write): BriefRow {
  const { type, told, obligors, compliance, set, proposed } = provision
  const party = ({ path: of }: { path: Path }): Piece[] => [at(...of, "value", "name")]
  const names = [...new Map(placed(obligors, ...path, "obligors").map((one) => [one.told.value.key, party(one)])).values()]
  return {
    cells: [
      write(capital(provisionWords[type]), cites(told)),
      write(names.length ? listed(names, ", ") : "–"),
      write(
        compliance.length
          ? valuesPieces(
              placed(compliance, ...path, "compliance"),
              (value) => value,
              ({ told: { value } }) => [complianceWords[value]],
            )
          : "nothing said",
      ),
      write(
        set
          ? [at(...path, "set", "level"), " (set by ", at(...path, "set", "by"), ", ", at(...path, "set", "on"), ")"]
          : proposed
            ? [at(...path, "proposed", "level"), " (proposed)"]
            : "–",
      ),
    ],
    words: told.map(({ words }) => words),
  }
}

/** Each agreement and mandate: names, parties, what is said of its force, its deadlines with how they were computed, and what is said of each duty. */
export function agreementSection({ agreements }: Dossier, write: Write): BriefSection {
  const table = (columns: readonly string[], rows: readonly BriefRow[]): BriefPart[] =>
    rows.length ? [{ kind: "table", columns, rows }] : []
  const parts = agreements.flatMap((agreement, index): BriefPart[] => {
    if (!isNamed(agreement)) return []
    const path = ["agreements", index]
    const { deadlines, provisions } = agreement
    return [
      wholeOf(agreement, path, write),
      ...table(
        ["Deadline", "When", "Days left", "Computed from"],
        deadlines.map((deadline, at) => deadlineRow(deadline, [...path, "deadlines", at], agreement, write)),
      ),
      ...table(
        ["Duty", "Of whom", "What is said", "Level"],
        provisions.map((provision, at) => provisionRow(provision, [...path, "provisions", at], write)),
      ),
    ]
  })
  const unnamed = agreements.flatMap((agreement, index) =>
    isNamed(agreement) ? [] : [noteOf(write, "unnamed", at("agreements", index, "name"))],
  )
  const levels = agreements.some(({ provisions }) => provisions.some(({ set, proposed }) => set ?? proposed))
    ? [noteOf(write, "levels")]
    : []
  return {
    key: "agreements",
    title: "Agreements: status and deadlines",
    notes: [...unnamed, ...levels, ...(agreements.length ? [] : [noteOf(write, "none")])],
    parts,
  }
}

/** Words that speak of an agreement: by a name, else of its force, else of its term. */
const speakingOf = ({ names, force, terms }: DossierAgreement): readonly Told<unknown>[] =>
  [names.flatMap(({ told }) => told), force, terms.map(({ told }) => told)].find((told) => told.length) ?? []

const isNamed = (agreement: DossierAgreement): boolean => speakingOf(agreement).length > 0
