import { barsOf, looks, type Look } from './bars'
import { rowOf, type Row } from './rows'
import type { Levels } from './level'
import { Pause } from '../pause'

/** In CSS pixels: the strip, the lane of its findings beside that of the text, and how far the bars of findings are from one another. */
const WIDTH = 16, LANE = 7, BAR = 4
const LATE = 120
const kinds: readonly Row['kind'][] = ['pair', 'cut', 'added', 'away']
/** The drawing waits for the browser to have nothing better to do, this long at most. */
const IDLE = { timeout: 400 }

/** A finding as the strip draws it. */
export interface StripMark {
  readonly side: 'en' | 'fr'
  readonly unit: number
  readonly severity: string
  readonly settled: boolean
}

/**
 * The whole story in one narrow drawing: on the left its text with cuts, additions and what stands elsewhere, on the right its open
 * and settled findings, over both the part in view. Drawn on a canvas: as elements two thousand findings would cost each frame.
 */
export class Strip {
  readonly element: HTMLElement
  private readonly canvas: HTMLCanvasElement
  /** The part in view: an element of its own over the drawing, which is not drawn again when it moves. */
  private readonly window: HTMLElement
  private height = 600
  private rows: readonly Row[] = []
  private levels: Levels | null = null
  private found: () => readonly StripMark[] = () => []
  private readonly late = new Pause(LATE, () => { requestIdleCallback(() => { if (this.levels !== this.painted) this.paint() }, IDLE) })
  private painted: Levels | null = null

  constructor(goTo: (y: number) => void) {
    this.element = document.createElement('div')
    this.element.className = 'strip'
    // Every place that it leads to is reached through the findings list as well, so it is drawing only for a screen reader.
    this.element.setAttribute('aria-hidden', 'true')
    this.canvas = document.createElement('canvas')
    this.window = document.createElement('div')
    this.window.className = 'window'
    this.element.append(this.canvas, this.window)
    new ResizeObserver(([entry]) => {
      this.height = entry!.contentRect.height
      this.again()
    }).observe(this.element)
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { this.again() })
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

  /** Size or colours are others. */
  again(): void {
    this.painted = null
    this.late.ask()
  }

  draw(rows: readonly Row[], levels: Levels): void {
    this.rows = rows
    this.levels = levels
    // The whole story is drawn anew when the typing and scrolling pause: an overview may be a moment late, a key may not.
    if (levels !== this.painted) this.late.ask()
  }

  /** A story shorter than the window is drawn at its own scale, not blown up. */
  private total = 1
  /** How the part in view was last placed: to write the same again would have the browser look at it. */
  private seen: readonly [string, string] = ['', '']

  view(top: number, height: number): void {
    this.total = Math.max(1, this.levels?.total ?? 1, height)
    const seen = [`translateY(${top / this.total * this.height}px)`, `${Math.max(6, height / this.total * this.height)}px`] as const
    if (seen[0] !== this.seen[0]) this.window.style.transform = seen[0]
    if (seen[1] !== this.seen[1]) this.window.style.height = seen[1]
    this.seen = seen
  }

  private paint(): void {
    const { levels, height, canvas } = this, context = canvas.getContext('2d')
    if (levels === null || context === null) return
    this.painted = levels
    const scale = devicePixelRatio, style = getComputedStyle(this.element)
    const colours = new Map([...looks, ...kinds].map(name => [name, style.getPropertyValue(`--strip-${name}`)] as const))
    let used = ''
    // To set a colour costs more than to draw with it.
    const use = (name: Look | Row['kind']): void => { if (name !== used) context.fillStyle = colours.get(used = name)! }
    canvas.width = WIDTH * scale
    canvas.height = Math.max(1, Math.round(height * scale))
    context.scale(scale, scale)
    const per = height / this.total
    this.rows.forEach(({ kind, enFrom, enTo }, index) => {
      const top = levels.tops[index]! * per, room = ((levels.tops[index + 1] ?? levels.total) - levels.tops[index]!) * per
      use(kind)
      const [from, wide] = kind === 'pair' ? [1, 4] : enTo > enFrom ? [0, 3] : [3, 3]
      context.fillRect(from, top, wide, Math.max(1, room - (room > 4 ? 1 : 0)))
    })
    const bars = barsOf(this.found().flatMap(({ side, unit, severity, settled }) => {
      const row = rowOf(this.rows, side, unit)
      return row < 0 ? [] : [{ at: (levels[side][unit] ?? levels.tops[row]!) / this.total, look: settled ? 'settled' as const : looks.find(look => look === severity) ?? 'neutral' }]
    }), Math.max(1, Math.floor(height / BAR)), WIDTH - LANE)
    bars.forEach((parts, i) => {
      for (const { look, from, to } of parts) {
        use(look)
        context.fillRect(LANE + from, i * BAR, to - from, BAR - 1)
      }
    })
  }
}
