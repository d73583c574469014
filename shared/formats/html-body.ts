/** The paragraphs of a page's story, and where each character of them stands in the source. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { attribute, isElement } from './html-story'
import type { Page } from './html-page'
import { PageText, type PageElement } from './html-tree'
import { readLayout } from './layout'
import { addFolded, joined, settle, withEdges } from './mapped'
import { settleHeadings, styleRole, type StyleRole } from './style-roles'
import type { Aside, Mapped, Piece, Room } from './types'
import type { Language } from '../article/types'

/** Elements that begin and end a paragraph. Of these `own` are one paragraph when they hold nothing but its words; the rest must stay when it goes. */
const own: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'div', 'blockquote', 'pre', 'dt', 'dd', 'address'])
const blocks: ReadonlySet<string> = new Set([
  ...own, 'html', 'body', 'main', 'article', 'section', 'header', 'footer', 'aside', 'nav', 'hgroup', 'search', 'table', 'caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th',
  'ul', 'ol', 'menu', 'dir', 'dl', 'figure', 'figcaption', 'details', 'summary', 'dialog', 'fieldset', 'legend', 'form', 'center', 'hr',
])

/** The marks that a browser puts round `<q>`. */
const quotes: Readonly<Record<Language, readonly [string, string]>> = { en: ['“', '”'], fr: ['«\u00a0', '\u00a0»'] }

const isNote = (element: PageElement): boolean => /^doc-(?:footnotes?|endnotes?)$/.test(attribute(element, 'role') ?? '') || element.tagName !== 'a' && (/^sd(?:foot|end)note\d/.test(attribute(element, 'id') ?? '') || /(?:^| )footnotes(?: |$)/.test(attribute(element, 'class') ?? ''))
const isNoteMark = (element: PageElement): boolean => /^doc-(?:noteref|backlink)$/.test(attribute(element, 'role') ?? '') || /(?:^| )(?:sd(?:foot|end)note(?:anc|sym)|footnote-(?:ref|back))(?: |$)/.test(attribute(element, 'class') ?? '')

/** The block that is being read, and its words since the last block inside it ended. */
interface Frame {
  readonly element: PageElement
  pieces: Piece[]
  /** Whether it holds other blocks: then its own words are lines among them. */
  broken: boolean
  readonly role: StyleRole | null
  readonly kept: boolean
}

const bare = ['', ''] as const

/**
 * The marks of a block, and of what stands in it round a text, by where they stand; put together only when an edit needs them. A start
 * tag is as a copy of its element would have it: a number of its own stands once.
 */
class Marks implements Room {
  readonly #outer: Marks | null
  readonly #name: string
  readonly #start: number
  readonly #end: number
  constructor(readonly source: string, outer: Marks | null, { tagName, start, startEnd }: PageElement) {
    this.#outer = outer
    this.#name = tagName
    this.#start = start
    this.#end = startEnd
  }
  get inside(): Room['inside'] { return bare }
  get touch(): null { return null }
  get open(): string {
    const tag = this.#start < 0 ? `<${this.#name}>` : this.source.slice(this.#start, this.#end).replace(/\s(?:id|name)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi, '')
    return (this.#outer?.open ?? '') + tag
  }
  get close(): string { return `</${this.#name}>${this.#outer?.close ?? ''}` }
}

const entities = new Map<string, string>()
/** What a reference to a character reads as; itself when it is none. */
function entity(reference: string): string {
  let text = entities.get(reference)
  if (text === undefined) {
    text = (parseFragment(reference).childNodes[0] as DefaultTreeAdapterTypes.TextNode | undefined)?.value ?? reference
    if (entities.size < 5000) entities.set(reference, text)
  }
  return text
}

/** A mark, a reference, white space, words with single spaces in them. */
const stretches = /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);?|<\/?[a-z!?][^>]*>|[\t\n\f\r ]{2,}|[\t\n\f\r]|(?:[^&<\t\n\f\r \0]| (?![\t\n\f\r ]))+|[^]/gi

/** What a text has in it where that is more than words with single spaces. */
const special = /[&<\0\t\n\f\r]| {2}/

export class HtmlBody {
  readonly #paragraphs: Mapped[] = []
  readonly #headings = new Set<Mapped>()
  readonly #asides: Aside[] = []

  readonly source: string

  constructor(readonly page: Page, readonly language: Language, readonly passes: (element: PageElement) => boolean) { this.source = page.source }

  read(roots: readonly PageElement[]): { readonly paragraphs: readonly Mapped[]; readonly asides: readonly Aside[] } {
    for (const root of roots) this.#block(root, null, false)
    return { paragraphs: settleHeadings(this.#paragraphs, this.#headings), asides: this.#asides }
  }

  #block(element: PageElement, outer: StyleRole | null, kept: boolean): void {
    const role = this.#roleOf(element) ?? outer
    const frame: Frame = { element, pieces: [], broken: false, role, kept: kept || element.tagName === 'pre' }
    this.#children(element, frame, new Marks(this.source, null, element))
    this.#end(frame)
  }

  #roleOf(element: PageElement): StyleRole | null {
    const { tagName } = element
    if (/^h[1-6]$/.test(tagName)) return 'heading'
    if (tagName === 'li') return 'bullet'
    if (!own.has(tagName)) return null
    for (const word of (attribute(element, 'class') ?? '').split(/\s+/)) {
      const role = word === '' ? null : styleRole(word)
      if (role !== null) return role
    }
    return null
  }

