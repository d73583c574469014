import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readDocument, writeDocument, type Opened, type ReadOptions } from '../../../shared/formats'

/** A Word document with this body, as small as Word itself will open. */
export function word(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const entries: Record<string, string> = {
    '[Content_Types].xml': '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${w}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  }
  for (const [name, text] of Object.entries(parts)) entries[name] = text.replace('XMLNS', w)
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])))
}

/** A text of OpenDocument with this body. */
export function openText(body: string, styles = '', parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const entries = Object.fromEntries(Object.entries({ 'content.xml': content, ...parts }).map(([name, text]) => [name, strToU8(text)]))
  return zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], ...entries })
}

export const p = (inner: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
export const r = (text: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A document opened; throws the problem's key where it was not. */
export async function opened(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Opened> {
  const read = await readDocument(bytes, name, 'fr', options)
  if (!read.ok) throw new Error(`${read.problem.key} ${JSON.stringify(read.problem.values)}`)
  return read
}
export const textsOf = (read: Opened): string[] => read.article.paragraphs.map(({ text }) => text)

export async function written(bytes: Uint8Array, name: string, edit: (texts: string[]) => string[]): Promise<Uint8Array> {
  const read = await opened(bytes, name)
  return (await writeDocument(read.source, edit(textsOf(read))))!
}

/** The body of a Word document, without what `word` put round it. */
export const bodyOf = (bytes: Uint8Array): string => /<w:body>([^]*)<w:sectPr\/><\/w:body>/.exec(strFromU8(unzipSync(bytes)['word/document.xml']!))![1]!
export const officeTextOf = (bytes: Uint8Array): string => /<office:text>([^]*)<\/office:text>/.exec(strFromU8(unzipSync(bytes)['content.xml']!))![1]!

/** A paragraph of made-up copy, for random tests: names, figures, quotation marks, and what formats must escape. */
export const sentence = fc.array(fc.constantFrom('le', 'président', 'a', 'dit', '«\u00a0oui\u00a0»', '2\u00a0500', 'R&D', 'Nur-Sultan', '😀', '<b>', 'à', '{x}', 'C:\\a', '*mot*', 'a_b_c', '[1]'), { minLength: 1, maxLength: 12 }).map(list => `${list.join(' ')}.`)

/** What becomes of six paragraphs, each with other words for it. */
export const edits = fc.array(fc.tuple(fc.constantFrom('keep', 'keep', 'edit', 'out', 'add', 'split', 'join'), sentence), { minLength: 6, maxLength: 6 })

export function edited(texts: readonly string[], list: readonly (readonly [string, string])[]): string[] {
  const now: string[] = []
  texts.forEach((text, i) => {
    const [what, other] = list[i % list.length]!, tokens = text.split(' ')
    if (what === 'edit') now.push(tokens.map((token, k) => (k % 3 === 1 ? other.split(' ')[0]! : token)).join(' '))
    else if (what === 'add') now.push(text, other)
    else if (what === 'split' && tokens.length > 1) now.push(tokens.slice(0, tokens.length >> 1).join(' '), tokens.slice(tokens.length >> 1).join(' '))
    else if (what === 'join' && now.length > 0) now[now.length - 1] += ` ${text}`
    else if (what !== 'out') now.push(text)
  })
  return now
}
