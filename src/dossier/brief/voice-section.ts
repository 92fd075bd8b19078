import type { Dossier, Matter, Position } from "../types.ts"
import { noteOf } from "./note.ts"
import { groupsBy } from "./told-pieces.ts"
import type { BriefPart, BriefRow, BriefSection } from "./types.ts"
import { at, cite, type Piece, voicePieces, type Write } from "./write.ts"

/** [Z13] A matter on which one voice alone speaks, and has not moved, is not told: there is nothing to hold side by side. */
const sideBySide = ({ positions }: Matter): boolean =>
  new Set(positions.map(({ said }) => said.by.key)).size > 1 || positions.some(({ moved }) => moved)

function rowOf(group: readonly { readonly position: Position; readonly index: number }[], matter: number, write: Write): BriefRow[] {
  const [first] = group
  const last = group[group.length - 1]
  if (!first || !last) return []
  const path = ["matters", matter, "positions", first.index]
  const { by } = first.position.said
  const moved = group.flatMap(({ position }): Piece[] => (position.moved ? [cite(position.moved.from)] : []))
  const day = (index: number): Piece => at("matters", matter, "positions", index, "said", "day")
  return [
    {
      cells: [
        write(by.side ? [at(...path, "said", "by", "side")] : "–"),
        write(voicePieces(by, [...path, "said", "by"])),
        write(
          [at(...path, "value")],
          group.map(({ position }) => cite(position.said.words)),
          moved.length ? [" (departs from what it said before", ...moved, ")"] : [],
        ),
        write(first.position.said.day === last.position.said.day ? [day(first.index)] : [day(first.index), ", ", day(last.index)]),
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
    const groups = groupsBy(
      all,
      ({ position: { said, value } }) =>
        `${said.by.side ?? ""}|${said.by.key}|${said.by.through[said.by.through.length - 1] ?? ""}|${value}`,
    )
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
