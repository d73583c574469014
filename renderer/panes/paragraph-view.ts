import type { NodeView, ViewMutationRecord } from 'prosemirror-view'

/**
 * Paragraphs as drawn. Their heights come from a ResizeObserver, which the browser fills after its own layout, so that levelling
 * never forces one.
 */
export class Heights {
  private readonly known = new WeakMap<Element, number>()
  private readonly observer: ResizeObserver

  constructor(changed: () => void) {
    this.observer = new ResizeObserver(entries => {
      for (const entry of entries) this.known.set(entry.target, entry.borderBoxSize[0]?.blockSize ?? (entry.target as HTMLElement).offsetHeight)
      changed()
    })
  }

  watch(element: Element): void { this.observer.observe(element) }
  drop(element: Element): void { this.observer.unobserve(element) }
  /** Undefined until the browser has laid the paragraph out. */
  of(element: Element): number | undefined { return this.known.get(element) }
}

/** A paragraph's element; classes that the window sets on it (hover, selected pair) are its own and no edit. */
export const paragraphView = (heights: Heights) => (): NodeView => {
  const dom = document.createElement('p')
  heights.watch(dom)
  return {
    dom,
    contentDOM: dom,
    ignoreMutation: (mutation: ViewMutationRecord) => mutation.type === 'attributes' && mutation.target === dom,
    destroy: () => { heights.drop(dom) },
  }
}
