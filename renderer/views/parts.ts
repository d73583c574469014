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

/** A button that asks for a file by the browser's own dialog, reached and pressed like any other. */
export const fileButton = (id: string, label: string, accept: string, take: (file: File | undefined) => void, first = false): TemplateResult => html`
  <button type="button" id=${id} ?data-first=${first} @click=${(event: Event) => { (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLInputElement>(`[data-file="${id}"]`)?.click() }}>${label}</button>
  <input type="file" hidden data-file=${id} accept=${accept} @change=${(event: Event) => { const input = event.target as HTMLInputElement, file = input.files?.[0]; input.value = ''; take(file) }}>`
