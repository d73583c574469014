import { AllSelection, Plugin, TextSelection, type Command } from 'prosemirror-state'
import { keyOf } from '../key'

/** What the browser cannot do alone in a flat article: splitting and joining its paragraphs, as steps that undo and follow. */

const split: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  if ($from.depth === 0 || $to.depth === 0) return false
  if (dispatch !== undefined) {
    const transaction = state.tr.deleteSelection()
    dispatch(transaction.split(transaction.mapping.map($from.pos)).scrollIntoView())
  }
  return true
}

const clear: Command = (state, dispatch) => {
  if (state.selection.empty) return false
  dispatch?.(state.tr.deleteSelection().scrollIntoView())
  return true
}

/** At the very start of a paragraph, it joins the one before; everywhere else the browser deletes a character. */
const back: Command = (state, dispatch) => {
  if (clear(state, dispatch)) return true
  const { $from } = state.selection
  if (!(state.selection instanceof TextSelection) || $from.parentOffset > 0 || $from.index(0) === 0) return false
  dispatch?.(state.tr.join($from.before()).scrollIntoView())
  return true
}

const forward: Command = (state, dispatch) => {
  if (clear(state, dispatch)) return true
  const { $from } = state.selection
  if (!(state.selection instanceof TextSelection) || $from.parentOffset < $from.parent.content.size || $from.index(0) === state.doc.childCount - 1) return false
  dispatch?.(state.tr.join($from.after()).scrollIntoView())
  return true
}

const all: Command = (state, dispatch) => {
  dispatch?.(state.tr.setSelection(new AllSelection(state.doc)))
  return true
}

const table: Readonly<Record<string, Command>> = {
  Enter: split, 'Shift+Enter': split, Backspace: back, 'Shift+Backspace': back, 'Mod+Backspace': back, Delete: forward, 'Mod+Delete': forward, 'Mod+A': all,
}

export const typing = new Plugin({
  props: {
    handleKeyDown: (view, event) => {
      const command = table[keyOf(event, /Mac/.test(navigator.platform)) ?? '']
      return command !== undefined && view.editable && command(view.state, view.dispatch, view)
    },
  },
})
