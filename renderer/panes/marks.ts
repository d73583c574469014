import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import type { StepMap } from 'prosemirror-transform'
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Place } from '../../shared/article/types'
import type { Severity } from '../../shared/checks/finding'
import { unitStarts } from './schema'
import { withInside } from './sets'

/** What is drawn for a finding in one pane. */
export interface Mark {
  readonly id: string
  readonly at: Place
  /** The letter that says the group without colour. */
  readonly letter: string
  readonly group: string
  readonly severity: Severity
  /** Where the fix would go, in the French only. */
  readonly fixAt: Place | null
  /** Settled and filtered findings keep their place without being drawn. */
  readonly shown: boolean
}

/** Where a finding stands in the document as it is now. */
export interface Standing {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly fixFrom: number
  readonly fixTo: number
}

/**
 * Where findings stood when they came, and the edits since: each is carried through them when it is asked for, not at every key.
 * What stood before `low` is where it was; what stood after `high` has moved by `by`; only what is between goes through the edits.
 */
interface Standings {
  /** By the place that the engine named, until the edits since are more than are gone through each time. */
  readonly at: ReadonlyMap<string, Mark | Standing>
  /** Where the paragraphs began when the marks came. */
  readonly starts: readonly number[]
  readonly since: readonly StepMap[]
  readonly low: number
  readonly high: number
  readonly by: number
}

interface MarksState {
  readonly marks: DecorationSet
  readonly active: DecorationSet
  readonly activeId: string | null
  readonly standing: Standings
  readonly window: Window
  /** What is to be seen, in the order of the text. */
  readonly shown: readonly Mark[]
}

export interface MarksMeta {
  readonly marks?: readonly Mark[]
  /** The places are of the document as it is: a new answer of the engine. Otherwise each finding stays where it was carried. */
  readonly fresh?: boolean
  /** The finding to show as selected; null for none. */
  readonly active?: string | null
  /** Positions between which marks are drawn. */
  readonly window?: Window
}

interface Window { readonly from: number; readonly to: number }
const everything: Window = { from: 0, to: Infinity }

export const marksKey = new PluginKey<MarksState>('marks')

const point = (mark: Mark): Decoration['spec'] => ({ id: mark.id, look: `${mark.group}/${mark.severity}` })

function draw(mark: Mark, from: number, to: number): Decoration {
  if (from === to) {
    return Decoration.widget(from, () => {
      const caret = document.createElement('span')
      caret.className = `mark point group-${mark.group} severity-${mark.severity}`
      caret.dataset['letter'] = mark.letter
      caret.dataset['finding'] = mark.id
      return caret
    }, { ...point(mark), key: `point-${mark.id}`, side: -1, ignoreSelection: true })
  }
  // A span of its own for each, or two findings on the same words would be one with the looks of both.
  return Decoration.inline(from, to, {
    nodeName: 'span', class: `mark group-${mark.group} severity-${mark.severity}`, 'data-letter': mark.letter, 'data-finding': mark.id,
  }, { ...point(mark), inclusiveStart: false, inclusiveEnd: false })
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** A place as document positions, held inside its paragraph; null when the paragraph is not there. */
export function positionsOf(starts: readonly number[], at: Place): { readonly from: number; readonly to: number } | null {
  const start = starts[at.unit], next = starts[at.unit + 1]
  if (start === undefined || next === undefined) return null
  const end = next - 2
  const from = clamp(start + at.start, start, end)
  return { from, to: clamp(start + at.end, from, end) }
}

const settled = (at: Standings['at'], starts: readonly number[]): Standings => ({ at, starts, since: [], low: Infinity, high: -1, by: 0 })

/** Where a finding stood when it came; undefined when its paragraph was not there. */
function stood({ starts }: Standings, mark: Mark | Standing): Standing | undefined {
  if ('from' in mark) return mark
  const at = positionsOf(starts, mark.at)
  if (at === null) return undefined
  const fix = mark.fixAt === null ? at : positionsOf(starts, mark.fixAt) ?? at
  return { id: mark.id, from: at.from, to: at.to, fixFrom: fix.from, fixTo: fix.to }
}

/** Puts new results in the place of old ones. */
function replace(state: MarksState, { doc, selection }: Shown, marks: readonly Mark[], fresh: boolean): MarksState {
  const before = state.standing, starts = fresh ? unitStarts(doc) : before.starts, count = starts.length - 1
  const at = new Map<string, Mark | Standing>(), shown: Mark[] = []
  let sorted = true
  for (const mark of marks) {
    at.set(mark.id, fresh ? mark : before.at.get(mark.id) ?? mark)
    if (!mark.shown || mark.at.unit >= count) continue
    const last = shown[shown.length - 1]
    sorted &&= last === undefined || inOrder(last, mark) <= 0
    shown.push(mark)
  }
  if (!sorted) shown.sort(inOrder)
  return redraw({ ...state, standing: fresh ? settled(at, starts) : { ...before, at }, shown }, { doc, selection })
}

const inOrder = (a: Mark, b: Mark): number => a.at.unit - b.at.unit || a.at.start - b.at.start

/** The first of what is shown that does not begin before a position: edits keep the order. */
function firstFrom({ shown, standing }: MarksState, position: number): number {
  let low = 0, high = shown.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (standingIn(standing, shown[middle]!.id)!.from < position) low = middle + 1
    else high = middle
  }
  return low
}

/** A document with its selection. */
type Shown = Pick<Transaction, 'doc' | 'selection'>

