import type { Side } from './ties'

/** Marks of the types that a group holds, by type number; a mark is spent once the next group is looked at. */
let marks = new Int32Array(1024)
let current = 0

/** The mass of the segments of `own`, and how much of it the segments of `other` answer, into `sum`. */
function answered(own: Side, other: Side, segments: readonly number[], by: readonly number[], sum: { covered: number; mass: number }): void {
  if (marks.length < other.types.length) marks = new Int32Array(2 * other.types.length)
  if (++current === 0x7fffffff) { marks.fill(0); current = 1 }
  const mine = current, spent = marks, { start: otherStart, items: otherItems } = other.held
  for (let k = 0; k < by.length; k++) {
    const s = by[k]!
    for (let h = otherStart[s]!, end = otherStart[s + 1]!; h < end; h++) spent[otherItems[h]!] = mine
  }
  const { total, mass, weights } = own, { start: heldStart, items: held } = own.held, { start: tieStart, items: tied } = own.ties
  let { covered } = sum
  for (let k = 0; k < segments.length; k++) {
    const s = segments[k]!
    sum.mass += total[s]!
    for (let h = heldStart[s]!, end = heldStart[s + 1]!; h < end; h++) {
      const n = held[h]!
      let best = 0
      for (let t = tieStart[n]!, last = tieStart[n + 1]!; t < last; t++) if (spent[tied[t]!] === mine && weights[t]! > best) best = weights[t]!
      covered += mass[n]! * best
    }
  }
  sum.covered = covered
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
