import type { MenuItemConstructorOptions } from 'electron'
import { commandEntries, parts, partWords, type Part } from '../shared/commands'
import type { Interface } from '../shared/messages'

type Role = MenuItemConstructorOptions['role']

/** What the system does itself, at the end of a menu. */
const roles: Readonly<Partial<Record<Part, readonly Role[]>>> = { file: ['close'], edit: ['cut', 'copy', 'paste', 'selectAll'] }
/** In the native menu these would open another menu, or stand for several keys at once. */
const left: ReadonlySet<string> = new Set(['menu', 'fix-nth'])

/** A key as Electron writes it. */
const accelerator = (key: string): string => key.replace('Mod', 'CmdOrCtrl')

/**
 * The menu in one of the two languages, every command of the page with its key: the editor's own where `keys` has some. The page has
 * its own keys; registering them here as well would run a command twice.
 */
export function menuTemplate(language: Interface, send: (command: string) => void, keys: Readonly<Record<string, readonly string[]>> = {}): MenuItemConstructorOptions[] {
  return parts.map(part => ({
    label: `&${partWords[part][language]}`,
    submenu: [
      ...commandEntries.filter(entry => entry.part === part && !left.has(entry.name)).map((entry): MenuItemConstructorOptions => {
        const key = (keys[entry.name] ?? entry.keys)[0]
        return { label: entry[language], ...(key === undefined ? {} : { accelerator: accelerator(key), registerAccelerator: false }), click: () => send(entry.name) }
      }),
      ...(roles[part] === undefined ? [] : [{ type: 'separator' as const }]),
      ...(roles[part] ?? []).map((role): MenuItemConstructorOptions => ({ role, ...(role === 'close' ? { label: language === 'fr' ? 'Fermer la fenêtre' : 'Close the window' } : {}) })),
    ],
  }))
}
