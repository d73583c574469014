import { endingOf, type NotesKind } from '../../shared/report/kinds'
import { call, toBase64, type Desk } from '../desk'
import { askSave } from './files'
import { baseName } from './open'
import { checkNow } from './check'

/** Writes the review notes as the words stand now, and shows the page where the system has something to show it with. */
export async function exportNotes(desk: Desk, kind: NotesKind): Promise<void> {
  const { store, panes, bridge, engine, t } = desk
  const first = store.get().pair
  if (first === null) return
  const folder = (first.fr.path ?? '').slice(0, (first.fr.path ?? '').length - (first.fr.path === null ? 0 : baseName(first.fr.path).length))
  const path = await askSave(desk, t('export.title'), `${folder}${first.review.slug}-${kind === 'docx' ? 'changes' : kind === 'table' || kind === 'correction' ? kind : kind === 'pdf' ? 'sheet' : 'notes'}.${endingOf(kind)}`, endingOf(kind))
  if (path === null) return
  // Edits of the last moment are read first, so that the notes are of the French as it stands.
  if (store.get().pair?.checking) await checkNow(desk, false)
  const { pair, settings } = store.get()
  if (pair === null || pair.results === null) return
  // The sheet's fonts are fetched from the program when it is the sheet that is asked for.
  const fonts = kind === 'pdf' ? (await import('../../shared/report/pdf/fonts')).fontFiles : null
  const bytes = await engine.ask('notes', { kind, fonts, input: {
    review: pair.review, findings: pair.results.findings, texts: { en: panes.english(), fr: panes.french() }, links: panes.links,
    language: settings.language, date: new Date().toISOString(), files: { en: pair.en.name, fr: pair.fr.name }, slug: pair.review.slug,
  } })
  const written = await call(desk, 'file.write', { path, bytes: toBase64(bytes), expect: null })
  if (written === null) return
  desk.announce('say.exported', { name: baseName(path) }, 1, true)
  if (kind === 'html' || kind === 'pdf') await bridge.call('shell.open', { path })
}
