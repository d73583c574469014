import type { NotesModel } from './model'
import { noteWord } from './note-words'
import { findingColumns, findingRows, type Value } from './table'

/**
 * A text that a spreadsheet would take for a formula is given an apostrophe in front, which spreadsheets read as "this is text".
 * White space before the sign does not hide it from them; the wide signs of East Asian keyboards count as well.
 */
export const guarded = (text: string): string => (/^\s*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text)

/** A field by RFC 4180: in quotes where it holds the separator, a quote or a line end; a NUL, which no reader takes, is shown. */
function field(value: Value, separator: string): string {
  const text = typeof value === 'number' ? String(value) : guarded(value.replace(/\u0000/g, '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd'))
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/**
 * The findings as CSV: UTF-8 with its mark, lines ended by CR LF. The separator is a semicolon in French and a comma in English,
 * because that is what Excel set in either language opens in columns by a double click (a decimal comma and a comma would meet).
 */
export function csvFindings(model: NotesModel): string {
  const { language } = model.input
  const separator = language === 'fr' ? ';' : ','
  const rows: readonly (readonly Value[])[] = [findingColumns.map(key => noteWord(key, language)), ...findingRows(model)]
  return `\ufeff${rows.map(row => `${row.map(value => field(value, separator)).join(separator)}\r\n`).join('')}`
}
