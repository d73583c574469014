import { html, nothing, render } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import type { Bridge } from '../shared/channels'
import { translate, type Desk } from './desk'
import { Engine } from './engine/client'
import { Panes } from './panes/panes'
import { firstState, reduce, type Action } from './state/reduce'
import { createStore } from './state/store'
import { readSettings } from './state/settings'
import type { State } from './state/types'
import { commandNamed, run } from './commands'
import { keyName, listen } from './keys'
import { dragLink } from './effects/align'
import { askClose } from './effects/close'
import { checkSoon, checkNow } from './effects/check'
import { show } from './effects/decide'
import { drawPanes, drawSettings } from './effects/draw'
import { gapLabel, pressGap } from './effects/gaps'
import { keepNow, keepSoon } from './effects/keep'
import { wantLedgers } from './effects/ledgers'
import { openPaths, takeFiles } from './effects/open'
import { takePastes } from './effects/paste'
import { checkedCount } from './effects/pairs'
import { later, fetchLater } from './later'
import { followTour } from './effects/tour'
import { readTerms } from './effects/terms'
import { parseMemory } from './state/memory'
import { selectedItem } from './state/select'
import { announcer } from './views/announcer'
import { dialogView } from './views/dialog'
import { findingsView } from './views/findings'
import { headView } from './views/head'
import { factsView } from './views/facts'
import { startView } from './views/start'
import { statusView } from './views/status'

declare global {
  interface Window { relecture: Bridge }
}

const store = createStore<State, Action>(reduce, firstState)
const panes: Panes = new Panes({
  edited: (units, dirty) => {
    store.dispatch({ do: 'edited', units, dirty })
    checkSoon(desk)
    keepSoon(desk)
  },
  cursor: (side, unit) => { store.dispatch({ do: 'cursor', side, unit }) },
  picked: finding => { store.dispatch({ do: 'select', finding }) },
  gapPressed: link => { pressGap(desk, link) },
  linked: (from, to, join) => { dragLink(desk, from, to, join) },
  turned: (out, back) => { store.dispatch({ do: 'turned', out, back }) },
  gapLabel: (link, kind) => gapLabel(desk, link, kind),
})
const desk: Desk = {
  store, panes, bridge: window.relecture, engine: new Engine(), t: translate(store, keyName), name: command => commandNamed(command)![store.get().settings.language],
  announce: (key, values, n, shown = false) => { store.dispatch({ do: 'announce', text: desk.t(key, values, n), shown }) },
}

let waiting = false
/** However much happens in a frame, the window is drawn once in it. */
function redraw(): void {
  if (waiting) return
  waiting = true
  requestAnimationFrame(() => { waiting = false; draw() })
}

/** What the line at the top is made of: it is drawn again when one of these is another. */
const headParts = ({ pair, settings, filter, start }: State): unknown[] => [settings, filter, start, pair?.review, pair?.results, pair?.dirty, pair?.fr, pair?.en, panes.rows, later()]

let drawn: State | null = null
/** A key in the French changes nothing but the French, as a rule: what is around it is not drawn again. */
function redrawChanged(): void { if (store.get() !== drawn) redraw() }

const root = document.getElementById('app')!

function draw(): void {
  const state = store.get()
  drawn = state
  render(html`
    ${state.pair === null ? startView(desk, state) : html`
      <div class=${`desk ${state.drawer === null ? '' : 'with-drawer'}`}>
        ${guard(headParts(state), () => headView(desk, state, checkedCount(desk), panes.rows.length))}
        <main class="work">
          <div class="pane-heads">
            <h2>${desk.t('pane.enShort')} <span class="quiet">${state.pair.en.name} · ${desk.t('pane.locked')}</span>${factsView(desk, state.pair.en.facts)}</h2>
            <h2>${desk.t('pane.frShort')} <span class="quiet">${state.pair.fr.name}${state.pair.dirty ? ` · ${desk.t('pane.modified')}` : ''}</span>${factsView(desk, state.pair.fr.facts)}</h2>
          </div>
          ${panes.element}
          ${later()?.alignBar(desk, state) ?? nothing}${later()?.findBar(desk, state) ?? nothing}
          ${later()?.drawerView(desk, state) ?? nothing}
        </main>
        ${findingsView(desk, state, redraw)}
        ${statusView(desk, state)}
      </div>`}
    ${later()?.tourView(desk, state) ?? nothing}
    ${dialogView(desk, state)}
    ${announcer(state)}`, root)
  if (state.pair === null) document.title = 'Relecture'
  else document.title = `${state.pair.dirty ? '• ' : ''}${state.pair.review.slug} · Relecture`
}

let toastTimer: ReturnType<typeof setTimeout> | null = null
let dirtyTold = false

