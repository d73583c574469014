/**
 * Web pages and what editors' systems export as such: the story's text without what stands round it. parse5 builds the tree that a
 * browser would, and says where each tag and text stands in the source; nothing is run, fetched or styled.
 */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5'
import { notesOn, openedAs } from './document'
import { HtmlBody } from './html-body'
import { storyIn } from './html-story'
import { DEEPEST } from './limits'
import { encodingOf, readText, writeMarked, xmlDeclared } from './marked-text'
import { pageTable } from './table'
import { Refused, type Given, type MarkedSource, type Opened, type TableSource } from './types'
import { escapeXml } from './xml'
import type { Encoding } from './encoding'

/** Elements and texts of a page: beyond this it is no story. */
const MOST_NODES = 500_000

/** What the page says of its own encoding. */
function declared(head: string): Encoding | null {
  const found = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)
  if (found !== null) return encodingOf(found[1]!)
  return /^\s*<\?xml[^>]*\bencoding/.test(head) ? xmlDeclared(head.trimStart()) : null
}

/** The tree of a page; a page nested deeper than any story, or of more parts, is given up while it is being built. */
export function readPage(source: string): DefaultTreeAdapterTypes.Document {
  let depth = 0, nodes = 0
  const count = (): void => { if (++nodes > MOST_NODES) throw new Refused('read.bomb') }
  const treeAdapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...given) { count(); return defaultTreeAdapter.createElement(...given) },
    insertText(...given) { count(); defaultTreeAdapter.insertText(...given) },
    onItemPush() { if (++depth > DEEPEST) throw new Refused('read.deep') },
    onItemPop() { depth-- },
  }
  return parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter })
}

function read(given: Given): Opened<MarkedSource | TableSource> {
  const { name, language } = given
  const file = readText(given, declared)
  const page = readPage(file.text), { roots, left, passes } = storyIn(page)
  const { paragraphs, asides } = new HtmlBody(file.text, language, passes).read(roots)
  const notes = [...(left ? [{ key: 'read.note.frame', values: {} }] : []), ...notesOn({ asides, damaged: file.damaged })]
  const source: MarkedSource = { format: 'html', writable: true, name, ...file, paragraphs }
  return pageTable(source, page, { notes, asides }) ?? openedAs(language, source, paragraphs, { notes, asides })
}

export const html = { format: 'html', read, write: (source: MarkedSource, paragraphs: readonly string[]): Uint8Array => writeMarked(source, paragraphs, escapeXml) }
