import type { Side } from './ties'

/** The mass of the segments of `own` and how much of it the segments of `other` answer. */
export function answered(own: Side, other: Side, segments: readonly number[], by: readonly number[]): { covered: number; mass: number } {
  const there = new Set<number>()
  for (const s of by) for (const n of other.held[s]!) there.add(n)
  let covered = 0, mass = 0
  for (const s of segments) {
    mass += own.total[s]!
    for (const n of own.held[s]!) {
      const ties = own.ties[n]!, weights = own.weights[n]!
      let best = 0
      for (let k = 0; k < ties.length; k++) if (weights[k]! > best && there.has(ties[k]!)) best = weights[k]!
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
