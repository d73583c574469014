import { html, nothing, type TemplateResult } from 'lit-html'
import { apostrophes, gaps, profiles, quoteMarks } from '../../shared/checks/spacing-rules'
import type { Desk } from '../desk'
import type { Dialog, Settings, State, Theme } from '../state/types'
import { forget } from '../effects/memory'
import { copyMemory, exportMemory, importMemory } from '../effects/memory-list'
import { dropTerms, takeTerms } from '../effects/terms'
import { run } from '../commands'
import { categoryLabel } from '../words/categories'
import { closeDialog } from './dialog'
import { fileButton, titled } from './parts'

const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast']

export function settingsView(desk: Desk, state: State, dialog: Extract<Dialog, { kind: 'settings' }>): TemplateResult {
  const { t } = desk, { settings } = state
  const set = (change: Partial<Settings>): void => { desk.store.dispatch({ do: 'set', settings: change }) }
  const choice = (name: string, value: string, label: string, checked: boolean, act: () => void, first = false): TemplateResult => html`
    <label class="choice"><input type="radio" name=${name} value=${value} .checked=${checked} ?data-first=${first} @change=${act}><span>${label}</span></label>`
  return html`${titled(desk, t('settings.title'), () => { closeDialog(desk) })}
    <fieldset><legend>${t('settings.language')}</legend><div class="choices">
      ${choice('language', 'fr', 'Français', settings.language === 'fr', () => { set({ language: 'fr' }) }, settings.language === 'fr' && dialog.first === undefined)}
      ${choice('language', 'en', 'English', settings.language === 'en', () => { set({ language: 'en' }) }, settings.language === 'en' && dialog.first === undefined)}</div></fieldset>
    <fieldset><legend>${t('settings.theme')}</legend><div class="choices">
      ${themes.map(theme => choice('theme', theme, t(`theme.${theme}`), settings.theme === theme, () => { set({ theme }) }))}</div></fieldset>
    <div class="field"><label for="text-size">${t('settings.textSize')}</label>
      <div class="range"><input type="range" id="text-size" min="80" max="200" step="10" .value=${String(settings.textSize)} @input=${(event: Event) => { set({ textSize: Number((event.target as HTMLInputElement).value) }) }}>
      <output>${settings.textSize} %</output></div></div>
    <div class="field"><label for="spacing">${t('settings.spacing')}</label>
      <select id="spacing" @change=${(event: Event) => { set({ spacing: (event.target as HTMLSelectElement).value as Settings['spacing'] }) }}>
        ${profiles.map(name => html`<option value=${name} ?selected=${settings.spacing === name}>${t(`spacing.${name}`)}</option>`)}</select></div>
    ${settings.spacing === 'house' ? houseView(desk, settings, set) : nothing}
    <div class="choices">
      <label class="choice"><input type="checkbox" .checked=${settings.style} @change=${(event: Event) => { set({ style: (event.target as HTMLInputElement).checked }) }}><span>${desk.name('style')}</span></label>
      <label class="choice"><input type="checkbox" .checked=${state.spaces} @change=${(event: Event) => { desk.store.dispatch({ do: 'spaces', shown: (event.target as HTMLInputElement).checked }) }}><span>${desk.name('spaces')}</span></label>
    </div>
    <section class="terms"><h3>${t('terms.title')}</h3>
      <p class="quiet">${state.terms === null ? t('terms.none') : t('terms.in', { name: state.terms.name }, state.terms.count)}</p>
      <div class="choices">${fileButton('terms-file', t('terms.choose'), '.tsv,.csv,.txt,.tbx,.xml', file => { void takeTerms(desk, file) }, dialog.first === 'terms')}
        ${state.terms === null ? nothing : html`<button type="button" @click=${() => { void dropTerms(desk) }}>${t('terms.drop')}</button>`}</div></section>
    <section class="own-keys"><h3>${t('rebind.title')}</h3><button type="button" id="rebind" @click=${() => { closeDialog(desk); setTimeout(() => { run(desk, 'rebind') }, 0) }}>${desk.name('rebind')}</button></section>
    <section class="memory"><h3>${t('memory.title')}</h3>
      ${state.memory.length === 0 ? html`<p class="quiet">${t('memory.none')}</p>` : html`<ul>${state.memory.map(entry => html`<li>
        <span class="memory-words"><span lang="en">${entry.en || '∅'}</span> · <span lang="fr">${entry.fr || '∅'}</span></span> <span class="quiet">${categoryLabel(entry.category, settings.language)} · ${t(entry.scope === 'story' ? 'memory.inStory' : entry.scope === 'term' ? 'memory.anyRule' : 'memory.oneRule', { story: entry.story ?? '' })} · ${entry.reason}</span>
        <button type="button" class="plain" aria-label=${t('memory.forget')} title=${t('memory.forget')} @click=${() => { forget(desk, entry) }}>✕</button></li>`)}</ul>
`}
      <div class="choices">${state.memory.length === 0 ? nothing : html`<button type="button" @click=${() => { void copyMemory(desk) }}>${t('memory.copy')}</button>
        <button type="button" @click=${() => { closeDialog(desk); void exportMemory(desk) }}>${t('memory.export')}</button>`}
        ${fileButton('memory-file', t('memory.import'), '.json', file => { void importMemory(desk, file) })}</div></section>`
}

/** What the house's own profile asks for, gap by gap. */
function houseView(desk: Desk, settings: Settings, set: (change: Partial<Settings>) => void): TemplateResult {
  const { t } = desk
  const row = <N extends keyof Settings['house']>(name: N, of: readonly Settings['house'][N][], label: (one: Settings['house'][N]) => string): TemplateResult => html`
    <label for=${`house-${name}`}>${t(`house.${name}`)}</label>
    <select id=${`house-${name}`} @change=${(event: Event) => { set({ house: { ...settings.house, [name]: (event.target as HTMLSelectElement).value } }) }}>
      ${of.map(one => html`<option value=${one} ?selected=${settings.house[name] === one}>${label(one)}</option>`)}</select>`
  return html`<div class="house">
    ${(['high', 'colon', 'guillemets', 'figures'] as const).map(name => row(name, gaps, gap => t(`space.${gap}`)))}
    ${row('quotes', quoteMarks, one => t(`quotes.${one}`))}${row('apostrophe', apostrophes, one => t(`apostrophe.${one}`))}</div>`
}
