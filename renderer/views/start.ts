import { html, nothing, type TemplateResult } from 'lit-html'
import type { PairPaths, Sample } from '../../shared/channels'
import { problemWords, type Desk } from '../desk'
import { askOpen } from '../effects/files'
import { baseName, openChosen, openPaths, takeFiles, takePath } from '../effects/open'
import { run } from '../commands'
import { later } from '../later'
import { keyName } from '../keys'
import type { Chosen, State } from '../state/types'

/** What the browser's own dialog offers first; any other file can still be chosen, and says for itself what it is. */
const endings = '.txt,.text,.md,.markdown,.docx,.docm,.dotx,.odt,.ott,.fodt,.rtf,.html,.htm,.xhtml,.pdf,.xml,.nitf,.newsml,.json,.ninjs,.iptc,.xlf,.xliff,.sdlxliff,.mxliff,.tmx,text/plain'

/** The first screen: choose or drop a pair, take a recent one up again, or try a sample. */
export function startView(desk: Desk, state: State): TemplateResult {
  const { t } = desk
  const { en, fr } = state.chosen
  const ready = en !== null && fr !== null && !state.opening
  return html`
    <main class="start">
      <div class="start-column">
        <header class="start-head">
          <h1>Relecture</h1>
          <p>${t('app.tagline')}</p>
        </header>
        <section class="open-pair" aria-labelledby="open-title">
          <h2 id="open-title">${t('start.open')}</h2>
          <div class="slots">
            ${slot(desk, 'en', en)}
            <button type="button" class="swap" title=${t('start.swap')} aria-label=${t('start.swap')} ?disabled=${en === null && fr === null} @click=${() => { desk.store.dispatch({ do: 'swap' }) }}>⇄</button>
            ${slot(desk, 'fr', fr)}
          </div>
          <div class="open-foot">
            <p class="drop-hint">${t('start.drop')}</p>
            <button type="button" class="paste" @click=${() => { run(desk, 'paste') }}>${desk.name('paste')}</button>
            <button type="button" class="primary go" ?disabled=${!ready} @click=${() => { void openChosen(desk) }}>${state.opening ? t('start.opening') : t('start.go')}</button>
          </div>
          ${state.problem === null ? nothing : html`<p class="problem" role="alert">${problemWords(desk, state.problem.problem)}</p>
            ${later()?.unreadView(desk, state)}`}
        </section>
        <div class="start-lists">
          <section aria-labelledby="recent-title">
            <h2 id="recent-title">${t('start.recent')}</h2>
            ${state.start === null || state.start.recent.length === 0 ? html`<p class="quiet">${t('start.noRecent')}</p>`
              : html`<ul>${state.start.recent.slice(0, 8).map(pair => pairItem(desk, pair, null))}</ul>`}
          </section>
          <section aria-labelledby="samples-title">
            <h2 id="samples-title">${t('start.samples')}</h2>
            ${state.start === null || state.start.samples.length === 0 ? html`<p class="quiet">${t('start.noSamples')}</p>`
              : html`<ul>${state.start.samples.map((sample: Sample) => pairItem(desk, sample, sample.title))}</ul>
                <p class="quiet">${t('start.tour')}</p>
                <button type="button" class="tour-start" @click=${() => { run(desk, 'tour') }}>${desk.name('tour')}</button>`}
          </section>
        </div>
        <footer class="start-foot">
          <span>${t('start.offline')}</span>
          <span class="start-tools">
            <button type="button" class="plain" @click=${() => { run(desk, 'keys') }}>${desk.name('keys')} <kbd>?</kbd></button>
            ${state.start?.entry === 'electron' ? nothing : html`<button type="button" class="plain" @click=${() => { run(desk, 'menu') }}>${desk.name('menu')} <kbd>${keyName('menu', state.settings)}</kbd></button>`}
            <button type="button" class="plain" @click=${() => { run(desk, 'settings') }}>${desk.name('settings')}</button>
            <button type="button" class="plain" lang=${state.settings.language === 'fr' ? 'en' : 'fr'} @click=${() => { run(desk, 'language') }}>${state.settings.language === 'fr' ? 'English' : 'Français'}</button>
          </span>
        </footer>
      </div>
    </main>`
}

function slot(desk: Desk, side: 'en' | 'fr', chosen: Chosen | null): TemplateResult {
  const { t } = desk
  const wrong = chosen !== null && chosen.looks !== null && chosen.looks !== side
  const take = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement
    const files = [...input.files ?? []]
    await takeFiles(desk, files, files.length === 1 ? side : null)
    input.value = ''
  }
  /** The program's own dialog where it has one; the browser's, by going on with the click, where it has not. */
  const ask = async (event: MouseEvent): Promise<void> => {
    if (desk.store.get().start?.entry !== 'electron') return
    event.preventDefault()
    const path = await askOpen(desk, t(side === 'en' ? 'start.en' : 'start.fr'))
    if (path !== null && path !== 'unsupported') await takePath(desk, path, side)
  }
  return html`
    <label class=${`slot ${chosen === null ? 'empty' : 'full'} ${wrong ? 'wrong' : ''}`} data-side=${side}>
      <span class="slot-side">${t(side === 'en' ? 'start.en' : 'start.fr')}</span>
      <span class="slot-name">${chosen === null ? t('start.choose') : chosen.name}</span>
      <span class="slot-looks">${chosen === null ? nothing
        : wrong ? t('start.looksWrong', { language: t(side === 'en' ? 'language.en' : 'language.fr') })
          : chosen.looks === null ? t('start.change') : t(chosen.looks === 'en' ? 'start.looksEn' : 'start.looksFr')}</span>
      <input type="file" multiple accept=${endings} @change=${take} @click=${ask}>
    </label>`
}

function pairItem(desk: Desk, pair: PairPaths, title: string | null): TemplateResult {
  const folder = pair.fr.slice(0, Math.max(0, pair.fr.length - baseName(pair.fr).length - 1))
  return html`<li><button type="button" class="pair-item" @click=${() => { void openPaths(desk, { en: pair.en, fr: pair.fr }) }}>
    <span class="pair-title">${title ?? baseName(pair.fr)}</span>
    <span class="pair-path" title=${`${pair.en}\n${pair.fr}`}>${title === null ? html`${baseName(pair.en)} · ${folder}` : html`${baseName(pair.en)} · ${baseName(pair.fr)}`}</span>
  </button></li>`
}
