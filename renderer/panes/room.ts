import type { EditorView } from 'prosemirror-view'
import { levelsOf, paragraphElements, place, rowAt, type Drawn, type Levels, type Side } from './level'
import { liveKey, liveUnits } from './live'
import { marksKey, type MarksMeta } from './marks'
import { Heights, type HeightTable } from './paragraph-view'
import type { Row } from './rows'
import { unitAt, unitStarts } from './schema'
import { Spacers, spacersKey, type GapWords } from './spacers'

/** A paragraph that is to stay where it is seen while what is above it changes, and how far under the upper edge that is. */
export interface Anchor { readonly side: Side; readonly unit: number; readonly under: number }

export interface RoomParts {
  readonly scroller: HTMLElement
  readonly views: () => Readonly<Record<Side, EditorView>>
  readonly rows: () => readonly Row[]
  readonly words: GapWords
  /** Levels, or what is drawn of the rows, are not what they were; `anew`: paragraphs were drawn. */
  readonly changed: (anew: boolean) => void
  /** The editor scrolled. */
  readonly scrolled: () => void
}

const sides = ['en', 'fr'] as const
/** Screens drawn behind and ahead of the one in view, and how near to the end of what is drawn the view may come. */
const BEHIND = 0.4, AHEAD = 0.8, NEAR = 0.3
/** The same where the view jumped: what is to be seen comes first, and what is round it when the editor has stayed for so many milliseconds. */
const AT_FIRST = 0.08, STAYED = 150

/** The room that the two panes scroll in: what of them is in the page, and at what height it stands. */
export class Room {
  readonly heights: Heights
  readonly spacers: Readonly<Record<Side, Spacers>>
  levels: Levels = { tops: [], total: 0, en: [], fr: [] }
  paragraphs: Drawn = { en: new Map(), fr: new Map() }
  /** The rows that marks, ribbons and gaps are drawn for. */
  drawn = { first: 0, last: -1 }
  /** What is in view, as of the last scrolling: asking the browser would make it lay out the page. */
  top = 0
  height = 800
  private version = 0
  private readonly tables = { en: { nodes: [], values: [], guesses: -1 } as HeightTable, fr: { nodes: [], values: [], guesses: -1 } as HeightTable }
  private stale = true
  private levelling = false
  private waiting = false
  /** Drawing both panes: what follows from it is done once, at its end. */
  busy = false
  /** Only what is in view was drawn; the timer draws what is round it. */
  private narrow: ReturnType<typeof setTimeout> | null = null
  private down = true
  /** What the marks are told with the next drawing. */
  private also: MarksMeta = {}
  private pin: { readonly side: Side; readonly unit: number } | null = null

  constructor(private readonly parts: RoomParts) {
    this.heights = new Heights(() => { this.levelSoon() })
    this.spacers = { en: new Spacers('en', parts.words), fr: new Spacers('fr', parts.words) }
    new ResizeObserver(([entry]) => { this.height = entry!.contentRect.height; this.parts.scrolled(); this.drawSoon() }).observe(parts.scroller)
    parts.scroller.addEventListener('scroll', () => {
      const { scrollTop } = parts.scroller
      if (Math.abs(scrollTop - this.top) > 0.5) this.down = scrollTop > this.top
      this.top = scrollTop
      parts.scrolled()
      this.drawSoon()
    }, { passive: true })
  }

  /** A paragraph was drawn or taken away. */
  redrawn(): void { this.stale = true }

  /** After a pane was updated: paragraphs that were drawn anew get their number and place. True when there were any. */
  refresh(): boolean {
    if (!this.stale) return false
    this.stale = false
    const views = this.parts.views()
    this.paragraphs = { en: paragraphElements(views.en.dom, liveUnits(views.en.state)), fr: paragraphElements(views.fr.dom, liveUnits(views.fr.state)) }
    return true
  }

