import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Paragraph } from '../../shared/article/types'

/** What a paragraph is for, shown quietly: a headline is larger, a dateline smaller, a sign-off grey. */
export const rolesKey = new PluginKey<DecorationSet>('roles')

export const rolesPlugin = (): Plugin<DecorationSet> => new Plugin<DecorationSet>({
  key: rolesKey,
  state: {
    init: () => DecorationSet.empty,
    apply(transaction, set) {
      const fresh = transaction.getMeta(rolesKey) as DecorationSet | undefined
      if (fresh !== undefined) return fresh
      return transaction.docChanged ? set.map(transaction.mapping, transaction.doc) : set
    },
  },
  props: { decorations: (state: EditorState) => rolesKey.getState(state) },
})

export type RoleOf = Pick<Paragraph, 'role' | 'parts'>

export function roleDecorations(doc: Node, roles: readonly RoleOf[]): DecorationSet {
  const out: Decoration[] = []
  let unit = 0
  doc.forEach((node, offset) => {
    const as = roles[unit++]
    if (as === undefined) return
    if (as.role !== 'body') out.push(Decoration.node(offset, offset + node.nodeSize, { class: `role-${as.role}` }))
    for (const part of as.parts) {
      const from = offset + 1 + Math.min(part.start, node.content.size), to = offset + 1 + Math.min(part.end, node.content.size)
      if (to > from) out.push(Decoration.inline(from, to, { class: `part-${part.role}` }))
    }
  })
  return DecorationSet.create(doc, out)
}

export const rolesKeyOf = (roles: readonly RoleOf[]): string =>
  roles.map(as => as.role + as.parts.map(part => `${part.role}${part.start}-${part.end}`).join()).join(' ')
