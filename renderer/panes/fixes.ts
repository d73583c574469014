import type { EditorView } from 'prosemirror-view'
import type { Mappable } from 'prosemirror-transform'
import { standingOf } from './marks'

/** Corrections put into the French, and where the words of each stand now, so that one can be taken back alone. */
export class Fixes {
  private readonly put = new Map<string, { readonly from: number; readonly to: number; readonly text: string; readonly before: string; readonly out: boolean }>()

  constructor(private readonly view: () => EditorView) {}

  clear(): void { this.put.clear() }

  follow(mapping: Mappable): void {
    for (const [id, at] of this.put) this.put.set(id, { ...at, from: mapping.map(at.from, -1), to: mapping.map(at.to, 1) })
  }

  /** Puts the fix in the place of the French words; null when the finding has none or its words are gone. */
  replace(id: string, text: string): { readonly before: string; readonly from: number } | null {
    const view = this.view(), at = standingOf(view.state, id)
    if (at === undefined) return null
    const before = view.state.doc.textBetween(at.fixFrom, at.fixTo)
    if (before === text) return null
    view.dispatch(view.state.tr.insertText(text, at.fixFrom, at.fixTo))
    this.put.set(id, { from: at.fixFrom, to: at.fixFrom + text.length, text, before, out: false })
    return { before, from: at.fixFrom }
  }

  /** After an undo or a redo: the fixes whose words went out of the French with it, and those whose words came back. */
  turned(): { readonly out: readonly string[]; readonly back: readonly string[] } {
    const { doc } = this.view().state, turned = { out: [] as string[], back: [] as string[] }
    for (const [id, at] of this.put) {
      const now = doc.textBetween(at.from, at.to)
      if (now !== (at.out ? at.text : at.before)) continue
      this.put.set(id, { ...at, out: !at.out });
      (at.out ? turned.back : turned.out).push(id)
    }
    return turned
  }

  /** Puts many fixes in at once, as one edit that one undo takes back; says how many there were to put. */
  replaceAll(list: readonly { readonly id: string; readonly text: string }[]): number {
    const view = this.view(), { tr, doc } = view.state
    const there = list.flatMap(({ id, text }) => {
      const at = standingOf(view.state, id)
      return at === undefined || doc.textBetween(at.fixFrom, at.fixTo) === text ? [] : [{ from: at.fixFrom, to: at.fixTo, text }]
    }).sort((a, b) => b.from - a.from || b.to - a.to)
    let start = Infinity, count = 0
    for (const { from, to, text } of there) {
      if (to > start) continue
      start = from
      count++
      if (text === '') tr.delete(from, to)
      else tr.insertText(text, from, to)
    }
    if (count > 0) view.dispatch(tr)
    return count
  }

  /** Takes a fix back where its words still stand as they were put in; false when the editor has written over them. */
  revert(fix: string, before: string): boolean {
    const at = this.put.get(fix), view = this.view()
    if (at === undefined || view.state.doc.textBetween(at.from, at.to) !== at.text) return false
    this.put.delete(fix)
    view.dispatch(view.state.tr.insertText(before, at.from, at.to))
    return true
  }
}
