/** The words of a list written over several lines. */
export const wordsIn = (list: string): string[] => list.trim().split(/\s+/)

export const wordSet = (list: string): ReadonlySet<string> => new Set(wordsIn(list))
