import type { Desk } from '../desk'

/** Into a pane: to the finding that was gone to since the caret was last there, else to the caret. */
function enter(desk: Desk, side: 'en' | 'fr'): void {
  const { panes } = desk, { pair } = desk.store.get()
  const id = pair?.selected ?? null, shown = id === null ? null : panes.unitOf(id), at = id === null ? undefined : panes.standing(side, id)
  const looked = shown !== null && pair?.cursor.side === shown.side && pair.cursor.unit === shown.unit
  if (at !== undefined && looked && panes.caret(side) !== panes.unitAt(side, at.from)) panes.selectRange(side, at.from, at.from)
  panes.focus(side)
}

/** The places that F6 goes round, as far as they are on the screen. */
const stops: readonly { readonly inside: string; readonly focus: (desk: Desk) => void }[] = [
  { inside: '.copy-en', focus: desk => { enter(desk, 'en') } },
  { inside: '.copy-fr', focus: desk => { enter(desk, 'fr') } },
  { inside: '.findings', focus: () => { document.querySelector<HTMLElement>('.finding-list')?.focus() } },
  { inside: '.drawer', focus: () => { document.querySelector<HTMLElement>('.drawer [role=tab][aria-selected=true]')?.focus() } },
  { inside: '.tour', focus: () => { document.querySelector<HTMLElement>('.tour button.primary')?.focus() } },
  { inside: '.head', focus: () => { document.querySelector<HTMLElement>('.head button')?.focus() } },
]

export function cyclePane(desk: Desk, by: 1 | -1): void {
  const there = stops.filter(stop => document.querySelector(stop.inside) !== null)
  // From nowhere forward is into the French.
  const found = there.findIndex(stop => document.activeElement?.closest(stop.inside) != null), at = found < 0 && by === 1 ? 0 : found
  there[(at + by + there.length) % there.length]?.focus(desk)
}

export const focusList = (): void => { document.querySelector<HTMLElement>('.finding-list')?.focus() }
