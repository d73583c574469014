import { NUMBER, type Word } from '../article/words'
import type { Figure } from '../facts/figure'
import { sameCoin, sameUnit } from '../facts/equal'
import { lexOf } from '../language/numbers/lexicon'
import type { Story } from '../story'
import type { Item, Pair } from './number-pairing'

/** How far around a figure its company is looked for, in words. */
const REACH = 7

/**
 * How well an English figure's company fits a French figure's: words that stand for one another near both, nearer counting more,
 * the same side counting more, and what the figures are measured in.
 */
function company(story: Story, en: Item, fr: Item, once: boolean): number {
  const left = story.en[en.unit]!.words, right = story.fr[fr.unit]!.words
  const a = en.figure, b = fr.figure
  let sum = 0
  for (let i = Math.max(0, a.from - REACH); i < Math.min(left.length, a.to + REACH); i++) {
    if (i >= a.from && i < a.to) continue
    const type = left[i]!.type
    const mass = story.match.mass(type)
    if (mass < 0.3 || lexOf(type)?.digits !== undefined || lexOf(type)?.cls !== undefined) continue
    const di = i < a.from ? i - a.from : i - a.to + 1
    let best = 0
    for (let k = Math.max(0, b.from - REACH); k < Math.min(right.length, b.to + REACH); k++) {
      if (k >= b.from && k < b.to) continue
      const weight = story.match.weight(type, right[k]!.type)
      if (weight < 0.35) continue
      const dk = k < b.from ? k - b.from : k - b.to + 1
      const near = mass * weight * (di * dk > 0 ? 1 : 0.7) / ((1 + Math.abs(di) / 2.5) * (1 + Math.abs(dk) / 2.5))
      if (near > best) best = near
    }
    sum += best
  }
  if (once) { /* what is written with one of two figures on either side speaks for both */ }
  else if (a.unit !== null && b.unit !== null) sum += sameUnit(a, b) ? 0.6 : -1
  else if (a.coin !== null && b.coin !== null) sum += sameCoin(a, b) ? 0.6 : -1
  else if (!sameUnit(a, b)) sum -= 0.6
  else if ((a.unit ?? a.coin) !== null || (b.unit ?? b.coin) !== null) sum -= a.implied || b.implied ? 0 : 0.3
  if (a.kind !== b.kind && (a.kind === 'day' || b.kind === 'day')) sum -= 0.6
  if (a.approximate && b.approximate) sum += 0.15
  return sum
}

const movable = (figure: Figure): boolean => figure.strength > 0 && figure.kind !== 'weekday' && figure.kind !== 'month' && figure.kind !== 'vague' && figure.kind !== 'code'

/** What a figure is at bottom: figures of unlike classes are never each other's slip. */
function classOf({ kind, unit }: Figure): string {
  // A length of time is no time of day.
  if (kind === 'measure') return unit === null ? 'count' : `measure of ${unit.dimension}`
  if (kind === 'number' || kind === 'plural') return 'count'
  return kind === 'decade' || kind === 'century' ? 'year' : kind
}

/** Whether one figure may have been written in the other's place: both of one class, or one of them a bare number beside a sum or a measure. */
function mayStandFor(a: Figure, b: Figure): boolean {
  const one = classOf(a), other = classOf(b)
  if (one === other) return true
  const loose = (x: string, y: string): boolean => x === 'count' && y !== 'time' && y !== 'fraction' && y !== 'ordinal'
  return loose(one, other) || loose(other, one)
}

/** A score or a vote, a dash between its figures, that begins with the loser's. */
function isResult(story: Story, a: Item, b: Item): boolean {
  const dash = story.en[a.unit]!.words[a.figure.to]?.type.form
  return (dash === '-' || dash === '–' || dash === '‑') && a.figure.readings[0]! < b.figure.readings[0]!
}

/** Whether a sentence has one score only: the sets of a match are each told from the same side. */
const isLone = (pairs: readonly Pair[]): boolean => pairs.filter(pair => pair.en.figure.range !== 0).length === 2

/** The words between two figures of a score or vote, or -1 where they do not stand side by side. */
const gap = (a: Figure, b: Figure): number => (a.to <= b.from ? b.from - a.to : a.from - b.to)

/** « dix des huit », « quatre sur trois »: the French takes more out of less, where the English takes less out of more. */
function wholeFirst(story: Story, a: Pair, b: Pair): boolean {
  if (a.en.figure.readings[0]! >= b.en.figure.readings[0]!) return false
  const first = b.fr.figure, second = a.fr.figure
  if (second.from - first.to !== 1) return false
  const of = story.fr[b.fr.unit]!.words[first.to]!.type.folded
  return of === 'des' || of === 'de' || of === 'sur' || of === 'parmi'
}

