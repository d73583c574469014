import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { encode } from '../../../shared/formats/encoding'
import { readDocument, unturned, writeDocument } from '../../../shared/formats'
import { readMessages } from '../../../shared/messages/read'
import { openText, p, r, word } from './packages'
import type { Problem } from '../../../shared/channels'

jest.setTimeout(60_000)

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '..', '..', 'fixtures', name)))
const text = (given: string): Uint8Array => encode('utf-8', given)

/** A problem says in both languages which file it is of, and what to do; it leaves no value unfilled. */
function clear(problem: Problem, name: string): void {
  for (const language of ['en', 'fr'] as const) {
    const said = readMessages[problem.key]![language].replace(/\{(\w+)\}/g, (whole, value: string) => problem.values[value] ?? whole)
    expect(said).toContain(name)
    expect(said).not.toMatch(/\{\w+\}|undefined/)
    expect(said).toMatch(language === 'en' ? /\b(?:Get|Save|save|Check|Choose|Open|open)\b/ : /\b(?:Récupérez|Enregistrez|enregistrez|Vérifiez|Choisissez|Ouvrez|ouvrez|Demandez)/)
  }
}
const refused = (title: string, key: RegExp, name: string, bytes: () => Uint8Array): void => {
  test(`${title}: ${key.source}`, async () => {
    const read = await readDocument(bytes(), name, 'fr')
    expect(read.ok ? `read: ${read.article.paragraphs.map(one => one.text).join(' ').slice(0, 80)}` : read.problem.key).toMatch(key)
    if (!read.ok) clear(read.problem, name)
  })
}
const reads = (title: string, name: string, bytes: () => Uint8Array, wanted: readonly string[]): void => {
  test(title, async () => {
    const read = await readDocument(bytes(), name, 'fr')
    expect(read.ok ? read.article.paragraphs.map(one => one.text) : read.problem).toEqual(wanted)
  })
}

describe('cut short at twenty points, a file is refused, or is a text whose beginning it is', () => {
  test.each(['docx', 'odt', 'fodt', 'rtf', 'html', 'pdf'])('%s', async format => {
    const name = `story.fr.${format}`, bytes = fixture(name), whole = await readDocument(bytes, name, 'fr')
    if (!whole.ok) throw new Error(whole.problem.key)
    const all = whole.article.paragraphs.map(one => one.text).join('\n')
    for (let k = 1; k <= 20; k++) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * k / 21)), read = await readDocument(cut, name, 'fr')
      if (!read.ok) clear(read.problem, name)
      // A page says nowhere that it is over: what there is of it is read, as a browser shows it.
      else expect([format, all.startsWith(read.article.paragraphs.map(one => one.text).join('\n').replace(/&\w*$|<[^\n]*$/, '').trimEnd())]).toEqual(['html', true])
    }
  })
})

describe('a text whose format says nowhere that it is over is read as far as it goes, or refused', () => {
  const copy = 'L’été à Nouméa, où l’œuvre a été jouée.\n\nUn **jour** est passé, a dit le ministre.\n\n'.repeat(9).trim()
  for (const [name, bytes] of [['a.txt', text(copy)], ['wide.txt', encode('utf-16le', `\ufeff${copy}`)], ['old.txt', encode('windows-1252', copy)], ['a.md', text(copy)]] as const) {
    test(name, async () => {
      for (let k = 1; k <= 20; k++) {
        const read = await readDocument(bytes.subarray(0, Math.floor(bytes.length * k / 21)), name, 'fr')
        if (!read.ok) { clear(read.problem, name); expect(read.problem.key).toMatch(/^read\.(?:cut|empty|undecodable|binary)$/) }
        // Half a character at the end is damage, and told.
        else expect(copy.replace(/\*/g, '').replace(/\s+/g, ' ').startsWith(read.article.paragraphs.map(one => one.text).join(' ').replace(/[\udc80-\udcff*]|[^\0-\xff]$/g, '').slice(0, -1))).toBe(true)
      }
    })
  }
})

describe('kept by a password', () => {
  refused('a text of OpenDocument', /^read\.password$/, 'locked.odt', () => fixture('locked.odt'))
  refused('a PDF', /^read\.password$/, 'locked.pdf', () => fixture('locked.pdf'))
  // The container in which Office keeps one: its directory names the package, in UTF-16.
  const container = (entry: string): Uint8Array => {
    const bytes = new Uint8Array(4096)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    bytes.set(encode('utf-16le', entry), 1024 + 128)
    return bytes
  }
  refused('a Word document', /^read\.password$/, 'locked.docx', () => container('EncryptedPackage'))
  refused('an old Word document is another thing', /^read\.document$/, 'old.doc', () => container('WordDocument'))
})

describe('of another kind than its name says', () => {
  for (const [format, name] of [['docx', 'a.rtf'], ['odt', 'a.docx'], ['rtf', 'a.doc'], ['html', 'a.txt'], ['pdf', 'a.docx'], ['fodt', 'a.txt']] as const) {
    test(`${format} as ${name}`, async () => {
      const read = await readDocument(fixture(`story.fr.${format}`), name, 'fr')
      expect(read.ok ? read.source.format : read.problem).toBe(format)
    })
  }
  for (const name of ['a.docx', 'a.odt', 'a.rtf', 'a.html', 'a.pdf']) reads(`plain text as ${name}`, name, () => text('Un jour est passé.\n\nUn autre.'), ['Un jour est passé.', 'Un autre.'])
  refused('a picture', /^read\.document$/, 'a.png', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0))
  refused('a table of Excel', /^read\.document$/, 'a.docx', () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))
  refused('a zip', /^read\.document$/, 'a.odt', () => zipSync({ 'x.txt': strToU8('a') }))
})

