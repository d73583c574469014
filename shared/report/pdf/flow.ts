import { A4, type Colour, type Mark, type Page } from './page'
import { widthOf, type Fonts } from './write'

/*
 * Text is set in groups that are not parted while a page has room for them. A group is laid out from its own top; pages are made of
 * groups afterwards, and only a group that is taller than a page is parted, between two lines.
 */
export interface Run { readonly text: string; readonly bold?: boolean; readonly colour?: Colour }
export interface Group { readonly marks: readonly Mark[]; readonly height: number; readonly gap: number }

interface Piece { readonly text: string; readonly bold: boolean; readonly colour: Colour; readonly width: number }

/** What a page shows of a character that stands for no sign: a paragraph says it in words, lest it turn the line round or hide something. */
const shown = (text: string): string => text.normalize('NFC').replace(/[\r\n\t\v\f\u2028\u2029]+/g, ' ').replace(/\u00ad/g, '').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, sign => `‹U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`)

/** Runs as lines no wider than `width`. Lines break after a plain space or a hyphen, never at a no-break space; a word that fills a line is parted. */
export function lines(runs: readonly Run[], width: number, size: number, fonts: Fonts): readonly (readonly Piece[])[] {
  const out: Piece[][] = [[]]
  let used = 0
  const measure = (text: string, bold: boolean): number => widthOf(bold ? fonts.bold : fonts.regular, text, size)
  const add = (text: string, bold: boolean, colour: Colour, wide: number): void => {
    const line = out[out.length - 1]!, last = line[line.length - 1]
    if (last !== undefined && last.bold === bold && last.colour === colour) line[line.length - 1] = { ...last, text: last.text + text, width: last.width + wide }
    else line.push({ text, bold, colour, width: wide })
    used += wide
  }
  for (const { text, bold = false, colour = '#1b1f24' } of runs) for (const word of shown(text).match(/[^ \-–—/]*[ \-–—/]+|[^ \-–—/]+/g) ?? []) {
    const bare = measure(word.replace(/ +$/, ''), bold)
    if (used > 0 && used + bare > width) { out.push([]); used = 0 }
    if (bare <= width) { add(word, bold, colour, measure(word, bold)); continue }
    for (const character of word) {
      const wide = measure(character, bold)
      if (used > 0 && used + wide > width) { out.push([]); used = 0 }
      add(character, bold, colour, wide)
    }
  }
  return out
}

/** A group in the making. */
export class Setting {
  readonly #marks: Mark[] = []
  y = 0

  constructor(readonly fonts: Fonts, readonly scale: number, readonly blockOf: (kind: 'H1' | 'H2' | 'P') => number) {}

  /** Sets text below what stands there. Answers where it ends. */
  text(runs: readonly Run[], { x, width, size, kind = 'P', from = this.y, right = false, block = this.blockOf(kind) }: { readonly x: number; readonly width: number; readonly size: number; readonly kind?: 'H1' | 'H2' | 'P'; readonly from?: number; readonly right?: boolean; readonly block?: number }): number {
    const points = size * this.scale, leading = points * 1.36
    let y = from
    for (const line of lines(runs, width, points, this.fonts)) {
      let at = right ? x + width - line.reduce((total, piece) => total + piece.width, 0) : x
      for (const { text, bold, colour, width: wide } of line) {
        this.#marks.push({ as: 'text', x: at, y: y + points * 1.06, size: points, bold, colour, text, width: wide, block })
        at += wide
      }
      y += leading
    }
    this.y = Math.max(this.y, y)
    return y
  }
  line(x1: number, x2: number, thick: number, colour: Colour): void { this.#marks.push({ as: 'line', x1, y1: this.y, x2, y2: this.y, thick, colour }) }
  shape(shape: Extract<Mark, { as: 'shape' }>['shape'], x: number, y: number, size: number, colour: Colour): void { this.#marks.push({ as: 'shape', shape, x, y, size, colour }) }
  space(points: number): void { this.y += points * this.scale }
  group(gap = 0): Group { return { marks: this.#marks, height: this.y, gap: gap * this.scale } }
}

const lower = (mark: Mark, by: number): Mark => (mark.as === 'line' ? { ...mark, y1: mark.y1 + by, y2: mark.y2 + by } : { ...mark, y: mark.y + by })
const topOf = (mark: Mark): number => (mark.as === 'line' ? mark.y1 : mark.as === 'text' ? mark.y - mark.size : mark.y)

export const margin = { side: 44, top: 38, bottom: 56 } as const

/** Groups as pages. */
export function paginate(groups: readonly Group[]): Page[] {
  const room = A4.height - margin.top - margin.bottom
  const pages: Mark[][] = [[]]
  let y = 0
  for (const { marks, height, gap } of groups) {
    if (y > 0 && y + height > room) { pages.push([]); y = 0 }
    let rest = [...marks], from = 0
    while (height - from > room - y) {
      const cut = from + room - y
      const later = rest.filter(mark => topOf(mark) + 14 > cut)
      pages[pages.length - 1]!.push(...rest.filter(mark => topOf(mark) + 14 <= cut).map(mark => lower(mark, margin.top + y - from)))
      if (later.length === 0) { rest = []; from = height; break }
      from = Math.max(from + 1, Math.min(...later.map(topOf)))
      rest = later
      pages.push([])
      y = 0
    }
    pages[pages.length - 1]!.push(...rest.map(mark => lower(mark, margin.top + y - from)))
    y += height - from + gap
  }
  return pages.map(marks => ({ marks }))
}
