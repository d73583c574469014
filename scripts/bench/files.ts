/**
 * A story in each format of a desk's files, of any length, for the bench and for the tests of limits. The marks are those that the
 * programs of the field write: a word or two of each paragraph stands in marks of its own.
 */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { randomFrom } from './phrases'

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const utf8 = (text: string): Uint8Array => strToU8(text)
const rtf = (text: string): string => text.replace(/[\\{}]/g, '\\$&').replace(/[^ -~]/g, c => `\\u${c.charCodeAt(0) > 32767 ? c.charCodeAt(0) - 65536 : c.charCodeAt(0)}?`)
const office = 'urn:oasis:names:tc:opendocument:xmlns'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
/** A paragraph with its first words marked. */
const marked = (text: string, open: string, close: string): string => xml(text).replace(/^\S+ \S+/, `${open}$&${close}`)
const paragraphs = (texts: readonly string[]): string => texts.map(text => `<p>${marked(text, '<em>', '</em>')}</p>`).join('\n')

const wordBody = (texts: readonly string[]): string => texts.map(text => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r><w:r><w:t xml:space="preserve"> ${xml(text)}</w:t></w:r></w:p>`).join('')
const docx = (body: string, more: Zippable = {}): Uint8Array => zipSync({ '_rels/.rels': utf8(relations), 'word/document.xml': utf8(`<w:document ${word}><w:body>${body}</w:body></w:document>`), ...more })

/** The bytes of a French story, by the name of its file. Where a file holds both languages, the English is as long. */
export const makers: Readonly<Record<string, (texts: readonly string[]) => Uint8Array>> = {
  'story.txt': texts => utf8(texts.join('\n\n')),
  'wire.txt': texts => utf8(`\u0001fra1234 4 i 0250 AFP\r\nFrance-météo\r\n\u0002${texts.join('\r\n')}\r\n\u0003\r\n131200 JAN 20\r\n\u0004`),
  'story.md': texts => utf8(texts.map(text => text.replace(/[\\*_`[\]<]/g, '\\$&').replace(/^\S+/, '**$&**')).join('\n\n')),
  'story.html': texts => utf8(`<!doctype html><html><body><nav>Menu</nav><main>${texts.map(text => `<p class="a">${marked(text, '<b>', '</b>')}</p>`).join('\n')}</main></body></html>`),
  'story.rtf': texts => utf8(`{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}${texts.map(text => `\\pard\\plain\\f0 {\\b x }${rtf(text)}\\par`).join('\n')}}`),
  'story.odt': texts => zipSync({
    mimetype: [utf8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': utf8(`<office:document-content xmlns:office="${office}:office:1.0" xmlns:text="${office}:text:1.0"><office:body><office:text>${texts.map(text => `<text:p text:style-name="P1"><text:span text:style-name="T1">x</text:span> ${xml(text)}</text:p>`).join('')}</office:text></office:body></office:document-content>`),
  }),
  'story.docx': texts => docx(wordBody(texts)),
  'table.docx': texts => docx(`<w:tbl>${texts.map(text => `<w:tr><w:tc>${wordBody([`The minister has said that it is ${text.length} times what they were told.`])}</w:tc><w:tc>${wordBody([text])}</w:tc></w:tr>`).join('')}</w:tbl>`),
  'newsml.xml': texts => utf8(`<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" version="1" standard="NewsML-G2" standardversion="2.9" conformance="power" xml:lang="fr"><itemMeta/><contentMeta><headline>Titre</headline></contentMeta><contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content>${paragraphs(texts)}</body.content></body></nitf></inlineXML></contentSet></newsItem>`),
  'nitf.xml': texts => utf8(`<?xml version="1.0" encoding="UTF-8"?><nitf><body><body.content>${paragraphs(texts)}</body.content></body></nitf>`),
  'ninjs.json': texts => utf8(JSON.stringify({ uri: 'urn:x', type: 'text', language: 'fr', headlines: [{ value: 'Titre' }], bodies: [{ contenttype: 'text/html', value: paragraphs(texts) }] })),
  'story.xlf': texts => utf8(`<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="fr" datatype="plaintext"><body>${texts.map((text, i) => `<trans-unit id="${i}"><source>${xml(text)}</source><target>${marked(text, '<g id="1">', '</g>')}</target></trans-unit>`).join('\n')}</body></file></xliff>`),
  'story.tmx': texts => utf8(`<?xml version="1.0"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>${texts.map(text => `<tu><tuv xml:lang="en"><seg>${xml(text)}</seg></tuv><tuv xml:lang="fr"><seg>${marked(text, '<ph>', '</ph>')}</seg></tuv></tu>`).join('\n')}</body></tmx>`),
}

/** Bytes that do not pack, as those of a picture. */
function picture(size: number, seed: number): Uint8Array {
  const random = randomFrom(seed), bytes = new Uint8Array(size)
  for (let i = 0; i < size; i++) bytes[i] = random() * 256
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  return bytes
}

/** Paragraphs as Word leaves them after some days of work: a run for every few words, each with its looks and the number of its saving. */
function worked(texts: readonly string[]): string {
  const random = randomFrom(5), number = (): string => Math.floor(random() * 0xffffffff).toString(16).toUpperCase().padStart(8, '0')
  const looks = (): string => `<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>${random() < 0.2 ? '<w:b/>' : ''}<w:sz w:val="22"/><w:lang w:val="fr-FR"/></w:rPr>`
  return texts.map(text => `<w:p w:rsidR="${number()}" w:rsidRDefault="${number()}"><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:after="120"/></w:pPr>${
    (xml(text).match(/(?:\S+\s*){1,7}/g) ?? []).map(run => `<w:r w:rsidR="${number()}">${looks()}<w:t xml:space="preserve">${run}</w:t></w:r>`).join('<w:proofErr w:type="spellStart"/>')}</w:p>`).join('')
}

/** A Word document of some megabytes: two pictures, and as many paragraphs as make up the rest. */
export function heavyWord(texts: readonly string[], size = 5 * 1024 * 1024): Uint8Array {
  const body = worked(texts), without = docx(body).length, each = Math.max(0, Math.floor((size - without) / 2))
  return docx(body, { 'word/media/image1.png': [picture(each, 1), { level: 0 }], 'word/media/image2.png': [picture(each, 2), { level: 0 }] })
}
