import { decodeHTML } from "entities"

/** What a page says of its article in its data for machines (JSON-LD, after schema.org). */
export interface PageData {
  readonly headline?: string
  readonly published?: string
  readonly modified?: string
  readonly outlet?: string
  readonly authors: readonly string[]
}

type Json = Readonly<{ [key: string]: unknown }>
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

/** Of a page's data so many objects are looked at. */
const MOST_OBJECTS = 2000
const MOST_AUTHORS = 20
const LONGEST = 1000

/** How well a type speaks for the article: the first that is found wins. */
const TYPES: readonly RegExp[] = [
  /article|posting|report|review|analysis|liveblog/i,
  /^(?:webpage|itempage|aboutpage|medicalwebpage|recipe|howto|podcastepisode|videoobject|newsletter|creativework)$/i,
]

/** [A22] The object of the article, by its type; what it refers to by @id is looked up. Broken data costs itself only. */
export function pageData(scripts: readonly string[]): PageData {
  const objects = objectsOf(scripts)
  const byId = new Map<string, Json>()
  for (const object of objects) {
    const id = object["@id"]
    // What only refers to an object has nothing but its id.
    if (typeof id === "string" && Object.keys(object).length > 1 && !byId.has(id)) byId.set(id, object)
  }
  for (const pattern of TYPES) {
    const found = objects.filter((object) => typesOf(object).some((type) => pattern.test(type)))
    // Pages list other articles in their data too: the page's own comes with a date or an author.
    const own = found.find((object) => object.datePublished ?? object.author ?? object.dateCreated) ?? found[0]
    if (own) return dataOf(own, byId)
  }
  return { authors: [] }
}

function objectsOf(scripts: readonly string[]): Json[] {
  const open: unknown[] = scripts.flatMap((script) => parsed(script) ?? [])
  const objects: Json[] = []
  for (let at = 0; at < open.length && objects.length < MOST_OBJECTS; at++) {
    const value = open[at]
    if (Array.isArray(value)) for (const one of value.slice(0, MOST_OBJECTS)) open.push(one)
    if (!isObject(value)) continue
    objects.push(value)
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"])
      if (typeof value[key] === "object") open.push(value[key])
  }
  return objects
}

function parsed(script: string): unknown {
  // Content systems wrap the data in comments, and put line ends into its strings.
  const bare = script.replace(/^\s*(?:<!--|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, "").replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, "")
  try {
    return JSON.parse(bare)
  } catch {
    try {
      return JSON.parse(bare.replace(/\s+/g, " "))
    } catch {
      return undefined
    }
  }
}

const typesOf = (object: Json): string[] => {
  const type = object["@type"]
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === "string")
}

function dataOf(object: Json, byId: ReadonlyMap<string, Json>): PageData {
  const known = (value: unknown): unknown =>
    isObject(value) && typeof value["@id"] === "string" && !value.name ? (byId.get(value["@id"]) ?? value) : value
  const named = (value: unknown): string | undefined => {
    const one = known(value)
    return isObject(one) ? words(one.name) : words(one)
  }
  const authors = listOf(object.author ?? object.creator)
    .slice(0, MOST_AUTHORS)
    .flatMap((one) => named(one) ?? [])
  return {
    ...given("headline", words(object.headline) ?? words(object.name)),
    ...given("published", words(object.datePublished) ?? words(object.uploadDate) ?? words(object.dateCreated)),
    ...given("modified", words(object.dateModified)),
    ...given("outlet", named(listOf(object.publisher)[0])),
    authors,
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const words = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() ? decodeHTML(value.slice(0, LONGEST)).replace(/\s+/g, " ").trim() : undefined
const given = (key: "headline" | "published" | "modified" | "outlet", value: string | undefined): Partial<PageData> =>
  value ? { [key]: value } : {}
