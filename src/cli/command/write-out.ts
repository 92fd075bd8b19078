import { rename, rm, writeFile } from "node:fs/promises"
import { EXIT, type Io } from "../io.ts"
import { tellFile } from "./told.ts"

/** Writes a document to a file, which is there whole or not at all, or to standard output. Gives the exit code. */
export async function writeOut(bytes: Uint8Array | string, file: string | undefined, io: Io): Promise<number> {
  if (file === undefined) {
    await new Promise<void>((resolve, reject) => io.out.write(bytes, (problem) => (problem ? reject(problem) : resolve())))
    return EXIT.fine
  }
  const begun = `${file}.${process.pid}.part`
  try {
    await writeFile(begun, bytes, { flush: true })
    await rename(begun, file)
    return EXIT.fine
  } catch (problem) {
    await rm(begun, { force: true })
    return tellFile(problem, file, io)
  }
}
