import { signal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import type { Wire } from "../../../src/server/wire.ts"
import { type Answer, get } from "../../api.ts"

interface Held {
  readonly about: string
  readonly answer: Answer<Wire["Dossier"]>
}

/** The dossier that was asked for last: it stays while one goes from page to page of it. */
const held = signal<Held | undefined>(undefined)

/** A dossier as of a day, today where none is given. It is asked for once, and again after a person has said something of it. */
export function useDossier(key: string, asOf: string | undefined): Answer<Wire["Dossier"]> | undefined {
  const about = aboutOf(key, asOf)
  useEffect(() => {
    if (held.peek()?.about !== about) void askAgain(key, asOf)
  }, [about])
  return held.value?.about === about ? held.value.answer : undefined
}

let newest = ""

/** Asks anew; what is shown stays until the answer is there. */
export async function askAgain(key: string, asOf: string | undefined): Promise<void> {
  const about = aboutOf(key, asOf)
  newest = about
  const answer = await get<Wire["Dossier"]>(`dossiers/${encodeURIComponent(key)}${query({ asOf })}`)
  if (newest === about) held.value = { about, answer }
}

const aboutOf = (key: string, asOf: string | undefined): string => `${key} ${asOf ?? ""}`

/** What stands behind an address, of that which is given. */
export function query(given: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(given).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
  return pairs.length ? `?${pairs.join("&")}` : ""
}
