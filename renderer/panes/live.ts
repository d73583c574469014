import { Plugin, PluginKey, type EditorState, type Selection, type Transaction } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { unitStarts } from './schema'
import { betweenParagraphs } from './sets'

/**
 * Which paragraphs of a pane are in the page. All of them in a story; in a book only those in view and some way round, and those
 * with the ends of the selection: at each key the browser goes through all the text that it holds, whatever is seen of it. The
 * others stand there as empty elements that take no part in layout, their room kept by the spacers.
 */
export interface Live {
  /** Document positions between which paragraphs are live. */
  readonly from: number
  readonly to: number
  /** A decoration for each live paragraph; null when all are. */
  readonly set: DecorationSet | null
}

/** Paragraphs between which others are live. */
export interface LiveMeta { readonly from: number; readonly to: number }

export const liveKey = new PluginKey<Live>('live')

/** Up to this many paragraphs and characters a text is whole in the page: twice the longest story that a desk moves. */
const PARAGRAPHS = 200, CHARACTERS = 40_000
/** Paragraphs on both sides of the cursor's, for the arrow keys to go to. */
const AROUND = 2
/** What is live of a long text before it is known how much there is to see. */
const AT_FIRST = 20

const isLong = (doc: Node): boolean => doc.childCount > PARAGRAPHS || doc.content.size > CHARACTERS

function build(doc: Node, from: number, to: number, selection: Selection): DecorationSet {
  const last = doc.childCount - 1, live = new Map<number, Decoration>()
  const add = (unit: number, at: number): void => { live.set(unit, Decoration.node(at, at + doc.child(unit).nodeSize, {}, { live: true })) }
  const start = doc.resolve(Math.min(from, doc.content.size)), first = start.index(0)
  for (let unit = first, at = start.posAtIndex(first, 0); unit <= last && at < to; at += doc.child(unit).nodeSize, unit++) add(unit, at)
  for (const end of [selection.$anchor, selection.$head]) {
    const there = Math.min(end.index(0), last), low = Math.max(0, there - AROUND)
    let at = end.posAtIndex(there, 0)
    for (let unit = there; unit > low; unit--) at -= doc.child(unit - 1).nodeSize
    for (let unit = low; unit <= Math.min(last, there + AROUND); at += doc.child(unit).nodeSize, unit++) if (!live.has(unit)) add(unit, at)
  }
  return bare(betweenParagraphs([...live.values()].sort((a, b) => a.from - b.from)))
}

/** Nothing of this set stands inside a paragraph: ProseMirror need not look for it there, which it would do for each of thousands. */
function bare(set: DecorationSet): DecorationSet {
  return Object.assign(set, { forChild: () => DecorationSet.empty })
}

/** The set after an edit of words; null when paragraphs were split, joined or replaced. */
function follow(set: DecorationSet, transaction: Transaction): DecorationSet | null {
  if (transaction.before.childCount !== transaction.doc.childCount) return null
  const mapped = set.map(transaction.mapping, transaction.doc)
  return mapped.find().length === set.find().length ? bare(mapped) : null
}

const sameEnds = (a: Selection, b: Selection): boolean => a.$anchor.index(0) === b.$anchor.index(0) && a.$head.index(0) === b.$head.index(0)

export const livePlugin = (): Plugin<Live> => new Plugin<Live>({
  key: liveKey,
  state: {
    init(_config, { doc, selection }) {
      if (!isLong(doc)) return { from: 0, to: doc.content.size, set: null }
      let to = 0
      for (let unit = 0; unit < Math.min(AT_FIRST, doc.childCount); unit++) to += doc.child(unit).nodeSize
      return { from: 0, to, set: build(doc, 0, to, selection) }
    },
    apply(transaction, before, old, state) {
      const meta = transaction.getMeta(liveKey) as LiveMeta | undefined, { doc, selection } = state
      // A text that grew long under the editor's hands is taken for one from then on.
      if (before.set === null && (!transaction.docChanged || !isLong(doc))) return before
      if (meta === undefined && !transaction.docChanged && sameEnds(old.selection, selection)) return before
      const from = meta?.from ?? transaction.mapping.map(before.from, -1), to = meta?.to ?? transaction.mapping.map(before.to, 1)
      const followed = meta === undefined && before.set !== null && sameEnds(old.selection, selection) ? follow(before.set, transaction) : null
      return { from, to, set: followed ?? build(doc, from, to, selection) }
    },
  },
  props: { decorations: (state: EditorState) => liveKey.getState(state)?.set ?? undefined },
})

/** The paragraphs that are in the page, in order; null when all are. */
export function liveUnits(state: EditorState): readonly number[] | null {
  const set = liveKey.getState(state)?.set
  if (set == null) return null
  const starts = unitStarts(state.doc), out: number[] = []
  let unit = 0
  for (const at of set.find().map(({ from }) => from).sort((a, b) => a - b)) {
    while (unit < starts.length - 1 && starts[unit]! <= at) unit++
    out.push(unit)
  }
  return out
}

/** Whether a paragraph with these decorations is in the page. */
export const isLive = (state: EditorState, decorations: readonly Decoration[]): boolean =>
  liveKey.getState(state)?.set == null || decorations.some(({ spec }) => (spec as { live?: boolean } | null)?.live === true)
