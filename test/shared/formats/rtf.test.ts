import * as fc from 'fast-check'
import { encode } from '../../../shared/formats/encoding'
import { writeDocument } from '../../../shared/formats'
import { escapeRtf } from '../../../shared/formats/rtf'
import { edited, edits, opened, sentence, textsOf } from './packages'

const head = '\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset238 Arial CE;}{\\f3\\fcharset77 Geneva;}{\\f4\\fcharset128 Mincho;}}'
const file = (body: string, start = head): Uint8Array => encode('windows-1252', `{${start}\r\n${body}}`)
const reads = (name: string, body: string, wanted: readonly string[], start = head): void => { test(name, async () => expect(textsOf(await opened(file(body, start), 'story.rtf'))).toEqual(wanted)) }

describe('RTF reads as the editor sees it', () => {
  reads('paragraphs', '\\pard Un {\\b mot}.\\par\r\n\\par Deux\r\n mots.\\par}', ['Un mot.', 'Deux mots.'])
  reads('a last paragraph without its end', '\\pard Un.\\par Deux.', ['Un.', 'Deux.'])
  reads('characters by byte, in the page of the text', "L\\'92\\'e9t\\'e9 \\'ab\\~oui\\~\\'bb", ['L’été «\u00a0oui\u00a0»'])
  reads('bytes that stand bare', 'L’été', ['L’été'])
  reads('MacRoman', "L\\'d5\\'8et\\'8e", ['L’été'], '\\rtf1\\mac')
  reads('the page of the older machines', "\\'82t\\'82", ['été'], '\\rtf1\\pca')
  reads('a font of another page', "\\f2 Dvo\\'f8\\'e1k\\f3 , \\'8et\\'8e\\f0 , \\'e9", ['Dvořák, été, é'])
  reads('two bytes that are one character', "\\f4\\'93\\'8c\\'8b\\'9e", ['東京'])
  reads('numbers, with what stands for them', "L\\u8217\\'92\\u233 ?t\\u233?\\uc2 \\u8364\\'45\\'55\\uc0\\u-3913\\uc1 {\\u10240\\'3f}\\u-10179\\'3f\\u-8704\\'3f", ['L’été€•\u2800😀'])
  reads('what stands for a number ends with its group', '{\\u233}t\\u233 ?', ['été'])
  reads('marks that are characters', '1\\tab 2\\emdash 3\\endash\\lquote a\\rquote\\ldblquote b\\rdblquote\\bullet\\_\\-c \\{\\}\\\\', ['1\t2—3–‘a’“b”•\u2011c {}\\'])
  reads('a line break is a space in a sentence', 'Le président du conseil a\\line parlé.\\par', ['Le président du conseil a parlé.'])
  reads('a table cell by cell', '\\trowd\\cellx1\\cellx2\\pard\\intbl A\\cell B\\par C\\cell\\row\\pard D\\par', ['A', 'B', 'C', 'D'])
  reads('deleted text is out, inserted text in', 'Dix {\\deleted\\revauthdel1 millions}{\\revised milliards}.\\par Il a dit {\\deleted\\par}oui.\\par', ['Dix milliards.', 'Il a dit oui.'])
  reads('hidden text is not seen', 'Un{\\v secret} deux\\v x\\v0 .', ['Un deux.'])
  reads('nothing of a file’s frame', '{\\*\\generator X;}{\\info{\\title Non}}{\\header Non\\par}{\\stylesheet{\\s0 Normal;}}{\\*\\unknown Non}{\\pict 00ff}Un\\bin3 {{{.', ['Un.'])
  reads('a field is what it shows', 'Le {\\field{\\*\\fldinst DATE}{\\fldrslt 3 mai}}.', ['Le 3 mai.'])
  reads('the better of two tellings', '{\\upr{Ete}{\\*\\ud{\\u201 ?t\\u233 ?}}}', ['Été'])
  reads('a frame after its paragraph', "Avant{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard Encadr\\'e9\\par}}{\\shprslt Non}} apr\\'e8s\\par Fin", ['Avant après', 'Encadré', 'Fin'])
  reads('a backslash at a line’s end ends the paragraph', 'Un.\\\r\nDeux.', ['Un.', 'Deux.'])
  test('roles from styles, lists and levels', async () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0 heading 1;}{\\s2\\sbasedon1 Agence;}{\\s3 Signature;}{\\*\\cs9 Title;}}'
    const read = await opened(file(`${styles}\\pard\\s1 Titre\\par\\pard\\s3 Jean Dupont\\par\\pard Le corps.\\par\\pard\\s2 Inter\\par\\pard{\\listtext\\bullet\\tab}\\ls1 Point\\par\\pard\\outlinelevel1 Autre\\par`), 's.rtf')
    expect([textsOf(read), read.article.paragraphs.map(({ role }) => role)]).toEqual([['Titre', 'Jean Dupont', 'Le corps.', 'Inter', 'Point', 'Autre'], ['headline', 'byline', 'body', 'crosshead', 'bullet', 'crosshead']])
  })
  test('comments and notes are kept aside, changes told', async () => {
    const read = await opened(file('Un\\par Deux{\\*\\atnid A}{\\*\\atnauthor Anne}\\chatn{\\*\\annotation{\\*\\atndate 1}\\pard V\\\'e9rifier\\par}{\\super\\chftn{\\footnote\\pard {\\super\\chftn} Source\\par}}{\\deleted x}.\\par'), 's.rtf')
    expect(textsOf(read)).toEqual(['Un', 'Deux.'])
    expect(read.asides).toEqual([{ kind: 'comment', author: 'Anne', text: 'Vérifier', unit: 1 }, { kind: 'footnote', author: '', text: 'Source', unit: 1 }])
    expect(read.notes.map(({ key }) => key)).toEqual(['read.note.changes', 'read.note.comments', 'read.note.footnotes'])
  })
})

const bodyOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes).slice(head.length + 3, -1)
const writes = (name: string, before: string, now: readonly string[], after: string): void => {
  test(name, async () => {
    const read = await opened(file(before), 's.rtf'), given = (await writeDocument(read.source, now))!
    expect(bodyOf(given)).toBe(after)
    expect(textsOf(await opened(given, 's.rtf'))).toEqual(now)
  })
}

describe('an edit changes its words and nothing else', () => {
  writes('a word in bold stays bold', 'Dix {\\b millions} de dollars\\par', ['Dix milliards de dollars'], 'Dix {\\b milliards} de dollars\\par')
  writes('marks and letters are escaped', 'Un.\\par', ['R&D {été} ł €\u00a01.'], "R&D \\{\\u233\\'e9t\\u233\\'e9\\} \\u322? \\u8364\\'80\\~1.\\par")
  writes('where bytes are counted otherwise, in a group of its own', '\\uc2 Un.\\par', ['é.'], "\\uc2 {\\uc1\\u233\\'e9}.\\par")
  writes('a letter does not become part of a command', '\\pard\\b(Un) \\i\\\'e9t\\u233?\\par', ['Un té'], "\\pard\\b Un \\i t\\u233\\'e9\\par")
  writes('nor does one behind a tab', 'Un\\tab{\\b Deux}\\par', ['Un\tou Deux'], 'Un\\tab{ou }{\\b Deux}\\par')
  writes('a paragraph out takes the break before it', '\\pard Un.\\par\r\n\\pard Deux.\\par\r\n\\pard Trois.\\par', ['Un.', 'Trois.'], '\\pard Un.\r\n\\pard \\par\r\n\\pard Trois.\\par')
  writes('a paragraph added goes on in the look before it', '\\pard {\\f0 Un.}\\par Trois.\\par', ['Un.', 'Deux est là.', 'Trois.'], "\\pard {\\f0 Un.\\par Deux est l\\u224\\'e0.}\\par Trois.\\par")
  writes('a paragraph split', 'Il a dit {\\i oui. Elle} a dit non.\\par', ['Il a dit oui.', 'Elle a dit non.'], 'Il a dit {\\i oui.\\par Elle} a dit non.\\par')
  writes('two joined', 'Il a dit oui.\\b0\\par Elle a dit non.\\par', ['Il a dit oui. Elle a dit non.'], 'Il a dit oui. \\b0 Elle a dit non.\\par')
  writes('a cell is emptied', '\\trowd\\pard\\intbl A\\cell B\\cell\\row', ['A'], '\\trowd\\pard\\intbl A\\cell \\cell\\row')
  test('nothing edited: the very same bytes', async () => {
    const given = file("\\pard Un \\'e9 \\u233?\0 é\\par\r\n\\par")
    const read = await opened(given, 's.rtf')
    expect(await writeDocument(read.source, textsOf(read))).toEqual(given)
  })
})

describe('what cannot be read', () => {
  const refused = (name: string, key: string, bytes: Uint8Array): void => { test(`${name}: ${key}`, async () => expect((await opened(bytes, 's.rtf').catch((error: Error) => error)) as Error).toHaveProperty('message', expect.stringMatching(new RegExp(`^${key} `)))) }
  refused('cut short', 'read.cut', file('Un.\\par').subarray(0, -1))
  refused('nested beyond reason', 'read.deep', file('{'.repeat(100_000)))
  refused('nothing in it', 'read.empty', file('\\par'))
})

test('what was written reads as what was edited, always', async () => {
  const marked = fc.tuple(sentence, fc.nat(), fc.constantFrom(['{\\b ', '}'], ['\\i ', '\\i0 '], ['\\b{}', ''], ['\\b\\i0\r\n', '']), fc.constantFrom('\\par\r\n', '\\par ', '\\par\\pard\\plain ', '\\cell ')).map(([text, at, [open, close], end]) => {
    const words = text.split(' '), k = at % words.length
    return { text, rtf: [...words.slice(0, k).map(word => escapeRtf(word, false)), `${open}${escapeRtf(words[k]!, false)}${close}`, ...words.slice(k + 1).map(word => escapeRtf(word, false))].join(' ') + end }
  })
  await fc.assert(fc.asyncProperty(fc.array(marked, { minLength: 1, maxLength: 6 }), edits, async (paragraphs, changes) => {
    const read = await opened(file(`\\pard\\plain${paragraphs.map(({ rtf }) => rtf).join('').replace(/^(?=[\w*])/, ' ')}`), 's.rtf')
    expect(textsOf(read)).toEqual(paragraphs.map(({ text }) => text))
    const now = edited(textsOf(read), changes)
    if (now.length > 0) expect(textsOf(await opened((await writeDocument(read.source, now))!, 's.rtf'))).toEqual(now)
  }), { numRuns: 100 })
})
