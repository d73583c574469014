import { commandEntries, type CommandEntry, type CommandName } from '../shared/commands'
import type { Desk } from './desk'
import type { Drawer, State } from './state/types'
import { askClose } from './effects/close'
import { confirm, dismiss, fix, go, intended, query, reopen, takeBack } from './effects/decide'
import { copyClean, save, saveAs } from './effects/save'
import { askEncoding } from './effects/encoding'
import { reopenPair } from './effects/open'
import { askTexts } from './effects/paste'
import { checkPair, checkAll, goPair, goUnchecked } from './effects/pairs'
import { cyclePane } from './effects/focus'
import { toggleAligning } from './effects/align'
import { stopChecking } from './effects/check'
import { alwaysRight } from './effects/memory'
import { openExport } from './effects/preview'
import { openFind } from './effects/find'
import { revert } from './effects/revert'
import { repairStyle } from './effects/style'
import { nextStep, startTour } from './effects/tour'

/** What a command does, and when it can be done. `key`: the key that asked for it, where it has several. */
export interface Act {
  readonly when: (state: State) => boolean
  readonly run: (desk: Desk, key?: string) => void
}

export type Command = CommandEntry & Act & { readonly name: CommandName }

const always = (): boolean => true
const paired = (state: State): boolean => state.pair !== null
const working = (state: State): boolean => state.pair !== null && state.pair.aligning === null
const chosen = (state: State): boolean => working(state) && state.pair?.selected !== null

const drawer = (which: Drawer): Act => ({
  when: paired, run: desk => { desk.store.dispatch({ do: 'drawer', drawer: which }) },
})

const drawerOrder: readonly Drawer[] = ['notes', 'names', 'quotes', 'numbers', 'changes']

const acts: Readonly<Record<CommandName, Act>> = {
  next: { when: working, run: desk => { go(desk, 1) } },
  previous: { when: working, run: desk => { go(desk, -1) } },
  fix: { when: working, run: desk => { fix(desk) } },
  'fix-nth': { when: chosen, run: (desk, key = 'Alt+1') => { fix(desk, Number(key.slice(-1))) } },
  'repair-style': { when: working, run: repairStyle },
  dismiss: { when: chosen, run: dismiss },
  confirm: { when: chosen, run: confirm },
  intended: { when: chosen, run: intended },
  query: { when: chosen, run: query },
  always: { when: chosen, run: alwaysRight },
  reopen: { when: chosen, run: reopen },
  'take-back': { when: working, run: takeBack },
  'list-open': { when: paired, run: desk => { desk.store.dispatch({ do: 'filter', filter: { state: 'open', group: 'all', severity: 'all' } }) } },
  'list-all': { when: paired, run: desk => { desk.store.dispatch({ do: 'filter', filter: { state: 'all', group: 'all', severity: 'all' } }) } },
  style: { when: paired, run: desk => { desk.store.dispatch({ do: 'set', settings: { style: !desk.store.get().settings.style } }) } },
  'check-pair': { when: working, run: checkPair },
  'check-all': { when: working, run: checkAll },
  'next-pair': { when: working, run: desk => { goPair(desk, 1) } },
  'previous-pair': { when: working, run: desk => { goPair(desk, -1) } },
  'next-unchecked': { when: working, run: goUnchecked },
  note: { when: working, run: desk => {
    const { pair } = desk.store.get()
    if (pair !== null) desk.store.dispatch({ do: 'dialog', dialog: { kind: 'note', side: pair.cursor.side, unit: pair.cursor.unit, query: false, finding: null } })
  } },
  align: { when: paired, run: toggleAligning },
  'sign-off': { when: working, run: desk => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'signoff' } }) } },
  undo: { when: working, run: desk => { desk.panes.undo() } },
  redo: { when: working, run: desk => { desk.panes.redo() } },
  find: { when: working, run: openFind },
  copy: { when: working, run: desk => { void copyClean(desk) } },
  revert: { when: state => state.pair?.dirty === true, run: revert },
  paste: { when: state => state.pair === null, run: desk => { askTexts(desk) } },
  save: { when: paired, run: desk => { void save(desk) } },
  'save-as': { when: paired, run: desk => { void saveAs(desk) } },
  export: { when: paired, run: openExport },
  encoding: { when: working, run: desk => { void askEncoding(desk) } },
  reload: { when: working, run: desk => { void reopenPair(desk) } },
  stop: { when: state => state.pair?.checking === true, run: stopChecking },
  close: { when: paired, run: desk => { void askClose(desk, 'pair') } },
  panes: { when: paired, run: desk => { cyclePane(desk, 1) } },
  'panes-back': { when: paired, run: desk => { cyclePane(desk, -1) } },
  drawer: { when: paired, run: desk => {
    desk.store.dispatch({ do: 'drawer', drawer: desk.store.get().drawer === null ? 'notes' : null })
  } },
  'drawer-next': { when: paired, run: desk => {
    const { drawer: now } = desk.store.get()
    desk.store.dispatch({ do: 'drawer', drawer: drawerOrder[(now === null ? 0 : drawerOrder.indexOf(now) + 1) % drawerOrder.length]! })
  } },
  'drawer-notes': drawer('notes'),
  'drawer-names': drawer('names'),
  'drawer-quotes': drawer('quotes'),
  'drawer-numbers': drawer('numbers'),
  'drawer-changes': drawer('changes'),
  spaces: { when: paired, run: desk => { desk.store.dispatch({ do: 'spaces', shown: !desk.store.get().spaces }) } },
  larger: { when: always, run: desk => { size(desk, 10) } },
  smaller: { when: always, run: desk => { size(desk, -10) } },
  language: { when: always, run: desk => {
    desk.store.dispatch({ do: 'set', settings: { language: desk.store.get().settings.language === 'fr' ? 'en' : 'fr' } })
  } },
  terms: { when: always, run: desk => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'settings', first: 'terms' } }) } },
  settings: { when: always, run: desk => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'settings' } }) } },
  commands: { when: always, run: desk => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'commands', query: '', at: 0 } }) } },
  menu: { when: state => state.start?.entry !== 'electron', run: desk => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'menu', part: 'file', at: 0 } }) } },
  keys: { when: always, run: desk => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'keys' } }) } },
  rebind: { when: always, run: desk => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'rebind', at: 0, asking: null } }) } },
  tour: { when: state => state.start !== null && state.start.samples.length > 0, run: desk => { void startTour(desk) } },
  'tour-next': { when: state => state.tour !== null, run: nextStep },
}

export const commands: readonly Command[] = commandEntries.map(entry => ({ ...entry, ...acts[entry.name] }))

function size(desk: Desk, by: number): void {
  const { textSize } = desk.store.get().settings
  desk.store.dispatch({ do: 'set', settings: { textSize: Math.min(200, Math.max(80, textSize + by)) } })
}

const byName: ReadonlyMap<string, Command> = new Map(commands.map(command => [command.name, command]))
export const commandNamed = (name: string): Command | undefined => byName.get(name)

export function run(desk: Desk, name: string, key?: string): void {
  const command = commandNamed(name)
  if (command !== undefined && command.when(desk.store.get())) command.run(desk, key)
}
