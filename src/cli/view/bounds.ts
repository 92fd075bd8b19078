interface Bounds {
  readonly low: number | null
  readonly high: number | null
  readonly approximate?: true
}

const number = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 3 })

/** "12", "at least 12", "at most 20", "5 to 8", "about 70". */
export function boundsInWords({ low, high, approximate }: Bounds): string {
  if (low !== null && high !== null)
    return `${approximate ? "about " : ""}${low === high ? number(low) : `${number(low)} to ${number(high)}`}`
  if (low !== null) return `at least ${number(low)}`
  return high === null ? "an untold number of" : `at most ${number(high)}`
}
