import { groupOf, type Finding, type Group, type Severity } from '../../shared/checks/finding'
import type { Decision } from '../../shared/review/types'
import { saidId } from '../../shared/review/reducers'
import { settling } from './review'
import type { Pair, Settings, State, StateFilter } from './types'

/** A finding as the list shows it. */
export interface Listed {
  readonly finding: Finding
  /** Null while it is open. */
  readonly decision: Decision | null
  /** False when its words are gone from the French: it is listed from the decision alone. */
  readonly present: boolean
}

export const groups: readonly Group[] = ['number', 'date', 'name', 'quote', 'text', 'layout', 'style']
export const severities: readonly Severity[] = ['critical', 'major', 'minor', 'neutral']

/** The last answer kept by its inputs: a selector runs for each drawing of the window, its inputs seldom change. */
function remember<A extends readonly unknown[], R>(make: (...inputs: A) => R): (...inputs: A) => R {
  let last: { readonly inputs: A; readonly result: R } | null = null
  return (...inputs) => {
    if (last !== null && last.inputs.every((input, i) => input === inputs[i])) return last.result
    last = { inputs, result: make(...inputs) }
    return last.result
  }
}

const list = remember((findings: readonly Finding[], decisions: Pair['review']['decisions'], review: Pair['review'], style: boolean): readonly Listed[] => {
  const settled = settling(review)
  const out: Listed[] = findings.filter(finding => style || groupOf(finding.category) !== 'style')
    .map(finding => ({ finding, decision: settled.get(saidId(finding.id)) ?? null, present: true }))
  const there = new Set(findings.map(finding => saidId(finding.id)))
  for (const [id, decision] of Object.entries(decisions)) {
    if (decision.state === 'fixed' || !there.has(saidId(id))) out.push({ finding: decision.finding, decision, present: false })
  }
  return out
})

const none: readonly Listed[] = []
export const listed = (pair: Pair | null, settings: Settings): readonly Listed[] =>
  pair === null || pair.results === null ? none : list(pair.results.findings, pair.review.decisions, pair.review, settings.style)

export const stateOf = (item: Listed): Exclude<StateFilter, 'all'> =>
  item.decision === null ? 'open' : item.decision.state === 'query' ? 'query' : 'settled'

const filtered = remember((items: readonly Listed[], filter: State['filter'], order: Settings['order']): readonly Listed[] => {
  const kept = items.filter(item => (filter.state === 'all' || stateOf(item) === filter.state)
    && (filter.group === 'all' || groupOf(item.finding.category) === filter.group)
    && (filter.severity === 'all' || item.finding.severity === filter.severity))
  return order === 'story' ? kept
    : kept.map((item, i) => ({ item, i })).sort((a, b) => severities.indexOf(a.item.finding.severity) - severities.indexOf(b.item.finding.severity) || a.i - b.i).map(({ item }) => item)
})

/** What the list shows, in its order. */
export const visible = (state: State): readonly Listed[] => filtered(listed(state.pair, state.settings), state.filter, state.settings.order)

export interface Counts {
  readonly open: number
  readonly settled: number
  readonly query: number
  readonly all: number
  /** In the state that the filter shows. */
  readonly groups: Readonly<Record<Group, number>>
  readonly severities: Readonly<Record<Severity, number>>
  readonly groupsAll: number
}

const count = remember((items: readonly Listed[], shown: StateFilter): Counts => {
  const by = { open: 0, settled: 0, query: 0 }
  const inGroup: Record<Group, number> = { number: 0, date: 0, name: 0, quote: 0, text: 0, style: 0, layout: 0 }
  const inSeverity: Record<Severity, number> = { critical: 0, major: 0, minor: 0, neutral: 0 }
  let groupsAll = 0
  for (const item of items) {
    const state = stateOf(item)
    by[state]++
    if (shown !== 'all' && state !== shown) continue
    inGroup[groupOf(item.finding.category)]++
    inSeverity[item.finding.severity]++
    groupsAll++
  }
  return { ...by, all: items.length, groups: inGroup, severities: inSeverity, groupsAll }
})

/** False for two texts that are not one story: that nothing was found in them says nothing. */
export const comparable = (pair: Pair): boolean => pair.results?.related !== false

export const counts = (state: State): Counts => count(listed(state.pair, state.settings), state.filter.state)

const places = new WeakMap<readonly Listed[], ReadonlyMap<string, number>>()

/** Where a finding stands in a list; -1 when it does not. */
export function placeOf(items: readonly Listed[], id: string | null): number {
  if (id === null) return -1
  let known = places.get(items)
  if (known === undefined) {
    const by = new Map<string, number>()
    items.forEach(({ finding }, i) => { if (!by.has(finding.id)) by.set(finding.id, i) })
    places.set(items, known = by)
  }
  return known.get(id) ?? -1
}

/** What the list has of a finding. */
export const itemOf = (items: readonly Listed[], id: string | null): Listed | null => items[placeOf(items, id)] ?? null

export const selectedItem = (state: State): Listed | null => itemOf(listed(state.pair, state.settings), state.pair?.selected ?? null)

const saidOften = remember((items: readonly Listed[]): ReadonlyMap<string, number> => {
  const out = new Map<string, number>()
  for (const { present, finding } of items) if (present) { const said = saidId(finding.id); out.set(said, (out.get(said) ?? 0) + 1) }
  return out
})

/** How often the very same thing is said elsewhere in the story: a decision on one settles them all. */
export function repeatsOf(state: State, { finding, present }: Listed): number {
  return (saidOften(listed(state.pair, state.settings)).get(saidId(finding.id)) ?? 0) - (present ? 1 : 0)
}

/** The next finding from the selected one among what the list shows, going round at the end. */
export function neighbour(items: readonly Listed[], selected: string | null, by: 1 | -1, open: boolean): Listed | null {
  if (items.length === 0) return null
  const at = placeOf(items, selected)
  for (let i = 1; i <= items.length; i++) {
    const from = at < 0 && by === -1 ? items.length : at
    const item = items[(from + by * i + items.length * 2) % items.length]!
    if (!open || item.decision === null) return item
  }
  return null
}
