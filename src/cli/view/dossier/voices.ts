import { type Dossier, type Matter, type Position, stanceWords, valueInWords, voiceInWords } from "../../../dossier/index.ts"
import { type Entry, heading } from "../layout.ts"
import { type Tell, tellOf } from "./tell.ts"

/** What each side says on one matter, side by side, and who has moved. */
export function viewVoices({ matters, asOf }: Dossier): Entry[] {
  const tell = tellOf(asOf)
  return matters.length ? [...heading("Voices"), ...matters.flatMap((matter) => matterEntries(matter, tell))] : []
}

function matterEntries({ title, positions }: Matter, tell: Tell): Entry[] {
  const sides = new Map<string, Position[]>()
  for (const position of positions) {
    const side = position.said.by.side ?? "of no side"
    sides.set(side, [...(sides.get(side) ?? []), position])
  }
  return [
    { indent: 2, words: title, tone: "strong" },
    ...[...sides].flatMap(([side, all]): Entry[] => [{ indent: 4, words: side }, ...all.map((position) => positionEntry(position, tell))]),
  ]
}

function positionEntry({ stance, value, said, moved }: Position, tell: Tell): Entry {
  const who = `${voiceInWords(said.by)}, ${tell.day(said.day)}`
  const words = said.words.words.replace(/^[“"]|[”"]$/g, "")
  const before = moved ? ` · moved: ${moved.why.why}` : ""
  return {
    indent: 6,
    words: `${who} ${stanceWords[stance]}: ${valueInWords(value)} “${words}”${said.superseded ? ", no longer said" : ""}${before}`,
  }
}
