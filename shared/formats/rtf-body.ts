/**
 * The paragraphs of a text in Rich Text Format, and where each character of them stands. Paragraphs end with a mark and begin with
 * none; looks are switched on and stay on. So no stretch of the source is a paragraph's own: one that goes leaves its marks, and takes
 * the break before it along; one that is new goes on in the look of the one before.
 */
import { decodePage, isTwoByte, pageOfCharset } from './code-pages'
import { legacyByte } from './legacy'
import { DEEPEST } from './limits'
import { settle } from './mapped'
import { chainedRole, settleHeadings, type ChainedStyle, type StyleRole } from './style-roles'
import { Refused, type Aside, type Mapped, type Piece, type Room } from './types'

/** Groups that are no words of the text. A group that says it may be passed over (`\*`) is, but for those below. */
const passed: ReadonlySet<string> = new Set([
  'colortbl', 'info', 'pict', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'listtext', 'pntext', 'fldinst', 'nonshppict', 'shprslt',
  'nonesttables', 'xe', 'tc', 'rxe', 'txe', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'listtable', 'listoverridetable', 'filetbl', 'revtbl', 'sp', 'template', 'objdata', 'mmathPict',
])
/** Groups with groups of words among what is passed over. */
const around: ReadonlySet<string> = new Set(['shpinst', 'upr'])
const marks: Readonly<Record<string, string>> = {
  tab: '\t', line: '\n', lbr: '\n', page: '\n', column: '\n', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•',
  emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005', zwbo: '\u200b', zwnbo: '\u2060', zwj: '\u200d', zwnj: '\u200c',
}
const symbols: Readonly<Record<string, string>> = { '\\': '\\', '{': '{', '}': '}', '~': '\u00a0', _: '\u2011' }

/** What is switched on in a group. */
interface State {
  /** `hard`: nothing in it is read; `soft`: only groups of words that it holds. */
  readonly pass: 'none' | 'soft' | 'hard'
  readonly kind: 'text' | 'fonts' | 'styles' | 'author'
  readonly uc: number
  readonly font: number
  readonly hidden: boolean
  readonly deleted: boolean
  readonly style: number
  readonly listed: boolean
  readonly outline: number
  readonly flow: Flow
}

interface Entry { readonly mapped: Mapped; readonly heading: boolean }
interface OpenAside { readonly kind: Aside['kind']; readonly author: string; readonly flow: Flow; entry: Entry | null }

/** The text, or a frame, a note or a comment in it. */
interface Flow {
  pieces: Piece[]
  /** The marks that ended paragraphs since the last words. */
  breaks: Piece[]
  /** The cell: no paragraph is joined to one of another. */
  region: number
  readonly entries: Entry[]
  /** Paragraphs of frames in this paragraph: they come after it. */
  after: Entry[]
  asides: OpenAside[]
}

const newFlow = (region: number): Flow => ({ pieces: [], breaks: [], region, entries: [], after: [], asides: [] })

const room = (inside: readonly [string, string], touch: Room['touch']): Room => ({ open: '', close: '', inside, touch })
const plain = room(['', ''], null), grouped = room(['{', '}'], null)

const word = /\\([a-zA-Z]{1,32})(-?\d+)?( ?)/y
const words = /[^\\{}\r\n\t\0\u007f-\uffff]+/y

export interface Rtf {
  readonly paragraphs: readonly Mapped[]
  readonly asides: readonly Aside[]
  readonly changed: boolean
}

class RtfReader {
  changed = false
  readonly #asides: OpenAside[] = []
  readonly #fonts = new Map<number, number>()
  readonly #styles = new Map<number, ChainedStyle<number>>()
  readonly #stack: State[] = []
  #state: State
  #page = 1252
  #font = -1
  /** Where a word of command without a space behind it ended: letters put there would be its own. */
  #bareEnd = -1
  #begins = true
  #starred = false
  #styleText = ''
  #based = -1
  #author = ''

  constructor(readonly source: string) {
    this.#state = { pass: 'none', kind: 'text', uc: 1, font: -1, hidden: false, deleted: false, style: 0, listed: false, outline: 9, flow: newFlow(0) }
  }

