/**
 * The paragraphs of a news item in XML: NewsML-G2 and NewsML 1 with NITF, XHTML or plain text inside, or NITF by itself. Namespaces
 * differ from desk to desk and say nothing that the names do not, so local names alone are read.
 */
import { rows } from '../language/table'
import type { Role } from '../article/types'
import { BREAK, copied, folded, Gathered, partsParagraphs, raw, typed } from './gather'
import { settle } from './mapped'
import table from './news-elements.tsv'
import { MOST_PARAGRAPHS } from './limits'
import { Refused, type Facts, type Mapped } from './types'
import { plainText, scanXml, type Tag, type XmlHandler, type XmlOptions } from './xml'

interface Kind { readonly role: Role | null; readonly one: boolean }
let kinds: ReadonlyMap<string, Kind> | null = null
const kindsOf = (): ReadonlyMap<string, Kind> => kinds ??= new Map(rows(table).map(([name, role, one]) => [name!, { role: role === '-' ? null : role as Role, one: one === 'one' }]))

/** What is no part of a story's text. */
const passed: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'rights', 'distributor', 'media-metadata', 'media-producer', 'media-reference', 'pubdata', 'series', 'nav', 'object', 'svg', 'alt-code'])
/** Elements in which a story's text stands. */
const contents: ReadonlySet<string> = new Set(['inlineXML', 'inlineData', 'DataContent'])
/** Outside of these, a word in marks beside loose text is part of it. */
const loose: ReadonlySet<string> = new Set(['a', 'abbr', 'b', 'cite', 'code', 'em', 'font', 'i', 'mark', 'q', 'small', 'span', 'strong', 'sub', 'sup', 'u', 'person', 'org', 'location', 'city', 'country', 'money', 'num', 'chron', 'event', 'function'])

interface Block {
  readonly gathered: Gathered
  readonly start: number
  end: number
  readonly innerStart: number
  innerEnd: number
  readonly kind: Kind
  readonly name: string
  /** Among the paragraphs of the story itself: neither its head nor a caption. */
  readonly inBody: boolean
  readonly rendition: number
  /** Holds other blocks, or is loose text: its element is not its own. */
  bare: boolean
}

/** A story as it stands in one item. */
export interface NewsItem {
  readonly paragraphs: readonly Mapped[]
  /** The same words once more, by paragraph. */
  readonly twins: readonly { readonly of: number; readonly at: Mapped }[]
  readonly facts: Facts
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

class ItemReader implements XmlHandler {
  /** One list of blocks an item; facts beside them. */
  readonly items: { readonly blocks: Block[]; readonly facts: Record<string, string> }[] = []
  readonly #names: string[] = []
  readonly #open: Block[] = []
  #passedAt = -1
  #contentAt = -1
  #rendition = 0
  #fact: { readonly key: string; readonly depth: number; text: string } | null = null

  constructor(readonly source: string, readonly options: XmlOptions) { this.#begin() }

  #begin(): void { this.items.push({ blocks: [], facts: {} }) }
  get #item(): { readonly blocks: Block[]; readonly facts: Record<string, string> } { return this.items[this.items.length - 1]! }

  #say(key: string, value: string | null): void {
    const { facts } = this.#item
    const told = value?.replace(/\s+/g, ' ').trim().slice(0, 500) ?? ''
    if (told !== '' && facts[key] === undefined) facts[key] = told
  }

