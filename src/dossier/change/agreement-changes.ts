import type { Dossier, DossierAgreement, DossierChange, Told } from "../types.ts"
import { counted } from "../wording/incident-title.ts"
import { complianceWords, provisionWords, statusWords } from "../wording/labels.ts"
import { changeOf, dossierDay, firstDay, wordsOfTold } from "./change-of.ts"
import { deadlineChanges } from "./deadline-changes.ts"

/** New agreements, and for each what is said of its force, of its duties and of its deadlines that was not said before. */
export function agreementChanges(before: Dossier, after: Dossier): DossierChange[] {
  const earlier = new Map(before.agreements.map((agreement) => [agreement.id, agreement]))
  return after.agreements.flatMap((is) => {
    const was = earlier.get(is.id)
    const told = toldOf(is)
    const isNew =
      was && toldOf(was).length
        ? []
        : told.length
          ? [
              changeOf({
                kind: "agreement",
                about: is.id,
                day: firstDay(told) ?? dossierDay(after),
                title: is.name,
                words: wordsOfTold(told),
              }),
            ]
          : []
    return [...isNew, ...statusChanges(was, is), ...deadlineChanges(was, is, dossierDay(after))]
  })
}

/** A watched agreement that no report names yet has nothing told. */
const toldOf = ({ names }: DossierAgreement): Told<string>[] => names.flatMap(({ told }) => told)

function statusChanges(was: DossierAgreement | undefined, is: DossierAgreement): DossierChange[] {
  const provisions = new Map(was?.provisions.map((provision) => [provision.id, provision]))
  return [
    ...saidAnew(is.id, is.name, was?.force ?? [], is.force, statusWords),
    ...is.provisions.flatMap(({ id, type, compliance }) =>
      saidAnew(id, `${is.name}, ${provisionWords[type]}`, provisions.get(id)?.compliance ?? [], compliance, complianceWords),
    ),
  ]
}

/** [P29] A voice that says again what it said last says nothing new, whichever report has it. */
function saidAnew<Value extends string>(
  about: string,
  title: string,
  before: readonly Told<Value>[],
  after: readonly Told<Value>[],
  words: Readonly<Record<Value, string>>,
): DossierChange[] {
  const last = new Map(counted(before).map(({ by, value }) => [by.key, value]))
  const known = new Set(before.map(keyOf))
  const fresh = new Map<string, Told<Value>[]>()
  for (const one of counted(after)) {
    if (known.has(keyOf(one)) || last.get(one.by.key) === one.value) continue
    const key = `${one.by.key}|${one.value}`
    fresh.set(key, [...(fresh.get(key) ?? []), one])
  }
  return [...fresh.values()].flatMap((told) => {
    const [first] = told
    if (!first) return []
    const said = last.get(first.by.key)
    return [
      changeOf({
        kind: "status",
        about,
        day: first.day,
        title: `${title}, by ${first.by.name}`,
        ...(said ? { before: words[said] } : {}),
        after: words[first.value],
        words: wordsOfTold(told),
      }),
    ]
  })
}

const keyOf = ({ words }: Told<unknown>): string => `${words.account}|${words.from}|${words.to}`
