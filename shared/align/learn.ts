import type { Learnt } from './match'
import type { Step } from './path'
import type { Side } from './ties'

/** Shorter texts hold too few repetitions to learn from. */
export const LEARN_FROM = 120

/** A pair must meet this often, and keep to itself at least this well (Dice coefficient), to be believed. */
const LEAST_MEETINGS = 3, LEAST_DICE = 0.45

/**
 * Word pairs that the text itself teaches: words without a tie that keep turning up in sentences already linked one to one.
 * English type id → French type id → weight.
 */
export function learnPairs(en: Side, fr: Side, steps: readonly Step[]): Learnt {
  const meetings = new Map<number, number>(), enSeen = new Int32Array(en.types.length), frSeen = new Int32Array(fr.types.length)
  const columns = fr.types.length
  // Most words of a book stand in it once or twice: they cannot meet often enough, and their pairs are not counted.
  const untied = (side: Side, n: number): boolean => side.ties.start[n + 1] === side.ties.start[n] && side.places.start[n + 1]! - side.places.start[n]! >= LEAST_MEETINGS
  for (const step of steps) {
    if (step.enCount !== 1 || step.frCount !== 1 || step.score <= 0) continue
    const lefts: number[] = [], rights: number[] = []
    for (let h = en.held.start[step.en]!; h < en.held.start[step.en + 1]!; h++) { const n = en.held.items[h]!; enSeen[n]!++; if (untied(en, n)) lefts.push(n) }
    for (let h = fr.held.start[step.fr]!; h < fr.held.start[step.fr + 1]!; h++) { const n = fr.held.items[h]!; frSeen[n]!++; if (untied(fr, n)) rights.push(n) }
    for (const l of lefts) for (const r of rights) meetings.set(l * columns + r, (meetings.get(l * columns + r) ?? 0) + 1)
  }
  const out = new Map<number, Map<number, number>>()
  for (const [key, count] of meetings) {
    if (count < LEAST_MEETINGS) continue
    const l = Math.floor(key / columns), r = key % columns
    const dice = 2 * count / (enSeen[l]! + frSeen[r]!)
    if (dice < LEAST_DICE) continue
    const id = en.types[l]!.id
    let own = out.get(id)
    if (own === undefined) out.set(id, own = new Map())
    own.set(fr.types[r]!.id, Math.min(0.9, dice))
  }
  return out
}
