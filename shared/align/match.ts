import type { Word, WordType } from '../article/words'
import { floats, ints } from './cut'
import { sortRow } from './sort-row'

/** Lists of numbers under one roof: list `n` is `items[start[n]]` up to `items[start[n + 1]]`. */
export interface Lists {
  readonly start: Int32Array
  readonly items: Int32Array
}

/** A word of the other language that stands in the story and may answer a word, and how surely (0 to 1). */
export interface Answer {
  readonly type: WordType
  readonly weight: number
}

/** Which English word can stand for which French word in this story, and how surely. */
export interface MatchTable {
  /** The number of a word on its side of the story, from 0; -1 for one that does not stand there or tells too little to be tied. */
  numberOf(type: WordType): number
  /** By number of an English word: the numbers of the French words that may stand for it, and at the same index how surely. */
  readonly ties: Lists
  readonly weights: Float32Array
  /** How many French words have a number. */
  readonly count: number
  /** 0 (no relation) to 1 (identical, same value, or a sure translation). */
  weight(en: WordType, fr: WordType): number
  /** What a word tells by itself: near 0 for function words, about 1 for content, more for names and figures. */
  mass(type: WordType): number
  /** What a word tells in this story: its mass, lowered when it or its answers stand everywhere. */
  telling(type: WordType): number
  /** The words of the story's other side that may stand for this one; empty when there is none. */
  answers(type: WordType): readonly Answer[]
}

/** How two runs of words cover each other, word by word, each French word used once. Indices are positions in the runs. */
export interface Cover {
  /** For each English word the French word that stands for it, or -1. */
  readonly enTo: Int32Array
  /** For each French word the English word that it stands for, or -1. */
  readonly frTo: Int32Array
  /** The weight of that tie, 0 where there is none. */
  readonly en: Float32Array
  readonly fr: Float32Array
}

/** Word pairs learnt from a long text: English type id → French type id → weight. */
export type Learnt = ReadonlyMap<number, ReadonlyMap<number, number>>

/** How sure each way of meeting is. */
export const WEIGHT = { identical: 1, value: 1, lexicon: 0.95, name: 0.95, sameLower: 0.85, cognate: 0.7 } as const

function commonPrefix(a: string, b: string): number {
  const n = Math.min(a.length, b.length)
  let i = 0
  while (i < n && a.charCodeAt(i) === b.charCodeAt(i)) i++
  return i
}

/** How alike two folded words are as cognates: 0, or 0.5 to 1 by the share of the longer word that their beginnings share. */
export function cognate(en: string, fr: string): number {
  const prefix = commonPrefix(en, fr)
  if (prefix < 4 || prefix < Math.min(en.length, fr.length) * 0.6) return 0
  const share = prefix / Math.max(en.length, fr.length)
  return share >= 0.5 ? share : 0
}

/** A word that stands very often answers with its nearest places only: so many on each side. */
const NEAREST = 4

/** Bounds of what a pair's number holds: eighths of a word of distance, and pairs in one group of paragraphs. */
const FARTHEST = 1 << 17, MOST = 1 << 24

/** Where to begin in an ascending list (`list[from]` up to `list[to]`) so that at most NEAREST of its items stand before `at`. */
function firstNear(list: Int32Array, from: number, to: number, at: number): number {
  if (to - from <= 2 * NEAREST) return from
  let low = from, high = to
  while (low < high) { const middle = (low + high) >> 1; if (list[middle]! < at) low = middle + 1; else high = middle }
  return low > from + NEAREST ? low - NEAREST : from
}

/** Room that one call of `coverWords` after the other works in. The places of a French word are `places[start[n]]` up to `places[end[n]]`; all ends are 0 between calls. */
let start = new Int32Array(0), end = new Int32Array(0), places = new Int32Array(0)
/** By word of a run: its number, and how many pairs it stands in. Then the possible pairs: which words, and how surely. */
let numbers = new Int32Array(1024), enPairs = new Int32Array(1024), frPairs = new Int32Array(1024)
let left = new Int32Array(1024), right = new Int32Array(1024), surely = new Float32Array(1024), keys = new Float64Array(1024)

