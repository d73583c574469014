import type { Word, WordType } from '../article/words'

/** A word of the other language that stands in the story and may answer a word, and how surely (0 to 1). */
export interface Answer {
  readonly type: WordType
  readonly weight: number
}

/** Which English word can stand for which French word in this story, and how surely. */
export interface MatchTable {
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

/** Where to begin in an ascending list so that at most NEAREST of its items stand before `at`. */
function firstNear(list: readonly number[], at: number): number {
  if (list.length <= 2 * NEAREST) return 0
  let low = 0, high = list.length
  while (low < high) { const middle = (low + high) >> 1; if (list[middle]! < at) low = middle + 1; else high = middle }
  return low > NEAREST ? low - NEAREST : 0
}

/** Ties words greedily: the surest pairs first, then those that stand nearest to their place in the other run. */
export function coverWords(table: MatchTable, en: readonly Word[], fr: readonly Word[]): Cover {
  const enTo = new Int32Array(en.length).fill(-1), frTo = new Int32Array(fr.length).fill(-1)
  const enWeight = new Float32Array(en.length), frWeight = new Float32Array(fr.length)
  const at = new Map<WordType, number[]>()
  fr.forEach((word, j) => {
    const list = at.get(word.type)
    if (list === undefined) at.set(word.type, [j])
    else list.push(j)
  })
  // Each possible pair as one number, to be sorted natively: how unsure, how far, and which.
  const left: number[] = [], right: number[] = [], weights: number[] = [], keys: number[] = []
  const scale = fr.length / Math.max(1, en.length)
  for (let i = 0; i < en.length; i++) {
    const answers = table.answers(en[i]!.type), here = i * scale
    for (const { type, weight } of answers) {
      const list = at.get(type)
      if (list === undefined) continue
      for (let k = firstNear(list, here); k < list.length; k++) {
        if (k >= NEAREST && list[k - NEAREST]! > here) break
        const j = list[k]!
        keys.push((Math.round((1 - weight) * 1000) * FARTHEST + Math.min(FARTHEST - 1, Math.round(Math.abs(here - j) * 8))) * MOST + keys.length)
        left.push(i)
        right.push(j)
        weights.push(weight)
      }
    }
    if (keys.length > MOST - 65536) break
  }
  const order = Float64Array.from(keys).sort()
  for (let n = 0; n < order.length; n++) {
    const k = order[n]! % MOST, i = left[k]!, j = right[k]!
    if (enTo[i] !== -1 || frTo[j] !== -1) continue
    enTo[i] = j
    frTo[j] = i
    enWeight[i] = frWeight[j] = weights[k]!
  }
  return { enTo, frTo, en: enWeight, fr: frWeight }
}
