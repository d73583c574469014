import * as fc from 'fast-check'
import { anyCharacter } from '../characters'
import { article, articleOf, type Place } from '../../shared/article/types'
import type { Finding } from '../../shared/checks/finding'
import { check, Readings, readStory, type CheckOptions } from '../../shared/engine'
import { withRoles } from '../../shared/article/roles'
import { english, expectSound, french, short, straight, strike, volcano } from './align/stories'

const EN = english(strike), FR = french(strike)
const checked = (en: readonly string[], fr: readonly string[], options?: CheckOptions) => check(articleOf('en', en), articleOf('fr', fr), options)
const ids = (findings: readonly Finding[]): string[] => findings.map(finding => finding.id)

/** A place lies in a paragraph that is there, and marks something. */
function expectInside(at: Place | null, texts: readonly string[]): void {
  if (at === null) return
  const text = texts[at.unit]
  expect(text).toBeDefined()
  expect(at.start >= 0 && at.start <= at.end && at.end <= text!.length).toBe(true)
}

function expectInRange(findings: readonly Finding[], en: readonly string[], fr: readonly string[]): void {
  for (const finding of findings) {
    expect(finding.en !== null || finding.fr !== null).toBe(true)
    expectInside(finding.en, en)
    expectInside(finding.fr, fr)
    if (finding.fix !== undefined) expectInside(finding.fix.at, fr)
    for (const value of Object.values(finding.values)) expect(typeof value).toBe('string')
  }
  expect(new Set(ids(findings)).size).toBe(findings.length)
}

/** Slips put into the French of the story: what stands there, what is written instead, and the paragraph. */
const slips: readonly (readonly [unit: number, from: string, to: string])[] = [
  [1, '2.400', '2.040'], [1, '9%', '19%'], [3, 'Dix-sept', 'Vingt-sept'], [5, '5.600', '6.500'], [6, '30.000', '3.000'], [7, '23 jours', '32 jours'], [7, 'milliard', 'million'],
]
const slipped = (chosen: readonly (readonly [number, string, string])[]): string[] => FR.map((text, n) => chosen.filter(([unit]) => unit === n).reduce((out, [, from, to]) => out.replace(from, to), text))

describe('a story and its version', () => {
  test('raise nothing', () => expect(checked(EN, FR).findings).toEqual([]))
  test('and another, nothing', () => expect(checked(english(volcano), french(volcano)).findings).toEqual([]))
  test('read with their roles, nothing', () => expect(check(article('en', withRoles('en', EN)), article('fr', withRoles('fr', FR))).findings).toEqual([]))
  test('are linked straight', () => expect(short(checked(EN, FR).story.alignment.links)).toBe(straight(10)))
  for (const slip of slips) test(`with ${slip[1]} written ${slip[2]} raise that`, () => {
    const { findings } = checked(EN, slipped([slip]))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ fr: { unit: slip[0] }, en: { unit: slip[0] } })
  })
  test('with all slips raise each once', () => expect(checked(EN, slipped(slips)).findings.map(finding => finding.fr!.unit).sort()).toEqual([1, 1, 3, 5, 6, 7, 7]))
  test('with the same slip twice raise two findings of two names', () => expect(new Set(ids(checked([EN[1]!, EN[1]!, EN[3]!], [slipped(slips)[1]!, slipped(slips)[1]!, FR[3]!]).findings)).size).toBe(4))
})

describe('a finding keeps its name', () => {
  const before = ids(checked(EN, slipped(slips)).findings)
  /** "After this edit of the French elsewhere every finding is called as before." */
  const after = (what: string, en: readonly string[], fr: readonly string[]): void => test(what, () => expect(ids(checked(en, fr).findings)).toEqual(expect.arrayContaining(before)))
  const wrong = slipped(slips)
  after('when a word is added to another paragraph', EN, wrong.map((text, n) => (n === 4 ? text.replace('parlement', 'parlement réuni') : text)))
  after('when a word is added to its own paragraph before it', EN, wrong.map((text, n) => (n === 7 ? `De plus, ${text[0]!.toLowerCase()}${text.slice(1)}` : text)))
  after('when a paragraph is put in before it', EN, [wrong[0]!, 'Il fait beau.', ...wrong.slice(1)])
  after('when a paragraph is put in before it on both sides', ['The weather is fine.', ...EN], ['Il fait beau.', ...wrong])
  after('when a paragraph is cut', EN, wrong.filter((_, n) => n !== 9))
  after('when two paragraphs are run together', EN, [...wrong.slice(0, 8), `${wrong[8]} ${wrong[9]}`])
  after('when another slip is put in', EN, wrong.map((text, n) => (n === 7 ? text.replace('2011', '2012') : text)))
  test('when another slip is put right', () => {
    const left = ids(checked(EN, slipped(slips.slice(1))).findings)
    expect(left).toHaveLength(before.length - 1)
    expect(before).toEqual(expect.arrayContaining(left))
  })
  test('in whatever combination of slips it stands', () => fc.assert(fc.property(fc.subarray([...slips]), chosen => {
    expect(before).toEqual(expect.arrayContaining(ids(checked(EN, slipped(chosen)).findings)))
  }), { numRuns: 30 }))
})

