import { call, type Desk } from '../desk'

let answer: ((path: string | null) => void) | null = null

/** Where to save: the program's own dialog where it has one, else the page's. Null when the editor thought better of it. */
export async function askSave(desk: Desk, title: string, suggested: string, extension: string): Promise<string | null> {
  const asked = await call(desk, 'dialog.save', { title, suggested, extension })
  if (asked === null) return null
  if (asked.value !== 'unsupported') return asked.value
  return browse(desk, 'save', title, suggested)
}

export async function askOpen(desk: Desk, title: string): Promise<string | null | 'unsupported'> {
  const asked = await call(desk, 'dialog.open', { title })
  return asked === null ? null : asked.value
}

async function browse(desk: Desk, mode: 'save' | 'open', title: string, suggested: string): Promise<string | null> {
  const at = Math.max(suggested.lastIndexOf('/'), suggested.lastIndexOf('\\'))
  if (!await list(desk, mode, title, at > 0 ? suggested.slice(0, at) : null, suggested.slice(at + 1))) return null
  return new Promise(resolve => { answer?.(null); answer = resolve })
}

/** Shows a folder in the page's own file dialog. */
export async function list(desk: Desk, mode: 'save' | 'open', title: string, folder: string | null, name: string): Promise<boolean> {
  const listing = await desk.bridge.call('folder.list', { path: folder })
  if (!listing.ok) {
    if (folder !== null) return list(desk, mode, title, null, name)
    desk.store.dispatch({ do: 'dialog', dialog: { kind: 'problem', problem: listing.problem } })
    return false
  }
  const { path, parent, entries } = listing.value
  desk.store.dispatch({ do: 'dialog', dialog: { kind: 'files', mode, title, folder: path, parent, entries, name } })
  return true
}

export function answerFiles(desk: Desk, path: string | null): void {
  desk.store.dispatch({ do: 'dialog', dialog: null })
  const waiting = answer
  answer = null
  waiting?.(path)
}
