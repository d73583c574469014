import type { Drawn, Side } from './level'
import type { Ribbons } from './ribbons'
import { rowOf, type Row } from './rows'

/** What the lights are put on: the rows as they are, and each side's paragraphs as drawn. */
export interface Lit {
  readonly rows: readonly Row[]
  readonly paragraphs: Drawn
}

/** Whether a paragraph has the light. */
type On = (side: Side, unit: number) => boolean

/** Classes on paragraphs and lines that are no part of the document: the pair under the pointer, the pair with the cursor, what a mode draws on top. */
export class Lights {
  private hovered = -1
  private pair = -1
  private readonly lit = new Map<string, On>()

  constructor(private readonly on: () => Lit, private readonly ribbons: Ribbons) {}

  hover(row: number): void {
    if (row === this.hovered) return
    this.hovered = row
    this.put('hovered', this.ofRow(row))
    this.ribbons.hover(row)
  }

  select(row: number): void {
    if (row === this.pair) return
    this.pair = row
    this.put('selected-pair', this.ofRow(row))
    this.ribbons.select(row)
  }

  /** Before the rows change: every light goes out. Says where the pair with the cursor was, to be lit in the new rows. */
  leave(): { readonly side: Side; readonly unit: number } | null {
    const row = this.on().rows[this.pair]
    this.hover(-1)
    this.select(-1)
    return row === undefined ? null : row.frTo > row.frFrom ? { side: 'fr', unit: row.frFrom } : { side: 'en', unit: row.enFrom }
  }

  /** Paragraphs were drawn anew: they are lit as those that they stand for. */
  again(): void {
    for (const [name, on] of this.lit) this.draw(name, on)
  }

  /** These rows have the class, no other: asked of those that are in the page, whenever they are drawn. */
  rows(name: string, has: ((row: number) => boolean) | null): void {
    this.put(name, has === null ? null : (side, unit) => { const row = rowOf(this.on().rows, side, unit); return row >= 0 && has(row) })
  }

  /** These paragraphs have the class, no other. */
  units(name: string, units: Readonly<Record<Side, ReadonlySet<number>>>): void {
    this.put(name, units.en.size + units.fr.size === 0 ? null : (side, unit) => units[side].has(unit))
  }

  private put(name: string, on: On | null): void {
    if (on === null && !this.lit.has(name)) return
    if (on === null) this.lit.delete(name)
    else this.lit.set(name, on)
    this.draw(name, on ?? (() => false))
  }

  private draw(name: string, on: On): void {
    const { paragraphs } = this.on()
    for (const side of ['en', 'fr'] as const) paragraphs[side].forEach((element, unit) => {
      if (element.classList.contains(name) !== on(side, unit)) element.classList.toggle(name)
    })
  }

  /** All paragraphs of a row, and of the rows of the same link where it stands elsewhere; null for no row. */
  private ofRow(index: number): On | null {
    const { rows } = this.on(), row = rows[index]
    if (row === undefined) return null
    const all = row.kind === 'away' ? rows.filter(other => other.link === row.link) : [row]
    return (side, unit) => all.some(({ enFrom, enTo, frFrom, frTo }) => side === 'en' ? unit >= enFrom && unit < enTo : unit >= frFrom && unit < frTo)
  }
}
