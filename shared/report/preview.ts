import { anchorsOf, type Anchor } from './anchors'
import { changesOf } from './changes'
import type { FontFiles } from '.'
import { htmlNotes } from './html'
import type { NotesKind } from './kinds'
import type { NotesModel } from './model'
import { noteWord, type noteWords } from './note-words'
import { readFont } from './pdf/font'
import type { Paper } from './pdf/page'
import { pairRows } from './rows'
import { sheetPaper } from './sheet'
import { findingColumns, findingRows, noteColumns, noteRows, type Value } from './table'
import { categoryLabel, severityLabel, statusLabel } from './words'

/** A stretch of the French with its changes. */
export interface ChangedPiece { readonly as: 'same' | 'in' | 'out'; readonly text: string }

/** What a file will look like, as data to be drawn. `cut`: the file holds more than is shown. */
export type Preview = { readonly cut: boolean } & (
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'tables'; readonly tables: readonly { readonly name: string; readonly head: readonly string[]; readonly rows: readonly (readonly Value[])[] }[] }
  /** The body of a page, safe to be put into one. */
  | { readonly as: 'page'; readonly body: string }
  | { readonly as: 'paper'; readonly paper: Paper }
  | { readonly as: 'changes'; readonly paragraphs: readonly (readonly ChangedPiece[])[]; readonly comments: readonly string[] }
)

/** What is shown at most: enough to see what one gets, little enough to be there at once. */
const CHARACTERS = 16_000
const ROWS = 40
const PARAGRAPHS = 60

const text = (whole: string): Preview => {
  const bare = whole.replace(/^\ufeff/, '')
  return { as: 'text', text: bare.length <= CHARACTERS ? bare : bare.slice(0, bare.lastIndexOf('\n', CHARACTERS) + 1 || CHARACTERS), cut: bare.length > CHARACTERS }
}

type Word = keyof typeof noteWords

function tables(list: readonly { readonly name: string; readonly head: readonly string[]; readonly rows: readonly (readonly Value[])[] }[]): Preview {
  return { as: 'tables', tables: list.map(table => ({ ...table, rows: table.rows.slice(0, ROWS) })), cut: list.some(({ rows }) => rows.length > ROWS) }
}

/** The bilingual table, a row for each pair. */
function pairs(model: NotesModel): Preview {
  const { language } = model.input
  const w = (key: Word): string => noteWord(key, language)
  const rows = pairRows(model).map(({ en, before, after, entries, notes }, i): readonly Value[] => [
    i + 1, en.join('\n'), before.join('\n'), after.join('\n'), entries.map(({ finding, status, message }) => `${categoryLabel(finding.category, language)}, ${severityLabel(finding.severity, language)}, ${statusLabel(status, language)}. ${message}`).join('\n'), notes.map(note => note.text).join('\n'),
  ])
  return tables([{ name: w('bilingual'), head: [w('number'), w('en'), w('before'), w('after'), w('finding'), w('note')], rows }])
}

function comment({ entry, note }: Anchor, { input: { language } }: NotesModel): string {
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  if (note !== null) return `${noteWord(note.query ? 'query' : 'note', language)}${colon}${note.text}`
  const { finding, status, message } = entry!
  return `${categoryLabel(finding.category, language)} (${severityLabel(finding.severity, language)}, ${statusLabel(status, language)})${colon}${message}`
}

function changes(model: NotesModel): Preview {
  const { input } = model
  const paragraphs: ChangedPiece[][] = [[]]
  for (const { as, text: words, end } of changesOf(input.review.fr.paragraphs, input.texts.fr).pieces) {
    const last = paragraphs[paragraphs.length - 1]!
    if (!end) last.push({ as, text: words })
    else {
      if (as !== 'same') last.push({ as, text: '¶' })
      paragraphs.push([])
    }
  }
  const shown = paragraphs.filter(pieces => pieces.length > 0), comments = anchorsOf(model).map(anchor => `¶ ${anchor.at.unit + 1} · ${comment(anchor, model)}`)
  return { as: 'changes', paragraphs: shown.slice(0, PARAGRAPHS), comments: comments.slice(0, ROWS), cut: shown.length > PARAGRAPHS || comments.length > ROWS }
}

/** The whole of a page but its frame: a part of another page has no head and foot of its own. */
function page(model: NotesModel): Preview {
  const whole = htmlNotes(model)
  const body = whole.slice(whole.indexOf('<body>') + 6, whole.indexOf('</body>')).replace(/<(\/?)(?:header|main|section|article)\b/g, '<$1div')
  return { as: 'page', body, cut: false }
}

/** What the file of this kind will look like. `file` makes those that are text. */
export function previewOf(kind: NotesKind, model: NotesModel, fonts: FontFiles | null, file: () => string): Preview {
  const { language } = model.input
  const w = (key: Word): string => noteWord(key, language)
  switch (kind) {
    case 'html': return page(model)
    case 'pdf': {
      const paper = sheetPaper(model, { regular: readFont(fonts!.regular), bold: readFont(fonts!.bold) })
      return { as: 'paper', paper: { ...paper, pages: paper.pages.slice(0, 3) }, cut: paper.pages.length > 3 }
    }
    case 'docx': return changes(model)
    case 'table': return pairs(model)
    case 'xlsx': return tables([{ name: w('findings'), head: findingColumns.map(w), rows: findingRows(model) }, { name: w('notes'), head: noteColumns.map(w), rows: noteRows(model) }])
    case 'md': case 'json': case 'csv': case 'xlf': case 'tmx': case 'correction': return text(file())
  }
}
