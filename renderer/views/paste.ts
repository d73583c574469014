import { html, nothing, type TemplateResult } from 'lit-html'
import { guessLanguage } from '../../shared/formats/guess'
import type { Desk } from '../desk'
import { askTexts, keepTexts, pastedText } from '../effects/paste'
import { openTexts } from '../effects/paste-open'
import type { Dialog } from '../state/types'
import { closeDialog } from './dialog'
import { onEnter, titled } from './parts'

type Texts = Extract<Dialog, { kind: 'paste' }>

/** Two fields for two texts from the clipboard; each says which language it reads as. */
export function pasteView(desk: Desk, dialog: Texts): TemplateResult {
  const { t } = desk, ready = dialog.en.trim() !== '' && dialog.fr.trim() !== ''
  const put = (texts: { readonly en: string; readonly fr: string }): void => { keepTexts({ en: texts.en, fr: texts.fr }); askTexts(desk) }
  const wrong = (['en', 'fr'] as const).some(side => ![null, side].includes(guessLanguage(dialog[side])))
  const compare = (): void => { void openTexts(desk) }
  const empty = dialog.en === '' ? 'en' : dialog.fr === '' ? 'fr' : null
  return html`${titled(desk, desk.name('paste').replace('…', ''), () => { closeDialog(desk) })}
    <p class="quiet">${t('paste.hint')}</p>
    <div class="paste-fields">
      ${field(desk, dialog, 'en', empty === 'en', put, compare)}
      <button type="button" class="swap" title=${t('paste.swap')} aria-label=${t('paste.swap')} ?disabled=${dialog.en === '' && dialog.fr === ''} @click=${() => { put({ en: dialog.fr, fr: dialog.en }) }}>⇄</button>
      ${field(desk, dialog, 'fr', empty === 'fr', put, compare)}
    </div>
    ${dialog.same !== null ? html`<p class="problem" role="alert">${t('paste.same', { language: t(dialog.same === 'en' ? 'language.en' : 'language.fr') })}</p>` : wrong ? html`<p class="missing-answer" role="status">${t('paste.wrong')}</p>` : nothing}
    <div class="dialog-foot"><button type="button" @click=${() => { closeDialog(desk) }}>${t('dialog.cancel')}</button>
      <button type="button" class="primary" ?data-first=${empty === null} ?disabled=${!ready} @click=${compare} @keydown=${onEnter(compare)}>${t('start.go')}</button></div>`
}

function field(desk: Desk, dialog: Texts, side: 'en' | 'fr', first: boolean, put: (texts: { readonly en: string; readonly fr: string }) => void, compare: () => void): TemplateResult {
  const { t } = desk, text = dialog[side], looks = text === '' ? null : guessLanguage(text)
  const paste = (event: ClipboardEvent): void => {
    const rich = event.clipboardData?.getData('text/html') ?? '', plain = event.clipboardData?.getData('text/plain') ?? ''
    // Plain words are the field's own affair.
    if (rich.trim() === '') return
    event.preventDefault()
    const area = event.target as HTMLTextAreaElement
    void pastedText(desk, rich, plain).then(pasted => {
      if (pasted.other !== null) { put({ en: pasted.other, fr: pasted.text }); return }
      area.setRangeText(pasted.text, area.selectionStart, area.selectionEnd, 'end')
      put({ ...dialog, [side]: area.value })
    })
  }
  return html`<div class="field"><label for=${`paste-${side}`}>${t(side === 'en' ? 'start.en' : 'start.fr')}</label>
    <textarea id=${`paste-${side}`} lang=${side} rows="12" spellcheck="false" ?data-first=${first} .value=${text} aria-describedby=${`paste-${side}-looks`}
      @keydown=${onEnter(compare)} @paste=${paste} @input=${(event: Event) => { put({ ...dialog, [side]: (event.target as HTMLTextAreaElement).value }) }}></textarea>
    <span class=${`slot-looks ${looks !== null && looks !== side ? 'wrong' : ''}`} id=${`paste-${side}-looks`}>${looks === null ? '\u00a0' : t(looks === 'en' ? 'start.looksEn' : 'start.looksFr')}</span></div>`
}
