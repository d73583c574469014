import { bilingualDocx } from './bilingual'
import { correctionText } from './correction'
import { csvFindings } from './csv'
import { htmlNotes } from './html'
import { jsonNotes } from './json'
import { markdownNotes } from './markdown'
import type { NotesKind } from './kinds'
import { notesModel, type NotesInput } from './model'
import { readFont } from './pdf/font'
import { writePdf } from './pdf/write'
import { previewOf, type Preview } from './preview'
import { sheetPaper } from './sheet'
import { tmx } from './tmx'
import { trackedDocx } from './tracked'
import { xliff } from './xliff'
import { xlsxFindings } from './xlsx'

/** The files of the fonts that the review sheet is set in: TrueType, regular and bold. */
export interface FontFiles { readonly regular: Uint8Array; readonly bold: Uint8Array }

function made(kind: NotesKind, input: NotesInput, fonts: FontFiles | null): string | Uint8Array {
  const model = notesModel(input)
  switch (kind) {
    case 'html': return htmlNotes(model)
    case 'md': return markdownNotes(model)
    case 'json': return jsonNotes(model)
    case 'docx': return trackedDocx(model)
    case 'table': return bilingualDocx(model)
    case 'xlsx': return xlsxFindings(model)
    case 'csv': return csvFindings(model)
    case 'xlf': return xliff(model)
    case 'tmx': return tmx(model)
    case 'correction': return correctionText(model)
    case 'pdf': {
      if (fonts === null) throw new Error('a sheet was asked for without the fonts to set it in')
      const read = { regular: readFont(fonts.regular), bold: readFont(fonts.bold) }
      return writePdf(sheetPaper(model, read), read)
    }
  }
}

/** The review notes of a story, as a file's whole bytes. The fonts are for the review sheet alone. */
export function notes(kind: NotesKind, input: NotesInput, fonts: FontFiles | null = null): Uint8Array {
  const out = made(kind, input, fonts)
  return typeof out === 'string' ? new TextEncoder().encode(out) : out
}

/** What the file of this kind will look like in the window. */
export const preview = (kind: NotesKind, input: NotesInput, fonts: FontFiles | null = null): Preview =>
  previewOf(kind, notesModel(input), fonts, () => made(kind, input, fonts) as string)

export type { Preview } from './preview'
export { endingOf, kindOf, notesKinds, type NotesKind } from './kinds'
export type { NotesInput } from './model'
export { categories, categoryLabel, dateInWords, groupLabel, severityLabel, severityShape, statusLabel, type Status } from './words'
export { standardOf, type Standard } from './mqm'
