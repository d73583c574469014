import { html, nothing, type TemplateResult } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import { notesKinds } from '../../shared/report/kinds'
import type { Desk } from '../desk'
import { copyCorrection, exportNotes } from '../effects/export'
import { chooseExport } from '../effects/preview'
import { copyClean, saveAs } from '../effects/save'
import type { Dialog, State } from '../state/types'
import { closeDialog } from './dialog'
import { onEnter, titled } from './parts'
import { previewView } from './preview'

/** What can be written, and beside it what the file will look like. Arrows choose, Enter exports; the last choice is there next time. */
export function exportView(desk: Desk, { settings }: State, { preview, shown }: Extract<Dialog, { kind: 'export' }>): TemplateResult {
  const { t } = desk, chosen = settings.exported
  const then = (act: () => unknown) => (): void => { closeDialog(desk); act() }
  const write = then(() => exportNotes(desk, chosen))
  const name = (event: Event): void => { desk.store.dispatch({ do: 'set', settings: { editor: (event.target as HTMLInputElement).value.trim() } }); chooseExport(desk, chosen) }
  return html`${titled(desk, t('export.title'), () => { closeDialog(desk) })}
    <div class="export-columns">
      <div class="export-choice">
        <fieldset class="export-part" @keydown=${onEnter(write)}><legend>${t('export.notes')}</legend>
          ${notesKinds.map(kind => html`<label class="choice line"><input type="radio" name="export" value=${kind} .checked=${kind === chosen} ?data-first=${kind === chosen} @change=${() => { chooseExport(desk, kind) }}><span>${t(`export.${kind}`)}</span></label>`)}</fieldset>
        <div class="field"><label for="export-editor">${t('export.editor')}</label>
          <input type="text" id="export-editor" autocomplete="off" maxlength="200" .value=${settings.editor} @change=${name}></div>
        <div class="stack">
          <button type="button" class="wide primary" id="export-write" @click=${write}>${t('export.write')}</button>
          ${chosen === 'correction' ? html`<button type="button" class="wide" @click=${then(() => copyCorrection(desk))}>${t('export.copyNote')}</button>` : nothing}
        </div>
        <section class="export-part"><h3>${t('export.french')}</h3>
          <div class="stack">
            <button type="button" class="wide" @click=${then(() => copyClean(desk))}>${t('export.copy')}</button>
            <button type="button" class="wide" @click=${then(() => saveAs(desk))}>${t('export.saveAs')}</button>
          </div></section>
      </div>
      ${keyed(shown, previewView(desk, shown === chosen ? preview : null, t(`export.${chosen}`)))}
    </div>`
}