store.after((state, before, action) => {
  if (state.settings !== before.settings) {
    drawSettings(desk, state.settings)
    if (action.do === 'set') void desk.bridge.call('settings.save', { settings: { ...state.settings } })
    if (state.pair !== null && (['style', 'spacing', 'house'] as const).some(name => state.settings[name] !== before.settings[name])) void checkNow(desk, false)
    const { language, keys } = state.settings
    if (language !== before.settings.language || keys !== before.settings.keys) void desk.bridge.call('window.language', { language, keys: Object.fromEntries(Object.entries(keys).map(([name, own]) => [name, [...own]])) })
  }
  if (state.spaces !== before.spaces) panes.showSpaces(state.spaces)
  if (state.pair !== before.pair || state.settings !== before.settings) drawPanes(desk, state, before)
  if (state.pair !== null && state.pair.review !== before.pair?.review && state.pair.reviewSaved === 'waiting' || action.do === 'saved') keepSoon(desk)
  // Taking back a decision may take back a link of the editor's with it.
  if (action.do === 'takeBack' && state.pair !== null && state.pair.review.fixedLinks !== before.pair?.review.fixedLinks) void checkNow(desk, false)
  if (action.do === 'announce' && action.shown) {
    if (toastTimer !== null) clearTimeout(toastTimer)
    toastTimer = setTimeout(() => { store.dispatch({ do: 'announce', text: '', shown: false }) }, 4000)
  }
  if (action.do === 'select' && state.pair?.selected !== before.pair?.selected && state.pair?.selected != null) sayFinding(state)
  if ((state.drawer === null) !== (before.drawer === null)) keepInSight()
  const dirty = state.pair?.dirty ?? false
  if (dirty !== dirtyTold) { dirtyTold = dirty; void desk.bridge.call('window.dirty', { dirty }) }
  wantLedgers(desk, state)
  followTour(desk, action, state)
  // What takes the focus is there before the next key can come; all else waits for the frame.
  if (state.dialog?.kind !== before.dialog?.kind || (state.pair?.aligning == null) !== (before.pair?.aligning == null)) draw()
  else redrawChanged()
})

/** The panes are about to be of another size, by a drawer or a zoom: the selected finding that is in sight is not to go out of it. */
function keepInSight(): void {
  const finding = selectedItem(store.get())?.finding
  if (finding === undefined || !panes.sees(finding.id)) return
  // Once the panes know their new size, and have levelled in it.
  setTimeout(() => { requestAnimationFrame(() => { if (store.get().pair?.selected === finding.id) show(desk, finding) }) }, 60)
}

/** A finding selected by a key is said, wherever the focus is. */
function sayFinding(state: State): void {
  const item = selectedItem(state)
  if (item === null) return
  store.dispatch({ do: 'announce', text: later()?.spoken(desk, item) ?? '', shown: false })
}

function takeDrops(): void {
  const over = (on: boolean): void => { document.documentElement.classList.toggle('dropping', on) }
  window.addEventListener('dragover', event => { if (event.dataTransfer?.types.includes('Files')) { event.preventDefault(); over(true) } })
  window.addEventListener('dragleave', event => { if (event.relatedTarget === null) over(false) })
  window.addEventListener('drop', event => {
    over(false)
    const files = [...event.dataTransfer?.files ?? []]
    if (files.length === 0) return
    event.preventDefault()
    if (store.get().pair !== null) return
    const slot = (event.target as Element | null)?.closest<HTMLElement>('.slot')?.dataset['side']
    void takeFiles(desk, files, files.length === 1 && (slot === 'en' || slot === 'fr') ? slot : null)
  })
}

async function start(): Promise<void> {
  const { bridge } = desk
  const answer = await bridge.call('desk.start', {})
  if (!answer.ok) { store.dispatch({ do: 'problem', problem: answer.problem }); return }
  const { value } = answer
  store.dispatch({ do: 'started', start: value, settings: readSettings(value.settings, value.locale) })
  store.dispatch({ do: 'memory', memory: parseMemory(value.memory) })
  bridge.on('window.closing', () => { void askClose(desk, 'window') })
  bridge.on('menu.command', ({ command }) => { run(desk, command) })
  bridge.on('file.changed', ({ path, modified }) => {
    const { pair } = store.get()
    if (pair !== null && path === pair.fr.path && modified !== pair.fr.modified) desk.announce('say.diskChanged', {}, 1, true)
  })
  listen(desk, value.platform === 'darwin')
  addEventListener('resize', keepInSight)
  takeDrops()
  takePastes(desk)
  // What is not written yet is written when the window goes out of sight, which may be the last that is heard of it.
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') void keepNow(desk) })
  await fetched
  await readTerms(desk)
  if (value.problem !== null) store.dispatch({ do: 'problem', problem: value.problem })
  else if (value.pair !== null) await openPaths(desk, value.pair)
}

drawSettings(desk, store.get().settings)
draw()
// What is not on the screen yet comes after what is, while the program is asked what there is to open.
const fetched = fetchLater().then(() => { panes.equip(later()!); draw() })
void start()
