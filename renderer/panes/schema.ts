import { Schema, type Node } from 'prosemirror-model'

/** An article as ProseMirror holds it: paragraphs of plain text and nothing else. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: {},
  },
})

const paragraphNode = (text: string): Node => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])

/** A document of these paragraphs; an article without any is one empty paragraph, as ProseMirror needs somewhere to type. */
export const documentOf = (paragraphs: readonly string[]): Node =>
  schema.node('doc', null, (paragraphs.length === 0 ? [''] : paragraphs).map(paragraphNode))

export { paragraphNode }

export function paragraphsOf(doc: Node): string[] {
  const out: string[] = []
  doc.forEach(node => { out.push(node.textContent) })
  return out
}

/** The texts of a document that is asked again and again while it is edited: paragraphs that are the very same are not read again. */
export class Texts {
  private last: { readonly doc: Node; readonly texts: readonly string[] } | null = null

  of(doc: Node): readonly string[] {
    const before = this.last
    if (before?.doc === doc) return before.texts
    const count = doc.childCount, most = before === null ? 0 : Math.min(count, before.doc.childCount)
    let start = 0, end = 0
    while (start < most && doc.child(start) === before!.doc.child(start)) start++
    while (end < most - start && doc.child(count - 1 - end) === before!.doc.child(before!.doc.childCount - 1 - end)) end++
    const texts = before === null ? [] : before.texts.slice(0, start)
    for (let unit = start; unit < count - end; unit++) texts.push(doc.child(unit).textContent)
    if (end > 0) texts.push(...before!.texts.slice(-end))
    this.last = { doc, texts }
    return texts
  }
}

const startsOf = new WeakMap<Node, readonly number[]>()

/** Where each paragraph's text begins, as document positions, and one position more: the end of the document. */
export function unitStarts(doc: Node): readonly number[] {
  const known = startsOf.get(doc)
  if (known !== undefined) return known
  const out: number[] = []
  let at = 1
  for (let unit = 0; unit < doc.childCount; unit++) { out.push(at); at += doc.child(unit).nodeSize }
  out.push(doc.content.size + 1)
  startsOf.set(doc, out)
  return out
}

/** The paragraph that a position is in or stands before, by binary search in the starts; one more than the last at the document's end. */
export function unitIn(starts: readonly number[], position: number): number {
  let low = 0, high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! - 1 <= position) low = middle
    else high = middle - 1
  }
  return low
}

/** The paragraph that holds a document position, and the offset in it. */
export function unitAt(doc: Node, position: number): { readonly unit: number; readonly offset: number } {
  const resolved = doc.resolve(Math.max(0, Math.min(position, doc.content.size)))
  const unit = Math.min(resolved.index(0), doc.childCount - 1)
  return { unit, offset: resolved.depth > 0 ? resolved.parentOffset : 0 }
}
