import * as fc from 'fast-check'
import { writeDocument, type Opened } from '../../../shared/formats'
import { after, bytesOf, change, deeds, textOf, words } from './marked'
import { bodyOf, opened, p, r, textsOf, word } from './packages'

const en = ['The ministry sent 2,500 soldiers to Niger on Thursday, the minister said.', 'The company paid 40 million dollars for the port and for the land that is behind it.']
const fr = ['Le ministère a envoyé 2.500 soldats au Niger jeudi, a dit le ministre.', 'La société a payé 40 millions de dollars pour le port et pour le terrain qui est derrière.']
const tc = (inner: string): string => `<w:tc><w:tcPr/>${inner}</w:tc>`
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
const cell = (...texts: string[]): string => tc(texts.map(text => p(r(text))).join('') || '<w:p/>')
const page = (...rows: string[]): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>\n<table>${rows.join('\n')}</table>\n</body></html>\n`
const row = (...cells: string[]): string => `<tr>${cells.map(one => `<td>${one}</td>`).join('')}</tr>`
const sides = (read: Opened): unknown => [read.other?.paragraphs.map(({ text }) => text), textsOf(read)]

const inWord = (name: string, body: string, wanted: unknown): void => { test(`Word: ${name}`, async () => { expect(sides(await opened(word(body), 'story.docx'))).toEqual(wanted) }) }
const onPage = (name: string, source: string, wanted: unknown): void => { test(`page: ${name}`, async () => { expect(sides(await opened(bytesOf(source), 'story.html'))).toEqual(wanted) }) }

describe('both languages of one table', () => {
  inWord('two columns', tbl(tr(cell(en[0]!), cell(fr[0]!)), tr(cell(en[1]!), cell(fr[1]!))), [en, fr])
  inWord('French first', tbl(tr(cell(fr[0]!), cell(en[0]!)), tr(cell(fr[1]!), cell(en[1]!))), [en, fr])
  inWord('with headings, numbers and remarks', tbl(tr(cell('N°'), cell('English'), cell('French before'), cell('French after'), cell('Note')), tr(cell('1'), cell(en[0]!), cell('Vieux.'), cell(fr[0]!), cell('à vérifier')), tr(cell('2'), cell(en[1]!), cell(''), cell(fr[1]!), cell(''))), [en, fr])
  inWord('short words under headings', tbl(tr(cell('Anglais'), cell('Français')), tr(cell('Gold'), cell('Or'))), [['Gold'], ['Or']])
  inWord('several paragraphs in a cell', tbl(tr(cell(en[0]!, en[1]!), cell(fr[0]!, fr[1]!))), [en, fr])
  inWord('a cell without French', tbl(tr(cell(en[0]!), cell(fr[0]!)), tr(cell(en[1]!), cell())), [en, [fr[0], '']])
  inWord('a heading above it', p(r('Titre')) + tbl(tr(cell(en[0]!), cell(fr[0]!)), tr(cell(en[1]!), cell(fr[1]!))), [en, fr])
  inWord('a table in a story is part of it', p(r(fr.join(' '))) + p(r(fr.join(' '))) + p(r(fr.join(' '))) + tbl(tr(cell('Or'), cell('Gold')), tr(cell('10'), cell('20'))), [undefined, [fr.join(' '), fr.join(' '), fr.join(' '), 'Or', 'Gold', '10', '20']])
  inWord('a table of one language is a story', tbl(tr(cell(fr[0]!), cell(fr[1]!))), [undefined, fr])
  onPage('two columns', page(row(en[0]!, fr[0]!), row(`<p>${en[1]!}</p>`, `<p>${fr[1]!}</p>`)), [en, fr])
  onPage('headings', page('<tr><th>EN</th><th>FR</th></tr>', row('Gold', 'Or')), [['Gold'], ['Or']])
  onPage('a cell without French', page(row(en[0]!, fr[0]!), row(en[1]!, '&nbsp;')), [en, [fr[0], '']])
})

describe('the French goes back into its cells', () => {
  const writesWord = (name: string, before: string, edit: (texts: string[]) => string[], wanted: string): void => {
    test(`Word: ${name}`, async () => {
      const read = await opened(word(before), 'story.docx'), bytes = (await writeDocument(read.source, edit(textsOf(read))))!
      expect(bodyOf(bytes)).toBe(wanted)
      expect(textsOf(await opened(bytes, 'story.docx'))).toEqual(edit(textsOf(read)))
    })
  }
  const first = tr(cell(en[0]!), cell(fr[0]!))
  writesWord('a word', tbl(first, tr(cell(en[1]!), cell(fr[1]!))), change(1, fr[1]!.replace('40', '50')), tbl(first, tr(cell(en[1]!), cell(fr[1]!.replace('40', '50')))))
  writesWord('an empty cell', tbl(first, tr(cell(en[1]!), tc('<w:p/>'))), change(1, 'R&D ici.'), tbl(first, tr(cell(en[1]!), tc('<w:p><w:r><w:t xml:space="preserve">R&amp;D ici.</w:t></w:r></w:p>'))))
  writesWord('an empty cell with its look', tbl(first, tr(cell(en[1]!), tc(p('', '<w:jc/>')))), change(1, 'Ici.'), tbl(first, tr(cell(en[1]!), tc(p(r('Ici.'), '<w:jc/>')))))
  test('page: a word and an empty cell', async () => {
    const read = await opened(bytesOf(page(row(en[0]!, fr[0]!), row(en[1]!, ''))), 'story.html')
    expect(textOf((await writeDocument(read.source, [fr[0]!.replace('jeudi', 'vendredi'), 'R&D.']))!)).toBe(page(row(en[0]!, fr[0]!.replace('jeudi', 'vendredi')), row(en[1]!, 'R&amp;D.')))
  })
  test('nothing edited: the very same bytes', async () => {
    const bytes = word(tbl(first)), read = await opened(bytes, 'story.docx')
    expect(await writeDocument(read.source, textsOf(read))).toEqual(bytes)
  })
  test.each(['docx', 'html'])('%s: every word typed is in its cells, in order, and the English stays', async kind => {
    const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    const make = (texts: readonly string[]): Uint8Array => (kind === 'docx' ? word(tbl(tr(cell('English'), cell('French')), ...texts.map((text, i) => tr(cell(`Number ${i}.`), text === '' ? cell() : cell(escape(text))))))
      : bytesOf(page('<tr><th>English</th><th>French</th></tr>', ...texts.map((text, i) => row(`Number ${i}.`, escape(text))))))
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: fc.constant('') }), { minLength: 1, maxLength: 6 }), deeds, async (texts, done) => {
      const read = await opened(make(texts), `story.${kind}`), now = after(textsOf(read), done)
      expect(textsOf(read)).toEqual(texts)
      const back = await opened((await writeDocument(read.source, now))!, `story.${kind}`)
      expect(textsOf(back).filter(text => text !== '')).toEqual(now.map(text => text.trim()).filter(text => text !== ''))
      expect(back.other).toEqual(read.other)
    }), { numRuns: 60 })
  })
})
