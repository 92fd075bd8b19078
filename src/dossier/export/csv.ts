import { shown } from "./clean.ts"

export type Cell = string | number | boolean | null | undefined

/** What spreadsheets hold in one cell is 32,767 characters; longer text would be cut there in silence, or spill. */
const LONGEST = 32_000

// What Excel, LibreOffice and Google Sheets take for the start of a formula, in full width too, behind blank space or marks as well.
const FORMULA = /^[\s\u200b-\u200f\ufeff\ufffd'"]*[=+\-@\uff0b\uff0d\uff1d\uff20]/

/**
 * [Z21] A table after RFC 4180: a comma between cells, CRLF behind rows, quotation marks where needed. Text that a spreadsheet would run as a formula gets an
 * apostrophe in front; numbers are left alone, so "-12.5" as a latitude stays a number.
 */
export const tableOf = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("")

function cellOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ""
  if (typeof cell !== "string") return String(cell)
  const text = shown(cell)
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 2).replace(/[\ud800-\udbff]$/, "")} …` : text
  const safe = FORMULA.test(cut) || /^[\t\n]/.test(cut) ? `'${cut}` : cut
  return /[",\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Several values in one cell. */
export const listed = (values: readonly string[]): string => values.join("; ")
