/**
 * The tree of a page, as a browser would build it, with where each tag and text stands in the source. The parser hands over white space
 * and words by turns, and a page has a million of them: a space between two characters of a text means nothing to it, so while it works
 * a character that the page does not have stands in the place of each, and a text comes whole.
 */
import { parse } from 'parse5'
import { treeAdapter, type PageRoot, type PageTree } from './html-tree'
import { DEEPEST, MOST_TEXT } from './limits'
import { refuseTooLong } from './size'
import { Refused } from './types'

/** Elements and texts of a page: beyond this it is no story. */
const MOST_NODES = 500_000

export interface Page {
  readonly source: string
  /** What the parser read: the source, of the same length, with `mask` in the place of single spaces in its texts. */
  readonly read: string
  /** Null where every character that could stand for a space is the page's own. */
  readonly mask: string | null
  readonly document: PageRoot
}

const SPACE = 32, LESS = 60, EQUALS = 61, GREATER = 62
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
/** Whether a text has no half of a pair in it; asked of the machine where it knows, which is faster by far. */
const wellFormed = (text: string & { readonly isWellFormed?: () => boolean }): boolean => text.isWellFormed?.() ?? !lone.test(text)

function masked(source: string): Pick<Page, 'read' | 'mask'> {
  let mask: string | null = null
  for (let code = 0xe000; mask === null && code < 0xe100; code++) if (!source.includes(String.fromCharCode(code))) mask = String.fromCharCode(code)
  // What is no text of UTF-16 would not come through.
  if (mask === null || !wellFormed(source)) return { read: source, mask: null }
  const units = new Uint16Array(source.length), unit = mask.charCodeAt(0)
  // From behind a tag to the next one. One with an equals sign may be the inside of a tag whose values hold such signs.
  let from = -1
  for (let i = 0; i < units.length; i++) {
    const code = units[i] = source.charCodeAt(i)
    if (code === GREATER) from = i + 1
    else if (code === EQUALS) from = -1
    else if (code === LESS && from >= 0) {
      for (let k = from + 1; k < i - 1; k++) if (units[k] === SPACE && units[k - 1]! > SPACE && units[k + 1]! > SPACE) units[k] = unit
      from = -1
    }
  }
  return { read: decoder.decode(units), mask }
}

/** A page nested deeper than any story, of more parts or of far more text, is given up while it is being built. */
export function readPage(source: string): Page {
  let depth = 0, nodes = 0, text = 0
  const adapter = {
    ...treeAdapter((more, characters) => {
      if ((nodes += more) > MOST_NODES) throw new Refused('read.bomb')
      if ((text += characters) > 2 * MOST_TEXT) refuseTooLong()
    }),
    onItemPush() { if (++depth > DEEPEST) throw new Refused('read.deep') },
    onItemPop() { depth-- },
  }
  const { read, mask } = masked(source)
  return { source, read, mask, document: parse<PageTree>(read, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: adapter }) }
}
