import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { keptDossier, type Store } from "../../desk/index.ts"
import { isRefusal, type Refusal, refusal } from "../../record/index.ts"

/** The file of a dossier after its user has changed it in the editor that VISUAL or EDITOR names. */
export async function edited(store: Store, key: string, env: NodeJS.ProcessEnv = process.env): Promise<string | Refusal> {
  const kept = await keptDossier(store, key)
  if (isRefusal(kept)) return kept
  const editor = env.VISUAL || env.EDITOR
  if (!editor)
    return refusal({
      code: "no-editor",
      message: `neither VISUAL nor EDITOR names an editor; needed is one, or a file: sitrep dossier edit ${key} FILE`,
    })
  const folder = mkdtempSync(join(tmpdir(), "sitrep-edit-"))
  const file = join(folder, `${key}.yaml`)
  try {
    writeFileSync(file, kept.words)
    // As git does: the editor may come with options of its own.
    const { status } = spawnSync("sh", ["-c", `${editor} "$1"`, "sitrep", file], { stdio: "inherit" })
    if (status !== 0) return refusal({ code: "no-editor", message: `the editor "${editor}" did not end well; nothing was changed` })
    return readFileSync(file, "utf8")
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
