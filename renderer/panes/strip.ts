import { rowOf, type Row } from './rows'
import type { Levels } from './level'
import { Pause } from '../pause'

const SVG = 'http://www.w3.org/2000/svg'
const WIDTH = 16
const LATE = 120

/** A finding as the strip draws it. */
export interface StripMark {
  readonly side: 'en' | 'fr'
  readonly unit: number
  readonly severity: string
  readonly settled: boolean
}

/** The whole story in one narrow drawing: cuts, additions, what stands elsewhere, open and settled findings, the part in view. */
export class Strip {
  readonly element: HTMLElement
  private readonly svg: SVGSVGElement
  private readonly paths = new Map<string, SVGPathElement>()
  /** The part in view: an element of its own over the drawing, which is not drawn again when it moves. */
  private readonly window: HTMLElement
  private total = 1
  private height = 600
  private rows: readonly Row[] = []
  private levels: Levels | null = null
  private found: () => readonly StripMark[] = () => []
  private readonly late = new Pause(LATE, () => { if (this.levels !== this.painted) this.paint() })
  private painted: Levels | null = null

  constructor(goTo: (y: number) => void) {
    this.element = document.createElement('div')
    this.element.className = 'strip'
    // Every place that it leads to is reached through the findings list as well, so it is drawing only for a screen reader.
    this.element.setAttribute('aria-hidden', 'true')
    this.svg = document.createElementNS(SVG, 'svg')
    this.svg.setAttribute('width', String(WIDTH))
    this.svg.setAttribute('height', '100%')
    this.svg.setAttribute('preserveAspectRatio', 'none')
    for (const name of ['text', 'cut', 'added', 'away', 'settled', 'neutral', 'minor', 'major', 'critical']) {
      const path = document.createElementNS(SVG, 'path')
      path.setAttribute('class', name)
      this.paths.set(name, path)
      this.svg.append(path)
    }
    this.window = document.createElement('div')
    this.window.className = 'window'
    this.element.append(this.svg, this.window)
    new ResizeObserver(([entry]) => {
      this.height = entry!.contentRect.height
      this.painted = null
      if (this.levels !== null) this.draw(this.rows, this.levels)
    }).observe(this.element)
    const go = (event: PointerEvent): void => {
      const box = this.element.getBoundingClientRect()
      goTo((event.clientY - box.top) / box.height * this.total)
    }
    this.element.addEventListener('pointerdown', event => {
      this.element.setPointerCapture(event.pointerId)
      go(event)
      event.preventDefault()
    })
    this.element.addEventListener('pointermove', event => { if (event.buttons === 1) go(event) })
  }

  /** `found` is asked when the strip is drawn. */
  marks(found: () => readonly StripMark[]): void { this.found = found; this.painted = null }

  draw(rows: readonly Row[], levels: Levels): void {
    this.rows = rows
    this.levels = levels
    // The whole story is drawn anew when the typing and scrolling pause: an overview may be a moment late, a key may not.
    if (levels !== this.painted) this.late.ask()
  }

  view(top: number, height: number): void {
    // A story shorter than the window is drawn at its own scale, not blown up.
    const total = Math.max(1, this.levels?.total ?? 1, height)
    if (total !== this.total) { this.total = total; this.svg.setAttribute('viewBox', `0 0 ${WIDTH} ${total}`) }
    this.window.style.transform = `translateY(${top / total * this.height}px)`
    this.window.style.height = `${Math.max(6, height / total * this.height)}px`
  }

  private paint(): void {
    const levels = this.levels
    if (levels === null) return
    this.painted = levels
    const lines = new Map<string, string[]>()
    const add = (name: string, d: string): void => { const list = lines.get(name); if (list === undefined) lines.set(name, [d]); else list.push(d) }
    this.rows.forEach((row, index) => {
      const top = levels.tops[index]!, bottom = Math.max(top + 1, (levels.tops[index + 1] ?? levels.total) - 3)
      const box = (from: number, to: number): string => `M${from} ${top}H${to}V${bottom}H${from}Z`
      if (row.kind === 'pair') add('text', box(3, 13))
      else if (row.kind === 'away') add('away', row.enTo > row.enFrom ? box(1, 8) : box(8, 15))
      else add(row.kind, row.enTo > row.enFrom ? box(1, 8) : box(8, 15))
    })
    // A tick is three pixels of the screen high whatever the length of the story.
    const tick = Math.max(2, Math.max(levels.total, 1) / Math.max(1, this.height) * 3)
    for (const { side, unit, severity, settled } of this.found()) {
      const row = rowOf(this.rows, side, unit)
      if (row < 0) continue
      const y = (side === 'en' ? levels.en[unit] : levels.fr[unit]) ?? levels.tops[row]!
      add(settled ? 'settled' : severity, `M${settled ? 5 : 1} ${y}H${settled ? 11 : 15}V${y + tick}H${settled ? 5 : 1}Z`)
    }
    for (const [name, path] of this.paths) path.setAttribute('d', (lines.get(name) ?? []).join(''))
  }
}
