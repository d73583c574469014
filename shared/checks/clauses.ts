import { place } from '../article/types'
import { NUMBER, WORD, type Word, type WordType } from '../article/words'
import type { Segment } from '../align/types'
import { rows } from '../language/table'
import table from '../language/quotes/clauses.tsv'
import type { Story } from '../story'
import { ANSWERED, type Covered } from './covered'
import { widestGap, type Gap } from './gaps'

/**
 * A clause that only one side has. Candidates are the clauses of a sentence (what stands between marks, or from a word that leads
 * one) and the run of words that misses most; each is judged by what it misses, by whether it is bounded as a clause, and above all
 * by what the other side has where the clause would stand: nothing, where it was cut; words of its own, where it was put freely.
 */

/** One side of a sentence link inside a linked group of paragraphs. */
export interface Stretch {
  readonly segments: readonly Segment[]
  /** Characters, in English characters. */
  readonly length: number
  readonly missing: number
  readonly answered: number
}

/** What a judgement of a sentence's clauses is given. */
export interface Sentence {
  readonly side: 'en' | 'fr'
  readonly own: Stretch
  readonly opposite: Stretch
  readonly covered: Covered
  /** How much longer this side is than the other, in English characters: the sentence, and its group of paragraphs. */
  readonly lack: number
  readonly groupLack: number
  /** Characters of this side to one of English. */
  readonly ratio: number
}

/** Words that lead a clause, by language, and among them the relatives. */
const leads = { en: new Set<string>(), fr: new Set<string>() }, relatives = { en: new Set<string>(), fr: new Set<string>() }
for (const [language, word, kind] of rows(table)) {
  const side = language as 'en' | 'fr'
  leads[side].add(word!)
  if (kind === 'relative') relatives[side].add(word!)
}

/**
 * Weights of a logistic fit on translations out of which clauses were taken at random, every second story held back to read the
 * threshold off. The names are those of `signsOf`, in its order.
 */
const WEIGHTS = {
  en: { base: -8.16, missing: 2.85, answered: -0.928, size: 0.5, count: -0.349, lack: 1.73, groupLack: 0.58, opposite: -0.681, share: -2.88, balance: 0.0138, rest: 0.337, clauseAnswered: -0.157, clauseMissing: 3.41, clauseLength: -3.23, ends: 0.704, led: -0.115, relative: 1.6, last: 1.08, free: -1.07, near: -0.295, between: -1.11, crossed: -0.326, distance: 0.397 },
  fr: { base: -7.35, missing: 2.89, answered: -1.25, size: 1.29, count: -1.77, lack: 1.5, groupLack: 0.271, opposite: -1.5, share: -2.58, balance: 0.114, rest: 0.164, clauseAnswered: -1.35, clauseMissing: 3.18, clauseLength: -3.08, ends: 0.529, led: 0.29, relative: 0.262, last: 0.847, free: -0.379, near: -0.671, between: -2.43, crossed: -3.7, distance: 0.864 },
} as const

/** From these scores on a clause is told as cut (English) or as added (French). */
const TOLD = { en: 1.3, fr: 1.4 } as const

/** Less than this missing is no clause: what French puts in freely is a word here and there. */
const LEAST = { en: 0.8, fr: 1.6 } as const

/** How many clauses in a row may have gone together. */
const TOGETHER = 3

/** The clause of a sentence that the other side has not, as a place; null where every clause has its counterpart. */
export function clauseAlone(story: Story, sentence: Sentence): { readonly unit: number; readonly start: number; readonly end: number } | null {
  const { side, own, opposite, covered } = sentence
  if (opposite.segments.length === 0 || own.missing < LEAST[side]) return null
  const told: { readonly gap: Gap; readonly unit: number; readonly score: number }[] = []
  for (const segment of own.segments) {
    const shares = covered[side].get(segment.unit), tells = covered.tells[side].get(segment.unit), { words } = story[side][segment.unit]!
    if (shares === undefined || tells === undefined) continue
    for (const gap of candidates(words, segment, shares, tells)) {
      if (gap.count < 2 || gap.missing < LEAST[side] || isNamed(words, gap, segment, shares, tells) || (side === 'fr' && isGloss(words, gap))) continue
      const score = scoreOf(words, sentence, gap, segment, shares, tells)
      if (score >= TOLD[side]) told.push({ gap, unit: segment.unit, score })
    }
  }
  if (told.length === 0) return null
  const best = told.reduce((a, b) => (b.score > a.score ? b : a))
  // Of clauses that went together all are told.
  const whole = told.reduce((a, b) => (b.unit === a.unit && b.score >= best.score - LOOSE && b.gap.from <= a.gap.from && b.gap.to >= a.gap.to ? b : a), best)
  return place(whole.unit, whole.gap.start, whole.gap.end)
}

/** A wider passage is told instead of the best one when it scores no less than this below it. */
const LOOSE = 1