/** Whether the words before a figure say that it is what went before: to 2.9 % from 3.4 %, « 2,9 % contre 3,4 % ». */
function isFormer(story: Story, side: 'en' | 'fr', item: Item): boolean {
  const words = story[side][item.unit]!.words
  const one = words[item.figure.from - 1]?.type.folded, two = words[item.figure.from - 2]?.type.folded
  if (side === 'fr') return one === 'contre' || ((one === 'de' || one === "d'") && (item.figure.range === 1 || goesOnTo(words, item.figure.to)))
  return one === 'from' || one === 'versus' || one === 'vs' || one === 'against' || ((one === 'with' || one === 'to') && two === 'compared')
}

/** How far behind « de 900 millions » the « à » that it goes on to may stand. */
const GOES_ON = 12

/** Whether a French figure goes on to another: de 900 millions, soit 30 cents par action, à 1,2 milliard. */
function goesOnTo(words: readonly Word[], from: number): boolean {
  for (let k = from; k + 1 < words.length && k < from + GOES_ON && words[k]!.type.form !== '.'; k++) if (words[k]!.type.form === 'à' && (words[k + 1]!.type.kind === NUMBER || lexOf(words[k + 1]!.type)?.cls !== undefined)) return true
  return false
}

/** Whether the versions agree which of two figures went before, where each says so of one; null where one does not. */
function formerAgrees(story: Story, a: Pair, b: Pair): boolean | null {
  const first = isFormer(story, 'en', a.en), one = isFormer(story, 'fr', a.fr)
  if (first === isFormer(story, 'en', b.en) || one === isFormer(story, 'fr', b.fr)) return null
  return first === one
}

const isBare = ({ figure }: Item): boolean => (figure.coin ?? figure.unit) === null

/**
 * Whether two figures share what they are measured in, and each version writes it with another of them: A$450 for hay that used to
 * cost 150, « qui coûtait 150 dollars, est passé à 450 ».
 */
function saidOnce(story: Story, a: Pair, b: Pair): boolean {
  const ends = (bare: Pair, other: Pair): boolean => {
    if (!isBare(bare.en) || isBare(bare.fr) || isBare(other.en) || !(isBare(other.fr) || bare.fr.figure.implied || other.fr.figure.implied)) return false
    // What counts something else (three meetings, 281-store) has a noun of its own.
    const next = story.en[bare.en.unit]!.words[bare.en.figure.to]?.type
    return next === undefined || (next.form !== '-' && story.match.mass(next) < 0.3)
  }
  return ends(a, b) || ends(b, a)
}

/** Pairs of figures of one sentence that have changed places: each stands in the other's company. */
export function swapped(story: Story, pairs: readonly Pair[]): [Pair, Pair][] {
  const bySentence = new Map<number, Pair[]>()
  for (const pair of pairs) {
    if (pair.step !== 'sentence' || !movable(pair.en.figure) || !movable(pair.fr.figure)) continue
    const list = bySentence.get(pair.en.sentence)
    if (list === undefined) bySentence.set(pair.en.sentence, [pair])
    else list.push(pair)
  }
  const out: [Pair, Pair][] = []
  for (const list of bySentence.values()) {
    if (list.length < 2 || list.length > 24) continue
    list.sort((a, b) => a.en.unit - b.en.unit || a.en.figure.from - b.en.figure.from)
    const taken = new Set<Pair>()
    for (let i = 0; i < list.length; i++) {
      for (let k = i + 1; k < list.length && k <= i + 4; k++) {
        const a = list[i]!, b = list[k]!
        if (taken.has(a) || taken.has(b) || a.en.unit !== b.en.unit || a.fr.unit !== b.fr.unit) continue
        if (a.en.figure.readings[0] === b.en.figure.readings[0]) continue
        const crossed = a.fr.figure.from > b.fr.figure.from
        const score = a.en.figure.range === 1 && b.en.figure.range === 2 && k === i + 1
        if (!mayStandFor(a.en.figure, b.en.figure) || !mayStandFor(a.fr.figure, b.fr.figure)) continue
        const former = formerAgrees(story, a, b)
        if (former === true) continue
        if (crossed && score && gap(a.fr.figure, b.fr.figure) <= 2) {
          // French names the winner first and turns the score with it (Girona 2-3 Sevilla); « 450, contre 150 » is from 150 to 450.
          if ((isResult(story, a.en, b.en) && isLone(list)) || (isFormer(story, 'en', a.en) && isFormer(story, 'fr', a.fr))) continue
          out.push([a, b]); taken.add(a); taken.add(b)
          continue
        }
        if (k === i + 1 && former === false) { out.push([a, b]); taken.add(a); taken.add(b); continue }
        const once = saidOnce(story, a, b)
        const straight = company(story, a.en, a.fr, once) + company(story, b.en, b.fr, once)
        const other = company(story, a.en, b.fr, once) + company(story, b.en, a.fr, once)
        if (other - straight > (crossed ? 0.1 : 0.5) || (crossed && wholeFirst(story, a, b))) { out.push([a, b]); taken.add(a); taken.add(b) }
      }
    }
  }
  return out
}
