import type { Side } from './ties'

/** The mass of the segments of `own` and how much of it the segments of `other` answer. */
export function answered(own: Side, other: Side, segments: readonly number[], by: readonly number[]): { covered: number; mass: number } {
  const there = new Set<number>()
  for (const s of by) for (let h = other.held.start[s]!; h < other.held.start[s + 1]!; h++) there.add(other.held.items[h]!)
  let covered = 0, mass = 0
  for (const s of segments) {
    mass += own.total[s]!
    for (let h = own.held.start[s]!; h < own.held.start[s + 1]!; h++) {
      const n = own.held.items[h]!
      let best = 0
      for (let t = own.ties.start[n]!; t < own.ties.start[n + 1]!; t++) if (own.weights[t]! > best && there.has(own.ties.items[t]!)) best = own.weights[t]!
      covered += own.mass[n]! * best
    }
  }
  return { covered, mass }
}

/** The share of two groups' mass that the other group answers, 0 to 1; 0 for groups without telling words. */
export function similarity(en: Side, fr: Side, enSegments: readonly number[], frSegments: readonly number[]): number {
  const a = answered(en, fr, enSegments, frSegments), b = answered(fr, en, frSegments, enSegments)
  const mass = a.mass + b.mass
  return mass === 0 ? 0 : (a.covered + b.covered) / mass
}
