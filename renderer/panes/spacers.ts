import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Row } from './rows'
import { unitStarts } from './schema'
import { betweenParagraphs } from './sets'

/** The words of a gap, and what happens when it is pressed. */
export interface GapWords {
  readonly label: (row: number) => string
  readonly press: (row: number) => void
}

export const spacersKey = new PluginKey<DecorationSet>('spacers')

export const spacersPlugin = (): Plugin<DecorationSet> => new Plugin<DecorationSet>({
  key: spacersKey,
  state: {
    init: () => DecorationSet.empty,
    apply(transaction, set) {
      const fresh = transaction.getMeta(spacersKey) as DecorationSet | undefined
      if (fresh !== undefined) return fresh
      return transaction.docChanged ? set.map(transaction.mapping, transaction.doc) : set
    },
  },
  props: { decorations: (state: EditorState) => spacersKey.getState(state) },
})

/** Which rows have their gap at each paragraph boundary of one side: 0 is before the first paragraph. */
export function gapsOf(rows: readonly Row[], side: 'en' | 'fr'): ReadonlyMap<number, readonly number[]> {
  const out = new Map<number, number[]>()
  rows.forEach((row, index) => {
    const from = side === 'en' ? row.enFrom : row.frFrom, to = side === 'en' ? row.enTo : row.frTo
    if (from < to) return
    const at = out.get(to)
    if (at === undefined) out.set(to, [index])
    else at.push(index)
  })
  return out
}

/**
 * What keeps one pane level with the other: a margin under the paragraphs that are followed by room, and a widget where a row has
 * nothing on this side. Both are set to height directly, past ProseMirror, so that levelling costs no transaction; there is no
 * widget for plain rows, as ProseMirror goes through all of a document's widgets at each key.
 */
export class Spacers {
  private readonly gaps = new Map<number, HTMLElement>()
  private heights = new Map<number, number>()
  private readonly margins = new WeakMap<HTMLElement, number>()
  private room = 0
  private known: { readonly rows: readonly Row[]; readonly gaps: ReadonlyMap<number, readonly number[]> } = { rows: [], gaps: new Map() }

  constructor(private readonly side: 'en' | 'fr', private readonly words: GapWords) {}

  /** The gaps of the rows from `first` to `last`. */
  decorate(doc: Node, rows: readonly Row[], version: number, first: number, last: number): DecorationSet {
    if (this.known.rows !== rows) this.known = { rows, gaps: gapsOf(rows, this.side) }
    const starts = unitStarts(doc), out: Decoration[] = []
    for (const [boundary, gaps] of this.known.gaps) {
      const start = starts[boundary]
      if (start === undefined || gaps[gaps.length - 1]! < first || gaps[0]! > last) continue
      const at = start - 1
      const key = `${this.side} ${version} ${gaps.join(' ')}`
      out.push(Decoration.widget(at, () => this.build(gaps, rows), { key, side: -1, ignoreSelection: true, stopEvent: () => true, destroy: element => { this.gone(element as HTMLElement) } }))
    }
    return betweenParagraphs(out.sort((a, b) => a.from - b.from))
  }

  private build(gaps: readonly number[], rows: readonly Row[]): HTMLElement {
    const holder = document.createElement('div')
    holder.className = 'spacer'
    holder.contentEditable = 'false'
    for (const row of gaps) {
      const element = document.createElement('div')
      element.className = rows[row]?.kind === 'away' ? 'room away' : 'room gap'
      const label = document.createElement('button')
      label.type = 'button'
      label.tabIndex = -1
      label.className = 'gap-label'
      this.say(element, label, row)
      label.addEventListener('mousedown', event => { event.preventDefault(); this.words.press(row) })
      element.append(label)
      this.gaps.set(row, element)
      const height = this.heights.get(row)
      if (height !== undefined) element.style.height = `${height}px`
      holder.append(element)
    }
    return holder
  }

  private gone(holder: HTMLElement): void {
    for (const [row, element] of this.gaps) if (element.parentElement === holder) this.gaps.delete(row)
  }

  /** The gaps in the page, those that stand at one place together. */
  holders(): { readonly element: HTMLElement; readonly rows: readonly number[] }[] {
    const by = new Map<HTMLElement, number[]>()
    for (const [row, { parentElement: holder }] of this.gaps) {
      if (holder === null) continue
      const rows = by.get(holder)
      if (rows === undefined) by.set(holder, [row])
      else rows.push(row)
    }
    return [...by].map(([element, rows]) => ({ element, rows: rows.sort((a, b) => a - b) }))
  }

  /** New rows: what was known of the old rows' gaps is nothing worth. */
  forget(): void {
    this.heights = new Map()
    this.gaps.clear()
  }

  /** The height of a row's gap on this side. */
  gap(row: number, pixels: number): void {
    if (this.heights.get(row) === pixels) return
    this.heights.set(row, pixels)
    const element = this.gaps.get(row)
    if (element !== undefined) element.style.height = `${pixels}px`
  }

  /** The room above all that is in the page, where more stands there than is drawn. */
  above(pane: HTMLElement, pixels: number): void {
    if (this.room !== pixels) { this.room = pixels; pane.style.paddingTop = pixels === 0 ? '' : `${pixels}px` }
  }

  /** The room under a paragraph or gap; ProseMirror may have drawn it anew, so what was set is known by the element. */
  margin(element: HTMLElement, pixels: number): void {
    if ((this.margins.get(element) ?? 0) === pixels) return
    this.margins.set(element, pixels)
    element.style.marginBottom = pixels === 0 ? '' : `${pixels}px`
  }

  /** Words of the interface changed, or what was decided or written beside a gap: the labels are written again. */
  relabel(): void {
    for (const [row, element] of this.gaps) this.say(element, element.firstElementChild as HTMLElement, row)
  }

  /** The words of a gap; beside an empty paragraph there is nothing to ask. */
  private say(room: HTMLElement, label: HTMLElement, row: number): void {
    const words = this.words.label(row)
    if (label.textContent !== words) label.textContent = words
    label.hidden = words === ''
    room.classList.toggle('idle', words === '')
  }
}
