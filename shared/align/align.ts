import type { Passage } from '../article/passage'
import { bandFor } from './anchors'
import { wholeBand } from './band'
import { bordersOf, someBorders, type Borders } from './borders'
import { closeGaps } from './close-gaps'
import { confidenceOf } from './confidence'
import { LEARN_FROM, learnPairs } from './learn'
import { dropFragments } from './fragments'
import { inOrder, lift, type Group } from './lift'
import type { MatchTable } from './match'
import { uncross } from './crossings'
import { findMoves } from './moves'
import { tieWordless } from './own-roles'
import { bestPath, measureOf, NEWS, PROSE, type Lengths, type Prices, type Step } from './path'
import { refine } from './refine'
import { segmentsOf } from './segments'
import { answeredBy, similarity } from './similarity'
import { storyMatch } from './story-match'
import { isPlain, preferStraight } from './straight'
import { subset } from './subset'
import { tieSides, type Side } from './ties'
import type { Alignment, FixedLink, Link, LinkKind, Segment } from './types'

/** Moves are believed on more evidence than what stands in its place. */
export const MOVED: Prices = { ...NEWS, threshold: 0.3, order: 0.08, extra: 0.02, length: 0.03 }

/** Two texts of which less than this share of what they tell is answered by the other are not one story. */
export const UNRELATED = 0.12

/** What leaving a sentence alone costs where the story has but one on each side, and those stand together: most likely it was put freely. */
export const ONE_EACH = 0.25

/** How sure a sentence of prose is that was not looked at again. */
const UNSURE = 0.5

/** A headline or a line, in characters. */
const SHORT = 110

interface Sides { readonly en: Side; readonly fr: Side }

/** Both sides' segments as aligned, with what is asked of them again and again. */
interface Ground {
  readonly sides: Sides
  readonly en: readonly Segment[]
  readonly fr: readonly Segment[]
  readonly lengths: Lengths
  readonly enOf: readonly (readonly number[])[]
  readonly frOf: readonly (readonly number[])[]
  similarityOf(en: readonly number[], fr: readonly number[]): number
}

/**
 * Aligns a pair: sentences by the best path, what moved among the rest, paragraphs by the sentences that tie them. `prose` says
 * that the passages are sentences of running prose. Links given by the editor stand, and the rest is aligned round them.
 */
export function align(en: readonly Passage[], fr: readonly Passage[], fixed: readonly FixedLink[] = [], prose = false): { alignment: Alignment; match: MatchTable } {
  const given = usable(fixed, en.length, fr.length)
  const enSegments = segmentsOf(en), frSegments = segmentsOf(fr)
  const lengths: Lengths = { en: Float64Array.from(enSegments, s => s.end - s.start), fr: Float64Array.from(frSegments, s => s.end - s.start) }
  const prices = prose ? PROSE : NEWS
  const enOf = byUnit(enSegments, en.length), frOf = byUnit(frSegments, fr.length)
  let sides = tieSides(en, fr, enSegments, frSegments)
  const groundOf = (): Ground => {
    // Pairs of paragraphs are asked about several times over, by the English one's number and the French one's.
    const pairs = new Map<number, number>(), { en: left, fr: right } = sides
    const similarityOf = (ps: readonly number[], qs: readonly number[]): number => {
      if (ps.length !== 1 || qs.length !== 1) return similarity(left, right, ps.flatMap(p => enOf[p]!), qs.flatMap(q => frOf[q]!))
      const p = ps[0]!, q = qs[0]!, key = p * frOf.length + q
      let known = pairs.get(key)
      if (known === undefined) pairs.set(key, known = similarity(left, right, enOf[p]!, frOf[q]!))
      return known
    }
    return { sides, en: enSegments, fr: frSegments, lengths, enOf, frOf, similarityOf }
  }
  if (!prose && given.length === 0 && en.length === fr.length && en.length > 1) {
    const ground = groundOf()
    if (isPlain(ground.similarityOf, en.map(p => p.text.length), fr.map(p => p.text.length), p => en[p]!.words.length === 0 && fr[p]!.words.length === 0, p => crossed(ground, p))) return plain(ground)
  }
  const enHeld = new Set(given.flatMap(link => link.en)), frHeld = new Set(given.flatMap(link => link.fr))
  const free = (segments: readonly Segment[], held: ReadonlySet<number>): number[] => segments.flatMap((s, k) => (held.has(s.unit) ? [] : [k]))
  const enFree = free(enSegments, enHeld), frFree = free(frSegments, frHeld)
  let path = pathWithin(sides, enFree, frFree, lengths, prices)
  if (Math.min(enSegments.length, frSegments.length) >= LEARN_FROM) {
    const learnt = learnPairs(sides.en, sides.fr, path)
    if (learnt.size > 0) {
      sides = tieSides(en, fr, enSegments, frSegments, learnt)
      if (!prose) path = pathWithin(sides, enFree, frFree, lengths, prices)
    }
  }
  if (prose) {
    const borders = { en: bordersOf(en, enSegments), fr: bordersOf(fr, frSegments) }
    path = given.length === 0 ? refine(sides.en, sides.fr, borders, path, lengths, prices) : pathWithin(sides, enFree, frFree, lengths, prices, borders)
  }
  if (!prose && oneEach(path)) path = pathWithin(sides, enFree, frFree, lengths, { ...prices, alone: ONE_EACH })
  const ground = groundOf()
  const steps = prose ? path.filter(linked) : withMoves(path, ground)
  const groups = paragraphGroups(steps, ground, en, fr, prose, enHeld, frHeld)
  for (const link of given) {
    const own = (of: readonly (readonly number[])[], units: readonly number[]): number[] => units.flatMap(unit => of[unit]!)
    steps.push(...pathWithin(sides, own(enOf, link.en), own(frOf, link.fr), lengths, PROSE).filter(linked))
  }
  const links = linksOf(groups, given, ground, prose ? sureness(path, ground) : undefined)
  const all = [...groups, ...given.map(link => ({ en: [...link.en], fr: [...link.fr], worth: 1 }))]
  return answer(links, steps, all, ground, given.length > 0)
}

