import { wholeBand, type Band } from './band'
import type { Side } from './ties'

/** Up to this many cells the whole grid is looked at: 350 by 350 sentences. */
const WHOLE = 122_500

/** The narrowest band of a long text, in segments. */
const NARROWEST = 160

/**
 * The band of a text: all of it when it is short; in a long one a strip round a chain of anchors, so that work grows with the
 * length and not with its square. An anchor is a pair of segments that share words found nowhere else; the chain is the longest
 * run of them in order.
 */
export function bandFor(en: Side, fr: Side): Band {
  const rows = en.total.length, columns = fr.total.length
  if (rows * columns <= WHOLE || rows === 0 || columns === 0) return wholeBand(rows, columns)
  const chain = longestChain(anchors(en, fr), rows, columns)
  const middle = new Float64Array(rows)
  let steepest = 1
  for (let k = 0; k + 1 < chain.length; k++) {
    const [i1, j1] = chain[k]!, [i2, j2] = chain[k + 1]!
    const slope = (j2 - j1) / Math.max(1, i2 - i1)
    steepest = Math.max(steepest, slope)
    for (let i = Math.max(0, i1); i < Math.min(rows, i2); i++) middle[i] = j1 + slope * (i - i1)
  }
  // A leap of the chain (a chapter cut) must fit into one row's window, or the path could not cross it.
  const width = Math.min(columns, Math.max(NARROWEST, Math.ceil(2.2 * steepest)))
  const low = new Int32Array(rows)
  let floor = 0
  for (let i = 0; i < rows; i++) {
    floor = Math.max(floor, Math.min(columns - width, Math.round(middle[i]! - width / 2)))
    low[i] = floor
  }
  return { top: 0, left: 0, rows, columns, width, low }
}

/** Pairs of segments that share a word standing once on each side, both words answering only each other. */
function anchors(en: Side, fr: Side): [number, number][] {
  const votes = new Map<number, number>()
  const columns = fr.total.length
  for (let n = 0; n < en.types.length; n++) {
    if (en.places.start[n + 1]! - en.places.start[n]! !== 1 || en.ties.start[n + 1]! - en.ties.start[n]! !== 1) continue
    const t = en.ties.start[n]!, to = en.ties.items[t]!
    if (en.weights[t]! < 0.8 || fr.places.start[to + 1]! - fr.places.start[to]! !== 1 || fr.ties.start[to + 1]! - fr.ties.start[to]! !== 1) continue
    const key = en.places.items[en.places.start[n]!]! * columns + fr.places.items[fr.places.start[to]!]!
    votes.set(key, (votes.get(key) ?? 0) + 1)
  }
  return [...votes].filter(([, count]) => count >= 2).map(([key]): [number, number] => [Math.floor(key / columns), key % columns]).sort((a, b) => a[0] - b[0] || b[1] - a[1])
}

/** The longest strictly ascending run of the anchors (patience sorting), with the two ends of the text. */
function longestChain(points: readonly [number, number][], rows: number, columns: number): [number, number][] {
  const tails: number[] = [], back = new Int32Array(points.length).fill(-1)
  points.forEach(([, j], k) => {
    let a = 0, b = tails.length
    while (a < b) { const m = (a + b) >> 1; if (points[tails[m]!]![1] < j) a = m + 1; else b = m }
    if (a > 0) back[k] = tails[a - 1]!
    tails[a] = k
  })
  const out: [number, number][] = []
  for (let k = tails.length > 0 ? tails[tails.length - 1]! : -1; k >= 0; k = back[k]!) out.push(points[k]!)
  out.reverse()
  return [[-1, -1], ...out, [rows, columns]]
}
