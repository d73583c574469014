import { wordAt, type Passage } from '../article/passage'
import type { Span } from '../article/types'
import { NUMBER, typeCount, WORD, wordType, type WordType } from '../article/words'
import { figureKeys } from '../facts/number'
import { falseFriend } from '../language/false-friends'
import { lexicon, SECOND } from '../language/lexicon'
import { Chains } from './chains'
import { cognate, WEIGHT, type Learnt, type Lists } from './match'
import type { Segment } from './types'
import { knowledge, namesOf } from './vocabulary'

/** One side of a story as the aligner counts it: its distinct telling words, numbered from 0, and which segment holds which. */
export interface Side {
  readonly types: readonly WordType[]
  /** By segment: its distinct types. */
  readonly held: Lists
  /** By item of `held`: how far into its segment the word first stands, in characters. */
  readonly offsets: Int32Array
  /** By type: what it tells in this story (its own mass, lowered when it or its answers stand everywhere, or nothing could answer it). */
  readonly mass: Float64Array
  /** By segment: the sum of its types' masses. */
  readonly total: Float64Array
  /** By type: the other side's types that may stand for it, and at the same index how surely. */
  readonly ties: Lists
  readonly weights: Float32Array
  /** By type: the segments that hold it, ascending. */
  readonly places: Lists
}

/** Words below this tell too little to be counted in alignment. */
const LEAST_MASS = 0.1

interface Collected {
  readonly types: WordType[]
  readonly held: Lists
  readonly offsets: Int32Array
  readonly places: Lists
  /** By type: the segments where it stands at all, as a word of a figure too: what its rarity is counted on. */
  readonly seen: Lists
}

/** Turns pairs (owner, item), given in order of their items, into lists by owner that keep that order. */
function listsOf(count: number, owners: readonly number[], items: readonly number[]): Lists {
  const start = new Int32Array(count + 1)
  for (let k = 0; k < owners.length; k++) start[owners[k]! + 1]!++
  for (let n = 0; n < count; n++) start[n + 1]! += start[n]!
  const at = start.slice(), out = new Int32Array(owners.length)
  for (let k = 0; k < owners.length; k++) out[at[owners[k]!]!++] = items[k]!
  return { start, items: out }
}

/** Numbers in the story of the types met so far, by type id; kept between stories to spare a map, and cleared after each. */
let numberOf = new Int32Array(0)
const UNMET = -2

function collect(passages: readonly Passage[], segments: readonly Segment[]): Collected {
  const types: WordType[] = [], last: number[] = [], touched: number[] = []
  const owners: number[] = [], items: number[] = [], offsets: number[] = [], figureOwners: number[] = [], figureItems: number[] = []
  // Figures of several words make spellings of their own: all of them before the ids are counted.
  const figures = passages.map(spelledOut)
  if (numberOf.length < typeCount()) numberOf = new Int32Array(2 * typeCount()).fill(UNMET)
  const numbered = (type: WordType, telling: boolean): number => {
    let n = numberOf[type.id]!
    if (n !== UNMET) return n
    if (telling) { n = types.length; types.push(type); last.push(-1) }
    else n = -1
    numberOf[type.id] = n
    touched.push(type.id)
    return n
  }
  for (let s = 0; s < segments.length; s++) {
    const segment = segments[s]!, words = passages[segment.unit]!.words, spelt = figures[segment.unit]!
    let f = 0
    for (let i = segment.from; i < segment.to; i++) {
      const { type, start } = words[i]!, met = numberOf[type.id]!
      const n = met !== UNMET ? met : numbered(type, knowledge(type).mass >= LEAST_MASS)
      if (n < 0) continue
      while (f < spelt.length && spelt[f]!.end <= start) f++
      if (f < spelt.length && start >= spelt[f]!.start) { if (last[n] !== s) { figureOwners.push(s); figureItems.push(n) } }
      else if (last[n] !== s) { last[n] = s; owners.push(s); items.push(n); offsets.push(start - segment.start) }
    }
    for (const { start, type } of spelt) {
      if (start < segment.start || start >= segment.end) continue
      const n = numbered(type, true)
      if (last[n] !== s) { last[n] = s; owners.push(s); items.push(n); offsets.push(start - segment.start) }
    }
  }
  for (let k = 0; k < touched.length; k++) numberOf[touched[k]!] = UNMET
  const places = listsOf(types.length, items, owners)
  const seen = figureItems.length === 0 ? places : listsOf(types.length, items.concat(figureItems), owners.concat(figureOwners))
  // Segments come in order, so that their items stay where they were put.
  return { types, held: listsOf(segments.length, owners, items), offsets: Int32Array.from(offsets), places, seen }
}

