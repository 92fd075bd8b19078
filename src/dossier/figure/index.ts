export { disagreeFigures } from "./disagree-figures.ts"
export { seriesOf } from "./series-of.ts"
export { sumsOf } from "./sums-of.ts"
export { violationsOf } from "./violations-of.ts"
