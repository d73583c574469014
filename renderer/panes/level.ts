import type { Row } from './rows'
import type { Spacers } from './spacers'

export type Side = 'en' | 'fr'

/** Where each row begins and ends in the story, in CSS pixels from the top of the panes. */
export interface Levels {
  readonly tops: readonly number[]
  readonly total: number
  /** The tops of each side's paragraphs. */
  readonly en: readonly number[]
  readonly fr: readonly number[]
}

/** Each side's paragraphs that are in the page, by their number, in order. */
export type Drawn = Readonly<Record<Side, ReadonlyMap<number, HTMLElement>>>

/** The paragraphs of a pane that are in the page, each of which is given its number. `live`: which those are, in order; null for all. */
export function paragraphElements(pane: HTMLElement, live: readonly number[] | null): ReadonlyMap<number, HTMLElement> {
  const out = new Map<number, HTMLElement>()
  pane.querySelectorAll<HTMLElement>('p:not([hidden])').forEach((element, i) => {
    const unit = live === null ? i : live[i]
    if (unit === undefined) return
    out.set(unit, element)
    const number = String(unit + 1)
    if (element.dataset['n'] !== number) element.dataset['n'] = number
  })
  return out
}

/** The number that a paragraph was given; -1 for what is none. */
export const unitOfElement = (paragraph: Element | null): number => Number((paragraph as HTMLElement | null)?.dataset['n'] ?? 0) - 1

/** Gaps are never lower than their label. */
const GAP_AT_LEAST = 30

/** Where everything stands when both sides of each row are as high as the higher one. Heights of paragraphs do not depend on it. */
export function levelsOf(rows: readonly Row[], heightOf: (side: Side, unit: number) => number): Levels {
  const tops: number[] = [], en: number[] = [], fr: number[] = []
  let top = 0
  const stack = (side: Side, from: number, to: number, into: number[]): number => {
    let sum = 0
    for (let unit = from; unit < to; unit++) {
      into[unit] = top + sum
      sum += heightOf(side, unit)
    }
    return sum
  }
  for (const row of rows) {
    tops.push(top)
    const enHeight = stack('en', row.enFrom, row.enTo, en), frHeight = stack('fr', row.frFrom, row.frTo, fr)
    top += Math.max(enHeight, frHeight, row.enFrom === row.enTo || row.frFrom === row.frTo ? GAP_AT_LEAST : 0)
  }
  return { tops, total: top, en, fr }
}

/**
 * Puts what is in the page of one side at its level: the room above the first goes into the pane's own padding, and under each of
 * them stands what lies between it and the next.
 */
export function place(side: Side, pane: HTMLElement, levels: Levels, paragraphs: ReadonlyMap<number, HTMLElement>, heightOf: (side: Side, unit: number) => number, spacers: Spacers): void {
  const bottomOf = (row: number): number => levels.tops[row + 1] ?? levels.total
  const items: { readonly element: HTMLElement; readonly top: number; readonly bottom: number }[] = []
  paragraphs.forEach((element, unit) => {
    const top = levels[side][unit] ?? 0
    items.push({ element, top, bottom: top + heightOf(side, unit) })
  })
  for (const { element, rows } of spacers.holders()) {
    for (const row of rows) spacers.gap(row, bottomOf(row) - levels.tops[row]!)
    items.push({ element, top: levels.tops[rows[0]!] ?? 0, bottom: bottomOf(rows[rows.length - 1]!) })
  }
  items.sort((a, b) => a.top - b.top || a.bottom - b.bottom)
  spacers.above(pane, items[0]?.top ?? 0)
  items.forEach(({ element, bottom }, i) => { spacers.margin(element, Math.max(0, (items[i + 1]?.top ?? levels.total) - bottom)) })
}

/** The row at a height of the story, by binary search. */
export function rowAt(levels: Levels, y: number): number {
  let low = 0, high = levels.tops.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (levels.tops[middle]! <= y) low = middle
    else high = middle - 1
  }
  return low
}
