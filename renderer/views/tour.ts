import { html, nothing, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import { endTour, nextStep, tourSteps } from '../effects/tour'
import { keyName } from '../keys'
import type { State } from '../state/types'
import type { WordKey } from '../words/index'

/** The card of the guided tour: it stands beside the work, takes no key from it, and goes on when its step was done. */
export function tourView(desk: Desk, state: State): TemplateResult | typeof nothing {
  const { t } = desk, { tour } = state
  if (tour === null || state.pair === null) return nothing
  const last = tour === tourSteps - 1
  return html`<aside class="tour" aria-labelledby="tour-title" @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape') { event.stopPropagation(); endTour(desk) } }}>
    <header><h2 id="tour-title">${t('tour.title')}</h2><span class="quiet">${t('tour.step', { n: tour + 1, all: tourSteps })}</span></header>
    <p role="status">${t(`tour.${tour}` as WordKey)}</p>
    <div class="tour-foot">${last ? nothing : html`<button type="button" class="plain" @click=${() => { endTour(desk) }}>${t('tour.end')}</button>`}
      <button type="button" class="primary" @click=${() => { nextStep(desk) }}>${t(last ? 'tour.done' : 'tour.next')} <kbd>${keyName('tour-next', state.settings)}</kbd></button></div>
  </aside>`
}
