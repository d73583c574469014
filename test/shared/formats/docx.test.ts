import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { bodyOf, edited, edits, opened, p, r, sentence, textsOf, word, written } from './packages'
import { writeDocument } from '../../../shared/formats'
import { eachPiece } from '../../../shared/formats/xml'

const reads = (name: string, body: string, wanted: readonly string[]): void => { test(name, async () => expect(textsOf(await opened(word(body), 'story.docx'))).toEqual(wanted)) }
const del = (inner: string): string => `<w:del w:id="1" w:author="A">${inner.replace(/w:t\b/g, 'w:delText')}</w:del>`
const ins = (inner: string): string => `<w:ins w:id="2" w:author="A">${inner}</w:ins>`
const field = (code: string, result: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const cell = (inner: string): string => `<w:tc><w:tcPr/>${inner}</w:tc>`
const box = (inner: string): string => `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inner}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

describe('a Word document reads as the editor sees it', () => {
  reads('runs are one paragraph', p(r('Le ') + r('prés', '<w:b/>') + r('ident a parlé.')) + p(r('Fin.')), ['Le président a parlé.', 'Fin.'])
  reads('empty paragraphs are none', p(r('Un.')) + p('') + '<w:p/>' + p(r(' ')) + p(r('Deux.')), ['Un.', 'Deux.'])
  reads('marks that are characters', p('<w:r><w:t>1</w:t><w:tab/><w:t>Nur</w:t><w:noBreakHyphen/><w:t>Sultan</w:t></w:r>' + r(' 2\u00a0500 &amp; plus')), ['1\tNur\u2011Sultan 2\u00a0500 & plus'])
  reads('white space that is not kept', p('<w:r><w:t> Un </w:t></w:r><w:r><w:t xml:space="preserve"> mot</w:t></w:r>'), ['Un mot'])
  reads('a line break is a space in a sentence', p('<w:r><w:t>Le président du conseil a</w:t><w:br/><w:t>parlé.</w:t></w:r>'), ['Le président du conseil a parlé.'])
  reads('lines of their own', p('<w:r><w:t>Le premier jour.</w:t><w:br/><w:t>Le deuxième jour.</w:t></w:r>'), ['Le premier jour.', 'Le deuxième jour.'])
  reads('a tracked deletion is gone, an insertion there', p(r('Dix ') + del(r('millions')) + ins(r('milliards')) + r('.')), ['Dix milliards.'])
  reads('a tracked move stands where it went', p('<w:moveFrom w:id="3">' + r('Ici.') + '</w:moveFrom>' + r('Un.')) + p(r('Deux. ') + '<w:moveTo w:id="4">' + r('Ici.') + '</w:moveTo>'), ['Un.', 'Deux. Ici.'])
  reads('a paragraph mark that was deleted joins', p(r('Il a dit '), '<w:rPr><w:del w:id="1"/></w:rPr>') + p(r('oui.')), ['Il a dit oui.'])
  reads('a row that was deleted', `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(p(r('Non')))}</w:tr><w:tr>${cell(p(r('Oui')))}</w:tr></w:tbl>`, ['Oui'])
  reads('a table cell by cell', `<w:tbl><w:tr>${cell(p(r('A')))}${cell(p(r('B')))}</w:tr><w:tr>${cell(p(r('C')) + p(r('D')))}${cell(p(''))}</w:tr></w:tbl>` + p(r('E')), ['A', 'B', 'C', 'D', 'E'])
  reads('links, tags and controls', p(`<w:hyperlink r:id="x">${r('Un ')}</w:hyperlink><w:smartTag>${r('deux ')}</w:smartTag><w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>${r('trois')}</w:sdtContent></w:sdt>`), ['Un deux trois'])
  reads('a control that shows its prompt', p(r('Un') + `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Cliquez ici')}</w:sdtContent></w:sdt>`) + p(r('Deux')), ['Un', 'Deux'])
  reads('a field is what it shows', p(r('Le ') + field('DATE \\@ d', '3 mai') + r('.')), ['Le 3 mai.'])
  reads('a simple field', p(`<w:fldSimple w:instr="DATE">${r('3 mai')}</w:fldSimple>`), ['3 mai'])
  reads('hidden text is not seen', p(r('Un') + r(' secret', '<w:vanish/>') + r(' deux', '<w:vanish w:val="0"/>')), ['Un deux'])
  reads('a text box after its paragraph, once', p(r('Avant') + box(p(r('Encadré'))) + r(' après')), ['Avant après', 'Encadré'])
  reads('another prefix for the same names', p(r('Un')).replace(/w:/g, 'x:').replace('<x:p>', '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'), ['Un'])
})

