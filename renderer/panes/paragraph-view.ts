import type { Node } from 'prosemirror-model'
import type { Decoration, EditorView, NodeView, ViewMutationRecord } from 'prosemirror-view'
import { isLive } from './live'

/** What a paragraph is taken to be before any was measured: characters on a line, and pixels of a line and of the room around. */
const LINE = 25.5, AROUND = 14, CHARACTERS = 60
/** By less than this share of it a line is not longer or shorter. */
const SAME = 0.02

/** The heights of a document's paragraphs as last asked for, and the paragraphs they are of. */
export interface HeightTable { readonly nodes: Node[]; readonly values: number[]; guesses: number }

/**
 * Paragraphs as drawn. Their heights come from a ResizeObserver, which the browser fills after its own layout, so that levelling
 * never forces one. Of a paragraph that is not in the page the height is what it was when it last was, else what its length makes
 * likely by those that were measured.
 */
export class Heights {
  private readonly known = new WeakMap<Element, number>()
  private readonly shows = new WeakMap<Element, Node>()
  private ofNode = new WeakMap<Node, number>()
  private readonly observer: ResizeObserver
  private width = -1
  private lines = 0
  private characters = 0
  /** Characters that go on a line as far as is known, and how often what is known of it has changed: by less than can be seen it does not. */
  private line = CHARACTERS
  private guesses = 0

  constructor(changed: () => void) {
    this.observer = new ResizeObserver(entries => {
      const { inlineSize } = entries[0]!.borderBoxSize[0]!
      if (Math.abs(inlineSize - this.width) > 2) { this.width = inlineSize; this.forget() }
      for (const { target, borderBoxSize } of entries) this.measured(target, borderBoxSize[0]!.blockSize)
      changed()
    })
  }

  /** Heights of what is out of the page are no longer right: the width or the size of the text changed. */
  forget(): void {
    this.ofNode = new WeakMap()
    this.lines = 0
    this.characters = 0
    this.line = CHARACTERS
    this.guesses++
  }

  private measured(element: Element, height: number): void {
    const node = this.shows.get(element)
    this.known.set(element, height)
    if (node === undefined || height === 0) return
    this.ofNode.set(node, height)
    // The last line is not full: on average half of it is.
    const lines = Math.round((height - AROUND) / LINE)
    if (lines < 3) return
    this.lines += lines - 0.5
    this.characters += node.content.size
    const line = this.characters / this.lines
    if (Math.abs(line - this.line) < SAME * line) return
    this.line = line
    this.guesses++
  }

  watch(element: Element, node: Node): void { this.shows.set(element, node); this.observer.observe(element) }
  drop(element: Element): void { this.observer.unobserve(element) }
  /** The paragraph says something else now, and is as high as it was until the browser says otherwise. */
  carry(element: Element, node: Node): void {
    const height = this.known.get(element)
    this.shows.set(element, node)
    if (height !== undefined) this.ofNode.set(node, height)
  }

  of(element: Element | undefined, node: Node): number {
    return (element === undefined ? undefined : this.known.get(element)) ?? this.ofNode.get(node) ?? this.likely(node)
  }

  /** The heights of all paragraphs of a document: looked up are only those that are others than when it was last asked for, and those in the page. */
  all(doc: Node, known: HeightTable, drawn: ReadonlyMap<number, Element>): readonly number[] {
    const { nodes, values } = known, count = doc.childCount, anew = known.guesses !== this.guesses
    known.guesses = this.guesses
    nodes.length = values.length = count
    for (let unit = 0; unit < count; unit++) {
      const node = doc.child(unit)
      if (node === nodes[unit] && !anew) continue
      nodes[unit] = node
      values[unit] = this.ofNode.get(node) ?? this.likely(node)
    }
    drawn.forEach((element, unit) => { if (unit < count) values[unit] = this.of(element, nodes[unit]!) })
    return values
  }

  private likely(node: Node): number { return AROUND + LINE * Math.max(1, Math.ceil(node.content.size / this.line)) }
}

/**
 * A paragraph's element; classes that the window sets on it (hover, selected pair) are its own and no edit. One that is not in the
 * page is an element that shows nothing, and is drawn anew when it comes in.
 */
export const paragraphView = (heights: Heights, drawn: () => void) => (first: Node, view: EditorView, _position: () => number | undefined, decorations: readonly Decoration[]): NodeView => {
  const dom = document.createElement('p')
  drawn()
  if (!isLive(view.state, decorations)) {
    dom.hidden = true
    return { dom, update: (_node, now) => !isLive(view.state, now), ignoreMutation: () => true, destroy: drawn }
  }
  heights.watch(dom, first)
  return {
    dom,
    contentDOM: dom,
    update(node, now) {
      if (!isLive(view.state, now)) return false
      heights.carry(dom, node)
      return true
    },
    ignoreMutation: (mutation: ViewMutationRecord) => mutation.type === 'attributes' && mutation.target === dom,
    destroy: () => { heights.drop(dom); drawn() },
  }
}
