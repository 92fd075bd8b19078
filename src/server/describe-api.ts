import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { z } from "zod"
import { SOFTWARE } from "../desk/index.ts"
import type { Route } from "./route.ts"

/** The types of all answers, as `npm run build` makes them of src/server/wire.ts. */
const SCHEMA = fileURLToPath(new URL("../../dist/api.schema.json", import.meta.url))

const json = (schema: unknown) => ({ "application/json": { schema } })
const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** The description of the API in OpenAPI 3.1, made of its routes. */
export function describeApi(routes: readonly Route[]): object {
  const paths: Record<string, object> = {}
  for (const route of routes) paths[`/api${route.path}`] = { ...paths[`/api${route.path}`], [route.method]: operationOf(route) }
  return {
    openapi: "3.1.0",
    info: {
      title: "Sitrep",
      version: SOFTWARE.replace("sitrep ", ""),
      description: "What reports claim, by whom, in which words: the record, and the dossiers made of it.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: { schemas: schemasOf(readFileSync(SCHEMA, "utf8")) },
  }
}

function operationOf({ method, path, summary, needs, command, query, body, answers, as }: Route): object {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }))
  const asked = query ? parametersOf(z.toJSONSchema(query, { io: "input", unrepresentable: "any" })) : []
  const ok =
    as === "file"
      ? { "application/octet-stream": {} }
      : as === "lines"
        ? { "application/x-ndjson": { schema: refTo(answers) } }
        : json(refTo(answers))
  return {
    summary,
    operationId: `${method} ${path}`.replace(/[^a-zA-Z]+(\w?)/g, (_, next: string) => next.toUpperCase()),
    "x-needs": needs,
    ...(command ? { "x-command": `sitrep ${command}` } : {}),
    ...(named.length || asked.length ? { parameters: [...named, ...asked] } : {}),
    ...(body ? { requestBody: { required: true, content: json(withoutDialect(z.toJSONSchema(body, { io: "input" }))) } } : {}),
    responses: {
      200: { description: "What was asked for", content: ok },
      default: { description: "What is wrong", content: { "application/problem+json": { schema: refTo("Problem") } } },
    },
  }
}

const withoutDialect = ({ $schema: _, ...schema }: { readonly $schema?: unknown }): object => schema

function parametersOf({ properties = {}, required = [] }: z.core.JSONSchema.BaseSchema): object[] {
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: required.includes(name), schema }))
}

/** The definitions of the schema under the names that OpenAPI allows; of those that answers have, `Wire` says what they are. */
function schemasOf(text: string): object {
  // The file is what scripts/schema.mjs wrote: an object with definitions.
  const { definitions } = JSON.parse(text, (key, value) => (key === "$ref" ? `#/components/schemas/${plainName(value)}` : value)) as {
    definitions: Record<string, { properties?: Record<string, object> }>
  }
  const { Wire: wire, ...rest } = definitions
  const named = Object.fromEntries(Object.entries(rest).map(([name, schema]) => [plainName(`#/definitions/${name}`), schema]))
  return { ...wire?.properties, ...named }
}

/** "#/definitions/Told%3Cstring%3E" is Told-string. */
const plainName = (ref: string): string =>
  decodeURIComponent(ref)
    .replace("#/definitions/", "")
    .replace(/[^\w.]+/g, "-")
    .replace(/-$/, "")
