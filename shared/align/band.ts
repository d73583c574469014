import type { Side } from './ties'

/** The widest group of one side in a link, in segments. */
export const WIDEST = 5

/**
 * The cells of the English × French grid that are looked at. Row `i` holds the French segments from `low[i]` on, `width` of them;
 * a cell's number is `i * width + (j - low[i])`.
 */
export interface Band {
  readonly rows: number
  readonly columns: number
  readonly width: number
  readonly low: Int32Array
}

export const wholeBand = (rows: number, columns: number): Band => ({ rows, columns, width: columns, low: new Int32Array(rows) })

/**
 * How much of each segment is covered by each window of the other side.
 * `en[b]` at cell (i, j): mass of English segment i answered by the French segments j … j+b (b from 0, so b + 1 of them).
 * `fr[a]` at cell (i, j): mass of French segment j answered by the English segments i … i+a.
 */
export interface Coverage {
  readonly en: readonly Float32Array[]
  readonly fr: readonly Float32Array[]
}

/** Fills `out[w]` at every cell with the mass of `segment` answered by the window of w + 1 segments of the other side. */
function coverSegment(own: Side, other: Side, segment: number, low: number, high: number, best: Float32Array, put: (window: number, at: number, mass: number) => void): void {
  for (const n of own.held[segment]!) {
    const ties = own.ties[n]!
    if (ties.length === 0) continue
    const weights = own.weights[n]!, mass = own.mass[n]!
    const touched: number[] = []
    for (let k = 0; k < ties.length; k++) {
      const places = other.places[ties[k]!]!
      const w = weights[k]!
      let p = 0
      if (places.length > 8) {
        let a = 0, b = places.length
        while (a < b) { const m = (a + b) >> 1; if (places[m]! < low) a = m + 1; else b = m }
        p = a
      }
      for (; p < places.length; p++) {
        const at = places[p]!
        if (at < low) continue
        if (at >= high) break
        if (best[at] === 0) touched.push(at)
        if (w > best[at]!) best[at] = w
      }
    }
    if (touched.length === 0) continue
    touched.sort((a, b) => a - b)
    for (let window = 0; window < WIDEST; window++) {
      // Each start of a window that sees at least one touched segment, in order; its answer is the best it sees.
      let next = low
      for (let t = 0; t < touched.length; t++) {
        for (let start = Math.max(next, touched[t]! - window); start <= touched[t]!; start++) {
          let w = 0
          for (let u = t; u < touched.length && touched[u]! <= start + window; u++) w = Math.max(w, best[touched[u]!]!)
          put(window, start, mass * w)
        }
        next = touched[t]! + 1
      }
    }
    for (const at of touched) best[at] = 0
  }
}

export function coverage(en: Side, fr: Side, band: Band): Coverage {
  const { rows, columns, width, low } = band
  const make = (): Float32Array[] => Array.from({ length: WIDEST }, () => new Float32Array(rows * width))
  const enOut = make(), frOut = make()
  const best = new Float32Array(Math.max(rows, columns) + WIDEST)
  for (let i = 0; i < rows; i++) {
    const from = low[i]!, base = i * width - from
    coverSegment(en, fr, i, from, Math.min(columns, from + width), best, (window, start, mass) => { enOut[window]![base + start] += mass })
  }
  // The rows that a French segment can see: `low` ascends, so they are a run.
  let first = 0, last = 0
  for (let j = 0; j < columns; j++) {
    while (first < rows && low[first]! + width <= j) first++
    while (last < rows && low[last]! <= j) last++
    coverSegment(fr, en, j, first, last, best, (window, start, mass) => {
      const at = j - low[start]!
      if (at >= 0 && at < width) frOut[window]![start * width + at] += mass
    })
  }
  return { en: enOut, fr: frOut }
}
