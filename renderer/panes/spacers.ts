import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Row } from './rows'

/** The room under a paragraph that its counterpart needs, and the gaps beside paragraphs that have none. */
export type Part = { readonly kind: 'fill' | 'gap' | 'away'; readonly row: number }

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

/** Which parts stand at each paragraph boundary of one side: 0 is before the first paragraph. */
export function partsOf(rows: readonly Row[], side: 'en' | 'fr'): ReadonlyMap<number, readonly Part[]> {
  const out = new Map<number, Part[]>()
  rows.forEach((row, index) => {
    const from = side === 'en' ? row.enFrom : row.frFrom, to = side === 'en' ? row.enTo : row.frTo
    const empty = from === to
    const part: Part = { kind: !empty ? 'fill' : row.kind === 'away' ? 'away' : 'gap', row: index }
    const at = out.get(to)
    if (at === undefined) out.set(to, [part])
    else at.push(part)
  })
  return out
}

/**
 * The spacers of one pane. There is one widget a boundary, whose parts are set to height directly, past ProseMirror, so that
 * levelling the rows costs no transaction.
 */
export class Spacers {
  private readonly elements = new Map<number, HTMLElement>()
  private heights = new Map<number, number>()

  constructor(private readonly side: 'en' | 'fr', private readonly words: GapWords) {}

  decorate(doc: Node, rows: readonly Row[], version: number): DecorationSet {
    const boundaries: number[] = []
    doc.forEach((_node, offset) => { boundaries.push(offset) })
    boundaries.push(doc.content.size)
    const out: Decoration[] = []
    for (const [boundary, parts] of partsOf(rows, this.side)) {
      const at = boundaries[boundary]
      if (at === undefined) continue
      const key = `${this.side} ${parts.map(part => `${part.kind}${part.row}`).join(' ')} ${parts.some(part => part.kind !== 'fill') ? version : ''}`
      out.push(Decoration.widget(at, () => this.build(parts), { key, side: -1, ignoreSelection: true, stopEvent: () => true }))
    }
    return DecorationSet.create(doc, out)
  }

  private build(parts: readonly Part[]): HTMLElement {
    const holder = document.createElement('div')
    holder.className = 'spacer'
    holder.contentEditable = 'false'
    for (const part of parts) {
      const element = document.createElement('div')
      element.className = `room ${part.kind}`
      if (part.kind !== 'fill') {
        const label = document.createElement('button')
        label.type = 'button'
        label.tabIndex = -1
        label.className = 'gap-label'
        label.textContent = this.words.label(part.row)
        label.addEventListener('mousedown', event => { event.preventDefault(); this.words.press(part.row) })
        element.append(label)
      }
      this.elements.set(part.row, element)
      const height = this.heights.get(part.row)
      if (height !== undefined) element.style.height = `${height}px`
      holder.append(element)
    }
    return holder
  }

  /** New rows: what was known of the old rows' heights is nothing worth. */
  forget(): void { this.heights = new Map() }

  height(row: number, pixels: number): void {
    if (this.heights.get(row) === pixels) return
    this.heights.set(row, pixels)
    const element = this.elements.get(row)
    if (element !== undefined) element.style.height = `${pixels}px`
  }

  /** Words of the interface changed: the labels are written again. */
  relabel(rows: readonly Row[]): void {
    rows.forEach((_row, index) => {
      const label = this.elements.get(index)?.querySelector('.gap-label')
      if (label != null) label.textContent = this.words.label(index)
    })
  }
}
