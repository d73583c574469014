/** The paragraphs of a text in Markdown, line by line: headings, items, quotations, cells of tables, and where each stands. */
import { readInline, type Stretch } from './markdown-inline'
import { room, settle } from './mapped'
import { settleHeadings, type StyleRole } from './style-roles'
import type { Aside, Mapped, Piece } from './types'

interface Line { readonly start: number; readonly end: number; readonly next: number }

interface Open {
  readonly stretches: Stretch[]
  /** Where its marks begin. */
  readonly start: number
  readonly role: StyleRole | null
  readonly split: string
}

const fence = /^(`{3,}(?=[^`]*$)|~{3,})/
const item = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const dashes = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const nothing = room('', '')

class Blocks {
  readonly paragraphs: Mapped[] = []
  readonly headings = new Set<Mapped>()
  readonly asides: Aside[] = []
  readonly #lines: Line[] = []
  readonly #eol: string
  #open: Open | null = null
  /** No paragraph is joined to one of another region. */
  #region = 0
  #lastEnd = 0

  constructor(readonly source: string, readonly whole: boolean) {
    this.#eol = source.includes('\r\n') ? '\r\n' : '\n'
    for (let at = 0; at < source.length;) {
      const found = source.indexOf('\n', at), next = found < 0 ? source.length : found + 1
      let end = found < 0 ? source.length : found
      if (source[end - 1] === '\r' && end > at) end--
      this.#lines.push({ start: at, end, next })
      at = next
    }
  }

  read(): this {
    const lines = this.#lines
    let i = 0
    if (this.#textOf(lines[0]) === '---') {
      const end = lines.findIndex((line, k) => k > 0 && /^(?:---|\.\.\.)$/.test(this.#textOf(line)))
      if (end > 0) i = end + 1
    }
    while (i < lines.length) i = this.#line(i)
    this.#close()
    return this
  }

  #textOf(line: Line | undefined): string { return line === undefined ? '' : this.source.slice(line.start, line.end).trimEnd() }

  /** Reads the block, or the line of one, that begins here; the number of the line behind it. */
  #line(i: number): number {
    const { source } = this, line = this.#lines[i]!
    let at = line.start, quoted = '', role: StyleRole | null = null, marker = ''
    for (let strip = /[ \t]*>[ \t]?/y; ;) {
      strip.lastIndex = at
      const found = strip.exec(source)
      if (found === null || strip.lastIndex > line.end) break
      quoted += '> '
      at = strip.lastIndex
    }
    const begin = at
    while (at < line.end && /[ \t]/.test(source[at]!)) at++
    let rest = source.slice(at, line.end).trimEnd()
    if (rest === '') { this.#close(); return i + 1 }
    const block = /^<(script|style|!--)/i.exec(rest)
    if (block !== null) return this.#passed(i, block[1] === '!--' ? '-->' : `</${block[1]!.toLowerCase()}`)
    const fenced = fence.exec(rest)
    if (fenced !== null) return this.#code(i, fenced[1]!)
    if (this.#open !== null && this.#open.role !== 'bullet' && /^(?:=+|-+)$/.test(rest)) {
      const { stretches, start, split } = this.#open
      this.#open = null
      this.#end({ stretches, start, split, role: 'heading' }, at + rest.length)
      return i + 1
    }
    if (rule.test(rest)) { this.#apart(); return i + 1 }
    const lead = source.slice(begin, at)
    for (let found = item.exec(rest); found !== null && !(this.#open !== null && this.#open.role !== 'bullet' && marker === '' && /^\d/.test(rest) && !/^1[.)]/.test(rest)); found = item.exec(rest)) {
      role = 'bullet'
      marker += `${found[0]} `
      at += found[0].length
      while (at < line.end && /[ \t]/.test(source[at]!)) at++
      rest = source.slice(at, line.end).trimEnd()
    }
    if (marker !== '') this.#close()
    const split = role === 'bullet' ? `${this.#eol}${quoted}${lead}${marker}` : `${this.#eol}${quoted.trimEnd()}${this.#eol}${quoted}${lead.length < 4 || quoted !== '' ? '' : lead}`
    const note = /^\[\^([^\]]+)\]:[ \t]*/.exec(rest), definition = /^\[[^\]^][^\]]*\]:[ \t]*\S/.exec(rest)
    if (this.#open === null && (note !== null || definition !== null)) {
      if (note !== null) this.asides.push({ kind: 'footnote', author: '', text: readInline(source, [{ start: at + note[0].length, end: at + rest.length }], false).map(({ text }) => text).join('').trim(), unit: null })
      this.#apart()
      return i + 1
    }
    const heading = /^#{1,6}(?:[ \t]+|$)/.exec(rest)
    if (heading !== null) {
      this.#close()
      const words = rest.slice(heading[0].length).replace(/(?:^|[ \t]+)#+$/, ''), start = at + heading[0].length
      this.#end({ stretches: [{ start, end: start + words.length }], start: begin, role: 'heading', split: this.#eol + this.#eol }, at + rest.length)
      return i + 1
    }
    if (this.#open === null && rest.includes('|') && i + 1 < this.#lines.length && /\|/.test(this.#textOf(this.#lines[i + 1])) && dashes.test(this.#textOf(this.#lines[i + 1]).trim())) return this.#table(i)
    this.#open ??= { stretches: [], start: begin, role, split }
    // Spaces at a line's end, or a backslash, say that it breaks there.
    this.#open.stretches.push({ start: at, end: at + rest.length, hard: / {2,}$/.test(source.slice(at, line.end)) || /(?:^|[^\\])(?:\\\\)*\\$/.test(rest) })
    return i + 1
  }

  /** Something that is no text of the story: what stands on either side of it is never joined. */
  #apart(): void {
    this.#close()
    this.#region++
  }

  #passed(from: number, end: string): number {
    this.#apart()
    for (let i = from; i < this.#lines.length; i++) if (this.#textOf(this.#lines[i]).toLowerCase().includes(end)) return i + 1
    return this.#lines.length
  }

  #code(from: number, mark: string): number {
    this.#apart()
    let i = from + 1
    for (; i < this.#lines.length && !this.#textOf(this.#lines[i]).trim().startsWith(mark); i++) {
      const { start, end } = this.#lines[i]!, text = this.source.slice(start, end), words = text.trim(), at = start + text.indexOf(words)
      if (words !== '') this.#put([{ text: words, start: at, end: at + words.length, exact: true, room: nothing }], at, at + words.length, null, this.#eol)
    }
    this.#apart()
    return i + 1
  }

  #table(from: number): number {
    let i = from
    for (; i < this.#lines.length; i++) {
      const line = this.#lines[i]!, text = this.#textOf(line)
      if (text.trim() === '' || i > from && !text.includes('|')) break
      if (i === from + 1) continue
      let start = line.start
      for (const { 0: cell } of text.matchAll(/(?:[^|\\]|\\[^])*(?:\||$)/g)) {
        const words = cell.replace(/\|$/, ''), at = start + (words.length - words.trimStart().length)
        start += cell.length
        this.#region++
        if (words.trim() !== '') this.#put(readInline(this.source, [{ start: at, end: at + words.trim().length }], this.whole), at, at + words.trim().length, null, '<br>')
      }
    }
    this.#apart()
    return i
  }

