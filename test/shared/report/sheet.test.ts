import * as fc from 'fast-check'
import { anyCharacter } from '../../characters'
import { notes as bytesOf, type NotesInput } from '../../../shared/report'
import { readFont } from '../../../shared/report/pdf/font'
import { fontFiles } from '../../../shared/report/pdf/fonts'
import { lines } from '../../../shared/report/pdf/flow'
import { widthOf } from '../../../shared/report/pdf/write'
import { addNote, decide, signOff } from '../../../shared/review'
import { identify } from '../../../shared/checks/finding'
import { at, cut, en, findings, fr, gold, links, review } from '../review/story'

// The first test also loads the library that reads.
jest.setTimeout(30_000)

const input = (change: Partial<NotesInput> = {}): NotesInput => ({
  review: review(), findings, texts: { en, fr }, links, language: 'fr', date: '2026-01-13T15:30:00Z', files: { en: 'gold.en.txt', fr: 'gold.fr.txt' }, slug: 'gold', editor: 'Hélène Dœring', ...change,
})

/** A PDF as a reader of PDF takes it. */
async function opened(bytes: Uint8Array) {
  // Only drawing needs a matrix; the library's worker runs in this thread.
  const room = globalThis as { DOMMatrix?: unknown; navigator?: unknown; pdfjsWorker?: unknown }
  room.DOMMatrix ??= class {}
  room.navigator ??= { platform: '', userAgent: '' }
  room.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, disableFontFace: true, isEvalSupported: false, useWorkerFetch: false, stopAtErrors: true }).promise
}

/** The text of each page of a sheet. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await opened(bytes), out: string[] = []
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent()
    out.push(items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
  }
  return out
}
const sheet = async (change: Partial<NotesInput> = {}): Promise<string> => (await pagesOf(bytesOf('pdf', input(change), fontFiles))).join('\f')
const flat = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ')

describe('the review sheet', () => {
  const asked = addNote(addNote(decide(decide(review(), gold, { state: 'confirmed', reason: 'vu avec l’auteur', at, en, fr }), cut, { state: 'intended', at, en, fr }),
    { id: 'n', side: 'en', unit: 1, text: 'Quelle banque ?', query: true, at }), { id: 'm', side: 'fr', unit: 0, text: 'une note', query: false, at })
  const shows = (name: string, change: Partial<NotesInput>, ...words: string[]): void => { test(name, async () => { const text = flat(await sheet({ review: asked, ...change })); for (const word of words) expect(text).toContain(word) }) }
  shows('slug, versions, who and when', {}, 'gold', 'gold.en.txt, ouverte le 13 janvier 2026', 'gold.fr.txt', 'Hélène Dœring', '13 janvier 2026 à 15h30 UTC')
  shows('the counts', {}, 'Chiffres', 'Décisions : erreur confirmée 1 · voulu 1')
  shows('everything critical or major, with its type and how it stands', {}, '1. Ordre de grandeur différent', 'critique · signalé · MQM number (mistranslation)', 'majeur · erreur confirmée · MQM number', 'Motif : vu avec l’auteur')
  shows('both passages', {}, '$1,200', '1.020 dollars')
  shows('the queries', {}, 'Questions à l’auteur 1', 'Anglais, paragraphe 2 : Quelle banque ?')
  shows('a sign-off and its reason', { review: signOff(asked, at, 'urgence') }, 'Validé le 13 janvier 2026 à 14h05 UTC', '(urgence)')
  shows('in English', { language: 'en' }, 'Review sheet', 'Reviewed by', 'major · confirmed error', 'Queries to the reporter', '13 January 2026, 15:30 UTC')
  shows('how much of the French was changed', { texts: { en, fr: [fr[0]!, `${fr[1]!} Oui.`, fr[2]!] } }, '1 sur 3 paragraphes')
  test('says flagged, not error, of what nobody confirmed', async () => expect(flat(await sheet()).replace(/Une marque dit.*confirmée\./, '')).not.toMatch(/erreur/i))
  test('leaves out what is minor', async () => expect(await sheet({ review: asked })).not.toContain('Passage coupé'))
  test('of a usual story is one page', async () => expect(await pagesOf(bytesOf('pdf', input({ review: asked }), fontFiles))).toHaveLength(1))
  test('goes on to further pages, and says so on each', async () => {
    const many = identify(Array.from({ length: 60 }, (_, i) => ({ ...gold, values: { ...gold.values, n: String(i) } })))
    const pages = await pagesOf(bytesOf('pdf', input({ findings: many }), fontFiles))
    expect(pages.length).toBeGreaterThan(3)
    pages.forEach((text, i) => expect(text).toContain(`${i + 1}/${pages.length}`))
    for (let i = 1; i <= 60; i++) expect(pages.join('')).toContain(`${i}. Chiffre différent`)
  })
  test('the same review gives the same bytes', () => expect(bytesOf('pdf', input(), fontFiles)).toEqual(bytesOf('pdf', input(), fontFiles)))
})

describe('what was written is what can be copied', () => {
  /** The characters of the first page as the file says that its signs stand for; what readers make of spaces is left out. */
  const written = async (change: Partial<NotesInput>): Promise<string> => {
    const { fnArray, argsArray } = await (await (await opened(bytesOf('pdf', input(change), fontFiles))).getPage(1)).getOperatorList()
    const glyphs = argsArray.filter((_, i) => fnArray[i] === 44).flatMap(args => (args as [({ readonly unicode: string } | number)[]])[0])
    return glyphs.map(glyph => (typeof glyph === 'number' ? '' : glyph.unicode)).join('')
  }
  const comesBack = (words: string): void => { test(words, async () => expect(await written({ slug: words })).toContain(words)) }
  comesBack('«\u00a0Œuvre\u00a0», l’été')
  comesBack('1\u202f200\u202fkm')
  comesBack('Łódź, Şimşek, Đoković, Київ, Αθήνα, Nguyễn')
  comesBack('€ £ ₽ − – — … “ ” ‘ ’ №')
  comesBack('習近平 👍 שלום')
  test('a sign that turns the line round is told by its number', async () => expect(await sheet({ slug: 'abc\u202edef\u0000' })).toContain('abc‹U+202E›def‹U+0000›'))
  test('whatever is written, each object stands where the file says', () => fc.assert(fc.property(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 40 }), text => {
    const file = new TextDecoder('latin1').decode(bytesOf('pdf', input({ editor: text, slug: text }), fontFiles))
    const table = file.slice(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)![1]))
    const places = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place))
    expect(table.startsWith(`xref\n0 ${places.length + 1}\n`)).toBe(true)
    places.forEach((place, i) => expect(file.slice(place, place + 12)).toContain(`${i + 1} 0 obj\n`.slice(0, 8)))
  }), { numRuns: 8 }), 20_000)
})

