/** The same object without the properties that are undefined, in type too. */
type Present<T> = { [K in Maybe<T>]?: Exclude<T[K], undefined> } & Omit<T, Maybe<T>>
type Maybe<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T]

/** Leaves out what is not there: a schema gives `undefined` for it, and the rooms to the left know absence alone. */
export function present<T extends object>(given: T): Present<T> {
  // The entries are those of `given`; the type says of each that it is there.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>
}
