import type { Interface } from './messages/index'

export const parts = ['file', 'edit', 'findings', 'pairs', 'view', 'help'] as const
export type Part = typeof parts[number]

export const partWords: Readonly<Record<Part, Readonly<Record<Interface, string>>>> = {
  file: { en: 'File', fr: 'Fichier' }, edit: { en: 'Edit', fr: 'Édition' }, findings: { en: 'Findings', fr: 'Signalements' },
  pairs: { en: 'Pairs', fr: 'Paires' }, view: { en: 'View', fr: 'Affichage' }, help: { en: 'Help', fr: 'Aide' },
}

/** Something the editor can have done, as menus, palette and key sheet name it; what it does is the window's own affair. */
export interface CommandEntry {
  readonly name: string
  readonly part: Part
  /** `Mod` is Ctrl, or Cmd on a Mac. Never Ctrl+Alt, which is AltGr on a French keyboard. */
  readonly keys: readonly string[]
  /** A letter that does it inside the focused findings list. */
  readonly letter?: string
  /** The keys in one word, where they are many. */
  readonly shown?: string
  readonly en: string
  readonly fr: string
}

/** The one table from which keys, menus, palette and key sheet are made. */
export const commandTable = [
  { name: 'next', part: 'findings', keys: ['F7'], letter: 'j', en: 'Next finding', fr: 'Signalement suivant' },
  { name: 'previous', part: 'findings', keys: ['Shift+F7'], letter: 'k', en: 'Previous finding', fr: 'Signalement précédent' },
  { name: 'fix', part: 'findings', keys: ['Alt+Enter'], letter: 'f', en: 'Apply the fix and go on', fr: 'Corriger et continuer' },
  { name: 'fix-nth', part: 'findings', keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8', 'Alt+9'], shown: 'Alt+1…9', en: 'Apply the first, second… fix', fr: 'Appliquer la première, la deuxième… correction' },
  { name: 'repair-style', part: 'findings', keys: ['Alt+Shift+Enter'], en: 'Put right all findings of style', fr: 'Corriger toutes les remarques de style' },
  { name: 'dismiss', part: 'findings', keys: ['Mod+I'], letter: 'd', en: 'Dismiss', fr: 'Écarter' },
  { name: 'confirm', part: 'findings', keys: ['Mod+Shift+E'], letter: 'c', en: 'Confirm the error', fr: 'Confirmer l’erreur' },
  { name: 'intended', part: 'findings', keys: ['Mod+Shift+I'], letter: 'i', en: 'Intended cut or addition', fr: 'Coupe ou ajout voulu' },
  { name: 'query', part: 'findings', keys: ['Mod+Shift+Q'], letter: 'q', en: 'Query to the reporter', fr: 'Question au reporter' },
  { name: 'always', part: 'findings', keys: ['Mod+Shift+A'], letter: 'a', en: 'Always right for this desk…', fr: 'Toujours juste pour ce service…' },
  { name: 'reopen', part: 'findings', keys: [], letter: 'u', en: 'Reopen this finding', fr: 'Rouvrir ce signalement' },
  { name: 'take-back', part: 'findings', keys: ['Mod+Shift+Z'], en: 'Take back the last decision', fr: 'Revenir sur la dernière décision' },
  { name: 'list-open', part: 'findings', keys: [], en: 'List: open findings', fr: 'Liste : signalements ouverts' },
  { name: 'list-all', part: 'findings', keys: [], en: 'List: all findings', fr: 'Liste : tous les signalements' },
  { name: 'style', part: 'findings', keys: [], en: 'Show findings of style', fr: 'Montrer les remarques de style' },

  { name: 'check-pair', part: 'pairs', keys: ['Mod+Enter'], en: 'This pair is checked', fr: 'Cette paire est relue' },
  { name: 'check-all', part: 'pairs', keys: ['Mod+Shift+Enter'], en: 'All pairs are checked', fr: 'Toutes les paires sont relues' },
  { name: 'next-pair', part: 'pairs', keys: ['Alt+PageDown'], en: 'Next pair', fr: 'Paire suivante' },
  { name: 'previous-pair', part: 'pairs', keys: ['Alt+PageUp'], en: 'Previous pair', fr: 'Paire précédente' },
  { name: 'next-unchecked', part: 'pairs', keys: ['Alt+End'], en: 'Next unchecked pair', fr: 'Prochaine paire à relire' },
  { name: 'note', part: 'pairs', keys: ['Mod+Shift+N', 'F8'], letter: 'n', en: 'Note on this paragraph', fr: 'Note sur ce paragraphe' },
  { name: 'align', part: 'pairs', keys: ['F4'], en: 'Alignment mode', fr: 'Mode alignement' },
  { name: 'sign-off', part: 'pairs', keys: ['Mod+Shift+F'], en: 'Sign off…', fr: 'Valider…' },

  { name: 'undo', part: 'edit', keys: ['Mod+Z'], en: 'Undo in the French', fr: 'Annuler dans le français' },
  { name: 'redo', part: 'edit', keys: ['Mod+Y'], en: 'Redo in the French', fr: 'Rétablir dans le français' },
  { name: 'find', part: 'edit', keys: ['Mod+F'], en: 'Find', fr: 'Rechercher' },
  { name: 'copy', part: 'edit', keys: ['Mod+Shift+C'], en: 'Copy the clean French', fr: 'Copier le français propre' },
  { name: 'revert', part: 'edit', keys: [], en: 'Go back to the French on the disk', fr: 'Revenir au français du disque' },

  { name: 'paste', part: 'file', keys: [], en: 'Paste two texts…', fr: 'Coller deux textes…' },
  { name: 'save', part: 'file', keys: ['Mod+S'], en: 'Save the French', fr: 'Enregistrer le français' },
  { name: 'save-as', part: 'file', keys: ['Mod+Shift+S'], en: 'Save the French as…', fr: 'Enregistrer le français sous…' },
  { name: 'export', part: 'file', keys: ['Mod+E'], en: 'Export notes or the clean French…', fr: 'Exporter les notes ou le français…' },
  { name: 'terms', part: 'file', keys: [], en: 'Term base…', fr: 'Base de termes…' },
  { name: 'encoding', part: 'file', keys: [], en: 'Encoding…', fr: 'Encodage…' },
  { name: 'reload', part: 'file', keys: ['F5'], en: 'Read both files again', fr: 'Relire les deux fichiers' },
  { name: 'stop', part: 'file', keys: [], en: 'Stop the check', fr: 'Arrêter la vérification' },
  { name: 'close', part: 'file', keys: ['Mod+Shift+W'], en: 'Close this pair', fr: 'Fermer cette paire' },

  { name: 'panes', part: 'view', keys: ['F6'], en: 'Go to the next pane', fr: 'Volet suivant' },
  { name: 'panes-back', part: 'view', keys: ['Shift+F6'], en: 'Go to the previous pane', fr: 'Volet précédent' },
  { name: 'drawer', part: 'view', keys: ['F9'], en: 'Open or close the drawer', fr: 'Ouvrir ou fermer le tiroir' },
  { name: 'drawer-next', part: 'view', keys: ['Shift+F9'], en: 'Next drawer', fr: 'Tiroir suivant' },
  { name: 'drawer-notes', part: 'view', keys: [], en: 'Drawer: notes', fr: 'Tiroir : notes' },
  { name: 'drawer-names', part: 'view', keys: [], en: 'Drawer: names', fr: 'Tiroir : noms' },
  { name: 'drawer-quotes', part: 'view', keys: [], en: 'Drawer: quotes', fr: 'Tiroir : citations' },
  { name: 'drawer-numbers', part: 'view', keys: [], en: 'Drawer: numbers', fr: 'Tiroir : chiffres' },
  { name: 'drawer-changes', part: 'view', keys: [], en: 'Drawer: changes', fr: 'Tiroir : modifications' },
  { name: 'spaces', part: 'view', keys: ['Mod+Shift+Space'], en: 'Show no-break spaces', fr: 'Montrer les espaces insécables' },
  { name: 'larger', part: 'view', keys: ['Mod+Plus', 'Mod+='], en: 'Larger text', fr: 'Texte plus grand' },
  { name: 'smaller', part: 'view', keys: ['Mod+-'], en: 'Smaller text', fr: 'Texte plus petit' },
  { name: 'language', part: 'view', keys: [], en: 'Interface in French', fr: 'Interface en anglais' },
  { name: 'settings', part: 'view', keys: ['Mod+,'], en: 'Settings…', fr: 'Réglages…' },

  { name: 'menu', part: 'help', keys: ['F10'], en: 'Menu', fr: 'Menu' },
  { name: 'commands', part: 'help', keys: ['Mod+K'], en: 'Commands…', fr: 'Commandes…' },
  { name: 'keys', part: 'help', keys: ['F1', '?'], en: 'Keys', fr: 'Touches' },
  { name: 'rebind', part: 'help', keys: [], en: 'Keys of your own…', fr: 'Touches à votre goût…' },
  { name: 'tour', part: 'help', keys: [], en: 'Guided tour', fr: 'Visite guidée' },
  { name: 'tour-next', part: 'help', keys: ['F2'], en: 'Guided tour: go on', fr: 'Visite guidée : continuer' },
] as const satisfies readonly CommandEntry[]

export type CommandName = typeof commandTable[number]['name']

/** Every command, in the order of the menus. */
export const commandEntries: readonly (CommandEntry & { readonly name: CommandName })[] = parts.flatMap(part => commandTable.filter(entry => entry.part === part))

/** What a modifier or a key is called on a keyboard of each language. */
const printed: Readonly<Record<Interface, Readonly<Record<string, string>>>> = {
  en: { Mod: 'Ctrl', PageDown: 'PgDn', PageUp: 'PgUp', Plus: '+' },
  fr: { Mod: 'Ctrl', Shift: 'Maj', PageDown: 'Pg suiv', PageUp: 'Pg préc', Plus: '+', Enter: 'Entrée', Space: 'Espace', End: 'Fin', Home: 'Début', Delete: 'Suppr', Backspace: 'Retour arrière', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' },
}

/** A key as it is printed on the keyboard. */
export const keyWords = (key: string, language: Interface, mac: boolean): string =>
  key.split('+').map(part => mac && part === 'Mod' ? '⌘' : printed[language][part] ?? part).join('+')