function moreRoom(): void {
  const grown = <T extends Int32Array | Float32Array | Float64Array>(old: T, made: T): T => { made.set(old); return made }
  const size = 2 * left.length
  left = grown(left, new Int32Array(size))
  right = grown(right, new Int32Array(size))
  surely = grown(surely, new Float32Array(size))
  keys = new Float64Array(size)
}

/** Puts the places of the run's French words in lists by their number. */
function placeWords({ numberOf, count }: MatchTable, fr: readonly Word[]): void {
  if (start.length < count) { start = new Int32Array(2 * count); end = new Int32Array(2 * count) }
  if (places.length < fr.length) places = new Int32Array(2 * fr.length)
  for (let j = 0; j < fr.length; j++) {
    const n = numbers[j] = numberOf(fr[j]!.type)
    if (n >= 0) end[n]!++
  }
  // Backwards, a list begins where the words met before it end; forwards it is filled.
  let at = 0
  for (let j = fr.length - 1; j >= 0; j--) {
    const n = numbers[j]!, size = n < 0 ? 0 : end[n]!
    if (size > 0) { start[n] = at; at += size; end[n] = 0 }
  }
  for (let j = 0; j < fr.length; j++) {
    const n = numbers[j]!
    if (n >= 0) places[start[n]! + end[n]!++] = j
  }
  for (let j = 0; j < fr.length; j++) {
    const n = numbers[j]!
    if (n >= 0 && places[start[n]!] === j) end[n]! += start[n]!
  }
}

/** Ties words greedily: the surest pairs first, then those that stand nearest to their place in the other run. */
export function coverWords(table: MatchTable, en: readonly Word[], fr: readonly Word[]): Cover {
  const enTo = ints(en.length).fill(-1), frTo = ints(fr.length).fill(-1)
  const enWeight = floats(en.length), frWeight = floats(fr.length)
  const { numberOf, ties, weights } = table
  if (numbers.length < Math.max(en.length, fr.length)) [numbers, enPairs, frPairs] = [0, 1, 2].map(() => new Int32Array(2 * Math.max(en.length, fr.length))) as [typeof numbers, typeof numbers, typeof numbers]
  enPairs.fill(0, 0, en.length)
  frPairs.fill(0, 0, fr.length)
  placeWords(table, fr)
  const scale = fr.length / Math.max(1, en.length)
  let count = 0
  for (let i = 0; i < en.length && count <= MOST - 65536; i++) {
    const n = numberOf(en[i]!.type)
    if (n < 0) continue
    const here = i * scale
    for (let t = ties.start[n]!, last = ties.start[n + 1]!; t < last; t++) {
      const m = ties.items[t]!, to = end[m]!
      if (to === 0) continue
      const from = start[m]!
      for (let k = firstNear(places, from, to, here); k < to; k++) {
        if (k - from >= NEAREST && places[k - NEAREST]! > here) break
        if (count === left.length) moreRoom()
        const j = places[k]!
        left[count] = i
        right[count] = j
        surely[count++] = weights[t]!
        enPairs[i]!++
        frPairs[j]!++
      }
    }
  }
  for (let j = 0; j < fr.length; j++) if (numbers[j]! >= 0) end[numbers[j]!] = 0
  const take = (k: number): void => {
    const i = left[k]!, j = right[k]!
    if (enTo[i] !== -1 || frTo[j] !== -1) return
    enTo[i] = j
    frTo[j] = i
    enWeight[i] = frWeight[j] = surely[k]!
  }
  // Two words that may stand for each other alone do; of the rest each pair is one number, to be sorted natively: how unsure, how far, and which.
  let rest = 0
  for (let k = 0; k < count; k++) {
    const i = left[k]!, j = right[k]!
    if (enPairs[i] === 1 && frPairs[j] === 1) take(k)
    else keys[rest++] = (Math.round((1 - surely[k]!) * 1000) * FARTHEST + Math.min(FARTHEST - 1, Math.round(Math.abs(i * scale - j) * 8))) * MOST + k
  }
  sortRow(keys, rest)
  for (let n = 0; n < rest; n++) take(keys[n]! % MOST)
  return { enTo, frTo, en: enWeight, fr: frWeight }
}
