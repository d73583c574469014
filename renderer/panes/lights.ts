import type { Ribbons } from './ribbons'
import type { Row } from './rows'

/** What the lights are put on: the rows as they are, and each side's paragraphs as drawn. */
export interface Lit {
  readonly rows: readonly Row[]
  readonly paragraphs: Readonly<Record<'en' | 'fr', readonly HTMLElement[]>>
}

/** Classes on paragraphs and lines that are no part of the document: the pair under the pointer, the pair with the cursor, what a mode draws on top. */
export class Lights {
  private hovered = -1
  private pair = -1

  constructor(private readonly lit: () => Lit, private readonly ribbons: Ribbons) {}

  hover(row: number): void {
    if (row === this.hovered) return
    this.row(this.hovered, 'hovered', false)
    this.hovered = row
    this.row(row, 'hovered', true)
    this.ribbons.hover(row)
  }

  select(row: number): void {
    this.row(this.pair, 'selected-pair', false)
    this.pair = row
    this.row(row, 'selected-pair', true)
    this.ribbons.select(row)
  }

  /** Before the rows change: every light goes out. Says where the pair with the cursor was, to be lit in the new rows. */
  leave(): { readonly side: 'en' | 'fr'; readonly unit: number } | null {
    const row = this.lit().rows[this.pair]
    this.hover(-1)
    this.select(-1)
    return row === undefined ? null : row.frTo > row.frFrom ? { side: 'fr', unit: row.frFrom } : { side: 'en', unit: row.enFrom }
  }

  /** The paragraphs were drawn anew: the pair with the cursor is lit again. */
  again(): void {
    this.row(this.pair, 'selected-pair', true)
    this.ribbons.select(this.pair)
  }

  /** These rows have the class, no other. */
  rows(name: string, rows: ReadonlySet<number>): void {
    for (const side of ['en', 'fr'] as const) this.clear(name, side)
    for (const row of rows) this.row(row, name, true)
  }

  /** These paragraphs of a side have the class, no other. */
  units(name: string, side: 'en' | 'fr', units: ReadonlySet<number>): void {
    this.clear(name, side)
    for (const unit of units) this.lit().paragraphs[side][unit]?.classList.add(name)
  }

  private clear(name: string, side: 'en' | 'fr'): void {
    for (const paragraph of this.lit().paragraphs[side]) paragraph.classList.remove(name)
  }

  /** A class on all paragraphs of a row, and of the row of the same link elsewhere. */
  private row(row: number, name: string, on: boolean): void {
    const { rows, paragraphs } = this.lit(), found = rows[row]
    if (found === undefined) return
    const of = found.kind === 'away' ? rows.filter(other => other.link === found.link) : [found]
    for (const { enFrom, enTo, frFrom, frTo } of of) {
      for (let unit = enFrom; unit < enTo; unit++) paragraphs.en[unit]?.classList.toggle(name, on)
      for (let unit = frFrom; unit < frTo; unit++) paragraphs.fr[unit]?.classList.toggle(name, on)
    }
  }
}
