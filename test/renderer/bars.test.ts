import fc from 'fast-check'
import { barsOf, looks, type Tick } from '../../renderer/panes/bars'

const width = 9
const drawn = (...ticks: readonly (readonly [number, Tick['look']])[]): string[] =>
  barsOf(ticks.map(([at, look]) => ({ at, look })), 4, width).map(parts => parts.map(({ look, from, to }) => `${look} ${from}-${to}`).join(', '))

test('a story with few findings has full bars where they stand', () => {
  expect(drawn([0.1, 'major'], [0.9, 'settled'])).toEqual(['major 0-9', '', '', 'settled 0-9'])
})

test('a bar is longer the more stand there, and the graver comes first', () => {
  expect(drawn([0, 'minor'], [0, 'critical'], [0, 'minor'], [0, 'minor'], [0.3, 'minor'])).toEqual(['critical 0-2.25, minor 2.25-9', 'minor 0-4.5', '', ''])
})

test('whatever stands in a bar, the gravest of it is seen and nothing leaves the lane', () => {
  const tick = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), look: fc.constantFrom(...looks) })
  fc.assert(fc.property(fc.array(tick, { maxLength: 400 }), fc.integer({ min: 1, max: 60 }), (ticks, count) => {
    barsOf(ticks, count, width).forEach((parts, i) => {
      const here = ticks.filter(({ at }) => Math.min(count - 1, Math.floor(at * count)) === i), gravest = looks.find(look => here.some(one => one.look === look))
      expect(parts[0]?.look).toBe(gravest)
      for (const { from, to } of parts) { expect(to).toBeGreaterThan(from); expect(to).toBeLessThanOrEqual(width) }
      if (parts.length > 0) expect(parts[0]!.to - parts[0]!.from).toBeGreaterThanOrEqual(2)
    })
  }), { numRuns: 60 })
})
