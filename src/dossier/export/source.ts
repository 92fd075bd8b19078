import type { Span } from "../../evidence/index.ts"
import { compare } from "../material/compare.ts"
import type { Dossier, Joined, Told, Voice } from "../types.ts"
import { type CodePoints, codePointsIn } from "./code-points.ts"

/** An account of the dossier as other formats cite it. `key`: of the account. `day`: when it could be read first. */
export interface Source {
  readonly key: string
  readonly joined: Joined
  readonly outlet: string
  readonly title: string
  /** Absent when it is unknown or no address of the web. */
  readonly url?: string
  readonly day: string
  readonly text: string
  readonly points: (span: Span) => CodePoints
}

/** In order of day, then key. */
export function sourcesOf({ joined }: Pick<Dossier, "joined">): Source[] {
  return joined
    .map((one): Source => {
      const { account } = one
      const { outlet, title, url, text } = account.report.article
      const address = url === undefined ? undefined : webAddress(url)
      return {
        key: account.key,
        joined: one,
        outlet: outlet?.name ?? outlet?.domain ?? account.article,
        title: title ?? "",
        ...(address ? { url: address } : {}),
        day: account.known,
        text,
        points: codePointsIn(text),
      }
    })
    .sort((a, b) => compare(a.day, b.day) || compare(a.key, b.key))
}

/** [Z20] An address as a link: http and https alone, so that no format carries a script; escaped as addresses are. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === "http:" || protocol === "https:" ? href : undefined
}

/** "Interior Ministry, by Kestria Ledger". */
export const voiceOf = ({ name, through }: Voice): string => [name, ...through].join(", by ")

/** Who tells a value, each once, in order of day: "Interior Ministry, by Kestria Ledger (2026-06-11)". */
export const tellersOf = (told: readonly Told<unknown>[]): string[] => [
  ...new Set(
    [...told].sort((a, b) => compare(a.day, b.day) || compare(a.by.key, b.by.key)).map(({ by, day }) => `${voiceOf(by)} (${day})`),
  ),
]
