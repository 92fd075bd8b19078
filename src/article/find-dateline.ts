/** What a report's first words say of where and by whom it was written. */
export interface Dateline {
  readonly dateline?: { readonly place?: string; readonly date?: string }
  readonly agency?: string
}

const LINE =
  /^\s*((?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,3}(?:, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})?)(?:,? ((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?: \d{4})?))?(?: \((\p{Lu}[\p{L} ./-]{1,30})\))? ?(?:--|[-–—]) /u

/** [A4] "PORT SELK, Kestria, June 9 (Harbour Press) --": place, day and agency before the first sentence; the place in capitals, or an agency or a day behind it. */
export function findDateline(text: string): Dateline {
  const match = LINE.exec(text.slice(0, 200))
  if (!match) return {}
  const [, place = "", date, agency] = match
  const [first = ""] = place.split(",")
  if (!date && !agency && first !== first.toUpperCase()) return {}
  return { dateline: { place, ...(date ? { date } : {}) }, ...(agency ? { agency } : {}) }
}
