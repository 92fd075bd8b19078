import type { Definition } from "../src/dossier/index.ts"

/** A definition that watches nothing and names no sides: for what is measured without joining reports to a dossier. */
export const UNWATCHED: Definition = {
  key: "unwatched",
  title: "Unwatched",
  places: [],
  areas: [],
  actors: [],
  agreements: [],
  words: [],
  outlets: [],
  sides: [],
  names: [],
}
