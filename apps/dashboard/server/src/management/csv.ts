/** Characters that make a spreadsheet take a cell for a formula. */
const formula = /^[=+\-@\t\r]/

/**
 * One line of CSV (RFC 4180), with its line end. A cell that a spreadsheet would run gets an apostrophe in front, which
 * spreadsheets take for "this is text".
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
