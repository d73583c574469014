import { html, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import { exportNotes } from '../effects/export'
import { copyClean, saveAs } from '../effects/save'
import { closeDialog } from './dialog'
import { titled } from './parts'

/** What can be written, what is wanted most first. */
const kinds = ['html', 'md', 'docx', 'pdf', 'table', 'xlsx', 'csv', 'json', 'xlf', 'tmx', 'correction'] as const

export function exportView(desk: Desk): TemplateResult {
  const { t } = desk
  const then = (act: () => unknown) => (): void => { closeDialog(desk); act() }
  return html`${titled(desk, t('export.title'), () => { closeDialog(desk) })}
    <section class="export-part"><h3>${t('export.notes')}</h3>
      <div class="stack">
        ${kinds.map((kind, i) => html`<button type="button" class="wide ${i === 0 ? 'primary' : ''}" ?data-first=${i === 0} @click=${then(() => exportNotes(desk, kind))}>${t(`export.${kind}`)}</button>`)}
      </div></section>
    <section class="export-part"><h3>${t('export.french')}</h3>
      <div class="stack">
        <button type="button" class="wide" @click=${then(() => copyClean(desk))}>${t('export.copy')}</button>
        <button type="button" class="wide" @click=${then(() => saveAs(desk))}>${t('export.saveAs')}</button>
      </div></section>`
}
