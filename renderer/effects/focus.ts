import type { Desk } from '../desk'

/** The places that F6 goes round, as far as they are on the screen. */
const stops: readonly { readonly inside: string; readonly focus: (desk: Desk) => void }[] = [
  { inside: '.copy-en', focus: desk => { desk.panes.focus('en') } },
  { inside: '.copy-fr', focus: desk => { desk.panes.focus('fr') } },
  { inside: '.findings', focus: () => { document.querySelector<HTMLElement>('.finding-list')?.focus() } },
  { inside: '.drawer', focus: () => { document.querySelector<HTMLElement>('.drawer [role=tab][aria-selected=true]')?.focus() } },
  { inside: '.head', focus: () => { document.querySelector<HTMLElement>('.head button')?.focus() } },
]

export function cyclePane(desk: Desk, by: 1 | -1): void {
  const there = stops.filter(stop => document.querySelector(stop.inside) !== null)
  const at = there.findIndex(stop => document.activeElement?.closest(stop.inside) != null)
  there[(at + by + there.length) % there.length]?.focus(desk)
}

export const focusList = (): void => { document.querySelector<HTMLElement>('.finding-list')?.focus() }
