import type { Language, Span } from '../article/types'
import type { Word } from '../article/words'
import type { FigureKind } from './figure'
import { foldedAt, formAt, lexAt } from './number-reader'
import { units } from '../language/numbers/lexicon'
import type { Draft } from './range'

/** A figure that a word for a fraction opens: its kind, its value, where it ends, and what differs from a bare one. */
export interface Fraction {
  readonly kind: FigureKind
  readonly value: number
  readonly to: number
  readonly more: Partial<Draft>
}

const span = (words: readonly Word[], from: number, to: number): Span => ({ start: words[from]!.start, end: words[to - 1]!.end })
const found = (kind: FigureKind, value: number, to: number, more: Partial<Draft>): Fraction => ({ kind, value, to, more })

/** Dimensions that a single unit measures in: half a kilometre, another inch. */
export const physical: ReadonlySet<string> = new Set(['length', 'mass', 'volume', 'area'])

/** Behind the point of `half a percentage point`, `a quarter point`, « un quart de point », « un demi-point »; 0 where none follows. */
function pointBehind(words: readonly Word[], from: number, language: Language): number {
  let at = from
  if (language === 'en') {
    if (foldedAt(words, at) === 'of') at++
    if (foldedAt(words, at) === 'a' || foldedAt(words, at) === '-') at++
    if (foldedAt(words, at) === 'percentage') at++
  } else if (foldedAt(words, at) === 'de' || formAt(words, at) === '-') at++
  return foldedAt(words, at) === 'point' ? at + 1 : 0
}

/** What the fraction of value `value` at word `i` says: half a million, « un demi-siècle », a third of the vote, a quarter-final. */
export function readFraction(words: readonly Word[], i: number, value: number, language: Language): Fraction {
  const form = foldedAt(words, i)
  const point = pointBehind(words, i + 1, language)
  if (point > 0) return found('measure', value, point, { strength: 1, unit: units.get('percentage-point')!, sharp: 0.01, mark: span(words, point - 1, point) })
  if (language === 'fr' && (form === 'demi' || form === 'demie')) {
    const at = formAt(words, i + 1) === '-' ? i + 2 : i + 1
    const next = lexAt(words, at)
    if (next?.collective !== undefined) return found('number', next.collective / 2, at + 1, { strength: 1, approximate: true, collective: true })
    if (next?.cls === 'scale') return found('number', next.value! / 2, at + 1, { strength: 2, sharp: next.value! / 20, scale: span(words, at, at + 1) })
    if (next?.unit?.dimension === 'time') return found('measure', 0.5, at + 1, { strength: 0, unit: next.unit, mark: span(words, at, at + 1) })
    if (next?.unit !== undefined && physical.has(next.unit.dimension)) return found('measure', 0.5, at + 1, { strength: 1, unit: next.unit, sharp: 0.01, mark: span(words, at, at + 1) })
    return found('fraction', 0.5, i + 1, { strength: 0 })
  }
  if (language === 'en' && value === 0.5) {
    let at = i + 1
    if (foldedAt(words, at) === 'a' || foldedAt(words, at) === 'an' || formAt(words, at) === '-') at++
    const next = lexAt(words, at)
    if (next?.collective !== undefined && next.collective < 20) return found('number', next.collective / 2, at + 1, { strength: 1, approximate: true, collective: true })
    if (at > i + 1) {
      if (next?.cls === 'scale' && next.value! >= 1000) {
        const coin = lexAt(words, at + 1)?.coin ?? null
        return found(coin ? 'money' : 'number', next.value! / 2, at + 1, { strength: 2, sharp: next.value! / 20, scale: span(words, at, at + 1), coin, mark: coin ? span(words, at + 1, at + 2) : null })
      }
      if (next?.unit?.dimension === 'time') return found('measure', 0.5, at + 1, { strength: 0, unit: next.unit, mark: span(words, at, at + 1) })
      if (next?.unit !== undefined && physical.has(next.unit.dimension)) return found('measure', 0.5, at + 1, { strength: 1, unit: next.unit, sharp: 0.01, mark: span(words, at, at + 1) })
    }
  }
  // A quarter of a million people
  if (language === 'en' && foldedAt(words, i + 1) === 'of' && foldedAt(words, i + 2) === 'a') {
    const next = lexAt(words, i + 3)
    if (next?.cls === 'scale' && next.value! >= 1e6) return found('number', value * next.value!, i + 4, { strength: 2, sharp: next.value! / 200, scale: span(words, i + 3, i + 4) })
  }
  // A share of something counts; a half of a match or a quarter-final does not.
  const next = foldedAt(words, i + 1), back = foldedAt(words, i - 1)
  const share = language === 'en' ? next === 'of' || next === 'the' || back === 'one' || (back === 'a' && next !== '-') : (next.startsWith('d') && foldedAt(words, i + 2) !== 'finale' && foldedAt(words, i + 2) !== 'final') || back === 'un' || back === 'le' || back === 'du'
  return found('fraction', value, i + 1, { strength: share && foldedAt(words, i + 2) !== 'finale' ? 1 : 0 })
}

/** « 220 manches et deux tiers », « trois buts et demi »: the fraction behind the noun, or 0. */
export function fractionBehind(words: readonly Word[], to: number): number {
  for (let at = to; at <= to + 2; at++) {
    if (foldedAt(words, at) !== 'et') continue
    const first = lexAt(words, at + 1), second = lexAt(words, at + 2)
    if (first?.fraction === 0.5 && first.ordinal === undefined) return 0.5
    if (first?.cls === 'digit' && second?.fraction !== undefined) return first.value! * second.fraction
    return 0
  }
  return 0
}
