import { ADDED, Arcs, CUT } from './arcs'
import { coverage, type Band } from './band'
import type { Borders } from './borders'
import { measureOf, Scorer, sizes, UNREACHED, type Lengths, type Measure, type Prices, type Step } from './path'
import { PlacedScorer } from './placed'
import type { Side } from './ties'

/**
 * The second look at prose: the best path near a given one when words must be answered about where they stand. That is dear to
 * ask, so it is asked of those links alone that stand beside the path and on some other path nearly as good as it.
 */

/** How many French segments are looked at on either side of the path. */
const BESIDE = 5

/** How much less than the best a path may be worth for its links to be looked at again. */
const SLACK = 1.2

/** So many French segments alone in one place are not looked at again: the strip would have to be as wide. */
const LONG_RUN = 24

/** Prices of the second look: what is answered in its place is less, and less of it by chance. */
export const IN_PLACE: Prices = { threshold: 0.14, extra: 0.19, order: 0.32, crossed: 0.06, length: 0.075, alone: 0.19, widest: 5, once: 0.7 }

/** The best path near `path`, which was found by `prices` over the whole of both sides. */
export function refine(en: Side, fr: Side, borders: { readonly en: Borders; readonly fr: Borders }, path: readonly Step[], lengths: Lengths, prices: Prices): Step[] {
  const measure = measureOf(en, fr, lengths), placed = new PlacedScorer(en, fr, borders.en, borders.fr, measure, IN_PLACE)
  return pieces(path).flatMap(piece => {
    const { rows, columns } = extent(piece)
    return rows === 0 || columns === 0 ? piece : new Strip(en, fr, piece, lengths, prices, measure).refined(placed)
  })
}

/** The path between its long runs of French segments left alone, and those runs. */
function pieces(path: readonly Step[]): Step[][] {
  const out: Step[][] = [[]]
  for (let k = 0; k < path.length;) {
    let end = k
    while (end < path.length && path[end]!.enCount === 0) end++
    if (end - k > LONG_RUN) out.push(path.slice(k, end), [])
    else out[out.length - 1]!.push(...path.slice(k, end))
    if (end < path.length) out[out.length - 1]!.push(path[end]!)
    k = end + 1
  }
  return out.filter(piece => piece.length > 0)
}

/** Where a piece of a path begins, and how many segments it takes up. */
function extent(piece: readonly Step[]): { top: number; left: number; rows: number; columns: number } {
  const first = piece[0]!, last = piece[piece.length - 1]!
  return { top: first.en, left: first.fr, rows: last.en + last.enCount - first.en, columns: last.fr + last.frCount - first.fr }
}

/** The band along a piece of a path. */
function bandAlong(piece: readonly Step[]): Band {
  const { top, left, rows, columns } = extent(piece)
  // The French nodes of the path at each English one.
  const least = new Int32Array(rows + 1).fill(columns), most = new Int32Array(rows + 1)
  const pass = (i: number, j: number): void => {
    if (j < least[i]!) least[i] = j
    if (j > most[i]!) most[i] = j
  }
  for (const { en, enCount, fr, frCount } of piece) {
    for (let x = 0; x <= enCount; x++) pass(en - top + x, fr - left + (enCount === 0 ? 0 : Math.round(frCount * x / enCount)))
    pass(en - top + enCount, fr - left + frCount)
  }
  let width = 0
  for (let i = 0; i < rows; i++) width = Math.max(width, Math.max(most[i]!, most[i + 1]!) - least[i]! + 2 * BESIDE)
  width = Math.min(width, columns)
  return { top, left, rows, columns, width, low: Int32Array.from({ length: rows }, (_, i) => Math.max(0, Math.min(columns - width, least[i]! - BESIDE))) }
}

/** The nodes of a band (its rows and one more, each one wider than its cells) with what the best path before and after each is worth. */
class Strip {
  readonly #band: Band
  readonly #scorer: Scorer
  readonly #kinds: readonly (readonly [number, number])[]
  /** By node and kind of link: what the link that ends there is worth; in so few bits what is no link is endlessly bad. */
  readonly #links: Float32Array
  readonly #before: Float64Array
  readonly #after: Float64Array

