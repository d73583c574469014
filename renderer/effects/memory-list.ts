import { memoryText, parseMemory, withMemory } from '../state/memory'
import { call, toBase64, type Desk } from '../desk'
import { askSave } from './files'
import { applyMemory, keepMemory } from './memory'
import { baseName } from './open'

export async function copyMemory(desk: Desk): Promise<void> {
  if (await call(desk, 'clipboard.write', { text: memoryText(desk.store.get().memory) }) !== null) desk.announce('say.memoryCopied', {}, 1, true)
}

/** Writes the list to a file of the editor's choice, for another desk. */
export async function exportMemory(desk: Desk): Promise<void> {
  const path = await askSave(desk, desk.t('memory.title'), 'relecture-memory.json', 'json')
  if (path === null) return
  if (await call(desk, 'file.write', { path, bytes: toBase64(new TextEncoder().encode(memoryText(desk.store.get().memory))), expect: null }) !== null) desk.announce('say.exported', { name: baseName(path) }, 1, true)
}

/** Takes another desk's list in beside this one's own. */
export async function importMemory(desk: Desk, file: File | undefined): Promise<void> {
  if (file === undefined) return
  const { memory } = desk.store.get(), more = withMemory(memory, parseMemory(await file.text())), count = more.length - memory.length
  if (count > 0) { keepMemory(desk, more); applyMemory(desk) }
  desk.announce(count > 0 ? 'say.memoryTaken' : 'say.memoryNone', { name: file.name }, Math.max(1, count), true)
}
