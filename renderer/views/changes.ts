import { html, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import type { State } from '../state/types'

/** The French against the version first opened, changed words marked. */
export function changesView(desk: Desk, state: State): TemplateResult {
  const { t } = desk, list = state.pair?.ledgers?.changes
  if (list === undefined) return html`<p class="quiet">${t('head.checking')}</p>`
  if (list.length === 0) return html`<p class="quiet">${t('drawer.noChanges')}</p>`
  return html`<ol class="changes">${list.map(change => html`<li>
    <button type="button" class="where" aria-label=${t('drawer.goTo', { n: change.unit + 1 })} @click=${() => { desk.panes.goTo('fr', change.unit); desk.panes.focus('fr') }}>¶ ${change.unit + 1}</button>
    <span class="change" lang="fr">${change.stretches.map(({ text, as }) => as === 'in' ? html`<ins>${text}</ins>` : as === 'out' ? html`<del>${text}</del>` : text)}</span></li>`)}</ol>`
}
