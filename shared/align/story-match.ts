import { typeCount, type WordType } from '../article/words'
import type { Answer, MatchTable } from './match'
import type { Side } from './ties'
import { knowledge } from './vocabulary'

const none: readonly Answer[] = []

function answersOf(own: Side, other: Side, n: number): readonly Answer[] {
  const out: Answer[] = []
  for (let t = own.ties.start[n]!; t < own.ties.start[n + 1]!; t++) out.push({ type: other.types[own.ties.items[t]!]!, weight: own.weights[t]! })
  return out
}

/** The match table of a story from its tied sides; lists of answers are made when first asked for. */
export function storyMatch(en: Side, fr: Side): MatchTable {
  // A type is of one language, so that one row of numbers serves both sides.
  const numbers = new Int32Array(typeCount()).fill(-1)
  for (const { types } of [en, fr]) for (let n = 0; n < types.length; n++) numbers[types[n]!.id] = n
  const made = { en: [] as (readonly Answer[] | undefined)[], fr: [] as (readonly Answer[] | undefined)[] }
  // A spelling met since has no number.
  const numberOf = (type: WordType): number => (type.id < numbers.length ? numbers[type.id]! : -1)
  return {
    numberOf, ties: en.ties, weights: en.weights, count: fr.types.length,
    weight(left, right) {
      const n = numberOf(left), m = numberOf(right)
      if (n >= 0 && m >= 0) for (let t = en.ties.start[n]!, end = en.ties.start[n + 1]!; t < end; t++) if (en.ties.items[t] === m) return en.weights[t]!
      return 0
    },
    mass: type => knowledge(type).mass,
    telling(type) {
      const n = numberOf(type)
      return n < 0 ? knowledge(type).mass : (type.language === 'en' ? en : fr).mass[n]!
    },
    answers(type) {
      const n = numberOf(type)
      if (n < 0) return none
      return (made[type.language][n] ??= type.language === 'en' ? answersOf(en, fr, n) : answersOf(fr, en, n))
    },
  }
}
