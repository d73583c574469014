import type { Figure } from '../facts/figure'
import { readFigures } from '../facts/number'
import { close, convertible, inCents, sameCoin, sameUnit, sameValue, type Sameness } from '../facts/equal'
import type { Link, Segment } from '../align/types'
import type { Story } from '../story'

/** A figure of one side with where it stands in the alignment. */
export interface Item {
  readonly figure: Figure
  readonly unit: number
  /** Its sentence link and its paragraph link. */
  readonly sentence: number
  readonly paragraph: number
  /** Where in its sentence group it stands, 0 to 1. */
  readonly at: number
  partner: Item | null
}

export type Step = 'sentence' | 'paragraph' | 'story'

export interface Pair {
  readonly en: Item
  readonly fr: Item
  readonly same: Sameness
  readonly step: Step
}

/** Two figures left in linked passages that look like one figure told two ways. */
export interface Clash {
  readonly en: Item
  readonly fr: Item
}

export interface Pairing {
  readonly pairs: readonly Pair[]
  readonly clashes: readonly Clash[]
  readonly en: readonly Item[]
  readonly fr: readonly Item[]
}

/** The items of one side, and for each link the items that stand in it. */
function itemsOf(story: Story, side: 'en' | 'fr'): Item[] {
  const { alignment } = story
  const passages = story[side], segments = alignment[side]
  const paragraphOf = new Int32Array(passages.length).fill(-1), sentenceOf = new Int32Array(segments.length).fill(-1)
  alignment.links.forEach((link, k) => { for (const unit of link[side]) paragraphOf[unit] = k })
  alignment.sentences.forEach((link, k) => { for (const index of link[side]) sentenceOf[index] = k })
  const lengths = alignment.sentences.map(link => link[side].reduce((sum, index) => sum + segments[index]!.end - segments[index]!.start, 0) || 1)
  const offsets = new Float64Array(segments.length)
  alignment.sentences.forEach(link => {
    let sum = 0
    for (const index of link[side]) { offsets[index] = sum; sum += segments[index]!.end - segments[index]!.start }
  })
  const out: Item[] = []
  let segment = 0
  passages.forEach((passage, unit) => {
    for (const figure of readFigures(passage)) {
      while (segment < segments.length && (segments[segment]!.unit < unit || (segments[segment]!.unit === unit && segments[segment]!.end <= figure.start))) segment++
      const here: Segment | undefined = segments[segment]
      const sentence = here !== undefined && here.unit === unit ? sentenceOf[segment]! : -1
      const at = sentence >= 0 ? (offsets[segment]! + figure.start - here!.start) / lengths[sentence]! : 0
      out.push({ figure, unit, sentence, paragraph: paragraphOf[unit]!, at, partner: null })
    }
  })
  return out
}

function grouped(items: readonly Item[], count: number, key: 'sentence' | 'paragraph'): Item[][] {
  const out: Item[][] = Array.from({ length: count }, () => [])
  for (const item of items) if (item.partner === null && item[key] >= 0) out[item[key]]!.push(item)
  return out
}

/** Above this many comparisons figures are paired by value in their order, so that a wall of digits stays linear. */
const MANY = 3000

/** Ends of two ranges or scores whose other ends differ: a 6 of 6-2 is not the 6 of 6-3. */
const apart = (a: Figure, b: Figure): boolean => a.mate !== undefined && b.mate !== undefined && (a.range !== b.range || !close(a.mate, b.mate))

