/**
 * The paragraphs of a text of OpenDocument, and where each character of them stands in the XML. Tracked deletions stand apart from
 * the text there, and insertions in it: what is read is the text with every change accepted.
 */
import { addFolded, settle, withEdges } from './mapped'
import { settleHeadings, type StyleRole } from './style-roles'
import type { Aside, Mapped, Piece, Room } from './types'
import { eachPiece, plainText, scanXml, type Spaces, type Tag, type XmlHandler } from './xml'

const space = 'urn:oasis:names:tc:opendocument:xmlns:'
export const officeSpaces: Spaces = {
  [`${space}office:1.0`]: 'office', [`${space}text:1.0`]: 'text', [`${space}table:1.0`]: 'table', [`${space}style:1.0`]: 'style', [`${space}drawing:1.0`]: 'draw',
  [`${space}svg-compatible:1.0`]: 'svg', [`${space}form:1.0`]: 'form', 'http://purl.org/dc/elements/1.1/': 'dc',
}

/** What the editor does not read: deletions, lists that the program makes, names of pictures, what stands above a ruby text. */
const passed: ReadonlySet<string> = new Set([
  'text:tracked-changes', 'svg:title', 'svg:desc', 'draw:object', 'draw:object-ole', 'text:table-of-content', 'text:illustration-index', 'text:table-index', 'text:object-index',
  'text:user-index', 'text:alphabetical-index', 'text:bibliography', 'office:forms', 'text:ruby-text', 'text:hidden-text', 'text:sequence-decls', 'text:variable-decls',
  'text:user-field-decls', 'table:covered-table-cell', 'text:script', 'office:event-listeners',
])
/** Elements that hold paragraphs, and keep one as their last. */
const holders: ReadonlySet<string> = new Set(['table:table-cell', 'draw:text-box'])
/** Elements round words that a copy of a paragraph takes over. */
const wrappers: ReadonlySet<string> = new Set(['text:span', 'text:a', 'text:meta'])
/** Marks in a paragraph that hold no words of it. */
const points: ReadonlySet<string> = new Set(['text:soft-page-break', 'draw:frame', 'draw:image', 'draw:custom-shape', 'draw:g', 'text:bookmark', 'text:bookmark-start', 'text:bookmark-end'])

export interface Styles {
  readonly role: (style: string) => StyleRole | null
  readonly hidden: (style: string) => boolean
}

export interface OfficeText {
  readonly paragraphs: readonly Mapped[]
  readonly asides: readonly Aside[]
  /** Whether there were tracked changes. */
  readonly changed: boolean
}

interface Entry { mapped: Mapped; readonly heading: boolean }

interface Item { readonly depth: number; readonly open: string; readonly start: number; inside: number; entry: Entry | null; para: Para | null }

interface Para {
  readonly pieces: Piece[]
  readonly asides: OpenAside[]
  readonly start: number
  readonly innerStart: number
  readonly depth: number
  /** Its start tag, and that of the item of which it is all. */
  readonly open: string
  item: string
  readonly role: StyleRole | null
  /** The item it stands in directly. */
  readonly within: Item | null
  /** How many paragraphs stood before it: it comes before those of its frames. */
  readonly place: number
  holds: boolean
  room: WordsRoom
}

interface OpenAside { readonly kind: Aside['kind']; readonly depth: number; author: string; text: string; entry: Entry | null }

const nameOf = (tag: string): string => /^<([^\s/>]+)/.exec(tag)![1]!

/** The marks round words; put together only when an edit needs them. */
class WordsRoom implements Room {
  readonly inside: readonly [string, string] = ['', '']
  readonly touch = null
  constructor(readonly para: () => Para, readonly wraps: readonly string[]) {}