describe('made to harm', () => {
  const mimetype = { mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] } as const
  refused('a text of OpenDocument that grows beyond reason', /^read\.bomb$/, 'a.odt', () => zipSync({ ...mimetype, 'content.xml': new Uint8Array(40 * 1024 * 1024) } as never))
  const entities = (body: string): string => `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${body}`
  for (const entity of ['&b;', '&f;']) {
    refused(`entities in OpenDocument: ${entity}`, /^read\.entity$/, 'a.fodt', () => text(`<?xml version="1.0"?>${entities(`<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>${entity}</text:p></office:text></office:body></office:document>`)}`))
  }
  refused('entities in a Word document', /^read\.entity$/, 'a.docx', () => word(p(r('&b;'))))
  refused('a page nested beyond reason', /^read\.deep$/, 'a.html', () => text(`<html>${'<div>'.repeat(200_000)}x`))
  refused('emphasis nested beyond reason', /^read\.deep$/, 'a.html', () => text(`<html><p>${'<b><i>'.repeat(100_000)}x`))
  refused('RTF nested beyond reason', /^read\.deep$/, 'a.rtf', () => text(`{\\rtf1 ${'{\\b '.repeat(200_000)}x`))
  refused('OpenDocument nested beyond reason', /^read\.deep$/, 'a.odt', () => openText('<text:section>'.repeat(5000)))
  refused('zeros in a page', /^read\.binary$/, 'a.html', () => text('<html><p>Un\0deux'))
  refused('a file of zeros', /^read\.binary$/, 'a.md', () => new Uint8Array(1000))
  refused('nothing', /^read\.empty$/, 'a.rtf', () => new Uint8Array(0))
  refused('a PDF of nothing', /^read\.(?:cut|damaged-file)$/, 'a.pdf', () => text('%PDF-1.7\n'))
  refused('a PDF of noise', /^read\.(?:damaged-file|pictures)$/, 'a.pdf', () => text('%PDF-1.7\nnothing that is one\n%%EOF\n'))
  reads('zeros in RTF are none of its characters', 'a.rtf', () => text('{\\rtf1 Un\0 deux}'), ['Un deux'])
  reads('a long number in RTF', 'a.rtf', () => text('{\\rtf1\\fs999999999999 Un\\u99999999 ?\\bin99999999999999999999 }'.replace(/\\bin.*/, ' deux}')), ['Un deux'])
  reads('marks of Markdown without end', 'a.md', () => text(`${'*a '.repeat(3000)}${'['.repeat(3000)}${'`'.repeat(3000)}`.slice(0, 9000)), [`${'*a '.repeat(3000)}`.slice(0, 9000).trim()])
  for (const [name, bytes] of [['a.txt', text('Un \u202e5,2\u202c milliards.')], ['a.html', text('<html><p>Un &#x202e;5,2\u202c milliards.')], ['a.docx', word(p(r('Un \u202e5,2\u202c milliards.')))], ['a.xlf', text('<xliff version="1.2"><file source-language="en" target-language="fr"><body><trans-unit id="1"><source>A \u202e2.5</source><target>Un \u20665,2</target></trans-unit></body></file></xliff>')]] as const) {
    test(`controls that turn the order of what is shown are told, and stay, in ${name}`, async () => {
      const read = await readDocument(bytes, name, 'fr')
      if (!read.ok) throw new Error(read.problem.key)
      expect(read.notes).toEqual([{ key: 'read.note.turning', values: { name, count: '2' } }])
      expect(unturned(read.article.paragraphs[0]!.text)).toMatch(/^Un \[U\+20(?:2E|66)\]5,2/)
      expect(await writeDocument(read.source, read.article.paragraphs.map(one => one.text))).toEqual(bytes)
    })
  }
  test('what stands outside is not fetched', async () => {
    const fetched = jest.fn(() => { throw new Error('fetched') }), before = globalThis.fetch
    globalThis.fetch = fetched as never
    try {
      const page = await readDocument(text('<html><link rel=stylesheet href="http://x.invalid/a.css"><base href="http://x.invalid/"><img src="a.png"><iframe src="b"></iframe><object data="c"></object><p>Un</p><script src="d"></script></html>'), 'a.html', 'fr')
      const office = await readDocument(openText('<text:p><draw:frame><draw:image xlink:href="http://x.invalid/a.png"/></draw:frame>Un</text:p>'), 'a.odt', 'fr')
      const rtf = await readDocument(text('{\\rtf1{\\*\\template http://x.invalid/a.dot}{\\field{\\*\\fldinst INCLUDETEXT "http://x.invalid"}{\\fldrslt Un}}}'), 'a.rtf', 'fr')
      for (const read of [page, office, rtf]) expect(read.ok && read.article.paragraphs.map(one => one.text)).toEqual(['Un'])
    } finally { globalThis.fetch = before }
    expect(fetched).not.toHaveBeenCalled()
  })
})