/** The decorations of what is shown and in the window, touching only those that differ. */
function redraw(state: MarksState, { doc, selection }: Shown): MarksState {
  const wanted = new Map<string, { readonly mark: Mark; readonly from: number; readonly to: number }>()
  const { shown, standing, window } = state
  const want = (low: number, high: number): void => {
    let first = firstFrom(state, low)
    // One that an edit joined over the edge is drawn as well.
    while (first > 0 && standingIn(standing, shown[first - 1]!.id)!.to >= low) first--
    for (let i = first; i < shown.length; i++) {
      const mark = shown[i]!, { from, to } = standingIn(standing, mark.id)!
      if (from > high) break
      wanted.set(mark.id, { mark, from, to })
    }
  }
  want(window.from, window.to)
  // The paragraph with the cursor stays as it is, in view or not: if it were drawn anew the cursor would have to be put back, for which the browser lays out the page.
  for (const end of [selection.$anchor, selection.$head]) if (end.depth > 0 && (end.pos < window.from || end.pos > window.to)) want(end.start(), end.end())
  const gone: Decoration[] = []
  for (const old of state.marks.find()) {
    const want = wanted.get(old.spec.id as string)
    if (want !== undefined && want.from === old.from && want.to === old.to && old.spec.look === `${want.mark.group}/${want.mark.severity}`) {
      wanted.delete(old.spec.id as string)
    } else gone.push(old)
  }
  const added = [...wanted.values()].map(({ mark, from, to }) => draw(mark, from, to))
  let set = gone.length > 0 ? state.marks.remove(gone) : state.marks
  set = withInside(set, unitStarts(doc), added)
  return set === state.marks ? state : { ...state, marks: set }
}

function activate(state: MarksState, doc: Node, id: string | null): MarksState {
  const at = id === null ? undefined : standingIn(state.standing, id)
  const active = at === undefined || at.from === at.to ? DecorationSet.empty : withInside(DecorationSet.empty, unitStarts(doc), [
    Decoration.inline(at.from, at.to, { class: 'active' }, { id }),
  ])
  return { ...state, active, activeId: id }
}

/** After this many edits all are carried once and for all. */
const MOST = 100

/** A deletion across a mark leaves it a point; both ends keep clear of text typed at the edge. */
function carried(at: Standing, { since, low, high, by }: Standings): Standing {
  let { from, to, fixFrom, fixTo } = at
  if (to < low && fixTo < low) return at
  if (from > high && fixFrom > high) return { id: at.id, from: from + by, to: to + by, fixFrom: fixFrom + by, fixTo: fixTo + by }
  for (const map of since) {
    from = map.map(from, 1)
    fixFrom = map.map(fixFrom, 1)
    to = Math.max(from, map.map(to, -1))
    fixTo = Math.max(fixFrom, map.map(fixTo, -1))
  }
  return { id: at.id, from, to, fixFrom, fixTo }
}

function standingIn(standings: Standings, id: string): Standing | undefined {
  const mark = standings.at.get(id), found = mark === undefined ? undefined : stood(standings, mark)
  return found === undefined || standings.since.length === 0 ? found : carried(found, standings)
}

function follow(standings: Standings, maps: readonly StepMap[]): Standings {
  let { since, low, high, by } = standings
  for (const map of maps) {
    const back = (at: number, side: 1 | -1): number => since.reduceRight((position, one) => one.invert().map(position, side), at)
    map.forEach((start, end, newStart, newEnd) => {
      low = Math.min(low, back(start, -1))
      high = Math.max(high, back(end, 1))
      by += newEnd - newStart - (end - start)
    })
    since = [...since, map]
  }
  const now = { ...standings, since, low, high, by }
  return since.length < MOST ? now : settled(new Map([...now.at.keys()].flatMap(id => { const at = standingIn(now, id); return at === undefined ? [] : [[id, at] as const] })), standings.starts)
}

/** Marks live in state: mapped through every edit, replaced only when new results come. */
export const marksPlugin = (): Plugin<MarksState> => new Plugin<MarksState>({
  key: marksKey,
  state: {
    init: () => ({ marks: DecorationSet.empty, active: DecorationSet.empty, activeId: null, standing: settled(new Map(), []), window: everything, shown: [] }),
    apply(transaction: Transaction, before: MarksState): MarksState {
      let state = before
      if (transaction.docChanged) {
        state = {
          ...state,
          marks: state.marks.map(transaction.mapping, transaction.doc),
          active: state.active.map(transaction.mapping, transaction.doc),
          standing: follow(state.standing, transaction.mapping.maps),
          window: { from: transaction.mapping.map(state.window.from, -1), to: state.window.to === Infinity ? Infinity : transaction.mapping.map(state.window.to, 1) },
        }
      }
      const meta = transaction.getMeta(marksKey) as MarksMeta | undefined
      if (meta?.window !== undefined) state = redraw({ ...state, window: meta.window }, transaction)
      if (meta?.marks !== undefined) state = activate(replace(state, transaction, meta.marks, meta.fresh ?? true), transaction.doc, state.activeId)
      if (meta?.active !== undefined) state = activate(state, transaction.doc, meta.active)
      return state
    },
  },
})

/** One plugin a decoration set, so that an unchanged set is recognised as the same and not compared again. */
export const drawMarks = (which: 'marks' | 'active'): Plugin => new Plugin({
  props: { decorations: (state: EditorState) => marksKey.getState(state)?.[which] },
})

export const standingOf = (state: EditorState, id: string): Standing | undefined => {
  const marks = marksKey.getState(state)
  return marks === undefined ? undefined : standingIn(marks.standing, id)
}