describe('roles', () => {
  const styles = '<w:styles XMLNS><w:style w:styleId="T1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Titre2"><w:name w:val="Titre 2"/></w:style><w:style w:styleId="Mine"><w:name w:val="Agence"/><w:basedOn w:val="Titre2"/></w:style><w:style w:styleId="Sig"><w:name w:val="Signature"/></w:style><w:style w:styleId="LB"><w:name w:val="List Bullet 2"/></w:style></w:styles>'
  const style = (id: string): string => `<w:pStyle w:val="${id}"/>`
  test('from the styles', async () => {
    const read = await opened(word(p(r('Un titre'), style('T1')) + p(r('Jean Dupont'), style('Sig')) + p(r('Le corps.')) + p(r('Un inter'), style('Mine')) + p(r('Point'), style('LB')) + p(r('Liste'), '<w:numPr><w:numId w:val="3"/></w:numPr>') + p(r('Niveau'), '<w:outlineLvl w:val="1"/>'), { 'word/styles.xml': styles }), 'story.docx')
    expect(read.article.paragraphs.map(({ role }) => role)).toEqual(['headline', 'byline', 'body', 'crosshead', 'bullet', 'bullet', 'crosshead'])
  })
})

describe('beside the story', () => {
  test('comments and footnotes are kept aside, changes told', async () => {
    const read = await opened(word(p(r('Un')) + p(r('Deux') + '<w:r><w:commentReference w:id="7"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>' + ins(r('.'))), {
      'word/comments.xml': `<w:comments XMLNS><w:comment w:id="7" w:author="Anne">${p(r('Vérifier &lt;3'))}</w:comment></w:comments>`,
      'word/footnotes.xml': `<w:footnotes XMLNS><w:footnote w:id="0" w:type="separator">${p(r('---'))}</w:footnote><w:footnote w:id="2">${p(r('Source : AFP'))}</w:footnote></w:footnotes>`,
    }), 'story.docx')
    expect(textsOf(read)).toEqual(['Un', 'Deux.'])
    expect(read.asides).toEqual([{ kind: 'comment', author: 'Anne', text: 'Vérifier <3', unit: 1 }, { kind: 'footnote', author: '', text: 'Source : AFP', unit: 1 }])
    expect(read.notes.map(({ key, values }) => `${key} ${values['count'] ?? ''}`.trim())).toEqual(['read.note.changes', 'read.note.comments 1', 'read.note.footnotes 1'])
  })
})

const writes = (name: string, before: string, edit: (texts: string[]) => string[], after: string): void => {
  test(name, async () => {
    const bytes = await written(word(before), 'story.docx', edit)
    expect(bodyOf(bytes)).toBe(after)
    const wanted = edit(textsOf(await opened(word(before), 'story.docx')))
    expect(textsOf(await opened(bytes, 'story.docx'))).toEqual(wanted)
  })
}
const change = (i: number, text: string) => (texts: string[]): string[] => texts.map((old, k) => (k === i ? text : old))

