/** How a finding looks in the strip; the graver stands first in a bar. */
export const looks = ['critical', 'major', 'minor', 'neutral', 'settled'] as const
export type Look = typeof looks[number]

/** A finding in the strip: how far down the story it stands, from 0 to 1. */
export interface Tick { readonly at: number; readonly look: Look }

/** Part of a bar, in pixels from the left end of the lane. */
export interface Part { readonly look: Look; readonly from: number; readonly to: number }

/** No look of a bar is narrower than this, or one critical among many would not be seen. */
const LEAST = 2

/**
 * The findings as so many bars from top to bottom. Each bar is as long as its findings are many beside the fullest one, by their
 * square root, and has a part for each look: a story with few has full bars, one with thousands shows where they are dense and grave.
 */
export function barsOf(ticks: readonly Tick[], count: number, width: number): readonly (readonly Part[])[] {
  const counts = Array.from({ length: count }, () => looks.map(() => 0))
  for (const { at, look } of ticks) counts[Math.max(0, Math.min(count - 1, Math.floor(at * count)))]![looks.indexOf(look)]!++
  const sums = counts.map(bar => bar.reduce((sum, n) => sum + n, 0)), most = Math.max(1, ...sums)
  return counts.map((bar, i) => {
    const sum = sums[i]!, length = width * Math.sqrt(sum / most), parts: Part[] = []
    let from = 0
    bar.forEach((n, k) => {
      if (n === 0 || from >= width) return
      const to = Math.min(width, from + Math.max(LEAST, length * n / sum))
      parts.push({ look: looks[k]!, from, to })
      from = to
    })
    return parts
  })
}
