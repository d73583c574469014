import { html, nothing, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import { run } from '../commands'
import { keyName } from '../keys'
import { comparable, counts } from '../state/select'
import type { State } from '../state/types'

/** The line at the top: what story it is, what is left to do, and the few things that are always at hand. */
export function headView(desk: Desk, state: State, checked: number, all: number): TemplateResult {
  const { t } = desk, { pair } = state
  if (pair === null) return html``
  const count = counts(state)
  return html`
    <header class="head">
      <div class="head-story">
        <h1 class="slug" title=${pair.fr.path ?? pair.fr.name}>${pair.review.slug}${pair.dirty ? html`<span class="dot" title=${t('status.unsaved')}>•</span>` : nothing}</h1>
        ${comparable(pair) ? html`<span class=${`tally open ${count.open === 0 && pair.results !== null ? 'none' : ''}`}>${t('head.open', {}, count.open)}</span>
          <span class="tally">${t('head.settled', {}, count.settled)}</span>` : nothing}
        ${count.query > 0 ? html`<span class="tally">${t('head.query', {}, count.query)}</span>` : nothing}
        <span class="tally pairs"><meter min="0" max=${Math.max(1, all)} .value=${checked} aria-label=${t('head.checked', { all }, checked)}></meter><span>${t('head.checked', { all }, checked)}</span></span>
        ${!comparable(pair) ? html`<span class="tally warning" role="status">${t('head.unrelated')}</span>` : nothing}
        ${pair.review.signedOff !== null ? html`<span class="tally signed">✓ ${t('head.signed', { at: new Date(pair.review.signedOff.at).toLocaleTimeString(state.settings.language === 'fr' ? 'fr-FR' : 'en-GB', { hour: '2-digit', minute: '2-digit' }) })}</span>` : nothing}
      </div>
      <div class="head-tools">
        <button type="button" @click=${() => { run(desk, 'save') }} ?disabled=${!pair.dirty && pair.fr.path !== null}>${t('head.save')}</button>
        <button type="button" @click=${() => { run(desk, 'export') }}>${t('head.export')}</button>
        <button type="button" @click=${() => { run(desk, 'sign-off') }}>${t('head.signoff')}</button>
        ${state.start?.entry === 'electron' ? html`<button type="button" @click=${() => { run(desk, 'commands') }}>${t('head.commands')} <kbd>${keyName('commands', state.settings)}</kbd></button>`
          : html`<button type="button" aria-haspopup="menu" @click=${() => { run(desk, 'menu') }}>${desk.name('menu')} <kbd>${keyName('menu', state.settings)}</kbd></button>`}
        <button type="button" class="plain close" aria-label=${t('head.close')} title=${t('head.close')} @click=${() => { run(desk, 'close') }}>✕</button>
      </div>
    </header>`
}
