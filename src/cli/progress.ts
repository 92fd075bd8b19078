import type { Io } from "./io.ts"

const BAR = 24
/** A bar that changes more often than this many times a run flickers. */
const STEPS = 200

/** A bar on standard error for many files; says nothing where nobody watches, or for one file. */
export function progressOf(io: Io, total: number): { readonly step: () => void; readonly end: () => void } {
  if (!io.watched || total < 2) return { step: () => {}, end: () => {} }
  const every = Math.max(1, Math.floor(total / STEPS))
  let done = 0
  return {
    step: () => {
      done++
      if (done % every && done !== total) return
      const full = Math.round((BAR * done) / total)
      io.err.write(`\r[${"#".repeat(full)}${".".repeat(BAR - full)}] ${done} of ${total}`)
    },
    end: () => {
      io.err.write("\r\u001b[K")
    },
  }
}
