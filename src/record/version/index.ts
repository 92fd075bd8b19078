export {
  changedArticles,
  findArticle,
  type KeptArticle,
  type KeptVersion,
  newestVersion,
  recordOf,
  versionsOf,
} from "../store/kept-versions.ts"
export { type Comparison, claimChanges, compareVersions } from "./compare-versions.ts"
export type { Piece, Stretch } from "./stretches-of.ts"
