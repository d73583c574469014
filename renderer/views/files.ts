import { html, nothing, type TemplateResult } from 'lit-html'
import { problemWords, type Desk } from '../desk'
import { close, saveAndClose } from '../effects/close'
import { answerFiles, list } from '../effects/files'
import { baseName } from '../effects/open'
import { save, saveAs } from '../effects/save'
import type { Dialog } from '../state/types'
import { closeDialog } from './dialog'
import { onEnter, titled } from './parts'

/** Another program wrote the file: nothing is overwritten without being asked. */
export function changedView(desk: Desk, dialog: Extract<Dialog, { kind: 'changed' }>): TemplateResult {
  const { t } = desk
  return html`${titled(desk, t('changed.title'), () => { closeDialog(desk) })}
    <p>${t('changed.text', { name: baseName(dialog.path) })}</p>
    <div class="dialog-foot">
      <button type="button" data-first @click=${() => { closeDialog(desk) }}>${t('dialog.cancel')}</button>
      <button type="button" @click=${() => { closeDialog(desk); void saveAs(desk) }}>${t('changed.saveAs')}</button>
      <button type="button" class="danger" @click=${() => { closeDialog(desk); void save(desk, true) }}>${t('changed.overwrite')}</button></div>`
}

export function closingView(desk: Desk, dialog: Extract<Dialog, { kind: 'closing' }>): TemplateResult {
  const { t } = desk
  return html`${titled(desk, t('closing.title'), () => { closeDialog(desk) })}
    <p>${t('closing.text')}</p>
    <div class="dialog-foot">
      <button type="button" @click=${() => { closeDialog(desk) }}>${t('closing.stay')}</button>
      <button type="button" @click=${() => { closeDialog(desk); void close(desk, dialog.then) }}>${t('closing.leave')}</button>
      <button type="button" class="primary" data-first @click=${() => { void saveAndClose(desk, dialog.then) }}>${t('closing.save')}</button></div>`
}

export function problemView(desk: Desk, dialog: Extract<Dialog, { kind: 'problem' }>): TemplateResult {
  const { t } = desk
  return html`${titled(desk, t('problem.title'), () => { closeDialog(desk) })}
    <p role="alert">${problemWords(desk, dialog.problem)}</p>
    <div class="dialog-foot"><button type="button" class="primary" data-first @click=${() => { closeDialog(desk) }}>${t('dialog.ok')}</button></div>`
}

/** The page's own file dialog, where the program has none: a folder, its parent, a name. */
export function filesView(desk: Desk, dialog: Extract<Dialog, { kind: 'files' }>): TemplateResult {
  const { t } = desk
  const separator = dialog.folder.includes('\\') ? '\\' : '/'
  const join = (name: string): string => dialog.folder.endsWith(separator) ? dialog.folder + name : dialog.folder + separator + name
  const nameNow = (): string => document.querySelector<HTMLInputElement>('.dialog [data-name]')?.value.trim() ?? ''
  const go = (folder: string): void => { void list(desk, dialog.mode, dialog.title, folder, nameNow()) }
  const done = (): void => {
    const name = nameNow()
    if (name !== '') answerFiles(desk, /^([/\\]|[A-Za-z]:)/.test(name) ? name : join(name))
  }
  return html`${titled(desk, dialog.title, () => { answerFiles(desk, null) })}
    <p class="folder"><span class="hidden">${t('files.folder')}</span><span>${dialog.folder}</span>
      ${dialog.parent === null ? nothing : html`<button type="button" @click=${() => { go(dialog.parent!) }}>↑ ${t('files.up')}</button>`}</p>
    <ul class="entries">
      ${dialog.entries.map(entry => html`<li><button type="button" class=${entry.folder ? 'entry folder-entry' : 'entry'} @click=${() => {
        if (entry.folder) go(entry.path)
        else { const input = document.querySelector<HTMLInputElement>('.dialog [data-name]'); if (input !== null) { input.value = entry.name; input.focus() } }
      }}>${entry.name}${entry.folder ? separator : ''}</button></li>`)}
    </ul>
    <div class="field"><label for="file-name">${t('files.name')}</label>
      <input type="text" id="file-name" data-first data-name autocomplete="off" spellcheck="false" .defaultValue=${dialog.name} @keydown=${onEnter(done)}></div>
    <div class="dialog-foot"><button type="button" @click=${() => { answerFiles(desk, null) }}>${t('dialog.cancel')}</button>
      <button type="button" class="primary" @click=${done}>${t(dialog.mode === 'save' ? 'files.save' : 'files.open')}</button></div>`
}
