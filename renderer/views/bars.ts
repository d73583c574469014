import { html, nothing, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import { linkWords } from '../effects/align'
import { alignKey } from '../effects/align-keys'
import { closeFind, search, step } from '../effects/find'
import type { State } from '../state/types'
import { whenThere } from './lit'

/** Find in both panes; it stays beside the text and does not cover it. */
export function findBar(desk: Desk, state: State): TemplateResult | typeof nothing {
  const { dialog } = state, { t } = desk
  if (dialog?.kind !== 'find') return nothing
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') step(desk, event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') closeFind(desk)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return html`<div class="find-bar" role="search" @keydown=${onKey}>
    <input type="text" aria-label=${t('findbar.label')} placeholder=${t('findbar.label')} autocomplete="off" spellcheck="false" .value=${dialog.query} ${whenThere(element => { element.focus(); (element as HTMLInputElement).select() })}
      @input=${(event: Event) => { search(desk, (event.target as HTMLInputElement).value) }}>
    <span class="find-count" role="status">${dialog.query === '' ? nothing : dialog.count === 0 ? t('findbar.none') : t('findbar.of', { n: dialog.at + 1, all: dialog.count })}</span>
    <button type="button" aria-label=${t('findbar.previous')} title=${t('findbar.previous')} @click=${() => { step(desk, -1) }}>↑</button>
    <button type="button" aria-label=${t('findbar.next')} title=${t('findbar.next')} @click=${() => { step(desk, 1) }}>↓</button>
    <button type="button" class="plain" aria-label=${t('dialog.close')} @click=${() => { closeFind(desk) }}>✕</button></div>`
}

/** Alignment mode's own line, which has the focus while it lasts. */
export function alignBar(desk: Desk, state: State): TemplateResult | typeof nothing {
  const aligning = state.pair?.aligning
  if (aligning == null) return nothing
  const { t } = desk, picked = aligning.pickedEn.length + aligning.pickedFr.length
  return html`<div class="align-bar" role="application" tabindex="0" aria-label=${t('align.title')} aria-roledescription=${t('align.title')} ${whenThere(element => { element.focus() })}
    @keydown=${(event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      if (alignKey(desk, event.key.length === 1 ? event.key.toLowerCase() : event.key)) { event.preventDefault(); event.stopPropagation() }
    }}>
    <strong>${t('align.title')}</strong>
    <span class="align-now">${t('align.at', { side: t(aligning.side === 'en' ? 'pane.enShort' : 'pane.frShort'), n: aligning[aligning.side] + 1, link: linkWords(desk, aligning) })}</span>
    ${picked > 0 ? html`<span class="align-picked">${t('align.picked', {}, picked)}</span>` : nothing}
    <span class="align-hint">${t('align.hint')}</span></div>`
}