  get #tags(): string[] {
    const { item, open } = this.para()
    return [...(item === '' ? [] : [item]), open, ...this.wraps]
  }
  get open(): string { return this.#tags.join('') }
  get close(): string { return this.#tags.reverse().map(tag => `</${nameOf(tag)}>`).join('') }
}

class OfficeReader implements XmlHandler {
  readonly entries: Entry[] = []
  readonly asides: OpenAside[] = []
  changed = false
  #textAt = -1
  #passedAt = -1
  readonly #paras: Para[] = []
  readonly #items: Item[] = []
  readonly #holders: { readonly depth: number; last: Entry | null }[] = []
  /** Depths of frames: white space between their marks is none of the words round them. */
  readonly #frames: number[] = []
  /** Depths of the elements round words whose style hides them. */
  readonly #hidden: number[] = []
  readonly #rooms: { readonly depth: number; readonly room: WordsRoom }[] = []
  /** A field, which is one piece: its words may change, and then it is words. */
  #field: { readonly start: number; readonly depth: number; text: string } | null = null
  #aside: OpenAside | null = null
  #asideIn: 'author' | 'words' | null = null

  constructor(readonly source: string, readonly styles: Styles) {}

  get #para(): Para | undefined { return this.#paras[this.#paras.length - 1] }

  open(tag: Tag): void {
    if (this.#passedAt >= 0) return
    const { name, depth } = tag
    if (this.#textAt < 0) { if (name === 'office:text') this.#textAt = depth; return }
    const item = this.#items[this.#items.length - 1]
    if (item?.depth === depth - 1) item.inside++
    if (this.#aside !== null) this.#inAside(tag)
    else if (passed.has(name) || name === 'text:section' && tag.get('text:display') === 'none') {
      if (name === 'text:tracked-changes' && !tag.empty) this.changed = true
      this.#passedAt = depth
    } else if (name === 'text:note' || name === 'office:annotation') {
      this.#aside = { kind: name === 'text:note' ? 'footnote' : 'comment', depth, author: '', text: '', entry: null }
    } else if (name === 'text:p' || name === 'text:h') this.#begin(tag)
    else if (name === 'text:list-item') this.#items.push({ depth, open: this.#copy(tag).replace(/\stext:start-value="[^"]*"/, ''), start: tag.start, inside: 0, entry: null, para: null })
    else if (holders.has(name)) {
      if (this.#para !== undefined) this.#para.holds = true
      this.#holders.push({ depth, last: null })
    } else if (this.#para !== undefined) this.#inParagraph(tag, this.#para)
  }

  /** A start tag as a copy of its element would have it: a number of its own stands once. */
  #copy(tag: Tag): string {
    return this.source.slice(tag.start, tag.end).replace(/\s(?:xml:id|text:id)="[^"]*"/g, '').replace(/\/>$/, '>')
  }

  #inAside({ name }: Tag): void {
    if (name === 'dc:creator') this.#asideIn = 'author'
    else if (name === 'text:p' || name === 'text:h') this.#asideIn = 'words'
    else if (this.#asideIn === 'words' && (name === 'text:line-break' || name === 'text:tab' || name === 'text:s')) this.#aside!.text += ' '
  }

  #begin(tag: Tag): void {
    const style = tag.get('text:style-name'), named = style === null ? null : this.styles.role(style)
    const item = this.#items[this.#items.length - 1] ?? null, listed = item !== null && item.depth > (this.#holders.at(-1)?.depth ?? -1)
    const role = tag.name === 'text:h' ? named ?? 'heading' : listed && (named === null || named === 'body') ? 'bullet' : named
    const para: Para = {
      pieces: [], asides: [], start: tag.start, innerStart: tag.end, depth: tag.depth, open: this.#copy(tag), item: '', role, within: item?.depth === tag.depth - 1 ? item : null,
      place: this.entries.length, holds: false, room: new WordsRoom(() => para, []),
    }
    this.#paras.push(para)
    this.#rooms.push({ depth: tag.depth, room: para.room })
    if (style !== null && this.styles.hidden(style)) this.#hidden.push(tag.depth)
  }

  #inParagraph(tag: Tag, para: Para): void {
    const { name, depth, start, end } = tag
    if (this.#field !== null) return
    const mark = (text: string): void => { if (this.#hidden.length === 0) para.pieces.push({ text, start, end, exact: false, room: para.room }) }
    if (name === 'text:s') mark(' '.repeat(Math.min(200, Math.max(1, Number(tag.get('text:c') ?? 1) || 1))))
    else if (name === 'text:tab') mark('\t')
    else if (name === 'text:line-break') mark('\n')
    else if (wrappers.has(name)) {
      if (tag.empty) return
      para.room = new WordsRoom(() => para, [...para.room.wraps, this.#copy(tag)])
      this.#rooms.push({ depth, room: para.room })
      const style = tag.get('text:style-name')
      if (style !== null && this.styles.hidden(style)) this.#hidden.push(depth)
    } else if (points.has(name)) {
      if (!tag.empty) this.#frames.push(depth)
    } else if (!tag.empty) this.#field = { start, depth, text: '' }
  }

  text(start: number, end: number, cdata: boolean): void {
    if (this.#passedAt >= 0 || this.#textAt < 0) return
    if (this.#aside !== null) {
      if (this.#asideIn === null) return
      const text = plainText(this.source, start, end, cdata)
      if (this.#asideIn === 'author') this.#aside.author += text
      else this.#aside.text += text.replace(/[\t\n\r ]+/g, ' ')
      return
    }
    const para = this.#para
    if (para === undefined || this.#hidden.length > 0 || (this.#frames.at(-1) ?? -1) > para.depth) return
    if (this.#field !== null) { this.#field.text += plainText(this.source, start, end, cdata).replace(/[\t\n\r ]+/g, ' '); return }
    const { room, pieces } = para
    eachPiece(this.source, start, end, cdata, {}, (text, a, b, exact) => {
      if (!exact || cdata) { pieces.push({ text, start: a, end: b, exact: false, room }); return }
      for (const { 0: part, index } of text.matchAll(/[\t\n\r ]{2,}|[\t\n\r]|(?:[^\t\n\r ]| (?![\t\n\r ]))+| /g)) addFolded(pieces, { text: part, start: a + index, end: a + index + part.length, exact: true, room })
    })
  }

  close(name: string, start: number, end: number, depth: number): void {
    if (this.#passedAt >= 0) { if (depth === this.#passedAt) this.#passedAt = -1; return }
    if (this.#textAt < 0) return
    if (depth === this.#textAt) { this.#textAt = -1; return }
    if (this.#aside !== null) { this.#endAside(name, depth); return }
    if (this.#hidden.at(-1) === depth) this.#hidden.pop()
    if (this.#frames.at(-1) === depth) this.#frames.pop()
    if (this.#field !== null) {
      if (this.#field.depth !== depth) return
      const { start: from, text } = this.#field, para = this.#para!
      this.#field = null
      if (text !== '') para.pieces.push({ text, start: from, end, exact: false, room: para.room })
      return
    }
    if (this.#rooms.at(-1)?.depth === depth) {
      this.#rooms.pop()
      const para = this.#para!
      if (para.depth !== depth) para.room = this.#rooms.at(-1)!.room
    }
    if (name === 'text:p' || name === 'text:h') this.#settle(this.#paras.pop()!, start, end)
    else if (name === 'text:list-item') this.#endItem(this.#items.pop()!, end)
    else if (holders.has(name)) {
      const { last } = this.#holders.pop()!
      // The last paragraph of a cell cannot go.
      if (last !== null && last.mapped.kind === 'element') last.mapped = { ...last.mapped, kind: 'cell' }
    }
  }

  #endAside(name: string, depth: number): void {
    const aside = this.#aside!
    if (name === 'dc:creator') this.#asideIn = null
    else if (name === 'text:p' || name === 'text:h') { this.#asideIn = null; aside.text += '\n' }
    if (depth !== aside.depth) return
    this.#aside = null
    this.#asideIn = null
    this.asides.push(aside)
    this.#para?.asides.push(aside)
  }

  #settle(para: Para, innerEnd: number, end: number): void {
    const { role, pieces, start, innerStart, holds } = para
    const settled = settle(pieces, { start, end, kind: holds ? 'cell' : 'element', role: role === 'heading' ? null : role, split: '<text:line-break/>', inner: holds ? null : [innerStart, innerEnd] })
    const made = settled.map((mapped): Entry => ({ mapped: mapped.kind === 'line' ? mapped : { ...mapped, pieces: withEdges(pieces, mapped.pieces) }, heading: role === 'heading' }))
    // Paragraphs of its frames were read inside it, and come after it.
    this.entries.splice(para.place, 0, ...made)
    const holder = this.#holders[this.#holders.length - 1]
    if (holder !== undefined) holder.last = made.at(-1) ?? null
    for (const aside of para.asides) aside.entry = made[0] ?? null
    if (para.within !== null && made.length === 1) { para.within.entry = made[0]!; para.within.para = para }
  }

  /** An item that is one paragraph goes, comes and is split with it. */
  #endItem({ inside, entry, para, open, start }: Item, end: number): void {
    if (inside !== 1 || entry === null || entry.mapped.kind !== 'element') return
    entry.mapped = { ...entry.mapped, start, end }
    para!.item = open
  }

  done(): OfficeText {
    const units = new Map(this.entries.map((entry, i) => [entry, i]))
    const headings = new Set(this.entries.filter(({ heading }) => heading).map(({ mapped }) => mapped))
    return {
      paragraphs: settleHeadings(this.entries.map(({ mapped }) => mapped), headings), changed: this.changed,
      asides: this.asides.map(({ kind, author, text, entry }) => ({ kind, author, text: text.trim(), unit: entry === null ? null : units.get(entry) ?? null })),
    }
  }
}

export function readOfficeText(source: string, styles: Styles): OfficeText {
  const reader = new OfficeReader(source, styles)
  scanXml(source, reader, { spaces: officeSpaces })
  return reader.done()
}
