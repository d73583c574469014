import { html, nothing, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import { askUnread } from '../effects/unread'
import type { State } from '../state/types'

/** Beside the sentence on the first screen: the offer to name the encoding of a file that could not be read. */
export const unreadView = (desk: Desk, { problem }: State): TemplateResult | typeof nothing =>
  (problem === null || problem.choices.length === 0 ? nothing : html`<p><button type="button" class="name-encoding" @click=${() => { askUnread(desk) }}>${desk.t('encoding.choose')}</button></p>`)
