/** The order of code units, the same on every machine; of numbers, their own. */
export const compare = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0)
