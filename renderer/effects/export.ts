import { endingOf, type NotesKind } from '../../shared/report/kinds'
import { call, toBase64, type Desk } from '../desk'
import { askSave } from './files'
import { baseName } from './open'
import { checkNow } from './check'
import { fontsFor, inputOf } from './preview'

/** What the file of a kind is called, after the story. */
const suffix = (kind: NotesKind): string => kind === 'docx' ? 'changes' : kind === 'table' || kind === 'correction' ? kind : kind === 'pdf' ? 'sheet' : 'notes'

/** Writes the review notes as the words stand now, and shows the page where the system has something to show it with. */
export async function exportNotes(desk: Desk, kind: NotesKind): Promise<void> {
  const { store, bridge, engine, t } = desk
  const first = store.get().pair
  if (first === null) return
  const folder = (first.fr.path ?? '').slice(0, (first.fr.path ?? '').length - (first.fr.path === null ? 0 : baseName(first.fr.path).length))
  const path = await askSave(desk, t('export.title'), `${folder}${first.review.slug}-${suffix(kind)}.${endingOf(kind)}`, endingOf(kind))
  if (path === null) return
  // Edits of the last moment are read first, so that the notes are of the French as it stands.
  if (store.get().pair?.checking) await checkNow(desk, false)
  const input = inputOf(desk)
  if (input === null) return
  const bytes = await engine.ask('notes', { kind, input, fonts: await fontsFor(kind) })
  const written = await call(desk, 'file.write', { path, bytes: toBase64(bytes), expect: null })
  if (written === null) return
  desk.announce('say.exported', { name: baseName(path) }, 1, true)
  if (kind === 'html' || kind === 'pdf') await bridge.call('shell.open', { path })
}

/** A draft of a correction goes where it is written on: into the desk's own editor. */
export async function copyCorrection(desk: Desk): Promise<void> {
  if (desk.store.get().pair?.checking) await checkNow(desk, false)
  const input = inputOf(desk)
  if (input === null) return
  const text = new TextDecoder().decode(await desk.engine.ask('notes', { kind: 'correction', input, fonts: null }))
  if (await call(desk, 'clipboard.write', { text }) !== null) desk.announce('say.copied', {}, 1, true)
}