function candidates(words: readonly Word[], { from, to }: Segment, shares: Float32Array, tells: Float64Array): Gap[] {
  const out: Gap[] = []
  const widest = widestGap(tells, words, from, to, shares)
  if (widest === null) return out
  const whole = unbroken(words, widest, from, to)
  out.push(whole)
  const starts = [from]
  for (let i = from + 1; i < to; i++) if (isStop(words, i - 1) || (words[i]!.type.kind === WORD && isLead(words[i]!.type))) starts.push(i)
  if (starts.length === 1) return out
  starts.push(to)
  for (let k = 0; k + 1 < starts.length; k++) {
    const low = starts[k]!
    let missing = 0, answered = 0, count = 0, first = -1, last = -1, i = low
    for (let n = k + 1; n < starts.length && n <= k + TOGETHER; n++) {
      const high = starts[n]!, before = count
      for (; i < high; i++) {
        const told = tells[i]!
        if (told < 0) continue
        const share = shares[i]!
        if (share >= ANSWERED) { answered += told * share; continue }
        if (first < 0) first = i
        last = i
        missing += told
        count++
      }
      // A clause of which every content word is answered adds nothing.
      if (count === before) continue
      const gap = unbroken(words, within(words, low, high, first, last, missing, answered, count), low, high)
      if (gap.from !== whole.from || gap.to !== whole.to) out.push(gap)
    }
  }
  return out
}

/** Clauses as a gap, the marks round them left out; words `first` to `last` are unanswered. */
function within(words: readonly Word[], low: number, high: number, first: number, last: number, missing: number, answered: number, count: number): Gap {
  let from = low, to = high
  while (from < first && !isWord(words[from]!)) from++
  while (to - 1 > last && !isWord(words[to - 1]!)) to--
  return { start: words[from]!.start, end: words[to - 1]!.end, from, to, missing, answered, count }
}

const isWord = ({ type: { kind } }: Word): boolean => kind === WORD || kind === NUMBER

/** A gap never begins or ends inside a word made with hyphens. */
function unbroken(words: readonly Word[], gap: Gap, low: number, high: number): Gap {
  let { from, to } = gap
  const joined = (i: number): boolean => i > low && i < high && words[i - 1]!.end === words[i]!.start && (words[i]!.type.form === '-' || words[i - 1]!.type.form === '-')
  while (joined(from)) from--
  while (joined(to)) to++
  return from === gap.from && to === gap.to ? gap : { ...gap, from, to, start: words[from]!.start, end: words[to - 1]!.end }
}

/** What a gap misses is names alone: the check of names knows who is meant. The capital that a sentence begins with makes none, letters (U.S.) do. */
function isNamed(words: readonly Word[], gap: Gap, segment: Segment, shares: Float32Array, tells: Float64Array): boolean {
  for (let i = gap.from; i < gap.to; i++) {
    if (tells[i]! >= 0 && shares[i]! < ANSWERED && (!words[i]!.type.capital || (i === segment.from && !words[i]!.type.caps))) return false
  }
  return true
}

/** A gloss in brackets, « Designated Survivor » (Survivant désigné), or the French before a name that is kept in brackets: the desk's own help. */
function isGloss(words: readonly Word[], gap: Gap): boolean {
  for (let i = gap.from; i >= 0 && i >= gap.from - TITLE && words[i]!.type.form !== ')'; i--) {
    if (words[i]!.type.form !== '(') continue
    if (titled.has(words[i - 1]?.type.form ?? '') || (words[gap.to]?.type.form === ')' && gap.to - gap.from <= GLOSS && gap.from - i <= GLOSS)) return true
  }
  return words[gap.to]?.type.form === '(' && (words[gap.to + 1]?.type.capital ?? false)
}

/** A gloss is this many words long at most, the translation of a title that is left in English (« Cats » (Chats)) longer. */
const GLOSS = 7, TITLE = 16
const titled: ReadonlySet<string> = new Set(['"', '”', '»', '“'])

const stops: ReadonlySet<string> = new Set([',', ';', ':', '(', ')', '–', '—', '-', '.', '!', '?', '"', '“', '”', '«', '»'])

const STOP = 1, HYPHEN = 2, LEAD = 4
/** By type id: what a word is to a clause. */
const traits: (number | undefined)[] = []
const learn = ({ form, folded, language }: WordType): number => (stops.has(form) ? STOP : 0) | (form === '-' ? HYPHEN : 0) | (leads[language].has(folded) ? LEAD : 0)
const traitOf = (type: WordType): number => (traits[type.id] ??= learn(type))

/** Whether a word leads a clause. */
const isLead = (type: WordType): boolean => (traitOf(type) & LEAD) !== 0

/** Whether a word is a mark that ends a clause; a hyphen inside a word is none. */
function isStop(words: readonly Word[], i: number): boolean {
  const { type, start, end } = words[i]!, trait = traitOf(type)
  return (trait & STOP) !== 0 && ((trait & HYPHEN) === 0 || words[i - 1]?.end !== start || words[i + 1]?.start !== end)
}

