import type { MenuItemConstructorOptions } from 'electron'
import type { Interface } from '../shared/messages'

/** A menu entry of the page: the command it sends, and its words. Keys are shown here and handled by the page. */
interface Entry {
  readonly command: string
  readonly en: string
  readonly fr: string
  readonly keys?: string
}

const line = 'line'
type Item = Entry | typeof line | { readonly role: MenuItemConstructorOptions['role'] }

const menus: readonly { readonly en: string; readonly fr: string; readonly items: readonly Item[] }[] = [
  {
    en: '&File', fr: '&Fichier',
    items: [
      { command: 'close', en: 'Close the pair', fr: 'Fermer la paire', keys: 'CmdOrCtrl+Shift+W' },
      line,
      { command: 'save', en: 'Save the French', fr: 'Enregistrer le français', keys: 'CmdOrCtrl+S' },
      { command: 'save-as', en: 'Save the French as…', fr: 'Enregistrer le français sous…', keys: 'CmdOrCtrl+Shift+S' },
      { command: 'copy', en: 'Copy the clean French', fr: 'Copier le français au propre', keys: 'CmdOrCtrl+Shift+C' },
      { command: 'export', en: 'Export the notes…', fr: 'Exporter les notes…', keys: 'CmdOrCtrl+E' },
      line,
      { command: 'settings', en: 'Settings…', fr: 'Réglages…', keys: 'CmdOrCtrl+,' },
      line,
      { role: 'close' },
    ],
  },
  {
    en: '&Edit', fr: '&Édition',
    items: [
      { command: 'undo', en: 'Undo', fr: 'Annuler', keys: 'CmdOrCtrl+Z' },
      { command: 'redo', en: 'Redo', fr: 'Rétablir', keys: 'CmdOrCtrl+Y' },
      line,
      { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' },
      line,
      { command: 'find', en: 'Find…', fr: 'Rechercher…', keys: 'CmdOrCtrl+F' },
    ],
  },
  {
    en: '&Review', fr: '&Relecture',
    items: [
      { command: 'next', en: 'Next finding', fr: 'Remarque suivante', keys: 'F7' },
      { command: 'previous', en: 'Previous finding', fr: 'Remarque précédente', keys: 'Shift+F7' },
      { command: 'fix', en: 'Apply the fix', fr: 'Appliquer la correction', keys: 'Alt+Enter' },
      { command: 'dismiss', en: 'Dismiss', fr: 'Écarter', keys: 'CmdOrCtrl+I' },
      { command: 'note', en: 'Add a note…', fr: 'Ajouter une note…', keys: 'CmdOrCtrl+Shift+N' },
      line,
      { command: 'check-pair', en: 'This pair is checked', fr: 'Cette paire est vérifiée', keys: 'CmdOrCtrl+Enter' },
      { command: 'align', en: 'Alignment mode', fr: 'Mode alignement', keys: 'F4' },
      { command: 'sign-off', en: 'Sign off…', fr: 'Donner le bon à diffuser…', keys: 'CmdOrCtrl+Shift+F' },
    ],
  },
  {
    en: '&Help', fr: '&Aide',
    items: [
      { command: 'commands', en: 'All commands…', fr: 'Toutes les commandes…', keys: 'CmdOrCtrl+K' },
      { command: 'keys', en: 'Keys', fr: 'Touches', keys: 'F1' },
      { command: 'language', en: 'En français', fr: 'In English' },
    ],
  },
]

/** The menu in one of the two languages. The page knows the commands by name and ignores those it has none for. */
export function menuTemplate(language: Interface, send: (command: string) => void): MenuItemConstructorOptions[] {
  return menus.map(menu => ({
    label: menu[language],
    submenu: menu.items.map((item): MenuItemConstructorOptions => {
      if (item === line) return { type: 'separator' }
      if ('role' in item) return { role: item.role, ...(item.role === 'close' ? { label: language === 'fr' ? 'Fermer la fenêtre' : 'Close the window' } : {}) }
      // The page has its own keys; registering them here as well would run a command twice.
      return { label: item[language], accelerator: item.keys, registerAccelerator: false, click: () => send(item.command) }
    }),
  }))
}
