import type { Passage } from '../article/passage'
import { coverage, wholeBand } from './band'
import { closeGaps } from './close-gaps'
import { inOrder, lift, linkOf } from './lift'
import type { MatchTable } from './match'
import { findMoves } from './moves'
import { tieWordless } from './own-roles'
import { bestPath, NEWS, PROSE, Scorer, type Lengths, type Prices, type Step } from './path'
import { segmentsOf } from './segments'
import { similarity } from './similarity'
import { storyMatch } from './story-match'
import { preferStraight } from './straight'
import { tieSides } from './ties'
import type { Alignment, FixedLink, Link } from './types'

/** Moves are believed on more evidence than what stands in its place. */
export const MOVED: Prices = { ...NEWS, threshold: 0.3, order: 0.08, extra: 0.02, length: 0.03 }

export function align(en: readonly Passage[], fr: readonly Passage[], _fixed: readonly FixedLink[] = [], prose = false): { alignment: Alignment; match: MatchTable } {
  const prices = prose ? PROSE : NEWS
  const enSegments = segmentsOf(en), frSegments = segmentsOf(fr)
  const sides = tieSides(en, fr, enSegments, frSegments)
  const lengths: Lengths = { en: Float64Array.from(enSegments, s => s.end - s.start), fr: Float64Array.from(frSegments, s => s.end - s.start) }
  const band = wholeBand(enSegments.length, frSegments.length)
  const scorer = new Scorer(sides.en, sides.fr, band, coverage(sides.en, sides.fr, band, prose ? 5 : 4), lengths, prices)
  const path = bestPath(scorer)
  const enUnit = enSegments.map(s => s.unit), frUnit = frSegments.map(s => s.unit)
  const enLeft: number[] = [], frLeft: number[] = []
  const steps: Step[] = []
  for (const step of path) {
    if (step.enCount > 0 && step.frCount > 0) steps.push(step)
    else if (step.enCount > 0) enLeft.push(step.en)
    else frLeft.push(step.fr)
  }
  if (!prose) steps.push(...findMoves(sides.en, sides.fr, enLeft, frLeft, { en: enUnit, fr: frUnit }, lengths, MOVED))
  const lifted = lift(steps, enUnit, frUnit, en.length, fr.length)
  const enOf = byUnit(enUnit, en.length), frOf = byUnit(frUnit, fr.length)
  const similarityOf = (ps: readonly number[], qs: readonly number[]): number => similarity(sides.en, sides.fr, ps.flatMap(p => enOf[p]!), qs.flatMap(q => frOf[q]!))
  const balanced = (p: number, q: number): boolean => {
    const a = en[p]!.text.length + 20, b = fr[q]!.text.length + 20
    return a < 2.5 * b && b < 2.5 * a
  }
  const groups = tieWordless(prose ? lifted : preferStraight(lifted, inOrder(lifted), similarityOf, balanced), en, fr)
  const chain = inOrder(groups)
  const links = groups.map(g => linkOf(g.en, g.fr, !chain.has(g), 0.9))
  const sentences: Link[] = sentenceLinks([...steps, ...closeGaps(steps, groups, enOf, frOf, enSegments.length, frSegments.length)], enSegments.length, frSegments.length)
  return { alignment: { links, sentences, en: enSegments, fr: frSegments, related: true }, match: storyMatch(sides.en, sides.fr) }
}

/** The segments of each paragraph. */
function byUnit(units: readonly number[], count: number): number[][] {
  const out: number[][] = Array.from({ length: count }, () => [])
  units.forEach((unit, s) => out[unit]!.push(s))
  return out
}

function sentenceLinks(steps: readonly Step[], enCount: number, frCount: number): Link[] {
  const out: Link[] = []
  const enSeen = new Uint8Array(enCount), frSeen = new Uint8Array(frCount)
  for (const step of [...steps].sort((a, b) => a.en - b.en)) {
    const en = Array.from({ length: step.enCount }, (_, x) => step.en + x), fr = Array.from({ length: step.frCount }, (_, y) => step.fr + y)
    for (const i of en) enSeen[i] = 1
    for (const j of fr) frSeen[j] = 1
    out.push(linkOf(en, fr, false, 0.9))
  }
  for (let i = 0; i < enCount; i++) if (!enSeen[i]) out.push(linkOf([i], [], false, 0.9))
  for (let j = 0; j < frCount; j++) if (!frSeen[j]) out.push(linkOf([], [j], false, 0.9))
  return out
}
