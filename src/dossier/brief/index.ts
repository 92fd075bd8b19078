export { composeBrief } from "./compose-brief.ts"
export { type BriefForm, type Rendered, renderBrief } from "./render-brief.ts"
export type { Brief } from "./types.ts"
