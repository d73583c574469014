import { html, nothing, type TemplateResult } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import type { Desk } from '../desk'
import type { State } from '../state/types'
import { whenThere } from './lit'
import { later } from '../later'
import { answerFiles } from '../effects/files'

let before: HTMLElement | null = null

/** Closes the dialog that is open; one that was asked for an answer is answered with none. */
export function closeDialog(desk: Desk): void {
  if (desk.store.get().dialog?.kind === 'files') answerFiles(desk, null)
  else desk.store.dispatch({ do: 'dialog', dialog: null })
}

/** The frame of every dialog: modal, named by its title, closed by Escape, and giving the focus back. */
export function dialogView(desk: Desk, state: State): TemplateResult | typeof nothing {
  const { dialog } = state
  if (dialog === null || dialog.kind === 'find') {
    if (before !== null) {
      const back = before
      before = null
      queueMicrotask(() => {
        // A change of the panes may have taken the focus meanwhile.
        if (document.activeElement !== document.body && document.activeElement !== null) return
        // Focused by itself, a pane would put its caret at the start of the story.
        if (!desk.panes.giveBack(back)) back.focus()
      })
    }
    return nothing
  }
  // For the moment until it is there, the dialog waits in the state.
  const views = later()
  if (views === null) return nothing
  if (before === null && document.activeElement instanceof HTMLElement && document.activeElement !== document.body) before = document.activeElement
  return html`${keyed(dialog.kind, html`
    <dialog class=${`dialog ${dialog.kind}`} aria-labelledby="dialog-title" ${whenThere(element => { open(element as HTMLDialogElement) })}
      @cancel=${(event: Event) => { event.preventDefault(); closeDialog(desk) }}
      @mousedown=${(event: MouseEvent) => { if (event.target === event.currentTarget) closeDialog(desk) }}>
      ${views.dialogContent(desk, state, dialog)}
    </dialog>`)}`
}

function open(element: HTMLDialogElement): void {
  if (!element.open && element.isConnected) element.showModal()
  element.querySelector<HTMLElement>('[data-first]')?.focus()
}
