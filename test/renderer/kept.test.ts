import * as fc from 'fast-check'
import { newReview, decide, undecide } from '../../shared/review/reducers'
import type { Finding } from '../../shared/checks/finding'
import type { Review } from '../../shared/review/types'
import { KeptText, type Into } from '../../renderer/state/kept'

const at = '2026-01-01T00:00:00Z'
const version = (paragraphs: string[]): Review['en'] => ({ name: 'a.txt', path: '/a.txt', paragraphs, at })
const review = newReview('a', version(['One.', 'Two.']), version(['Un.', 'Deux.']))
const finding = (id: string): Finding => ({ id, category: 'number.value', severity: 'major', en: null, fr: { unit: 0, start: 0, end: 1 }, values: { en: '1 "x"\u2028' }, why: 'number.value' })
const decided = (of: Review, id: string): Review => decide(of, finding(id), { state: 'dismissed', at, en: ['One.'], fr: ['Un.'] })

/** A program outside that keeps what it is sent. */
function keeper(): { send: (review: Review, french: readonly string[] | null) => number; text: () => string } {
  const kept = new KeptText()
  let whole = ''
  return {
    send(of, french) {
      const pieces = kept.pieces(of, french, 'digest'), { text, into } = kept.change(pieces)
      if (into !== null) expect(into.length).toBe(whole.length)
      whole = into === null ? text : whole.slice(0, into.at) + text + whole.slice((into as Into).at + into.drop)
      kept.kept(pieces)
      return text.length
    },
    text: () => whole,
  }
}

test('the first time it is the whole review', () => {
  const program = keeper()
  program.send(review, null)
  expect(JSON.parse(program.text())).toEqual({ ...review, onDisk: 'digest' })
})

test('after an edit of a book only the paragraph is sent', () => {
  const program = keeper(), french = Array.from({ length: 2000 }, (_, i) => `Paragraphe ${i} de ce livre.`)
  program.send(review, french)
  expect(program.send(review, french.map((text, i) => (i === 700 ? 'Autre.' : text)))).toBeLessThan(20)
})

test('after a decision only the decision is sent', () => {
  const program = keeper()
  let now = review
  for (let i = 0; i < 500; i++) now = decided(now, `f${i}`)
  program.send(now, null)
  expect(program.send(decided(now, 'last'), null)).toBeLessThan(600)
})

test('whatever happens, what is kept is the review', () => {
  const text = fc.stringMatching(/^[a-c"\\\n]{0,4}$/), step = fc.oneof(
    fc.record({ do: fc.constant('french' as const), texts: fc.option(fc.array(text, { maxLength: 5 })) }),
    fc.record({ do: fc.constant('decide' as const), id: fc.constantFrom('x', 'y', 'z') }),
    fc.record({ do: fc.constant('undecide' as const), id: fc.constantFrom('x', 'y', 'z') }),
  )
  fc.assert(fc.property(fc.array(step, { maxLength: 8 }), steps => {
    const program = keeper()
    let now = review, french: readonly string[] | null = null
    for (const one of steps) {
      if (one.do === 'french') french = one.texts
      else now = one.do === 'decide' ? decided(now, one.id) : undecide(now, one.id)
      program.send(now, french)
      expect(JSON.parse(program.text())).toEqual(JSON.parse(JSON.stringify({ ...now, french, onDisk: 'digest' })))
    }
  }))
})
