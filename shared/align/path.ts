import { coverage, LateCoverage, type Band, type Coverage } from './band'
import type { Side } from './ties'

/** A tie of English segments en … en+enCount−1 to French segments fr … fr+frCount−1; one count 0 for a null. */
export interface Step {
  readonly en: number
  readonly enCount: number
  readonly fr: number
  readonly frCount: number
  /** What the link is worth against leaving its segments alone; 0 for a null. */
  readonly score: number
  /** How likely it is, 0 to 1, among all that could stand at its place; told of prose looked at again. */
  readonly sure?: number
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
  /**
   * How strictly a word answers once, 0 to 1: one side of a group may be covered by the same few words of the other again and
   * again (a name in each of three sentences), which says little; the side that is covered less tells the truth.
   */
  readonly once: number
}

export const NEWS: Prices = { threshold: 0.39, extra: 0.25, crossed: 0.45, order: 0.125, length: 0.05, alone: 0.015, widest: 4, once: 0 }

/**
 * Prose: whatever stands in order is a translation, sentences are cut and joined freely, and nothing moves. Sentences of a book
 * come as given, so that a link may be wide.
 */
export const PROSE: Prices = { threshold: 0.14, extra: 0.17, crossed: 0.06, order: 0.32, length: 0.075, alone: 0.165, widest: 5, once: 0.7 }

/** Pairs of group sizes that a link may have, [English, French]. */
export const sizes: readonly (readonly [number, number])[] = [[1, 1], [1, 2], [2, 1], [2, 2], [1, 3], [3, 1], [2, 3], [3, 2], [1, 4], [4, 1], [3, 3], [2, 4], [4, 2], [1, 5], [5, 1], [3, 4], [4, 3]]

/** Lengths of segments in characters, for the length term. */
export interface Lengths {
  readonly en: Float64Array
  readonly fr: Float64Array
}

/** What a story's scores are relative to, with running sums so that a group's mass and length are two look-ups. */
export interface Measure {
  /** The mass of the story's average segment. */
  readonly unit: number
  /** French characters to one of English. */
  readonly ratio: number
  /** Sums over the segments before each: `enMass[i]` is the mass of the English segments 0 … i−1. */
  readonly enMass: Float64Array
  readonly frMass: Float64Array
  readonly enLength: Float64Array
  readonly frLength: Float64Array
}

function running(list: Float64Array): Float64Array {
  const out = new Float64Array(list.length + 1)
  for (let i = 0; i < list.length; i++) out[i + 1] = out[i]! + list[i]!
  return out
}

export function measureOf(en: Side, fr: Side, lengths: Lengths): Measure {
  const enMass = running(en.total), frMass = running(fr.total), enLength = running(lengths.en), frLength = running(lengths.fr)
  const n = en.total.length, m = fr.total.length
  return {
    unit: Math.max(1e-6, (enMass[n]! + frMass[m]!) / Math.max(1, n + m)),
    ratio: Math.max(1, frLength[m]!) / Math.max(1, enLength[n]!),
    enMass, frMass, enLength, frLength,
  }
}

/** The worth of a node that no step has reached, and of a link that is none. */
export const UNREACHED = -1e300

/** What a link is worth whose groups have so much in common and so much mass. */
export function worthOf(similarity: number, mass: number, e: number, a: number, f: number, b: number, m: Measure, p: Prices, least = -Infinity): number {
  const told = (similarity - p.threshold) * mass / m.unit + p.order - p.extra * (a + b - 2) - (a > 1 && b > 1 ? p.crossed : 0)
  if (told <= least) return UNREACHED
  const enLength = m.enLength[e + a]! - m.enLength[e]!, frLength = m.frLength[f + b]! - m.frLength[f]!
  // An empty line is no translation of what says something.
  if ((enLength === 0) !== (frLength === 0)) return UNREACHED
  return told - p.length * Math.abs(Math.log((enLength * m.ratio + 15) / (frLength + 15))) * (a + b)
}

/** Scores links over the cells of a band; shared by the path and the passes that come after it. */
export class Scorer {
  constructor(readonly en: Side, readonly fr: Side, readonly band: Band, readonly cover: Coverage, readonly lengths: Lengths, readonly prices: Prices, readonly measure = measureOf(en, fr, lengths)) {}

