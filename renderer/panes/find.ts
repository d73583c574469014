import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'

/** Finding words in a pane: case and accents do not matter, a no-break space is a space. */
export interface Hit { readonly from: number; readonly to: number }

interface FoundState { readonly hits: readonly Hit[]; readonly set: DecorationSet }

export const foundKey = new PluginKey<FoundState>('found')

/** One UTF-16 unit for one, so that offsets stay: accents fall away, spaces are one kind. */
export function fold(text: string): string {
  let out = ''
  for (const unit of text) {
    if (unit.length > 1) { out += unit; continue }
    const bare = unit.normalize('NFD')[0] ?? unit
    const small = bare.toLowerCase()
    out += small.length === 1 ? (/\s/.test(small) ? ' ' : small === '’' ? '\'' : small) : unit
  }
  return out
}

/** At most this many are shown; a search for one letter in a book is no search. */
const MOST = 2000

export function findIn(doc: Node, wanted: string): readonly Hit[] {
  const key = fold(wanted)
  const hits: Hit[] = []
  if (key.trim() === '') return hits
  doc.forEach((node, offset) => {
    const text = fold(node.textContent)
    for (let at = text.indexOf(key); at >= 0 && hits.length < MOST; at = text.indexOf(key, at + key.length)) {
      hits.push({ from: offset + 1 + at, to: offset + 1 + at + key.length })
    }
  })
  return hits
}

export const foundPlugin = (): Plugin<FoundState> => new Plugin<FoundState>({
  key: foundKey,
  state: {
    init: () => ({ hits: [], set: DecorationSet.empty }),
    apply(transaction, before) {
      const hits = transaction.getMeta(foundKey) as readonly Hit[] | undefined
      if (hits !== undefined) {
        return { hits, set: DecorationSet.create(transaction.doc, hits.map(hit => Decoration.inline(hit.from, hit.to, { class: 'found' }))) }
      }
      return transaction.docChanged ? { ...before, set: before.set.map(transaction.mapping, transaction.doc) } : before
    },
  },
  props: { decorations: (state: EditorState) => foundKey.getState(state)?.set },
})