function pairEqual(en: readonly Item[], fr: readonly Item[], step: Step, out: Pair[]): void {
  if (en.length === 0 || fr.length === 0) return
  if (en.length * fr.length > MANY) return pairInOrder(en, fr, step, out)
  const found: { cost: number; en: Item; fr: Item; same: Sameness }[] = []
  for (const a of en) {
    for (const b of fr) {
      const same = sameValue(a.figure, b.figure)
      if (same === null || (step === 'story' && (same.unit || same.coin || same.cost > 1))) continue
      found.push({ cost: same.cost + (step === 'sentence' ? 0.7 : 0.4) * Math.abs(a.at - b.at) + (a.figure.strength === 0 ? 0.05 : 0) + (apart(a.figure, b.figure) ? 0.5 : (a.figure.range === 0) !== (b.figure.range === 0) ? 0.25 : 0), en: a, fr: b, same })
    }
  }
  found.sort((a, b) => a.cost - b.cost)
  for (const { en: a, fr: b, same } of found) {
    if (a.partner !== null || b.partner !== null) continue
    a.partner = b
    b.partner = a
    out.push({ en: a, fr: b, same, step })
  }
}

function pairInOrder(en: readonly Item[], fr: readonly Item[], step: Step, out: Pair[]): void {
  const waiting = new Map<number, Item[]>()
  const key = (value: number): number => Number(value.toPrecision(9))
  for (const item of fr) {
    const value = key(item.figure.readings[0]!)
    const list = waiting.get(value)
    if (list === undefined) waiting.set(value, [item])
    else list.push(item)
  }
  const next = new Map<number, number>()
  for (const item of en) {
    const value = key(item.figure.readings[0]!), list = waiting.get(value)
    if (list === undefined) continue
    const at = next.get(value) ?? 0
    const other = list[at]
    if (other === undefined) continue
    const same = sameValue(item.figure, other.figure)
    if (same === null) continue
    next.set(value, at + 1)
    item.partner = other
    other.partner = item
    out.push({ en: item, fr: other, same, step })
  }
}

/** How many leading and how many trailing digits two numbers share, as a share of the longer. */
function resemblance(a: number, b: number): number {
  const x = String(a), y = String(b)
  if (x.length > 15 || y.length > 15) return 0
  let head = 0, tail = 0
  while (head < x.length && head < y.length && x[head] === y[head]) head++
  while (tail < x.length - head && tail < y.length - head && x[x.length - 1 - tail] === y[y.length - 1 - tail]) tail++
  return (head + tail) / Math.max(x.length, y.length)
}

const isTimes = (figure: Figure): boolean => figure.kind === 'multiple' || figure.unit?.id === 'times'

const soft = new Set(['fraction', 'multiple', 'decade', 'century', 'plural', 'ordinal', 'code', 'time'])

/** Six o'clock may be « six heures ». */
const clockLike = (figure: Figure): boolean => figure.kind === 'time' || (figure.unit?.dimension === 'time' && (figure.unit.id === 'hour' || figure.unit.id === 'minute')) || (figure.kind === 'number' && figure.readings[0]! <= 24)

