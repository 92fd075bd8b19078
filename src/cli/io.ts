import type { Readable, Writable } from "node:stream"

/** What a command may touch of the world outside: streams, the terminal's size, today. Tests bring their own. */
export interface Io {
  readonly in: Readable
  readonly out: Writable
  readonly err: Writable
  /** Columns of the terminal that `out` is, absent for a pipe or a file. */
  readonly columns?: number
  /** Whether `err` is a terminal. */
  readonly watched: boolean
  readonly colour: boolean
  /** ISO day; a server that runs over midnight is told the next one. */
  readonly today: string
  /** From now on an interrupt (Ctrl-C, SIGTERM) is the caller's to heed; a second one ends the process. */
  readonly interrupted: () => AbortSignal
}

/** Exit codes: docs/cli.md lists them. */
export const EXIT = { fine: 0, unread: 1, usage: 2, interrupted: 130 } as const

/** Writes and waits until the stream can take more: output never piles up in memory. */
export function write(out: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    out.write(text, (problem) => (problem ? reject(problem) : resolve()))
  })
}

export function ioOfProcess(): Io {
  const { stdin, stdout, stderr, env } = process
  const columns = stdout.isTTY ? stdout.columns : undefined
  return {
    in: stdin,
    out: stdout,
    err: stderr,
    ...(columns ? { columns } : {}),
    watched: Boolean(stderr.isTTY),
    colour: Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== "dumb",
    interrupted,
    get today() {
      const now = new Date()
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    },
  }
}

const two = (number: number): string => String(number).padStart(2, "0")

/** The signal that stands aborted after the first interrupt. */
function interrupted(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.removeAllListeners(signal)
    process.once(signal, () => {
      controller.abort()
      process.once(signal, () => process.exit(EXIT.interrupted))
    })
  }
  return controller.signal
}