describe('lines', () => {
  const fonts = { regular: readFont(fontFiles.regular), bold: readFont(fontFiles.bold) }
  const set = (text: string, width: number): string[] => lines([{ text }], width, 10, fonts).map(line => line.map(piece => piece.text).join(''))
  test('are never wider than they may be, and lose nothing', () => fc.assert(fc.property(fc.stringMatching(/^[a-zé \u00a0\u202f-]{0,80}$/), fc.integer({ min: 30, max: 200 }), (text, width) => {
    const all = set(text, width)
    expect(all.join('')).toBe(text)
    for (const line of all) expect(widthOf(fonts.regular, line.replace(/ +$/, ''), 10)).toBeLessThanOrEqual(width + 0.01)
  })))
  test('do not break at a no-break space', () => expect(set('aaaa 12\u00a0000\u202f000', 60)).toEqual(['aaaa ', '12\u00a0000\u202f000']))
})

describe('a font of some glyphs', () => {
  const font = readFont(fontFiles.regular)
  test('is a font again, in which they have their widths', () => {
    const glyphs = [0, ...[...'AéŁ\u202f'].map(character => font.glyph(character.codePointAt(0)!))]
    const file = font.subset(glyphs)
    // It has no map of characters, which pages do not use: the tables are looked at by hand.
    const view = new DataView(file.buffer), tables = new Map(Array.from({ length: view.getUint16(4) }, (_, i) => [String.fromCharCode(...file.subarray(12 + 16 * i, 16 + 16 * i)), view.getUint32(20 + 16 * i)]))
    expect([...tables.keys()]).toEqual([...tables.keys()].sort())
    const count = view.getUint16(tables.get('maxp')! + 4)
    // É is put together from E and its accent, which come with it.
    expect(count).toBeGreaterThan(glyphs.length)
    glyphs.forEach((glyph, i) => expect(view.getUint16(tables.get('hmtx')! + 4 * i)).toBe(Math.round(font.advance(glyph))))
    const places = Array.from({ length: count + 1 }, (_, i) => view.getUint32(tables.get('loca')! + 4 * i))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    let total = 0
    for (let i = 0; i < file.length; i += 4) total = (total + view.getUint32(i)) >>> 0
    expect(total).toBe(0xb1b0afba)
  })
})