  /** The share of the group's mass that is answered, both ways, 0 to 1. */
  similarity(i: number, a: number, j: number, b: number, mass: number): number {
    if (mass === 0) return 0
    let enCovered = 0, frCovered = 0
    const { cover } = this
    if (cover instanceof LateCoverage) {
      for (let x = 0; x < a; x++) enCovered += cover.enCovered(i + x, j, b)
      for (let y = 0; y < b; y++) frCovered += cover.frCovered(i, j + y, a)
      return this.share(enCovered, frCovered, mass)
    }
    const { width, low } = this.band
    const enCover = cover.en[b - 1]!, frCover = cover.fr[a - 1]!
    for (let x = 0; x < a; x++) {
      const at = j - low[i + x]!
      if (at >= 0 && at < width) enCovered += enCover[(i + x) * width + at]!
    }
    const base = i * width - low[i]!
    for (let y = 0; y < b; y++) if (j + y - low[i]! < width) frCovered += frCover[base + j + y]!
    return this.share(enCovered, frCovered, mass)
  }

  private share(enCovered: number, frCovered: number, mass: number): number {
    const sum = enCovered + frCovered, twice = 2 * (enCovered < frCovered ? enCovered : frCovered)
    return (sum + this.prices.once * (twice - sum)) / mass
  }

  /** What linking the groups is worth against leaving all of them alone; a link that cannot be worth more than `least` is not weighed to the end. */
  score(i: number, a: number, j: number, b: number, least = -Infinity): number {
    const { top, left } = this.band, m = this.measure
    const e = top + i, f = left + j
    const mass = m.enMass[e + a]! - m.enMass[e]! + m.frMass[f + b]! - m.frMass[f]!
    return worthOf(this.similarity(i, a, j, b, mass), mass, e, a, f, b, m, this.prices, least)
  }
}

/** A long text is covered this many rows of its band at a time: the whole of it would be most of the memory that alignment takes. */
const ROWS_AT_ONCE = 256

/** Some rows of a band, as a band; its cells are counted from their first. */
const rowsOf = (band: Band, from: number, to: number): Band => ({ ...band, top: band.top + from, rows: to - from, low: band.low.subarray(from, to) })

/**
 * Whether a link could be worth weighing is asked of each group at each node, in whole numbers, which code that is not yet optimised
 * reckons with at no cost in memory: so many to a unit of worth. What could be this little better than another is weighed all the same.
 */
const FINE = 10_000, GRAIN = 20
const NOWHERE = -(1 << 30), LONGEST = 50_000

const fine = (worth: number): number => Math.max(NOWHERE, Math.floor(worth * FINE))

/**
 * The most that the links of a whole grid can be worth, in parts. `boxes`: what is answered between all pairs of segments, summed
 * from the corner: node (i, j) holds that of the rows before i and the columns before j, so that a box's is four look-ups; a group is
 * never answered better than its segments one by one. `en`, `fr`: what must be answered of the segments before each.
 */
interface Bounds {
  readonly boxes: Int32Array
  readonly en: Int32Array
  readonly fr: Int32Array
}

function boundsOf({ en, fr }: Coverage, { top, left, rows, columns }: Band, { enMass, frMass, unit }: Measure, threshold: number): Bounds {
  const span = columns + 1, boxes = new Int32Array((rows + 1) * span), enOne = en[0]!, frOne = fr[0]!
  let above = new Float64Array(span), own = new Float64Array(span)
  for (let i = 0, cell = 0; i < rows; i++) {
    let row = 0
    for (let j = 0, at = (i + 1) * span + 1; j < columns; j++, at++, cell++) boxes[at] = (own[j + 1] = above[j + 1]! + (row += enOne[cell]! + frOne[cell]!)) / unit * FINE
    ;[above, own] = [own, above]
  }
  const wanted = (mass: Float64Array, from: number, count: number): Int32Array => Int32Array.from({ length: count + 1 }, (_, k) => (mass[from + k]! - mass[from]!) * threshold / unit * FINE)
  return { boxes, en: wanted(enMass, top, rows), fr: wanted(frMass, left, columns) }
}

