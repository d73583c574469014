import type { Span } from '../article/types'
import type { Word } from '../article/words'
import { ANSWERED } from './covered'

/** What a run of words tells: the mass of its content words that are answered and of those that are not. */
export interface Measure {
  readonly missing: number
  readonly answered: number
  /** How many content words there are, and how many of them are unanswered. */
  readonly content: number
  readonly count: number
}

/** A run of words that nothing on the other side answers, with what it tells. */
export interface Gap extends Span {
  /** Indices, in the paragraph, of its first word and of the word behind its last. */
  readonly from: number
  readonly to: number
  readonly missing: number
  readonly answered: number
  readonly count: number
}

/** Measures words `from` to `to`: `tells` is what each word of the paragraph tells, -1 for no content, `covered` how surely it is answered. */
export function measure(tells: Float64Array, from: number, to: number, covered: Float32Array): Measure {
  let missing = 0, answered = 0, content = 0, count = 0
  for (let i = from; i < to; i++) {
    const told = tells[i]!
    if (told < 0) continue
    const share = covered[i]!
    content++
    if (share < ANSWERED) { missing += told; count++ } else answered += told * share
  }
  return { missing, answered, content, count }
}

/** An answered word inside a run costs this much of what an unanswered one earns: everyday words find an answer by chance. */
const CHANCE = 1.4

/** The run that misses most: unanswered words earn, answered ones cost. Null when every content word is answered. */
export function widestGap(tells: Float64Array, words: readonly Word[], from: number, to: number, covered: Float32Array): Gap | null {
  let bestFrom = -1, bestTo = -1, bestMissing = 0, bestAnswered = 0, bestCount = 0, bestScore = 0
  let score = 0, missing = 0, answered = 0, count = 0, first = -1
  for (let i = from; i < to; i++) {
    const told = tells[i]!
    if (told < 0) continue
    const share = covered[i]!
    if (share < ANSWERED) {
      if (first < 0) { first = i; score = missing = answered = count = 0 }
      score += told
      missing += told
      count++
      if (score > bestScore) {
        bestScore = score
        bestFrom = first; bestTo = i + 1; bestMissing = missing; bestAnswered = answered; bestCount = count
      }
    } else if (first >= 0) {
      score -= CHANCE * told * share
      answered += told * share
      if (score <= 0) first = -1
    }
  }
  return bestFrom < 0 ? null : { start: words[bestFrom]!.start, end: words[bestTo - 1]!.end, from: bestFrom, to: bestTo, missing: bestMissing, answered: bestAnswered, count: bestCount }
}
