import fc from 'fast-check'
import { Arcs } from '../../../shared/align/arcs'
import { SHARPNESS } from '../../../shared/align/placed'

interface Drawn { readonly from: number; readonly to: number; readonly score: number }

/** Arcs among 6 nodes, each forwards, by the node they lead to; a chain through all of them so that there is a way. */
const drawn: fc.Arbitrary<Drawn[]> = fc.array(fc.record({ from: fc.nat(4), span: fc.integer({ min: 1, max: 5 }), score: fc.double({ min: -1, max: 1, noNaN: true }) }), { maxLength: 12 })
  .map(list => [...[0, 1, 2, 3, 4].map(from => ({ from, to: from + 1, score: 0 })), ...list.map(({ from, span, score }) => ({ from, to: Math.min(5, from + span), score }))].sort((a, b) => a.to - b.to))

/** All ways from node 0 to node 5, as numbers of arcs. */
const ways = (arcs: readonly Drawn[], node = 0): number[][] => (node === 5 ? [[]] : arcs.flatMap((arc, k) => (arc.from === node ? ways(arcs, arc.to).map(rest => [k, ...rest]) : [])))

test('the best way is the one whose scores sum to most, and an arc of it as sure as the share of ways that take it', () => fc.assert(fc.property(drawn, list => {
  const arcs = new Arcs(6)
  list.forEach(({ from, to, score }, k) => arcs.add(from, to, k, score))
  const all = ways(list).map(way => ({ way, sum: way.reduce((sum, k) => sum + list[k]!.score, 0) }))
  const found = arcs.best(), likelihood = (some: typeof all): number => some.reduce((sum, w) => sum + Math.exp(SHARPNESS * w.sum), 0)
  expect(found.reduce((sum, arc) => sum + arc.score, 0)).toBeCloseTo(Math.max(...all.map(w => w.sum)), 9)
  for (const { kind, sure } of found) expect(sure).toBeCloseTo(likelihood(all.filter(w => w.way.includes(kind))) / likelihood(all), 6)
}), { numRuns: 200 }))

test('a node that nothing leads to is not reached', () => {
  const arcs = new Arcs(3)
  arcs.add(0, 2, 0, 1)
  expect([0, 1, 2].map(node => arcs.reached(node))).toEqual([true, false, true])
})