/** The best monotone path through the band: steps in order that take up every segment of both sides. */
export function bestPath(en: Side, fr: Side, band: Band, lengths: Lengths, prices: Prices, measure = measureOf(en, fr, lengths)): Step[] {
  const { rows: n, columns: m, width, low, top: firstRow, left: firstColumn } = band
  // Nodes (i, j) with 0 ≤ i ≤ n; row i's window of j is that of the band, one wider; the last row takes the last window.
  const span = width + 1
  const lowOf = (i: number): number => (n === 0 ? 0 : low[Math.min(i, n - 1)]!)
  const from = new Int8Array((n + 1) * span), worth = new Float32Array((n + 1) * span)
  const node = (i: number, j: number): number => {
    const at = j - lowOf(i)
    return i < 0 || j < 0 || at < 0 || at >= span ? -1 : i * span + at
  }
  const { alone, widest } = prices
  // A step looks back as many rows as it is wide: what the nodes before those are worth is not asked again.
  const kept = widest + 1, best = new Float64Array(kept * span)
  const allowed = sizes.filter(([a, b]) => Math.max(a, b) <= widest), enSizes = Int8Array.from(allowed, ([a]) => a), frSizes = Int8Array.from(allowed, ([, b]) => b), kinds = allowed.length
  const fixed = Int32Array.from(allowed, ([a, b]) => fine(prices.order - prices.extra * (a + b - 2) - (a > 1 && b > 1 ? prices.crossed : 0)) + GRAIN), least = new Int32Array(kept * span)
  // No group is wider than its side.
  const reach = Math.max(1, Math.min(widest, Math.max(n, m)))
  const pace = width === m ? Math.max(1, n) : ROWS_AT_ONCE
  let scorer: Scorer | undefined, first = 0, bounds: Bounds | null = null
  for (let i = 0; i <= n; i++) {
    if (i > 0 && (i - 1) % pace === 0) {
      first = Math.max(0, i - widest)
      const part = rowsOf(band, first, Math.min(n, i - 1 + pace))
      const cover = width === m ? new LateCoverage(en, fr, part, reach) : coverage(en, fr, part, reach)
      scorer = new Scorer(en, fr, part, cover, lengths, prices, measure)
      // In a longer text the sums would outgrow whole numbers.
      if (width === m && n + m < LONGEST) bounds = boundsOf(cover, part, measure, prices.threshold)
    }
    const row = (i % kept) * span
    best.fill(UNREACHED, row, row + span)
    const start = lowOf(i), end = Math.min(m, start + width), enWanted = bounds === null ? 0 : bounds.en[i]!
    for (let j = start; j <= end; j++) {
      const here = row + j - start
      let top = i === 0 && j === 0 ? 0 : UNREACHED, step = 0, value = 0
      const up = i === 0 ? -1 : j - lowOf(i - 1)
      if (up >= 0 && up < span) {
        const above = best[((i - 1) % kept) * span + up]! - alone
        if (above > top) { top = above; step = -1 }
      }
      if (j > start && best[here - 1]! - alone > top) { top = best[here - 1]! - alone; step = -2 }
      let sure = fine(top)
      for (let s = 0; s < kinds; s++) {
        const a = enSizes[s]!, b = frSizes[s]!, x = i - a
        if (x < 0 || j < b) continue
        if (bounds !== null) {
          const { boxes, fr: frWanted } = bounds, low = x * span + j, high = i * span + j, before = least[(x % kept) * span + j - b]!
          if (before === NOWHERE || boxes[high]! - boxes[low]! - boxes[high - b]! + boxes[low - b]! - enWanted + bounds.en[x]! - frWanted[j]! + frWanted[j - b]! + fixed[s]! <= sure - before) continue
        }
        const at = j - b - lowOf(x)
        if (at < 0 || at >= span) continue
        const back = best[(x % kept) * span + at]!
        if (back === UNREACHED) continue
        const score = scorer!.score(x - first, a, j - b, b, top - back)
        if (back + score > top) { top = back + score; sure = fine(top); step = s + 1; value = score }
      }
      best[here] = top
      least[here] = sure
      from[i * span + j - start] = step
      worth[i * span + j - start] = value
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
