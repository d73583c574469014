import type { Entry, NotesModel } from './model'
import { standardOf } from './mqm'
import { noteWord, type noteWords } from './note-words'
import { categoryLabel, severityLabel, statusLabel } from './words'

/** A cell of the findings' table: words, or a number that a sheet can sort by. */
export type Value = string | number

/** The columns of the findings as a table, in order; each finding's cells follow them. */
export const findingColumns: readonly (keyof typeof noteWords)[] = [
  'number', 'paragraphEn', 'paragraphFr', 'category', 'severity', 'status', 'finding', 'passageEn', 'passageFr', 'proposed', 'reason', 'at', 'mqm', 'core', 'its',
]

const marked = ({ text, mark }: Entry['en']): string => (mark === null || mark.start === mark.end ? text : text.slice(mark.start, mark.end))

/** The findings as rows, in the order of the notes. */
export const findingRows = ({ input, entries }: NotesModel): readonly (readonly Value[])[] => entries.map((entry, i) => {
  const { finding, decision, status, en, fr, message } = entry
  const { mqm, core, its } = standardOf(finding.category)
  const { language } = input
  return [
    i + 1, en.unit === null ? '' : en.unit + 1, fr.unit === null ? '' : fr.unit + 1, categoryLabel(finding.category, language), severityLabel(finding.severity, language),
    statusLabel(status, language), message, finding.en === null ? '' : marked(en), finding.fr === null ? '' : marked(fr), finding.fix?.text ?? '', decision?.reason ?? '', decision?.at ?? '', mqm, core, its,
  ]
})

/** Notes and queries as rows: kind, side, paragraph, words, when. */
export const noteColumns: readonly (keyof typeof noteWords)[] = ['finding', 'side', 'paragraph', 'note', 'at']
export const noteRows = ({ input, notes, queries }: NotesModel): readonly (readonly Value[])[] => [...queries, ...notes].map(note => [
  noteWord(note.query ? 'query' : 'note', input.language), noteWord(note.side, input.language), note.unit === null ? '' : note.unit + 1, note.text, note.at,
])
