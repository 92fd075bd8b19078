export { EXIT, type Io } from "./io.ts"
export { programOf } from "./program.ts"
