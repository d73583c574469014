import { unitOfElement, type Drawn } from './level'

const SVG = 'http://www.w3.org/2000/svg'
/** The number before a paragraph, in pixels from its left edge: its handle. */
const HANDLE = 40
/** Less than this is a click. */
const SLACK = 5

export interface End { readonly side: 'en' | 'fr'; readonly unit: number }

export interface DragRoom {
  readonly element: HTMLElement
  readonly scroller: HTMLElement
  readonly paragraphs: () => Drawn
  /** A paragraph's number was dropped on another paragraph; `join` with Shift: what that one is linked to stays. */
  readonly linked: (from: End, to: End, join: boolean) => void
  /** The number was only clicked. */
  readonly clicked: (at: End) => void
}

/** Links by the mouse: a paragraph's number is taken and dropped on a paragraph, a line showing what would be tied. */
export class LinkDrag {
  private from: End | null = null
  private start = { x: 0, y: 0 }
  private line: SVGElement | null = null
  private target: HTMLElement | null = null

  constructor(private readonly room: DragRoom) {
    // Before ProseMirror, which would begin to select text.
    room.scroller.addEventListener('mousedown', event => { this.press(event) }, true)
  }

  private endAt(element: Element | null): End | null {
    const paragraph = element?.closest('p') ?? null, side = paragraph?.closest('.copy-en') != null ? 'en' : 'fr'
    const unit = unitOfElement(paragraph)
    return unit < 0 ? null : { side, unit }
  }

  private press(event: MouseEvent): void {
    const paragraph = (event.target as Element).closest('p')
    if (event.button !== 0 || paragraph === null || event.clientX - paragraph.getBoundingClientRect().left > HANDLE) return
    this.from = this.endAt(paragraph)
    if (this.from === null) return
    event.preventDefault()
    event.stopPropagation()
    this.start = { x: event.clientX, y: event.clientY }
    addEventListener('mousemove', this.move)
    addEventListener('mouseup', this.drop)
    addEventListener('keydown', this.cancel, true)
  }

  private readonly move = (event: MouseEvent): void => {
    if (this.line === null && Math.hypot(event.clientX - this.start.x, event.clientY - this.start.y) < SLACK) return
    const frame = this.room.element.getBoundingClientRect()
    if (this.line === null) this.begin()
    this.line!.setAttribute('d', `M${this.start.x - frame.left} ${this.start.y - frame.top}L${event.clientX - frame.left} ${event.clientY - frame.top}`)
    const to = this.endAt(document.elementFromPoint(event.clientX, event.clientY))
    const target = to === null || to.side === this.from?.side && to.unit === this.from.unit ? null : this.room.paragraphs()[to.side].get(to.unit) ?? null
    if (target !== this.target) {
      this.target?.classList.remove('drag-target')
      target?.classList.add('drag-target')
      this.target = target
    }
    // Near an end of the room the story goes on under the pointer, and the line's start with it.
    const step = event.clientY < frame.top + 30 ? -14 : event.clientY > frame.bottom - 30 ? 14 : 0, before = this.room.scroller.scrollTop
    this.room.scroller.scrollTop += step
    this.start.y -= this.room.scroller.scrollTop - before
  }

  private begin(): void {
    const svg = document.createElementNS(SVG, 'svg')
    svg.setAttribute('class', 'drag-line')
    this.line = document.createElementNS(SVG, 'path')
    svg.append(this.line)
    this.room.element.append(svg)
    this.room.element.classList.add('dragging')
  }

  private readonly drop = (event: MouseEvent): void => {
    const { from } = this, dragged = this.line !== null, to = this.target === null ? null : this.endAt(this.target)
    this.end()
    if (from === null) return
    if (!dragged) this.room.clicked(from)
    else if (to !== null) this.room.linked(from, to, event.shiftKey)
  }

  private readonly cancel = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    this.end()
  }

  private end(): void {
    removeEventListener('mousemove', this.move)
    removeEventListener('mouseup', this.drop)
    removeEventListener('keydown', this.cancel, true)
    this.line?.parentElement?.remove()
    this.target?.classList.remove('drag-target')
    this.room.element.classList.remove('dragging')
    this.from = null
    this.line = null
    this.target = null
  }
}
