/** The paragraphs of a page's story, and where each character of them stands in the source. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { attribute, isElement, type Element } from './html-story'
import type { Page } from './html-page'
import { readLayout } from './layout'
import { addFolded, settle, withEdges } from './mapped'
import { settleHeadings, styleRole, type StyleRole } from './style-roles'
import type { Aside, Mapped, Piece, Room } from './types'
import type { Language } from '../article/types'

type Text = DefaultTreeAdapterTypes.TextNode

/** Elements that begin and end a paragraph. Of these `own` are one paragraph when they hold nothing but its words; the rest must stay when it goes. */
const own: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'div', 'blockquote', 'pre', 'dt', 'dd', 'address'])
const blocks: ReadonlySet<string> = new Set([
  ...own, 'html', 'body', 'main', 'article', 'section', 'header', 'footer', 'aside', 'nav', 'hgroup', 'search', 'table', 'caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th',
  'ul', 'ol', 'menu', 'dir', 'dl', 'figure', 'figcaption', 'details', 'summary', 'dialog', 'fieldset', 'legend', 'form', 'center', 'hr',
])

/** The marks that a browser puts round `<q>`. */
const quotes: Readonly<Record<Language, readonly [string, string]>> = { en: ['“', '”'], fr: ['«\u00a0', '\u00a0»'] }

const isNote = (element: Element): boolean => /^doc-(?:footnotes?|endnotes?)$/.test(attribute(element, 'role') ?? '') || element.tagName !== 'a' && (/^sd(?:foot|end)note\d/.test(attribute(element, 'id') ?? '') || /(?:^| )footnotes(?: |$)/.test(attribute(element, 'class') ?? ''))
const isNoteMark = (element: Element): boolean => /^doc-(?:noteref|backlink)$/.test(attribute(element, 'role') ?? '') || /(?:^| )(?:sd(?:foot|end)note(?:anc|sym)|footnote-(?:ref|back))(?: |$)/.test(attribute(element, 'class') ?? '')

/** The block that is being read, and its words since the last block inside it ended. */
interface Frame {
  readonly element: Element
  pieces: Piece[]
  /** Whether it holds other blocks: then its own words are lines among them. */
  broken: boolean
  readonly role: StyleRole | null
  readonly kept: boolean
  hung: Element[]
}

/** A start tag as a copy of its element would have it: a number of its own stands once. */
function openTag(source: string, element: Element): string {
  const tag = element.sourceCodeLocation?.startTag
  return tag === undefined ? `<${element.tagName}>` : source.slice(tag.startOffset, tag.endOffset).replace(/\s(?:id|name)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi, '')
}

/** The marks of a block, and of what stands in it round a text; put together only when an edit needs them. */
class Marks implements Room {
  readonly inside = ['', ''] as const
  readonly touch = null
  constructor(readonly source: string, readonly elements: readonly Element[]) {}
  get open(): string { return this.elements.map(element => openTag(this.source, element)).join('') }
  get close(): string { return this.elements.reduceRight((out, { tagName }) => `${out}</${tagName}>`, '') }
}

const entities = new Map<string, string>()
/** What a reference to a character reads as; itself when it is none. */
function entity(reference: string): string {
  let text = entities.get(reference)
  if (text === undefined) {
    text = (parseFragment(reference).childNodes[0] as Text | undefined)?.value ?? reference
    if (entities.size < 5000) entities.set(reference, text)
  }
  return text
}

/** A mark, a reference, white space, words with single spaces in them. */
const stretches = /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);?|<\/?[a-z!?][^>]*>|[\t\n\f\r ]{2,}|[\t\n\f\r]|(?:[^&<\t\n\f\r \0]| (?![\t\n\f\r ]))+|[^]/gi

export class HtmlBody {
  readonly #paragraphs: Mapped[] = []
  readonly #headings = new Set<Mapped>()
  readonly #asides: Aside[] = []

  readonly source: string

  constructor(readonly page: Page, readonly language: Language, readonly passes: (element: Element) => boolean) { this.source = page.source }

