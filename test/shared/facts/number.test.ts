import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { readPassage } from '../../../shared/article/passage'
import { paragraph, type Language } from '../../../shared/article/types'
import { figureKeys, readFigures, type Figure } from '../../../shared/facts/number'
import { frenchDigits, frenchOrdinal, frenchWords, romanNumeral } from '../../../shared/checks/number-write'
import { check, told } from '../checks/number-harness'

const read = (language: Language, text: string): readonly Figure[] => readFigures(readPassage(language, paragraph(text)))
const valueOf = (language: Language, text: string): number | undefined => read(language, text)[0]?.readings[0]
/** Every value below a thousand, then a spread that touches each digit place. */
function* spread(): Generator<number> {
  for (let n = 2; n < 2000; n++) yield n
  for (let n = 2003; n < 1_000_000; n += 617) yield n
  for (const n of [10_000, 80_000, 100_000, 200_000, 999_999, 1_000_000]) yield n
}
const numbers = [...spread()]

/** What n2words says for each of the numbers. It is an ES module, which Jest cannot load: a Node of its own asks it. */
function oracle(locale: string): string[] {
  const script = `import { toCardinal } from 'n2words/${locale}'; console.log(JSON.stringify(${JSON.stringify(numbers)}.map(n => toCardinal(n))))`
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', maxBuffer: 1 << 26 })) as string[]
}

/** The words that are not read as the number they were made of. */
const wrong = (language: Language, words: readonly string[], frame: (words: string) => string): string[] =>
  words.filter((text, k) => valueOf(language, frame(text)) !== numbers[k])
const english = (words: string): string => `There were ${words} doors.`
const french = (words: string): string => `Il y avait ${words} portes.`

describe('number words against n2words', () => {
  test('British English', () => expect(wrong('en', oracle('en-GB'), english)).toEqual([]))
  test('American English', () => expect(wrong('en', oracle('en-US'), english)).toEqual([]))
  test('French', () => expect(wrong('fr', oracle('fr-FR'), french)).toEqual([]))
  test('Belgian French', () => expect(wrong('fr', oracle('fr-BE'), french)).toEqual([]))
  test('the words that fixes are written in', () => expect(wrong('fr', numbers.map(frenchWords), french)).toEqual([]))
  test('and agree with n2words but for hyphens', () => {
    const bare = (words: string): string => words.replaceAll('-', ' ')
    expect(numbers.map(n => bare(frenchWords(n)))).toEqual(oracle('fr-FR').map(bare))
  })
  test('ordinals and Roman centuries that fixes are written in', () => {
    for (let n = 2; n < 400; n++) expect(read('fr', `C'est le ${frenchOrdinal(n)} jour.`)[0]).toMatchObject({ kind: 'ordinal', readings: expect.arrayContaining([n]) })
    for (let n = 2; n < 40; n++) expect(read('fr', `au ${romanNumeral(n)}e siècle`)[0]).toMatchObject({ kind: 'century', readings: [n] })
  })
})

const groups = ['\u00a0', '\u202f', '\u2009', ' ', '.', "'", '’', '']
const whole = fc.integer({ min: 2, max: 999_999_999 })
const parted = (n: number, mark: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, mark)

describe('any value in any convention reads back to itself', () => {
  test('French thousands', () => fc.assert(fc.property(whole, fc.constantFrom(...groups), (n, mark) => valueOf('fr', `Il y a ${parted(n, mark)} portes.`) === n)))
  test('English thousands', () => fc.assert(fc.property(whole, fc.constantFrom(',', '', ' ', '\u00a0'), (n, mark) => valueOf('en', `There are ${parted(n, mark)} doors.`) === n)))
  test('French decimals', () => fc.assert(fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 99 }), fc.constantFrom('\u00a0', '.', ' '), (n, part, mark) => {
    const decimals = String(part).padStart(2, '0')
    return valueOf('fr', `Il vaut ${parted(n, mark)},${decimals} fois plus.`) === Number(`${n}.${decimals}`)
  })))
  test('English decimals', () => fc.assert(fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 99 }), (n, part) => {
    const decimals = String(part).padStart(2, '0')
    return valueOf('en', `It is worth ${parted(n, ',')}.${decimals} times more.`) === Number(`${n}.${decimals}`)
  })))
  test('magnitudes', () => fc.assert(fc.property(fc.integer({ min: 11, max: 9999 }), fc.constantFrom(['million', 'millions', 1e6] as const, ['billion', 'milliards', 1e9] as const), (tenths, [en, fr, scale]) => {
    const n = tenths / 10
    const a = valueOf('en', `It cost $${n} ${en}.`)!, b = valueOf('fr', `Il a coûté ${frenchDigits(n, '\u00a0', true)} ${fr} de dollars.`)!
    return Math.abs(a - n * scale) < 1 && Math.abs(a - b) < 1
  })))
})

describe('the same value in another convention raises nothing, another value does', () => {
  const written = (n: number, mark: string, words: boolean): string => (words && n < 1_000_000 ? frenchWords(n) : parted(n, mark))
  test('thousands and words', () => fc.assert(fc.property(whole, fc.constantFrom(...groups), fc.boolean(), (n, mark, words) => {
    const drafts = check(`There are ${parted(n, ',')} doors.`, `Il y a ${written(n, mark, words)} portes.`)
    expect(told(drafts)).toEqual([])
  })))
  test('a changed digit', () => fc.assert(fc.property(whole, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(...groups), (n, at, by, mark) => {
    const text = String(n), k = at % text.length
    const changed = Number(text.slice(0, k) + ((Number(text[k]) + by) % 10) + text.slice(k + 1))
    fc.pre(changed !== n && changed > 1)
    const drafts = check(`There are ${parted(n, ',')} doors.`, `Il y a ${parted(changed, mark)} portes.`)
    return drafts.length > 0
  })))
  test('no text throws, spans stay in the text', () => fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'019 .,-–/:$€£%½’\'hmkMst'.split(''), 'million ', 'two ', 'deux ', 'et ', 'and ', 'mai ', 'May ', 'th', 'e ', 'half ', 'demi ', 'vingt', '\u00a0'), maxLength: 40 }), text => {
    for (const language of ['en', 'fr'] as const) {
      const figures = read(language, text)
      if (figures.some((figure, k) => figure.start < 0 || figure.end > text.length || figure.start >= figure.end || (k > 0 && figures[k - 1]!.end > figure.start))) return false
    }
    check(text, text)
    return true
  })))
})

describe('keys for the aligner', () => {
  const keys = (language: Language, text: string): string => figureKeys(readPassage(language, paragraph(text))).map(figure => figure.key).join(' ')
  test.each([
    ['2.8 billion on Sept. 30 at 3 p.m.', '2,8 milliards le 30 septembre à 15 h'],
    ['1,200 and twelve hundred', '1.200 et mille deux cents'],
    ['the 19th century, the 1980s, Monday', 'le XIXe siècle, les années 80, lundi'],
  ])('%s = %s', (en, fr) => expect(keys('en', en).split(' ').sort()).toEqual(keys('fr', fr).split(' ').sort()))
})

// By the square of its length such a wall takes minutes, by its length well under a second: Jest's own limit tells the two apart.
describe('walls of figures stay linear', () => {
  test.each([['1 '], ['milliard '], ['5-'], ['quatre-vingt-'], ['12,5 % le 3 mai ']])('%s', unit => {
    expect(readFigures(readPassage('fr', paragraph(unit.repeat(100_000))))).toBeInstanceOf(Array)
  }, 20_000)
})
