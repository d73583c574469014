import { html, nothing, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import type { Drawer, State } from '../state/types'
import { ledgerView } from './ledger'
import { changesView } from './changes'

export const drawers: readonly Drawer[] = ['notes', 'names', 'quotes', 'numbers', 'changes']

/** What lies under the panes: notes, and what the French has become since it was opened. */
export function drawerView(desk: Desk, state: State): TemplateResult | typeof nothing {
  const { t } = desk, { drawer, pair } = state
  if (drawer === null || pair === null) return nothing
  const open = (which: Drawer): void => { desk.store.dispatch({ do: 'drawer', drawer: which }) }
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const to = drawers[(drawers.indexOf(desk.store.get().drawer ?? drawer) + step + drawers.length) % drawers.length]!
    open(to)
    requestAnimationFrame(() => requestAnimationFrame(() => { document.querySelector<HTMLElement>(`#tab-${to}`)?.focus() }))
  }
  return html`
    <section class="drawer" aria-label=${t('drawer.title')}>
      <div class="drawer-head"><div class="drawer-tabs" role="tablist" aria-label=${t('drawer.title')} @keydown=${onKey}>
        ${drawers.map(which => html`<button type="button" role="tab" id=${`tab-${which}`} aria-selected=${which === drawer ? 'true' : 'false'} tabindex=${which === drawer ? '0' : '-1'} aria-controls="drawer-panel" @click=${() => { open(which) }}>
          ${t(`drawer.${which}`)}${which === 'notes' && pair.review.notes.length > 0 ? html` <span class="count">${pair.review.notes.length}</span>` : nothing}</button>`)}
        </div>
        <button type="button" class="plain close" aria-label=${t('dialog.close')} @click=${() => { desk.store.dispatch({ do: 'drawer', drawer: null }) }}>✕</button>
      </div>
      <div class="drawer-panel" id="drawer-panel" role="tabpanel" tabindex="0" aria-labelledby=${`tab-${drawer}`}>
        ${drawer === 'notes' ? notesView(desk, state) : drawer === 'changes' ? changesView(desk, state) : ledgerView(desk, state, drawer)}
      </div>
    </section>`
}

function notesView(desk: Desk, state: State): TemplateResult {
  const { t } = desk, notes = state.pair?.review.notes ?? []
  if (notes.length === 0) return html`<p class="quiet">${t('note.none')}</p>`
  const ordered = [...notes].sort((a, b) => (a.unit ?? -1) - (b.unit ?? -1) || a.at.localeCompare(b.at))
  return html`<ul class="notes">${ordered.map(note => html`<li>
    ${note.unit === null ? html`<span class="where">${t('note.story')}</span>` : html`<button type="button" class="where" aria-label=${t('drawer.goTo', { n: note.unit + 1 })} @click=${() => { desk.panes.goTo(note.side, note.unit!); desk.panes.focus(note.side) }}>¶ ${note.unit + 1}${note.side === 'en' ? ' EN' : ''}</button>`}
    <span class="note-text">${note.query ? html`<strong>${t('decision.query')}</strong> ` : nothing}${note.text}</span>
    <button type="button" class="plain" aria-label=${t('note.remove')} title=${t('note.remove')} @click=${() => { desk.store.dispatch({ do: 'unnote', id: note.id }) }}>✕</button>
  </li>`)}</ul>`
}
