import { keyWords } from '../shared/commands'
import { commandNamed, commands, type Command } from './commands'
import type { Desk } from './desk'
import { keyOf } from './key'
import type { Settings } from './state/types'

export { keyWords } from '../shared/commands'

/** The keys of a command: the editor's own where some were chosen. */
export const keysOf = (command: Command, own: Settings['keys']): readonly string[] => own[command.name] ?? command.keys

let known: { readonly own: Settings['keys']; readonly table: ReadonlyMap<string, Command> } | null = null

/** The command of each key. */
export function keyTable(own: Settings['keys']): ReadonlyMap<string, Command> {
  if (known?.own !== own) known = { own, table: new Map(commands.flatMap(command => keysOf(command, own).map(key => [key, command] as const))) }
  return known.table
}

/** The first key of a command as it is printed, or the command's words where it has none. */
export function keyName(name: string, { keys, language }: Settings): string {
  const command = commandNamed(name), key = command === undefined ? undefined : keysOf(command, keys)[0]
  return key === undefined ? command?.[language] ?? name : keyWords(key, language, false)
}

const editable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Keys of the whole window. Inside a dialog only the dialog's own keys count. */
export function listen(desk: Desk, mac: boolean): void {
  window.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing) return
    const key = keyOf(event, mac)
    if (key === null) return
    const command = keyTable(desk.store.get().settings.keys).get(key)
    if (command === undefined) return
    if (key === '?' && editable(event.target)) return
    const { dialog } = desk.store.get()
    if (dialog !== null) {
      // A browser's own answer to a key of ours (caret browsing, find, print) has no place here either.
      if (dialog.kind !== 'find' || editable(event.target) && (key === 'Mod+Z' || key === 'Mod+Y')) {
        if (/^(Shift\+)?F\d+$/.test(key) || key === 'Mod+F' || key === 'Mod+S') event.preventDefault()
        return
      }
    }
    // Undo in a field of the window is the field's own.
    if ((key === 'Mod+Z' || key === 'Mod+Y') && editable(event.target) && !(event.target as HTMLElement).closest('.copy')) return
    event.preventDefault()
    event.stopPropagation()
    if (command.when(desk.store.get())) command.run(desk, key)
  }, true)
}

/** A key for `aria-keyshortcuts`. */
export const keyShortcut = (key: string, mac: boolean): string => key.replace('Mod', mac ? 'Meta' : 'Control')
