import { html, nothing, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import { stopChecking } from '../effects/check'
import { askEncoding } from '../effects/encoding'
import { tellNotes } from '../effects/open'
import { keyName } from '../keys'
import type { State } from '../state/types'

const eolNames: Readonly<Record<string, string>> = { '\n': 'LF', '\r\n': 'CRLF', '\r': 'CR' }

/** The line at the bottom: what the French file is, and what of the work is safe on the disk. */
export function statusView(desk: Desk, state: State): TemplateResult {
  const { t } = desk, { pair } = state
  if (pair === null) return html``
  const { fr } = pair, notes = pair.en.notes.length + fr.notes.length
  return html`
    <footer class="status">
      ${fr.format === 'text' ? nothing : html`<span>${fr.formatName}${fr.writable ? nothing : html` (${t('status.readOnly')})`}</span>`}
      ${fr.encoding === '' ? nothing : html`<button type="button" class="plain encoding-now" title=${t('status.encoding')} @click=${() => { void askEncoding(desk, 'fr') }}>${fr.encoding}${fr.bom ? html` ${t('status.bom')}` : nothing}</button>`}
      ${fr.eol === '' ? nothing : html`<span>${eolNames[fr.eol] ?? fr.eol}</span>`}
      ${notes === 0 ? nothing : html`<button type="button" class="plain read-notes" @click=${() => { tellNotes(desk) }}>${t('status.notes', { n: notes }, notes)}</button>`}
      ${state.settings.style && state.settings.spacing !== 'off' ? html`<span class="profile">${t('status.spacing', { name: t(`status.${state.settings.spacing}`) })}</span>` : nothing}
      <span class="where-now">${t(pair.cursor.side === 'en' ? 'pane.enShort' : 'pane.frShort')} ${t('status.paragraph', { n: pair.cursor.unit + 1 })}</span>
      <span class=${pair.dirty ? 'warn' : ''}>${pair.dirty ? t(pair.recovered ? 'status.recovered' : 'status.unsaved') : pair.savedAt === null ? t(pair.pasted ? 'status.pasted' : 'status.asOnDisk') : t('status.saved', { at: pair.savedAt })}</span>
      <span>${pair.en.path === null || fr.path === null ? t('status.reviewNowhere') : t(pair.reviewSaved === 'saved' ? 'status.review' : pair.reviewSaved === 'waiting' ? 'status.reviewWaiting' : 'status.reviewFailed')}</span>
      ${pair.lost.length > 0 ? html`<span class="warn">${t('status.lost', { characters: pair.lost.slice(0, 6).join(' '), encoding: fr.encoding })}</span>` : nothing}
      <span class="grow"></span>
      ${pair.slow ? html`<progress aria-label=${t('head.checking')}></progress><button type="button" class="stop" @click=${() => { stopChecking(desk) }}>${t('status.stop')}</button>` : nothing}
      <span class="timing">${pair.checking ? t('head.checking') : pair.results === null ? '' : `${Math.round(pair.results.milliseconds)} ms`}</span>
      <span class="keys-hint">${keyName('next', state.settings)} ${desk.name('next').toLowerCase()} · ${desk.name('keys').toLowerCase()} ${keyName('keys', state.settings)}</span>
    </footer>`
}
