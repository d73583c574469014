import { identify, type Finding } from '../../shared/checks/finding'
import { newReview } from '../../shared/review/reducers'
import { firstState, reduce, type Action } from '../../renderer/state/reduce'
import { counts, listed, neighbour, selectedItem, visible } from '../../renderer/state/select'
import type { Pair, Results, State } from '../../renderer/state/types'
import { pairChanged } from '../../renderer/state/changed'

const at = '2026-01-14T10:00:00.000Z'
const [number, same, cut, style] = identify([
  { category: 'number.value', severity: 'major', en: { unit: 0, start: 0, end: 5 }, fr: { unit: 0, start: 0, end: 5 }, values: { en: '1,200', fr: '1.020' }, why: 'w', fix: { at: { unit: 0, start: 0, end: 5 }, text: '1.200' } },
  { category: 'number.value', severity: 'major', en: { unit: 1, start: 0, end: 5 }, fr: { unit: 1, start: 0, end: 5 }, values: { en: '1,200', fr: '1.020' }, why: 'w' },
  { category: 'text.cut', severity: 'minor', en: { unit: 2, start: 0, end: 9 }, fr: null, values: {}, why: 'c' },
  { category: 'style.spacing', severity: 'neutral', en: null, fr: { unit: 3, start: 0, end: 1 }, values: { fr: '!' }, why: 's' },
]) as [Finding, Finding, Finding, Finding]
const version = (name: string): { name: string; path: string; paragraphs: string[]; at: string } => ({ name, path: `/${name}`, paragraphs: ['a', 'b', 'c', 'd'], at })
const side = (name: string): Pair['fr'] => ({ name, path: `/${name}`, modified: '1', charset: 'utf-8', encoding: 'UTF-8', bom: false, eol: '\n', format: 'text', formatName: 'TXT', writable: true, notes: [], asides: [], facts: {} })
const results = (findings: Finding[]): Results => ({ answer: 1, findings, links: [], roles: [], related: true, milliseconds: 1 })
const opened: Pair = {
  en: side('en'), fr: side('fr'), enParagraphs: [], review: newReview('storm', version('en'), version('fr')), past: [], gone: {}, results: results([number, same, cut, style]), checking: false, slow: false,
  dirty: false, onDisk: '', savedAt: null, reviewSaved: 'saved', selected: null, cursor: { side: 'fr', unit: 0 }, aligning: null, lost: [], ledgers: null, pasted: false, recovered: false,
}
const after = (...actions: Action[]): State => [{ do: 'opened', pair: opened } as Action, ...actions].reduce(reduce, firstState)
const decide = (finding: Finding, state: 'dismissed' | 'fixed' | 'query' | 'intended', before?: string): Action =>
  ({ do: 'decide', finding, state, reason: 'r', at, en: ['a', 'b', 'c', 'd'], fr: ['a', 'b', 'c', 'd'], before })
const open = (state: State): string[] => listed(state.pair, state.settings).filter(item => item.decision === null).map(item => item.finding.id)

describe('decisions', () => {
  test('a dismissal settles every repeat', () => { expect(open(after(decide(number, 'dismissed')))).toEqual([cut.id, style.id]) })
  test('a dismissed finding does not come back with new results', () => {
    expect(open(after(decide(number, 'dismissed'), { do: 'results', results: results([number, cut]) }))).toEqual([cut.id])
  })
  test('a fixed finding leaves at once', () => { expect(open(after(decide(number, 'fixed', '1.020')))).toEqual([same.id, cut.id, style.id]) })
  test('a fixed finding whose words come back is open again', () => {
    expect(open(after(decide(number, 'fixed', '1.020'), { do: 'results', results: results([number]) }))).toEqual([number.id])
  })
  test('a fix that an undo takes out is none, even after another decision was taken back', () => {
    const undone = after(decide(number, 'fixed', '1.020'), decide(cut, 'intended'), { do: 'turned', out: [number.id], back: [] })
    expect(counts(undone)).toMatchObject({ settled: 1 })
    expect(counts(reduce(undone, { do: 'takeBack' }))).toMatchObject({ settled: 0 })
    expect(counts(reduce(undone, { do: 'turned', out: [], back: [number.id] }))).toMatchObject({ settled: 2 })
  })
  test('a query is neither open nor settled', () => { expect(counts(after(decide(cut, 'query')))).toMatchObject({ open: 3, settled: 0, query: 1, all: 4 }) })
  test('taking back restores what was', () => { expect(open(after(decide(number, 'dismissed'), { do: 'takeBack' }))).toHaveLength(4) })
  test('taking back selects the finding again', () => { expect(after(decide(cut, 'intended'), { do: 'takeBack' }).pair?.selected).toBe(cut.id) })
  test('taking back with nothing decided changes nothing', () => { const one = after(); expect(reduce(one, { do: 'takeBack' })).toBe(one) })
  test('reopening one reopens it', () => { expect(open(after(decide(cut, 'dismissed'), { do: 'undecide', finding: cut }))).toContain(cut.id) })
  test('a decision leaves the review to be kept', () => { expect(after(decide(cut, 'dismissed')).pair?.reviewSaved).toBe('waiting') })
  test('a decision ends a sign-off', () => { expect(after({ do: 'signOff', at, reason: '' }, decide(cut, 'dismissed')).pair?.review.signedOff).toBeNull() })
})

