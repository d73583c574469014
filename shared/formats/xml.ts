/**
 * A bounded XML reader that says where everything stands in the source, so that a text can be changed there and every other byte
 * stays as it was. (The usual parsers join text across entities and tell no offsets inside it; the tests compare this one with saxes.)
 * No entity is declared, no file fetched: a DOCTYPE is passed over, and a name that only a DTD could explain is refused. Names are given with the
 * prefix that the caller uses for their namespace, whatever the file calls it.
 */
import { DEEPEST, MOST_ATTRIBUTES, MOST_TEXT } from './limits'
import { refuseTooLong } from './size'
import { Refused } from './types'

/** Namespace → the prefix under which the caller wants its names (`''` for none). */
export type Spaces = Readonly<Record<string, string>>

/** A start tag; only good until the handler returns. Offsets are of the whole tag, `end` behind its `>`. */
export interface Tag {
  readonly name: string
  readonly start: number
  readonly end: number
  /** `<a/>`: a close follows at the same place. */
  readonly empty: boolean
  /** How many elements stand round this one. */
  readonly depth: number
  /** An attribute's value, entities put in; null when it is not there. */
  get(name: string): string | null
  /** Names as in `get`. */
  names(): string[]
}

export interface XmlHandler {
  readonly open?: (tag: Tag) => void
  /** The end tag (for an empty element its only tag), and how many elements stand round it. */
  readonly close?: (name: string, start: number, end: number, depth: number) => void
  /** Raw text between two tags, as it stands: see `eachPiece`. `cdata`: entities mean nothing in it. */
  readonly text?: (start: number, end: number, cdata: boolean) => void
}

export interface XmlOptions {
  readonly spaces?: Spaces
  /** What an entity that XML does not know stands for (those of HTML, in NITF); null when it is unknown here too. */
  readonly entity?: (name: string) => string | null
}

