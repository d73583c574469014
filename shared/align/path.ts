import type { Band, Coverage } from './band'
import type { Side } from './ties'

/** A tie of English segments en … en+enCount−1 to French segments fr … fr+frCount−1; one count 0 for a null. */
export interface Step {
  readonly en: number
  readonly enCount: number
  readonly fr: number
  readonly frCount: number
  /** What the link is worth against leaving its segments alone; 0 for a null. */
  readonly score: number
}

/** What a path is priced by. All masses are in units of the story's average segment. */
export interface Prices {
  /** The share of a link's mass that must be answered for it to be worth more than nulls. */
  readonly threshold: number
  /** What a link costs for each segment beyond one on either side. */
  readonly extra: number
  /** What a 2-2 link (or wider on both sides) costs on top. */
  readonly crossed: number
  /** What a link earns by itself: text is translated in order more often than not. */
  readonly order: number
  /** What a link loses by the logarithm of how far its lengths are out of proportion. */
  readonly length: number
  /** What leaving a segment alone costs. */
  readonly alone: number
  /** The widest group of one side, in segments. */
  readonly widest: number
}

export const NEWS: Prices = { threshold: 0.39, extra: 0.25, crossed: 0.45, order: 0.125, length: 0.05, alone: 0.015, widest: 4 }

/**
 * Prose: whatever stands in order is a translation, sentences are cut and joined freely, and nothing moves. Sentences of a book
 * come as given, so that a link may be wide.
 */
export const PROSE: Prices = { threshold: 0.07, extra: 0.2, crossed: 0.2, order: 0.065, length: 0.1, alone: 0.165, widest: 5 }

/** Pairs of group sizes that a link may have, [English, French]. */
const sizes: readonly (readonly [number, number])[] = [[1, 1], [1, 2], [2, 1], [2, 2], [1, 3], [3, 1], [2, 3], [3, 2], [1, 4], [4, 1], [3, 3], [2, 4], [4, 2], [1, 5], [5, 1], [3, 4], [4, 3]]

/** Lengths of segments in characters, for the length term. */
export interface Lengths {
  readonly en: Float64Array
  readonly fr: Float64Array
}

/** What a story's scores are relative to: the mass of its average segment, and French characters to one of English. */
export interface Measure {
  readonly unit: number
  readonly ratio: number
}

export function measureOf(en: Side, fr: Side, lengths: Lengths): Measure {
  const sum = (list: Float64Array): number => list.reduce((a, b) => a + b, 0)
  return {
    unit: Math.max(1e-6, (sum(en.total) + sum(fr.total)) / Math.max(1, en.total.length + fr.total.length)),
    ratio: Math.max(1, sum(lengths.fr)) / Math.max(1, sum(lengths.en)),
  }
}

/** Scores links over the cells of a band; shared by the path and the passes that come after it. */
export class Scorer {
  constructor(readonly en: Side, readonly fr: Side, readonly band: Band, readonly cover: Coverage, readonly lengths: Lengths, readonly prices: Prices, readonly measure = measureOf(en, fr, lengths)) {}

  /** The share of the group's mass that is answered, both ways, 0 to 1. */
  similarity(i: number, a: number, j: number, b: number): number {
    let covered = 0, mass = 0
    const { width, low, top, left } = this.band
    for (let x = 0; x < a; x++) {
      const at = j - low[i + x]!
      if (at >= 0 && at < width) covered += this.cover.en[b - 1]![(i + x) * width + at]!
      mass += this.en.total[top + i + x]!
    }
    const base = i * width - low[i]!
    for (let y = 0; y < b; y++) {
      if (j + y - low[i]! < width) covered += this.cover.fr[a - 1]![base + j + y]!
      mass += this.fr.total[left + j + y]!
    }
    return mass === 0 ? 0 : covered / mass
  }

  /** What linking the groups is worth against leaving all of them alone. */
  score(i: number, a: number, j: number, b: number): number {
    let mass = 0, enLength = 0, frLength = 0
    const { top, left } = this.band
    for (let x = 0; x < a; x++) { mass += this.en.total[top + i + x]!; enLength += this.lengths.en[top + i + x]! }
    for (let y = 0; y < b; y++) { mass += this.fr.total[left + j + y]!; frLength += this.lengths.fr[left + j + y]! }
    const p = this.prices
    const far = Math.abs(Math.log((enLength * this.measure.ratio + 15) / (frLength + 15)))
    const beyond = a + b - 2
    return (this.similarity(i, a, j, b) - p.threshold) * mass / this.measure.unit + p.order - p.extra * beyond - (a > 1 && b > 1 ? p.crossed : 0) - p.length * far * (a + b)
  }
}

/** The best monotone path through the band: steps in order that take up every segment of both sides. */
export function bestPath(scorer: Scorer): Step[] {
  const { rows, columns, width, low, top: firstRow, left: firstColumn } = scorer.band
  const n = rows, m = columns
  // Nodes (i, j) with 0 ≤ i ≤ n; row i's window of j is that of the band, one wider; the last row takes the last window.
  const span = width + 1
  const lowOf = (i: number): number => (n === 0 ? 0 : low[Math.min(i, n - 1)]!)
  const best = new Float64Array((n + 1) * span).fill(-Infinity)
  const from = new Int8Array((n + 1) * span)
  const worth = new Float32Array((n + 1) * span)
  const node = (i: number, j: number): number => {
    const at = j - lowOf(i)
    return i < 0 || j < 0 || at < 0 || at >= span ? -1 : i * span + at
  }
  best[node(0, 0)] = 0
  const alone = scorer.prices.alone
  const allowed = sizes.filter(([a, b]) => Math.max(a, b) <= scorer.cover.en.length)
  for (let i = 0; i <= n; i++) {
    const start = lowOf(i), end = Math.min(m, start + width)
    for (let j = start; j <= end; j++) {
      const here = i * span + j - start
      let top = best[here]!, step = from[here]!, value = 0
      const up = node(i - 1, j)
      if (up >= 0 && best[up]! - alone > top) { top = best[up]! - alone; step = -1 }
      const left = j > start ? here - 1 : -1
      if (left >= 0 && best[left]! - alone > top) { top = best[left]! - alone; step = -2 }
      for (let s = 0; s < allowed.length; s++) {
        const [a, b] = allowed[s]!
        const back = node(i - a, j - b)
        if (back < 0 || best[back]! === -Infinity) continue
        const score = scorer.score(i - a, a, j - b, b)
        if (best[back]! + score > top) { top = best[back]! + score; step = s + 1; value = score }
      }
      best[here] = top
      from[here] = step
      worth[here] = value
    }
  }
  const out: Step[] = []
  let i = n, j = m
  while (i > 0 || j > 0) {
    const at = node(i, j)
    const step = at < 0 ? (i > 0 ? -1 : -2) : from[at]!
    if (step === -1 || (step === 0 && i > 0)) { i--; out.push({ en: firstRow + i, enCount: 1, fr: firstColumn + j, frCount: 0, score: 0 }) }
    else if (step === -2 || step === 0) { j--; out.push({ en: firstRow + i, enCount: 0, fr: firstColumn + j, frCount: 1, score: 0 }) }
    else {
      const [a, b] = allowed[step - 1]!
      i -= a
      j -= b
      out.push({ en: firstRow + i, enCount: a, fr: firstColumn + j, frCount: b, score: worth[at]! })
    }
  }
  return out.reverse()
}
