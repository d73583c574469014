import { html, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import { exportNotes } from '../effects/export'
import { copyClean, saveAs } from '../effects/save'
import { closeDialog } from './dialog'
import { titled } from './parts'

export function exportView(desk: Desk): TemplateResult {
  const { t } = desk
  const then = (act: () => unknown) => (): void => { closeDialog(desk); act() }
  return html`${titled(desk, t('export.title'), () => { closeDialog(desk) })}
    <section class="export-part"><h3>${t('export.notes')}</h3>
      <div class="stack">
        <button type="button" class="wide primary" data-first @click=${then(() => exportNotes(desk, 'html'))}>${t('export.html')}</button>
        <button type="button" class="wide" @click=${then(() => exportNotes(desk, 'md'))}>${t('export.md')}</button>
        <button type="button" class="wide" @click=${then(() => exportNotes(desk, 'json'))}>${t('export.json')}</button>
      </div></section>
    <section class="export-part"><h3>${t('export.french')}</h3>
      <div class="stack">
        <button type="button" class="wide" @click=${then(() => copyClean(desk))}>${t('export.copy')}</button>
        <button type="button" class="wide" @click=${then(() => saveAs(desk))}>${t('export.saveAs')}</button>
      </div></section>`
}
