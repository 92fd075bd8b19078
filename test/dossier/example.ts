import { readFileSync } from "node:fs"
import { join } from "node:path"
import { propose } from "../../src/dossier/assemble.ts"
import { parseDefinition } from "../../src/dossier/definition/parse-definition.ts"
import type { Material } from "../../src/dossier/material/types.ts"
import { isRefusal } from "../../src/record/index.ts"
import { root } from "../source-files.ts"
import { someMaterial } from "./some-material.ts"

const PAGES = [
  ["kestria-ledger.txt", "The Kestria Ledger"],
  ["orvan-herald.txt", "The Orvan Herald"],
  ["arden-courier.txt", "Arden Courier"],
] as const

/** The exercise: three outlets on one week, under the dossier's file that stands beside them, with what the machine proposes. */
export function exampleMaterial(): Material {
  const text = (name: string): string => readFileSync(join(root, "examples", name), "utf8")
  const definition = parseDefinition(text("verin-valley.yaml"))
  if (isRefusal(definition)) throw new Error(definition.refused.message)
  const pages = PAGES.map(([name, outlet]) => ({ text: text(name), outlet, key: `https://${name.replace(".txt", "")}.example/verin` }))
  const material = someMaterial(pages, definition, "page")
  return { ...material, samenesses: propose(material) }
}