describe('an edit changes its words and nothing else', () => {
  writes('a word in a bold run stays bold', p(r('Dix ') + r('millions', '<w:b/>') + r(' de dollars')), change(0, 'Dix milliards de dollars'), p(r('Dix ') + r('milliards', '<w:b/>') + r(' de dollars')))
  writes('marks are escaped', p(r('Un')), change(0, 'R&D <b>'), p(r('R&amp;D &lt;b&gt;')))
  writes('words across two runs', p(r('un deux ', '<w:i/>') + r('trois quatre')), change(0, 'un cinq quatre'), p(r('un cinq', '<w:i/>') + r(' quatre')))
  writes('an entity is one character', p(r('A &amp; B &amp; C')), change(0, 'A et B &amp; C'.replace('&amp;', '&')), p(r('A et B &amp; C')))
  writes('beside a tab', p('<w:r><w:tab/><w:t>Un</w:t><w:tab/></w:r>' + r('Deux')), change(0, 'Un plus\tDeux'), p('<w:r><w:tab/><w:t xml:space="preserve">Un plus</w:t><w:tab/></w:r>' + r('Deux')))
  writes('a tab taken out', p('<w:r><w:t>Un</w:t><w:tab/><w:t>Deux</w:t></w:r>'), change(0, 'Un Deux'), p('<w:r><w:t>Un</w:t><w:t xml:space="preserve"> </w:t><w:t>Deux</w:t></w:r>'))
  writes('space is kept once there is some', p('<w:r w:rsidR="1"><w:t>Un</w:t></w:r><w:r><w:t>.</w:t></w:r>'), change(0, 'Un mot .'), p('<w:r w:rsidR="1"><w:t xml:space="preserve">Un mot </w:t></w:r><w:r><w:t>.</w:t></w:r>'))
  writes('a paragraph out', p(r('Un.')) + '<w:bookmarkStart/>' + p(r('Deux.')) + p(r('Trois.')), () => ['Un.', 'Trois.'], p(r('Un.')) + '<w:bookmarkStart/>' + p(r('Trois.')))
  writes('a paragraph added, as its neighbour is', p(r('Un.'), '<w:jc w:val="both"/>') + p(r('Trois.')), () => ['Un.', 'Deux est là.', 'Trois.'], p(r('Un.'), '<w:jc w:val="both"/>') + p(r('Deux est là.'), '<w:jc w:val="both"/>') + p(r('Trois.')))
  writes('one added at the start', p(r('Un.')), texts => ['Zéro est nouveau.', ...texts], p(r('Zéro est nouveau.')) + p(r('Un.')))
  writes('a paragraph split keeps its look', p(r('Il a dit oui. ') + r('Elle a dit non.', '<w:b/>'), '<w:jc/>'), () => ['Il a dit oui.', 'Elle a dit non.'], p(r('Il a dit oui.'), '<w:jc/>') + p(r('') + r('Elle a dit non.', '<w:b/>'), '<w:jc/>'))
  writes('two joined', p(r('Il a dit oui.')) + p(r('Elle a dit non.', '<w:b/>'), '<w:jc/>'), () => ['Il a dit oui. Elle a dit non.'], p(r('Il a dit oui. ') + r('Elle a dit non.', '<w:b/>')))
  writes('the only paragraph of a cell is emptied', `<w:tbl><w:tr>${cell(p(r('A')))}${cell(p(r('B')))}</w:tr></w:tbl>`, () => ['A'], `<w:tbl><w:tr>${cell(p(r('A')))}${cell(p(r('')))}</w:tr></w:tbl>`)
  writes('moved as it was', p(r('Un.')) + p(r('Deux.', '<w:b/>')) + p(r('Trois.')), () => ['Deux.', 'Un.', 'Trois.'], p(r('Deux.', '<w:b/>')) + p(r('Un.')) + p(r('Trois.')))
  writes('in a link, split', p(`<w:hyperlink r:id="x">${r('Un mot. Deux mots.')}</w:hyperlink>`), () => ['Un mot.', 'Deux mots.'], p(`<w:hyperlink r:id="x">${r('Un mot.')}</w:hyperlink>`) + p(`<w:hyperlink r:id="x">${r('Deux mots.')}</w:hyperlink>`))
  writes('a number of Word stands once', `<w:p w14:paraId="1A" w14:textId="77" w:rsidR="2">${r('Un mot. Deux mots.')}</w:p>`, () => ['Un mot.', 'Deux mots.'], `<w:p w14:paraId="1A" w14:textId="77" w:rsidR="2">${r('Un mot.')}</w:p><w:p w:rsidR="2">${r('Deux mots.')}</w:p>`)
  writes('a section ends once', p(r('Un mot. Deux mots.'), '<w:jc/><w:sectPr><w:pgSz/></w:sectPr>'), () => ['Un mot.', 'Deux mots.'], p(r('Un mot.'), '<w:jc/><w:sectPr><w:pgSz/></w:sectPr>') + p(r('Deux mots.'), '<w:jc/>'))
  writes('a line of its own', p('<w:r><w:t>Le premier jour.</w:t><w:br/><w:t>Le deuxième jour.</w:t></w:r>'), () => ['Le premier jour.', 'Un autre jour est né.', 'Le deuxième jour.'], p('<w:r><w:t xml:space="preserve">Le premier jour.</w:t><w:br/><w:t xml:space="preserve">Un autre jour est né.</w:t><w:br/><w:t>Le deuxième jour.</w:t></w:r>'))
  writes('words beside a break in a sentence, which stays', p('<w:r><w:t>Le président du conseil a</w:t><w:br/><w:t>parlé.</w:t></w:r>'), ([a]) => [a!.replace('parlé', 'tout dit')], p('<w:r><w:t>Le président du conseil a</w:t><w:br/><w:t xml:space="preserve">tout dit.</w:t></w:r>'))
  writes('a line out', p('<w:r><w:t>Le premier jour.</w:t><w:br/><w:t>Le deuxième jour.</w:t><w:br/><w:t>Le troisième.</w:t></w:r>'), ([a, , c]) => [a!, c!], p('<w:r><w:t>Le premier jour.</w:t><w:t></w:t><w:br/><w:t>Le troisième.</w:t></w:r>'))
  test('nothing edited: the very same bytes', async () => {
    const bytes = word(p(r('Un &amp; deux')) + p(r('Trois')))
    expect(await written(bytes, 'story.docx', texts => texts)).toEqual(bytes)
  })
})