  open(tag: Tag): void {
    const name = local(tag.name), parent = this.#names[this.#names.length - 1] ?? ''
    this.#names.push(name)
    if (this.#passedAt >= 0) return
    if (name === 'newsItem' || name === 'NewsItem') {
      if (this.#item.blocks.length > 0 || Object.keys(this.#item.facts).length > 0) this.#begin()
      this.#say('guid', tag.get('guid'))
      this.#say('version', tag.get('version'))
    }
    this.#facts(name, parent, tag)
    if (passed.has(name)) { this.#passedAt = tag.depth; return }
    if (this.#contentAt < 0) {
      if (contents.has(name) || name === 'nitf' || name === 'body') { this.#contentAt = tag.depth; this.#rendition++; return }
      const kind = parent === 'contentMeta' || parent === 'NewsLines' ? kindsOf().get(name) : undefined
      if (kind !== undefined) this.#enter(tag, name, kind, false)
      return
    }
    this.#inContent(tag, name, parent)
  }

  #inContent(tag: Tag, name: string, parent: string): void {
    const inHead = this.#names.includes('head') || this.#names.includes('docdata')
    if (inHead) { if (name === 'title') this.#enter(tag, name, { role: 'headline', one: true }, false); return }
    const block = this.#open[this.#open.length - 1]
    if (name === 'br') { (block ?? this.#loose(tag.start)).gathered.mark(BREAK, tag.start, tag.end); return }
    const kind = kindsOf().get(name)
    if (kind !== undefined && !((name === 'byline' || name === 'dateline' || name === 'credit') && block !== undefined && !block.bare)) {
      if (block !== undefined) { if (block.bare && block.name === '') this.#leaveLoose(tag.start); else this.#part(block, tag.start) }
      const note = this.#names.includes('note'), bodied = !note && !this.#names.includes('media') && !this.#names.includes('abstract')
      const told = note ? 'advisory' : name === 'hl2' && parent !== 'hedline' ? 'crosshead' : kind.role
      this.#enter(tag, name, { ...kind, role: told }, bodied && (name === 'p' || name === 'pre') )
    } else if (block !== undefined && (block.name !== '' || loose.has(name))) {
      if (!tag.empty) block.gathered.enter(copied(this.source.slice(tag.start, tag.end)))
    } else if (block !== undefined) this.#leaveLoose(tag.start)
  }

  #enter(tag: Tag, name: string, kind: Kind, inBody: boolean): void {
    if (tag.empty) return
    const { source } = this
    // A new paragraph begins on a line of its own where this one does.
    let line = tag.start
    while (line > 0 && (source[line - 1] === ' ' || source[line - 1] === '\t')) line--
    const before = line > 0 && /[\r\n]/.test(source[line - 1]!) ? (source[line - 2] === '\r' && source[line - 1] === '\n' ? '\r\n' : source[line - 1]!) + source.slice(line, tag.start) : ''
    const start = source.slice(tag.start, tag.end)
    const gathered = new Gathered(source, [before + copied(start), `</${tag.name}>`], this.options)
    this.#open.push({ gathered, start: tag.start, end: tag.end, innerStart: tag.end, innerEnd: tag.end, kind, name, inBody, rendition: this.#rendition, bare: false })
  }

  /** Text that stands in no paragraph of its own. */
  #loose(start: number): Block {
    const block: Block = { gathered: new Gathered(this.source, ['', '\n\n'], this.options), start, end: start, innerStart: start, innerEnd: start, kind: { role: null, one: true }, name: '', inBody: true, rendition: this.#rendition, bare: true }
    this.#open.push(block)
    return block
  }

  #leaveLoose(at: number): void { this.#done(this.#open.pop()!, at, at) }

  /** A block that holds another is over before it, and may go on behind it. */
  #part(block: Block, at: number): void {
    this.#done({ ...block, gathered: block.gathered, bare: true }, at, at)
    this.#open[this.#open.length - 1] = { ...block, gathered: new Gathered(this.source, ['', '\n\n'], this.options), start: at, innerStart: at, bare: true }
  }

  #done(block: Block, innerEnd: number, end: number): void {
    if (raw(block.gathered.pieces).trim() === '') return
    block.innerEnd = innerEnd
    block.end = end
    if (this.#item.blocks.push(block) > MOST_PARAGRAPHS) throw new Refused('read.bomb')
  }

  text(start: number, end: number, cdata: boolean): void {
    if (this.#passedAt >= 0) return
    if (this.#fact !== null) this.#fact.text += plainText(this.source, start, end, cdata, this.options)
    const block = this.#open[this.#open.length - 1]
    if (block !== undefined) { block.gathered.text(start, end, cdata); return }
    const parent = this.#names[this.#names.length - 1]!
    if (this.#contentAt < 0 || this.#names.includes('head') || this.#names.includes('docdata') || parent === 'hedline') return
    if (/[^ \t\r\n]/.test(this.source.slice(start, end))) this.#loose(start).gathered.text(start, end, cdata)
  }

  close(name: string, start: number, end: number, depth: number): void {
    this.#names.pop()
    if (this.#passedAt >= 0) { if (depth === this.#passedAt) this.#passedAt = -1; return }
    if (this.#fact !== null && depth === this.#fact.depth) {
      const { key, text } = this.#fact
      this.#fact = null
      this.#say(key, text)
    }
    const block = this.#open[this.#open.length - 1], bare = local(name)
    if (block !== undefined && start < end) {
      if (block.name === bare) { this.#open.pop(); this.#done(block, start, end) }
      else if (block.name !== '' || loose.has(bare)) { if (bare !== 'br' && this.source[end - 2] !== '/') block.gathered.leave() }
      else { this.#leaveLoose(start) }
    }
    if (depth === this.#contentAt) this.#contentAt = -1
  }

  /** What the item says of itself, under the names that the window shows. */
  #facts(name: string, parent: string, tag: Tag): void {
    const text = (key: string): void => { if (!tag.empty) this.#fact ??= { key, depth: tag.depth, text: '' } }
    switch (name) {
      case 'slugline': case 'SlugLine': text('slug'); return
      case 'urgency': if (tag.get('ed-urg') !== null) this.#say('urgency', tag.get('ed-urg')); else if (this.#contentAt < 0) text('urgency'); return
      case 'Urgency': this.#say('urgency', tag.get('FormalName')); return
      case 'Priority': this.#say('priority', tag.get('FormalName')); return
      case 'edNote': text('note'); return
      case 'embargoed': text('embargo'); return
      case 'versionCreated': case 'ThisRevisionCreated': text('created'); return
      case 'pubStatus': this.#say('status', (tag.get('qcode') ?? '').replace(/^.*:/, '')); return
      case 'RevisionId': text('version'); return
      case 'PublicIdentifier': text('guid'); return
      case 'doc-id': this.#say('guid', tag.get('id-string')); return
      case 'du-key': this.#say('slug', tag.get('key')); this.#say('version', tag.get('version')); return
      case 'date.issue': this.#say('created', tag.get('norm')); return
      case 'fixture': this.#say('fixture', tag.get('fix-id')); return
      case 'keyword': this.#say('keyword', tag.get('key')); return
      case 'name': if (parent === 'creator') text('byline'); else if (parent === 'located') text('place')
    }
  }
}

/** The paragraphs of one block; `alone`: its line ends are all that parts the story. */
function paragraphsOf(block: Block, source: string, alone: boolean): Mapped[] {
  const { gathered: { pieces }, start, end, innerStart, innerEnd, kind, bare } = block
  const text = raw(pieces)
  const lines = block.name === 'pre' || block.name === '' || partsParagraphs(text) || alone
  const read = lines ? typed(pieces) : folded(pieces)
  const settled = settle(read, { start, end, kind: 'element', role: kind.role, split: '\n\n', inner: bare ? null : [innerStart, innerEnd] })
  if (kind.one || bare) return settled.map(one => ({ ...one, kind: 'line', split: '\n\n' }))
  const gaps = settled.flatMap(({ gap }) => (gap.length === 0 ? [] : [source.slice(gap[0]!.start, gap[gap.length - 1]!.end)]))
  const split = gaps.length > 0 && gaps.every(gap => /^(?:\s|<[^<>]*>)+$/.test(gap) && !gap.includes('</')) ? gaps[0]! : '\n\n'
  return settled.map(one => (one.kind === 'line' ? { ...one, split } : one))
}

/** The stories of a document, in order; those without a word of text are left out. */
export function readItems(source: string, options: XmlOptions): NewsItem[] {
  const reader = new ItemReader(source, options)
  scanXml(source, reader, options)
  return reader.items.map(({ blocks, facts }): NewsItem => {
    // Several renditions of one text: the first that has one is read, the others say the same.
    const main = blocks.find(block => block.inBody)?.rendition ?? blocks.find(block => block.rendition > 0)?.rendition ?? 0
    const own = blocks.filter(block => block.rendition === main && block.name !== 'title')
    const alone = own.filter(block => block.inBody).length === 1
    const outside = blocks.filter(block => block.rendition === 0 && main !== 0 && block.name !== 'title')
    const paragraphs: Mapped[] = own.flatMap(block => paragraphsOf(block, source, alone && block.inBody))
    const twins: { of: Mapped; at: Mapped }[] = []
    const head: Mapped[] = []
    const twin = (one: Mapped): boolean => {
      const of = [...head, ...paragraphs].find(({ text }) => text === one.text)
      if (of !== undefined) twins.push({ of, at: one })
      return of !== undefined
    }
    for (const block of outside) for (const one of paragraphsOf(block, source, false)) if (!twin(one)) head.push(one)
    const titles = blocks.filter(block => block.name === 'title' && block.rendition === main).flatMap(block => paragraphsOf(block, source, false))
    for (const one of titles) if (!twin(one) && !paragraphs.some(({ role }) => role === 'headline') && head.every(({ role }) => role !== 'headline')) head.unshift(one)
    for (const block of blocks) if (block.rendition > 0 && block.rendition !== main) for (const one of paragraphsOf(block, source, false)) twin(one)
    const rank = ({ role }: Mapped): number => (role === 'headline' ? 0 : role === 'byline' ? 1 : 2)
    const all = [...head.sort((a, b) => rank(a) - rank(b)), ...paragraphs]
    return { paragraphs: all, twins: twins.map(({ of, at }) => ({ of: all.indexOf(of), at })), facts }
  })
}
