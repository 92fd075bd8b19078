import { compare } from "../material/compare.ts"
import type { Teller } from "../material/teller.ts"
import type { DossierAgreement, DossierIncident, DossierProvision, Matter, Position, Told } from "../types.ts"
import { incidentTitle } from "../wording/incident-title.ts"
import { capital, complianceWords, provisionWords } from "../wording/labels.ts"
import { agreementViews } from "./agreement-views.ts"
import { denialsOf, incidentViews } from "./incident-views.ts"
import { movesOf } from "./moves-of.ts"
import { type Sayer, sayerOf, stanceOf } from "./sayer.ts"
import { departs, type View } from "./view.ts"

/**
 * [P15] What each side, official and outlet says on one incident, agreement or provision, side by side; only where somebody besides the outlets says something. In
 * the order of incidents, agreements and their provisions; positions by side, then day, those of no side last. Linear in what is told.
 */
export function mattersOf(
  tellers: readonly Teller[],
  incidents: readonly DossierIncident[],
  agreements: readonly DossierAgreement[],
): Matter[] {
  const sayer = sayerOf(tellers)
  const denials = denialsOf(tellers)
  const views = agreementViews(tellers, agreements, sayer)
  return [
    ...incidents.flatMap((incident) => matterOf(incident.id, incidentTitle(incident), incidentViews(incident, sayer, denials))),
    ...agreements.flatMap((agreement) => [
      ...matterOf(agreement.id, agreement.name, views.get(agreement.id) ?? []),
      ...agreement.provisions.flatMap((one) =>
        matterOf(one.id, `${capital(provisionWords[one.type])}, ${agreement.name}`, provisionViews(one, sayer)),
      ),
    ]),
  ]
}

const LEANS = { kept: 1, breached: -1, "not-yet": 0 } as const

const provisionViews = ({ compliance }: DossierProvision, sayer: Sayer): View[] =>
  compliance.map((told) => ({
    aspect: "compliance",
    stance: stanceOf(sayer(told)),
    value: complianceWords[told.value],
    leans: LEANS[told.value],
    said: { ...told, value: told.words.words },
  }))

function matterOf(about: string, title: string, views: readonly View[]): Matter[] {
  const kept = once(views)
  if (!kept.some(({ said }) => said.by.kind !== "outlet" && !said.superseded)) return []
  const moves = movesOf(kept)
  const positions = kept.map((view): Position => {
    const moved = moves.get(view)
    const { stance, value, said } = view
    return { stance, value, said, ...(moved ? { moved } : {}) }
  })
  return [{ id: `matter:${about}`, about, title, positions: positions.sort(bySide) }]
}

/**
 * [P14] A voice that says the same again has one position, in the words it was first said in; a person quoted by ten outlets is one voice. What it says again after it
 * had said something else is a position of its own.
 */
function once(views: readonly View[]): View[] {
  const held = new Map<string, { readonly said: Set<string>; last: View }>()
  return [...views]
    .sort((a, b) => inTime(a.said, b.said))
    .filter((view) => {
      const key = [view.said.by.key, view.aspect, view.said.superseded ?? ""].join("\n")
      const value = `${view.stance}\n${view.value}`
      const known = held.get(key)
      if (!known || departs(known.last, view)) {
        held.set(key, { said: new Set([value]), last: view })
        return true
      }
      known.last = view
      return !known.said.has(value) && known.said.add(value)
    })
}

const bySide = (a: Position, b: Position): number =>
  compare(sideKey(a.said), sideKey(b.said)) || inTime(a.said, b.said) || compare(a.value, b.value)

// Sides are words; what sorts behind every word keeps those of no side last.
const sideKey = ({ by }: Told<unknown>): string => by.side ?? "\uffff"

const inTime = (a: Told<unknown>, b: Told<unknown>): number =>
  compare(a.day, b.day) || compare(a.words.account, b.words.account) || a.words.from - b.words.from || a.words.to - b.words.to