/** How much two unlike figures look like one figure told two ways; below 0 they have nothing to do with each other. */
function likeness(a: Figure, b: Figure): number {
  if (a.kind === 'vague' || b.kind === 'vague') return -1
  const calendar = a.kind === 'month' || a.kind === 'weekday' || b.kind === 'month' || b.kind === 'weekday'
  if (calendar) return a.kind === b.kind ? 4 : -1
  if (a.strength === 0 && b.strength === 0) return a.kind === b.kind && a.kind === 'multiple' ? 1.4 : -1
  // « one » and « un » are pronouns and articles more often than numbers.
  const told = a.kind === 'measure' && b.kind === 'measure' && a.unit === b.unit && !a.implied && !b.implied
  if (told) { /* one year, « deux ans »: both count */ } else if ((a.strength === 0 && a.readings[0] === 1 && a.kind !== 'ordinal') || (b.strength === 0 && b.readings[0] === 1 && b.kind !== 'ordinal')) return -1
  if ((a.kind === 'fraction' && a.strength === 0) || (b.kind === 'fraction' && b.strength === 0)) return -1
  let score = 0
  // « trois fois » and `twice` tell the same thing.
  if (isTimes(a) && isTimes(b)) return a.strength + b.strength > 0 ? 1.6 : -1
  if (a.kind === b.kind) score += 2
  else if (a.kind === 'plural' || b.kind === 'plural') return (a.kind === 'plural' ? b : a).readings[0]! >= 100 ? 0.2 : -1
  else if (soft.has(a.kind) || soft.has(b.kind)) {
    // Three-quarters and 25 %.
    if ((a.kind === 'time' || b.kind === 'time') && clockLike(a) && clockLike(b)) return 1.6
    if (a.kind === 'decade' && b.approximate && b.readings[0]! % 10 === 0 && b.readings[0]! < 100) return 1.6
    if ((a.kind === 'fraction' && b.kind === 'percent') || (b.kind === 'fraction' && a.kind === 'percent')) return a.strength > 0 && b.strength > 0 ? 1.5 : -1
    // World No. 4, « 4e mondial ».
    if (a.kind === 'number' && b.kind === 'ordinal' && a.digits && b.digits && a.readings[0]! < 100) score += 1
    else if (a.kind === 'ordinal' && b.kind === 'century' || a.kind === 'century' && b.kind === 'ordinal') score += 1
    else return -1
  } else if ((a.kind === 'year' && !b.digits) || (b.kind === 'year' && !a.digits)) return -1
  else if (a.kind === 'year' || b.kind === 'year') score -= resemblance(a.readings[0]!, b.readings[0]!) >= 0.5 ? -1 : 1.5
  if (a.kind === 'plural' && b.kind === 'plural') return a.strength === 0 && b.strength === 0 ? -1 : 1.5
  if (a.strength === 0 || b.strength === 0) score -= a.kind === 'ordinal' ? 0 : a.kind === b.kind && soft.has(a.kind) ? 0.5 : 1.5
  const unit = sameUnit(a, b), coin = sameCoin(a, b)
  // « 5m » may be metres or millions.
  if (a.readings.length > 1 && a.unit?.id === 'metre') score += 0
  else if (a.unit !== null && b.unit !== null) score += unit ? 1.5 : convertible(a, b) ? 0.5 : -2
  else if (a.coin !== null && b.coin !== null) score += coin || inCents(a, b) !== 1 ? 1.5 : -0.5
  else if (!unit) score -= 1.5
  else if ((a.unit ?? a.coin ?? b.unit ?? b.coin) !== null) score -= 0.5
  const x = a.readings[0]!, y = b.readings[0]!
  score += 1.5 * resemblance(x, y)
  if (x > 0 && y > 0 && (x / y > 50 || y / x > 50) && resemblance(x, y) < 0.5 && a.scale === null && b.scale === null) score -= 1
  if (a.digits === b.digits) score += 0.4
  return score
}

/** The one figure of account that a side has left, or null. */
function alone(items: readonly Item[]): Item | null {
  let found: Item | null = null
  for (const item of items) {
    const { figure } = item
    if (figure.strength === 0 || figure.kind === 'vague' || figure.kind === 'weekday' || figure.kind === 'month') continue
    if (found !== null || soft.has(figure.kind)) return null
    found = item
  }
  return found
}

function pairClashes(en: readonly Item[], fr: readonly Item[], least: number, out: Clash[]): void {
  if (en.length === 0 || fr.length === 0 || en.length * fr.length > MANY) return
  const found: { score: number; en: Item; fr: Item }[] = []
  for (const a of en) {
    for (const b of fr) {
      const score = likeness(a.figure, b.figure) - 1.2 * Math.abs(a.at - b.at) - (a.figure.range + b.figure.range === 3 ? 0.8 : 0)
      if (score >= least) found.push({ score, en: a, fr: b })
    }
  }
  if (found.length === 0 && least < 1) {
    const a = alone(en), b = alone(fr)
    if (a !== null && b !== null && likeness(a.figure, b.figure) >= -0.3) found.push({ score: 0, en: a, fr: b })
  }
  found.sort((a, b) => b.score - a.score)
  for (const { en: a, fr: b } of found) {
    if (a.partner !== null || b.partner !== null) continue
    a.partner = b
    b.partner = a
    out.push({ en: a, fr: b })
  }
}