/** A clause of more words is no likelier to be a recast one. */
const LONG = 16

/** How far a sum may pull, in shares of the gap's own length. */
const bounded = (x: number): number => Math.max(-2, Math.min(2, x))

function scoreOf(words: readonly Word[], { side, own, opposite, covered, lack, groupLack, ratio }: Sentence, gap: Gap, segment: Segment, shares: Float32Array, tells: Float64Array): number {
  const size = (gap.end - gap.start) / ratio
  // The clause round the gap, from the mark or leading word before it to the mark behind it.
  let from = gap.from, to = gap.to
  while (from > segment.from && !isStop(words, from - 1) && !isLead(words[from]!.type)) from--
  while (to < segment.to && !isStop(words, to)) to++
  let missing = 0, answered = 0
  for (let i = from; i < to; i++) {
    const told = tells[i]!
    if (told < 0) continue
    if (shares[i]! < ANSWERED) missing += told
    else answered += told * shares[i]!
  }
  const ends = (from === segment.from || isStop(words, from - 1) ? 1 : 0) + (to >= segment.to || isStop(words, to) ? 1 : 0)
  const lead = words[from]?.type.folded ?? ''
  const there = across(side, gap, segment, opposite, covered, shares, tells)
  const w = WEIGHTS[side]
  return w.base
    + w.missing * Math.log(1 + gap.missing) + w.answered * gap.answered / (gap.missing + 0.1) + w.size * Math.log(1 + size / 10) + w.count * Math.log(1 + gap.count)
    + w.lack * bounded(lack / (size + 10)) + w.groupLack * bounded(groupLack / (size + 10))
    + w.opposite * Math.log(1 + opposite.missing) + w.share * own.missing / (own.missing + own.answered + 0.1) + w.balance * (own.missing - opposite.missing) + w.rest * (own.missing - gap.missing)
    + w.clauseAnswered * answered / (missing + 0.1) + w.clauseMissing * Math.log(1 + missing) + w.clauseLength * Math.min(LONG, to - from) / 10
    + w.ends * ends + w.led * (leads[side].has(lead) ? 1 : 0) + w.relative * (relatives[side].has(lead) ? 1 : 0) + w.last * (gap.to >= segment.to - 1 ? 1 : 0)
    + w.free * Math.log(1 + there.free) + w.near * Math.log(1 + there.wide) + w.between * there.between + w.crossed * (there.crossed ? 1 : 0) + w.distance * there.distance
}

interface Across {
  /** What unanswered words tell between the counterparts of the gap's nearest answered neighbours; the same with a few words more on each side. */
  readonly free: number
  readonly wide: number
  /** Words of any kind between them, to one of the gap. */
  readonly between: number
  /** Whether the neighbours stand the other way round. */
  readonly crossed: boolean
  /** How many words away the answered neighbours are, both together, six at most. */
  readonly distance: number
}

/** What stands on the other side where the gap would. */
function across(side: 'en' | 'fr', gap: Gap, segment: Segment, opposite: Stretch, covered: Covered, shares: Float32Array, tells: Float64Array): Across {
  const other = side === 'en' ? 'fr' : 'en'
  const base = covered.base[side].get(segment.unit)!
  const ties = side === 'en' ? covered.cover.enTo : covered.cover.frTo, surely = other === 'en' ? covered.cover.en : covered.cover.fr
  let low = Infinity, high = -1
  for (const s of opposite.segments) {
    const start = covered.base[other].get(s.unit)!
    low = Math.min(low, start + s.from)
    high = Math.max(high, start + s.to)
  }
  const tied = (i: number): number => {
    const j = ties[base + i]!
    return tells[i]! >= 0 && shares[i]! >= ANSWERED && j >= low && j < high ? j : -1
  }
  let left = -1, right = -1, distance = 0
  for (let i = gap.from - 1; i >= segment.from && left < 0; i--) if ((left = tied(i)) >= 0 || i === segment.from) distance += gap.from - i
  for (let i = gap.to; i < segment.to && right < 0; i++) if ((right = tied(i)) >= 0 || i === segment.to - 1) distance += i - gap.to + 1
  if (left < 0) left = low - 1
  if (right < 0) right = high
  const first = Math.min(left, right), last = Math.max(left, right)
  let free = 0, wide = 0
  for (const [unit, start] of covered.base[other]) {
    const told = covered.tells[other].get(unit)!, end = Math.min(high, last + WIDER + 1, start + told.length)
    for (let j = Math.max(low, first - WIDER, start); j < end; j++) {
      const t = told[j - start]!
      if (t < 0 || surely[j]! >= ANSWERED) continue
      wide += t
      if (j > first && j < last) free += t
    }
  }
  return { free, wide, between: Math.min(3, Math.max(0, last - first - 1) / (gap.to - gap.from + 1)), crossed: right < left, distance: Math.min(6, distance) }
}

/** How many words round the place are looked at as well. */
const WIDER = 3
