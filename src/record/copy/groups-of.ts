/**
 * [M6] The groups that pairs tie ids into, each id in one; an id without a pair is a group of its own. Groups stand in the order of their
 * first id, ids in the order given, each once. A pair may lead through ids that were not asked for: they tie, and are not listed.
 */
export function groupsOf(ids: readonly string[], pairs: Iterable<readonly [string, string]>): string[][] {
  const above = new Map<string, string>()
  const top = (id: string): string => {
    let at = id
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      const further = above.get(next)
      if (further !== undefined) above.set(at, further)
      at = next
    }
    return at
  }
  for (const [a, b] of pairs) {
    const [one, other] = [top(a), top(b)]
    if (one !== other) above.set(other, one)
  }
  const groups = new Map<string, string[]>()
  for (const id of new Set(ids)) {
    const group = groups.get(top(id))
    if (group) group.push(id)
    else groups.set(top(id), [id])
  }
  return [...groups.values()]
}

/** [M6] How many texts of those named are independent: a group counts once, an id of no group counts as its own. */
export function independent(groups: readonly (readonly string[])[], ids: readonly string[]): number {
  const groupOf = new Map(groups.flatMap((group, at) => group.map((id) => [id, at] as const)))
  return new Set([...new Set(ids)].map((id) => groupOf.get(id) ?? id)).size
}