function answer(links: readonly Link[], found: readonly Step[], groups: readonly Group[], ground: Ground, given: boolean): { alignment: Alignment; match: MatchTable } {
  const { sides, en, fr, enOf, frOf } = ground
  const steps = withinGroups(found, groups, en, fr)
  const closed = closeGaps(steps, groups, enOf, frOf, en.length, fr.length)
  const sentences = sentenceLinks(closed.length === 0 ? steps : [...steps, ...closed], en.length, fr.length)
  return { alignment: { links, sentences, en, fr, related: given || relatedness(links, ground) >= UNRELATED }, match: storyMatch(sides.en, sides.fr) }
}

/** Sentence links that stay inside one paragraph link; where paragraphs were paired otherwise than a sentence would have it, they are right. */
function withinGroups(steps: readonly Step[], groups: readonly Group[], en: readonly Segment[], fr: readonly Segment[]): Step[] {
  const enGroup = new Map<number, Group>(), frGroup = new Map<number, Group>()
  for (const group of groups) {
    for (const unit of group.en) enGroup.set(unit, group)
    for (const unit of group.fr) frGroup.set(unit, group)
  }
  return steps.filter(step => {
    const own = enGroup.get(en[step.en]!.unit)
    for (let x = 0; x < step.enCount; x++) if (enGroup.get(en[step.en + x]!.unit) !== own) return false
    for (let y = 0; y < step.frCount; y++) if (frGroup.get(fr[step.fr + y]!.unit) !== own) return false
    return true
  })
}

/** Whether the last sentence of French paragraph p, or the first of the next, is told beyond the English border rather than on its own side. */
function crossed({ sides, enOf, frOf }: Ground, p: number): boolean {
  const told = (segment: number, unit: number): number => answeredBy(sides.fr, sides.en, segment, enOf[unit]!)
  const before = frOf[p]!, after = frOf[p + 1]!, last = before[before.length - 1]!, first = after[0]!
  return (before.length > 1 && told(last, p + 1) > told(last, p)) || (after.length > 1 && told(first, p) > told(first, p + 1))
}

/** Paragraph against paragraph: only the sentences inside each pair are to be tied. */
function plain(ground: Ground): { alignment: Alignment; match: MatchTable } {
  const { sides, lengths, enOf, frOf } = ground
  const measure = measureOf(sides.en, sides.fr, lengths)
  const steps: Step[] = []
  const groups = enOf.map((ens, p): Group => {
    const frs = frOf[p]!, top = ens[0]!, left = frs[0]!
    if (ens.length === 1 && frs.length === 1) steps.push({ en: top, enCount: 1, fr: left, frCount: 1, score: 1 })
    else steps.push(...bestPath(sides.en, sides.fr, wholeBand(ens.length, frs.length, top, left), lengths, NEWS, measure).filter(linked))
    return { en: [p], fr: [p], worth: 1 }
  })
  return answer(linksOf(groups, [], ground), steps, groups, ground, false)
}

