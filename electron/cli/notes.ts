import type { Article } from '../../shared/article/types'
import type { Checked } from '../../shared/engine'
import type { Interface } from '../../shared/messages'
import { notes, type NotesKind } from '../../shared/report'
import { slugOf, type Review } from '../../shared/review'
import type { ReadPair } from './pair'

const texts = (article: Article): readonly string[] => article.paragraphs.map(({ text }) => text)

/** The notes of a pair as checked in the terminal. `editor`: who reviewed, empty when not given. */
export const notesOf = async (kind: NotesKind, { en, fr, enFile, frFile }: ReadPair, checked: Checked, review: Review, language: Interface, editor = ''): Promise<Uint8Array> =>
  notes(kind, {
    review,
    findings: checked.findings,
    texts: { en: texts(en), fr: texts(fr) },
    links: checked.story.alignment.links,
    language,
    date: new Date().toISOString(),
    files: { en: enFile.name, fr: frFile.name },
    slug: review.slug || slugOf(frFile.name),
    editor,
  }, kind === 'pdf' ? (await import('../../shared/report/pdf/fonts')).fontFiles : null)

export { kindOf, type NotesKind } from '../../shared/report'
