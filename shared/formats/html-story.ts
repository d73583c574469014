/** Where on a page the story is: the element that a page marks as its main part, without navigation and the like. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { rows } from '../language/table'
import table from './html-frame.tsv'

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

export const isElement = (node: Node): node is Element => 'tagName' in node
export const attribute = (element: Element, name: string): string | null => element.attrs.find(one => one.name === name)?.value ?? null
const wordsOf = (element: Element, name: string): string[] => (attribute(element, name) ?? '').toLowerCase().split(/\s+/).filter(word => word !== '')

/** Never seen as text, or nothing that a reader of the story reads. */
const unseen: ReadonlySet<string> = new Set([
  'head', 'script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'svg', 'math', 'canvas', 'audio', 'video', 'select', 'datalist',
  'button', 'textarea', 'input', 'meter', 'progress', 'rt', 'rp', 'del', 'map', 'frameset', 'noframes',
])
const frameRoles: ReadonlySet<string> = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'toolbar', 'menu', 'menubar', 'dialog', 'alertdialog'])

let frame: ReadonlySet<string> | null = null

function isUnseen(element: Element): boolean {
  if (unseen.has(element.tagName)) return true
  if (element.attrs.length === 0) return element.tagName === 'dialog'
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true
  if (element.tagName === 'dialog' && attribute(element, 'open') === null) return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '')
}

/** `own`: whether the element stands in what the page marks as its story, where a header and an aside are the story's. */
function isFrame(element: Element, own: boolean): boolean {
  const { tagName } = element
  if (tagName === 'nav' || wordsOf(element, 'role').some(role => frameRoles.has(role))) return true
  if (!own && (tagName === 'footer' || tagName === 'aside' || tagName === 'header' && find(element, one => one.tagName === 'h1') === null)) return true
  if (element.attrs.length === 0) return false
  frame ??= new Set(rows(table).map(([name]) => name!))
  // Only what holds other elements is part of a frame: a paragraph of class `related` is a paragraph.
  if (['p', 'body', 'html', 'main', 'article', 'span', 'a', 'h1', 'li', 'td', 'th'].includes(tagName)) return false
  return [...wordsOf(element, 'class'), ...wordsOf(element, 'id')].some(word => frame!.has(word))
}

function find(within: Element | DefaultTreeAdapterTypes.Document, wanted: (element: Element) => boolean): Element | null {
  for (const child of within.childNodes) {
    if (!isElement(child) || isUnseen(child)) continue
    const found = wanted(child) ? child : find(child, wanted)
    if (found !== null) return found
  }
  return null
}

function findAll(within: Element, wanted: (element: Element) => boolean, out: Element[] = []): Element[] {
  for (const child of within.childNodes) {
    if (!isElement(child) || isUnseen(child)) continue
    if (wanted(child)) out.push(child)
    else findAll(child, wanted, out)
  }
  return out
}

/** How many characters of text a part of the page shows; asked of the same texts again and again. */
function textLength(node: Element, passes: (element: Element) => boolean, lengths: Map<Node, number>): number {
  let sum = 0
  for (const child of node.childNodes) {
    if (child.nodeName === '#text') {
      let length = lengths.get(child)
      if (length === undefined) lengths.set(child, length = (child as DefaultTreeAdapterTypes.TextNode).value.trim().length)
      sum += length
    } else if (isElement(child) && !passes(child)) sum += textLength(child, passes, lengths)
  }
  return sum
}

/** The same answer, given once for each element. */
function once(passes: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>()
  return element => {
    let answer = known.get(element)
    if (answer === undefined) known.set(element, answer = passes(element))
    return answer
  }
}

export interface Found {
  /** What to read, in order: the story's element, before it a headline that stands outside. */
  readonly roots: readonly Element[]
  /** Whether text was left out as no part of the story. */
  readonly left: boolean
  readonly passes: (element: Element) => boolean
}

/** Below this share of a page's text an article on it is one of several. */
const MAIN_SHARE = 0.5

export function storyIn(page: DefaultTreeAdapterTypes.Document): Found {
  const body = find(page, element => element.tagName === 'body')
  if (body === null) return { roots: [], left: false, passes: isUnseen }
  const lengths = new Map<Node, number>(), unseen = once(isUnseen)
  const all = textLength(body, unseen, lengths)
  const marked = find(body, element => element.tagName === 'main' || wordsOf(element, 'role').includes('main'))
  const articles = findAll(marked ?? body, element => element.tagName === 'article' || attribute(element, 'itemprop') === 'articleBody')
  const within = marked ?? body, least = textLength(within, element => unseen(element) || isFrame(element, marked !== null), lengths) * MAIN_SHARE
  const root = articles.find(article => textLength(article, unseen, lengths) >= Math.max(1, least)) ?? within
  const own = root !== body
  const passes = once(element => unseen(element) || isFrame(element, own))
  const read = textLength(root, passes, lengths)
  // What looks like a frame and holds nearly all the words is the story.
  if (read < all * 0.1) return { roots: [body], left: false, passes: unseen }
  const isHeadline = (element: Element): boolean => element.tagName === 'h1'
  const headline = own && find(root, isHeadline) === null ? find(body, isHeadline) : null
  const roots = headline === null ? [root] : [headline, root]
  return { roots, left: roots.reduce((sum, one) => sum + textLength(one, passes, lengths), 0) < all, passes }
}
