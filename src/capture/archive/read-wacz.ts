import type { Readable } from "node:stream"
import { promisify } from "node:util"
import { type Entry, open, type ZipFile } from "yauzl"
import type { Capture, Uncaptured } from "../types.ts"
import { readWarc } from "./read-warc.ts"

const openZip = promisify<string, { lazyEntries: true; autoClose: false }, ZipFile>(open)
/** More files than this are no archive of ours. */
const MOST_ENTRIES = 100_000
export const WARC_NAME = /^archive\/[^/]+\.warc(?:\.gz)?$/

/** The pages of a WACZ file. Names inside the file are never paths; what is no ZIP is `bad-archive`. */
export async function* readWacz(path: string): AsyncGenerator<Capture | Uncaptured> {
  try {
    for await (const { name, stream } of warcsOf(path)) yield* readWarc(stream, `${path}!${name}`)
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem
    yield {
      url: path,
      code: "bad-archive",
      message: `"${path}" is no WACZ that can be read: ${problem.message}; the records before are kept`,
    }
  }
}

/** The WARC files of a WACZ, in their order, each as a stream of bytes. Throws where the ZIP is broken. */
export async function* warcsOf(path: string): AsyncGenerator<{ readonly name: string; readonly stream: Readable }> {
  const zip = await openZip(path, { lazyEntries: true, autoClose: false })
  try {
    let count = 0
    for (let entry = await next(zip); entry && count < MOST_ENTRIES; entry = await next(zip), count++) {
      if (!WARC_NAME.test(entry.fileName)) continue
      const stream = await new Promise<Readable>((resolve, reject) => {
        zip.openReadStream(entry, (problem, made) => (problem ? reject(problem) : resolve(made)))
      })
      yield { name: entry.fileName, stream }
    }
  } finally {
    zip.close()
  }
}

const next = (zip: ZipFile): Promise<Entry | undefined> =>
  new Promise((resolve, reject) => {
    const done = (): void => {
      zip.removeListener("entry", found).removeListener("end", ended).removeListener("error", failed)
    }
    const found = (entry: Entry): void => {
      done()
      resolve(entry)
    }
    const ended = (): void => {
      done()
      resolve(undefined)
    }
    const failed = (problem: Error): void => {
      done()
      reject(problem)
    }
    zip.on("entry", found).on("end", ended).on("error", failed)
    zip.readEntry()
  })
