import type { NameKind } from "../../reading/index.ts"

/** A circle on the ground: WGS84 degrees, kilometres. */
export interface Area {
  readonly lat: number
  readonly lon: number
  readonly km: number
}

/** One thing with all its names, as the dossier's user has them. `by`: the side that uses a name, where not everybody does. `at`: for a place, where it lies. */
export interface NamedThing {
  readonly kind: NameKind
  readonly names: readonly { readonly name: string; readonly by?: string }[]
  readonly at?: { readonly lat: number; readonly lon: number; readonly precision: "exact" | "near" | "region" }
}

/**
 * A side of the conflict: neutral, by name. `members`: names of states, bodies, groups and people that are of it. `outlets`: names or domains of outlets whose
 * unqualified "the army", "the Interior Ministry" are this side's.
 */
export interface Side {
  readonly name: string
  readonly members: readonly string[]
  readonly outlets: readonly string[]
}

/** An agreement or a mandate under watch. `also`: what else it is called. `signed`: the day, where the user gives it to tell it from others of its name. */
export interface Watched {
  readonly kind: "agreement" | "mandate"
  readonly name: string
  readonly also: readonly string[]
  readonly signed?: string
}

/**
 * What a dossier watches. A report joins it for any of `places`, `areas`, `actors`, `agreements` or `words`, among `outlets` where there are any, published in
 * `since`..`until`. Names are as people write them; `names` and `sides` say which are one.
 */
export interface Definition {
  /** A slug: names the dossier in commands and addresses. */
  readonly key: string
  readonly title: string
  /** ISO days. */
  readonly since?: string
  readonly until?: string
  readonly places: readonly string[]
  readonly areas: readonly Area[]
  readonly actors: readonly string[]
  readonly agreements: readonly Watched[]
  readonly words: readonly string[]
  readonly outlets: readonly string[]
  readonly sides: readonly Side[]
  readonly names: readonly NamedThing[]
}
