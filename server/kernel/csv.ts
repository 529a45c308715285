/** What a spreadsheet would take for a formula when it opens the file. */
const formula = /^[\s]*[=+\-@\t\r]/
const harmless = /^[+-]?[\d\s().*-]+$/

/**
 * One cell: quoted where it must be; a text that a spreadsheet would run as a formula gets an apostrophe before it, which
 * the spreadsheet does not show. Numbers and phone numbers stay as they are.
 */
export function csvCell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value).replaceAll('\0', '')
  const safe = formula.test(text) && !harmless.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A line of a CSV file (RFC 4180). */
export function csvLine(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** By this a spreadsheet knows that the file is in UTF-8. */
export const csvMark = '\uFEFF'

/** The same lines, the first of them made already: what goes wrong before it can still be answered with a code. */
export async function begun(lines: AsyncIterable<string>): Promise<AsyncIterable<string>> {
  const rest = lines[Symbol.asyncIterator]()
  const first = await rest.next()
  return (async function* () {
    for (let next = first; !next.done; next = await rest.next()) yield next.value
  })()
}
