import { html, nothing, type TemplateResult } from 'lit-html'
import { repeat } from 'lit-html/directives/repeat.js'
import { groupOf } from '../../shared/checks/finding'
import type { Desk } from '../desk'
import { commands, run } from '../commands'
import { select } from '../effects/decide'
import { comparable, counts, groups, severities, visible, type Listed } from '../state/select'
import type { State, StateFilter } from '../state/types'
import { categoryLabel, groupLetters, severityShape } from '../words/categories'
import { height } from './lit'
import { inspectorView } from './inspector'
import { saidOn } from './said'

/** Every row of the list is this high, so that two thousand findings cost no more than the twenty in view. */
const ROW = 54
const SPARE = 6

let top = 0, room = 600
let shownFor: string | null = null

/** The findings: filters with live counts, the list, and under it all that is known of the selected one. */
export function findingsView(desk: Desk, state: State, redraw: () => void): TemplateResult {
  const { t } = desk
  const items = visible(state), count = counts(state)
  const selected = state.pair?.selected ?? null
  const at = items.findIndex(item => item.finding.id === selected)
  const from = Math.max(0, Math.floor(top / ROW) - SPARE), to = Math.min(items.length, Math.ceil((top + room) / ROW) + SPARE)
  const shown = items.slice(from, to).map((item, i) => ({ item, n: from + i }))
  queueMicrotask(() => { keepInView(selected, at) })
  const filter = (change: Partial<State['filter']>): void => { desk.store.dispatch({ do: 'filter', filter: change }) }
  const states: readonly StateFilter[] = ['open', 'settled', 'query', 'all']
  return html`
    <section class="findings" aria-labelledby="findings-title">
      <header class="findings-head">
        <h2 id="findings-title">${t('find.title')}</h2>
        <div class="states" role="group" aria-label=${t('find.state')}>
          ${states.map(name => html`<button type="button" class="tab" aria-pressed=${state.filter.state === name ? 'true' : 'false'} @click=${() => { filter({ state: name }) }}>
            ${t(`state.${name}`)} <span class="count">${count[name]}</span></button>`)}
        </div>
        <div class="kinds" role="group" aria-label=${t('find.group')}>
          <button type="button" class="chip" aria-pressed=${state.filter.group === 'all' ? 'true' : 'false'} @click=${() => { filter({ group: 'all' }) }}>${t('group.all')} <span class="count">${count.groupsAll}</span></button>
          ${groups.filter(group => count.groups[group] > 0 || state.filter.group === group).map(group => html`
            <button type="button" class=${`chip group-${group}`} aria-pressed=${state.filter.group === group ? 'true' : 'false'} title=${t(`group.${group}`)} @click=${() => { filter({ group: state.filter.group === group ? 'all' : group }) }}>
              <span class="letter" aria-hidden="true">${groupLetters[group]}</span><span class="chip-name">${t(`group.${group}`)}</span> <span class="count">${count.groups[group]}</span></button>`)}
        </div>
        <div class="sorts">
          <label><span class="hidden">${t('find.severity')}</span>
            <select @change=${(event: Event) => { filter({ severity: (event.target as HTMLSelectElement).value as State['filter']['severity'] }) }}>
              <option value="all" ?selected=${state.filter.severity === 'all'}>${t('find.anySeverity')}</option>
              ${severities.map(name => html`<option value=${name} ?selected=${state.filter.severity === name}>${severityShape(name)} ${t(`severity.${name}`)} (${count.severities[name]})</option>`)}
            </select></label>
          <label><span class="hidden">${t('find.order')}</span>
            <select @change=${(event: Event) => { desk.store.dispatch({ do: 'set', settings: { order: (event.target as HTMLSelectElement).value as State['settings']['order'] } }) }}>
              ${(['story', 'severity'] as const).map(name => html`<option value=${name} ?selected=${state.settings.order === name}>${t(`find.order.${name}`)}</option>`)}
            </select></label>
        </div>
      </header>
      <div class="finding-list" role="listbox" tabindex="0" aria-label=${t('find.title')} aria-activedescendant=${at >= from && at < to ? `finding-${at}` : nothing}
        @keydown=${(event: KeyboardEvent) => { listKey(desk, event) }}
        @scroll=${(event: Event) => { measure(event.target as HTMLElement); redraw() }}>
        ${items.length === 0 ? html`<p class="empty" role="presentation">${t(state.pair?.results == null ? 'find.waiting' : !comparable(state.pair) ? 'find.unrelated' : count.open === 0 && state.filter.state === 'open' ? 'find.clear' : 'find.none')}</p>` : nothing}
        <div role="presentation" class="list-rows" ${height(items.length * ROW)}>
          <div role="presentation" ${height(from * ROW)}></div>
          ${repeat(shown, ({ item }) => (item.present ? '' : 'gone ') + item.finding.id, ({ item, n }) => row(desk, state, item, n, items.length, item.finding.id === selected))}
        </div>
      </div>
      ${inspectorView(desk, state, at, items.length)}
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
        ${unit === undefined ? nothing : html`<span class="where" aria-label=${t('find.paragraph', { n: unit + 1 })}>¶ ${unit + 1}</span>`}</span>
      <span class="finding-words">${en === '' && fr === '' ? nothing : html`<span lang="en">${en === '' ? '∅' : en}</span> <span class="versus" aria-hidden="true">${en === '' || fr === '' ? '·' : '≠'}</span> <span lang="fr">${fr === '' ? '∅' : fr}</span>`}
        ${decision !== null ? html` <span class="decided">${t(`decision.${decision.state}`)}</span>` : finding.fix !== undefined ? html` <span class="versus" aria-hidden="true">→</span> <ins lang="fr">${group === 'style' ? finding.values['right'] ?? '' : finding.fix.text === '' ? '∅' : finding.fix.text}</ins>` : nothing}</span>
    </div>`
}

function measure(list: HTMLElement): void {
  top = list.scrollTop
  room = list.clientHeight
}

/** Brings the selected row into view when the selection moves, and leaves the editor's own scrolling alone. */
function keepInView(selected: string | null, at: number): void {
  const list = document.querySelector<HTMLElement>('.finding-list')
  if (list === null) return
  room = list.clientHeight
  if (selected === shownFor) return
  shownFor = selected
  if (at < 0) return
  if (at * ROW < list.scrollTop) list.scrollTop = at * ROW
  else if ((at + 1) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = (at + 1) * ROW - list.clientHeight
}

function listKey(desk: Desk, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  // What is in the state now, not what was drawn: keys come faster than frames.
  const state = desk.store.get(), items = visible(state), at = items.findIndex(item => item.finding.id === state.pair?.selected)
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
