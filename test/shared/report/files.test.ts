import * as fc from 'fast-check'
import { anyCharacter } from '../../characters'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { notes, type NotesInput, type NotesKind } from '../../../shared/report'
import { guarded } from '../../../shared/report/csv'
import { addNote, decide, signOff, type Review } from '../../../shared/review'
import { cut, en, findings, fr, links, at, review } from '../review/story'

const settled = (r: Review): Review => addNote(addNote(decide(r, cut, { state: 'intended', reason: 'coupe voulue', at, en, fr }),
  { id: 'n1', side: 'fr', unit: 1, text: 'vérifier "la" source & <co>', query: false, at }), { id: 'n2', side: 'en', unit: null, text: 'Which bank?', query: true, at })
const input = (change: Partial<NotesInput> = {}): NotesInput => ({
  review: settled(review()), findings, texts: { en, fr }, links, language: 'fr', date: '2026-01-13T15:30:00Z', files: { en: 'gold.en.txt', fr: 'gold.fr.txt' }, slug: 'gold', ...change,
})
const parts = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))

/** The elements of a document by name, and the text of each; throws where it is not well-formed. */
function elements(xml: string): Map<string, string[]> {
  const out = new Map<string, string[]>(), open: { name: string; text: string }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => { open.push({ name, text: '' }) })
  parser.on('text', text => { for (const element of open) element.text += text })
  parser.on('closetag', ({ name }) => { const { text } = open.pop()!; out.set(name, [...out.get(name) ?? [], text]) })
  parser.on('error', error => { throw error })
  parser.write(xml.replace(/^\ufeff/, '')).close()
  return out
}
const count = (xml: string, name: string): number => elements(xml).get(name)?.length ?? 0

describe('the French with its changes', () => {
  const now = [...fr.slice(0, 1).map(text => text.replace('1.020', '1.200')), ...fr.slice(1), 'Un paragraphe de plus.']
  const document = parts(notes('docx', input({ texts: { en, fr: now } })))
  const body = document['word/document.xml']!
  test('records what was put in and taken out', () => {
    expect(count(body, 'w:ins')).toBeGreaterThan(0)
    expect(count(body, 'w:del')).toBe(now[0] === fr[0] ? 0 : 1)
    expect(elements(body).get('w:t')!.join('')).toContain('Un paragraphe de plus.')
  })
  test('each comment is anchored once and said once', () => {
    const said = count(document['word/comments.xml']!, 'w:comment')
    expect(said).toBeGreaterThan(1)
    for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']) expect(count(body, name)).toBe(said)
  })
  test('a note stands among the comments', () => expect(document['word/comments.xml']).toContain('vérifier'))
  test('without changes nothing is recorded', () => expect(parts(notes('docx', input()))['word/document.xml']).not.toMatch(/<w:(?:ins|del) /))
})

describe('the other files', () => {
  test('the bilingual table has a row of heads and every pair', () => expect(count(parts(notes('table', input()))['word/document.xml']!, 'w:tr')).toBeGreaterThan(links.length))
  test('the workbook lists every finding', () => expect(count(parts(notes('xlsx', input()))['xl/worksheets/sheet1.xml']!, 'row')).toBe(1 + findings.length))
  test('CSV begins with its mark and has a line each', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(notes('csv', input()))
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.split('\r\n').length).toBe(findings.length + 2)
  })
  test('French CSV parts its fields with semicolons, English with commas', () => {
    const head = (language: 'fr' | 'en'): string => new TextDecoder().decode(notes('csv', input({ language }))).split('\r\n')[0]!
    expect(head('fr').split(';').length).toBeGreaterThan(5)
    expect(head('en').split(',').length).toBeGreaterThan(5)
  })
  test.each(['=1+1', '+33 1', '-5', '@SUM(A1)', '\t=1', ' =1'])('a formula is text: %j', text => expect(guarded(text).startsWith("'")).toBe(true))
  test('XLIFF carries both texts and the kind of each issue', () => {
    const xml = new TextDecoder().decode(notes('xlf', input()))
    expect(count(xml, 'source')).toBeGreaterThan(0)
    // What was cut has no target.
    expect(count(xml, 'target')).toBeLessThanOrEqual(count(xml, 'source'))
    expect(count(xml, 'target')).toBeGreaterThan(0)
    expect(xml).toContain('locQualityIssueType')
  })
  test('TMX holds nothing that nobody vouched for, and pairs of a story that was signed off', () => {
    const tmx = (r: Review, change: Partial<NotesInput> = {}): string => new TextDecoder().decode(notes('tmx', input({ review: r, ...change })))
    expect(count(tmx(settled(review())).replace(/<!DOCTYPE[^>]*>/, ''), 'tu')).toBe(0)
    expect(count(tmx(signOff(settled(review()), at, 'urgence'), { findings: [] }).replace(/<!DOCTYPE[^>]*>/, ''), 'tu')).toBeGreaterThan(0)
  })
  test('JSON holds the whole review', () => expect((JSON.parse(new TextDecoder().decode(notes('json', input()))) as { review: Review }).review.notes).toHaveLength(2))
})

test('every file stays well-formed whatever the text holds', () => {
  const nasty = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 60 }), fc.constantFrom(']]>', '--', '\ud800', '\u0000\u0001', '\u202eabc', '<w:t>', '_x0041_', '=1'))
  fc.assert(fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), nasty, (texts, note) => {
    const now = texts.map(text => text.replace(/[\r\n]/g, ' '))
    const whole = en.map((_, i) => ({ en: [i], fr: i === 0 ? now.map((_text, k) => k) : [], kind: i === 0 ? 'same' as const : 'cut' as const, confidence: 1 }))
    const given = input({ links: whole, texts: { en: [...en], fr: now }, findings: [], slug: note, review: addNote(review(), { id: 'n', side: 'fr', unit: 0, text: note, query: false, at }) })
    for (const kind of ['docx', 'table', 'xlsx'] as const) for (const [name, xml] of Object.entries(parts(notes(kind, given)))) if (/\.(?:xml|rels)$/.test(name)) elements(xml)
    for (const kind of ['xlf', 'tmx'] as readonly NotesKind[]) elements(new TextDecoder().decode(notes(kind, given)).replace(/<!DOCTYPE[^>]*>/, ''))
  }), { numRuns: 60 })
})