  private readonly heightOf = (side: Side, unit: number): number => {
    const { doc } = this.parts.views()[side].state
    return unit < doc.childCount ? this.heights.of(this.paragraphs[side].get(unit), doc.child(unit)) : 0
  }

  heightAt(side: Side, unit: number): number { return this.heightOf(side, unit) }

  place(): void {
    const views = this.parts.views()
    for (const side of sides) place(side, views[side].dom, this.levels, this.paragraphs[side], this.heightOf, this.spacers[side])
  }

  /** What is to stay where it is: where the cursor is, what was gone to, or what stands at the upper edge. Asked before anything changes. */
  anchor(): Anchor | null {
    const { levels, top } = this, views = this.parts.views()
    const side = sides.find(one => views[one].hasFocus())
    const caret = side === undefined ? null : { side, unit: unitAt(views[side].state.doc, views[side].state.selection.head).unit }
    for (const at of [this.pin, caret]) {
      const y = at === null ? undefined : levels[at.side][at.unit]
      if (at !== null && y !== undefined && y >= top - 20 && y < top + this.height) return { ...at, under: y - top }
    }
    if (top <= 0 || levels.fr.length === 0) return null
    let low = 0, high = levels.fr.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (levels.fr[middle]! <= top) low = middle
      else high = middle - 1
    }
    return { side: 'fr', unit: low, under: levels.fr[low]! - top }
  }

  /** The rows are others: everything is drawn and placed anew around what is to stay. */
  setRows(anchor: Anchor | null): void {
    this.version++
    this.drawn = { first: 0, last: -1 }
    for (const side of sides) this.spacers[side].forget()
    this.level(anchor)
    this.draw()
  }

  private levelSoon(): void {
    if (this.levelling) return
    this.levelling = true
    // Within the observer's own turn: before the paint, so that nothing is seen to move.
    queueMicrotask(() => { this.levelling = false; this.level() })
  }

  level(anchor = this.anchor()): void {
    const anew = this.refresh()
    const views = this.parts.views(), en = this.heights.all(views.en.state.doc, this.tables.en, this.paragraphs.en), fr = this.heights.all(views.fr.state.doc, this.tables.fr, this.paragraphs.fr)
    this.levels = levelsOf(this.parts.rows(), (side, unit) => (side === 'en' ? en : fr)[unit] ?? 0)
    this.place()
    const y = anchor === null ? undefined : this.levels[anchor.side][anchor.unit]
    if (y !== undefined && Math.abs(y - anchor!.under - this.top) > 0.5) this.jump(y - anchor!.under)
    this.parts.changed(anew)
    this.drawSoon()
  }

  private drawSoon(): void {
    if (this.waiting) return
    this.waiting = true
    requestAnimationFrame(() => { this.waiting = false; this.draw() })
  }

  /** Draws what is in view and some way round it: a long story has more than the editor can see. */
  draw(): void {
    const { levels, top, height, version } = this, rows = this.parts.rows(), views = this.parts.views()
    if (rows.length === 0 || levels.tops.length !== rows.length) return
    const within = (before: number, after: number): readonly [number, number] => [rowAt(levels, top - before * height), rowAt(levels, top + (1 + after) * height)]
    const near = this.narrow === null ? within(NEAR, NEAR) : within(0, 0)
    if (near[0] >= this.drawn.first && near[1] <= this.drawn.last) return
    const jumped = near[0] > this.drawn.last || near[1] < this.drawn.first
    const [first, last] = jumped ? within(AT_FIRST, AT_FIRST) : this.down ? within(BEHIND, AHEAD) : within(AHEAD, BEHIND)
    this.drawn = { first, last }
    if (this.narrow !== null) clearTimeout(this.narrow)
    this.narrow = jumped ? setTimeout(() => { this.narrow = null; this.drawSoon() }, STAYED) : null
    const { also } = this
    this.also = {}
    this.busy = true
    for (const side of sides) {
      const { doc, tr } = views[side].state, starts = unitStarts(doc), a = rows[first]!, b = rows[last]!
      const units = side === 'en' ? [a.enFrom, b.enTo] as const : [a.frFrom, b.frTo] as const
      // To the ends of the document where the rows end, or what is typed there would be outside.
      const from = first === 0 ? 0 : starts[units[0]] ?? 0, to = last === rows.length - 1 ? Infinity : starts[units[1]] ?? Infinity
      views[side].dispatch(tr.setMeta('addToHistory', false)
        .setMeta(liveKey, { from: Math.max(0, from - 1), to: Math.min(to - 1, doc.content.size) })
        .setMeta(marksKey, { window: { from, to }, ...also } satisfies MarksMeta)
        .setMeta(spacersKey, this.spacers[side].decorate(doc, rows, version, first, last)))
    }
    this.busy = false
    this.refresh()
    this.place()
    this.parts.changed(true)
  }

  private jump(y: number): void {
    this.parts.scroller.scrollTop = Math.max(0, y)
    this.top = this.parts.scroller.scrollTop
  }

  /** What is to be seen there is drawn first: the browser lays out the page once for both. */
  scrollTo(y: number): void {
    this.down = y > this.top
    this.top = Math.max(0, y)
    this.draw()
    this.jump(y)
    this.parts.scrolled()
    this.draw()
  }

  /** Something that the marks are told: with what `work` draws, or by itself where it draws nothing. */
  telling(also: MarksMeta, work: () => void): void {
    this.also = also
    work()
    if (this.also !== also) return
    this.also = {}
    const views = this.parts.views()
    for (const side of sides) views[side].dispatch(views[side].state.tr.setMeta(marksKey, also).setMeta('addToHistory', false))
  }

  /** Brings a paragraph, or the line of it that holds a position, into view; what is in view already stays where it is. */
  reveal(side: Side, unit: number, position?: number): void {
    const y = this.heightOfLine(side, unit, position)
    if (this.comfortable(y)) return
    this.pin = { side, unit }
    this.scrollTo(y - this.height * 0.35)
    if (position === undefined || this.heightOf(side, unit) < this.height * 0.4 || !this.paragraphs[side].has(unit)) return
    // Inside a long paragraph the line matters, not the paragraph.
    const exact = this.parts.views()[side].coordsAtPos(position).top - this.parts.scroller.getBoundingClientRect().top + this.top
    if (!this.comfortable(exact)) this.scrollTo(exact - this.height * 0.35)
  }

  private comfortable(y: number): boolean { return y >= this.top + 40 && y <= this.top + this.height - 120 }

  /** Where a line stands, by its part of the paragraph's text. */
  private heightOfLine(side: Side, unit: number, position: number | undefined): number {
    const top = this.levels[side][unit] ?? 0
    if (position === undefined) return top
    const { doc } = this.parts.views()[side].state, { offset } = unitAt(doc, position), { size } = doc.child(Math.min(unit, doc.childCount - 1)).content
    return top + (size === 0 ? 0 : this.heightOf(side, unit) * offset / size)
  }

  /** Whether all of a paragraph is well in view as far as is known, so that the browser need not be asked. */
  inSight(side: Side, unit: number): boolean {
    const top = this.levels[side][unit]
    return top !== undefined && top >= this.top + 10 && top + this.heightOf(side, unit) <= this.top + this.height - 60
  }

  /** Whether some of a paragraph is in view. */
  inView(side: Side, unit: number): boolean {
    const top = this.levels[side][unit]
    return top !== undefined && top < this.top + this.height && top + this.heightOf(side, unit) > this.top
  }

  /** Whether a paragraph is more than a screen away from what is in view. */
  isFar(side: Side, unit: number): boolean {
    const top = this.levels[side][unit] ?? 0
    return top > this.top + 2 * this.height || top + this.heightOf(side, unit) < this.top - this.height
  }
}