  constructor(en: Side, fr: Side, piece: readonly Step[], lengths: Lengths, readonly prices: Prices, measure: Measure) {
    const band = this.#band = bandAlong(piece), nodes = (band.rows + 1) * (band.width + 1)
    this.#scorer = new Scorer(en, fr, band, coverage(en, fr, band, prices.widest), lengths, prices, measure)
    this.#kinds = sizes.filter(([a, b]) => Math.max(a, b) <= prices.widest)
    this.#links = new Float32Array(nodes * this.#kinds.length)
    this.#before = new Float64Array(nodes).fill(UNREACHED)
    this.#after = new Float64Array(nodes).fill(UNREACHED)
    this.#weighBefore()
    this.#weighAfter()
  }

  #lowOf(i: number): number { return this.#band.low[Math.min(i, this.#band.rows - 1)]! }

  /** The number of a node, -1 outside the strip. */
  #node(i: number, j: number): number {
    if (i < 0 || j < 0) return -1
    const at = j - this.#lowOf(i)
    return at < 0 || at > this.#band.width ? -1 : i * (this.#band.width + 1) + at
  }

  #eachNode(backwards: boolean, visit: (i: number, j: number, here: number) => void): void {
    const { rows, width } = this.#band, count = (rows + 1) * (width + 1)
    for (let k = 0; k < count; k++) {
      const here = backwards ? count - 1 - k : k, i = Math.floor(here / (width + 1))
      visit(i, this.#lowOf(i) + here - i * (width + 1), here)
    }
  }

  #weighBefore(): void {
    const before = this.#before, { alone } = this.prices, kinds = this.#kinds
    before[0] = 0
    this.#eachNode(false, (i, j, here) => {
      const up = this.#node(i - 1, j), side = this.#node(i, j - 1)
      let top = before[here]!
      if (up >= 0) top = Math.max(top, before[up]! - alone)
      if (side >= 0) top = Math.max(top, before[side]! - alone)
      for (let s = 0; s < kinds.length; s++) {
        const [a, b] = kinds[s]!, from = this.#node(i - a, j - b)
        const score = from < 0 || before[from] === UNREACHED ? UNREACHED : this.#scorer.score(i - a, a, j - b, b)
        this.#links[here * kinds.length + s] = score
        if (score !== UNREACHED) top = Math.max(top, before[from]! + score)
      }
      before[here] = top
    })
  }

  #weighAfter(): void {
    const after = this.#after, { alone } = this.prices, kinds = this.#kinds
    after[after.length - 1] = 0
    this.#eachNode(true, (i, j, here) => {
      const own = after[here]!
      if (own === UNREACHED) return
      const reach = (node: number, worth: number): void => { if (node >= 0 && worth > after[node]!) after[node] = worth }
      reach(this.#node(i - 1, j), own - alone)
      reach(this.#node(i, j - 1), own - alone)
      for (let s = 0; s < kinds.length; s++) {
        const score = this.#links[here * kinds.length + s]!
        if (score !== -Infinity) reach(this.#node(i - kinds[s]![0], j - kinds[s]![1]), own + score)
      }
    })
  }

  /** The best path through what is left when only links on a path nearly as good as the best are scored anew. */
  refined(placed: PlacedScorer): Step[] {
    const before = this.#before, after = this.#after, kinds = this.#kinds, { top: firstRow, left: firstColumn } = this.#band
    const least = before[before.length - 1]! - SLACK
    const arcs = new Arcs(before.length)
    this.#eachNode(false, (i, j, here) => {
      if (before[here]! + after[here]! < least) return
      const up = this.#node(i - 1, j), side = this.#node(i, j - 1)
      if (up >= 0 && arcs.reached(up)) arcs.add(up, here, CUT, -placed.enAlone(firstRow + i - 1))
      if (side >= 0 && arcs.reached(side)) arcs.add(side, here, ADDED, -placed.frAlone(firstColumn + j - 1))
      for (let s = 0; s < kinds.length; s++) {
        const [a, b] = kinds[s]!, from = this.#node(i - a, j - b)
        if (from < 0 || !arcs.reached(from) || before[from]! + this.#links[here * kinds.length + s]! + after[here]! < least) continue
        const score = placed.score(firstRow + i - a, a, firstColumn + j - b, b)
        if (score !== UNREACHED) arcs.add(from, here, s, score)
      }
    })
    const out: Step[] = []
    let i = 0, j = 0
    for (const { kind, score, sure } of arcs.best()) {
      const [a, b] = kind === CUT ? [1, 0] : kind === ADDED ? [0, 1] : kinds[kind]!
      out.push({ en: firstRow + i, enCount: a, fr: firstColumn + j, frCount: b, score: kind >= 0 ? score : 0, sure })
      i += a
      j += b
    }
    return out
  }
}
