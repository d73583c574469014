import type { Desk } from './desk'
import type { Drawer, State } from './state/types'
import type { WordKey } from './words/index'
import { askClose } from './effects/close'
import { confirm, dismiss, fix, go, intended, query, reopen, takeBack } from './effects/decide'
import { copyClean, save, saveAs } from './effects/save'
import { reopenPair } from './effects/open'
import { checkPair, checkAll, goPair, goUnchecked } from './effects/pairs'
import { cyclePane } from './effects/focus'
import { toggleAligning } from './effects/align'
import { stopChecking } from './effects/check'
import { alwaysRight } from './effects/memory'
import { openFind } from './effects/find'
import { revert } from './effects/revert'
import { repairStyle } from './effects/style'

export type Part = 'findings' | 'pairs' | 'edit' | 'file' | 'view' | 'help'

/** Something the editor can have done: the one table from which keys, menu, palette and key sheet are made. */
export interface Command {
  readonly name: string
  readonly part: Part
  readonly words: WordKey
  /** `Mod` is Ctrl, or Cmd on a Mac. Never Ctrl+Alt, which is AltGr on a French keyboard. */
  readonly keys: readonly string[]
  /** A letter that does it inside the focused findings list. */
  readonly letter?: string
  readonly when: (state: State) => boolean
  readonly run: (desk: Desk, key?: string) => void
  /** The keys in one word, where they are many. */
  readonly shown?: string
}

const always = (): boolean => true
const paired = (state: State): boolean => state.pair !== null
const working = (state: State): boolean => state.pair !== null && state.pair.aligning === null
const chosen = (state: State): boolean => working(state) && state.pair?.selected !== null

const drawer = (which: Drawer): Pick<Command, 'part' | 'when' | 'run' | 'keys'> => ({
  part: 'view', keys: [], when: paired, run: desk => { desk.store.dispatch({ do: 'drawer', drawer: which }) },
})

const drawerOrder: readonly Drawer[] = ['notes', 'names', 'quotes', 'numbers', 'changes']

