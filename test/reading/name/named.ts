import type { Entity } from "../../../src/reading/index.ts"
import { annotate } from "../../../src/reading/index.ts"

/** The names of a text as `kind: words`, in order; each must slice to its words and refer to an entity of its kind. */
export function named(text: string): string[] {
  const { names, entities } = annotate(text, {})
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return names.map(({ from, to, kind, ref }) => {
    if (byId.get(ref)?.kind !== kind) throw new Error(`the name at ${from} refers to "${ref}", which is no ${kind}`)
    return `${kind}: ${text.slice(from, to)}`
  })
}

export const entitiesOf = (text: string): readonly Entity[] => annotate(text, {}).entities

/** The entity whose name this is. */
export function entity(text: string, name: string): Entity | undefined {
  return entitiesOf(text).find((one) => one.name === name)
}

/** The mentions of each entity, in order. */
export function mentions(text: string): string[][] {
  const { names, entities } = annotate(text, {})
  return entities.map(({ id }) => names.filter(({ ref }) => ref === id).map(({ from, to }) => text.slice(from, to)))
}
