import * as fc from 'fast-check'
import { encode, type Encoding } from '../../../shared/formats/encoding'
import { encodingChoices, reread } from '../../../shared/formats/previews'
import { readDocument, writeDocument } from '../../../shared/formats'

const copy = 'Le président a dit « oui » hier.\n\nRien ici.\n\nL’œuvre coûte 2 500 € à Nouméa — c’est très cher.\n'
const names = (bytes: Uint8Array): string[] => encodingChoices(bytes).map(({ encoding }) => encoding)
const reads = (bytes: Uint8Array, encoding: Encoding): readonly string[] => encodingChoices(bytes).find(one => one.encoding === encoding)?.lines ?? ['not offered']

const oneByte = ['windows-1252', 'macroman', 'iso-8859-15', 'cp850']
test('bytes that are no UTF-8 are offered in the one-byte encodings', () => expect(names(encode('windows-1252', copy))).toEqual(oneByte))
test('UTF-8 is offered first, and the others all the same', () => expect(names(encode('utf-8', copy))).toEqual(['utf-8', ...oneByte]))
test('UTF-16 without a mark is offered as such alone', () => expect([names(encode('utf-16le', copy)), names(encode('utf-16be', copy))]).toEqual([['utf-16le'], ['utf-16be']]))
test('what a mark says is not for choosing', () => expect(names(Uint8Array.of(0xef, 0xbb, 0xbf, ...encode('utf-8', copy)))).toEqual(['utf-8']))
test('noise behind the mark of UTF-8 can be read as what it says it is, and goes back as it came', async () => {
  const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...encode('utf-8', 'Un \u00e9t\u00e9 '), 0x80, 0x81, 0xfe, 0x82, 0xfd)
  expect(names(bytes)).toEqual(['utf-8'])
  for (const name of ['story.txt', 'story.md']) {
    const refused = await readDocument(bytes, name, 'fr'), read = await readDocument(bytes, name, 'fr', { encoding: 'utf-8' })
    if (refused.ok || !read.ok) throw new Error('read unasked, or not when asked')
    expect([refused.problem.key, 'damaged' in read.source && read.source.damaged]).toEqual(['read.undecodable', 5])
    expect(await writeDocument(read.source, read.article.paragraphs.map(({ text }) => text))).toEqual(bytes)
  }
})
test('the lines with accents are shown as they would read', () => {
  const bytes = encode('macroman', copy)
  expect(reads(bytes, 'macroman')).toEqual(['Le président a dit « oui » hier.', 'L’œuvre coûte 2 500 € à Nouméa — c’est très cher.'])
  expect(reads(bytes, 'windows-1252')[0]).toBe('Le prŽsident a dit Ç oui È hier.')
})
test('a long line is cut to where its accents are', () => {
  const [line] = reads(encode('utf-8', `${'word '.repeat(400)}été${' word'.repeat(400)}`), 'utf-8')
  expect([line!.includes('été'), line!.length < 180]).toEqual([true, true])
})
test('plain English has nothing to show', () => expect(reads(encode('utf-8', 'The deal is done.'), 'windows-1252')).toEqual([]))
test('a damaged byte of UTF-8 shows itself', () => expect(reads(Uint8Array.of(...encode('utf-8', copy), 0xe9, 0x20), 'utf-8').join()).toContain('\ufffd'))
test('accents behind a megabyte of plain words are found', () => expect(reads(encode('windows-1252', `${'plain words\n'.repeat(100_000)}à l’été`), 'windows-1252')).toEqual(['à l’été']))

test('bytes read another way and back are the same', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('macroman', 'iso-8859-15', 'cp850'), (bytes, other) => {
  const text = String.fromCharCode(...bytes.map(byte => (byte < 128 ? byte : 0xe9)))
  expect(reread(reread(text, 'windows-1252', other as Encoding), other as Encoding, 'windows-1252')).toBe(text)
})))
test('text that is not in the encoding stays', () => expect(reread('漢é', 'windows-1252', 'macroman')).toBe('漢é'))

for (const [name, text] of [['story.txt', copy], ['story.html', `<html><body><p>${copy}</p></body></html>`], ['story.md', `# ${copy}`]] as const) {
  test(`${name} is read as asked, and goes back in it byte for byte, edited or not`, async () => {
    const bytes = encode('iso-8859-15', text.replace(/[’—]/g, "'")), read = await readDocument(bytes, name, 'fr', { encoding: 'iso-8859-15' })
    if (!read.ok) throw new Error(read.problem.key)
    const texts = read.article.paragraphs.map(paragraph => paragraph.text)
    expect(await writeDocument(read.source, texts)).toEqual(bytes)
    expect(Buffer.from((await writeDocument(read.source, texts.map(t => t.replace('oui', 'où'))))!).equals(Buffer.from(encode('iso-8859-15', text.replace(/[’—]/g, "'").replace('oui', 'où'))))).toBe(true)
  })
}
