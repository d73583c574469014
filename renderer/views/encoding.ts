import { html, nothing, type TemplateResult } from 'lit-html'
import type { Desk } from '../desk'
import { askEncoding, chooseEncoding } from '../effects/encoding'
import type { Dialog, State } from '../state/types'
import { closeDialog } from './dialog'
import { onEnter, titled } from './parts'

type Choosing = Extract<Dialog, { kind: 'encoding' }>

/** What is not plain ASCII stands out: it is what an encoding gets right or wrong. */
const accented = (line: string): readonly (TemplateResult | string)[] => line.split(/([^\u0000-\u007f]+)/).map((part, i) => (i % 2 === 1 ? html`<mark>${part}</mark>` : part))

/** The encodings that one file can be read in, each with its accents as they would read. */
export function encodingView(desk: Desk, state: State, dialog: Choosing): TemplateResult {
  const { t } = desk, { side, choices, at } = dialog, { pair } = state
  if (pair === null) return html``
  // Another reading would not fit edits of this one.
  const blocked = side === 'fr' && pair.dirty
  // Keys come faster than the window is drawn: what counts is what is chosen by now.
  const read = (): void => {
    const { dialog: now } = desk.store.get()
    if (now?.kind === 'encoding' && now.at !== null && !blocked) void chooseEncoding(desk, now.side, now.at)
  }
  return html`${titled(desk, t('encoding.title', { name: pair[side].name }), () => { closeDialog(desk) })}
    <div class="choices" role="radiogroup" aria-label=${t('encoding.file')}>
      ${(['en', 'fr'] as const).map(one => html`<label class="choice"><input type="radio" name="encoding-side" value=${one} .checked=${side === one} @change=${() => { void askEncoding(desk, one) }}><span>${t(one === 'en' ? 'start.en' : 'start.fr')}</span></label>`)}</div>
    ${choices.length === 0 ? html`<p role="status">${t('encoding.none', { format: pair[side].formatName })}</p>` : html`
      <p class="quiet">${t(choices[0]!.lines.length === 0 ? 'encoding.plain' : 'encoding.hint')}</p>
      <fieldset class="encodings" @keydown=${onEnter(read)}><legend class="hidden">${t('encoding.read')}</legend>
        ${choices.map(({ encoding, name, lines }) => html`<label class=${`reading ${at === encoding ? 'at' : ''}`}>
          <input type="radio" name="encoding" value=${encoding} ?data-first=${encoding === pair[side].charset} .checked=${at === encoding} @change=${() => { desk.store.dispatch({ do: 'dialog', dialog: { kind: 'encoding', side, choices, at: encoding } }) }}>
          <span class="encoding-name">${name}${encoding === pair[side].charset ? html` <span class="quiet">${t('encoding.now')}</span>` : nothing}</span>
          <span class="encoding-lines" lang=${side}>${lines.map(line => html`<span>${accented(line)}</span>`)}</span></label>`)}
      </fieldset>`}
    ${blocked ? html`<p class="missing-answer" role="status">${t('encoding.dirty')}</p>` : nothing}
    <div class="dialog-foot"><button type="button" ?data-first=${choices.length === 0} @click=${() => { closeDialog(desk) }}>${t('dialog.cancel')}</button>
      <button type="button" class="primary" ?disabled=${blocked || at === null || at === pair[side].charset} @click=${read}>${t('encoding.read')}</button></div>`
}
