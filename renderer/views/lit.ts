import { nothing, type ElementPart } from 'lit-html'
import { directive, Directive, type PartInfo, PartType } from 'lit-html/directive.js'

/** Heights set through the CSSOM: a style attribute is refused by the window's content policy. */
class HeightDirective extends Directive {
  private last = -1
  constructor(info: PartInfo) {
    super(info)
    if (info.type !== PartType.ELEMENT) throw new Error('height() stands on an element')
  }

  render(_pixels: number): typeof nothing { return nothing }

  override update(part: ElementPart, [pixels]: [number]): typeof nothing {
    if (pixels !== this.last) {
      this.last = pixels;
      (part.element as HTMLElement).style.height = `${pixels}px`
    }
    return nothing
  }
}
export const height = directive(HeightDirective)

/** Runs once, when the element is there. */
class WhenThere extends Directive {
  private done = false
  constructor(info: PartInfo) { super(info) }
  render(_then: (element: HTMLElement) => void): typeof nothing { return nothing }
  override update(part: ElementPart, [then]: [(element: HTMLElement) => void]): typeof nothing {
    if (!this.done) { this.done = true; queueMicrotask(() => { then(part.element as HTMLElement) }) }
    return nothing
  }
}
export const whenThere = directive(WhenThere)
