import { Fragment, type Node } from 'prosemirror-model'
import type { Decoration, DecorationSet, DecorationSource, EditorView } from 'prosemirror-view'
import { unitIn, unitStarts } from './schema'

/**
 * ProseMirror goes through all the paragraphs of a document whenever one of them is drawn anew, which in a book is most of what a key
 * costs. Here only those are gone through that can differ: that are other nodes, that have a decoration of a set that is another, or
 * had one, or that the browser wrote into. Each run of such paragraphs is handed to ProseMirror's own drawing as if it were the whole
 * document; what is not sure to be right so (a composition, paragraphs that came or went) is left to it altogether.
 */

/** ProseMirror's account of something in the page: an inner part of it, which is used by name; a test holds it to what it draws by itself. */
interface Desc {
  readonly node?: Node
  readonly innerDeco: DecorationSource
  readonly dom: ChildNode
  readonly contentDOM: HTMLElement
  readonly children: Desc[]
  /** 0 as drawn, 1 something inside was written into, 2 and above the element itself. */
  dirty: number
  parent: Desc | undefined
  updateChildren: (view: EditorView, position: number) => void
}

interface Insides { readonly docView: Desc; trackWrites: ChildNode | null; readonly composing: boolean }

/** Decorations of one set: those that stand between paragraphs or are of a whole one, and a set for each paragraph with others, by its bounds. */
interface SetInsides { readonly local: readonly Decoration[]; readonly children: readonly (number | DecorationSet)[] }

const WRITTEN = 2

/** Paragraphs `[from, to)` that are drawn anew; a gap counts to the paragraph that it stands before, the last gap to one more. */
interface Run { readonly from: number; readonly to: number }

/** From now on only what can differ is drawn. */
export function drawPartly(view: EditorView): void {
  const { docView } = view as unknown as Insides
  if (Object.hasOwn(docView, 'updateChildren')) return
  const whole = docView.updateChildren
  let before: { readonly node: Node; readonly deco: DecorationSource } | null = null
  docView.updateChildren = function (this: Desc, _view, position) {
    const node = this.node!, deco = this.innerDeco
    const runs = before === null || view.composing || this.dirty >= WRITTEN ? null : runsOf(this, before.node, before.deco, node, deco)
    before = { node, deco }
    if (runs?.reverse().every(run => drawRun(view, this, whole, run, position)) === true) return
    if (runs !== null) this.dirty = WRITTEN
    whole.call(this, view, position)
  }
}

/** The paragraphs that can differ from what is drawn; null when that is all of them. */
function runsOf({ children }: Desc, was: Node, wasDeco: DecorationSource, now: Node, deco: DecorationSource): Run[] | null {
  const count = now.childCount, units = new Set<number>()
  if (was.childCount !== count) return null
  if (was !== now) for (let unit = 0; unit < count; unit++) if (was.child(unit) !== now.child(unit)) units.add(unit)
  let unit = 0
  for (const child of children) {
    if (child.dirty > 0) units.add(unit)
    if (child.node !== undefined) unit++
  }
  if (!addDecorated(units, was, wasDeco, was === now ? deco : null) || !addDecorated(units, now, deco, was === now ? wasDeco : null)) return null
  if (units.size * 2 > count) return null
  const runs: { from: number; to: number }[] = []
  for (const next of [...units].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1]
    if (last?.to === next) last.to++
    else runs.push({ from: next, to: next + 1 })
  }
  return runs
}

/** Adds the paragraphs with decorations, but for those of a set that is there as well in `same`; false when one goes over more than one of them. */
function addDecorated(units: Set<number>, doc: Node, deco: DecorationSource, same: DecorationSource | null): boolean {
  const starts = unitStarts(doc), kept = new Set<unknown>()
  let fits = true
  same?.forEachSet(set => { kept.add(set) })
  deco.forEachSet(set => {
    if (kept.has(set)) return
    const { local, children } = set as unknown as SetInsides
    for (const { from, to } of local) {
      const unit = unitIn(starts, from)
      units.add(unit)
      fits &&= to < (starts[unit + 1] ?? Infinity)
    }
    for (let i = 0; i < children.length; i += 3) units.add(unitIn(starts, children[i] as number))
  })
  return fits
}

/** Draws some paragraphs as a document of their own in the place of those that stand there; false when the page is not as it was left. */
function drawRun(view: EditorView, docView: Desc, whole: Desc['updateChildren'], { from, to }: Run, position: number): boolean {
  const node = docView.node!, { innerDeco, children, contentDOM } = docView, count = node.childCount, starts = unitStarts(node)
  const base = starts[from]! - 1, nodes: Node[] = []
  for (let unit = from; unit < Math.min(to, count); unit++) nodes.push(node.child(unit))
  const first = from === 0 ? 0 : placeOf(children, count, from - 1) + 1, end = to > count ? children.length : placeOf(children, count, to - 1) + 1
  const inRun = (at: Decoration): boolean => { const unit = unitIn(starts, at.from); return unit >= from && unit < to }
  const moved = (at: Decoration): Decoration => (at as unknown as { copy: (from: number, to: number) => Decoration }).copy(at.from - base, at.to - base)
  const locals = (innerDeco as unknown as { locals: (node: Node) => readonly Decoration[] }).locals(node)
  let changed = false
  const part = Object.create(docView, {
    node: { value: node.copy(Fragment.fromArray(nodes)) },
    innerDeco: { value: { locals: () => locals.filter(inRun).map(moved), forChild: (offset: number, child: Node) => innerDeco.forChild(offset + base, child) } },
    children: { value: children.slice(first, end), writable: true },
    posAtStart: { value: position + base },
    // Nothing is put into the page by ProseMirror: it would take all else out.
    contentDOM: { value: { firstChild: null, insertBefore: () => { changed = true } } },
  }) as Desc
  for (const child of part.children) child.parent = part
  whole.call(part, view, position + base)
  for (const child of part.children) child.parent = docView
  children.splice(first, end - first, ...part.children)
  return !changed || putIn(view, contentDOM, children, first, first + part.children.length)
}

/** Where the paragraph of a number stands among what is drawn, gaps included. */
function placeOf(children: readonly Desc[], count: number, unit: number): number {
  if (children.length === count) return unit
  let seen = -1
  return children.findIndex(child => child.node !== undefined && ++seen === unit)
}

/** Puts what was drawn into the page, between what stands before it and after it. */
function putIn(view: EditorView, into: HTMLElement, children: readonly Desc[], first: number, end: number): boolean {
  const inside = view as unknown as Insides, stop = children[end]?.dom ?? null
  let at = first === 0 ? into.firstChild : children[first - 1]!.dom.nextSibling
  for (let i = first; i < end; i++) {
    const { dom } = children[i]!
    if (dom.parentNode === into) {
      while (at !== dom) {
        if (at === null || at === stop) return false
        at = without(at)
      }
      at = dom.nextSibling
    } else into.insertBefore(dom, at)
  }
  while (at !== stop) {
    if (at === null) return false
    at = without(at)
  }
  if (inside.trackWrites === into) inside.trackWrites = null
  return true
}

function without(element: ChildNode): ChildNode | null {
  const next = element.nextSibling
  element.remove()
  return next
}
