import { html, nothing, type TemplateResult } from 'lit-html'
import { partWords } from '../../shared/commands'
import { commands, type Command } from '../commands'
import type { Desk } from '../desk'
import { keyOf } from '../key'
import { keysOf, keyTable, keyWords } from '../keys'
import { refusal } from '../own-keys'
import type { Dialog, State } from '../state/types'
import { closeDialog } from './dialog'
import { titled } from './parts'

type RebindDialog = Extract<Dialog, { kind: 'rebind' }>

/** Keys that stand for a choice among several are no command's own. */
const list: readonly Command[] = commands.filter(command => command.shown === undefined)

const change = (desk: Desk, dialog: RebindDialog): void => { desk.store.dispatch({ do: 'dialog', dialog }) }

function setKeys(desk: Desk, name: string, keys: readonly string[] | null, from?: string): void {
  const own = { ...desk.store.get().settings.keys }
  if (keys === null) delete own[name]
  else own[name] = keys
  // A key that was another command's leaves that one.
  const other = from === undefined ? undefined : list.find(command => command.name === from)
  if (other !== undefined) own[other.name] = keysOf(other, desk.store.get().settings.keys).filter(key => !keys?.includes(key))
  desk.store.dispatch({ do: 'set', settings: { keys: own } })
}

/** The editor's own keys: a command is chosen, then its key pressed; a key that is another's is told, and taken only when that is wanted. */
export function rebindView(desk: Desk, state: State, dialog: RebindDialog): TemplateResult {
  const { t } = desk, { language, keys } = state.settings, { asking } = dialog, now = list[dialog.at]!
  const other = asking?.key == null ? undefined : keyTable(keys).get(asking.key)
  const act = (key: string) => (): void => { document.querySelector<HTMLElement>('.rebind-list')?.focus(); listKey(desk, key) }
  return html`${titled(desk, t('rebind.title'), () => { closeDialog(desk) })}
    <p class="quiet">${t('rebind.hint')}</p>
    <div class="rebind-list" role="listbox" tabindex="0" data-first aria-label=${t('rebind.title')} aria-activedescendant=${`own-${now.name}`} @keydown=${(event: KeyboardEvent) => { rebindKey(desk, event) }}>
      ${list.map((command, i) => html`<div role="option" id=${`own-${command.name}`} class="command" aria-selected=${i === dialog.at ? 'true' : 'false'} @click=${() => { change(desk, { kind: 'rebind', at: i, asking: null }) }}>
        <span class="command-part">${partWords[command.part][language]}</span><span class="command-name">${command[language]}${keys[command.name] === undefined ? nothing : html` <em>${t('rebind.own')}</em>`}</span>
        <span class="command-keys">${keysOf(command, keys).length === 0 ? t('rebind.none') : keysOf(command, keys).map(key => html`<kbd>${keyWords(key, language, false)}</kbd>`)}</span></div>`)}
    </div>
    <p class="rebind-ask" role="status">${asking === null ? nothing : asking.refused !== null ? t(`rebind.${asking.refused}`)
      : other !== undefined && other.name !== now.name ? t('rebind.conflict', { key: keyWords(asking.key!, language, false), name: other[language] }) : t('rebind.ask', { name: now[language] })}</p>
    <div class="dialog-foot">
      <button type="button" @click=${act('Enter')}>${t('rebind.change')}</button>
      <button type="button" @click=${act('Backspace')}>${t('rebind.usual')}</button>
      <button type="button" @click=${() => { desk.store.dispatch({ do: 'set', settings: { keys: {} } }) }}>${t('rebind.reset')}</button></div>`
}

function rebindKey(desk: Desk, event: KeyboardEvent): void {
  const { dialog, start } = desk.store.get()
  if (dialog?.kind !== 'rebind') return
  if (dialog.asking === null) {
    if (!event.ctrlKey && !event.altKey && !event.metaKey && listKey(desk, event.key)) { event.preventDefault(); event.stopPropagation() }
    return
  }
  event.preventDefault()
  event.stopPropagation()
  if (event.key === 'Escape') { change(desk, { ...dialog, asking: null }); return }
  const command = list[dialog.at]!, { asking } = dialog
  // Enter after a conflict was told takes the key from the other command.
  if (asking.key !== null && event.key === 'Enter') {
    setKeys(desk, command.name, [asking.key], keyTable(desk.store.get().settings.keys).get(asking.key)?.name)
    change(desk, { ...dialog, asking: null })
    return
  }
  const key = keyOf(event, start?.platform === 'darwin')
  if (key === null) return
  const refused = refusal(key), other = keyTable(desk.store.get().settings.keys).get(key)
  if (refused !== null) { change(desk, { ...dialog, asking: { key: null, refused } }); return }
  if (other !== undefined && other.name !== command.name) { change(desk, { ...dialog, asking: { key, refused: null } }); return }
  setKeys(desk, command.name, [key])
  change(desk, { ...dialog, asking: null })
}

/** A key of the list itself; true when it was one. */
function listKey(desk: Desk, key: string): boolean {
  const { dialog } = desk.store.get()
  if (dialog?.kind !== 'rebind') return false
  const to = (at: number): void => {
    change(desk, { kind: 'rebind', at: Math.min(list.length - 1, Math.max(0, at)), asking: null })
    requestAnimationFrame(() => { requestAnimationFrame(() => { document.querySelector('.rebind-list [aria-selected=true]')?.scrollIntoView({ block: 'nearest' }) }) })
  }
  switch (key) {
    case 'ArrowDown': to(dialog.at + 1); return true
    case 'ArrowUp': to(dialog.at - 1); return true
    case 'PageDown': to(dialog.at + 8); return true
    case 'PageUp': to(dialog.at - 8); return true
    case 'Home': to(0); return true
    case 'End': to(list.length - 1); return true
    case 'Enter': change(desk, { ...dialog, asking: { key: null, refused: null } }); return true
    case 'Delete': setKeys(desk, list[dialog.at]!.name, []); return true
    case 'Backspace': usual(desk, list[dialog.at]!); return true
    default: return false
  }
}

/** The usual key comes back, from whichever command has it now. */
function usual(desk: Desk, command: Command): void {
  const own = desk.store.get().settings.keys
  const holders = command.keys.flatMap(key => { const holder = keyTable(own).get(key); return holder === undefined || holder.name === command.name ? [] : [holder] })
  const rest: Record<string, readonly string[]> = { ...own }
  delete rest[command.name]
  for (const holder of holders) rest[holder.name] = keysOf(holder, own).filter(key => !command.keys.includes(key))
  desk.store.dispatch({ do: 'set', settings: { keys: rest } })
}
