import { EditorState, Plugin, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { Slice, Fragment } from 'prosemirror-model'
import { history } from 'prosemirror-history'
import { documentOf, paragraphNode } from './schema'
import { drawMarks, marksPlugin } from './marks'
import { livePlugin } from './live'
import { spacersPlugin } from './spacers'
import { rolesPlugin } from './roles'
import { spacesPlugin, turnsPlugin } from './spaces'
import { foundPlugin } from './find'
import { typing } from './typing'
import { paragraphView, type Heights } from './paragraph-view'

const drawing = (): Plugin[] => [
  livePlugin(), marksPlugin(), drawMarks('marks'), drawMarks('active'), rolesPlugin(), spacersPlugin(), spacesPlugin(), turnsPlugin(), foundPlugin(),
]

/** Text from elsewhere comes in as paragraphs of plain text, whatever it was. */
const pasteLines = (text: string): Slice => {
  const lines = text.replace(/\r\n?/g, '\n').split(/\n+/)
  return new Slice(Fragment.from(lines.map(paragraphNode)), 1, 1)
}

const plain = new Plugin({
  props: {
    clipboardTextParser: pasteLines,
    clipboardTextSerializer: slice => {
      const out: string[] = []
      slice.content.forEach(node => { out.push(node.textContent) })
      return out.join('\n\n')
    },
    handleDOMEvents: {
      // Before ProseMirror looks at the formatted text that came with it, which is never wanted.
      paste(view, event) {
        event.preventDefault()
        const text = event.clipboardData?.getData('text/plain') ?? ''
        if (text !== '' && view.editable) view.dispatch(view.state.tr.replaceSelection(pasteLines(text)).setMeta('paste', true).scrollIntoView())
        return true
      },
    },
  },
})

export interface PaneOptions {
  readonly side: 'en' | 'fr'
  readonly heights: Heights
  /** A paragraph was drawn or taken away. */
  readonly drawn: () => void
  /** Whether the selection is in view already, or was brought there. */
  readonly toSelection: (view: EditorView) => boolean
  readonly editable: () => boolean
  readonly dispatch: (transaction: Transaction) => void
  readonly handleClick: (position: number) => void
}

/** One side's view. The English is the same view, locked. */
export function createPane(options: PaneOptions): EditorView {
  return new EditorView(null, {
    state: paneState(options.side, ['']),
    editable: options.editable,
    nodeViews: { paragraph: paragraphView(options.heights, options.drawn) },
    attributes: {
      lang: options.side, class: `copy copy-${options.side}`, role: 'textbox', 'aria-multiline': 'true', tabindex: '0',
      spellcheck: 'false', ...(options.side === 'en' ? { 'aria-readonly': 'true' } : {}),
    },
    dispatchTransaction: options.dispatch,
    handleScrollToSelection: options.toSelection,
    handleClick: (_view, position) => { options.handleClick(position); return false },
    // The window's own scrolling keeps the place; ProseMirror's would fight it.
    scrollMargin: 80,
    scrollThreshold: 40,
  })
}

export const paneState = (side: 'en' | 'fr', paragraphs: readonly string[]): EditorState => EditorState.create({
  doc: documentOf(paragraphs),
  plugins: side === 'en' ? [...drawing(), plain] : [
    ...drawing(), plain, history(), typing,
  ],
})
