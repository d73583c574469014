import * as fc from 'fast-check'
import { coverage, LateCoverage, wholeBand } from '../../../shared/align/band'
import { bestPath, measureOf, NEWS, PROSE, Scorer, sizes, type Lengths, type Prices } from '../../../shared/align/path'
import { segmentsOf } from '../../../shared/align/segments'
import { tieSides, type Side } from '../../../shared/align/ties'
import { readPassage } from '../../../shared/article/passage'
import { articleOf, type Language } from '../../../shared/article/types'
import { strike, volcano } from './stories'

const stock = [...strike, ...volcano], index = fc.nat(stock.length - 1)
const units = fc.array(index, { minLength: 1, maxLength: 9 })

/** Both sides of paragraphs of the stock, each its own or the other's neighbour. */
function sidesOf(enUnits: readonly number[], frUnits: readonly number[]): { en: Side; fr: Side; lengths: Lengths } {
  const read = (language: Language, list: readonly number[]) => articleOf(language, list.map(n => stock[n]![language === 'en' ? 0 : 1])).paragraphs.map(p => readPassage(language, p))
  const left = read('en', enUnits), right = read('fr', frUnits), en = segmentsOf(left), fr = segmentsOf(right)
  return { ...tieSides(left, right, en, fr), lengths: { en: Float64Array.from(en, s => s.end - s.start), fr: Float64Array.from(fr, s => s.end - s.start) } }
}

/** What the best path is worth when every group is weighed at every node. */
function worthOfAll(en: Side, fr: Side, lengths: Lengths, prices: Prices): number {
  const n = en.total.length, m = fr.total.length, band = wholeBand(n, m), widest = Math.max(1, Math.min(prices.widest, Math.max(n, m)))
  const scorer = new Scorer(en, fr, band, coverage(en, fr, band, widest), lengths, prices, measureOf(en, fr, lengths))
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(-Infinity))
  best[0]![0] = 0
  for (let i = 0; i <= n; i++) for (let j = 0; j <= m; j++) {
    const row = best[i]!
    if (i > 0) row[j] = Math.max(row[j]!, best[i - 1]![j]! - prices.alone)
    if (j > 0) row[j] = Math.max(row[j]!, row[j - 1]! - prices.alone)
    for (const [a, b] of sizes) if (Math.max(a, b) <= widest && a <= i && b <= j) row[j] = Math.max(row[j]!, best[i - a]![j - b]! + scorer.score(i - a, a, j - b, b))
  }
  return best[n]![m]!
}

describe('the best path', () => {
  test.each([['news', NEWS], ['prose', PROSE]] as const)('of %s misses no link by not weighing what cannot be worth it', (_, prices) => fc.assert(fc.property(units, units, (enUnits, frUnits) => {
    const { en, fr, lengths } = sidesOf(enUnits, frUnits)
    const path = bestPath(en, fr, wholeBand(en.total.length, fr.total.length), lengths, prices)
    const worth = path.reduce((sum, step) => sum + (step.enCount > 0 && step.frCount > 0 ? step.score : -prices.alone), 0)
    expect(worth).toBeCloseTo(worthOfAll(en, fr, lengths, prices), 4)
  }), { numRuns: 60 }))

  test('what is covered when asked for is what is covered beforehand, to the bit', () => fc.assert(fc.property(units, units, (enUnits, frUnits) => {
    const { en, fr } = sidesOf(enUnits, frUnits), n = en.total.length, m = fr.total.length, band = wholeBand(n, m)
    const all = coverage(en, fr, band, 4), late = new LateCoverage(en, fr, band, 4)
    for (let count = 1; count <= 4; count++) for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) {
      expect(late.enCovered(i, j, count)).toBe(all.en[count - 1]![i * m + j]!)
      expect(late.frCovered(i, j, count)).toBe(all.fr[count - 1]![i * m + j]!)
    }
  }), { numRuns: 30 }))
})