  read(): Rtf {
    const { source } = this, main = this.#state.flow
    let at = 0, ended = false
    while (at < source.length && !ended) {
      const char = source[at]!
      if (char === '{') {
        this.#stack.push(this.#state)
        if (this.#stack.length > DEEPEST) throw new Refused('read.deep')
        this.#begins = true
        this.#starred = false
        at++
      } else if (char === '}') {
        this.#endGroup()
        at++
        ended = this.#stack.length === 0
      } else if (char === '\\') at = this.#command(at)
      else if (char === '\r' || char === '\n' || char === '\0') at++
      else at = this.#text(at)
    }
    if (!ended) throw new Refused('read.cut')
    const units = new Map(main.entries.map((entry, i) => [entry, i]))
    return {
      paragraphs: settleHeadings(main.entries.map(({ mapped }) => mapped), new Set(main.entries.filter(({ heading }) => heading).map(({ mapped }) => mapped))),
      asides: this.#asides.map(({ kind, author, flow, entry }) => ({ kind, author, text: flow.entries.map(({ mapped }) => mapped.text).join('\n'), unit: entry === null ? null : units.get(entry) ?? null })),
      changed: this.changed,
    }
  }

  #set(change: Partial<State>): void { this.#state = { ...this.#state, ...change } }

  #endGroup(): void {
    const ending = this.#state, outer = this.#stack.pop()
    if (outer === undefined) return
    if (this.#stack.length === 0) this.#endParagraph(ending.flow)
    if (ending.kind === 'styles' && outer.kind === 'styles') this.#endStyle(ending)
    if (ending.flow !== outer.flow) {
      this.#endParagraph(ending.flow)
      // A frame's paragraphs stand behind the one it hangs on; a note's stand aside.
      if (!this.#asides.some(({ flow }) => flow === ending.flow)) outer.flow.after.push(...ending.flow.entries)
    }
    this.#state = outer
    this.#begins = false
  }

  #endStyle({ style, outline }: State): void {
    const name = this.#styleText.replace(/;.*$/s, '').trim()
    this.#styleText = ''
    if (name !== '' && !this.#styles.has(style)) this.#styles.set(style, { name, parent: this.#based < 0 ? null : this.#based, heading: outline < 9, listed: false })
    this.#based = -1
  }

  /** What a command begins at this place; the offset behind it. */
  #command(at: number): number {
    const { source } = this
    word.lastIndex = at
    const found = word.exec(source)
    if (found === null) return this.#symbol(at)
    const name = found[1]!, number = found[2] === undefined ? null : Number(found[2]), end = word.lastIndex
    const begins = this.#begins, starred = this.#starred
    this.#begins = this.#starred = false
    if (name === 'bin') return Math.min(source.length, end + Math.max(0, number ?? 0))
    if (begins && this.#destination(name, starred, at)) return this.#bare(found[3]!, end)
    if (this.#state.kind === 'fonts') this.#inFonts(name, number ?? 0)
    else if (name === 'u') return this.#number(at, end, number ?? 0, found[3] === '')
    else if (this.#state.pass === 'none') this.#act(name, number, at, end, found[3] === '')
    else if (name === 'shptxt' || name === 'ud') this.#destination(name, starred, at)
    return this.#bare(found[3]!, end)
  }

  #bare(space: string, end: number): number {
    if (space === '') this.#bareEnd = end
    return end
  }

  /** Whether the word says what the group is. */
  #destination(name: string, starred: boolean, at: number): boolean {
    const { pass, flow } = this.#state
    if (pass === 'hard') return true
    if (name === 'shptxt') this.#set({ pass: 'none', flow: newFlow(at) })
    else if (name === 'ud') this.#set({ pass: 'none' })
    else if (around.has(name)) this.#set({ pass: 'soft' })
    else if (pass === 'soft') this.#set({ pass: starred ? 'hard' : 'soft' })
    else if (name === 'fonttbl') this.#set({ kind: 'fonts' })
    else if (name === 'stylesheet') this.#set({ kind: 'styles' })
    else if (name === 'footnote' || name === 'annotation') {
      const inner = newFlow(at), aside: OpenAside = { kind: name === 'footnote' ? 'footnote' : 'comment', author: name === 'footnote' ? '' : this.#author.trim(), flow: inner, entry: null }
      this.#asides.push(aside)
      flow.asides.push(aside)
      this.#set({ flow: inner })
    } else if (name === 'atnauthor') { this.#author = ''; this.#set({ kind: 'author' }) }
    else if (passed.has(name) || starred) {
      if (name === 'listtext' || name === 'pntext') this.#outer({ listed: true })
      this.#set({ pass: 'hard' })
    } else return false
    return true
  }

  /** Changes the state of the group that holds this one. */
  #outer(change: Partial<State>): void {
    const i = this.#stack.length - 1
    this.#stack[i] = { ...this.#stack[i]!, ...change }
  }

  #inFonts(name: string, number: number): void {
    if (name === 'f') this.#font = number
    else if (name === 'fcharset') { const page = pageOfCharset(number); if (page !== null) this.#fonts.set(this.#font, page) }
    else if (name === 'cpg' && number > 0) this.#fonts.set(this.#font, number)
  }

  #act(name: string, number: number | null, at: number, end: number, bare: boolean): void {
    const { flow, kind } = this.#state, on = number !== 0
    if (marks[name] !== undefined) { this.#add({ text: marks[name], start: at, end, exact: false, room: bare ? grouped : plain }); return }
    switch (name) {
      case 'par': case 'sect': {
        if (this.#state.deleted) { this.changed = true; return }
        this.#endParagraph(flow)
        // Where a bare word stands before it, the space behind it is needed when it goes.
        flow.breaks.push({ text: '\n', start: at, end: this.#bareEnd === at && !bare ? end - 1 : end, exact: false, room: plain })
        return
      }
      case 'cell': case 'nestcell': case 'row': case 'nestrow':
        this.#endParagraph(flow)
        flow.breaks = []
        flow.region = at
        return
      case 'pard': this.#set({ style: 0, listed: false, outline: 9 }); return
      case 'plain': this.#set({ hidden: false, deleted: false, font: -1 }); return
      case 's': this.#set({ style: number ?? 0 }); return
      case 'sbasedon': if (kind === 'styles') this.#based = number ?? -1; return
      case 'ls': this.#set({ listed: on }); return
      case 'outlinelevel': this.#set({ outline: number ?? 9 }); return
      case 'v': this.#set({ hidden: on }); return
      case 'deleted': this.changed = true; this.#set({ deleted: on }); return
      case 'revised': this.changed = true; return
      case 'f': this.#set({ font: number ?? -1 }); return
      case 'uc': this.#set({ uc: Math.min(100, Math.max(0, number ?? 1)) }); return
      case 'ansicpg': if (number !== null && number > 0) this.#page = number; return
      case 'mac': this.#page = 10000; return
      case 'pc': this.#page = 437; return
      case 'pca': this.#page = 850; return
      default:
    }
  }

  get #codePage(): number { return this.#fonts.get(this.#state.font) ?? this.#page }

  #symbol(at: number): number {
    const { source } = this, char = source[at + 1], end = Math.min(source.length, at + 2)
    if (char === '*') { this.#starred = true; return end }
    this.#begins = false
    if (char === "'") return this.#bytes(at)
    if (char === '\r' || char === '\n') { if (this.#state.pass === 'none') this.#act('par', null, at, end, false) }
    else if (char !== undefined && symbols[char] !== undefined) this.#add({ text: symbols[char], start: at, end, exact: false, room: plain })
    // A hyphen that only shows at a line's end is no character, but goes with its word.
    else if (char === '-') this.#add({ text: '', start: at, end, exact: false, room: plain })
    return end
  }

  /** `\'hh`; as many in a row as make characters where two bytes are one. */
  #bytes(at: number): number {
    const { source } = this, page = this.#codePage, one = /\\'([\da-fA-F]{2})/y, bytes: number[] = []
    let end = at
    one.lastIndex = at
    for (let found = one.exec(source); found !== null; found = one.exec(source)) {
      bytes.push(parseInt(found[1]!, 16))
      end = one.lastIndex
      if (!isTwoByte(page)) break
    }
    if (bytes.length === 0) return Math.min(source.length, at + 2)
    this.#add({ text: page === 42 ? sign(bytes[0]!) : decodePage(page, bytes), start: at, end, exact: false, room: plain })
    return end
  }

  /** `\uN`, and the characters behind it that stand for readers which know none. */
  #number(at: number, from: number, number: number, bare: boolean): number {
    const { source } = this
    let end = from
    for (let left = this.#state.uc; left > 0 && end < source.length; left--) {
      while (source[end] === '\r' || source[end] === '\n') end++
      if (source[end] === '{' || source[end] === '}') break
      if (source[end] !== '\\') { end++; continue }
      word.lastIndex = end
      const command = word.exec(source)
      // A command counts as one character; one that ends the paragraph is none of these.
      if (command !== null) { if (['par', 'line', 'cell', 'row', 'u', 'tab'].includes(command[1]!)) break; end = word.lastIndex } else end += source[end + 1] === "'" ? 4 : 2
    }
    end = Math.min(end, source.length)
    const code = number < 0 ? number + 65536 : number
    const text = code >= 0xf000 && code <= 0xf0ff ? sign(code & 0xff) : code > 0 && code <= 0xffff ? String.fromCharCode(code) : ''
    this.#add({ text, start: at, end, exact: false, room: bare && end === from ? grouped : plain })
    if (bare && end === from) this.#bareEnd = end
    return end
  }

  #text(at: number): number {
    const { source } = this
    this.#begins = false
    words.lastIndex = at
    const found = words.exec(source)
    if (found !== null) {
      this.#add({ text: found[0], start: at, end: words.lastIndex, exact: true, room: plain })
      return words.lastIndex
    }
    const char = source[at]!, page = this.#codePage
    let end = at + 1
    if (char === '\t') this.#add({ text: '\t', start: at, end, exact: true, room: plain })
    else if (char !== '\u007f') {
      const bytes = [legacyByte('windows-1252', char.charCodeAt(0)) & 0xff]
      if (isTwoByte(page)) for (; end < source.length && /[\u0080-\uffff]/.test(source[end]!); end++) bytes.push(legacyByte('windows-1252', source.charCodeAt(end)) & 0xff)
      const text = page === 42 ? sign(bytes[0]!) : decodePage(page, bytes)
      this.#add({ text, start: at, end, exact: false, room: plain })
    }
    return end
  }

  #add(piece: Piece): void {
    const { pass, kind, hidden, deleted, flow } = this.#state
    if (pass !== 'none') return
    if (kind === 'styles') this.#styleText += piece.text
    else if (kind === 'author') this.#author += piece.text
    if (kind !== 'text' || hidden || deleted || this.#stack.length === 0) return
    // After a bare word a letter would belong to it: a change here puts the space that ends it.
    flow.pieces.push(this.#bareEnd === piece.start ? { ...piece, room: room(piece.room.inside, { at: piece.start, put: ' ' }) } : piece)
  }

  #roleOf(): StyleRole | null {
    const { style, listed, outline } = this.#state
    const role = chainedRole(this.#styles, style)
    return outline < 9 && role === null ? 'heading' : listed && (role === null || role === 'body') ? 'bullet' : role
  }

  #endParagraph(flow: Flow): void {
    const { pieces, breaks, region, asides } = flow, role = this.#roleOf()
    flow.pieces = []
    const settled = settle(pieces, { start: region, end: region, kind: 'element', role: role === 'heading' ? null : role, split: '\\par ', inner: null })
    const made = settled.map((one, i): Entry => ({ mapped: { ...one, kind: 'line', split: '\\par ', gap: i === 0 ? breaks : one.gap }, heading: role === 'heading' }))
    flow.entries.push(...made, ...flow.after)
    flow.after = []
    if (made.length > 0) flow.breaks = []
    for (const aside of asides) aside.entry = made[0] ?? null
    flow.asides = []
  }
}

/** A character of a font of signs: the bullets are known, the rest is only shown to be there. */
const sign = (byte: number): string => ([0xb7, 0xa7, 0x6c].includes(byte) ? '•' : '\ufffd')

export const readRtf = (source: string): Rtf => new RtfReader(source).read()
