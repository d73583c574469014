import { html, nothing, type TemplateResult } from 'lit-html'
import { guard } from 'lit-html/directives/guard.js'
import { repeat } from 'lit-html/directives/repeat.js'
import { groupOf } from '../../shared/checks/finding'
import type { Desk } from '../desk'
import { commands, run } from '../commands'
import { select } from '../effects/decide'
import { later } from '../later'
import { comparable, counts, groups, placeOf, repeatsOf, selectedItem, severities, visible, type Listed } from '../state/select'
import type { State, StateFilter } from '../state/types'
import { categoryLabel, groupLetters, severityShape } from '../words/categories'
import { height, whenThere } from './lit'
import { fixedOn, saidOn } from './said'

/** Every row of the list is this high, so that two thousand findings cost no more than the twenty in view. */
const ROW = 54
/** Rows are drawn by so many at a time, and as many before and after those in view. */
const BLOCK = 3

/** The list in the page, how far it is scrolled as the browser last had it and as it is to be, and how high it is: asking would make the browser lay out the page. */
let list: HTMLElement | null = null, scrolled = 0, top = 0, room = 600
let shownFor: string | null = null, selectedAt = -1
/** The first row that is drawn and the one after the last. */
let drawn = { from: 0, to: 0 }

/** Which rows are drawn for what is in view of a list of so many; the browser rounds where it scrolls to, and no row is drawn for less than a pixel. */
function rowsFor(count: number): { readonly from: number; readonly to: number } {
  const first = Math.floor(top / ROW / BLOCK), last = Math.ceil((top + room - 1) / ROW / BLOCK)
  return { from: Math.max(0, Math.min((first - 1) * BLOCK, count)), to: Math.min(count, (last + 1) * BLOCK) }
}

/** The findings: filters with live counts, the list, and under it all that is known of the selected one. */
export function findingsView(desk: Desk, state: State, redraw: () => void): TemplateResult {
  const { t } = desk
  const items = visible(state), count = counts(state), item = selectedItem(state)
  const selected = state.pair?.selected ?? null, at = placeOf(items, selected)
  if (list?.isConnected === false) { list = null; scrolled = top = 0; shownFor = null }
  keepInView(selected, at, items.length)
  const { from, to } = drawn = rowsFor(items.length)
  const shown = items.slice(from, to).map((item, i) => ({ item, n: from + i }))
  const filter = (change: Partial<State['filter']>): void => { desk.store.dispatch({ do: 'filter', filter: change }) }
  const states: readonly StateFilter[] = ['open', 'settled', 'query', 'all']
  // The sum of thousands has no room beside three other counts, and is told by the chips.
  const head = (): TemplateResult => html`
      <header class="findings-head">
        <h2 id="findings-title">${t('find.title')}</h2>
        <div class="states" role="group" aria-label=${t('find.state')}>
          ${states.map(name => html`<button type="button" class="tab" aria-pressed=${state.filter.state === name ? 'true' : 'false'} @click=${() => { filter({ state: name }) }}>
            ${t(`state.${name}`)} ${name === 'all' && count.all >= 1000 ? nothing : html`<span class="count">${t('count', {}, count[name])}</span>`}</button>`)}
        </div>
        <div class="kinds" role="group" aria-label=${t('find.group')}>
          <button type="button" class="chip" aria-pressed=${state.filter.group === 'all' ? 'true' : 'false'} @click=${() => { filter({ group: 'all' }) }}>${t('group.all')} <span class="count">${t('count', {}, count.groupsAll)}</span></button>
          ${groups.filter(group => count.groups[group] > 0 || state.filter.group === group).map(group => html`
            <button type="button" class=${`chip group-${group}`} aria-pressed=${state.filter.group === group ? 'true' : 'false'} title=${t(`group.${group}`)} @click=${() => { filter({ group: state.filter.group === group ? 'all' : group }) }}>
              <span class="letter" aria-hidden="true">${groupLetters[group]}</span><span class="chip-name">${t(`group.${group}`)}</span> <span class="count">${t('count', {}, count.groups[group])}</span></button>`)}
        </div>
        <div class="sorts">
          <label><span class="hidden">${t('find.severity')}</span>
            <select @change=${(event: Event) => { filter({ severity: (event.target as HTMLSelectElement).value as State['filter']['severity'] }) }}>
              <option value="all" ?selected=${state.filter.severity === 'all'}>${t('find.anySeverity')}</option>
              ${severities.map(name => html`<option value=${name} ?selected=${state.filter.severity === name}>${severityShape(name)} ${t(`severity.${name}`)} (${t('count', {}, count.severities[name])})</option>`)}
            </select></label>
          <label><span class="hidden">${t('find.order')}</span>
            <select @change=${(event: Event) => { desk.store.dispatch({ do: 'set', settings: { order: (event.target as HTMLSelectElement).value as State['settings']['order'] } }) }}>
              ${(['story', 'severity'] as const).map(name => html`<option value=${name} ?selected=${state.settings.order === name}>${t(`find.order.${name}`)}</option>`)}
            </select></label>
        </div>
      </header>`
  return html`
    <section class="findings" aria-labelledby="findings-title">
      ${guard([state.settings, state.filter, count], head)}
      <div class="finding-list" role="listbox" tabindex="0" aria-label=${t('find.title')} aria-activedescendant=${at >= from && at < to ? `finding-${at}` : nothing} ${whenThere(element => { watch(element, redraw) })}
        @keydown=${(event: KeyboardEvent) => { listKey(desk, event) }}
        @scroll=${() => {
          scrolled = top = list!.scrollTop
          const wanted = rowsFor(visible(desk.store.get()).length)
          if (wanted.from !== drawn.from || wanted.to !== drawn.to) redraw()
        }}>
        ${items.length === 0 ? html`<p class="empty" role="presentation">${t(state.pair?.results == null ? 'find.waiting' : !comparable(state.pair) ? 'find.unrelated' : count.open === 0 && state.filter.state === 'open' ? 'find.clear' : 'find.none')}</p>` : nothing}
        <div role="presentation" class="list-rows" ${height(items.length * ROW)}>
          <div role="presentation" ${height(from * ROW)}></div>
          ${repeat(shown, ({ item }) => (item.present ? '' : 'gone ') + item.finding.id, ({ item, n }) => guard([item.finding, item.decision, item.present, n, items.length, item.finding.id === selected, state.settings.language], () => row(desk, state, item, n, items.length, item.finding.id === selected)))}
        </div>
      </div>
      ${guard([item?.finding, item?.decision, item?.present, item === null ? 0 : repeatsOf(state, item), at, items.length, state.settings, later()], () => later()?.inspectorView(desk, state, at, items.length) ?? nothing)}
    </section>`
}

