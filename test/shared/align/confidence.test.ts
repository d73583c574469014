import { confidenceOf, type Evidence } from '../../../shared/align/confidence'

const kinds: readonly Evidence['kind'][] = ['single', 'group', 'moved', 'null']

test.each(kinds)('how sure a link is grows with what its groups share, that of nothing falls: %s', kind => {
  for (const prose of [true, false]) {
    const sure = [0, 0.2, 0.4, 0.6, 0.8, 1].map(similarity => confidenceOf({ similarity, kind }, prose))
    const ordered = [...sure].sort((a, b) => (kind === 'null' ? b - a : a - b))
    expect(sure).toEqual(ordered)
    expect(sure[0]).not.toBe(sure[5])
  }
})

test('in prose a pair is sure from a good half of its words on, in a story from a fifth', () => {
  const single = (similarity: number, prose: boolean): boolean => confidenceOf({ similarity, kind: 'single' }, prose) >= 0.9
  expect([single(0.4, true), single(0.5, true), single(0.1, false), single(0.2, false)]).toEqual([false, true, false, true])
})

test('the borders of a group in prose are never sure', () => expect(confidenceOf({ similarity: 1, kind: 'group' }, true)).toBeLessThan(0.9))
