import type { Drawn, Side } from './level'
import type { Ribbons } from './ribbons'
import type { Row } from './rows'

/** What the lights are put on: the rows as they are, and each side's paragraphs as drawn. */
export interface Lit {
  readonly rows: readonly Row[]
  readonly paragraphs: Drawn
}

type Units = Readonly<Record<Side, ReadonlySet<number>>>
const none: Units = { en: new Set(), fr: new Set() }

/** Classes on paragraphs and lines that are no part of the document: the pair under the pointer, the pair with the cursor, what a mode draws on top. */
export class Lights {
  private hovered = -1
  private pair = -1
  private readonly lit = new Map<string, Units>()

  constructor(private readonly on: () => Lit, private readonly ribbons: Ribbons) {}

  hover(row: number): void {
    if (row === this.hovered) return
    this.hovered = row
    this.put('hovered', this.unitsOf([row], true))
    this.ribbons.hover(row)
  }

  select(row: number): void {
    if (row === this.pair) return
    this.pair = row
    this.put('selected-pair', this.unitsOf([row], true))
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
    for (const [name, units] of this.lit) this.draw(name, units)
    this.ribbons.select(this.pair)
  }

  /** These rows have the class, no other. */
  rows(name: string, rows: ReadonlySet<number>): void { this.put(name, this.unitsOf(rows, false)) }

  /** These paragraphs of a side have the class, no other. */
  units(name: string, side: Side, units: ReadonlySet<number>): void { this.put(name, { ...this.lit.get(name) ?? none, [side]: units }) }

  private put(name: string, units: Units): void {
    const before = this.lit.get(name) ?? none
    if (before.en.size + before.fr.size + units.en.size + units.fr.size === 0) return
    this.lit.set(name, units)
    this.draw(name, units)
  }

  private draw(name: string, units: Units): void {
    const { paragraphs } = this.on()
    for (const side of ['en', 'fr'] as const) paragraphs[side].forEach((element, unit) => {
      const on = units[side].has(unit)
      if (element !== undefined && element.classList.contains(name) !== on) element.classList.toggle(name, on)
    })
  }

  /** All paragraphs of rows; `elsewhere`: and of the rows of the same link. */
  private unitsOf(wanted: Iterable<number>, elsewhere: boolean): Units {
    const { rows } = this.on(), en = new Set<number>(), fr = new Set<number>()
    for (const index of wanted) {
      const row = rows[index]
      if (row === undefined) continue
      for (const { enFrom, enTo, frFrom, frTo } of elsewhere && row.kind === 'away' ? rows.filter(other => other.link === row.link) : [row]) {
        for (let unit = enFrom; unit < enTo; unit++) en.add(unit)
        for (let unit = frFrom; unit < frTo; unit++) fr.add(unit)
      }
    }
    return { en, fr }
  }
}
