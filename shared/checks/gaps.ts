import type { Span } from '../article/types'
import type { Word, WordType } from '../article/words'
import type { MatchTable } from '../align/match'

/** Words that say less than this by themselves (articles, auxiliaries, marks) neither open nor close a gap. */
const CONTENT = 0.5

/** A run of words that nothing on the other side answers. */
export interface Gap extends Span {
  /** What the run's unanswered words tell, in average content words. */
  readonly missing: number
  /** What its answered words tell; they count against it. */
  readonly answered: number
  /** How many content words are unanswered. */
  readonly count: number
}

/** The share of a word that the other side answers, 0 to 1. */
export function answeredBy(match: MatchTable, type: WordType, there: ReadonlySet<WordType>): number {
  let best = 0
  for (const answer of match.answers(type)) if (answer.weight > best && there.has(answer.type)) best = answer.weight
  return best
}

/** How much of a run of words is answered by the other side: the telling mass in all, and its answered part. */
export function measure(match: MatchTable, words: readonly Word[], from: number, to: number, there: ReadonlySet<WordType>): { mass: number; answered: number; content: number } {
  let mass = 0, answered = 0, content = 0
  for (let i = from; i < to; i++) {
    const type = words[i]!.type
    if (match.mass(type) < CONTENT) continue
    const tells = match.telling(type)
    content++
    mass += tells
    answered += tells * answeredBy(match, type, there)
  }
  return { mass, answered, content }
}

/** An answered word inside a run costs this much of what an unanswered one earns: everyday words find an answer by chance. */
const CHANCE = 1.4

/** The run that misses most: unanswered words earn, answered ones cost. Null when every content word is answered. */
export function widestGap(match: MatchTable, words: readonly Word[], from: number, to: number, there: ReadonlySet<WordType>): Gap | null {
  let best: Gap | null = null, bestScore = 0
  let score = 0, missing = 0, answered = 0, count = 0, first = -1
  for (let i = from; i < to; i++) {
    const type = words[i]!.type
    if (match.mass(type) < CONTENT) continue
    const tells = match.telling(type), share = answeredBy(match, type, there)
    if (share < 0.3) {
      if (first < 0) { first = i; score = missing = answered = count = 0 }
      score += tells
      missing += tells
      count++
      if (score > bestScore) {
        bestScore = score
        best = { start: words[first]!.start, end: words[i]!.end, missing, answered, count }
      }
    } else if (first >= 0) {
      score -= CHANCE * tells * share
      answered += tells * share
      if (score <= 0) first = -1
    }
  }
  return best
}
