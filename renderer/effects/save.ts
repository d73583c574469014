import type { Problem } from '../../shared/channels'
import { call, clock, digest, toBase64, type Desk } from '../desk'
import { askSave } from './files'
import { baseName } from './open'

const isChanged = (problem: Problem): boolean => problem.key === 'problem.write.changed'

/** Writes the French to its file. `over`: the editor chose to write over what another program put there. True when it was written. */
export async function save(desk: Desk, over = false): Promise<boolean> {
  const { pair } = desk.store.get()
  if (pair === null) return false
  if (pair.fr.path === null || pair.pasted || !pair.fr.writable && !isPlain(pair.fr.path)) return saveAs(desk)
  return write(desk, pair.fr.path, over ? null : pair.fr.modified)
}

export async function saveAs(desk: Desk): Promise<boolean> {
  const { pair } = desk.store.get()
  if (pair === null) return false
  // The program's own folder of pasted texts is no place for the editor's file.
  const was = pair.pasted ? pair.fr.name : pair.fr.path ?? pair.fr.name
  const ending = pair.fr.writable ? /\.([^./\\]+)$/.exec(was)?.[1] ?? 'txt' : 'txt'
  const path = await askSave(desk, desk.name('save-as'), pair.fr.writable ? was : `${was.replace(/\.[^./\\]+$/, '')}.txt`, ending)
  return path === null ? false : write(desk, path, null)
}

/** A file that is to be plain text by its name, whatever the French came from. */
const isPlain = (path: string): boolean => /\.te?xt$/i.test(path)

async function write(desk: Desk, path: string, expect: string | null): Promise<boolean> {
  const { store, engine, bridge, panes } = desk
  // The document written is the one that counts as saved, whatever is typed while the disk works.
  const doc = panes.doc
  const plain = store.get().pair?.fr.format !== 'text' && isPlain(path)
  const { bytes, lost } = await engine.ask('write', { french: panes.french(), plain })
  const answer = await bridge.call('file.write', { path, bytes: toBase64(bytes), expect })
  if (!answer.ok) {
    store.dispatch({ do: 'dialog', dialog: isChanged(answer.problem) ? { kind: 'changed', path } : { kind: 'problem', problem: answer.problem } })
    return false
  }
  const { pair } = store.get()
  if (pair !== null && pair.pasted && pair.en.path !== null && pair.fr.path !== null) await bridge.call('pasted.moved', { en: pair.en.path, from: pair.fr.path, to: path })
  panes.markSaved(doc)
  store.dispatch({ do: 'saved', modified: answer.value.modified, at: clock(store.get().settings.language), dirty: panes.dirty, onDisk: digest(bytes), path, name: baseName(path), lost })
  desk.announce('say.saved', { name: baseName(path) }, 1, true)
  return true
}

/** The French as it stands, paragraphs apart by an empty line, as it would be pasted into a desk's editor. */
export async function copyClean(desk: Desk): Promise<void> {
  const text = desk.panes.french().filter(paragraph => paragraph.trim() !== '').join('\n\n')
  if (await call(desk, 'clipboard.write', { text }) !== null) desk.announce('say.copied', {}, 1, true)
}
