import type { Lists } from './match'
import type { Side } from './ties'

/** Some of a side's segments, ascending, as a side of their own. */
export function subset(side: Side, kept: readonly number[]): Side {
  const renumber = new Int32Array(side.held.start.length).fill(-1)
  kept.forEach((segment, k) => { renumber[segment] = k })
  const held = select(side.held, kept)
  const start = new Int32Array(side.types.length + 1), items: number[] = []
  for (let n = 0; n < side.types.length; n++) {
    for (let p = side.places.start[n]!; p < side.places.start[n + 1]!; p++) {
      const k = renumber[side.places.items[p]!]!
      if (k >= 0) items.push(k)
    }
    start[n + 1] = items.length
  }
  const offsets = kept.flatMap(segment => [...side.offsets.subarray(side.held.start[segment]!, side.held.start[segment + 1]!)])
  return { ...side, held, offsets: Int32Array.from(offsets), total: Float64Array.from(kept, segment => side.total[segment]!), places: { start, items: Int32Array.from(items) } }
}

/** Some of the lists, in the given order. */
function select(lists: Lists, kept: readonly number[]): Lists {
  const start = new Int32Array(kept.length + 1), items: number[] = []
  kept.forEach((n, k) => {
    for (let h = lists.start[n]!; h < lists.start[n + 1]!; h++) items.push(lists.items[h]!)
    start[k + 1] = items.length
  })
  return { start, items: Int32Array.from(items) }
}
