import { findIn, foundKey } from '../panes/find'
import type { Desk } from '../desk'

/** The places found, the French before the English at the same height, and which of them is shown. */
interface Place { readonly side: 'en' | 'fr'; readonly from: number; readonly to: number }
let places: readonly Place[] = []

export function openFind(desk: Desk): void {
  const chosen = window.getSelection()?.toString() ?? ''
  desk.store.dispatch({ do: 'dialog', dialog: { kind: 'find', query: chosen.length < 80 && !chosen.includes('\n') ? chosen : '', at: -1, count: 0, side: 'fr' } })
  if (chosen !== '') search(desk, chosen)
}

/** Marks every place in both panes; the first from the cursor on is shown. */
export function search(desk: Desk, query: string): void {
  const found: Place[] = []
  for (const side of ['fr', 'en'] as const) {
    const view = desk.panes.views[side], hits = findIn(view.state.doc, query)
    view.dispatch(view.state.tr.setMeta(foundKey, hits).setMeta('addToHistory', false))
    for (const hit of hits) found.push({ side, from: hit.from, to: hit.to })
  }
  places = found
  desk.store.dispatch({ do: 'dialog', dialog: { kind: 'find', query, at: places.length > 0 ? 0 : -1, count: places.length, side: 'fr' } })
  if (places.length > 0) show(desk, 0)
}

function show(desk: Desk, at: number): void {
  const place = places[at]
  if (place !== undefined) desk.panes.selectRange(place.side, place.from, place.to)
}

export function step(desk: Desk, by: 1 | -1): void {
  const { dialog } = desk.store.get()
  if (dialog?.kind !== 'find' || places.length === 0) return
  const at = (dialog.at + by + places.length) % places.length
  desk.store.dispatch({ do: 'dialog', dialog: { ...dialog, at, side: places[at]!.side } })
  show(desk, at)
}

export function closeFind(desk: Desk): void {
  const { dialog } = desk.store.get()
  for (const side of ['fr', 'en'] as const) {
    const view = desk.panes.views[side]
    view.dispatch(view.state.tr.setMeta(foundKey, []).setMeta('addToHistory', false))
  }
  desk.store.dispatch({ do: 'dialog', dialog: null })
  desk.panes.focus(dialog?.kind === 'find' ? dialog.side : 'fr')
  places = []
}
