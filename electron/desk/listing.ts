import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { CallResults, FolderEntry } from '../../shared/channels'
import { refuse } from './problem'

/** What a folder holds, for the window's own dialog: folders first, then files, hidden ones left out. Null means the editor's home. */
export async function listFolder(given: string | null): Promise<CallResults['folder.list']> {
  const path = resolve(given ?? homedir())
  let names: string[]
  try {
    names = await readdir(path)
  } catch (error) {
    refuse('problem.folder.unreadable', { path }, error)
  }
  const entries = await Promise.all(names.filter(name => !name.startsWith('.')).map(async (name): Promise<FolderEntry | null> => {
    const full = join(path, name)
    try {
      // `stat` and not the directory's own word, so that a link to a folder opens as one.
      const found = await stat(full)
      return found.isDirectory() ? { name, path: full, folder: true } : found.isFile() ? { name, path: full, folder: false } : null
    } catch {
      return null
    }
  }))
  const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  const shown = entries.filter(entry => entry !== null)
    .sort((a, b) => Number(b.folder) - Number(a.folder) || order.compare(a.name, b.name))
  const parent = dirname(path)
  return { path, parent: parent === path ? null : parent, entries: shown }
}
