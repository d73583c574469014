import type { Span } from '../article/types'
import type { Word } from '../article/words'
import type { MatchTable } from '../align/match'
import { ANSWERED, CONTENT } from './covered'

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

/** Measures words `from` to `to`; `covered` says how surely each word of the paragraph is answered. */
export function measure(match: MatchTable, words: readonly Word[], from: number, to: number, covered: Float32Array): Measure {
  let missing = 0, answered = 0, content = 0, count = 0
  for (let i = from; i < to; i++) {
    const type = words[i]!.type
    if (match.mass(type) < CONTENT) continue
    const tells = match.telling(type), share = covered[i]!
    content++
    if (share < ANSWERED) { missing += tells; count++ } else answered += tells * share
  }
  return { missing, answered, content, count }
}

/** An answered word inside a run costs this much of what an unanswered one earns: everyday words find an answer by chance. */
const CHANCE = 1.4

/** The run that misses most: unanswered words earn, answered ones cost. Null when every content word is answered. */
export function widestGap(match: MatchTable, words: readonly Word[], from: number, to: number, covered: Float32Array): Gap | null {
  let best: Gap | null = null, bestScore = 0
  let score = 0, missing = 0, answered = 0, count = 0, first = -1
  for (let i = from; i < to; i++) {
    const type = words[i]!.type
    if (match.mass(type) < CONTENT) continue
    const tells = match.telling(type), share = covered[i]!
    if (share < ANSWERED) {
      if (first < 0) { first = i; score = missing = answered = count = 0 }
      score += tells
      missing += tells
      count++
      if (score > bestScore) {
        bestScore = score
        best = { start: words[first]!.start, end: words[i]!.end, from: first, to: i + 1, missing, answered, count }
      }
    } else if (first >= 0) {
      score -= CHANCE * tells * share
      answered += tells * share
      if (score <= 0) first = -1
    }
  }
  return best
}
