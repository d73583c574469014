import type { EditorView } from 'prosemirror-view'
import type { Heights } from './paragraph-view'
import type { Row } from './rows'
import type { Spacers } from './spacers'

/** Where each row begins and ends in the story, in CSS pixels from the top of the panes. */
export interface Levels {
  readonly tops: readonly number[]
  readonly total: number
  /** The tops of each side's paragraphs. */
  readonly en: readonly number[]
  readonly fr: readonly number[]
}

/** The paragraphs of a pane in order; spacers stand between them and are passed over. */
export function paragraphElements(view: EditorView): HTMLElement[] {
  const out: HTMLElement[] = []
  for (let child = view.dom.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.tagName === 'P') out.push(child as HTMLElement)
  }
  return out
}

/** Gaps are never lower than their label. */
const GAP_AT_LEAST = 30

/**
 * Makes the rows level from what the browser measured: each side's spacer is what the other side is higher by. Heights of
 * paragraphs do not depend on spacers, so one pass settles it.
 */
export function level(rows: readonly Row[], en: readonly HTMLElement[], fr: readonly HTMLElement[], heights: Heights, spacers: { readonly en: Spacers; readonly fr: Spacers }): Levels {
  const tops: number[] = [], enTops: number[] = [], frTops: number[] = []
  let top = 0
  const stack = (elements: readonly HTMLElement[], from: number, to: number, into: number[]): number => {
    let sum = 0
    for (let unit = from; unit < to; unit++) {
      into[unit] = top + sum
      const element = elements[unit]
      if (element !== undefined) sum += heights.of(element) ?? 0
    }
    return sum
  }
  rows.forEach((row, index) => {
    tops.push(top)
    const enHeight = stack(en, row.enFrom, row.enTo, enTops), frHeight = stack(fr, row.frFrom, row.frTo, frTops)
    const height = Math.max(enHeight, frHeight, row.enFrom === row.enTo || row.frFrom === row.frTo ? GAP_AT_LEAST : 0)
    settle(spacers.en, en, row.enFrom, row.enTo, index, height - enHeight)
    settle(spacers.fr, fr, row.frFrom, row.frTo, index, height - frHeight)
    top += height
  })
  return { tops, total: top, en: enTops, fr: frTops }
}

/** Room that a row lacks goes under its last paragraph, or into its gap where it has none. */
function settle(spacers: Spacers, elements: readonly HTMLElement[], from: number, to: number, row: number, lacking: number): void {
  const room = Math.max(0, lacking)
  if (from === to) { spacers.gap(row, room); return }
  for (let unit = from; unit < to; unit++) spacers.margin(elements[unit], unit === to - 1 ? room : 0)
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
