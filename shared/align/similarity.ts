import type { Side } from './ties'

/** Marks of the types that a group holds, by type number; a mark is spent once the next group is looked at. */
let marks = new Int32Array(1024)
let current = 0

/** The mass of the segments of `own`, and how much of it the segments of `other` answer, into `sum`. */
function answered(own: Side, other: Side, segments: readonly number[], by: readonly number[], sum: { covered: number; mass: number }): void {
  if (marks.length < other.types.length) marks = new Int32Array(2 * other.types.length)
  if (++current === 0x7fffffff) { marks.fill(0); current = 1 }
  const mine = current
  for (let k = 0; k < by.length; k++) {
    const s = by[k]!
    for (let h = other.held.start[s]!, end = other.held.start[s + 1]!; h < end; h++) marks[other.held.items[h]!] = mine
  }
  for (let k = 0; k < segments.length; k++) {
    const s = segments[k]!
    sum.mass += own.total[s]!
    for (let h = own.held.start[s]!, end = own.held.start[s + 1]!; h < end; h++) {
      const n = own.held.items[h]!
      let best = 0
      for (let t = own.ties.start[n]!, last = own.ties.start[n + 1]!; t < last; t++) if (own.weights[t]! > best && marks[own.ties.items[t]!] === mine) best = own.weights[t]!
      sum.covered += own.mass[n]! * best
    }
  }
}

/** The share of two groups' mass that the other group answers, 0 to 1; 0 for groups without telling words. */
export function similarity(en: Side, fr: Side, enSegments: readonly number[], frSegments: readonly number[]): number {
  const sum = { covered: 0, mass: 0 }
  answered(en, fr, enSegments, frSegments, sum)
  answered(fr, en, frSegments, enSegments, sum)
  return sum.mass === 0 ? 0 : sum.covered / sum.mass
}

/** How much of one segment's mass some segments of the other side answer. */
export function answeredBy(own: Side, other: Side, segment: number, by: readonly number[]): number {
  const sum = { covered: 0, mass: 0 }
  answered(own, other, [segment], by, sum)
  return sum.covered
}
