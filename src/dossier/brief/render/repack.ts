import { fromBuffer } from "yauzl"
import { ZipFile } from "yazl"

interface Part {
  readonly name: string
  readonly bytes: Buffer
}

/** Everything in a zip file, in the order it has. */
function unpack(zip: Buffer): Promise<Part[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (failed, file) => {
      if (failed) return reject(failed)
      const parts: Part[] = []
      file.on("error", reject)
      file.on("end", () => resolve(parts))
      file.on("entry", (entry) => {
        file.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken)
          const chunks: Buffer[] = []
          stream.on("data", (chunk: Buffer) => chunks.push(chunk))
          stream.on("error", reject)
          stream.on("end", () => {
            parts.push({ name: entry.fileName, bytes: Buffer.concat(chunks) })
            file.readEntry()
          })
        })
      })
      file.readEntry()
    })
  })
}

/**
 * A Word file without what the clock and chance put into it: its dates are the day the brief is as of, ids of links are counted. Parts are stored as they are, for
 * two machines may not deflate alike, and stand in the order of their names, the list of types first as readers expect.
 */
export async function repack(zip: Buffer, asOf: string): Promise<Uint8Array> {
  const ids = new Map<string, string>()
  const counted = (id: string): string => {
    const known = ids.get(id) ?? `rIdLink${ids.size + 1}`
    ids.set(id, known)
    return known
  }
  const settled = (xml: string): string =>
    xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`).replace(/(?<=["'])rId(?=[\w-]{21}["'])[\w-]+/g, counted)
  const parts = (await unpack(zip))
    .filter(({ name }) => !name.endsWith("/"))
    .sort((a, b) => Number(b.name === "[Content_Types].xml") - Number(a.name === "[Content_Types].xml") || (a.name < b.name ? -1 : 1))
    .map(({ name, bytes }) => ({ name, bytes: /\.(?:xml|rels)$/.test(name) ? Buffer.from(settled(bytes.toString("utf8"))) : bytes }))
  const [year = 0, month = 1, day = 1] = asOf.split("-").map(Number)
  // A zip file has no zone: it keeps the local clock, so noon is asked for where this runs: no clock is put forward or back then.
  const offset = new Date(Date.UTC(year, month - 1, day, 12)).getTimezoneOffset()
  const mtime = new Date(Date.UTC(Math.max(year, 1980), month - 1, day, 12, offset))
  const out = new ZipFile()
  for (const { name, bytes } of parts) out.addBuffer(bytes, name, { mtime, mode: 0o100644, compress: false, forceDosTimestamp: true })
  out.end()
  const chunks: Buffer[] = []
  for await (const chunk of out.outputStream) chunks.push(Buffer.from(chunk))
  return new Uint8Array(Buffer.concat(chunks))
}
