// How fast each reader of a desk's documents is: a story of some length in each format, made here (a PDF is LibreOffice's, and small).
import { strToU8, zipSync } from 'fflate'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { integer, table } from './measure.mjs'

const xml = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const office = 'urn:oasis:names:tc:opendocument:xmlns'
const rtf = text => text.replace(/[\\{}]/g, '\\$&').replace(/[^ -~]/g, c => `\\u${c.charCodeAt(0) > 32767 ? c.charCodeAt(0) - 65536 : c.charCodeAt(0)}?`)

/** The bytes of a story in each format, by the ending of its name. */
const makers = {
  txt: texts => strToU8(texts.join('\n\n')),
  md: texts => strToU8(texts.map(text => text.replace(/[\\*_`[\]<]/g, '\\$&').replace(/^\S+/, '**$&**')).join('\n\n')),
  html: texts => strToU8(`<!doctype html><html><body><nav>Menu</nav><main>${texts.map(text => `<p class="a">${xml(text).replace(/ /, ' <b>x</b> ')}</p>`).join('\n')}</main></body></html>`),
  rtf: texts => strToU8(`{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}${texts.map(text => `\\pard\\plain\\f0 {\\b x }${rtf(text)}\\par`).join('\n')}}`),
  odt: texts => zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(`<office:document-content xmlns:office="${office}:office:1.0" xmlns:text="${office}:text:1.0"><office:body><office:text>${texts.map(text => `<text:p text:style-name="P1"><text:span text:style-name="T1">x</text:span> ${xml(text)}</text:p>`).join('')}</office:text></office:body></office:document-content>`),
  }),
  docx: texts => zipSync({
    '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'),
    'word/document.xml': strToU8(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${texts.map(text => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r><w:r><w:t xml:space="preserve"> ${xml(text)}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`),
  }),
}

/** Seconds of this process's own computing, the middle of three, after one that is not counted. */
async function seconds(work) {
  const taken = []
  for (let n = 0; n < 4; n++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    if (n > 0) taken.push((user + system) / 1e6)
  }
  return taken.sort((a, b) => a - b)[1]
}

/** `texts`: the paragraphs of a story. */
export async function formats(readDocument, root, texts) {
  const size = texts.join('').length, long = Array.from({ length: Math.ceil(1_000_000 / size) }, () => texts).flat(), rows = []
  const measure = async (name, bytes, characters) => {
    const read = await readDocument(bytes, `story.${name}`, 'fr')
    if (!read.ok) { rows.push([name, read.problem.key, '', '']); return }
    const taken = await seconds(() => readDocument(bytes, `story.${name}`, 'fr')), mb = n => (n / 1048576 / taken).toFixed(1)
    rows.push([name, `${integer(bytes.length / 1024)} KB`, mb(bytes.length), mb(characters ?? read.article.paragraphs.reduce((sum, { text }) => sum + text.length, 0))])
  }
  for (const [name, make] of Object.entries(makers)) await measure(name, make(long))
  const pdf = join(root, 'test', 'fixtures', 'story.fr.pdf')
  if (existsSync(pdf)) await measure('pdf', new Uint8Array(readFileSync(pdf)))
  table('Reading a file, roles and all, by its format', ['', 'file', 'MB of file a second', 'MB of text a second'], rows)
}