/** Whether all that a path leaves alone is one sentence on each side, at about the same place. */
function oneEach(path: readonly Step[]): boolean {
  const left: number[] = []
  path.forEach((step, k) => { if (!linked(step)) left.push(k) })
  return left.length === 2 && left[1]! - left[0]! <= 2 && (path[left[0]!]!.enCount === 0) !== (path[left[1]!]!.enCount === 0)
}

const linked = (step: Step): boolean => step.enCount > 0 && step.frCount > 0

/** The editor's links that fit the texts as they stand: paragraphs that exist, each in one link. */
function usable(fixed: readonly FixedLink[], enCount: number, frCount: number): FixedLink[] {
  const en = new Set<number>(), fr = new Set<number>()
  const tidy = (list: readonly number[]): number[] => [...new Set(list)].sort((a, b) => a - b)
  return fixed.map(link => ({ en: tidy(link.en), fr: tidy(link.fr) })).filter(link => {
    const fits = (list: readonly number[], count: number, seen: ReadonlySet<number>): boolean => list.every(n => Number.isInteger(n) && n >= 0 && n < count && !seen.has(n))
    if (link.en.length + link.fr.length === 0 || !fits(link.en, enCount, en) || !fits(link.fr, frCount, fr)) return false
    link.en.forEach(n => en.add(n))
    link.fr.forEach(n => fr.add(n))
    return true
  })
}

/** The best path over some of the segments, looked at again by refine where their borders are given; runs that are neighbours among them count as neighbours. */
function pathWithin(sides: Sides, enKept: readonly number[], frKept: readonly number[], lengths: Lengths, prices: Prices, borders?: { readonly en: Borders; readonly fr: Borders }): Step[] {
  const whole = enKept.length === sides.en.total.length && frKept.length === sides.fr.total.length
  const en = whole ? sides.en : subset(sides.en, enKept), fr = whole ? sides.fr : subset(sides.fr, frKept)
  const own: Lengths = whole ? lengths : { en: Float64Array.from(enKept, s => lengths.en[s]!), fr: Float64Array.from(frKept, s => lengths.fr[s]!) }
  const first = bestPath(en, fr, bandFor(en, fr), own, prices), path = borders === undefined ? first : refine(en, fr, { en: someBorders(borders.en, enKept), fr: someBorders(borders.fr, frKept) }, first, own, prices)
  if (whole) return path
  const out: Step[] = []
  for (const step of path) {
    const runs = (kept: readonly number[], from: number, count: number): boolean => count === 0 || kept[from + count - 1]! - kept[from]! === count - 1
    // A group that a fixed link cuts through is no group.
    if (!runs(enKept, step.en, step.enCount) || !runs(frKept, step.fr, step.frCount)) continue
    out.push({ ...step, en: enKept[step.en] ?? sides.en.total.length, fr: frKept[step.fr] ?? sides.fr.total.length })
  }
  return out
}

function withMoves(path: readonly Step[], ground: Ground): Step[] {
  const steps: Step[] = [], enLeft: number[] = [], frLeft: number[] = []
  const unitOf = { en: ground.en.map(s => s.unit), fr: ground.fr.map(s => s.unit) }
  for (const step of path) {
    if (linked(step)) steps.push(...uncross(step, unitOf, (p, q) => similarity(ground.sides.en, ground.sides.fr, p, q), (p, q) => massOf(ground.sides.en, p) + massOf(ground.sides.fr, q)))
    else if (step.enCount > 0) enLeft.push(step.en)
    else frLeft.push(step.fr)
  }
  return [...steps, ...findMoves(ground.sides.en, ground.sides.fr, enLeft, frLeft, unitOf, ground.lengths, MOVED)]
}

function paragraphGroups(steps: readonly Step[], ground: Ground, en: readonly Passage[], fr: readonly Passage[], prose: boolean, enHeld: ReadonlySet<number>, frHeld: ReadonlySet<number>): Group[] {
  const lifted = lift(steps, ground.en.map(s => s.unit), ground.fr.map(s => s.unit), en.length, fr.length)
    .filter(group => !group.en.some(p => enHeld.has(p)) && !group.fr.some(q => frHeld.has(q)))
  if (prose) return lifted
  const whole = dropFragments(lifted, steps, ground.en, ground.fr, en.length, fr.length, ground.similarityOf)
  const balanced = (p: number, q: number): boolean => {
    const a = en[p]!.text.length + 20, b = fr[q]!.text.length + 20
    return a < 2.5 * b && b < 2.5 * a
  }
  return tieWordless(preferStraight(whole, inOrder(whole), ground.similarityOf, balanced, p => en[p]!.text.length <= SHORT, p => en[p]!.sentences.length <= 1), en, fr)
}

