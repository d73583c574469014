import { html, nothing, type TemplateResult } from 'lit-html'
import { fixesOf, type Fix } from '../../shared/checks/finding'
import { readsAs, sayWhy } from '../../shared/messages/finding'
import { readingIn } from '../../shared/messages/reading'
import type { Desk } from '../desk'
import { commandNamed, run } from '../commands'
import { isGap } from '../effects/decide'
import { keyName, keyShortcut, keysOf, keyWords } from '../keys'
import type { CommandName } from '../../shared/commands'
import { repeatsOf, selectedItem, type Listed } from '../state/select'
import type { State } from '../state/types'
import { fixedOn, saidOn } from './said'
import { categoryLabel, severityShape } from '../words/categories'

/** All that is known of the selected finding: both words, how each was read, why, and what can be done. */
export function inspectorView(desk: Desk, state: State, at: number, all: number): TemplateResult {
  const { t } = desk, { language } = state.settings
  const item = selectedItem(state)
  if (item === null) return html`<div class="inspector nothing"><p class="quiet">${t('find.pick')}</p></div>`
  const { finding, decision, present } = item
  const side = (which: 'en' | 'fr'): TemplateResult => {
    // A day of the week is read as its number, which tells an editor nothing.
    const text = saidOn(desk, item, which), read = finding.category === 'date.weekday' ? '' : finding.values[which === 'en' ? 'enRead' : 'frRead'] ?? ''
    return html`<dt>${t(which === 'en' ? 'pane.enShort' : 'pane.frShort')}</dt>
      <dd><span class=${`said ${text === '' ? 'missing' : text.length > 40 ? 'passage' : ''}`} lang=${text === '' ? nothing : which}>${text === '' ? t('find.missing') : text}</span>
        ${read === '' || readsAs(text, read, which) ? nothing : html`<span class="read">${t('find.readAs', { value: readingIn(read, language) })}</span>`}</dd>`
  }
  const action = (name: CommandName, words: string, extra = ''): TemplateResult => {
    const key = keysOf(commandNamed(name)!, state.settings.keys)[0]
    return html`<button type="button" class=${`act ${extra}`} aria-keyshortcuts=${key === undefined ? nothing : keyShortcut(key, false)} @click=${() => { run(desk, name) }}>
      <span>${words}</span>${key === undefined ? nothing : html` <kbd>${keyWords(key, language, false)}</kbd>`}</button>`
  }
  const open = decision === null && present, repeats = repeatsOf(state, item)
  return html`
    <section class=${`inspector severity-${finding.severity}`} aria-label=${categoryLabel(finding.category, language)}>
      <header><h3 title=${categoryLabel(finding.category, language)}>${categoryLabel(finding.category, language)}</h3>
        <span class="severity-word"><span aria-hidden="true">${severityShape(finding.severity)}</span> ${t(`severity.${finding.severity}`)}</span>
        ${at >= 0 ? html`<span class="of">${t('find.of', { n: at + 1, all })}</span>` : nothing}</header>
      <div class="inspector-body" tabindex="0" role="group" aria-label=${t('find.why')}>
        <dl class="sides">${side('en')}${side('fr')}</dl>
        <p class="why">${sayWhy(finding, language)} <code class="rule" title=${t('find.rule')}>${finding.category}</code></p>
        ${repeats > 0 && present ? html`<p class="quiet">${t('find.same', {}, repeats)}</p>` : nothing}
        ${decision === null ? nothing : html`<p class="decision"><strong>${t(`decision.${decision.state}`)}</strong>${decision.reason === '' ? nothing : html` · ${t('decision.reason', { reason: decision.reason })}`}</p>`}
      </div>
      <div class="acts">
        ${open || present && decision?.state === 'confirmed' ? fixesShown(desk, item) : nothing}
        ${open ? html`${action('dismiss', desk.name('dismiss'))}${action('confirm', t('decision.confirm'))}${isGap(finding) ? action('intended', t('decision.intended')) : nothing}${action('query', t('decision.query'))}` : nothing}
        ${!open && decision !== null && present ? action('reopen', desk.name('reopen')) : nothing}
        ${!present ? action('take-back', desk.name('take-back')) : nothing}
      </div>
    </section>`
}

/** What would put it right, the first by its own key, every one by its number. */
function fixesShown(desk: Desk, item: Listed): TemplateResult | typeof nothing {
  const { finding } = item
  if (finding.fix === undefined) return nothing
  const { t } = desk, { language } = desk.store.get().settings, [first, ...others] = fixesOf(finding)
  const words = (fix: Fix): string => finding.category.startsWith('style') ? t('find.fixTo', { text: finding.values['right'] ?? fix.text })
    : fix.text === '' ? t('find.remove', { text: finding.values['fr'] ?? '' }) : t('find.fixTo', { text: fixedOn(desk, item, fix) })
  return html`<button type="button" class="act primary fix" title=${first!.text} aria-keyshortcuts="Alt+Enter" @click=${() => { run(desk, 'fix') }}>
      <span>${words(first!)}</span> <kbd>${keyName('fix', desk.store.get().settings)}</kbd></button>
    ${others.map(({ at, text }, i) => html`<button type="button" class="act fix other" title=${text} aria-keyshortcuts=${`Alt+${i + 2}`} @click=${() => { run(desk, 'fix-nth', String(i + 2)) }}>
      <span>${text === '\u00a0' ? t('find.fixWide') : text === '\u202f' ? t('find.fixNarrow') : t('find.fixTo', { text: fixedOn(desk, item, { at, text }) })}</span> <kbd>${keyWords(`Alt+${i + 2}`, language, false)}</kbd></button>`)}`
}
