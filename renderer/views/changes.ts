import { html, nothing, type TemplateResult } from 'lit-html'
import { diffWordsWithSpace } from 'diff'
import type { Desk } from '../desk'
import type { State } from '../state/types'
import { pairChanged, type Changed } from '../state/changed'

/** The words of one paragraph are compared for this long at most; beyond it the two stand one under the other. */
const BOUND = 40

let last: { readonly key: readonly string[]; readonly was: readonly string[]; readonly list: readonly Changed[] } | null = null

/** The French against the version first opened, changed words marked. */
export function changesView(desk: Desk, state: State): TemplateResult {
  const { t } = desk
  const was = state.pair?.review.fr.paragraphs ?? [], now = desk.panes.french()
  const unchanged = last !== null && last.was === was && last.key.length === now.length && last.key.every((text, i) => text === now[i])
  if (!unchanged) last = { key: now, was, list: pairChanged(was, now) }
  const list = last!.list
  if (list.length === 0) return html`<p class="quiet">${t('drawer.noChanges')}</p>`
  return html`<ol class="changes">${list.map(change => html`<li>
    <button type="button" class="where" aria-label=${t('drawer.goTo', { n: change.unit + 1 })} @click=${() => { desk.panes.goTo('fr', Math.min(change.unit, now.length - 1)); desk.panes.focus('fr') }}>¶ ${change.unit + 1}</button>
    <span class="change" lang="fr">${wordsOf(change.before, change.after)}</span></li>`)}</ol>`
}

function wordsOf(before: string | null, after: string | null): TemplateResult | TemplateResult[] {
  if (before === null) return html`<ins>${after}</ins>`
  if (after === null) return html`<del>${before}</del>`
  const parts = diffWordsWithSpace(before, after, { timeout: BOUND })
  if (parts === undefined) return html`<del>${before}</del> <ins>${after}</ins>`
  return parts.map(part => part.added ? html`<ins>${part.value}</ins>` : part.removed ? html`<del>${part.value}</del>` : html`${clip(part.value) ?? nothing}`)
}

/** What did not change is kept short: enough on either side to know the place. */
const clip = (text: string): string => text.length > 160 ? `${text.slice(0, 70)} … ${text.slice(-70)}` : text
