import { commands, type Command } from './commands'
import type { Desk } from './desk'
import { keyOf } from './key'

const table = new Map<string, Command>()
for (const command of commands) for (const key of command.keys) table.set(key, command)

const editable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Keys of the whole window. Inside a dialog only the dialog's own keys count. */
export function listen(desk: Desk, mac: boolean): void {
  window.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing) return
    const key = keyOf(event, mac)
    if (key === null) return
    const command = table.get(key)
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

const shown: Readonly<Record<'fr' | 'en', Readonly<Record<string, string>>>> = {
  en: { Mod: 'Ctrl', PageDown: 'PgDn', PageUp: 'PgUp', Plus: '+', Enter: 'Enter', Space: 'Space', End: 'End' },
  fr: { Mod: 'Ctrl', Shift: 'Maj', PageDown: 'Pg suiv', PageUp: 'Pg préc', Plus: '+', Enter: 'Entrée', Space: 'Espace', End: 'Fin' },
}

/** A key as it is printed on the keyboard. */
export const keyWords = (key: string, language: 'fr' | 'en', mac: boolean): string =>
  key.split('+').map(part => mac && part === 'Mod' ? '⌘' : shown[language][part] ?? part).join('+')

/** A key for `aria-keyshortcuts`. */
export const keyShortcut = (key: string, mac: boolean): string => key.replace('Mod', mac ? 'Meta' : 'Control')
