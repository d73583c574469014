import { confidenceOf, type Evidence } from '../../../shared/align/confidence'
import { makeText } from '../../../scripts/bench/phrases'
import { aligned } from './stories'

const kinds: readonly Evidence['kind'][] = ['single', 'group', 'moved', 'null']

test.each(kinds)('how sure a link is grows with what its groups share, that of nothing falls: %s', kind => {
  const sure = [0, 0.2, 0.4, 0.6, 0.8, 1].map(similarity => confidenceOf({ similarity, kind }))
  const ordered = [...sure].sort((a, b) => (kind === 'null' ? b - a : a - b))
  expect(sure).toEqual(ordered)
  expect(sure[0]).not.toBe(sure[5])
})

test('in a story a pair is sure from a fifth of its words on', () => expect([0.1, 0.2].map(similarity => confidenceOf({ similarity, kind: 'single' }) >= 0.9)).toEqual([false, true]))

describe('in prose', () => {
  const made = makeText(240, { seed: 21, joined: 0.1, split: 0.1, cut: 0.06, added: 0.06 }), gold = new Set(made.gold)
  const found = aligned(made.en, made.fr, [], true).links.map(link => ({ ...link, right: gold.has(`${link.en.join('+')}=${link.fr.join('+')}`) }))
  const share = (list: readonly { readonly right: boolean }[]): number => list.filter(link => link.right).length / list.length
  const sure = found.filter(link => link.confidence >= 0.9), unsure = found.filter(link => link.confidence < 0.9)
  test('of links that are sure at least 97% are right, and most links are sure', () => {
    expect(share(sure)).toBeGreaterThanOrEqual(0.97)
    expect(sure.length).toBeGreaterThan(0.6 * found.length)
  })
  test('of those that are not, more are wrong', () => expect(share(unsure)).toBeLessThan(share(sure)))
  test('hardly a link between two texts that have nothing in common is sure', () => {
    const other = makeText(100, { seed: 22 }).fr
    const links = aligned(made.en.slice(0, 100), other, [], true).links.filter(link => link.en.length > 0 && link.fr.length > 0)
    expect(links.filter(link => link.confidence >= 0.9).length).toBeLessThan(0.1 * 100)
  })
})