/** Where one end of a range became one end of another, the other ends belong together too, however unlike they look. */
function pairMates(en: readonly Item[], fr: readonly Item[], clashes: Clash[]): void {
  const mates = (items: readonly Item[]): Map<Item, Item> => {
    const out = new Map<Item, Item>()
    for (let k = 0; k + 1 < items.length; k++) {
      const a = items[k]!, b = items[k + 1]!
      if (a.figure.range === 1 && b.figure.range === 2 && a.unit === b.unit) { out.set(a, b); out.set(b, a) }
    }
    return out
  }
  if (clashes.length === 0) return
  const left = mates(en), right = mates(fr)
  for (const clash of [...clashes]) {
    const a = left.get(clash.en), b = right.get(clash.fr)
    if (a === undefined || b === undefined || a.partner !== null || b.partner !== null || a.figure.range !== b.figure.range) continue
    a.partner = b
    b.partner = a
    clashes.push({ en: a, fr: b })
  }
}

const outOf: Readonly<Record<'en' | 'fr', ReadonlySet<string>>> = { en: new Set(['in', 'of', 'every']), fr: new Set(['sur']) }

/** Nine in ten, four out of five, « sept malades sur dix » told as a per cent or a fraction on the other side: all three are answered. */
function pairShares(story: Story, side: 'en' | 'fr', items: readonly Item[], others: readonly Item[]): void {
  for (let k = 0; k + 1 < items.length; k++) {
    const a = items[k]!, b = items[k + 1]!
    const part = a.figure.readings[0]!, whole = b.figure.readings[0]!
    if (a.partner !== null || b.partner !== null || a.unit !== b.unit || part >= whole || whole > 1000 || a.figure.unit !== null || b.figure.unit !== null) continue
    const gap = b.figure.from - a.figure.to
    if (gap < 1 || gap > 4 || !outOf[side].has(story[side][b.unit]!.words[b.figure.from - 1]!.type.folded)) continue
    const per = (100 * part) / whole
    const other = others.find(({ partner, figure }) => partner === null &&
      (figure.kind === 'percent' ? Math.abs(figure.readings[0]! - per) <= 1.5 : figure.kind === 'fraction' && Math.abs(figure.readings[0]! * 100 - per) < 0.7))
    if (other === undefined) continue
    a.partner = b.partner = other
    other.partner = a
  }
}

/** Pairs the figures of a story: equal values inside linked sentences, then paragraphs; then unlike ones; then what moved. */
export function pairFigures(story: Story): Pairing {
  const { alignment } = story
  const en = itemsOf(story, 'en'), fr = itemsOf(story, 'fr')
  const pairs: Pair[] = [], clashes: Clash[] = []
  const each = (key: 'sentence' | 'paragraph', links: readonly Link[], use: (a: Item[], b: Item[]) => void): void => {
    const left = grouped(en, links.length, key), right = grouped(fr, links.length, key)
    links.forEach((_, k) => { if (left[k]!.length > 0 && right[k]!.length > 0) use(left[k]!, right[k]!) })
  }
  each('sentence', alignment.sentences, (a, b) => pairEqual(a, b, 'sentence', pairs))
  each('paragraph', alignment.links, (a, b) => pairEqual(a, b, 'paragraph', pairs))
  each('paragraph', alignment.links, (a, b) => { pairShares(story, 'en', a, b); pairShares(story, 'fr', b, a) })
  each('sentence', alignment.sentences, (a, b) => pairClashes(a, b, 0.8, clashes))
  pairMates(en, fr, clashes)
  each('paragraph', alignment.links, (a, b) => pairClashes(a, b, 2, clashes))
  const free = (items: readonly Item[]): Item[] => items.filter(item => item.partner === null && item.figure.strength === 2)
  pairEqual(free(en), free(fr), 'story', pairs)
  return { pairs, clashes, en, fr }
}
