import * as fc from 'fast-check'
import {
  addNote, countFindings, decide, decisionOn, editNote, excerpt, fixLink, frenchOf, goneDecisions, markChecked, openFindings, pairKey, parseReview, progress,
  removeNote, reopen, serializeReview, setFrench, settledFindings, signOff, slugOf, undecide, unfixLink, type DecisionState, type Note, type Review,
} from '../../../shared/review'
import { readMessages } from '../../../shared/messages/read'
import { at, bank, cut, en, findings, fr, fund, gold, review } from './story'

const settle = (r: Review, finding = gold, state: DecisionState = 'dismissed', reason = '', time = at): Review => decide(r, finding, { state, reason, at: time, en, fr })
const open = (r: Review, now = findings): string => openFindings(r, now).map(f => ['gold', 'bank', 'cut', 'fund'][findings.indexOf(f)] ?? f.id).join(' ')

describe('what is open', () => {
  const isOpen = (name: string, r: Review, wanted: string): void => { test(name, () => expect(open(r)).toBe(wanted)) }
  isOpen('everything at first', review(), 'gold bank cut fund')
  isOpen('not what was dismissed', settle(review()), 'bank cut fund')
  isOpen('not what is intended', settle(review(), cut, 'intended'), 'gold bank fund')
  isOpen('not what was asked', settle(review(), cut, 'query'), 'gold bank fund')
  isOpen('not what was confirmed', settle(review(), gold, 'confirmed'), 'bank cut fund')
  isOpen('no repeat of what was dismissed', settle(review(), bank), 'gold cut')
  isOpen('nor the first when its repeat was dismissed', settle(review(), fund), 'gold cut')
  isOpen('what was fixed and stands there again', settle(review(), gold, 'fixed'), 'gold bank cut fund')
  isOpen('what was taken back', undecide(settle(review()), gold.id), 'gold bank cut fund')
  isOpen('what was taken back by its repeat', undecide(settle(review(), bank), fund.id), 'gold bank cut fund')
  isOpen('a dismissal outlives an older fix of the same slip', settle(settle(review(), bank, 'fixed'), fund), 'gold cut')
  test('a dismissal survives a paragraph put before', () => {
    const moved = findings.map(f => ({ ...f, fr: f.fr && { ...f.fr, unit: f.fr.unit + 1 } }))
    expect(openFindings(settle(review()), moved).map(f => f.category)).toEqual(['number.scale', 'text.cut', 'number.scale'])
  })
  test('other words are another finding', () => expect(decisionOn(settle(review()), { ...gold, id: 'else' })).toBeNull())
})

describe('decisions', () => {
  test('keep the passages as they stood, with the words marked', () => {
    const { enText, enMark, frText, frMark } = decisionOn(settle(review()), gold)!
    expect([enText.slice(enMark!.start, enMark!.end), frText.slice(frMark!.start, frMark!.end)]).toEqual(['$1,200', '1.020 dollars'])
  })
  test('a second dismissal takes the place of the first', () => expect(Object.values(settle(settle(review(), gold, 'dismissed', 'a'), gold, 'intended', 'b').decisions).map(d => d.reason)).toEqual(['b']))
  test('two fixes of one slip are two records', () => expect(Object.keys(settle(settle(review(), bank, 'fixed'), bank, 'fixed').decisions)).toHaveLength(2))
  test('taking back takes the latest fix first', () => {
    const twice = settle(settle(review(), bank, 'fixed', 'first', '2026-01-13T14:01:00Z'), bank, 'fixed', 'second', '2026-01-13T14:02:00Z')
    expect(Object.values(undecide(twice, bank.id).decisions).map(d => d.reason)).toEqual(['first'])
  })
  test('taking back what was not decided changes nothing', () => { const r = review(); expect(undecide(r, gold.id)).toBe(r) })
  test('fixes are told although their words are gone', () => expect(goneDecisions(settle(review(), gold, 'fixed'), [bank]).map(d => d.finding)).toEqual([gold]))
  test('so are dismissals whose words were edited away', () => expect(goneDecisions(settle(review()), [bank]).map(d => d.state)).toEqual(['dismissed']))
  test('settled findings come with their decision', () => expect(settledFindings(settle(review(), bank, 'query', 'why?'), findings).map(s => [s.finding, s.decision.reason])).toEqual([[bank, 'why?'], [fund, 'why?']]))
  test('the review before is left as it was', () => { const r = review(); settle(r); expect(r.decisions).toEqual({}) })
})

describe('counts', () => {
  test('by group', () => expect(countFindings(findings).byGroup).toEqual({ number: 3, date: 0, name: 0, quote: 0, text: 1, style: 0, layout: 0 }))
  test('by severity', () => expect(countFindings(findings).bySeverity).toEqual({ critical: 2, major: 1, minor: 1, neutral: 0 }))
  test('progress', () => {
    const p = progress(settle(settle(review()), cut, 'intended'), findings)
    expect([p.open.total, p.settled, p.byState.intended, p.done]).toEqual([2, 2, 1, false])
  })
  test('done when nothing is open', () => expect(progress(settle(settle(settle(review()), bank), cut), findings).done).toBe(true))
})

