import { html, nothing, type TemplateResult } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import type { State } from '../state/types'

/** What was just done, for eyes and for a screen reader. */
export function announcer(state: State): TemplateResult {
  const { announcement } = state
  return html`<div class="hidden" aria-live="polite" role="status">${keyed(announcement.count, html`<span>${announcement.text}</span>`)}</div>
    ${announcement.shown ? keyed(announcement.count, html`<div class="toast" aria-hidden="true">${announcement.text}</div>`) : nothing}`
}
