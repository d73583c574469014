import { htmlNotes } from './html'
import { jsonNotes } from './json'
import { markdownNotes } from './markdown'
import { notesModel, type NotesInput } from './model'

export type NotesKind = 'html' | 'md' | 'json'

/** The review notes of a story, as a file's whole text. */
export function notes(kind: NotesKind, input: NotesInput): string {
  const model = notesModel(input)
  switch (kind) {
    case 'html': return htmlNotes(model)
    case 'md': return markdownNotes(model)
    case 'json': return jsonNotes(model)
  }
}

export type { NotesInput } from './model'
export { categories, categoryLabel, dateInWords, groupLabel, severityLabel, severityShape, statusLabel, type Status } from './words'
export { standardOf, type Standard } from './mqm'
