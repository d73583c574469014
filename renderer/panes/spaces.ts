import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'

/** No-break spaces drawn on demand: a small sign under each, wide or thin. */
export const spacesKey = new PluginKey<DecorationSet | null>('spaces')

const space = (code: number): string => (code === 0xa0 ? 'no-break' : code === 0x202f || code === 0x2009 ? 'no-break thin' : '')
/** Controls that turn the order in which characters are shown: a figure would not look like what it is. */
const turns = (code: number): string => (code > 0x2029 && code < 0x202f || code > 0x2065 && code < 0x206a ? 'turns' : '')

/** Signs for single characters, kept as the text is edited. `always`: from the start, and never taken away. */
function signs(key: PluginKey<DecorationSet | null>, classOf: (code: number) => string, always: boolean): Plugin<DecorationSet | null> {
  const find = (doc: Node, from = 0, to = doc.content.size): Decoration[] => {
    const out: Decoration[] = []
    doc.nodesBetween(from, to, (node, position) => {
      const text = node.text ?? ''
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i), name = classOf(code)
        if (name !== '') out.push(Decoration.inline(position + i, position + i + 1, { class: name }))
      }
    })
    return out
  }
  return new Plugin<DecorationSet | null>({
    key,
    state: {
      init: (_config, { doc }) => (always ? DecorationSet.create(doc, find(doc)) : null),
      apply(transaction, set) {
        const shown = transaction.getMeta(key) as boolean | undefined
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
    props: { decorations: (state: EditorState) => key.getState(state) ?? undefined },
  })
}

export const spacesPlugin = (): Plugin<DecorationSet | null> => signs(spacesKey, space, false)
export const turnsPlugin = (): Plugin<DecorationSet | null> => signs(new PluginKey(), turns, true)
