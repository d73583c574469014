import { sortRow } from './sort-row'
import type { Side } from './ties'

/** The widest group of one side in a link, in segments. */
export const WIDEST = 5

/**
 * The cells of the English × French grid that are looked at. Row `i` holds the French segments from `low[i]` on, `width` of them;
 * a cell's number is `i * width + (j - low[i])`.
 */
export interface Band {
  /** The first English and the first French segment of the grid; rows and columns count from them. */
  readonly top: number
  readonly left: number
  readonly rows: number
  readonly columns: number
  readonly width: number
  readonly low: Int32Array
}

export const wholeBand = (rows: number, columns: number, top = 0, left = 0): Band => ({ top, left, rows, columns, width: columns, low: new Int32Array(rows) })

/**
 * How much of each segment is covered by each window of the other side.
 * `en[b]` at cell (i, j): mass of English segment i answered by the French segments j … j+b (b from 0, so b + 1 of them).
 * `fr[a]` at cell (i, j): mass of French segment j answered by the English segments i … i+a.
 */
export interface Coverage {
  readonly en: readonly Float32Array[]
  readonly fr: readonly Float32Array[]
}

/** In a coverage that is made as it is asked for: a cell not yet looked at. */
const UNSEEN = -1

/** How much of `segment` the other side's segments low … high−1 answer: what `coverage` has for that window, to the bit. */
function coveredBy(own: Side, other: Side, segment: number, low: number, high: number): number {
  const { held, mass, ties, weights } = own, { start: tieStart, items: tied } = ties, { start: placeStart, items: places } = other.places
  let sum = 0
  for (let h = held.start[segment]!, lastHeld = held.start[segment + 1]!; h < lastHeld; h++) {
    const n = held.items[h]!
    let best = 0
    for (let t = tieStart[n]!, lastTie = tieStart[n + 1]!; t < lastTie; t++) {
      if (weights[t]! <= best) continue
      for (let p = placeStart[tied[t]!]!, end = placeStart[tied[t]! + 1]!; p < end && places[p]! < high; p++) if (places[p]! >= low) { best = weights[t]!; break }
    }
    if (best > 0) sum = Math.fround(sum + mass[n]! * best)
  }
  return sum
}

/**
 * Coverage of a whole grid of which few groups will be asked about: windows of one segment are all looked at, since they tell which
 * groups are worth asking about, and wider ones when they are asked for, through `enCovered` and `frCovered`.
 */
export class LateCoverage implements Coverage {
  readonly en: readonly Float32Array[]
  readonly fr: readonly Float32Array[]

  constructor(private readonly ownEn: Side, private readonly ownFr: Side, private readonly band: Band, widest: number) {
    const { en, fr } = coverage(ownEn, ownFr, band, 1), later = Array.from({ length: widest - 1 }, () => 0)
    const unseen = (): Float32Array => new Float32Array(band.rows * band.width).fill(UNSEEN)
    this.en = [...en, ...later.map(unseen)]
    this.fr = [...fr, ...later.map(unseen)]
  }

  /** Mass of English segment i that the `count` French ones from j on answer. */
  enCovered(i: number, j: number, count: number): number {
    const { top, left, width } = this.band, cells = this.en[count - 1]!, at = i * width + j
    return cells[at] === UNSEEN ? (cells[at] = coveredBy(this.ownEn, this.ownFr, top + i, left + j, left + j + count)) : cells[at]!
  }

  /** Mass of French segment j that the `count` English ones from i on answer. */
  frCovered(i: number, j: number, count: number): number {
    const { top, left, width } = this.band, cells = this.fr[count - 1]!, at = i * width + j
    return cells[at] === UNSEEN ? (cells[at] = coveredBy(this.ownFr, this.ownEn, left + j, top + i, top + i + count)) : cells[at]!
  }
}

/** Where the segments of one side see those of the other: a window's first segment as a cell number. */
interface Cells {
  /** Cell of the segment and the other side's segment `k` is `base + k * step`. */
  readonly base: number
  readonly step: number
}

