/** A pure function of an object that works its answer out once an object, and forgets it with the object. */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    let there = made.get(key)
    if (!there) {
      there = { value: make(key) }
      made.set(key, there)
    }
    return there.value
  }
}