describe('the list', () => {
  test('shows the open ones first', () => { expect(visible(after(decide(cut, 'dismissed'))).map(item => item.finding.id)).toEqual([number.id, same.id, style.id]) })
  test('shows what was settled', () => { expect(visible(after(decide(cut, 'dismissed'), { do: 'filter', filter: { state: 'settled' } })).map(item => item.finding.id)).toEqual([cut.id]) })
  test('shows a fix that left the text', () => {
    expect(visible(after(decide(number, 'fixed', 'x'), { do: 'filter', filter: { state: 'settled' } })).map(item => [item.finding.id, item.present])).toEqual([[number.id, false]])
  })
  test('filters by kind', () => { expect(visible(after({ do: 'filter', filter: { group: 'text' } })).map(item => item.finding.id)).toEqual([cut.id]) })
  test('hides style altogether', () => { expect(visible(after({ do: 'set', settings: { style: false } }))).toHaveLength(3) })
  test('gravest first', () => { expect(visible(after({ do: 'set', settings: { order: 'severity' } }))[2]?.finding.id).toBe(cut.id) })
  test('counts follow the filter of state', () => { expect(counts(after(decide(cut, 'dismissed'))).groups.text).toBe(0) })
  test('next goes round', () => { expect(neighbour(visible(after()), style.id, 1, false)?.finding.id).toBe(number.id) })
  test('previous from none is the last', () => { expect(neighbour(visible(after()), null, -1, false)?.finding.id).toBe(style.id) })
  test('no next in an empty list', () => { expect(neighbour([], null, 1, false)).toBeNull() })
  test('a selection whose finding is gone is dropped', () => {
    expect(after({ do: 'select', finding: style.id }, { do: 'results', results: results([number]) }).pair?.selected).toBeNull()
  })
  test('a selected fix is still known', () => { expect(selectedItem(after(decide(number, 'fixed', 'x'), { do: 'select', finding: number.id }))?.present).toBe(false) })
})

describe('edits', () => {
  const noted = (unit: number): Action => ({ do: 'note', note: { id: 'n', side: 'fr', unit, text: 't', query: false, at } })
  test('notes move with their paragraph', () => { expect(after(noted(2), { do: 'edited', units: [[0], [1, 2], [3], [4]], dirty: true }).pair?.review.notes[0]?.unit).toBe(3) })
  test('a note whose paragraph is gone is on the story', () => { expect(after(noted(1), { do: 'edited', units: [[0], [], [1], [2]], dirty: true }).pair?.review.notes[0]?.unit).toBeNull() })
  test('the editor’s links move too', () => {
    expect(after({ do: 'tie', links: [{ en: [0], fr: [2] }] }, { do: 'edited', units: [[0], [1, 2], [3], [4]], dirty: true }).pair?.review.fixedLinks).toEqual([{ en: [0], fr: [3] }])
  })
  test('so do links that taking back brings back', () => {
    const state = after({ do: 'tie', links: [{ en: [0], fr: [2] }] }, decide(cut, 'dismissed'), { do: 'edited', units: [[0], [1, 2], [3], [4]], dirty: true }, { do: 'takeBack' })
    expect(state.pair?.review.fixedLinks).toEqual([{ en: [0], fr: [3] }])
  })
  test('an edit ends a sign-off', () => { expect(after({ do: 'signOff', at, reason: '' }, { do: 'edited', units: null, dirty: true }).pair?.review.signedOff).toBeNull() })
  test('more typing changes nothing in the state', () => {
    const one = after({ do: 'edited', units: null, dirty: true })
    expect(reduce(one, { do: 'edited', units: null, dirty: true })).toBe(one)
  })
})

describe('what changed in the French', () => {
  const says = (name: string, was: string[], now: string[], changes: string): void => {
    test(name, () => { expect(pairChanged(was, now).map(({ unit, before, after: then }) => `${unit}:${before ?? ''}>${then ?? ''}`).join(' ')).toBe(changes) })
  }
  says('nothing', ['a', 'b'], ['a', 'b'], '')
  says('one paragraph edited', ['a', 'b', 'c'], ['a', 'x', 'c'], '1:b>x')
  says('one taken out', ['a', 'b', 'c'], ['a', 'c'], '1:b>')
  says('one put in', ['a', 'c'], ['a', 'b', 'c'], '1:>b')
  says('an anchor holds two edits apart', ['a', 'b', 'k', 'c'], ['x', 'k', 'y'], '0:a>x 1:b> 2:c>y')
})