/** Adds to `out[w]`, at every window of w + 1 of the other side's segments in low … high, what of `segment` it answers. */
function coverSegment(own: Side, other: Side, segment: number, low: number, high: number, best: Float32Array, touched: Int32Array, out: readonly Float32Array[], cells: Cells): void {
  const { base, step } = cells, widest = out.length
  const { held, mass: masses, ties, weights } = own, { start: tieStart, items: tied } = ties, { start: placeStart, items: places } = other.places
  for (let h = held.start[segment]!, lastHeld = held.start[segment + 1]!; h < lastHeld; h++) {
    const n = held.items[h]!, mass = masses[n]!
    let count = 0
    for (let t = tieStart[n]!, lastTie = tieStart[n + 1]!; t < lastTie; t++) {
      const to = tied[t]!, w = weights[t]!
      let p = placeStart[to]!
      const end = placeStart[to + 1]!
      if (end - p > 8) {
        let b = end
        while (p < b) { const m = (p + b) >> 1; if (places[m]! < low) p = m + 1; else b = m }
      }
      for (; p < end; p++) {
        const at = places[p]!
        if (at < low) continue
        if (at >= high) break
        const before = best[at]!
        if (before === 0) touched[count++] = at
        if (w > before) best[at] = w
      }
    }
    if (count === 0) continue
    if (count === 1) {
      // Most words are answered in one place.
      const at = touched[0]!, told = mass * best[at]!
      for (let window = 0; window < widest; window++) {
        const target = out[window]!
        for (let start = at - window < low ? low : at - window; start <= at; start++) target[base + start * step]! += told
      }
      best[at] = 0
      continue
    }
    sortRow(touched, count)
    for (let window = 0; window < widest; window++) {
      const target = out[window]!
      // Each start of a window that sees at least one touched segment, in order; its answer is the best it sees.
      let next = low
      for (let t = 0; t < count; t++) {
        const at = touched[t]!
        let w = best[at]!, u = t + 1
        for (let start = next > at - window ? next : at - window; start <= at; start++) {
          // The window's far end only moves on: what it has seen it sees still.
          for (; u < count && touched[u]! <= start + window; u++) { const more = best[touched[u]!]!; if (more > w) w = more }
          target[base + start * step]! += mass * w
        }
        next = at + 1
      }
    }
    for (let t = 0; t < count; t++) best[touched[t]!] = 0
  }
}

/** By segment of the side that is looked at: how surely it answers the word in hand, all 0 between words; and those that do. */
let best = new Float32Array(256), touched = new Int32Array(256)

/** Coverage over a band, for windows of up to `widest` segments. */
export function coverage(en: Side, fr: Side, band: Band, widest = WIDEST): Coverage {
  const { top, left, rows, columns, width, low } = band
  const make = (): Float32Array[] => {
    const cells = rows * width, all = new Float32Array(widest * cells), out: Float32Array[] = []
    for (let n = 0; n < widest; n++) out.push(all.subarray(n * cells, (n + 1) * cells))
    return out
  }
  const enOut = make(), frOut = make()
  const longest = Math.max(top + rows, left + columns) + widest
  if (best.length < longest) { best = new Float32Array(2 * longest); touched = new Int32Array(2 * longest) }
  for (let i = 0; i < rows; i++) {
    const from = low[i]!
    coverSegment(en, fr, top + i, left + from, left + Math.min(columns, from + width), best, touched, enOut, { base: i * width - from - left, step: 1 })
  }
  if (width === columns) {
    for (let j = 0; j < columns; j++) coverSegment(fr, en, left + j, top, top + rows, best, touched, frOut, { base: j - top * width, step: width })
    return { en: enOut, fr: frOut }
  }
  // A band leans: the rows that a French segment can see are a run, but their cells are not evenly apart, so that its column is
  // gathered first and then laid into the band.
  const column = Array.from({ length: widest }, () => new Float32Array(rows))
  let first = 0, last = 0
  const end = rows === 0 ? 0 : Math.min(columns, low[rows - 1]! + width)
  for (let j = rows === 0 ? 0 : low[0]!; j < end; j++) {
    while (first < rows && low[first]! + width <= j) first++
    while (last < rows && low[last]! <= j) last++
    coverSegment(fr, en, left + j, top + first, top + last, best, touched, column, { base: -top, step: 1 })
    for (let window = 0; window < widest; window++) {
      for (let i = first; i < last; i++) { frOut[window]![i * width + j - low[i]!] = column[window]![i]! }
      column[window]!.fill(0, first, last)
    }
  }
  return { en: enOut, fr: frOut }
}