const basic: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text of a reference without its `&` and `;`; null when it means nothing. */
export function entityText(name: string, more?: (name: string) => string | null): string | null {
  if (name[0] !== '#') return Object.hasOwn(basic, name) ? basic[name]! : more?.(name) ?? null
  const code = /^#x[0-9a-f]{1,6}$/i.test(name) ? parseInt(name.slice(2), 16) : /^#\d{1,7}$/.test(name) ? parseInt(name.slice(1), 10) : -1
  if (code <= 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
  return String.fromCodePoint(code)
}

const unknownEntity = (name: string): never => { throw new Refused('read.entity', { entity: `&${name.slice(0, 40)};` }) }

/** The stretches of raw text: plain ones as they stand (`exact`), and each entity by itself. */
export function eachPiece(source: string, start: number, end: number, cdata: boolean, options: XmlOptions, emit: (text: string, start: number, end: number, exact: boolean) => void): void {
  let at = start
  // Looked for in the stretch alone: in a long source without entities each stretch would else be looked through to the source's end.
  const raw = cdata ? '' : source.slice(start, end)
  for (let found = raw.indexOf('&'); found >= 0; found = raw.indexOf('&', at - start)) {
    const amp = start + found
    const semi = start + raw.slice(found, found + 66).indexOf(';') + found
    if (semi < amp) unknownEntity(source.slice(amp + 1, Math.min(end, amp + 20)))
    if (amp > at) emit(source.slice(at, amp), at, amp, true)
    const name = source.slice(amp + 1, semi)
    emit(entityText(name, options.entity) ?? unknownEntity(name), amp, semi + 1, false)
    at = semi + 1
  }
  if (end > at) emit(source.slice(at, end), at, end, true)
}

/** Raw text with its entities put in. */
export function plainText(source: string, start: number, end: number, cdata: boolean, options: XmlOptions = {}): string {
  let out = ''
  eachPiece(source, start, end, cdata, options, text => { out += text })
  return out
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

/** Reads a whole document (or the fragment that `source` is), calling the handler in order. Throws `Refused`. */
export function scanXml(source: string, handler: XmlHandler, options: XmlOptions = {}): void {
  new Scanner(source, handler, options).run()
}

class Scanner implements Tag {
  name = ''
  start = 0
  end = 0
  empty = false
  depth = 0
  /** Four offsets an attribute: name from, to, value from, to. */
  #attributes: number[] = []
  readonly #raw: string[] = []
  readonly #names: string[] = []
  /** Prefix → namespace as declared, with what each element's declarations hid. */
  #bound = new Map<string, string>([['xml', 'http://www.w3.org/XML/1998/namespace']])
  readonly #hidden: { readonly depth: number; readonly bound: Map<string, string>; readonly known: Map<string, string> }[] = []
  #known = new Map<string, string>()

  constructor(readonly source: string, readonly handler: XmlHandler, readonly options: XmlOptions) {}

  #bad(): never { throw new Refused('read.xml') }
  #cut(): never { throw new Refused('read.cut') }

  /** The offset of `what`, which must still come. */
  #find(what: string, from: number): number {
    const at = this.source.indexOf(what, from)
    return at < 0 ? this.#cut() : at
  }

  run(): void {
    const { source, handler } = this
    let at = 0, roots = 0, characters = 0
    while (at < source.length) {
      const tag = source.indexOf('<', at)
      const textEnd = tag < 0 ? source.length : tag
      if (textEnd > at) {
        // A bilingual file holds two stories, and white space between its marks.
        if ((characters += textEnd - at) > 3 * MOST_TEXT) refuseTooLong()
        if (this.#raw.length > 0) handler.text?.(at, textEnd, false)
        else if (source.slice(at, textEnd).trim() !== '') this.#bad()
      }
      if (tag < 0) break
      const next = source.charCodeAt(tag + 1)
      if (next === 33) at = this.#declaration(tag)
      else if (next === 63) at = this.#find('?>', tag + 2) + 2
      else if (next === 47) at = this.#close(tag)
      else {
        if (this.#raw.length === 0 && roots++ > 0) this.#bad()
        at = this.#open(tag)
      }
    }
    if (this.#raw.length > 0 || roots === 0) this.#cut()
  }

  /** A comment, a CDATA section, or a DOCTYPE, which is passed over unread. */
  #declaration(tag: number): number {
    const { source } = this
    if (source.startsWith('<!--', tag)) return this.#find('-->', tag + 4) + 3
    if (source.startsWith('<![CDATA[', tag)) {
      const end = this.#find(']]>', tag + 9)
      if (this.#raw.length === 0) this.#bad()
      if (end > tag + 9) this.handler.text?.(tag + 9, end, true)
      return end + 3
    }
    if (!source.startsWith('<!DOCTYPE', tag) || this.#raw.length > 0) this.#bad()
    // The end of a DOCTYPE: the `>` outside of quotes, brackets and comments.
    const mark = /["'[\]>]|<!--/g
    mark.lastIndex = tag + 9
    for (let depth = 0, found = mark.exec(source); found !== null; found = mark.exec(source)) {
      const what = found[0]
      if (what === '[') depth++
      else if (what === ']') depth--
      else if (what === '>') { if (depth <= 0) return found.index + 1 } else mark.lastIndex = what === '<!--' ? this.#find('-->', found.index + 4) + 3 : this.#find(what, found.index + 1) + 1
    }
    return this.#cut()
  }

  #open(tag: number): number {
    const { source, handler } = this
    let at = tag + 1
    const nameEnd = this.#nameEnd(at)
    if (nameEnd === at) this.#bad()
    const raw = source.slice(at, nameEnd)
    at = nameEnd
    const attributes = this.#attributes
    attributes.length = 0
    let declares = false
    for (;;) {
      let code = source.charCodeAt(at)
      while (isSpace(code)) code = source.charCodeAt(++at)
      if (code === 62 || code === 47) break
      if (at >= source.length) this.#cut()
      const from = at
      at = this.#nameEnd(at)
      if (at === from) this.#bad()
      const to = at
      while (isSpace(source.charCodeAt(at))) at++
      if (source.charCodeAt(at) !== 61) { if (at >= source.length) this.#cut(); this.#bad() }
      at++
      while (isSpace(source.charCodeAt(at))) at++
      const quote = source.charCodeAt(at)
      if (quote !== 34 && quote !== 39) { if (at >= source.length) this.#cut(); this.#bad() }
      const valueEnd = this.#find(quote === 34 ? '"' : "'", at + 1)
      attributes.push(from, to, at + 1, valueEnd)
      if (attributes.length > 4 * MOST_ATTRIBUTES) throw new Refused('read.bomb')
      if (source.startsWith('xmlns', from)) declares = true
      at = valueEnd + 1
    }
    this.empty = source.charCodeAt(at) === 47
    if (this.empty && source.charCodeAt(++at) !== 62) { if (at >= source.length) this.#cut(); this.#bad() }
    this.start = tag
    this.end = at + 1
    this.depth = this.#raw.length
    if (declares) this.#declare()
    const name = this.name = this.#resolve(raw, true)
    this.#raw.push(raw)
    this.#names.push(name)
    if (this.#raw.length > DEEPEST) throw new Refused('read.deep')
    handler.open?.(this)
    if (this.empty) {
      this.#leave()
      handler.close?.(name, tag, at + 1, this.#raw.length)
    }
    return at + 1
  }

  #close(tag: number): number {
    const { source, handler } = this
    const raw = this.#raw[this.#raw.length - 1]
    if (raw === undefined || !source.startsWith(raw, tag + 2)) { if (source.indexOf('>', tag) < 0) this.#cut(); this.#bad() }
    let at = tag + 2 + raw.length
    while (isSpace(source.charCodeAt(at))) at++
    if (source.charCodeAt(at) !== 62) { if (at >= source.length) this.#cut(); this.#bad() }
    const name = this.#names[this.#names.length - 1]!
    this.#leave()
    handler.close?.(name, tag, at + 1, this.#raw.length)
    return at + 1
  }

  #leave(): void {
    this.#raw.pop()
    this.#names.pop()
    const hidden = this.#hidden[this.#hidden.length - 1]
    if (hidden === undefined || hidden.depth !== this.#raw.length) return
    this.#hidden.pop()
    this.#bound = hidden.bound
    this.#known = hidden.known
  }

  #nameEnd(at: number): number {
    const { source } = this
    for (;; at++) {
      const code = source.charCodeAt(at)
      if (!(code > 32) || code === 62 || code === 47 || code === 61 || code === 60 || code === 34 || code === 39) return at
    }
  }

  #declare(): void {
    this.#hidden.push({ depth: this.#raw.length, bound: this.#bound, known: this.#known })
    this.#bound = new Map(this.#bound)
    this.#known = new Map()
    for (let i = 0; i < this.#attributes.length; i += 4) {
      const name = this.source.slice(this.#attributes[i], this.#attributes[i + 1])
      if (name === 'xmlns' || name.startsWith('xmlns:')) this.#bound.set(name.slice(6), this.#value(i))
    }
  }

  /** A name as the caller writes it. One without a prefix is in the default namespace when it is an element's, in none when an attribute's. */
  #resolve(raw: string, element: boolean): string {
    const colon = raw.indexOf(':')
    if (colon < 0 && !element) return raw
    const known = this.#known.get(raw)
    if (known !== undefined) return known
    const space = this.#bound.get(colon < 0 ? '' : raw.slice(0, colon))
    const wanted = space === undefined ? undefined : space === 'http://www.w3.org/XML/1998/namespace' ? 'xml' : this.options.spaces?.[space]
    const local = raw.slice(colon + 1)
    // A namespace that nobody asked for keeps its prefix, marked so that it is not taken for one of the caller's.
    const name = wanted !== undefined ? (wanted === '' ? local : `${wanted}:${local}`) : space === undefined || this.options.spaces === undefined ? raw : `?:${local}`
    this.#known.set(raw, name)
    return name
  }

  #value(i: number): string {
    return plainText(this.source, this.#attributes[i + 2]!, this.#attributes[i + 3]!, false, this.options)
  }

  get(name: string): string | null {
    for (let i = 0; i < this.#attributes.length; i += 4) {
      if (this.#resolve(this.source.slice(this.#attributes[i], this.#attributes[i + 1]), false) === name) return this.#value(i)
    }
    return null
  }

  names(): string[] {
    const out: string[] = []
    for (let i = 0; i < this.#attributes.length; i += 4) out.push(this.#resolve(this.source.slice(this.#attributes[i], this.#attributes[i + 1]), false))
    return out
  }
}

/** An element as part of a tree, for formats whose files are small. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | RawText)[]
  readonly parent: Element | null
  /** With its tags. */
  readonly start: number
  readonly end: number
  /** Between its tags; both `end` when it is empty. */
  readonly innerStart: number
  readonly innerEnd: number
}

/** Text as it stands in the source; `plainText` and `eachPiece` read it. */
export interface RawText {
  readonly start: number
  readonly end: number
  readonly cdata: boolean
}

export const isElement = (node: Element | RawText): node is Element => 'name' in node

/** Elements and texts of a tree: beyond this a file is no story. */
const MOST_NODES = 500_000

/** The root of a document. */
export function readTree(source: string, options: XmlOptions = {}): Element {
  type Open = { -readonly [K in keyof Element]: Element[K] } & { children: (Element | RawText)[] }
  let root: Open | null = null, inside: Open | null = null, nodes = 0
  const count = (): void => { if (++nodes > MOST_NODES) throw new Refused('read.bomb') }
  scanXml(source, {
    open(tag) {
      count()
      const attributes: Record<string, string> = Object.create(null) as Record<string, string>
      for (const name of tag.names()) attributes[name] = tag.get(name)!
      const element: Open = { name: tag.name, attributes, children: [], parent: inside, start: tag.start, end: tag.end, innerStart: tag.end, innerEnd: tag.end }
      inside?.children.push(element)
      root ??= element
      inside = element
    },
    close(_, start, end) {
      const element = inside!
      if (start > element.start) element.innerEnd = start
      element.end = end
      inside = element.parent as Open | null
    },
    text(start, end, cdata) {
      count()
      inside!.children.push({ start, end, cdata })
    },
  }, options)
  return root!
}

/** All text inside an element, entities put in. */
export const textIn = (source: string, element: Element, options: XmlOptions = {}): string =>
  element.children.map(child => (isElement(child) ? textIn(source, child, options) : plainText(source, child.start, child.end, child.cdata, options))).join('')

/** Text as XML: the marks escaped, and what XML cannot hold left out. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, c => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
}
