import type { WordType } from '../article/words'
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
  const numbers = { en: new Map(en.types.map((type, n) => [type, n])), fr: new Map(fr.types.map((type, n) => [type, n])) }
  const made = new Map<WordType, readonly Answer[]>()
  const sideOf = (type: WordType): [Side, Side, number | undefined] => (type.language === 'en' ? [en, fr, numbers.en.get(type)] : [fr, en, numbers.fr.get(type)])
  return {
    weight(en, fr) {
      for (const answer of this.answers(en)) if (answer.type === fr) return answer.weight
      return 0
    },
    mass: type => knowledge(type).mass,
    telling(type) {
      const [own, , n] = sideOf(type)
      return n === undefined ? knowledge(type).mass : own.mass[n]!
    },
    answers(type) {
      let list = made.get(type)
      if (list === undefined) {
        const [own, other, n] = sideOf(type)
        list = n === undefined ? none : answersOf(own, other, n)
        made.set(type, list)
      }
      return list
    },
  }
}
