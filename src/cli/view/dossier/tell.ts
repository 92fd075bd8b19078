import { counted, dayInWords, type Told, type Voice, voiceInWords } from "../../../dossier/index.ts"
import type { Entry } from "../layout.ts"

/** How a dossier's values are written beside those who tell them. */
export interface Tell {
  /** "8 June"; with the year where it is not the one that the head has. */
  readonly day: (day: string) => string
  /** Those who say something, each once, with the day on which it could first be read: "Arden Courier, 11 June; The Orvan Herald, 12 June". */
  readonly who: (told: readonly Told<unknown>[]) => string
  /** Each value once, in the order it was first told, with all who tell it; what a later version no longer says comes last, marked. */
  readonly values: <Value>(
    told: readonly Told<Value>[],
    words: (value: Value) => string,
  ) => readonly { readonly value: string; readonly who: string }[]
  /** The values side by side, a line each. */
  readonly list: <Value>(told: readonly Told<Value>[], words: (value: Value) => string, indent: number) => Entry[]
  /** "place: the road (Kestria Ledger, 11 June) · Verin Valley (…)"; nothing where nobody tells one. */
  readonly line: <Value>(label: string, told: readonly Told<Value>[], words: (value: Value) => string, indent: number) => Entry[]
}

/** "Kestria Ledger, citing the Interior Ministry (Kestria)"; a side of the speaker's own name is left out. */
export const speakerWords = (by: Voice): string => `${voiceInWords(by)}${by.side && by.side !== by.name ? ` (${by.side})` : ""}`

/** `asOf`: the ISO day of the dossier, whose year is left out of days. */
export function tellOf(asOf: string): Tell {
  const year = ` ${Number(asOf.slice(0, 4))}`
  const day = (value: string): string => (dayInWords(value).endsWith(year) ? dayInWords(value).slice(0, -year.length) : dayInWords(value))
  const who = (told: readonly Told<unknown>[]): string => {
    const first = new Map<string, string>()
    for (const one of told) {
      const name = `${speakerWords(one.by)}${one.certainty === "implied" ? " ~" : ""}`
      const before = first.get(name)
      if (before === undefined || one.day < before) first.set(name, one.day)
    }
    return [...first].map(([name, when]) => `${name}, ${day(when)}`).join("; ")
  }
  const values: Tell["values"] = (told, words) => {
    const groups = new Map<string, (typeof told)[number][]>()
    for (const one of [...counted(told), ...told.filter(({ superseded }) => superseded)]) {
      const value = `${words(one.value)}${one.superseded ? ", no longer said" : ""}`
      groups.set(value, [...(groups.get(value) ?? []), one])
    }
    return [...groups].map(([value, all]) => ({ value, who: who(all) }))
  }
  return {
    day,
    who,
    values,
    list: (told, words, indent) => values(told, words).map((one) => ({ indent, words: `${one.value} · ${one.who}` })),
    line: (label, told, words, indent) => {
      const all = values(told, words)
      return all.length ? [{ indent, words: `${label}: ${all.map((one) => `${one.value} (${one.who})`).join(" · ")}` }] : []
    },
  }
}

/** The clause itself with its speaker, and the telling as a judgement names it. */
export const quoteEntry = ({ by, words: { words, account, claim } }: Told<unknown>, indent: number): Entry => ({
  indent,
  words: `${speakerWords(by)}: “${words.replace(/^[“"]|[”"]$/g, "")}” · ${account}/${claim}`,
  tone: "quiet",
})
