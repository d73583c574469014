import { pairKey } from '../../shared/review/reducers'
import { rowOf, type Row } from '../panes/rows'
import type { Desk } from '../desk'

const keys = new WeakMap<object, { readonly nodes: readonly object[]; readonly key: string }>()

/** What a row says, as the review keeps it: any edit of either side makes it unchecked again. Kept by the paragraphs' own identity. */
export function rowKey(desk: Desk, row: Row): string {
  const { panes } = desk, first = row.frTo > row.frFrom ? panes.node('fr', row.frFrom) : panes.node('en', row.enFrom)
  const known = first === undefined ? undefined : keys.get(first), french = row.frTo - row.frFrom, length = french + row.enTo - row.enFrom
  if (known !== undefined && known.nodes.length === length && known.nodes.every((node, i) => node === (i < french ? panes.node('fr', row.frFrom + i) : panes.node('en', row.enFrom + i - french)))) return known.key
  const en = panes.nodes('en', row.enFrom, row.enTo), fr = panes.nodes('fr', row.frFrom, row.frTo), nodes = [...fr, ...en]
  const key = pairKey(en.map(node => node.textContent), fr.map(node => node.textContent))
  if (nodes[0] !== undefined) keys.set(nodes[0], { nodes, key })
  return key
}

export function currentRow(desk: Desk): number {
  const { pair } = desk.store.get()
  return pair === null ? -1 : rowOf(desk.panes.rows, pair.cursor.side, pair.cursor.unit)
}

/** Puts the cursor in a row: in the French where there is some. */
export function goRow(desk: Desk, index: number): void {
  const row = desk.panes.rows[index]
  if (row === undefined) return
  const side = row.frTo > row.frFrom ? 'fr' : 'en'
  desk.panes.goTo(side, side === 'fr' ? row.frFrom : row.enFrom)
  desk.panes.focus(side)
  desk.store.dispatch({ do: 'cursor', side, unit: side === 'fr' ? row.frFrom : row.enFrom })
  desk.panes.lightPair(index)
}

export function goPair(desk: Desk, by: 1 | -1): void {
  const { rows } = desk.panes
  goRow(desk, Math.min(rows.length - 1, Math.max(0, currentRow(desk) + by)))
}

/** Marks the pair with the cursor as checked, or no longer so, and goes on to the next that is not. */
export function checkPair(desk: Desk): void {
  const row = desk.panes.rows[currentRow(desk)], { pair } = desk.store.get()
  if (row === undefined || pair === null) return
  const key = rowKey(desk, row), on = !pair.review.checked.includes(key)
  desk.store.dispatch({ do: 'check', keys: [key], on })
  desk.announce(on ? 'say.checked' : 'say.unchecked')
  if (on) goPair(desk, 1)
}

export function checkAll(desk: Desk): void {
  desk.store.dispatch({ do: 'check', keys: desk.panes.rows.map(row => rowKey(desk, row)), on: true })
  desk.announce('say.allChecked', {}, 1, true)
}

export function uncheckedRows(desk: Desk): ReadonlySet<number> {
  const { pair } = desk.store.get()
  const checked = new Set(pair?.review.checked ?? [])
  const out = new Set<number>()
  desk.panes.rows.forEach((row, index) => { if (!checked.has(rowKey(desk, row))) out.add(index) })
  return out
}

let tallied: { readonly rows: readonly Row[]; readonly checked: readonly string[]; readonly answer: number | undefined; readonly count: number } | null = null

/** How many pairs are checked, as of the engine's last answer: not counted again at each key. */
export function checkedCount(desk: Desk): number {
  const { pair } = desk.store.get(), { rows } = desk.panes
  if (pair === null) return 0
  const { checked } = pair.review, answer = pair.results?.answer
  if (tallied === null || tallied.rows !== rows || tallied.checked !== checked || tallied.answer !== answer) {
    tallied = { rows, checked, answer, count: checked.length === 0 ? 0 : rows.length - uncheckedRows(desk).size }
  }
  return tallied.count
}

export function goUnchecked(desk: Desk): void {
  const left = uncheckedRows(desk), from = currentRow(desk), count = desk.panes.rows.length
  for (let i = 1; i <= count; i++) {
    const index = (from + i + count) % count
    if (left.has(index)) { goRow(desk, index); return }
  }
  desk.announce('say.allUnchecked', {}, 1, true)
}