describe('notes, links, marks of checking, French, sign-off', () => {
  const note: Note = { id: 'n1', side: 'fr', unit: 1, text: 'voir', query: false, at }
  test('a note is added', () => expect(addNote(review(), note).notes).toEqual([note]))
  test('a note is edited', () => expect(editNote(addNote(review(), note), 'n1', { text: 'revu', query: true }).notes).toEqual([{ ...note, text: 'revu', query: true }]))
  test('a note is removed', () => expect(removeNote(addNote(review(), note), 'n1').notes).toEqual([]))
  test('an unknown note changes nothing', () => { const r = review(); expect([editNote(r, 'x', { text: '' }), removeNote(r, 'x')]).toEqual([r, r]) })
  test('a link is fixed, in order', () => expect(fixLink(review(), { en: [2, 1], fr: [1] }).fixedLinks).toEqual([{ en: [1, 2], fr: [1] }]))
  test('a link gives way to one that shares a paragraph', () => expect(fixLink(fixLink(review(), { en: [1], fr: [1] }), { en: [1], fr: [2] }).fixedLinks).toEqual([{ en: [1], fr: [2] }]))
  test('a link beside another stays', () => expect(fixLink(fixLink(review(), { en: [1], fr: [1] }), { en: [2], fr: [2] }).fixedLinks).toHaveLength(2))
  test('a link is left to the aligner', () => expect(unfixLink(fixLink(review(), { en: [1], fr: [1] }), { en: [1], fr: [] }).fixedLinks).toEqual([]))
  test('an empty link is none', () => expect(fixLink(review(), { en: [], fr: [] }).fixedLinks).toEqual([]))
  test('a pair is checked', () => expect(markChecked(markChecked(review(), 'k'), 'k').checked).toEqual(['k']))
  test('and unchecked', () => expect(markChecked(markChecked(review(), 'k'), 'k', false).checked).toEqual([]))
  test('an edit changes the key of a pair', () => expect(pairKey(['a'], ['b'])).not.toBe(pairKey(['a'], ['b '])))
  test('so does a paragraph that changes sides', () => expect(pairKey(['a', 'b'], [])).not.toBe(pairKey(['a'], ['b'])))
  test('French as in the file is not kept twice', () => expect(setFrench(setFrench(review(), ['x']), [...fr]).french).toBeNull())
  test('French as edited is kept', () => expect(frenchOf(setFrench(review(), ['x']))).toEqual(['x']))
  test('the same French changes nothing', () => { const r = review(); expect(setFrench(r, [...fr])).toBe(r) })
  test('signed off, with a reason', () => expect(signOff(review(), at, 'urgent').signedOff).toEqual({ at, reason: 'urgent' }))
  test('reopened', () => expect(reopen(signOff(review(), at)).signedOff).toBeNull())
  const slug = (name: string, wanted: string): void => { test(`the slug of ${name}`, () => expect(slugOf(name)).toBe(wanted)) }
  slug('/desk/gold.fr.txt', 'gold')
  slug('C:\\copy\\gold-EN.txt', 'gold')
  slug('gold', 'gold')
  slug('UKRAINE-CRISIS_vf.txt', 'UKRAINE-CRISIS')
  slug('fr.txt', 'fr')
})

describe('excerpts', () => {
  const long = `${'mot '.repeat(200)}ICI ${'mot '.repeat(200)}`.trim()
  const here = { unit: 0, start: long.indexOf('ICI'), end: long.indexOf('ICI') + 3 }
  test('are cut at words, with the mark on the words', () => {
    const { text, mark } = excerpt([long], here)
    expect(text.slice(mark!.start, mark!.end)).toBe('ICI')
    expect(text).toMatch(/^… (?:mot )+ICI (?:mot )+…$/)
    expect(text.length).toBeLessThan(420)
  })
  test('a short paragraph stays whole', () => expect(excerpt(['a b c'], { unit: 0, start: 2, end: 3 })).toEqual({ text: 'a b c', mark: { start: 2, end: 3 } }))
  test('no place gives nothing', () => expect(excerpt(['a'], null)).toEqual({ text: '', mark: null }))
  test('nor does one outside the text', () => expect(excerpt(['a'], { unit: 0, start: 5, end: 6 }).text).toBe(''))
  test('the marked words are always those of the paragraph', () => fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', 'é', 'word '), maxLength: 300 }), fc.nat(), fc.nat(), (text, a, b) => {
    const start = a % (text.length + 1), end = start + (b % (text.length - start + 1))
    const found = excerpt([text], { unit: 0, start, end })
    expect(found.text.slice(found.mark!.start, found.mark!.end)).toBe(text.slice(start, end))
  })))
})

describe('the file of a review', () => {
  const full = signOff(addNote(fixLink(setFrench(settle(settle(review()), cut, 'intended', 'coupe'), ['x\u2028y', '']), { en: [0], fr: [] }), { id: 'n', side: 'en', unit: null, text: '“é”', query: true, at }), at, 'r')
  test('holds everything', () => expect(parseReview(serializeReview(full))).toEqual({ ok: true, review: full }))
  test('and a new review', () => expect(parseReview(serializeReview(review()))).toEqual({ ok: true, review: review() }))
  const refused = (name: string, json: string, key: string, detail: string): void => {
    test(`${name}: ${key}`, () => {
      const result = parseReview(json)
      if (result.ok) throw new Error('was read')
      expect(result.problem.key).toBe(key)
      expect(Object.values(result.problem.values).join()).toContain(detail)
      expect(readMessages[key]).toBeDefined()
    })
  }
  refused('nothing', '', 'review.damaged', 'JSON')
  refused('cut short', serializeReview(full).slice(0, 500), 'review.damaged', 'JSON')
  refused('not a review', '[]', 'review.damaged', '')
  refused('null', 'null', 'review.damaged', '')
  refused('a field lost', JSON.stringify({ ...full, notes: undefined }), 'review.damaged', 'notes')
  refused('a decision of no kind', serializeReview(full).replace('"intended"', '"perhaps"'), 'review.damaged', 'decisions')
  refused('a place before the start', serializeReview(full).replace(/"start": \d+/, '"start": -1'), 'review.damaged', 'start')
  refused('made by a later program', JSON.stringify({ ...full, version: 2, decisions: 'otherwise' }), 'review.newer', '2')
})