  read(roots: readonly Element[]): { readonly paragraphs: readonly Mapped[]; readonly asides: readonly Aside[] } {
    for (const root of roots) this.#block(root, null, false)
    return { paragraphs: settleHeadings(this.#paragraphs, this.#headings), asides: this.#asides }
  }

  #block(element: Element, outer: StyleRole | null, kept: boolean): void {
    const role = this.#roleOf(element) ?? outer
    const frame: Frame = { element, pieces: [], broken: false, role, kept: kept || element.tagName === 'pre', hung: [] }
    this.#children(element, frame, new Marks(this.source, [element]))
    this.#end(frame)
  }

  #roleOf(element: Element): StyleRole | null {
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

  #children(parent: Element, frame: Frame, room: Marks): void {
    for (const child of parent.childNodes) {
      if (child.nodeName === '#text') this.#text(child as Text, frame, room)
      else if (!isElement(child) || isNoteMark(child)) continue
      else if (this.passes(child)) { if (blocks.has(child.tagName)) this.#flush(frame) }
      else if (isNote(child)) { this.#flush(frame); this.#note(child) }
      else if (child.tagName === 'br') this.#mark(child, '\n', frame, room)
      else if (blocks.has(child.tagName)) {
        this.#flush(frame)
        this.#block(child, frame.role, frame.kept)
      } else if (child.tagName === 'q') {
        const [left, right] = quotes[this.language], { startTag, endTag } = child.sourceCodeLocation ?? {}
        if (startTag !== undefined) frame.pieces.push({ text: left, start: startTag.startOffset, end: startTag.endOffset, exact: false, room })
        this.#children(child, frame, room)
        if (endTag !== undefined) frame.pieces.push({ text: right, start: endTag.startOffset, end: endTag.endOffset, exact: false, room })
      } else this.#children(child, frame, new Marks(this.source, [...room.elements, child]))
    }
  }

  #mark(element: Element, text: string, frame: Frame, room: Room): void {
    const at = element.sourceCodeLocation
    if (at != null) frame.pieces.push({ text, start: at.startOffset, end: at.endOffset, exact: false, room })
  }

  #text(node: Text, frame: Frame, room: Room): void {
    const at = node.sourceCodeLocation
    if (at == null) return
    const raw = this.page.read.slice(at.startOffset, at.endOffset), found: Piece[] = []
    let read = 0, sound = true
    stretches.lastIndex = 0
    for (let match = stretches.exec(raw); match !== null && sound; match = stretches.exec(raw)) {
      let what = match[0]
      const start = at.startOffset + match.index
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
    if (!sound || read < node.value.length) this.#add({ text: this.#plain(node.value).replace(/[\t\n\f\r ]+/g, ' '), start: at.startOffset, end: at.endOffset, exact: false, room }, frame)
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
    const at = frame.element.sourceCodeLocation
    const whole = !frame.broken && own.has(frame.element.tagName) && at?.startTag !== undefined
    const inside = whole && frame.pieces.every(({ start, end }) => start >= at.startTag!.endOffset && end <= at.endOffset)
    this.#settle(frame, !inside)
  }

  #settle(frame: Frame, line: boolean): void {
    const { pieces, role, element } = frame
    frame.pieces = []
    const first = pieces.find(({ text }) => text.trim() !== '')
    if (first === undefined) return
    const at = element.sourceCodeLocation
    const raw = pieces.map(({ text }) => text).join(''), folded = raw.includes('\n')
    // One break alone reads as a paragraph's end only where the others do.
    const single = folded && !/\n[ \t]*\n/.test(raw) && readLayout(raw).width === 0
    const split = single ? '<br>' : frame.kept && folded ? '\n\n' : '<br><br>'
    const settled = settle(pieces, {
      ...(line ? { start: first.start, end: pieces[pieces.length - 1]!.end, inner: null } : { start: at!.startTag!.startOffset, end: at!.endOffset, inner: [at!.startTag!.endOffset, at!.endTag?.startOffset ?? at!.endOffset] as const }),
      kind: 'element', role: role === 'heading' ? null : role, split,
    }).map((one): Mapped => (line && one.kind !== 'line' ? { ...one, kind: 'line', split } : one.kind === 'line' ? one : { ...one, pieces: withEdges(pieces, one.pieces) }))
    for (const one of settled) {
      this.#paragraphs.push(one)
      if (role === 'heading') this.#headings.add(one)
    }
  }

  #note(element: Element): void {
    const inner = new HtmlBody(this.page, this.language, this.passes)
    for (const child of element.childNodes) if (isElement(child) && !this.passes(child)) inner.#block(child, null, false)
    const notes = element.tagName === 'section' || element.tagName === 'ol' || /s$/.test(attribute(element, 'role') ?? '') ? inner.#paragraphs.map(({ text }) => text) : [inner.#paragraphs.map(({ text }) => text).join('\n')]
    for (const text of notes) if (text !== '') this.#asides.push({ kind: 'footnote', author: '', text, unit: null })
  }
}