export const commands: readonly Command[] = [
  { name: 'next', part: 'findings', words: 'do.next', keys: ['F7'], letter: 'j', when: working, run: desk => { go(desk, 1) } },
  { name: 'previous', part: 'findings', words: 'do.previous', keys: ['Shift+F7'], letter: 'k', when: working, run: desk => { go(desk, -1) } },
  { name: 'fix', part: 'findings', words: 'do.fix', keys: ['Alt+Enter'], letter: 'f', when: working, run: desk => { fix(desk) } },
  { name: 'fix-nth', part: 'findings', words: 'do.fixNth', keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8', 'Alt+9'], shown: 'Alt+1…9', when: chosen, run: (desk, key = 'Alt+1') => { fix(desk, Number(key.slice(-1))) } },
  { name: 'repair-style', part: 'findings', words: 'do.repairStyle', keys: ['Alt+Shift+Enter'], when: working, run: repairStyle },
  { name: 'dismiss', part: 'findings', words: 'do.dismiss', keys: ['Mod+I'], letter: 'd', when: chosen, run: dismiss },
  { name: 'confirm', part: 'findings', words: 'do.confirm', keys: ['Mod+Shift+E'], letter: 'c', when: chosen, run: confirm },
  { name: 'intended', part: 'findings', words: 'do.intended', keys: ['Mod+Shift+I'], letter: 'i', when: chosen, run: intended },
  { name: 'query', part: 'findings', words: 'do.query', keys: ['Mod+Shift+Q'], letter: 'q', when: chosen, run: query },
  { name: 'always', part: 'findings', words: 'do.always', keys: ['Mod+Shift+A'], letter: 'a', when: chosen, run: alwaysRight },
  { name: 'reopen', part: 'findings', words: 'do.undecide', keys: [], letter: 'u', when: chosen, run: reopen },
  { name: 'take-back', part: 'findings', words: 'do.takeBack', keys: ['Mod+Shift+Z'], when: working, run: takeBack },
  { name: 'list-open', part: 'findings', words: 'do.filterOpen', keys: [], when: paired, run: desk => { desk.store.dispatch({ do: 'filter', filter: { state: 'open', group: 'all', severity: 'all' } }) } },
  { name: 'list-all', part: 'findings', words: 'do.filterAll', keys: [], when: paired, run: desk => { desk.store.dispatch({ do: 'filter', filter: { state: 'all', group: 'all', severity: 'all' } }) } },
  { name: 'style', part: 'findings', words: 'do.style', keys: [], when: paired, run: desk => { desk.store.dispatch({ do: 'set', settings: { style: !desk.store.get().settings.style } }) } },

  { name: 'check-pair', part: 'pairs', words: 'do.checkPair', keys: ['Mod+Enter'], when: working, run: checkPair },
  { name: 'check-all', part: 'pairs', words: 'do.checkAll', keys: ['Mod+Shift+Enter'], when: working, run: checkAll },
  { name: 'next-pair', part: 'pairs', words: 'do.nextPair', keys: ['Alt+PageDown'], when: working, run: desk => { goPair(desk, 1) } },
  { name: 'previous-pair', part: 'pairs', words: 'do.previousPair', keys: ['Alt+PageUp'], when: working, run: desk => { goPair(desk, -1) } },
  { name: 'next-unchecked', part: 'pairs', words: 'do.nextUnchecked', keys: ['Alt+End'], when: working, run: goUnchecked },
  { name: 'note', part: 'pairs', words: 'do.note', keys: ['Mod+Shift+N', 'F8'], letter: 'n', when: working, run: desk => {
    const { pair } = desk.store.get()
    if (pair !== null) desk.store.dispatch({ do: 'dialog', dialog: { kind: 'note', side: pair.cursor.side, unit: pair.cursor.unit, query: false, finding: null } })
  } },
  { name: 'align', part: 'pairs', words: 'do.align', keys: ['F4'], when: paired, run: toggleAligning },
  { name: 'sign-off', part: 'pairs', words: 'do.signoff', keys: ['Mod+Shift+F'], when: working, run: desk => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'signoff' } }) } },

  { name: 'undo', part: 'edit', words: 'do.undo', keys: ['Mod+Z'], when: working, run: desk => { desk.panes.undo() } },
  { name: 'redo', part: 'edit', words: 'do.redo', keys: ['Mod+Y'], when: working, run: desk => { desk.panes.redo() } },
  { name: 'find', part: 'edit', words: 'do.find', keys: ['Mod+F'], when: working, run: openFind },
  { name: 'copy', part: 'edit', words: 'do.copy', keys: ['Mod+Shift+C'], when: working, run: desk => { void copyClean(desk) } },
  { name: 'revert', part: 'edit', words: 'do.revert', keys: [], when: state => state.pair?.dirty === true, run: revert },

  { name: 'save', part: 'file', words: 'do.save', keys: ['Mod+S'], when: paired, run: desk => { void save(desk) } },
  { name: 'save-as', part: 'file', words: 'do.saveAs', keys: ['Mod+Shift+S'], when: paired, run: desk => { void saveAs(desk) } },
  { name: 'export', part: 'file', words: 'do.export', keys: ['Mod+E'], when: paired, run: desk => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'export' } }) } },
  { name: 'reload', part: 'file', words: 'do.reload', keys: ['F5'], when: working, run: desk => { void reopenPair(desk) } },
  { name: 'stop', part: 'file', words: 'do.stop', keys: [], when: state => state.pair?.checking === true, run: stopChecking },
  { name: 'close', part: 'file', words: 'do.close', keys: ['Mod+Shift+W'], when: paired, run: desk => { void askClose(desk, 'pair') } },

  { name: 'panes', part: 'view', words: 'do.panes', keys: ['F6'], when: paired, run: desk => { cyclePane(desk, 1) } },
  { name: 'panes-back', part: 'view', words: 'do.panesBack', keys: ['Shift+F6'], when: paired, run: desk => { cyclePane(desk, -1) } },
  { name: 'drawer', part: 'view', words: 'do.drawer', keys: ['F9'], when: paired, run: desk => {
    desk.store.dispatch({ do: 'drawer', drawer: desk.store.get().drawer === null ? 'notes' : null })
  } },
  { name: 'drawer-next', words: 'do.drawerNext', part: 'view', keys: ['Shift+F9'], when: paired, run: desk => {
    const { drawer: now } = desk.store.get()
    desk.store.dispatch({ do: 'drawer', drawer: drawerOrder[(now === null ? 0 : drawerOrder.indexOf(now) + 1) % drawerOrder.length]! })
  } },
  { name: 'drawer-notes', words: 'do.drawerNotes', ...drawer('notes') },
  { name: 'drawer-names', words: 'do.drawerNames', ...drawer('names') },
  { name: 'drawer-quotes', words: 'do.drawerQuotes', ...drawer('quotes') },
  { name: 'drawer-numbers', words: 'do.drawerNumbers', ...drawer('numbers') },
  { name: 'drawer-changes', words: 'do.drawerChanges', ...drawer('changes') },
  { name: 'spaces', part: 'view', words: 'do.spaces', keys: ['Mod+Shift+Space'], when: paired, run: desk => { desk.store.dispatch({ do: 'spaces', shown: !desk.store.get().spaces }) } },
  { name: 'larger', part: 'view', words: 'do.larger', keys: ['Mod+Plus', 'Mod+='], when: always, run: desk => { size(desk, 10) } },
  { name: 'smaller', part: 'view', words: 'do.smaller', keys: ['Mod+-'], when: always, run: desk => { size(desk, -10) } },
  { name: 'language', part: 'view', words: 'do.language', keys: [], when: always, run: desk => {
    desk.store.dispatch({ do: 'set', settings: { language: desk.store.get().settings.language === 'fr' ? 'en' : 'fr' } })
  } },
  { name: 'settings', part: 'view', words: 'do.settings', keys: ['Mod+,'], when: always, run: desk => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'settings' } }) } },

  { name: 'commands', part: 'help', words: 'do.commands', keys: ['Mod+K', 'F10'], when: always, run: desk => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'commands', query: '', at: 0 } }) } },
  { name: 'keys', part: 'help', words: 'do.keys', keys: ['F1', '?'], when: always, run: desk => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'keys' } }) } },
]

function size(desk: Desk, by: number): void {
  const { textSize } = desk.store.get().settings
  desk.store.dispatch({ do: 'set', settings: { textSize: Math.min(200, Math.max(80, textSize + by)) } })
}

export const commandNamed = (name: string): Command | undefined => commands.find(command => command.name === name)

export function run(desk: Desk, name: string, key?: string): void {
  const command = commandNamed(name)
  if (command !== undefined && command.when(desk.store.get())) command.run(desk, key)
}
