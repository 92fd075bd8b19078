import type { Stance } from "../../claim/index.ts"
import { saidOf } from "../incident/said-of.ts"
import type { Teller } from "../material/teller.ts"
import type { Bounds, DossierIncident, Told, Toll } from "../types.ts"
import { boundsInWords } from "../wording/in-words.ts"
import { outcomeWords, whoWords } from "../wording/labels.ts"
import { type Sayer, stanceOf } from "./sayer.ts"
import type { View } from "./view.ts"

const HAPPENED: Readonly<Record<string, readonly [value: string, leans: -1 | 0 | 1]>> = {
  actual: ["happened", 1],
  ongoing: ["under way", 1],
  planned: ["planned", 0],
  denied: ["denied", -1],
}
// "her troops", "its guns": says of its speaker's own side what the name alone would not.
const NOBODY = /^(?:its|his|her|their|our|my|they|it|who)\b/i

/**
 * [P10] What is said of an incident: its toll as each voice gives it, else whether it happened; and who each voice says did it. A rumour or claim that somebody calls
 * false is denied by him and not by those who spread it. What is only supposed is nobody's position.
 */
export function incidentViews(incident: DossierIncident, sayer: Sayer, denials: Denials): View[] {
  const tolls = tollViews(incident.tolls, sayer)
  const given = new Set(tolls.map(({ said }) => voiceIn(said)))
  const happened = incident.realis.flatMap((told): View[] => {
    const [value, leans] = HAPPENED[told.value] ?? []
    if (value === undefined || leans === undefined || (leans === 1 && given.has(voiceIn(told)))) return []
    return [{ aspect: "occurrence", value, leans, ...(leans < 0 ? denial(told, sayer) : plainly(told, sayer)) }]
  })
  const blame = incident.initiators.flatMap((told): View[] =>
    NOBODY.test(told.value.name) ? [] : [{ aspect: "blame", value: `by ${told.value.name}`, ...plainly(told, sayer) }],
  )
  const denied = new Set(incident.tellings.flatMap(({ account, claim }) => denials.get(`${account}\n${claim}`) ?? []))
  return [...tolls, ...happened, ...blame, ...denied]
}

/** Views of voices that deny their part in what a telling tells, by its account and claim. */
export type Denials = ReadonlyMap<string, readonly View[]>

/** [P16] "The Home Guard denied any part in the attack" says nothing of whether there was one: it is a view on who did it. */
export function denialsOf(tellers: readonly Teller[]): Denials {
  const denials = new Map<string, View[]>()
  for (const teller of tellers)
    for (const { kind, attribution, hosts, words } of saidOf(teller)) {
      if (kind !== "not us") continue
      const view: View = {
        aspect: "blame",
        stance: attribution.stance,
        value: "denies a part in it",
        said: teller.tellSaid(words, attribution),
      }
      for (const host of hosts) {
        const key = `${teller.account.key}\n${host}`
        const held = denials.get(key)
        if (held) held.push(view)
        else denials.set(key, [view])
      }
    }
  return denials
}

const plainly = (told: Told<unknown>, sayer: Sayer): Pick<View, "stance" | "said"> => ({
  stance: stanceOf(sayer(told)),
  said: { ...told, value: told.words.words },
})

const DENIES = new Set<Stance>(["deny", "reject", "doubt"])

function denial(told: Told<unknown>, sayer: Sayer): Pick<View, "stance" | "said"> {
  const outer = told.by.kind === "unnamed" ? sayer(told)?.outer : undefined
  if (!outer) return plainly(told, sayer)
  const { stance } = outer.attribution
  return { stance: DENIES.has(stance) ? stance : "deny", said: { ...told, by: outer.by, value: told.words.words } }
}

const voiceIn = ({ words, by, superseded }: Told<unknown>): string => [words.account, by.key, superseded ?? ""].join("\n")

interface Part {
  readonly toll: Toll
  readonly told: Told<Bounds>
}

/** "9 killed, 14 injured": all that one voice gives in one account. A second number for the same people is a view of its own. */
function tollViews(tolls: readonly Toll[], sayer: Sayer): View[] {
  const voices = new Map<string, Part[][]>()
  for (const toll of tolls)
    for (const told of toll.told) {
      const key = voiceIn(told)
      const views = voices.get(key) ?? []
      const open = views.find((parts) => !parts.some(({ toll: other }) => other === toll))
      if (open) open.push({ toll, told })
      else views.push([{ toll, told }])
      voices.set(key, views)
    }
  return [...voices.values()].flat().flatMap((parts) => {
    // A category of people is named only where no number is given for everybody.
    const whole = new Set(parts.flatMap(({ toll }) => (toll.who === undefined ? [toll.outcome] : [])))
    const kept = parts.filter(({ toll }) => toll.who === undefined || !whole.has(toll.outcome))
    const [first] = kept
    if (!first) return []
    return [
      {
        aspect: "occurrence" as const,
        value: kept
          .map(({ toll, told }) =>
            [boundsInWords(told.value), ...(toll.who ? [whoWords[toll.who]] : []), outcomeWords[toll.outcome]].join(" "),
          )
          .join(", "),
        leans: 1 as const,
        tolls: kept.map(({ toll, told }) => ({ outcome: `${toll.outcome} ${toll.who ?? ""}`, bounds: told.value })),
        ...plainly(first.told, sayer),
      },
    ]
  })
}
