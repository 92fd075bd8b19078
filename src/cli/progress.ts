import type { Io } from "./io.ts"

/** Says how far a long work has got, on standard error: a line that changes on a terminal, else one now and then. */
export interface Progress {
  /** One more is done. `note`: what else there is to say, after the count. */
  readonly step: (note?: string) => void
  readonly end: () => void
}

/** A line that changes more often flickers; one in a log that comes more often fills it. Milliseconds. */
const TERMINAL = 100
const LOG = 10_000

/** `total`: how many there are, where that is known: then the time left is told too. Says nothing for a single one. */
export function progressOf(io: Io, total: number | undefined): Progress {
  const quiet = total !== undefined && total < 2
  const begun = Date.now()
  let done = 0
  let told = begun
  return {
    step: (note = "") => {
      done++
      const time = Date.now()
      if (quiet || (time - told < (io.watched ? TERMINAL : LOG) && done !== total)) return
      told = time
      const line = progressLine(done, total, (time - begun) / 1000, note)
      io.err.write(io.watched ? `\r\u001b[K${line}` : `${line}\n`)
    },
    end: () => {
      if (io.watched && !quiet) io.err.write("\r\u001b[K")
    },
  }
}

/** "1,240 of 5,000 · 62 a second · 1 min left · 3 unreadable" */
export function progressLine(done: number, total: number | undefined, seconds: number, note: string): string {
  const rate = seconds > 0 ? done / seconds : 0
  const count = done.toLocaleString("en")
  return [
    total === undefined ? count : `${count} of ${total.toLocaleString("en")}`,
    ...(rate > 0 ? [`${rate < 10 ? rate.toFixed(1) : Math.round(rate).toLocaleString("en")} a second`] : []),
    ...(rate > 0 && total !== undefined && done < total ? [`${inWords((total - done) / rate)} left`] : []),
    ...(note ? [note] : []),
  ].join(" · ")
}

const inWords = (seconds: number): string =>
  seconds < 90
    ? `${Math.ceil(seconds)} s`
    : seconds < 5400
      ? `${Math.round(seconds / 60)} min`
      : `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`
