import { read } from "../../src/desk/index.ts"
import type { Definition } from "../../src/dossier/definition/types.ts"
import { accountOf } from "../../src/dossier/material/account-of.ts"
import { namesOf } from "../../src/dossier/material/dossier-names.ts"
import { type Teller, tellerOf } from "../../src/dossier/material/teller.ts"
import type { Account, Material } from "../../src/dossier/material/types.ts"
import { isFailure } from "../../src/record/index.ts"

/** A report of a made-up world: `text` is its body. `key` is "r1", "r2", ... where it is not given; `article` and `number` make it a later version of another. */
export interface SomeReport {
  readonly text: string
  readonly key?: string
  readonly article?: string
  readonly number?: number
  readonly outlet?: string
  readonly title?: string
  readonly published?: string
  readonly copyOf?: string
}

export const someDefinition = (some: Partial<Definition> = {}): Definition => ({
  key: "some",
  title: "Some dossier",
  places: [],
  areas: [],
  actors: [],
  agreements: [],
  words: [],
  outlets: [],
  sides: [],
  names: [],
  ...some,
})

/** The material of a dossier of these reports, each read as `text` or, where it begins with its page's furniture, as `page`. */
export function someMaterial(
  reports: readonly SomeReport[],
  definition: Partial<Definition> = {},
  form: "text" | "page" = "text",
): Material {
  const accounts = reports.map(({ text, key, article, number = 1, copyOf, ...given }, at): Account => {
    const name = key ?? `r${at + 1}`
    const report = read({
      id: name,
      [form]: text,
      ...(form === "text" ? { published: "2026-06-11" } : {}),
      outlet: `Outlet ${at + 1}`,
      ...given,
    })
    if (isFailure(report)) throw new Error(report.error.message)
    return { ...accountOf(report, { article: article ?? name, number, copyOf: copyOf ?? name, kept: "2026-06-11" }), key: name }
  })
  return { definition: someDefinition(definition), accounts, samenesses: [], placings: [], levels: [] }
}

/** The tellers of all accounts of a material, as `assemble` makes them. */
export function someTellers({ definition, accounts }: Material): Teller[] {
  const names = namesOf(definition)
  const newest = new Map(
    accounts.map(({ article }) => [article, Math.max(...accounts.filter((one) => one.article === article).map(({ number }) => number))]),
  )
  return accounts.map((account) => tellerOf(account, names, account.number === newest.get(account.article)))
}
