import { html, type TemplateResult } from 'lit-html'
import { keyWords, parts, partWords, type Part } from '../../shared/commands'
import { commands, run, type Command } from '../commands'
import type { Desk } from '../desk'
import { keysOf } from '../keys'
import { fold } from '../panes/find'
import type { Dialog, State } from '../state/types'
import { titled } from './parts'
import { closeDialog } from './dialog'

/** The keys of a command, as they are printed. */
export const keysShown = (command: Command, state: State): TemplateResult => html`${(command.shown === undefined ? keysOf(command, state.settings.keys).slice(0, 2) : [command.shown]).map(key => html`<kbd>${keyWords(key, state.settings.language, false)}</kbd>`)}`

/** The commands that can be done now and whose words hold every word that was typed. */
function possibleOf(state: State, query: string): readonly Command[] {
  const wanted = fold(query).split(' ').filter(word => word !== '')
  return commands.filter(command => command.name !== 'commands' && command.when(state))
    .filter(command => { const name = fold(`${command[state.settings.language]} ${partWords[command.part][state.settings.language]}`); return wanted.every(word => name.includes(word)) })
}

export function choose(desk: Desk, command: Command | undefined): void {
  if (command === undefined) return
  closeDialog(desk)
  // Once the dialog has gone and given the focus back, or what the command focuses would lose it again.
  setTimeout(() => { run(desk, command.name) }, 0)
}

function commandKey(desk: Desk, event: KeyboardEvent): void {
  // What is in the state now, not what was drawn: keys come faster than frames.
  const state = desk.store.get(), { dialog } = state
  if (dialog?.kind !== 'commands') return
  const possible = possibleOf(state, dialog.query), at = Math.min(dialog.at, possible.length - 1)
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : event.key === 'PageDown' ? 8 : event.key === 'PageUp' ? -8 : 0
  if (step !== 0) desk.store.dispatch({ do: 'dialog', dialog: { ...dialog, at: Math.min(possible.length - 1, Math.max(0, at + step)) } })
  else if (event.key === 'Enter') choose(desk, possible[at])
  else return
  event.preventDefault()
  requestAnimationFrame(() => { requestAnimationFrame(() => { document.querySelector('.command-list [aria-selected=true]')?.scrollIntoView({ block: 'nearest' }) }) })
}

/** Every command, found by a few letters in any order of words, with its key. */
export function commandsView(desk: Desk, state: State, dialog: Extract<Dialog, { kind: 'commands' }>): TemplateResult {
  const { t } = desk
  const possible = possibleOf(state, dialog.query), at = Math.min(dialog.at, possible.length - 1)
  let part: Part | null = null
  return html`
    <h2 id="dialog-title" class="hidden">${t('commands.title')}</h2>
    <input type="text" class="command-find" data-first role="combobox" aria-expanded="true" aria-controls="command-list" aria-autocomplete="list" autocomplete="off" spellcheck="false"
      aria-label=${t('commands.find')} placeholder=${t('commands.find')} .value=${dialog.query} aria-activedescendant=${possible[at] === undefined ? '' : `command-${possible[at].name}`}
      @input=${(event: Event) => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'commands', query: (event.target as HTMLInputElement).value, at: 0 } }) }} @keydown=${(event: KeyboardEvent) => { commandKey(desk, event) }}>
    <div class="command-list" id="command-list" role="listbox" aria-label=${t('commands.title')} tabindex="-1">
      ${possible.map((command, i) => {
        const head = command.part !== part && dialog.query === ''
        part = command.part
        return html`<div role="option" id=${`command-${command.name}`} class=${head ? 'command first-of-part' : 'command'} aria-selected=${i === at ? 'true' : 'false'}
          @click=${() => { choose(desk, command) }}>
          <span class="command-part">${partWords[command.part][state.settings.language]}</span><span class="command-name">${command[state.settings.language]}</span><span class="command-keys">${keysShown(command, state)}</span></div>`
      })}
    </div>
    ${possible.length === 0 ? html`<p class="quiet">${t('commands.none')}</p>` : ''}`
}

/** All keys on one sheet. */
export function keysView(desk: Desk, state: State): TemplateResult {
  const { t } = desk
  return html`${titled(desk, t('keys.title'), () => { closeDialog(desk) })}
    <div class="key-sheet" tabindex="0" data-first role="group" aria-labelledby="dialog-title">
      ${parts.map(part => html`<section><h3>${partWords[part][state.settings.language]}</h3><dl>
        ${commands.filter(command => command.part === part && keysOf(command, state.settings.keys).length > 0).map(command => html`<div><dt>${keysShown(command, state)}</dt><dd>${command[state.settings.language]}</dd></div>`)}
      </dl></section>`)}
    </div>
    <p class="quiet">${t('keys.list')}</p>
    <p class="quiet">${t('keys.align')}</p>`
}
