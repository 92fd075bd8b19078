import { assemble, type Dossier } from "../../dossier/index.ts"
import { dossierStamp, isRefusal, type Refusal, type Store } from "../../record/index.ts"
import { type ShownDossier, shownOf } from "./dossiers.ts"
import { emptyMemory, type Loaded, type Memory, materialOf } from "./material-of.ts"

/** Dossiers that stay in memory, for a process that lives long. */
export interface LiveDossiers {
  /** What `showDossier` gives. As long as nothing has changed in the store it is the same object again. */
  readonly show: (key: string, asOf: string, since?: string) => Promise<ShownDossier | Refusal>
}

/** Days, and pairs of days, of one dossier whose answers are held: a reader's, yesterday's, the end of the month's. */
const ANSWERS = 6

/** One dossier as it stood when the store's stamp was `stamp`. `turn`: who asks next waits for it. */
interface Live {
  readonly memory: Memory
  turn: Promise<unknown>
  stamp?: string
  loaded?: Loaded
  days: Map<string, Dossier>
  shown: Map<string, ShownDossier>
}

/**
 * Keeps the dossiers that are asked for. Each look asks the store for one word, its stamp: with the same word the answer comes from memory, with another what is new
 * is read, compared and assembled.
 */
export function liveDossiers(store: Store): LiveDossiers {
  const all = new Map<string, Live>()
  const look = async (live: Live, key: string, asOf: string, since: string | undefined): Promise<ShownDossier | Refusal> => {
    // Before the material: what is written meanwhile makes the next stamp another.
    const stamp = await dossierStamp(store.pool)
    if (live.loaded === undefined || live.stamp !== stamp) {
      const loaded = await materialOf(store, key, live.memory)
      if (isRefusal(loaded)) {
        all.delete(key)
        return loaded
      }
      Object.assign(live, { stamp, loaded, days: new Map(), shown: new Map() })
    }
    const { loaded, days, shown } = live
    if (loaded === undefined) throw new Error(`the dossier "${key}" was read and is not there`)
    const on = (day: string): Dossier => held(days, day, () => assemble(loaded.material, day))
    return held(shown, `${asOf} ${since ?? ""}`, () => shownOf(on, asOf, since))
  }
  return {
    show: (key, asOf, since) => {
      const live = all.get(key) ?? { memory: emptyMemory(), turn: Promise.resolve(), days: new Map(), shown: new Map() }
      all.set(key, live)
      const answer = live.turn.then(() => look(live, key, asOf, since))
      live.turn = answer.catch(() => {})
      return answer
    },
  }
}

/** What stands under a key, or is made now; of more than are held the one that was not asked for longest goes. */
function held<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.delete(key)
  map.set(key, value)
  for (const oldest of map.keys()) {
    if (map.size <= ANSWERS) break
    map.delete(oldest)
  }
  return value
}
