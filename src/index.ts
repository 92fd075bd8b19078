export { findClaims } from "./claim/index.ts"