describe('readings kept between checks', () => {
  test('change nothing in the answer', () => {
    const readings = new Readings()
    for (const fr of [FR, slipped(slips), FR.slice(2), slipped(slips), FR]) {
      const kept = checked(EN, fr, { readings }), fresh = checked(EN, fr)
      expect([kept.findings, kept.story.alignment, kept.story.en, kept.story.fr]).toEqual([fresh.findings, fresh.story.alignment, fresh.story.en, fresh.story.fr])
    }
  })
  test('are told apart by language, by role and by contract', () => {
    const readings = new Readings(), same = ['He won. She lost.']
    const [a, b] = [checked(same, same, { readings }), checked(same, same, { readings, single: true })]
    expect([a.story.en[0]!.language, a.story.fr[0]!.language]).toEqual(['en', 'fr'])
    expect([a.story.en[0]!.sentences.length, b.story.en[0]!.sentences.length]).toEqual([2, 1])
  })
  test('of a paragraph that did not change are the same passage', () => {
    const readings = new Readings()
    const first = checked(EN, FR, { readings }).story, second = checked(EN, [...FR.slice(0, 9), 'Autre chose.'], { readings }).story
    expect(second.fr.map((passage, n) => passage === first.fr[n])).toEqual([...Array<boolean>(9).fill(true), false])
  })
})

describe('what cannot be compared', () => {
  test('two empty stories raise nothing', () => expect(checked([], []).findings).toEqual([]))
  test('two unrelated stories raise nothing but are told apart', () => {
    const { story, findings } = checked(EN, french(volcano))
    expect([story.alignment.related, findings]).toEqual([false, []])
  })
  test('an empty French raises nothing that is not there', () => expectInRange(checked(EN, ['']).findings, EN, ['']))
})

const spice = fc.constantFrom('M. X', '12', '1,200', '1.200', '2,5 milliards', '$5', '«', '»', '“', '”', '"', "'", '’', '…', '(', ')', '—', '%', '°C', '\u00a0', '\u202f', '\u0000', '\ud800', '\udc00', '😀', 'e\u0301', 'İ', 'ﬁ', 'not', 'ne', 'pas', 'NATO', 'OTAN', 'Monday', 'mardi', '3 p.m.', '15h', 'two-thirds', 'XIXe', 'said', 'a dit', 'million', '9'.repeat(40), '1e999', '.', ', ', ' ', ' ', ' ')
const seasoned = fc.array(spice, { maxLength: 25 }).map(pieces => pieces.join(''))
const anyText = fc.oneof(seasoned, fc.string({ unit: anyCharacter, maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 80 }))
/** Paragraphs of a story, as they are or with something put in somewhere. */
const spoilt = (side: 0 | 1) => fc.array(fc.tuple(fc.nat(strike.length - 1), fc.nat(200), anyText).map(([n, at, put]) => {
  const text = strike[n]![side]
  return text.slice(0, at) + put + text.slice(at)
}), { maxLength: 5 })

describe('whatever is typed', () => {
  test('strings of any kind: no trouble, spans in range, each finding with a name of its own', () => fc.assert(fc.property(fc.array(anyText, { maxLength: 5 }), fc.array(anyText, { maxLength: 5 }), fc.boolean(), (en, fr, single) => {
    const { story, findings } = checked(en, fr, { single })
    expectSound(story.alignment, en.length, fr.length)
    expectInRange(findings, en, fr)
  }), { numRuns: 500 }))
  test('one string against another, linked by the editor so that every check is run', () => fc.assert(fc.property(anyText, anyText, (en, fr) => {
    expectInRange(checked([en], [fr], { fixed: [{ en: [0], fr: [0] }] }).findings, [en], [fr])
  }), { numRuns: 1500 }))
  test('a story with something put in anywhere', () => fc.assert(fc.property(spoilt(0), spoilt(1), (en, fr) => {
    const { story, findings } = checked(en, fr)
    expectSound(story.alignment, en.length, fr.length)
    expectInRange(findings, en, fr)
  }), { numRuns: 150 }))
  test('read with roles', () => fc.assert(fc.property(spoilt(0), spoilt(1), (en, fr) => {
    const { findings } = check(article('en', withRoles('en', en)), article('fr', withRoles('fr', fr)))
    expectInRange(findings, en, fr)
  }), { numRuns: 100 }))
  test('the same pair gives the same answer', () => fc.assert(fc.property(spoilt(0), spoilt(1), (en, fr) => expect(checked(en, fr).findings).toEqual(checked(en, fr).findings)), { numRuns: 60 }))
  test('a word that every object of the program bears is no figure', () => {
    const en = ['The strike cost an estimated $1toString.2 billion.']
    expect(checked(en, []).findings).toEqual(checked(en, []).findings)
  })
  test('neither article is changed', () => {
    const en = Object.freeze(articleOf('en', Object.freeze([...EN]))), fr = Object.freeze(articleOf('fr', Object.freeze(slipped(slips))))
    const [enWas, frWas] = [JSON.stringify(en), JSON.stringify(fr)]
    check(en, fr)
    expect([JSON.stringify(en), JSON.stringify(fr)]).toEqual([enWas, frWas])
  })
  test('a paragraph of 25,000 characters', () => {
    const [en, fr] = [[`${EN.join(' ')} `.repeat(18)], [`${FR.join(' ')} `.repeat(18)]]
    expectInRange(checked(en, fr).findings, en, fr)
  }, 30_000)
  test('a story is read without being checked', () => expect(short(readStory(articleOf('en', EN), articleOf('fr', FR)).alignment.links)).toBe(straight(10)))
})
