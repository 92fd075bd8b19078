export { describeApi } from "./describe-api.ts"
export { ROUTES } from "./routes.ts"
export { type ServeSettings, type Serving, serve } from "./serve.ts"
export type { Kept, Problem, ShownAsker, ShownChanges, ShownIncidents, Wire } from "./wire.ts"
