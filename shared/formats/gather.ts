/**
 * The text of one element as it is read from XML: its stretches with where they stand, and the marks inside it that new text must
 * close and open again. What the white space of the source means is decided when the element is over.
 */
import type { Piece, Room } from './types'
import { eachPiece, type XmlOptions } from './xml'

/** What stands for a line break of the format's own (`<br/>`) until white space is settled. */
export const BREAK = '\u2028'

const nameOf = (tag: string): string => /^<([^\s/>]+)/.exec(tag)![1]!

/** A start tag as a copy of its element would have it: what may not stand twice, or marks the first of many, is left out. */
export const copied = (tag: string): string => tag.replace(/\s(?:id|xml:id|lede)\s*=\s*(?:"[^"]*"|'[^']*')/g, '').replace(/\s*\/>$/, '>')

/** The marks round a stretch; put together only when an edit needs them. */
class Marks implements Room {
  readonly touch = null
  constructor(readonly outer: readonly [string, string], readonly tags: readonly string[], readonly inside: readonly [string, string]) {}
  get open(): string { return this.outer[0] + this.tags.join('') }
  get close(): string { return this.tags.reduceRight((out, tag) => `${out}</${nameOf(tag)}>`, '') + this.outer[1] }
}

export class Gathered {
  readonly pieces: Piece[] = []
  #tags: readonly string[] = []
  #room: Room | null = null
  #data: Room | null = null

  /** `outer`: what opens and closes the element when it is parted in two. */
  constructor(readonly source: string, readonly outer: readonly [string, string], readonly options: XmlOptions = {}) {}

  /** An element inside, by its start tag as a copy of it would have it; null for one that cannot be opened twice. */
  enter(tag: string): void { this.#set([...this.#tags, tag]) }
  leave(): void { this.#set(this.#tags.slice(0, -1)) }

  #set(tags: readonly string[]): void {
    this.#tags = tags
    this.#room = this.#data = null
  }

  get room(): Room { return this.#room ??= new Marks(this.outer, this.#tags, ['', '']) }

  /** Marks that stand for some text. */
  mark(text: string, start: number, end: number): void { this.pieces.push({ text, start, end, exact: false, room: this.room }) }

  text(start: number, end: number, cdata: boolean): void {
    if (!cdata) {
      eachPiece(this.source, start, end, false, this.options, (text, from, to, exact) => { this.pieces.push({ text, start: from, end: to, exact, room: this.room }) })
      return
    }
    // Nothing is escaped in a CDATA section: an edit ends it, stands by itself, and opens it again; it costs no more than its word.
    this.#data ??= new Marks(this.outer, this.#tags, [']]>', '<![CDATA['])
    for (const { 0: text, index } of this.source.slice(start, end).matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)) {
      this.pieces.push({ text, start: start + index, end: start + index + text.length, exact: false, room: this.#data })
    }
  }
}

export const raw = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

/** The pieces with each run of white space as `read` says it is read, given the run and where it stands in the whole. */
function eachRun(pieces: readonly Piece[], read: (run: string, before: string) => string): Piece[] {
  const out: Piece[] = []
  let before = '\n'
  const put = (piece: Piece): void => {
    out.push(piece)
    if (piece.text !== '') before = piece.text.slice(-1)
  }
  for (const piece of pieces) {
    if (piece.text === BREAK) { put({ ...piece, text: '\n' }); continue }
    if (!/[ \t\r\n]/.test(piece.text)) { put(piece); continue }
    // A piece that is no source text can only be white space as a whole, or none of it counts.
    if (!piece.exact) { put(/^[ \t\r\n]+$/.test(piece.text) ? { ...piece, text: read(piece.text, before) } : piece); continue }
    let at = 0
    const plain = (to: number): void => { if (to > at) put({ ...piece, text: piece.text.slice(at, to), start: piece.start + at, end: piece.start + to }) }
    // A space between two words is read as it stands: only other runs, and one that opens the piece, are looked at.
    for (const { 0: run, index } of piece.text.matchAll(/^ |[ \t\r\n]{2,}|[\t\r\n]/g)) {
      plain(index)
      at = index + run.length
      const text = read(run, before)
      put({ ...piece, text, start: piece.start + index, end: piece.start + at, exact: text === run })
    }
    plain(piece.text.length)
  }
  return out
}

/** White space as XML means it in running text: each run is one space, beside a line break nothing. */
export const folded = (pieces: readonly Piece[]): Piece[] => eachRun(pieces, (_run, before) => (/[ \n]/.test(before) ? '' : ' '))

/** White space as somebody typed it: line ends part lines, and what all lines are set in by is the file's, not the text's. */
export function typed(pieces: readonly Piece[]): Piece[] {
  const indents = [...raw(pieces).matchAll(/[\r\n]([ \t]*)(?=[^\s])/g)].map(match => match[1]!.length)
  const common = indents.length === 0 ? 0 : Math.min(...indents)
  return eachRun(pieces, run => {
    const lines = run.split(/\r\n|\n|\r/)
    if (lines.length === 1) return run
    return '\n'.repeat(Math.min(2, lines.length - 1)) + ' '.repeat(Math.max(0, lines[lines.length - 1]!.length - common))
  })
}

/** Lines that are there for the reader: only a line end with nothing but text behind it counts, an indented one is the file's layout. */
export const lined = (pieces: readonly Piece[]): Piece[] => eachRun(pieces, (run, before) => (/[\r\n]$/.test(run) ? '\n' : /[ \n]/.test(before) && run !== ' ' ? '' : /[\r\n]/.test(run) ? ' ' : run))

/** Whether the line ends of an element part paragraphs: a line of nothing between two of text, or lines set in under sentences that are over. */
export function partsParagraphs(text: string): boolean {
  const body = text.trim()
  if (/[^\s][ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(body)) return true
  const lines = body.split(/\r\n|\n|\r/)
  const indents = lines.slice(1).map(line => line.length - line.trimStart().length)
  if (indents.length < 3) return false
  const common = Math.min(...indents)
  return indents.filter(indent => indent === common).length > 1 && indents.some((indent, i) => indent >= common + 2 && /[.!?…]["”»’')\]]*\s*$/.test(lines[i]!))
}