/** A figure of several words (thirty-two, 2 000, $2.8 billion) as the spelling of its value in digits; its words count no more. */
interface Spelled extends Span {
  readonly type: WordType
}

const spelled = new WeakMap<Passage, readonly Spelled[]>()

function spelledOut(passage: Passage): readonly Spelled[] {
  let all = spelled.get(passage)
  if (all === undefined) {
    const found: Spelled[] = []
    for (const { start, end, key } of figureKeys(passage)) {
      if (!key.startsWith('n:')) continue
      const first = passage.words[wordAt(passage.words, start)]
      if (first !== undefined && first.end < end) found.push({ start, end, type: wordType(passage.language, key.slice(2)) })
    }
    spelled.set(passage, all = found)
  }
  return all
}

interface Ties {
  readonly from: number[]
  readonly to: number[]
  readonly weight: number[]
}

/** What one story after the other is indexed in: French words by form, stem, value, keys of a name and first letters; English names by form. */
const byForm = new Chains(), byStem = new Chains(), byValue = new Chains(), byName = new Chains(), byStart = new Chains(), enNames = new Chains()

/** Fills the indexes, backwards, so that chains run forwards. */
function indexWords(en: readonly WordType[], fr: readonly WordType[]): void {
  for (const index of [byForm, byStem, byValue, byName, byStart, enNames]) index.clear()
  for (let i = en.length - 1; i >= 0; i--) { const k = knowledge(en[i]!); if (k.name) enNames.add(k.form, i) }
  for (let j = fr.length - 1; j >= 0; j--) {
    const type = fr[j]!, k = knowledge(type)
    if (k.value !== 0) byValue.add(k.value, j)
    if (type.kind === NUMBER) continue
    byForm.add(k.form, j)
    for (let s = 0; s < k.stems.length; s++) byStem.add(k.stems[s]!, j)
    if (k.name && enNames.first(k.form) === 0) for (const key of namesOf(type)) byName.add(key, j)
    if (k.cognate !== 0) byStart.add(k.cognate, j)
  }
}

/** All pairs of types that may stand for each other, found through indexes rather than by comparing each with each. */
function tie(en: readonly WordType[], fr: readonly WordType[], learnt?: Learnt): Ties {
  indexWords(en, fr)
  const byId = learnt === undefined ? undefined : new Map(fr.map((type, j) => [type.id, j]))
  const out: Ties = { from: [], to: [], weight: [] }
  const best = new Float32Array(fr.length), met: number[] = []
  const meet = (j: number, weight: number): void => {
    if (best[j] === 0) met.push(j)
    if (weight > best[j]!) best[j] = weight
  }
  const meetAll = (index: Chains, key: number, weight: number): void => { for (let e = index.first(key); e !== 0; e = index.next[e]!) meet(index.items[e]!, weight) }
  const words = lexicon()
  for (let i = 0; i < en.length; i++) {
    const type = en[i]!, k = knowledge(type)
    met.length = 0
    if (k.value !== 0) meetAll(byValue, k.value, WEIGHT.value)
    if (type.kind !== NUMBER) {
      for (let e = byForm.first(k.form); e !== 0; e = byForm.next[e]!) meet(byForm.items[e]!, identical(type, fr[byForm.items[e]!]!))
      for (let s = 0; s < k.stems.length; s++) {
        const { to, weights } = words.tiesOf(k.stems[s]!)
        for (let t = 0; t < to.length; t++) if (byStem.first(to[t]!) !== 0) meetAll(byStem, to[t]!, weights[t]! * WEIGHT.lexicon)
      }
      if (k.name && byForm.first(k.form) === 0) for (const key of namesOf(type)) meetAll(byName, key, WEIGHT.name)
      if (k.cognate !== 0) for (let e = byStart.first(k.cognate); e !== 0; e = byStart.next[e]!) { const j = byStart.items[e]!; if (best[j]! < WEIGHT.cognate) cognates(type, fr[j]!, j, meet) }
      const taught = learnt?.get(type.id)
      if (taught !== undefined) for (const [id, weight] of taught) { const j = byId!.get(id); if (j !== undefined) meet(j, weight) }
    }
    for (let m = 0; m < met.length; m++) {
      const j = met[m]!
      if (best[j]! > 0.3) { out.from.push(i); out.to.push(j); out.weight.push(best[j]!) }
      best[j] = 0
    }
  }
  return out
}

