import type { Dossier, Matter, Position } from "../types.ts"
import { noteOf } from "./note.ts"
import { groupsBy } from "./told-pieces.ts"
import type { BriefPart, BriefRow, BriefSection } from "./types.ts"
import type { Path } from "./value-at.ts"
import { at, cite, listed, type Piece, voicePieces, type Write } from "./write.ts"

/** [Z13] A matter on which one voice alone speaks, and has not moved, is not told: there is nothing to hold side by side. */
const sideBySide = ({ positions }: Matter): boolean =>
  new Set(positions.map(({ said }) => said.by.key)).size > 1 || positions.some(({ moved }) => moved)

interface Spoken {
  readonly position: Position
  readonly index: number
}

/** One voice with all it says, each position once with the marks of all its words. */
function rowOf(group: readonly Spoken[], matter: number, write: Write): BriefRow[] {
  const [first] = group
  if (!first) return []
  const pathOf = ({ index }: Spoken): Path => ["matters", matter, "positions", index]
  const { by } = first.position.said
  const positions = groupsBy(group, ({ position }) => position.value).flatMap((same): Piece[][] => {
    const [one] = same
    const moved = same.flatMap(({ position }) => (position.moved ? [cite(position.moved.from)] : []))
    if (!one) return []
    return [
      [
        at(...pathOf(one), "value"),
        ...same.map(({ position }) => cite(position.said.words)),
        ...(moved.length ? [" (departs from what it said before", ...moved, ")"] : []),
      ],
    ]
  })
  const days = groupsBy(group, ({ position }) => position.said.day).flatMap((same) => same.slice(0, 1))
  return [
    {
      cells: [
        write(by.side ? [at(...pathOf(first), "said", "by", "side")] : "–"),
        write(voicePieces(by, [...pathOf(first), "said", "by"])),
        write(listed(positions, "; ")),
        write(
          listed(
            days.map((one) => [at(...pathOf(one), "said", "day")]),
            ", ",
          ),
        ),
      ],
      words: [],
    },
  ]
}

/** What each voice says on one matter, side by side, by side. */
export function voiceSection({ matters }: Dossier, write: Write): BriefSection {
  const parts = matters.flatMap((matter, index): BriefPart[] => {
    if (!sideBySide(matter)) return []
    const all = matter.positions.map((position, at) => ({ position, index: at })).filter(({ position }) => !position.said.superseded)
    const groups = groupsBy(all, ({ position: { said } }) => `${said.by.side ?? ""}|${said.by.key}|${said.by.through.join("|")}`)
    const title = write(
      [at("matters", index, "title")],
      all.map(({ position }) => cite(position.said.words)),
    )
    return [
      { kind: "paragraph", title, sentences: [] },
      { kind: "table", columns: ["Side", "Who", "Position", "Day"], rows: groups.flatMap((group) => rowOf(group, index, write)) },
    ]
  })
  return { key: "voices", title: "Voices side by side", notes: parts.length ? [] : [noteOf(write, "none")], parts }
}