/** How sure each group of prose is: as its least sure step, rounded; in no step or in a long run alone, not very. */
function sureness(path: readonly Step[], { en, fr }: Ground): (group: Group) => number {
  const enSure = new Map<number, number>(), frSure = new Map<number, number>()
  const note = (of: Map<number, number>, unit: number, sure: number): void => { of.set(unit, Math.min(sure, of.get(unit) ?? 1)) }
  for (const step of path) {
    for (let x = 0; x < step.enCount; x++) note(enSure, en[step.en + x]!.unit, step.sure ?? UNSURE)
    for (let y = 0; y < step.frCount; y++) note(frSure, fr[step.fr + y]!.unit, step.sure ?? UNSURE)
  }
  return group => Math.round(100 * Math.min(1, ...group.en.map(unit => enSure.get(unit) ?? UNSURE), ...group.fr.map(unit => frSure.get(unit) ?? UNSURE))) / 100
}

const kindOf = (en: readonly number[], fr: readonly number[], moved = false): LinkKind => (fr.length === 0 ? 'cut' : en.length === 0 ? 'added' : moved ? 'moved' : 'same')

function linksOf(groups: readonly Group[], fixed: readonly FixedLink[], ground: Ground, sure?: (group: Group) => number): Link[] {
  const chain = inOrder(groups)
  const lone = { en: groups.filter(g => g.fr.length === 0).flatMap(g => g.en), fr: groups.filter(g => g.en.length === 0).flatMap(g => g.fr) }
  // In a book thousands stand alone; none of them came near another, or it would have been linked.
  const look = lone.en.length * lone.fr.length <= 2500
  const nearest = (p: readonly number[], q: readonly number[]): number => {
    if (!look) return 0
    let best = 0
    for (const other of p.length > 0 ? lone.fr : lone.en) best = Math.max(best, p.length > 0 ? ground.similarityOf(p, [other]) : ground.similarityOf([other], q))
    return best
  }
  const out: Link[] = groups.map(group => {
    const { en, fr } = group
    const moved = en.length > 0 && fr.length > 0 && !chain.has(group)
    const kind = kindOf(en, fr, moved)
    const alone = kind === 'cut' || kind === 'added'
    const confidence = sure?.(group) ?? confidenceOf({ similarity: alone ? nearest(en, fr) : ground.similarityOf(en, fr), kind: alone ? 'null' : moved ? 'moved' : en.length === 1 && fr.length === 1 ? 'single' : 'group' })
    return { en, fr, kind, confidence }
  })
  for (const { en, fr } of fixed) out.push({ en, fr, kind: kindOf(en, fr), confidence: 1, fixed: true })
  const first = (link: Link): number => link.en[0] ?? Infinity
  return out.sort((a, b) => first(a) - first(b) || (a.fr[0] ?? 0) - (b.fr[0] ?? 0))
}

const massOf = (side: Side, segments: readonly number[]): number => segments.reduce((sum, s) => sum + side.total[s]!, 0)

/** The share of what both texts tell that their links answer. */
function relatedness(links: readonly Link[], ground: Ground): number {
  let answered = 0, mass = 0
  for (const link of links) {
    const own = massOf(ground.sides.en, link.en.flatMap(p => ground.enOf[p]!)) + massOf(ground.sides.fr, link.fr.flatMap(q => ground.frOf[q]!))
    mass += own
    if (link.en.length > 0 && link.fr.length > 0) answered += own * ground.similarityOf(link.en, link.fr)
  }
  return mass < 3 ? 1 : answered / mass
}

/** The segments of each paragraph. */
function byUnit(segments: readonly Segment[], count: number): number[][] {
  const out: number[][] = Array.from({ length: count }, () => [])
  segments.forEach(({ unit }, s) => out[unit]!.push(s))
  return out
}

function sentenceLinks(steps: readonly Step[], enCount: number, frCount: number): Link[] {
  const out: Link[] = []
  const enSeen = new Uint8Array(enCount), frSeen = new Uint8Array(frCount)
  const put = (en: number[], fr: number[]): void => { out.push({ en, fr, kind: kindOf(en, fr), confidence: 1 }) }
  for (const step of [...steps].sort((a, b) => a.en - b.en)) {
    enSeen.fill(1, step.en, step.en + step.enCount)
    frSeen.fill(1, step.fr, step.fr + step.frCount)
    put(Array.from({ length: step.enCount }, (_, x) => step.en + x), Array.from({ length: step.frCount }, (_, y) => step.fr + y))
  }
  for (let i = 0; i < enCount; i++) if (!enSeen[i]) put([i], [])
  for (let j = 0; j < frCount; j++) if (!frSeen[j]) put([], [j])
  return out
}
