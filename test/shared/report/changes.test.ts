import * as fc from 'fast-check'
import { anyCharacter } from '../../characters'
import { changesOf, type Changes } from '../../../shared/report/changes'

/** One version out of the comparison: the paragraphs with what was put in, or with what was taken out. */
const version = ({ pieces }: Changes, without: 'in' | 'out'): string[] => {
  const out: string[] = []
  let text = ''
  for (const piece of pieces) {
    if (piece.as === without) continue
    text += piece.text
    if (piece.end) { out.push(text); text = '' }
  }
  return out
}
/** `[-out-]`, `{+in+}`, `¶` for the end of a paragraph. */
const shown = (was: readonly string[], now: readonly string[]): string =>
  changesOf(was, now).pieces.map(({ as, text, end }) => { const words = end ? '¶' : text; return as === 'same' ? words : as === 'in' ? `{+${words}+}` : `[-${words}-]` }).join('')

describe('the French against the version first opened', () => {
  const reads = (was: string, now: string, wanted: string): void => { test(`${was} → ${now}`, () => expect(shown(was.split('|'), now.split('|'))).toBe(wanted)) }
  reads('à 1.020 dollars', 'à 1.200 dollars', 'à [-1.020-]{+1.200+} dollars¶')
  reads("l'or monte", "l'argent monte", "l'[-or-]{+argent+} monte¶")
  reads('un deux|trois', 'un deux trois', 'un deux[-¶-]{+ +}trois¶')
  reads('un deux trois', 'un deux|trois', 'un deux[- -]{+¶+}trois¶')
  reads('un|trois', 'un|deux|trois', 'un¶{+deux+}{+¶+}trois¶')
  reads('un|deux|trois', 'un|trois', 'un¶[-deux-][-¶-]trois¶')
  reads('le ministre a dit', 'la présidente a dit', '[-le ministre-]{+la présidente+} a dit¶')
  reads('un|deux', 'un|deux', 'un¶deux¶')

  const text = fc.array(fc.constantFrom('un', 'deux', ' ', '1.200', '¶', '\n', "l'", 'é', '\u0000', '\ud800', '👩‍👩‍👧', '\u200f', '¶\n'), { maxLength: 12 }).map(words => words.join(''))
  const texts = fc.array(fc.oneof(text, fc.string({ unit: anyCharacter, maxLength: 20 })), { maxLength: 8 })
  test('gives back both versions, whatever they hold', () => fc.assert(fc.property(texts, texts, (was, now) => {
    const changes = changesOf(was, now)
    expect(version(changes, 'in')).toEqual(was)
    expect(version(changes, 'out')).toEqual(now)
    expect(changes.origins).toHaveLength(now.length)
    for (const list of changes.origins) for (const unit of list) expect(unit).toBeLessThan(was.length)
  })))
  test('a paragraph knows where it comes from', () => expect(changesOf(['un deux', 'trois', 'quatre'], ['un', 'deux', 'trois quatre', 'cinq']).origins).toEqual([[0], [0], [1, 2], []]))
  test('two books that have nothing in common are told apart soon, and it is said that they were not compared', () => {
    const book = (word: string, count: number): string[] => Array.from({ length: count }, (_, i) => Array.from({ length: 120 }, (_, k) => `${word}${i * 7 + k * 13}`).join(' '))
    const was = book('a', 400), now = book('b', 500)
    const changes = changesOf(was, now)
    expect(changes.coarse).toBeGreaterThan(0)
    expect(version(changes, 'in')).toEqual(was)
    expect(version(changes, 'out')).toEqual(now)
  // Without its bound jsdiff takes minutes over these; Jest's own limit is what says "soon".
  }, 30_000)
})
