/**
 * What can be written of a review. `docx` is the French with its changes recorded and its comments, `table` the story pair by pair,
 * `xlsx` and `csv` the findings, `xlf` the pairs with what was flagged, `tmx` the confirmed pairs, `correction` the text of a correction, `pdf` the review sheet.
 */
export const notesKinds = ['html', 'pdf', 'docx', 'table', 'correction', 'xlsx', 'csv', 'xlf', 'tmx', 'md', 'json'] as const
export type NotesKind = typeof notesKinds[number]

/** The ending of each kind's file, without its point. */
export const endingOf = (kind: NotesKind): string => (kind === 'table' ? 'docx' : kind === 'correction' ? 'txt' : kind)

/** The kind that a file's ending asks for; null for one that says nothing. */
export function kindOf(ending: string): NotesKind | null {
  switch (ending.toLowerCase()) {
    case 'html': case 'htm': return 'html'
    case 'md': case 'markdown': return 'md'
    case 'json': return 'json'
    case 'docx': return 'docx'
    case 'xlsx': return 'xlsx'
    case 'csv': return 'csv'
    case 'xlf': case 'xliff': return 'xlf'
    case 'tmx': return 'tmx'
    case 'pdf': return 'pdf'
    case 'txt': return 'correction'
    default: return null
  }
}
