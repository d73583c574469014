import { html, nothing, type TemplateResult } from 'lit-html'
import { parts, partWords, type Part } from '../../shared/commands'
import { commands, type Command } from '../commands'
import type { Desk } from '../desk'
import { keyShortcut, keysOf } from '../keys'
import { fold } from '../panes/find'
import type { Dialog, State } from '../state/types'
import { choose, keysShown } from './commands'

type MenuDialog = Extract<Dialog, { kind: 'menu' }>

const itemsOf = (part: Part): readonly Command[] => commands.filter(command => command.part === part && command.name !== 'menu')

/** The menu where the program has none of its own: every command with its key, what cannot be done now greyed. */
export function menuView(desk: Desk, state: State, dialog: MenuDialog): TemplateResult {
  const { language } = state.settings, items = itemsOf(dialog.part)
  const open = (part: Part): void => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'menu', part, at: 0 } }) }
  return html`<h2 id="dialog-title" class="hidden">${desk.t('menu.title')}</h2>
    <div class="menu-bar" role="menubar" aria-label=${desk.t('menu.title')}>
      ${parts.map(part => html`<button type="button" role="menuitem" id=${`menu-${part}`} tabindex="-1" aria-haspopup="menu" aria-expanded=${part === dialog.part ? 'true' : 'false'} @click=${() => { open(part) }}>${partWords[part][language]}</button>`)}
    </div>
    <div class="menu-items" role="menu" tabindex="0" data-first aria-labelledby=${`menu-${dialog.part}`} aria-activedescendant=${items[dialog.at] === undefined ? nothing : `item-${items[dialog.at]!.name}`} @keydown=${(event: KeyboardEvent) => { menuKey(desk, event) }}>
      ${items.map((command, i) => {
        const can = command.when(state), key = keysOf(command, state.settings.keys)[0]
        return html`<div role="menuitem" id=${`item-${command.name}`} class=${i === dialog.at ? 'menu-item at' : 'menu-item'} aria-disabled=${can ? 'false' : 'true'} aria-keyshortcuts=${key === undefined ? nothing : keyShortcut(key, false)}
          @mouseenter=${() => { desk.store.dispatch({ do: 'dialog', dialog: { ...dialog, at: i } }) }} @click=${() => { if (can) choose(desk, command) }}>
          <span>${command[language]}</span><span class="command-keys">${keysShown(command, state)}</span></div>`
      })}
    </div>`
}

function menuKey(desk: Desk, event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  // What is in the state now, not what was drawn: keys come faster than frames.
  const state = desk.store.get(), { dialog } = state
  if (dialog?.kind !== 'menu') return
  const items = itemsOf(dialog.part), count = items.length
  const to = (part: Part, at: number): void => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'menu', part, at } }) }
  const turn = (by: number): Part => parts[(parts.indexOf(dialog.part) + by + parts.length) % parts.length]!
  switch (event.key) {
    case 'ArrowDown': to(dialog.part, (dialog.at + 1) % count); break
    case 'ArrowUp': to(dialog.part, (dialog.at - 1 + count) % count); break
    case 'ArrowRight': to(turn(1), 0); break
    case 'ArrowLeft': to(turn(-1), 0); break
    case 'Home': to(dialog.part, 0); break
    case 'End': to(dialog.part, count - 1); break
    case 'Enter': case ' ': { const item = items[dialog.at]; if (item?.when(state)) choose(desk, item); break }
    default: {
      // A letter goes to the next item that begins with it.
      if (event.key.length !== 1) return
      for (let i = 1; i <= count; i++) {
        const at = (dialog.at + i) % count
        if (fold(items[at]![state.settings.language]).startsWith(fold(event.key))) { to(dialog.part, at); break }
      }
    }
  }
  event.preventDefault()
  requestAnimationFrame(() => { requestAnimationFrame(() => { document.querySelector('.menu-item.at')?.scrollIntoView({ block: 'nearest' }) }) })
}
