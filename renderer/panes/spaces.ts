import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'

/** No-break spaces drawn on demand: a small sign under each, wide or thin. */
export const spacesKey = new PluginKey<DecorationSet | null>('spaces')

function find(doc: Node, from = 0, to = doc.content.size): Decoration[] {
  const out: Decoration[] = []
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return
    const text = node.text ?? ''
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code !== 0xa0 && code !== 0x202f && code !== 0x2009) continue
      out.push(Decoration.inline(position + i, position + i + 1, { class: code === 0xa0 ? 'no-break' : 'no-break thin' }))
    }
  })
  return out
}

export const spacesPlugin = (): Plugin<DecorationSet | null> => new Plugin<DecorationSet | null>({
  key: spacesKey,
  state: {
    init: () => null,
    apply(transaction, set) {
      const shown = transaction.getMeta(spacesKey) as boolean | undefined
      if (shown === false) return null
      if (shown === true) return DecorationSet.create(transaction.doc, find(transaction.doc))
      if (set === null || !transaction.docChanged) return set
      // Only the paragraphs that the edit touched are read again.
      let mapped = set.map(transaction.mapping, transaction.doc)
      transaction.mapping.maps.forEach((map, index) => map.forEach((_a, _b, start, end) => {
        const rest = transaction.mapping.slice(index + 1)
        const from = Math.max(0, rest.map(start, -1) - 1), to = Math.min(transaction.doc.content.size, rest.map(end, 1) + 1)
        mapped = mapped.remove(mapped.find(from, to)).add(transaction.doc, find(transaction.doc, from, to).filter(found => found.from >= from && found.to <= to))
      }))
      return mapped
    },
  },
  props: { decorations: (state: EditorState) => spacesKey.getState(state) ?? undefined },
})
