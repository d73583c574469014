import * as fc from 'fast-check'
import { anyCharacter } from '../../characters'
import { strFromU8, unzipSync } from 'fflate'
import { categories, notes as bytesOf, notesKinds, preview, standardOf, type NotesInput, type NotesKind } from '../../../shared/report'
import { fontFiles } from '../../../shared/report/pdf/fonts'
import { addNote, decide, markChecked, pairKey, parseReview, serializeReview, setFrench, signOff } from '../../../shared/review'
import { opened, textsOf } from '../formats/packages'
import { at, bank, cut, en, findings, fr, gold, links, review } from '../review/story'
import { xliffProblems } from './xliff-rules'

// What goes out is read back by the rules of its format, and says of each finding no more than the editor said.
jest.setTimeout(30_000)

const asked = addNote(addNote(decide(review(), cut, { state: 'intended', reason: 'voulu', at, en, fr }),
  { id: 'n1', side: 'fr', unit: 1, text: 'vérifier "la" source & <co>', query: false, at }), { id: 'n2', side: 'en', unit: null, text: 'Which bank?', query: true, at })
const input = (change: Partial<NotesInput> = {}): NotesInput => ({
  review: asked, findings, texts: { en, fr }, links, language: 'fr', date: '2026-01-13T15:30:00Z', files: { en: 'gold.en.txt', fr: 'gold.fr.txt' }, slug: 'gold', ...change,
})
const textOf = (kind: NotesKind, of: NotesInput): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(kind, of))