function identical(en: WordType, fr: WordType): number {
  if (en.kind !== WORD) return knowledge(en).mass > 0 ? WEIGHT.identical : 0
  if (en.capital && fr.capital) return WEIGHT.identical
  return en.folded.length > 2 && !falseFriend(en.folded, fr.folded) ? WEIGHT.sameLower : 0
}

function cognates(en: WordType, fr: WordType, j: number, meet: (j: number, weight: number) => void): void {
  const share = cognate(en.folded, fr.folded)
  if (share > 0 && !falseFriend(en.folded, fr.folded)) meet(j, WEIGHT.cognate * share)
}

/** How surely a further rendering is tied, as the weights of ties hold it. */
const FURTHER = Math.fround(SECOND * WEIGHT.lexicon)

/** What is left of a word's mass: at the least, when nothing answers it, and when the tables do not know it either. */
const FLOOR = 0.09, UNANSWERED = 0.95, UNKNOWN = 0.5

function side(made: Collected, other: Collected, ties: Lists, weights: Float32Array): Side {
  const { types, held, offsets, places, seen } = made
  const count = held.start.length - 1, otherCount = other.held.start.length - 1
  const mass = new Float64Array(types.length), stamp = new Int32Array(otherCount).fill(-1)
  const whole = Math.log(count + 1), otherWhole = Math.log(otherCount + 1)
  const { start: tieStart, items: tied } = ties, { start: seenStart, items: seenItems } = other.seen
  for (let n = 0; n < types.length; n++) {
    const type = types[n]!, k = knowledge(type)
    // A word tells as much as its answer surprises: one that most segments of the other side would answer tells nothing.
    const own = Math.log((count + 1) / (seen.start[n + 1]! - seen.start[n]!)) / whole
    let spread = 0
    for (let t = tieStart[n]!, lastTie = tieStart[n + 1]!; t < lastTie; t++) {
      const to = tied[t]!
      // Further renderings are many, and few of them are meant.
      if (weights[t]! === FURTHER) continue
      for (let p = seenStart[to]!, lastSeen = seenStart[to + 1]!; p < lastSeen; p++) {
        const s = seenItems[p]!
        if (stamp[s] !== n) { stamp[s] = n; spread++ }
      }
    }
    const answer = spread === 0 ? 1 : Math.log((otherCount + 1) / spread) / otherWhole
    const rarity = Math.max(FLOOR, Math.min(own, answer))
    // A word that the tables do not know and nothing answers says little about whether its sentence is translated.
    const answered = spread > 0 ? 1 : type.kind === WORD && k.stems.length === 0 && !type.capital ? UNKNOWN : UNANSWERED
    mass[n] = k.mass * rarity * answered
  }
  const total = new Float64Array(count)
  for (let s = 0; s < count; s++) for (let h = held.start[s]!; h < held.start[s + 1]!; h++) total[s]! += mass[held.items[h]!]!
  return { types, held, offsets, mass, total, ties, weights, places }
}

/** The weights of ties in the order of their lists. */
function spreadWeights(start: Int32Array, owners: readonly number[], weight: readonly number[]): Float32Array {
  const at = start.slice(), out = new Float32Array(weight.length)
  for (let k = 0; k < owners.length; k++) out[at[owners[k]!]!++] = weight[k]!
  return out
}

/** Both sides of a story with the ties between their words. */
export function tieSides(enPassages: readonly Passage[], frPassages: readonly Passage[], enSegments: readonly Segment[], frSegments: readonly Segment[], learnt?: Learnt): { en: Side; fr: Side } {
  const en = collect(enPassages, enSegments), fr = collect(frPassages, frSegments)
  const found = tie(en.types, fr.types, learnt)
  const enTies = listsOf(en.types.length, found.from, found.to), frTies = listsOf(fr.types.length, found.to, found.from)
  return {
    en: side(en, fr, enTies, spreadWeights(enTies.start, found.from, found.weight)),
    fr: side(fr, en, frTies, spreadWeights(frTies.start, found.to, found.weight)),
  }
}
