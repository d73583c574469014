import { groupOf, type Finding } from '../../shared/checks/finding'
import type { Mark } from '../panes/marks'
import type { StripMark } from '../panes/strip'
import { rowOf } from '../panes/rows'
import type { Desk } from '../desk'
import { itemOf, listed, type Listed } from '../state/select'
import type { Settings, State } from '../state/types'
import { groupLetters } from '../words/categories'
import { rowKey } from './pairs'

let drawnList: readonly Listed[] | null = null
let drawnAnswer = -1
/** Undefined: what the panes show as selected is to be set again. */
let drawnSelected: string | null | undefined = null

function mark(finding: Finding, side: 'en' | 'fr', shown: boolean): Mark | null {
  const at = finding[side]
  if (at === null) return null
  const group = groupOf(finding.category)
  return { id: finding.id, at, letter: groupLetters[group], group, severity: finding.severity, fixAt: side === 'fr' ? finding.fix?.at ?? null : null, shown }
}

interface Known { readonly shown: boolean; readonly en: Mark | null; readonly fr: Mark | null }
const known = new WeakMap<Finding, Known>()

/** The marks of a finding, the very same as long as it is shown or not shown as before. */
function marksOf(finding: Finding, shown: boolean): Known {
  const before = known.get(finding)
  if (before?.shown === shown) return before
  const now = { shown, en: mark(finding, 'en', shown), fr: mark(finding, 'fr', shown) }
  known.set(finding, now)
  return now
}

/** What the strip draws for a list. */
function stripOf(list: readonly Listed[]): StripMark[] {
  const out: StripMark[] = []
  for (const { finding, decision, present } of list) {
    const at = finding.fr ?? finding.en
    if (present && at !== null) out.push({ side: finding.fr !== null ? 'fr' : 'en', unit: at.unit, severity: finding.severity, settled: decision !== null })
  }
  return out
}

/** Draws what the state says on the panes: only what differs from what is drawn. */
export function drawPanes(desk: Desk, state: State, before: State): void {
  const { panes } = desk, { pair } = state
  if (pair === null) { drawnList = null; drawnSelected = null; drawnAnswer = -1; return }
  const list = listed(pair, state.settings), selected = pair.selected
  if (list !== drawnList || selected !== drawnSelected && (isSettled(selected, list) || isSettled(drawnSelected ?? null, list))) {
    // Settled findings are not marked, or a story that is done would look as bad as one that is not; the selected one always is.
    const shown = new Set<string>(), marks: { en: Mark[]; fr: Mark[] } = { en: [], fr: [] }
    for (const { finding, decision, present } of list) if (present && (decision === null || finding.id === selected)) shown.add(finding.id)
    const { findings, answer } = pair.results ?? { findings: [], answer: -1 }
    for (const finding of findings) {
      const { en, fr } = marksOf(finding, shown.has(finding.id))
      if (en !== null) marks.en.push(en)
      if (fr !== null) marks.fr.push(fr)
    }
    for (const side of ['en', 'fr'] as const) panes.setMarks(side, marks[side], answer !== drawnAnswer)
    drawnAnswer = answer
    panes.setStrip(() => stripOf(list))
    drawnList = list
    drawnSelected = undefined
  }
  if (selected !== drawnSelected) {
    const item = itemOf(list, selected), at = item === null ? null : item.finding.fr ?? item.finding.en
    panes.select(selected, false, at === null ? null : { side: item?.finding.fr != null ? 'fr' : 'en', unit: at.unit })
    drawnSelected = selected
  }
  if (pair.review !== before.pair?.review || pair.results !== before.pair?.results) drawReview(desk, state)
  if (pair.aligning !== before.pair?.aligning || pair.results !== before.pair?.results) drawAligning(desk, state)
}

const isSettled = (selected: string | null, list: readonly Listed[]): boolean => itemOf(list, selected)?.decision != null

/** Pairs that were checked, and paragraphs with a note. */
function drawReview(desk: Desk, state: State): void {
  const { panes } = desk, checked = new Set(state.pair?.review.checked)
  panes.markRows('checked', checked.size === 0 ? null : index => checked.has(rowKey(desk, panes.rows[index]!)))
  const notes = state.pair?.review.notes ?? []
  const noted = (side: 'en' | 'fr'): ReadonlySet<number> => new Set(notes.flatMap(note => note.side === side && note.unit !== null ? [note.unit] : []))
  panes.markUnits('noted', { en: noted('en'), fr: noted('fr') })
  panes.relabel()
}

function drawAligning(desk: Desk, state: State): void {
  const { panes } = desk, aligning = state.pair?.aligning ?? null
  panes.element.classList.toggle('aligning', aligning !== null)
  const cursor = (side: 'en' | 'fr'): ReadonlySet<number> => new Set(aligning !== null && aligning.side === side ? [aligning[side]] : [])
  panes.markUnits('align-cursor', { en: cursor('en'), fr: cursor('fr') })
  panes.markUnits('align-picked', { en: new Set(aligning?.pickedEn), fr: new Set(aligning?.pickedFr) })
  if (aligning !== null) panes.lightPair(rowOf(panes.rows, aligning.side, aligning[aligning.side]))
}

/** Theme, size and language as classes and attributes of the page. */
export function drawSettings(desk: Desk, settings: Settings): void {
  const root = document.documentElement
  root.lang = settings.language
  root.dataset['theme'] = settings.theme
  root.style.setProperty('--copy-scale', String(settings.textSize / 100))
  desk.panes.rescaled()
  desk.panes.label({ en: desk.t('pane.en'), fr: desk.t('pane.fr') })
}
