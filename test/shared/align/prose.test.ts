import { makeText } from '../../../scripts/bench/phrases'
import { aligned, expectSound, short } from './stories'

const book = makeText(12, { seed: 4, joined: 0, split: 0, cut: 0, added: 0 })
const ENGLISH = 'The soldiers crossed the river before dawn and burned the village, and when the battle was over their captain walked alone to the church and wept for the king.'
const FRENCH = 'Avant l’aube les soldats passèrent la rivière et brûlèrent le village, et quand la bataille fut finie leur capitaine marcha seul jusqu’à l’église et pleura le roi.'

/** "Among other sentences, these (numbered from 6 on both sides) are linked as `links`." */
function told(what: string, en: readonly string[], fr: readonly string[], links: string): void {
  const put = (list: readonly string[], own: readonly string[]): string[] => [...list.slice(0, 6), ...own, ...list.slice(6)]
  test(what, () => {
    const found = aligned(put(book.en, en), put(book.fr, fr), [], true)
    expectSound(found, 12 + en.length, 12 + fr.length)
    const inside = (of: readonly number[], count: number): boolean => of.some(n => n >= 6 && n < 6 + count)
    expect(short(found.links.filter(link => inside(link.en, en.length) || inside(link.fr, fr.length)))).toBe(links)
  })
}

describe('in prose, words must be answered about where they stand', () => {
  for (const cut of ['The king went to church.', 'The king was alone in the church.', 'The captain wept for the king.', 'The captain was alone with the king.', 'Nobody wept for the captain.']) {
    told(`cut before a sentence that ends with its words: ${cut}`, [cut, ENGLISH], [FRENCH], '6= 7=6')
  }
  told('told at its end', [ENGLISH.replace(' and wept for the king', ''), 'The captain wept for the king.'], [FRENCH], '6+7=6')
  told('told at its head', ['The king went to church.', ENGLISH], [`Le roi alla à l’église ; a${FRENCH.slice(1)}`], '6+7=6')
  told('two sentences told in two', ['The king went to church.', ENGLISH], ['Le roi alla à l’église.', FRENCH], '6=6 7=7')
})

describe('a chapter that the French adds', () => {
  const { en, fr } = makeText(160, { seed: 11, joined: 0, split: 0, cut: 0, added: 0 }), chapter = makeText(40, { seed: 12 }).fr
  const found = aligned(en, [...fr.slice(0, 80), ...chapter, ...fr.slice(80)], [], true)
  test('is sound', () => expectSound(found, 160, 160 + chapter.length))
  test('stands alone, and what is round it is linked', () => {
    const right = found.links.filter(({ en, fr }) => en.length === 1 && fr.length === 1 && fr[0] === (en[0]! < 80 ? en[0]! : en[0]! + chapter.length))
    expect(right.length).toBeGreaterThanOrEqual(156)
  })
})

describe('prose with a side that says nothing', () => {
  const is = (what: string, en: readonly string[], fr: readonly string[], links: string): void => test(what, () => {
    const found = aligned(en, fr, [], true)
    expectSound(found, en.length, fr.length)
    expect(short(found.links)).toBe(links)
  })
  is('nothing at all', [], [], '')
  is('no French', book.en.slice(0, 3), [], '0= 1= 2=')
  is('no English', [], book.fr.slice(0, 3), '=0 =1 =2')
  is('an empty sentence in both', ['', book.en[0]!], ['', book.fr[0]!], '0=0 1=1')
  is('an empty sentence in the English alone', [book.en[0]!, '', book.en[1]!], [book.fr[0]!, book.fr[1]!], '0=0 1= 2=1')
})

describe('two books that have nothing in common', () => {
  const apart = aligned(makeText(40, { seed: 31 }).en, ['Le chat dort.', 'Il neige encore ce matin sur nos toits.', 'Qui vive ?', 'Rien ne bouge.'], [], true)
  test('are not related', () => expect(apart.related).toBe(false))
  test('a book and its version are', () => expect(aligned(book.en, book.fr, [], true).related).toBe(true))
})
