// To the year, month, day or minute, with or without an offset.
const ISO =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/

/** [A16] Whether a day of publication is an ISO 8601 prefix: `2026-06`, `2026-06-11T18:40+03:00`. */
export const isIsoDate = (value: string): boolean => ISO.test(value)
