import type { FixedLink } from '../../../shared/align/types'
import { aligned, english, expectSound, french, short, straight, strike } from './stories'

const EN = english(strike), FR = french(strike)

/** "With `fixed` given by the editor, the story is linked as `links`." */
const fixed = (what: string, given: readonly FixedLink[], links: string): void => test(what, () => {
  const found = aligned(EN, FR, given)
  expectSound(found, 10, 10)
  expect(short(found.links)).toBe(links)
  for (const { en, fr } of given) expect(found.links.find(link => link.fixed === true && String(link.en) === String(en) && String(link.fr) === String(fr))).toMatchObject({ confidence: 1 })
})

describe('links given by the editor stand, and the rest is aligned round them', () => {
  fixed('one that is right', [{ en: [4], fr: [4] }], straight(10))
  fixed('all that are right', EN.map((_, n) => ({ en: [n], fr: [n] })), straight(10))
  fixed('a paragraph declared cut', [{ en: [3], fr: [] }], '0=0 1=1 2=2 3= 4=4 5=5 6=6 7=7 8=8 9=9 =3')
  fixed('a paragraph declared cut, and its French declared added', [{ en: [3], fr: [] }, { en: [], fr: [3] }], '0=0 1=1 2=2 3= 4=4 5=5 6=6 7=7 8=8 9=9 =3')
  fixed('two against one', [{ en: [5, 6], fr: [5] }], '0=0 1=1 2=2 3=3 4=4 5+6=5 7=7 8=8 9=9 =6')
  fixed('two against two', [{ en: [5, 6], fr: [5, 6] }], '0=0 1=1 2=2 3=3 4=4 5+6=5+6 7=7 8=8 9=9')
  fixed('paragraphs far apart in one group', [{ en: [1, 8], fr: [1, 8] }], '0=0 1+8=1+8 2=2 3=3 4=4 5=5 6=6 7=7 9=9')
  fixed('two crosswise', [{ en: [2], fr: [6] }, { en: [6], fr: [2] }], '0=0 1=1 2=6 3=3 4=4 5=5 6=2 7=7 8=8 9=9')
  fixed('all in one', [{ en: EN.map((_, n) => n), fr: FR.map((_, n) => n) }], '0+1+2+3+4+5+6+7+8+9=0+1+2+3+4+5+6+7+8+9')
  test('a wrong one is kept too, and nothing else is linked to its paragraphs', () => {
    const found = aligned(EN, FR, [{ en: [2], fr: [7] }])
    expectSound(found, 10, 10)
    expect(found.links.find(link => link.en.includes(2))).toMatchObject({ en: [2], fr: [7], fixed: true, confidence: 1 })
    expect(found.links.filter(link => link.en.length > 0 && ![2, 7].includes(link.en[0]!)).map(link => [link.en, link.fr])).toEqual([0, 1, 3, 4, 5, 6, 8, 9].map(n => [[n], [n]]))
  })
  test('make two unrelated texts one story', () => expect(aligned(['Rain fell.'], ['Un chat dort.'], [{ en: [0], fr: [0] }]).related).toBe(true))
  test('in prose, too', () => expect(short(aligned(EN, FR, [{ en: [3], fr: [] }], true).links.filter(link => link.fixed))).toBe('3='))
})

describe('links that do not fit the texts are passed over', () => {
  const ignored = (what: string, given: FixedLink): void => test(what, () => expect(short(aligned(EN, FR, [given]).links)).toBe(straight(10)))
  ignored('an English paragraph that is not there', { en: [10], fr: [3] })
  ignored('a French paragraph that is not there', { en: [3], fr: [10] })
  ignored('a paragraph before the first', { en: [-1], fr: [3] })
  ignored('half a paragraph', { en: [1.5], fr: [3] })
  ignored('no number', { en: [NaN], fr: [3] })
  ignored('nothing on either side', { en: [], fr: [] })
  test('one paragraph in two links: the first stands', () => {
    const found = aligned(EN, FR, [{ en: [3], fr: [] }, { en: [3], fr: [3] }])
    expectSound(found, 10, 10)
    expect(found.links.find(link => link.en.includes(3))).toMatchObject({ en: [3], fr: [] })
  })
  test('one paragraph twice in a link stands in it once', () => expectSound(aligned(EN, FR, [{ en: [3, 3], fr: [3] }]), 10, 10))
  test('paragraphs given out of order come back ascending', () => expectSound(aligned(EN, FR, [{ en: [4, 3], fr: [3, 4] }]), 10, 10))
})
