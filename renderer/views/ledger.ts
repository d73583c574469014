import { html, nothing, type TemplateResult } from 'lit-html'
import { readingIn } from '../../shared/messages/reading'
import type { Desk } from '../desk'
import type { Cell, Entry } from '../engine/ledger'
import type { State } from '../state/types'

/** More lines than this are cut short: a book's names are not read in a drawer. */
const MOST = 400

/** One of the ledgers: every name, quotation or figure with its counterpart, those without one marked. */
export function ledgerView(desk: Desk, state: State, which: 'names' | 'quotes' | 'numbers'): TemplateResult {
  const { t } = desk, entries = state.pair?.ledgers?.[which]
  if (entries === undefined) return html`<p class="quiet">${t('head.checking')}</p>`
  if (entries.length === 0) return html`<p class="quiet">${t('drawer.empty')}</p>`
  return html`<table class="ledger">
    <thead><tr><th scope="col">${t('names.en')}</th><th scope="col">${t('names.fr')}</th><th scope="col">${t(`ledger.${which}`)}</th></tr></thead>
    <tbody>${entries.slice(0, MOST).map(entry => line(desk, which === 'numbers' ? { ...entry, note: readingIn(entry.note, state.settings.language) } : entry))}</tbody></table>
    ${entries.length > MOST ? html`<p class="quiet">${t('ledger.more', {}, entries.length - MOST)}</p>` : nothing}`
}

function line(desk: Desk, entry: Entry): TemplateResult {
  const cell = (side: 'en' | 'fr', of: Cell | null): TemplateResult => of === null ? html`<td class="absent">${desk.t('find.missing')}</td>`
    : html`<td lang=${side}><button type="button" class="jump" @click=${() => { go(desk, side, of) }}><span class="where" lang=${desk.store.get().settings.language}>¶ ${of.at.unit + 1}</span> ${clip(of.text)}</button></td>`
  return html`<tr class=${entry.en === null || entry.fr === null ? 'differs' : ''}>${cell('en', entry.en)}${cell('fr', entry.fr)}
    <td class="meta">${entry.note}${entry.variants.length === 0 ? nothing : html` <span class="variants">${entry.variants.join(', ')}</span>`}</td></tr>`
}

function go(desk: Desk, side: 'en' | 'fr', of: Cell): void {
  const { unit, start, end } = of.at
  desk.panes.selectWords(side, unit, start, end)
  desk.panes.focus(side)
}

const clip = (text: string): string => text.length > 200 ? `${text.slice(0, 199)}…` : text
