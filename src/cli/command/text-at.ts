import { readFile } from "node:fs/promises"
import type { Io } from "../io.ts"

/** The text of a file, or of standard input ("-"). Throws what the file system throws. */
export async function textAt(file: string, io: Io): Promise<string> {
  if (file !== "-") return readFile(file, "utf8")
  const chunks: Buffer[] = []
  for await (const chunk of io.in) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString("utf8")
}
