/**
 * A trained labeller. Features are known by hash alone: `table` is an open-addressing table of four numbers a slot (hash, first entry, entry behind the
 * last, nothing), its count of slots a power of two; an empty slot has no entries. An entry of `weights` is a weight times 256 and its label's number.
 */
export interface Model {
  readonly labels: readonly string[]
  readonly table: Uint32Array
  readonly weights: Int32Array
  /** Label numbers of words that had one label only in training, by hash of the word as written. */
  readonly sure: ReadonlyMap<number, number>
}

interface Header {
  readonly labels: readonly string[]
  readonly features: number
  readonly entries: number
  readonly sure: number
}

/** Packs a model: length of the header, header as JSON, then its columns. `sure` is by hash, `features` hash to [label, weight] pairs. */
export function packModel(
  labels: readonly string[],
  features: ReadonlyMap<number, readonly (readonly [label: number, weight: number])[]>,
  sure: ReadonlyMap<number, number>,
): Uint8Array {
  const keys = [...features.keys()].sort((a, b) => a - b)
  const known = [...sure.keys()].sort((a, b) => a - b)
  const entries = keys.flatMap((key) => [...(features.get(key) ?? [])])
  const header: Header = { labels, features: keys.length, entries: entries.length, sure: known.length }
  const head = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  return Buffer.concat([
    length,
    head,
    Buffer.from(Uint32Array.from(keys).buffer),
    Buffer.from(Uint8Array.from(keys, (key) => features.get(key)?.length ?? 0).buffer),
    Buffer.from(Uint8Array.from(entries, ([label]) => label).buffer),
    Buffer.from(Int16Array.from(entries, ([, weight]) => weight).buffer),
    Buffer.from(Uint32Array.from(known).buffer),
    Buffer.from(Uint8Array.from(known, (key) => sure.get(key) ?? 0).buffer),
  ])
}

/** Unpacks what `packModel` wrote. */
export function unpackModel(packed: Uint8Array): Model {
  const raw = Buffer.from(packed)
  const start = 4 + raw.readUInt32LE(0)
  // Our own file: its shape is fixed by packModel.
  const header = JSON.parse(raw.toString("utf8", 4, start)) as Header
  let at = start
  // A copy, for columns of four bytes must begin at a multiple of four.
  const bytes = (length: number): Uint8Array => {
    at += length
    return Uint8Array.from(raw.subarray(at - length, at))
  }
  const keys = new Uint32Array(bytes(header.features * 4).buffer)
  const counts = bytes(header.features)
  const entryLabels = bytes(header.entries)
  const entryWeights = new Int16Array(bytes(header.entries * 2).buffer)
  const known = new Uint32Array(bytes(header.sure * 4).buffer)
  const knownLabels = bytes(header.sure)

  // What is asked together lies together: a look-up costs the memory two waits, not five.
  const weights = Int32Array.from(entryWeights, (weight, i) => weight * 256 + (entryLabels[i] ?? 0))
  let size = 1024
  while (size < header.features * 2) size *= 2
  const table = new Uint32Array(size * 4)
  let first = 0
  for (let f = 0; f < header.features; f++) {
    const key = keys[f] ?? 0
    let slot = (key & (size - 1)) * 4
    while (table[slot + 2]) slot = (slot + 4) & (size * 4 - 1)
    const end = first + (counts[f] ?? 0)
    table[slot] = key
    table[slot + 1] = first
    table[slot + 2] = end
    first = end
  }
  const sure = new Map<number, number>()
  known.forEach((key, i) => {
    sure.set(key, knownLabels[i] ?? 0)
  })
  return { labels: header.labels, table, weights, sure }
}
