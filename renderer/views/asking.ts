import { html, nothing, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import { settle } from '../effects/decide'
import { addToMemory } from '../effects/memory'
import { uncheckedRows } from '../effects/pairs'
import { save } from '../effects/save'
import { comparable, counts, listed } from '../state/select'
import { scopes } from '../state/memory'
import type { Dialog, State } from '../state/types'
import { categoryLabel } from '../words/categories'
import { closeDialog } from './dialog'
import { onEnter, titled } from './parts'

const field = (): HTMLInputElement | HTMLTextAreaElement | null => document.querySelector('.dialog [data-answer]')

/** What was written, or null after saying that something is missing. */
function answer(required: boolean): string | null {
  const input = field(), text = input?.value.trim() ?? ''
  if (text !== '' || !required) return text
  input?.setAttribute('aria-invalid', 'true')
  document.querySelector('.dialog .missing-answer')?.removeAttribute('hidden')
  input?.focus()
  return null
}

const quick = ['reason.quick.same', 'reason.quick.desk', 'reason.quick.source', 'reason.quick.false'] as const

/** Alt and a digit take one of the usual reasons; a digit alone is text. By the key's place, as the row gives digits only with Shift on a French keyboard. */
function quickKey(desk: Desk, event: KeyboardEvent): void {
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1], input = field()
  const key = digit === undefined ? undefined : quick[Number(digit) - 1]
  if (key === undefined || input === null || !event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  input.value = desk.t(key)
}

/** Why a grave finding is dismissed, or what the reporter is asked. */
export function reasonView(desk: Desk, dialog: Extract<Dialog, { kind: 'reason' }>): TemplateResult {
  const { t } = desk, { finding, state, required, always = false } = dialog
  const isQuery = state === 'query'
  const done = (): void => {
    const reason = answer(required)
    if (reason === null) return
    const value = document.querySelector<HTMLInputElement>('.dialog [name=scope]:checked')?.value, scope = scopes.find(one => one === value) ?? 'values'
    closeDialog(desk)
    settle(desk, finding, state, reason)
    if (always) addToMemory(desk, finding, scope, reason)
  }
  return html`${titled(desk, always ? desk.name('always').replace(/…$/, '') : t(isQuery ? 'reason.query' : 'reason.dismiss'), () => { closeDialog(desk) })}
    <p class="about"><strong>${categoryLabel(finding.category, desk.store.get().settings.language)}</strong>
      <span lang="en">${finding.values['en'] ?? ''}</span> <span aria-hidden="true">·</span> <span lang="fr">${finding.values['fr'] ?? ''}</span></p>
    ${isQuery || always ? nothing : html`<p class="quiet">${t('reason.required', { severity: t(`severity.${finding.severity}`).toLowerCase() })}</p>`}
    <div class="field"><label for="reason">${t(isQuery ? 'reason.queryLabel' : required ? 'reason.label' : 'reason.optional')}</label>
      <input type="text" id="reason" data-first data-answer autocomplete="off" @keydown=${(event: KeyboardEvent) => { if (!isQuery) quickKey(desk, event); onEnter(done)(event) }} aria-describedby="reason-missing">
      <p class="missing-answer" id="reason-missing" role="alert" hidden>${t('reason.missing')}</p></div>
    ${isQuery ? nothing : html`<div class="quick">${quick.map((key, i) => html`<button type="button" class="chip" @click=${() => { const input = field(); if (input !== null) { input.value = t(key); input.focus() } }}><kbd>Alt+${i + 1}</kbd> ${t(key)}</button>`)}</div>`}
    ${always ? html`<fieldset><legend>${t('memory.scope')}</legend>
      ${scopes.map((scope, i) => html`<label class="choice line"><input type="radio" name="scope" value=${scope} .checked=${i === 0}><span>${t(`memory.${scope}`)}</span></label>`)}</fieldset>` : nothing}
    <div class="dialog-foot"><button type="button" @click=${() => { closeDialog(desk) }}>${t('dialog.cancel')}</button>
      <button type="button" class="primary" @click=${done}>${isQuery ? t('decision.query') : desk.name('dismiss')}</button></div>`
}

let noteNumber = 0

export function noteView(desk: Desk, dialog: Extract<Dialog, { kind: 'note' }>): TemplateResult {
  const { t } = desk
  const done = (): void => {
    const text = answer(true)
    if (text === null) return
    const query = document.querySelector<HTMLInputElement>('.dialog [data-query]')?.checked ?? false
    const at = new Date().toISOString()
    closeDialog(desk)
    desk.store.dispatch({ do: 'note', note: { id: `${at}-${++noteNumber}`, side: dialog.side, unit: dialog.unit, text, query, at } })
    desk.announce('say.noted', {}, 1, true)
  }
  return html`${titled(desk, t('note.title'), () => { closeDialog(desk) })}
    <p class="about">${dialog.unit === null ? t('note.story') : html`${t('note.on', { n: dialog.unit + 1 })} <span class="quiet" lang=${dialog.side}>${clip(desk.panes.text(dialog.side, dialog.unit))}</span>`}</p>
    <div class="field"><label for="note">${t('note.label')}</label>
      <textarea id="note" rows="4" data-first data-answer aria-describedby="note-missing" @keydown=${onEnter(done)}></textarea>
      <p class="missing-answer" id="note-missing" role="alert" hidden>${t('note.missing')}</p></div>
    <label class="choice"><input type="checkbox" data-query .checked=${dialog.query}><span>${t('note.query')}</span></label>
    <div class="dialog-foot"><button type="button" @click=${() => { closeDialog(desk) }}>${t('dialog.cancel')}</button>
      <button type="button" class="primary" @click=${done}>${t('note.add')} <kbd>Ctrl+${desk.store.get().settings.language === 'fr' ? 'Entrée' : 'Enter'}</kbd></button></div>`
}

const clip = (text: string): string => text.length > 120 ? `${text.slice(0, 118)}…` : text

/** What is still open is said before the name is put under it, and that the file is still another text. */
export function signoffView(desk: Desk, state: State): TemplateResult {
  const { t } = desk, { pair } = state, count = counts(state), items = listed(pair, state.settings)
  const unread = pair === null || pair.results === null ? 'signoff.unread' as const : comparable(pair) ? null : 'signoff.unrelated' as const
  const grave = items.filter(item => item.decision === null && (item.finding.severity === 'critical' || item.finding.severity === 'major')).length
  const confirmed = items.filter(item => item.present && item.decision?.state === 'confirmed').length
  const required = grave > 0 || confirmed > 0 || unread !== null, unsaved = pair?.dirty === true
  const all = desk.panes.rows.length, checked = all - uncheckedRows(desk).size
  const sign = async (saving: boolean): Promise<void> => {
    const reason = answer(required)
    if (reason === null) return
    closeDialog(desk)
    if (saving && !await save(desk)) return
    desk.store.dispatch({ do: 'signOff', at: new Date().toISOString(), reason })
    desk.announce('say.signed', {}, 1, true)
  }
  const done = (): void => { void sign(unsaved) }
  return html`${titled(desk, t('signoff.title'), () => { closeDialog(desk) })}
    <ul class="facts">
      ${unread !== null ? html`<li class="warn">${t(unread)}</li>`
        : html`<li class=${count.open > 0 ? 'warn' : 'fine'}>${count.open > 0 ? t('signoff.open', {}, count.open) : t('signoff.clear')}</li>`}
      ${grave > 0 ? html`<li class="warn">${t('signoff.grave', {}, grave)}</li>` : nothing}
      ${confirmed > 0 ? html`<li class="warn">${t('signoff.confirmed', {}, confirmed)}</li>` : nothing}
      ${count.query > 0 ? html`<li>${t('signoff.query', {}, count.query)}</li>` : nothing}
      <li>${t('signoff.pairs', { all }, checked)}</li>
      ${unsaved ? html`<li class="warn">${t('signoff.unsaved')}</li>` : nothing}
    </ul>
    ${required ? html`<div class="field"><label for="signoff-reason">${t('signoff.reason')}</label>
      <input type="text" id="signoff-reason" data-first data-answer autocomplete="off" @keydown=${onEnter(done)} aria-describedby="signoff-missing">
      <p class="missing-answer" id="signoff-missing" role="alert" hidden>${t('reason.missing')}</p></div>` : nothing}
    <div class="dialog-foot"><button type="button" @click=${() => { closeDialog(desk) }}>${t('dialog.cancel')}</button>
      ${unsaved ? html`<button type="button" @click=${() => { void sign(false) }}>${t('signoff.leave')}</button>` : nothing}
      <button type="button" class="primary" ?data-first=${!required} @click=${done}>${t(unsaved ? 'signoff.save' : 'signoff.do')}</button></div>`
}