  #close(): void {
    if (this.#open === null) return
    const open = this.#open
    this.#open = null
    this.#end(open, open.stretches[open.stretches.length - 1]!.end)
  }

  #end({ stretches, start, role, split }: Open, end: number): void { this.#put(readInline(this.source, stretches, this.whole), start, end, role, split) }

  #put(pieces: readonly Piece[], start: number, end: number, role: StyleRole | null, split: string): void {
    const region = this.#region, mark = (a: number, b: number): Piece[] => (a < b ? [{ text: '', start: a, end: b, exact: false, room: nothing }] : [])
    // A piece that cannot be cut may have white space at the paragraph's ends.
    const trimmed = (list: readonly Piece[]): Piece[] => list.map((piece, i) => (piece.exact ? piece : { ...piece, text: i === 0 ? (i === list.length - 1 ? piece.text.trim() : piece.text.trimStart()) : i === list.length - 1 ? piece.text.trimEnd() : piece.text }))
    const settled = settle(pieces, { start: region, end: region, kind: 'element', role: role === 'heading' ? null : role, split, inner: null })
    if (settled.length === 0) return
    const first = settled[0]!.pieces[0]!.start, last = settled.at(-1)!.pieces.at(-1)!.end
    const before = this.paragraphs.at(-1), joined = before !== undefined && before.start === region
    settled.forEach((one, i) => {
      const mapped: Mapped = {
        ...one, kind: 'line', split,
        // What marks it as a heading or an item goes with its words, as does the break before it.
        pieces: [...(i === 0 ? mark(start, first) : []), ...trimmed(one.pieces), ...(i === settled.length - 1 ? mark(last, end) : [])],
        gap: i > 0 ? one.gap : joined ? mark(this.#lastEnd, start) : [],
      }
      this.paragraphs.push(mapped)
      if (role === 'heading') this.headings.add(mapped)
    })
    this.#lastEnd = end
  }
}

export function readBlocks(source: string, whole: boolean): { readonly paragraphs: readonly Mapped[]; readonly asides: readonly Aside[] } {
  const { paragraphs, headings, asides } = new Blocks(source, whole).read()
  return { paragraphs: settleHeadings(paragraphs, headings), asides }
}
