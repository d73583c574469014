import { docx, paragraphOf, run, type RunLook } from './docx'
import type { Entry, NotesModel } from './model'
import { standardOf } from './mqm'
import { noteWord, type noteWords } from './note-words'
import { pairRows, type PairRow } from './rows'
import { categoryLabel, dateInWords, severityLabel, severityShape, statusLabel } from './words'

/** Columns and their widths, in twentieths of a point; together the width of a page of A4 on its side, less its margins. */
const columns: readonly (readonly [keyof typeof noteWords, number])[] = [
  ['number', 420], ['en', 2688], ['before', 2300], ['after', 2600], ['finding', 2200], ['category', 1520], ['severity', 960], ['decision', 1250], ['note', 1200],
]
/** The first columns belong to the pair, and the last; those between to each finding. */
const FIRST_OF_FINDING = 4
const LAST_OF_FINDING = 7

const lines = (texts: readonly string[], look: RunLook = {}): string => (texts.length === 0 ? [''] : texts).map(text => paragraphOf(run(text, look), 'Cell')).join('')

/** The story as a table, pair by pair: what was opened, what it is now, and what was said of it. */
export function bilingualDocx(model: NotesModel): Uint8Array {
  const { input } = model
  const { language } = input
  const w = (key: keyof typeof noteWords): string => noteWord(key, language)
  const cell = (index: number, content: string, merge: '' | 'restart' | 'continue' = ''): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${columns[index]![1]}" w:type="dxa"/>${merge === '' ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'}</w:tcPr>${content}</w:tc>`
  const said = (entry: Entry): readonly string[] => {
    const { finding, decision, status } = entry
    const { mqm, core } = standardOf(finding.category)
    return [
      lines([entry.message, ...(finding.fix === undefined ? [] : [`${w('proposed')}${language === 'fr' ? '\u00a0' : ''}: ${finding.fix.text}`])]),
      lines([categoryLabel(finding.category, language), `MQM ${mqm}`, ...(core === mqm ? [] : [`Core${language === 'fr' ? '\u00a0' : ''}: ${core}`])]),
      lines([`${severityShape(finding.severity)} ${severityLabel(finding.severity, language)}`]),
      lines([statusLabel(status, language), ...(decision === null ? [] : [dateInWords(decision.at.slice(0, 10), language), ...(decision.reason === '' ? [] : [decision.reason])])]),
    ]
  }
  const row = (pair: PairRow, i: number): string => {
    const count = Math.max(1, pair.entries.length)
    const notes = lines(pair.notes.map(({ query, text }) => `${w(query ? 'query' : 'note')}${language === 'fr' ? '\u00a0' : ''}: ${text}`))
    const own = [lines([String(i + 1)]), lines(pair.en, { language: 'en' }), lines(pair.before, { language: 'fr' }), lines(pair.after, { language: 'fr' })]
    return Array.from({ length: count }, (_, k) => {
      const merge = count === 1 ? '' : k === 0 ? 'restart' : 'continue'
      const entry = pair.entries[k]
      const middle = entry === undefined ? ['', '', '', ''].map(text => lines([text])) : said(entry)
      const cells = columns.map((_, c) => c < FIRST_OF_FINDING ? cell(c, k === 0 ? own[c]! : lines([]), merge) : c <= LAST_OF_FINDING ? cell(c, middle[c - FIRST_OF_FINDING]!) : cell(c, k === 0 ? notes : lines([]), merge))
      return `<w:tr>${cells.join('')}</w:tr>`
    }).join('')
  }
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map(([key], c) => cell(c, lines([w(key)], { bold: true }))).join('')}</w:tr>`
  const table = `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${columns.reduce((sum, [, width]) => sum + width, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns.map(([, width]) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${head}${pairRows(model).map(row).join('')}</w:tbl>`
  const whole = [`${input.files.en} · ${input.files.fr}`, dateInWords(input.date, language), ...(input.editor ? [input.editor] : [])].join(' · ')
  const title = paragraphOf(run(input.slug), 'Title') + paragraphOf(run(`Relecture · ${w('bilingual')} · ${whole}`), 'Subtitle')
  return docx({ title: input.slug, author: input.editor || 'Relecture', date: input.date, body: `${title}${table}${paragraphOf(run(w('legend')), 'Small')}`, comments: [], landscape: true })
}