  #children(parent: PageElement, frame: Frame, room: Marks): void {
    for (const child of parent.childNodes) {
      if (child instanceof PageText) this.#text(child, frame, room)
      else if (!isElement(child) || isNoteMark(child)) continue
      else if (this.passes(child)) { if (blocks.has(child.tagName)) this.#flush(frame) }
      else if (isNote(child)) { this.#flush(frame); this.#note(child) }
      else if (child.tagName === 'br') this.#mark(child, '\n', frame, room)
      else if (blocks.has(child.tagName)) {
        this.#flush(frame)
        this.#block(child, frame.role, frame.kept)
      } else if (child.tagName === 'q') {
        const [left, right] = quotes[this.language], { start, startEnd, endStart, end } = child
        if (start >= 0) frame.pieces.push({ text: left, start, end: startEnd, exact: false, room })
        this.#children(child, frame, room)
        if (endStart >= 0) frame.pieces.push({ text: right, start: endStart, end, exact: false, room })
      } else this.#children(child, frame, new Marks(this.source, room, child))
    }
  }

  #mark({ start, end }: PageElement, text: string, frame: Frame, room: Room): void {
    if (start >= 0) frame.pieces.push({ text, start, end, exact: false, room })
  }

  #text(node: PageText, frame: Frame, room: Room): void {
    if (node.start < 0) return
    const raw = this.page.read.slice(node.start, node.end)
    // Most texts are their own source: nothing to be told apart in them.
    if (raw === node.value && !special.test(raw)) {
      this.#add({ text: this.source.slice(node.start, node.end), start: node.start, end: node.end, exact: true, room }, frame)
      return
    }
    const found: Piece[] = []
    let read = 0, sound = true
    stretches.lastIndex = 0
    for (let match = stretches.exec(raw); match !== null && sound; match = stretches.exec(raw)) {
      let what = match[0]
      const start = node.start + match.index
      // The parser dropped it: a zero, a tag that meant nothing here.
      if (what === '\0' || what.length > 1 && what[0] === '<' && !node.value.startsWith('<', read)) continue
      let text = what[0] === '&' ? entity(what) : what.replace(/\r\n?/g, '\n')
      if (!node.value.startsWith(text, read)) {
        if (frame.kept && read === 0 && text[0] === '\n') text = text.slice(1)
        else { sound = false; break }
      }
      if (text === what && (what[0] === '<' || what[0] === '&') && what.length > 1) {
        what = text = what[0]
        stretches.lastIndex = match.index + 1
      }
      read += text.length
      const end = start + what.length, exact = text === what
      found.push({ text: exact ? this.source.slice(start, end) : text, start, end, exact, room })
    }
    if (!sound || read < node.value.length) this.#add({ text: this.#plain(node.value).replace(/[\t\n\f\r ]+/g, ' '), start: node.start, end: node.end, exact: false, room }, frame)
    else for (const piece of found) this.#add(piece, frame)
  }

  #plain(text: string): string { return this.page.mask === null ? text : text.replaceAll(this.page.mask, ' ') }

  #add(piece: Piece, frame: Frame): void {
    if (frame.kept) {
      // Each line end by itself, so that lines can be told apart.
      if (!piece.exact || !/[\n\r]/.test(piece.text)) { frame.pieces.push(piece); return }
      for (const { 0: part, index } of piece.text.matchAll(/\n|[^\n]+/g)) frame.pieces.push({ ...piece, text: part, start: piece.start + index, end: piece.start + index + part.length })
      return
    }
    addFolded(frame.pieces, piece)
  }

  /** The words of a block before another block in it: a line that has no marks of its own. */
  #flush(frame: Frame): void {
    frame.broken = true
    this.#settle(frame, true)
  }

  #end(frame: Frame): void {
    const { tagName, start, startEnd, end } = frame.element
    const whole = !frame.broken && own.has(tagName) && start >= 0
    this.#settle(frame, !(whole && frame.pieces.every(piece => piece.start >= startEnd && piece.end <= end)))
  }

  #settle(frame: Frame, line: boolean): void {
    const { pieces, role, element } = frame
    if (pieces.length === 0) return
    frame.pieces = []
    const first = pieces.find(({ text }) => text.trim() !== '')
    if (first === undefined) return
    const raw = joined(pieces), folded = raw.includes('\n')
    // One break alone reads as a paragraph's end only where the others do.
    const single = folded && !/\n[ \t]*\n/.test(raw) && readLayout(raw).width === 0
    const split = single ? '<br>' : frame.kept && folded ? '\n\n' : '<br><br>'
    const { start, startEnd, endStart, end } = element
    const settled = settle(pieces, {
      ...(line ? { start: first.start, end: pieces[pieces.length - 1]!.end, inner: null } : { start, end, inner: [startEnd, endStart < 0 ? end : endStart] as const }),
      kind: 'element', role: role === 'heading' ? null : role, split,
    }, raw)
    for (const one of settled) {
      const made: Mapped = one.kind === 'line' ? one : line ? { ...one, kind: 'line', split } : one.pieces.length === pieces.length ? one : { ...one, pieces: withEdges(pieces, one.pieces) }
      this.#paragraphs.push(made)
      if (role === 'heading') this.#headings.add(made)
    }
  }

  #note(element: PageElement): void {
    const inner = new HtmlBody(this.page, this.language, this.passes)
    for (const child of element.childNodes) if (isElement(child) && !this.passes(child)) inner.#block(child, null, false)
    const notes = element.tagName === 'section' || element.tagName === 'ol' || /s$/.test(attribute(element, 'role') ?? '') ? inner.#paragraphs.map(({ text }) => text) : [inner.#paragraphs.map(({ text }) => text).join('\n')]
    for (const text of notes) if (text !== '') this.#asides.push({ kind: 'footnote', author: '', text, unit: null })
  }
}
