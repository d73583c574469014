import * as fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { encode } from '../../../shared/formats/encoding'
import { writeDocument } from '../../../shared/formats'
import { edited, edits, officeTextOf, opened, openText, sentence, textsOf } from './packages'

const p = (inner: string, style = 'P1'): string => `<text:p text:style-name="${style}">${inner}</text:p>`
const item = (inner: string): string => `<text:list-item>${inner}</text:list-item>`
const list = (...inner: readonly string[]): string => `<text:list text:style-name="L1">${inner.map(item).join('')}</text:list>`
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.map(cell => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row>`
const frame = (inner: string): string => `<draw:frame draw:name="F">\n<draw:text-box>${inner}</draw:text-box>\n<svg:title xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">Non</svg:title></draw:frame>`
const reads = (name: string, body: string, wanted: readonly string[], styles = ''): void => { test(name, async () => expect(textsOf(await opened(openText(body, styles), 'story.odt'))).toEqual(wanted)) }

describe('a text of OpenDocument reads as the editor sees it', () => {
  reads('paragraphs and headings', '<text:h text:outline-level="1">Titre</text:h>' + p('Un <text:span text:style-name="T1">mot</text:span>.') + p('') + '<text:p/>' + p('Fin &amp; fin.'), ['Titre', 'Un mot.', 'Fin & fin.'])
  reads('white space is one space', p('\n  Un <text:span> mot</text:span>\n\tlà '), ['Un mot là'])
  reads('marks that are characters', p('1<text:tab/>2<text:s text:c="2"/>3<text:s/>4<text:soft-page-break/>5'), ['1\t2  3 45'])
  reads('a line break is a space in a sentence', p('Le président du conseil a<text:line-break/>parlé.'), ['Le président du conseil a parlé.'])
  reads('lines of their own', p('Le premier jour.<text:line-break/>Le deuxième jour.'), ['Le premier jour.', 'Le deuxième jour.'])
  reads('lists, and lists in them', list(p('Un'), p('Deux') + list(p('Trois'))), ['Un', 'Deux', 'Trois'])
  reads('a table cell by cell', `<table:table>${row(p('A'), p('B') + p('C'))}${row(p(''), p('D'))}</table:table>`, ['A', 'B', 'C', 'D'])
  reads('a tracked deletion is gone, an insertion there', '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>millions</text:p></text:deletion></text:changed-region></text:tracked-changes>' + p('Dix <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>milliards<text:change-end text:change-id="c2"/>.'), ['Dix milliards.'])
  reads('a field is what it shows', p('Le <text:date text:date-value="2024-05-03">3 <text:s/>mai</text:date>.'), ['Le 3 mai.'])
  reads('links and bookmarks', p('<text:a xlink:href="http://x">Un</text:a> <text:bookmark-start text:name="b"/>deux<text:bookmark-end text:name="b"/>'), ['Un deux'])
  reads('what stands above a ruby text', p('<text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>tō</text:ruby-text></text:ruby>'), ['東'])
  reads('hidden text is not seen', p('Un<text:span text:style-name="H"> secret</text:span> deux') + '<text:section text:display="none">' + p('Non') + '</text:section>', ['Un deux'], '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>')
  reads('a frame after its paragraph', p(`Avant${frame(p('Encadré'))} après`), ['Avant après', 'Encadré'])
  reads('no table of contents', '<text:table-of-content><text:index-body>' + p('Titre 1') + '</text:index-body></text:table-of-content>' + p('Un'), ['Un'])
})

test('roles from styles, headings and lists', async () => {
  const styles = '<style:style style:name="P7" style:parent-style-name="Title"/><style:style style:name="P8" style:parent-style-name="Mine"/>'
  const own = '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><style:style style:name="Mine" style:display-name="Agence" style:parent-style-name="Byline"/></office:document-styles>'
  const read = await opened(openText(p('Un titre', 'P7') + '<text:h text:style-name="Heading_20_2">Sous-titre</text:h>' + p('Jean Dupont', 'P8') + p('Le corps.', 'Text_20_body') + '<text:h>Un inter</text:h>' + list(p('Point')), styles, { 'styles.xml': own }), 's.odt')
  expect(read.article.paragraphs.map(({ role }) => role)).toEqual(['headline', 'headline', 'byline', 'body', 'crosshead', 'bullet'])
})

test('comments and notes are kept aside, changes told', async () => {
  const note = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Source : <text:span>AFP</text:span></text:p></text:note-body></text:note>'
  const comment = '<office:annotation office:name="n"><dc:creator>Anne</dc:creator><dc:date>2024-05-03</dc:date><text:p>Vérifier &lt;3</text:p></office:annotation>'
  const read = await opened(openText('<text:tracked-changes><text:changed-region/></text:tracked-changes>' + p('Un') + p(`Deux${comment}${note}.<office:annotation-end office:name="n"/>`)), 's.odt')
  expect(textsOf(read)).toEqual(['Un', 'Deux.'])
  expect(read.asides).toEqual([{ kind: 'comment', author: 'Anne', text: 'Vérifier <3', unit: 1 }, { kind: 'footnote', author: '', text: 'Source : AFP', unit: 1 }])
  expect(read.notes.map(({ key }) => key)).toEqual(['read.note.changes', 'read.note.comments', 'read.note.footnotes'])
})

const writes = (name: string, before: string, now: readonly string[], after: string): void => {
  test(name, async () => {
    const read = await opened(openText(before), 's.odt'), given = (await writeDocument(read.source, now))!
    expect(officeTextOf(given)).toBe(after)
    expect(textsOf(await opened(given, 's.odt'))).toEqual(now)
  })
}

describe('an edit changes its words and nothing else', () => {
  writes('a word in a span stays in it', p('Dix <text:span text:style-name="T1">millions</text:span> de dollars'), ['Dix milliards de dollars'], p('Dix <text:span text:style-name="T1">milliards</text:span> de dollars'))
  writes('marks are escaped, spaces kept', p('Un'), ['R&D <b>  là\tici'], p('R&amp;D &lt;b&gt; <text:s text:c="1"/>là<text:tab/>ici'))
  writes('a paragraph out', p('Un.') + p('Deux.') + p('Trois.'), ['Un.', 'Trois.'], p('Un.') + p('Trois.'))
  writes('a paragraph added', p('Un.', 'P3') + p('Trois.'), ['Un.', 'Deux est là.', 'Trois.'], p('Un.', 'P3') + p('Deux est là.', 'P3') + p('Trois.'))
  writes('a paragraph split keeps its look', p('Il a dit <text:span>oui. Elle</text:span> a dit non.'), ['Il a dit oui.', 'Elle a dit non.'], p('Il a dit <text:span>oui.</text:span>') + p('<text:span>Elle</text:span> a dit non.'))
  writes('two joined', p('Il a dit oui.') + '\n' + p('Elle a dit non.'), ['Il a dit oui. Elle a dit non.'], p('Il a dit oui. Elle a dit non.'))
  writes('an item split is two', list(p('Un mot. Deux mots.')), ['Un mot.', 'Deux mots.'], list(p('Un mot.'), p('Deux mots.')))
  writes('an item out', list(p('Un mot.'), p('Deux.'), p('Trois.')), ['Un mot.', 'Trois.'], list(p('Un mot.'), p('Trois.')))
  writes('two items joined', list(p('Il a dit oui.'), p('Elle a dit non.')), ['Il a dit oui. Elle a dit non.'], list(p('Il a dit oui. Elle a dit non.')))
  writes('the only paragraph of a cell is emptied', `<table:table>${row(p('A'), p('B'))}</table:table>`, ['A'], `<table:table>${row(p('A'), p(''))}</table:table>`)
  writes('a field that is edited is words', p('Le <text:date>3 mai</text:date>.'), ['Le 4 mai.'], p('Le 4 mai.'))
  writes('a number stands once', '<text:p xml:id="a1">Un mot. Deux mots.</text:p>', ['Un mot.', 'Deux mots.'], '<text:p xml:id="a1">Un mot.</text:p><text:p>Deux mots.</text:p>')
  writes('round a comment', p('Un<office:annotation><text:p>x</text:p></office:annotation> mot'), ['Un seul mot'], p('Un<office:annotation><text:p>x</text:p></office:annotation> seul mot'))
  test('nothing edited: the very same bytes; another member is never touched', async () => {
    const given = openText(p('Un &amp; deux'), '', { 'Pictures/a.png': 'x', 'Basic/script.xml': '<macro/>' })
    const read = await opened(given, 's.odt')
    expect(await writeDocument(read.source, ['Un & deux'])).toEqual(given)
    const now = unzipSync((await writeDocument(read.source, ['Un & trois']))!), before = unzipSync(given)
    for (const name of Object.keys(before)) if (name !== 'content.xml') expect(now[name]).toEqual(before[name])
  })
})

test('as one file', async () => {
  const flat = (body: string): Uint8Array => encode('utf-8', `<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:master-styles><text:p>En-tête</text:p></office:master-styles><office:body><office:text>${body}</office:text></office:body></office:document>\n`)
  const read = await opened(flat('<text:p>Un mot.</text:p>'), 's.fodt')
  expect([read.source.format, textsOf(read)]).toEqual(['fodt', ['Un mot.']])
  expect(await writeDocument(read.source, ['Deux mots.'])).toEqual(flat('<text:p>Deux mots.</text:p>'))
})

describe('what cannot be read', () => {
  const refused = (name: string, key: string, bytes: () => Uint8Array): void => { test(`${name}: ${key}`, async () => expect((await opened(bytes(), 's.odt').catch((error: Error) => error)) as Error).toHaveProperty('message', expect.stringMatching(new RegExp(`^${key} .*s\\.odt`)))) }
  const manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  refused('kept by a password', 'read.password', () => openText(p('x'), '', { 'META-INF/manifest.xml': manifest }))
  refused('kept by a password as a whole', 'read.password', () => zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'encrypted-package': strToU8('x') }))
  refused('without a text', 'read.no-story', () => zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'styles.xml': strToU8('<a/>') }))
  refused('an entity of its own', 'read.entity', () => openText(p('&lol9;')))
  refused('nested beyond reason', 'read.deep', () => openText('<text:section>'.repeat(500) + p('x') + '</text:section>'.repeat(500)))
})

test('what was written reads as what was edited, always', async () => {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const marked = fc.tuple(sentence, fc.nat(), fc.constantFrom('p', 'h', 'item', 'cell')).map(([text, at, kind]) => {
    const words = text.split(' '), k = at % words.length
    const inner = [...words.slice(0, k).map(escape), `<text:span text:style-name="T${k}">${escape(words[k]!)}</text:span>`, ...words.slice(k + 1).map(escape)].join(' ')
    return { text, xml: kind === 'p' ? p(inner) : kind === 'h' ? `<text:h>${inner}</text:h>` : kind === 'item' ? list(p(inner)) : `<table:table>${row(p(inner))}</table:table>` }
  })
  await fc.assert(fc.asyncProperty(fc.array(marked, { minLength: 1, maxLength: 6 }), edits, async (paragraphs, changes) => {
    const read = await opened(openText(paragraphs.map(({ xml }) => xml).join('\n')), 's.odt')
    expect(textsOf(read)).toEqual(paragraphs.map(({ text }) => text))
    const now = edited(textsOf(read), changes)
    if (now.length > 0) expect(textsOf(await opened((await writeDocument(read.source, now))!, 's.odt'))).toEqual(now)
  }), { numRuns: 100 })
})
