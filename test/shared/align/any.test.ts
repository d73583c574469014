import * as fc from 'fast-check'
import { anyCharacter } from '../../characters'
import { aligned, english, expectSound, french, short, straight, strike, volcano, type Pair } from './stories'

const stock: readonly Pair[] = [...strike, ...volcano]
const pairs = fc.shuffledSubarray([...stock], { minLength: 1, maxLength: 8 })
const index = fc.nat(stock.length - 1)
/** Two lists of paragraphs of the stock in any order, some alone, some twice, some empty. */
const jumbled = fc.tuple(fc.array(fc.oneof({ weight: 8, arbitrary: index.map(n => stock[n]![0]) }, fc.constant('')), { maxLength: 8 }), fc.array(fc.oneof({ weight: 8, arbitrary: index.map(n => stock[n]![1]) }, fc.constant('')), { maxLength: 8 }))
const text = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('', ' ', '.', '12', 'M. X. Le U.S. 12 p.m.', '« »'))
const noise = fc.tuple(fc.array(text, { maxLength: 6 }), fc.array(text, { maxLength: 6 }))

describe('any two texts', () => {
  test('paragraphs of stories in any order: each in one link, and all sound', () => fc.assert(fc.property(jumbled, fc.boolean(), ([en, fr], prose) => expectSound(aligned(en, fr, [], prose), en.length, fr.length)), { numRuns: 120 }))
  test('strings of any kind: each in one link, and all sound', () => fc.assert(fc.property(noise, fc.boolean(), ([en, fr], prose) => expectSound(aligned(en, fr, [], prose), en.length, fr.length)), { numRuns: 400 }))
  test('aligned again they are aligned alike', () => fc.assert(fc.property(jumbled, ([en, fr]) => expect(aligned(en, fr)).toEqual(aligned(en, fr))), { numRuns: 40 }))
  test('what was aligned before makes no difference', () => fc.assert(fc.property(jumbled, jumbled, ([en, fr], [otherEn, otherFr]) => {
    const first = aligned(en, fr)
    aligned(otherEn, otherFr)
    expect(aligned(en, fr)).toEqual(first)
  }), { numRuns: 30 }))
})

describe('identical texts', () => {
  test('different paragraphs are linked straight', () => fc.assert(fc.property(pairs, list => expect(short(aligned(english(list), english(list)).links)).toBe(straight(list.length))), { numRuns: 60 }))
  test('repeated paragraphs are linked straight', () => fc.assert(fc.property(fc.array(index, { minLength: 1, maxLength: 8 }), list => {
    const texts = list.map(n => stock[n]![1])
    expect(short(aligned(texts, texts).links)).toBe(straight(texts.length))
  }), { numRuns: 60 }))
  test('every sentence answers itself', () => fc.assert(fc.property(pairs, list => {
    const { sentences } = aligned(english(list), english(list))
    expect(sentences.map(link => link.en)).toEqual(sentences.map(link => link.fr))
  }), { numRuns: 60 }))
  test('a text and its version in any order of the stock are linked straight', () => fc.assert(fc.property(pairs, list => expect(short(aligned(english(list), french(list)).links)).toBe(straight(list.length))), { numRuns: 60 }))
})

describe('a link given by the editor', () => {
  test('is kept, whatever it ties', () => fc.assert(fc.property(jumbled, fc.nat(), fc.nat(), fc.constantFrom(0, 1, 2), ([en, fr], a, b, kind) => {
    fc.pre(en.length > 0 && fr.length > 0)
    const given = { en: kind === 2 ? [] : [a % en.length], fr: kind === 1 ? [] : [b % fr.length] }
    const found = aligned(en, fr, [given])
    expectSound(found, en.length, fr.length)
    expect(found.links.filter(link => link.fixed)).toEqual([expect.objectContaining({ ...given, confidence: 1 })])
  }), { numRuns: 100 }))
})
