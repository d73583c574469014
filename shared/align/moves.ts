import { coverage, wholeBand } from './band'
import { Scorer, type Lengths, type Prices, type Step } from './path'
import { subset } from './subset'
import type { Side } from './ties'

/** More cells than this are not worth looking at for moves: a book's leftovers are cut or added, not moved. */
const MOST_CELLS = 4_000_000

/**
 * What moved: among the segments that the path left on both sides, the groups that answer each other, surest first. Groups are
 * runs of neighbours in one paragraph; a group whose neighbour was already linked next door is believed sooner, because
 * paragraphs move whole.
 */
export function findMoves(en: Side, fr: Side, enLeft: readonly number[], frLeft: readonly number[], unitOf: { readonly en: readonly number[]; readonly fr: readonly number[] }, lengths: Lengths, prices: Prices): Step[] {
  if (enLeft.length === 0 || frLeft.length === 0 || enLeft.length * frLeft.length > MOST_CELLS) return []
  const a = subset(en, enLeft), b = subset(fr, frLeft)
  const band = wholeBand(enLeft.length, frLeft.length)
  const own: Lengths = { en: Float64Array.from(enLeft, s => lengths.en[s]!), fr: Float64Array.from(frLeft, s => lengths.fr[s]!) }
  const scorer = new Scorer(a, b, band, coverage(a, b, band, 3), own, prices)
  const run = (kept: readonly number[], units: readonly number[], from: number): number => {
    let n = 1
    while (n < 3 && from + n < kept.length && kept[from + n] === kept[from]! + n && units[kept[from + n]!] === units[kept[from]!]) n++
    return n
  }
  const enRun = enLeft.map((_, k) => run(enLeft, unitOf.en, k)), frRun = frLeft.map((_, k) => run(frLeft, unitOf.fr, k))
  interface Candidate { i: number; a: number; j: number; b: number; score: number }
  const candidates: Candidate[] = []
  for (let i = 0; i < enLeft.length; i++) {
    for (let j = 0; j < frLeft.length; j++) {
      for (let x = 1; x <= enRun[i]!; x++) {
        for (let y = 1; y <= frRun[j]!; y++) {
          if (x > 1 && y > 1) continue
          const score = scorer.score(i, x, j, y)
          if (score > 0) candidates.push({ i, a: x, j, b: y, score })
        }
      }
    }
  }
  candidates.sort((p, q) => q.score - p.score || p.i - q.i || p.j - q.j)
  const enTaken = new Uint8Array(enLeft.length), frTaken = new Uint8Array(frLeft.length)
  const out: Step[] = []
  for (const c of candidates) {
    let free = true
    for (let x = 0; x < c.a; x++) if (enTaken[c.i + x]) free = false
    for (let y = 0; y < c.b; y++) if (frTaken[c.j + y]) free = false
    if (!free) continue
    enTaken.fill(1, c.i, c.i + c.a)
    frTaken.fill(1, c.j, c.j + c.b)
    out.push({ en: enLeft[c.i]!, enCount: c.a, fr: frLeft[c.j]!, frCount: c.b, score: c.score })
  }
  return out
}