describe('always', () => {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const runs = (text: string, cuts: readonly number[]): string => {
    const units = [...text], at = [...new Set(cuts.map(cut => cut % units.length))].sort((a, b) => a - b)
    return [0, ...at].map((from, i) => r(escape(units.slice(from, at[i] ?? units.length).join('')), i % 2 === 0 ? '' : '<w:b/>')).join('')
  }
  const story = fc.array(fc.tuple(sentence, fc.array(fc.nat(), { maxLength: 4 })), { minLength: 1, maxLength: 6 })
  test('what was written reads as what was edited', async () => {
    await fc.assert(fc.asyncProperty(story, edits, async (paragraphs, list) => {
      const bytes = word(paragraphs.map(([text, cuts]) => p(runs(text, cuts))).join(''))
      const read = await opened(bytes, 'story.docx')
      expect(textsOf(read)).toEqual(paragraphs.map(([text]) => text))
      const now = edited(textsOf(read), list)
      if (now.length === 0) return
      const again = await opened((await writeDocument(read.source, now))!, 'story.docx')
      expect(textsOf(again)).toEqual(now)
    }), { numRuns: 200 })
  })
})

test('an entity is looked for in its own stretch, not to the end of a long document', () => {
  const text = '<w:t>L’été</w:t>'.repeat(1000)
  let seen = 0
  // A source that counts what is looked through, and cannot be searched as a whole.
  const source = { slice: (from: number, to: number) => { seen += to - from; return text.slice(from, to) } } as unknown as string
  eachPiece(source, 5, 10, false, {}, () => undefined)
  expect(seen).toBeLessThan(20)
})

test.each(['macros.docx', 'macros.docm'])('the macros of %s are not looked at: the text opens, and goes back with them as they were', async name => {
  const given = word(p(r('Un.')) + p(r('Deux.')), { 'word/vbaProject.bin': 'Attribute VB_Name = "AutoOpen"' }), read = await opened(given, name)
  expect(textsOf(read)).toEqual(['Un.', 'Deux.'])
  const parts = unzipSync((await writeDocument(read.source, ['Un.', 'Trois.']))!)
  expect(strFromU8(parts['word/vbaProject.bin']!)).toBe('Attribute VB_Name = "AutoOpen"')
  expect(strFromU8(parts['word/document.xml']!)).toContain('Trois.')
})
