import { html, nothing, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import { askEncoding, chooseEncoding } from '../effects/encoding'
import { openUnread } from '../effects/unread'
import type { Dialog, State } from '../state/types'
import { closeDialog } from './dialog'
import { onEnter, titled } from './parts'

type Choosing = Extract<Dialog, { kind: 'encoding' }>

/** What is not plain ASCII stands out: it is what an encoding gets right or wrong. */
const accented = (line: string): readonly (TemplateResult | string)[] => line.split(/([^\u0000-\u007f]+)/).map((part, i) => (i % 2 === 1 ? html`<mark>${part}</mark>` : part))

/** The encodings that one file can be read in, each with its accents as they would read. */
export function encodingView(desk: Desk, state: State, dialog: Choosing): TemplateResult {
  const { t } = desk, { side, choices, at, unread } = dialog, { pair } = state
  if (unread === undefined && pair === null) return html``
  const file = unread === undefined && pair !== null ? pair[side] : { name: unread ?? '', charset: null, formatName: '' }
  // Another reading would not fit edits of this one.
  const blocked = unread === undefined && side === 'fr' && pair?.dirty === true
  // Keys come faster than the window is drawn: what counts is what is chosen by now.
  const read = (): void => {
    const { dialog: now } = desk.store.get()
    if (now?.kind !== 'encoding' || now.at === null || blocked) return
    void (unread === undefined ? chooseEncoding(desk, now.side, now.at) : openUnread(desk, now.at))
  }
  return html`${titled(desk, t('encoding.title', { name: file.name }), () => { closeDialog(desk) })}
    ${unread !== undefined ? nothing : html`<div class="choices" role="radiogroup" aria-label=${t('encoding.file')}>
      ${(['en', 'fr'] as const).map(one => html`<label class="choice"><input type="radio" name="encoding-side" value=${one} .checked=${side === one} @change=${() => { void askEncoding(desk, one) }}><span>${t(one === 'en' ? 'start.en' : 'start.fr')}</span></label>`)}</div>`}
    ${choices.length === 0 ? html`<p role="status">${t('encoding.none', { format: file.formatName })}</p>` : html`
      <p class="quiet">${t(choices[0]!.lines.length === 0 ? 'encoding.plain' : 'encoding.hint')}</p>
      <fieldset class="encodings" @keydown=${onEnter(read)}><legend class="hidden">${t('encoding.read')}</legend>
        ${choices.map(({ encoding, name, lines }) => html`<label class=${`reading ${at === encoding ? 'at' : ''}`}>
          <input type="radio" name="encoding" value=${encoding} ?data-first=${encoding === (file.charset ?? choices[0]!.encoding)} .checked=${at === encoding} @change=${() => { desk.store.dispatch({ do: 'dialog', dialog: { ...dialog, at: encoding } }) }}>
          <span class="encoding-name">${name}${encoding === file.charset ? html` <span class="quiet">${t('encoding.now')}</span>` : nothing}</span>
          <span class="encoding-lines" lang=${side}>${lines.map(line => html`<span>${accented(line)}</span>`)}</span></label>`)}
      </fieldset>`}
    ${blocked ? html`<p class="missing-answer" role="status">${t('encoding.dirty')}</p>` : nothing}
    <div class="dialog-foot"><button type="button" ?data-first=${choices.length === 0} @click=${() => { closeDialog(desk) }}>${t('dialog.cancel')}</button>
      <button type="button" class="primary" ?disabled=${blocked || at === null || at === file.charset} @click=${read}>${t('encoding.read')}</button></div>`
}
