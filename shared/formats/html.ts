/**
 * Web pages and what editors' systems export as such: the story's text without what stands round it. parse5 builds the tree that a
 * browser would, and says where each tag and text stands in the source; nothing is run, fetched or styled.
 */
import { notesOn, openedAs } from './document'
import { HtmlBody } from './html-body'
import { readPage } from './html-page'
import { storyIn } from './html-story'
import { encodingOf, readText, writeMarked, xmlDeclared } from './marked-text'
import { pageTable } from './table'
import type { Given, MarkedSource, Opened, TableSource } from './types'
import { escapeXml } from './xml'
import type { Encoding } from './encoding'

/** What the page says of its own encoding. */
function declared(head: string): Encoding | null {
  const found = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)
  if (found !== null) return encodingOf(found[1]!)
  return /^\s*<\?xml[^>]*\bencoding/.test(head) ? xmlDeclared(head.trimStart()) : null
}

function read(given: Given): Opened<MarkedSource | TableSource> {
  const { name, language } = given
  const file = readText(given, declared)
  const page = readPage(file.text), { roots, left, passes } = storyIn(page.document)
  const { paragraphs, asides } = new HtmlBody(page, language, passes).read(roots)
  const notes = [...(left ? [{ key: 'read.note.frame', values: {} }] : []), ...notesOn({ asides, damaged: file.damaged })]
  const source: MarkedSource = { format: 'html', writable: true, name, ...file, paragraphs }
  return pageTable(source, page.document, { notes, asides }) ?? openedAs(language, source, paragraphs, { notes, asides })
}

export const html = { format: 'html', read, write: (source: MarkedSource, paragraphs: readonly string[]): Uint8Array => writeMarked(source, paragraphs, escapeXml) }
