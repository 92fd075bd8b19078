import { InvalidArgumentError, Option } from "commander"
import { type Allowed, allowedOf } from "../capture/index.ts"
import type { Asking } from "../desk/index.ts"

/** Options of every command that asks addresses. */
export interface AskingOptions {
  readonly allow?: Allowed
  readonly interval?: number
}

/** Fresh options, for commands keep what they are given. */
export const askingOptions = (): Option[] => {
  const entries: string[] = []
  return [
    new Option(
      "--allow <host>",
      "an address inside that may be asked: a name, an IP address or a range, each with or without :port; may be repeated",
    ).argParser((entry: string) => {
      entries.push(entry)
      const allowed = allowedOf(entries)
      if ("wrong" in allowed)
        throw new InvalidArgumentError("needed is a host, an IP address or a range: intranet.example, 127.0.0.1:8080, 10.1.0.0/16")
      return allowed
    }),
    new Option("--interval <seconds>", "between two requests to one host; 1 by default, more where robots.txt says so").argParser(seconds),
  ]
}

export function seconds(value: string): number {
  const number = Number(value)
  if (!/^\d+(?:\.\d+)?$/.test(value) || number > 3600) throw new InvalidArgumentError("needed are seconds, from 0 to 3600")
  return number
}

export const askingOf = ({ allow, interval }: AskingOptions): Asking => ({
  ...(allow ? { allowed: allow } : {}),
  ...(interval === undefined ? {} : { interval: interval * 1000 }),
})