function row(desk: Desk, state: State, item: Listed, n: number, all: number, selected: boolean): TemplateResult {
  const { finding, decision } = item, { t } = desk, { language } = state.settings
  const group = groupOf(finding.category)
  const unit = (finding.fr ?? finding.en)?.unit
  const en = saidOn(desk, item, 'en'), fr = saidOn(desk, item, 'fr')
  return html`
    <div role="option" id=${`finding-${n}`} class=${`finding group-${group} severity-${finding.severity} ${decision === null ? '' : 'settled'}`} aria-selected=${selected ? 'true' : 'false'}
      aria-setsize=${all} aria-posinset=${n + 1} @click=${() => { select(desk, item) }}>
      <span class="letter" aria-hidden="true">${groupLetters[group]}</span>
      <span class="finding-top"><span class="category">${categoryLabel(finding.category, language)}</span>
        <span class="severity"><span aria-hidden="true">${severityShape(finding.severity)}</span><span class="hidden">${t(`severity.${finding.severity}`)}</span></span>
        ${unit === undefined ? nothing : html`<span class="where" aria-label=${t(finding.fr === null ? 'find.paragraphEn' : 'find.paragraph', { n: unit + 1 })}>${finding.fr === null ? 'EN ' : ''}¶ ${unit + 1}</span>`}</span>
      <span class="finding-words">${en === '' && fr === '' ? nothing : html`<span lang="en">${en === '' ? '∅' : en}</span> <span class="versus" aria-hidden="true">${en === '' || fr === '' ? '·' : '≠'}</span> <span lang="fr">${fr === '' ? '∅' : fr}</span>`}
        ${decision !== null ? html` <span class="decided">${t(`decision.${decision.state}`)}</span>` : finding.fix !== undefined ? html` <span class="versus" aria-hidden="true">→</span> <ins lang="fr">${group === 'style' ? finding.values['right'] ?? '' : finding.fix.text === '' ? '∅' : fixedOn(desk, item, finding.fix)}</ins>` : nothing}</span>
    </div>`
}

/** A list came into the page. */
function watch(element: HTMLElement, redraw: () => void): void {
  list = element
  scrolled = 0
  new ResizeObserver(([entry]) => {
    const { height: now } = entry!.contentRect
    if (now === room) return
    // What was in view stays so.
    if (selectedAt >= 0 && selectedAt * ROW >= top && (selectedAt + 1) * ROW <= top + room) shownFor = null
    room = now
    redraw()
  }).observe(element)
  scroll()
}

/** Brings the selected row into view when the selection moves, and leaves the editor's own scrolling alone. */
function keepInView(selected: string | null, at: number, count: number): void {
  selectedAt = at
  if (selected !== shownFor) {
    shownFor = selected
    if (at >= 0) top = Math.min(at * ROW, Math.max(top, (at + 1) * ROW - room))
  }
  top = Math.max(0, Math.min(top, count * ROW - room))
  if (top !== scrolled) queueMicrotask(scroll)
}

/** After the rows were drawn. */
function scroll(): void {
  if (list === null || top === scrolled) return
  list.scrollTop = top
  scrolled = top
}

function listKey(desk: Desk, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  // What is in the state now, not what was drawn: keys come faster than frames.
  const state = desk.store.get(), items = visible(state), at = placeOf(items, state.pair?.selected ?? null)
  const to = (index: number): void => {
    const item = items[Math.min(items.length - 1, Math.max(0, index))]
    if (item !== undefined) select(desk, item)
  }
  switch (event.key) {
    case 'ArrowDown': to(at + 1); break
    case 'ArrowUp': to(at < 0 ? items.length - 1 : at - 1); break
    case 'PageDown': to(at + Math.max(1, Math.floor(room / ROW) - 1)); break
    case 'PageUp': to(at - Math.max(1, Math.floor(room / ROW) - 1)); break
    case 'Home': to(0); break
    case 'End': to(items.length - 1); break
    case 'Enter': {
      const item = items[at]
      if (item === undefined) break
      goToText(desk, item)
      break
    }
    default: {
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
      if (digit !== undefined) { run(desk, 'fix-nth', digit); break }
      const command = commands.find(candidate => candidate.letter === event.key.toLowerCase())
      if (command === undefined || event.shiftKey) return
      run(desk, command.name)
    }
  }
  event.preventDefault()
}

/** Puts the cursor at the words of a finding: in the French where it has some there. */
function goToText(desk: Desk, item: Listed): void {
  const fr = desk.panes.standing('fr', item.finding.id), en = desk.panes.standing('en', item.finding.id)
  const at = fr ?? en
  if (at === undefined) return
  const side = fr !== undefined ? 'fr' : 'en'
  desk.panes.selectRange(side, at.from, at.to)
  desk.panes.focus(side)
}
