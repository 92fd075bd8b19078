/** Kilometres between two points in degrees, on a sphere; flat for the short ways that matter here. Infinite where one is not known. */
export function kilometres(
  a: { readonly lat?: number; readonly lon?: number },
  b: { readonly lat?: number; readonly lon?: number },
): number {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return Number.POSITIVE_INFINITY
  const wide = Math.abs(a.lon - b.lon)
  const x = Math.min(wide, 360 - wide) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180))
  return Math.hypot(x, a.lat - b.lat) * 111.2
}
