/** So many failed sign-ins of a name ... */
const ALLOWED = 10
/** ... within these 15 minutes (in milliseconds) close it for the rest of them. NIST SP 800-63B, 5.2.2, allows no more than 100 in a row. */
const SPAN = 15 * 60_000
/** Names remembered: whoever tries many names does not fill the memory. */
const MOST = 10_000

/** When sign-ins of a name failed, in milliseconds of Unix time, oldest first. It lives as long as the process that keeps it. */
export type Failures = Map<string, readonly number[]>

/** [N25] Until when a name is closed to sign-ins that failed at these times (ascending), where it is closed at `now`; milliseconds. */
export function closedUntil(failed: readonly number[], now: number): number | undefined {
  const first = failed.filter((at) => at > now - SPAN).at(-ALLOWED)
  return first === undefined ? undefined : first + SPAN
}

/** Notes a failure, and forgets what no longer counts. */
export function noteFailure(failures: Failures, name: string, now: number): void {
  const failed = [...(failures.get(name) ?? []), now].slice(-ALLOWED)
  failures.delete(name)
  failures.set(name, failed)
  // Those that failed last stand last.
  for (const [other, times] of failures) {
    if (failures.size <= MOST && (times.at(-1) ?? 0) > now - SPAN) return
    failures.delete(other)
  }
}
