import { makeStory, makeText, type Made } from '../../../scripts/bench/phrases'
import type { Link } from '../../../shared/align/types'
import { aligned, expectSound, short, straight } from './stories'

/** The share of right links among those found and among those that should be (F1). */
function right(links: readonly Link[], { gold }: Made): number {
  const wanted = new Set(gold)
  const hits = links.filter(({ en, fr }) => wanted.has(`${en.join('+')}=${fr.join('+')}`)).length
  return 2 * hits / (links.length + gold.length)
}

/** "At least `share` of the links of such a text are right." */
const prose = (what: string, made: Made, share: number): void => test(`${what}: at least ${share * 100}% of the links are right`, () => {
  const found = aligned(made.en, made.fr, [], true)
  expectSound(found, made.en.length, made.fr.length)
  expect(found.related).toBe(true)
  expect(right(found.links, made)).toBeGreaterThanOrEqual(share)
}, 60_000)

describe('long prose, sentence by sentence', () => {
  prose('200 sentences', makeText(200, { seed: 3 }), 0.95)
  prose('1,200 sentences, about where the band begins', makeText(1200, { seed: 5 }), 0.95)
  prose('6,000 sentences', makeText(6000, { seed: 6 }), 0.95)
  prose('1,000 sentences, a chapter of 100 cut', makeText(1000, { seed: 8, chapter: [450, 550] }), 0.9)
  prose('1,000 sentences, the first 100 cut', makeText(1000, { seed: 9, chapter: [0, 100] }), 0.9)
})

describe('a story of 300 paragraphs', () => {
  const { en, fr } = makeStory(300)
  const plain = aligned(en, fr)
  test('is linked straight', () => expect(short(plain.links)).toBe(straight(300)))
  test('is sound', () => expectSound(plain, 300, 300))
  test('is linked straight where the same English stands on both sides', () => expect(short(aligned(en, en).links)).toBe(straight(300)))
  test('has its cut and its moved paragraphs found', () => {
    const cut = new Set([11, 60, 61, 140, 222, 299])
    const order = fr.map((_, n) => n)
    order.splice(20, 0, ...order.splice(200, 1))
    order.splice(250, 0, ...order.splice(90, 1))
    const kept = order.filter(n => !cut.has(n))
    const found = aligned(en, kept.map(n => fr[n]!))
    expectSound(found, 300, 294)
    expect(found.links.filter(link => link.fr.length === 0).map(link => link.en[0])).toEqual([...cut])
    expect(found.links.filter(link => link.kind === 'moved').map(({ en, fr }) => [en, fr.map(j => kept[j])])).toEqual([[[89], [89]], [[200], [200]]])
  }, 60_000)
})
