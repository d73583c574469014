import { html, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'

/** A dialog's title and its way out. */
export const titled = (desk: Desk, title: string, close: () => void): TemplateResult => html`
  <header class="dialog-head"><h2 id="dialog-title">${title}</h2>
    <button type="button" class="plain close" aria-label=${desk.t('dialog.close')} @click=${close}>✕</button></header>`

/** Enter in a one-line field, and Ctrl+Enter in any, does what the dialog is for. */
export const onEnter = (act: () => void) => (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || event.isComposing) return
  if (event.target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey) return
  event.preventDefault()
  event.stopPropagation()
  act()
}
