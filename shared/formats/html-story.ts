/** Where on a page the story is: the element that a page marks as its main part, without navigation and the like. */
import { PageElement, PageText, type Child, type Parent } from './html-tree'
import { rows } from '../language/table'
import table from './html-frame.tsv'

export const isElement = (node: Child): node is PageElement => node instanceof PageElement
export const attribute = ({ attrs }: PageElement, name: string): string | null => (attrs.length === 0 ? null : attrs.find(one => one.name === name)?.value ?? null)

const noWords: readonly string[] = []
function wordsOf(element: PageElement, name: string): readonly string[] {
  const value = attribute(element, name)
  return value === null ? noWords : value.toLowerCase().split(/\s+/).filter(word => word !== '')
}

/** Never seen as text, or nothing that a reader of the story reads. */
const unseen: ReadonlySet<string> = new Set([
  'head', 'script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'svg', 'math', 'canvas', 'audio', 'video', 'select', 'datalist',
  'button', 'textarea', 'input', 'meter', 'progress', 'rt', 'rp', 'del', 'map', 'frameset', 'noframes',
])
const frameRoles: ReadonlySet<string> = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'toolbar', 'menu', 'menubar', 'dialog', 'alertdialog'])

let frame: ReadonlySet<string> | null = null

function isUnseen(element: PageElement): boolean {
  if (unseen.has(element.tagName)) return true
  if (element.attrs.length === 0) return element.tagName === 'dialog'
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true
  if (element.tagName === 'dialog' && attribute(element, 'open') === null) return true
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '')
}

/** `own`: whether the element stands in what the page marks as its story, where a header and an aside are the story's. */
function isFrame(element: PageElement, own: boolean): boolean {
  const { tagName } = element
  if (tagName === 'nav' || wordsOf(element, 'role').some(role => frameRoles.has(role))) return true
  if (!own && (tagName === 'footer' || tagName === 'aside' || tagName === 'header' && find(element, one => one.tagName === 'h1') === null)) return true
  if (element.attrs.length === 0) return false
  frame ??= new Set(rows(table).map(([name]) => name!))
  // Only what holds other elements is part of a frame: a paragraph of class `related` is a paragraph.
  if (['p', 'body', 'html', 'main', 'article', 'span', 'a', 'h1', 'li', 'td', 'th'].includes(tagName)) return false
  return [...wordsOf(element, 'class'), ...wordsOf(element, 'id')].some(word => frame!.has(word))
}

function find(within: Parent, wanted: (element: PageElement) => boolean): PageElement | null {
  for (const child of within.childNodes) {
    if (!isElement(child) || isUnseen(child)) continue
    const found = wanted(child) ? child : find(child, wanted)
    if (found !== null) return found
  }
  return null
}

const isMain = (element: PageElement): boolean => element.tagName === 'main' || element.attrs.length > 0 && wordsOf(element, 'role').includes('main')
const isArticle = (element: PageElement): boolean => element.tagName === 'article' || attribute(element, 'itemprop') === 'articleBody'

/** What may be the story's element, in the order of the page, found in one walk: it is of the page's size. */
function landmarks(within: PageElement, out: PageElement[] = []): PageElement[] {
  for (const child of within.childNodes) {
    if (!isElement(child) || isUnseen(child)) continue
    if (isMain(child) || isArticle(child)) out.push(child)
    landmarks(child, out)
  }
  return out
}

function stands(element: PageElement, within: PageElement): boolean {
  for (let up = element.parentNode; up instanceof PageElement; up = up.parentNode) if (up === within) return true
  return false
}

/** How many characters of text a part of the page shows. */
function textLength(node: PageElement, passes: (element: PageElement) => boolean): number {
  let sum = 0
  for (const child of node.childNodes) {
    if (child instanceof PageText) sum += child.shown
    else if (isElement(child) && !passes(child)) sum += textLength(child, passes)
  }
  return sum
}

/** The same answer, given once for each element whose attributes must be looked at. */
function once(passes: (element: PageElement) => boolean): (element: PageElement) => boolean {
  const known = new Map<PageElement, boolean>()
  return element => {
    if (element.attrs.length === 0) return passes(element)
    let answer = known.get(element)
    if (answer === undefined) known.set(element, answer = passes(element))
    return answer
  }
}

export interface Found {
  /** What to read, in order: the story's element, before it a headline that stands outside. */
  readonly roots: readonly PageElement[]
  /** Whether text was left out as no part of the story. */
  readonly left: boolean
  readonly passes: (element: PageElement) => boolean
}

/** Below this share of a page's text an article on it is one of several. */
const MAIN_SHARE = 0.5

export function storyIn(page: Parent): Found {
  const body = find(page, element => element.tagName === 'body')
  if (body === null) return { roots: [], left: false, passes: isUnseen }
  const unseen = once(isUnseen), found = landmarks(body)
  const all = textLength(body, unseen)
  const marked = found.find(isMain) ?? null, within = marked ?? body
  let root = within
  const articles: PageElement[] = []
  // In the page's order, what stands in another comes right behind it.
  for (const element of found) if (isArticle(element) && stands(element, within) && (articles.length === 0 || !stands(element, articles[articles.length - 1]!))) articles.push(element)
  if (articles.length > 0) {
    const least = Math.max(1, textLength(within, element => unseen(element) || isFrame(element, marked !== null)) * MAIN_SHARE)
    root = articles.find(article => textLength(article, unseen) >= least) ?? within
  }
  const own = root !== body
  const passes = once(element => unseen(element) || isFrame(element, own))
  const read = textLength(root, passes)
  // What looks like a frame and holds nearly all the words is the story.
  if (read < all * 0.1) return { roots: [body], left: false, passes: unseen }
  const isHeadline = (element: PageElement): boolean => element.tagName === 'h1'
  const headline = own && find(root, isHeadline) === null ? find(body, isHeadline) : null
  const roots = headline === null ? [root] : [headline, root]
  return { roots, left: read + (headline === null ? 0 : textLength(headline, passes)) < all, passes }
}
