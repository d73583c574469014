import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { Mappable } from 'prosemirror-transform'
import { unitAt } from './schema'

/**
 * For each paragraph before an edit, the paragraphs that hold its text after it. A split gives two, a join gives the same one
 * twice, a deletion none.
 */
export function followUnits(before: Node, after: Node, mapping: Mappable): readonly (readonly number[])[] {
  const out: number[][] = []
  before.forEach((node, offset) => {
    const start = mapping.mapResult(offset + 1, 1), end = mapping.mapResult(offset + 1 + node.content.size, -1)
    const wiped = node.content.size > 0 ? end.pos <= start.pos : start.deletedAcross && end.deletedAcross
    if (wiped) {
      const whole = mapping.mapResult(offset, 1), next = mapping.mapResult(offset + node.nodeSize, -1)
      // Emptied but still standing: it keeps its place. Gone altogether: it has none.
      out.push(whole.pos < next.pos ? [unitAt(after, start.pos).unit] : [])
      return
    }
    const first = unitAt(after, start.pos).unit, last = unitAt(after, Math.max(start.pos, end.pos)).unit
    const units: number[] = []
    for (let unit = first; unit <= last; unit++) units.push(unit)
    out.push(units)
  })
  return out
}

/** An edit that begins in one paragraph and ends in another moves text between paragraphs even if their number stays. */
export function crossesParagraphs(before: Node, transaction: Transaction): boolean {
  let crosses = false
  const first = transaction.mapping.maps[0]
  first?.forEach((start, end) => { crosses ||= unitAt(before, start).unit !== unitAt(before, end).unit })
  return crosses || transaction.mapping.maps.length > 1
}