describe('XLIFF', () => {
  const problems = (change: Partial<NotesInput>): string[] => xliffProblems(textOf('xlf', input(change)))
  test('keeps to the rules', () => expect(problems({})).toEqual([]))
  test('of a story signed off, in English', () => expect(problems({ language: 'en', review: signOff(asked, at) })).toEqual([]))
  test('of nothing', () => expect(problems({ links: [], findings: [], texts: { en: [], fr: [] } })).toEqual([]))
  test('whatever the text holds and wherever findings stand', () => fc.assert(fc.property(fc.array(fc.string({ unit: anyCharacter, maxLength: 40 }), { minLength: 4, maxLength: 4 }), fc.string({ unit: anyCharacter, maxLength: 30 }), fc.nat(40), fc.nat(40), (texts, note, from, length) => {
    const clean = texts.map(text => text.replace(/[\r\n]/g, ' ')), placed = findings.map((finding, i) => ({ ...finding, fr: { unit: i % 3, start: from, end: from + length }, en: { unit: i, start: 0, end: 3 } }))
    return problems({ texts: { en: clean, fr: clean.slice(0, 3) }, findings: placed, slug: note, review: addNote(asked, { id: 'x', side: 'en', unit: 2, text: note, query: true, at }) }).length === 0
  }), { numRuns: 60 }))
  const good = textOf('xlf', input())
  const finds = (name: string, broken: string, said: RegExp): void => { test(`the rules find ${name}`, () => expect(xliffProblems(broken).join('\n')).toMatch(said)) }
  finds('a state that is none', good.replace('state="translated"', 'state="done"'), /state="done"/)
  finds('a type of issue that is none', good.replace('"numbers"', '"number"'), /locQualityIssueType="number"/)
  finds('a mark that points nowhere', good.replace(/#its=\w+/, '#its=zz'), /points nowhere/)
  finds('elements in another order', good.replace(/(<source>.*?<\/source>)(<target>.*?<\/target>)/, '$2$1'), /holds target source/)
  finds('a unit twice', good.replace('id="u2"', 'id="u1"'), /u1 twice/)
  finds('a segment without its source', good.replace(/<source>.*?<\/source>/, ''), /<segment> holds/)
})

describe('TMX', () => {
  /** A memory of pairs that were all vouched for, read by the reader of bilingual files. */
  const back = async (texts: NotesInput['texts'], all: NotesInput['links']): Promise<{ en: readonly string[]; fr: readonly string[] }> => {
    const read = await opened(bytesOf('tmx', input({ review: signOff(review(), at), findings: [], texts, links: all })), 'memory.tmx')
    return { en: read.other!.paragraphs.map(({ text }) => text), fr: textsOf(read) }
  }
  const pairs = links.filter(({ en: left, fr: right }) => left.length > 0 && right.length > 0)
  test('is read back pair by pair', async () => expect(await back({ en, fr }, links)).toEqual({ en: pairs.map(({ en: [i] }) => en[i!]), fr: pairs.map(({ fr: [i] }) => fr[i!]) }))
  test('with marks, ampersands and spaces of every kind', async () => {
    const texts = { en: ['A < B & "C" ]]>', 'x'], fr: ['« 1\u202f200 » & <co>\u00a0!', 'y'] }
    expect(await back(texts, [{ en: [0], fr: [0], kind: 'same', confidence: 1 }, { en: [1], fr: [1], kind: 'same', confidence: 1 }])).toEqual(texts)
  })
  test('what was checked alone goes in, and not while something in it is flagged', () => {
    const checked = [0, 1].reduce((r, i) => markChecked(r, pairKey([en[i]!], [fr[i]!])), review())
    const units = (of: readonly typeof gold[]): number => textOf('tmx', input({ review: checked, findings: of })).split('<tu ').length - 1
    expect([units([]), units([gold]), units([gold, bank])]).toEqual([2, 1, 0])
  })
})

describe('CSV', () => {
  /** Fields by RFC 4180. */
  function rows(text: string, separator: string): string[][] {
    const out: string[][] = [[]]
    const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|$)`, 'y')
    while (field.lastIndex < text.length) {
      const [, quoted, plain, end] = field.exec(text)!
      out[out.length - 1]!.push(quoted?.replace(/""/g, '"') ?? plain!)
      if (end === '\r\n') out.push([])
    }
    return out.filter(row => row.length > 0)
  }
  const slips = ['=1+1', '+33', '-5', '@x', '\t=2', 'a;b', 'a,b', 'say "x"', 'deux\nlignes', '＝1']
  for (const language of ['fr', 'en'] as const) test(`begins with its mark, has every field in its column, and no formula, ${language}`, () => {
    const given = findings.map((finding, i) => ({ ...finding, fix: { at: gold.fix!.at, text: slips[i]! } })).concat(slips.slice(4).map((text, i) => ({ ...gold, id: `x${i}`, fix: { at: gold.fix!.at, text } })))
    const text = textOf('csv', input({ language, review: review(), findings: given }))
    expect([...bytesOf('csv', input()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const all = rows(text.slice(1), language === 'fr' ? ';' : ',')
    expect(all.map(row => row.length)).toEqual(all.map(() => 15))
    expect(all).toHaveLength(given.length + 1)
    for (const cell of all.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/)
    // What was written stands there whole behind the guard.
    expect(all.slice(1).map(row => row[9]!.replace(/^'/, '')).sort()).toEqual(given.map(({ fix }) => fix.text).sort())
  })
})

test('JSON gives the review back as it was, to go on from', () => {
  const now = [fr[0]!, `${fr[1]!} Oui.`, fr[2]!]
  const { review: kept } = JSON.parse(textOf('json', input({ texts: { en, fr: now } }))) as { review: unknown }
  const parsed = parseReview(JSON.stringify(kept))
  expect(parsed.ok && parsed.review).toEqual(JSON.parse(serializeReview(setFrench(asked, now))))
})

describe('every export', () => {
  /** All the words of a file, whatever it is packed in. */
  const words = (kind: NotesKind, of: NotesInput): string => {
    const bytes = bytesOf(kind, of, fontFiles)
    if (kind === 'pdf') return JSON.stringify(preview('pdf', of, fontFiles))
    if (kind === 'docx' || kind === 'table' || kind === 'xlsx') return Object.values(unzipSync(bytes)).map(part => strFromU8(part)).join('\n')
    return new TextDecoder().decode(bytes)
  }
  const flagged: Readonly<Record<'fr' | 'en', RegExp>> = { fr: /signalé|"status": "flagged"/i, en: /flagged/i }
  /** What the legend and the head of a correction say of errors in general is no word on a finding, nor is an address. */
  const about = (text: string): string => text.replace(/Une marque dit[^.]*\.|A mark says[^.]*\.|Aucune erreur n’a[^.]*\.|No error has been[^.]*\.|non confirmés|not confirmed|https:\/\/\S+/g, '')
  // A translation memory holds pairs that were vouched for, and nothing that was flagged.
  const kinds = notesKinds.filter(kind => kind !== 'tmx')
  for (const language of ['fr', 'en'] as const) {
    test.each(kinds)(`says flagged of what nobody confirmed, and no error: %s, ${language}`, kind => {
      const text = words(kind, input({ language, review: review() }))
      expect(text).toMatch(flagged[language])
      expect(about(text)).not.toMatch(/erreur|\berrors?\b/i)
    })
    test.each(kinds)(`says so once it was confirmed, with its MQM type and severity: %s, ${language}`, kind => {
      const text = words(kind, input({ language, review: decide(asked, gold, { state: 'confirmed', at, en, fr }) }))
      expect(text).toMatch(kind === 'json' ? /"status": "confirmed"/ : language === 'fr' ? /erreur confirmée/ : /confirmed error/)
      // A workbook names the type in a column of its own.
      expect(text).toMatch(kind === 'json' ? /"mqm": "number"/ : kind === 'csv' ? /[;,]number[;,]mistranslation[;,]/ : kind === 'xlsx' ? />number</ : /MQM number/)
      expect(text).toMatch(kind === 'json' ? /"severity": "major"/ : language === 'fr' ? /majeur/ : /major/)
    })
  }
  test('a memory holds nothing that was flagged', () => expect(words('tmx', input({ review: review() }))).not.toMatch(/<tu /))
  test('every category has its types', () => { for (const category of categories) expect(Object.values(standardOf(category)).every(id => /^[a-z-]+$/.test(id))).toBe(true) })
})
