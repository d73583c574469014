import * as fc from 'fast-check'
import { anyCharacter } from '../../characters'
import { readPassage } from '../../../shared/article/passage'
import { paragraph, type Language } from '../../../shared/article/types'

/** Marks, spaces, abbreviations and letters that sentence ends are made of. */
const copy = fc.array(fc.constantFrom('Le', 'M.', 'Mme', 'U.S.', 'p.m.', 'Jan.', 'No.', '10.000', '3', '.', '…', '...', '!', '?', ' ', ' ', ' ', '\u00a0', '«', '»', '“', '”', '"', "l'", 'J.', 'été', '(', ')', '—', 'don’t', '\n', '\ud83d\ude00', 'Smith said'), { maxLength: 40 }).map(pieces => pieces.join(''))
const texts = fc.oneof(copy, fc.string({ unit: anyCharacter }), fc.string())
const languages = fc.constantFrom<Language>('en', 'fr')

describe('sentences of any text', () => {
  test('joined they are the text', () => fc.assert(fc.property(languages, texts, fc.boolean(), (language, text, single) => {
    const { sentences } = readPassage(language, paragraph(text), single)
    expect(sentences.map(s => text.slice(s.start, s.end)).join('')).toBe(text)
  }), { numRuns: 1000 }))
  test('none is empty, and each holds the words that lie in it', () => fc.assert(fc.property(languages, texts, (language, text) => {
    const { sentences, words } = readPassage(language, paragraph(text))
    let word = 0
    for (const s of sentences) {
      expect(s.end).toBeGreaterThan(s.start)
      expect(s.from).toBe(word)
      for (const w of words.slice(s.from, s.to)) expect([w.start >= s.start, w.end <= s.end]).toEqual([true, true])
      word = s.to
    }
    if (text.length > 0) expect(word).toBe(words.length)
  }), { numRuns: 1000 }))
  test('one by contract stays one', () => fc.assert(fc.property(languages, texts.filter(t => t.length > 0), (language, text) => expect(readPassage(language, paragraph(text), true).sentences).toHaveLength(1))))
  test('words are in order, without overlap, and only white space lies between them', () => fc.assert(fc.property(languages, texts, (language, text) => {
    let at = 0
    for (const w of readPassage(language, paragraph(text)).words) {
      expect(text.slice(at, w.start).trim()).toBe('')
      expect(w.end).toBeGreaterThan(w.start)
      at = w.end
    }
    expect(text.slice(at).trim()).toBe('')
  }), { numRuns: 1000 }))
})
