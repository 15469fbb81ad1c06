import { harmless } from './sheet-file'

/** The media type of tables as plain text. */
export const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8'

/** Spreadsheet programs take the file for Chinese in UTF-8 by this mark alone. */
const MARK = '\ufeff'

function cell(value: string | number | null): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value) : harmless(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as text with its titles in the first row (RFC 4180); no cell begins a formula. */
export function writeCsv(
  titles: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const lines = [titles, ...rows].map((row) => row.map(cell).join(','))
  return `${MARK}${lines.join('\r\n')}\r\n`
}
