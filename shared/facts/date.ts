import type { Language } from '../article/types'
import type { Word } from '../article/words'
import { foldedAt, formAt, glued, lexAt, type Numeral } from './number-reader'

const isOrdinalSuffix = (form: string): boolean => form === 'st' || form === 'nd' || form === 'rd' || form === 'th'

/** The month that word `i` names, or 0. Words that are more often something else (may, march, mar) count only with `beside` a number. */
export function monthAt(words: readonly Word[], i: number, beside: boolean): number {
  const lex = lexAt(words, i)
  if (lex?.month === undefined) return 0
  if (lex.guarded && !beside) return guardedMonth(words, i, lex.month) ? lex.month : 0
  return lex.month
}

const before = new Set(['in', 'since', 'until', 'till', 'by', 'last', 'next', 'of', 'early', 'late', 'mid', 'from', 'through', 'this', 'between', 'en', 'depuis', 'mi', 'fin', 'debut', 'mois', "d'", 'de', 'jusqu', 'le', 'du', 'before', 'after', 'during', 'and', 'to', 'a', 'et', 'ou', 'or', "'s"])

/** « May » alone is a month behind a preposition or before a year, not where it opens a sentence as a verb. */
function guardedMonth(words: readonly Word[], i: number, month: number): boolean {
  const word = words[i]!
  const next = lexAt(words, i + 1)?.digits
  if (next?.plain && (next.length === 4 || next.readings[0]! <= 31)) return true
  if (word.type.language === 'fr' && word.type.capital) return false
  let back = i - 1
  if (formAt(words, back) === '-') back--
  if (!before.has(foldedAt(words, back))) return false
  if (word.type.language === 'fr' && month === 3 && (foldedAt(words, back) === 'le' || foldedAt(words, back) === 'a')) return false
  if (word.type.language === 'en' && month === 3 && foldedAt(words, back) === 'to') return false
  // Theresa May, and the modal in capitals, follow no preposition of time.
  return month === 5 && word.type.language === 'en' ? foldedAt(words, back) !== 'and' && foldedAt(words, back) !== 'to' && foldedAt(words, back) !== 'by' : true
}

/** Whether plain digits are a day of the month. */
export const isDay = (n: { readings: readonly number[]; plain: number }): boolean => n.plain > 0 && n.plain <= 2 && n.readings[0]! >= 1 && n.readings[0]! <= 31

/** The month beside a day, before (Sept. 30) or behind (30 septembre, 30th of September), as word index, or -1. */
export function monthBeside(words: readonly Word[], from: number, to: number, language: Language): number {
  if (language === 'en') {
    let back = from - 1
    if (formAt(words, back) === '.') back--
    if (foldedAt(words, back) === 'the') back--
    if (formAt(words, back) === '-') back--
    if (monthAt(words, back, true) > 0 && back >= from - 2) return back
  }
  let next = to
  if (foldedAt(words, next) === 'of' || formAt(words, next) === '-') next++
  if (monthAt(words, next, true) > 0) {
    // « sept » is the number seven unless its point is written.
    if (foldedAt(words, next) === 'sept' && language === 'fr' && formAt(words, next + 1) !== '.') return -1
    return next
  }
  return -1
}

/** Whether plain digits are a year: four of them between 1000 and 2199, with no unit behind. */
export const isYear = (n: Numeral): boolean => n.plain === 4 && n.readings[0]! >= 1000 && n.readings[0]! < 2200

export interface Decade { readonly readings: readonly number[]; readonly to: number }

/** 1980s, '80s, années 80, 40s. */
export function readDecade(words: readonly Word[], n: Numeral, language: Language): Decade | null {
  const value = n.readings[0]!
  if (value % 10 !== 0 && value !== 0) return null
  if (language === 'en') {
    let at = n.to
    if (formAt(words, at) === '’' || formAt(words, at) === "'") at++
    const tail = foldedAt(words, at)
    if (n.plain === 0 || (tail !== 's' && tail !== "'s" && tail !== '’s') || !glued(words, n.to)) return null
    return { readings: value >= 1000 ? [value, value % 100] : [value, 1900 + value], to: at + 1 }
  }
  const back = foldedAt(words, n.from - 1)
  if (back === 'annees' || (back === 'les' && foldedAt(words, n.from - 2) === 'annees')) {
    if (value >= 1000 ? n.plain === 4 : value < 100) return { readings: value >= 1000 ? [value, value % 100] : [value, 1900 + value], to: n.to }
  }
  return null
}

/** Numbers with strokes: 10/12/2018, 1/3, 9/11, 24/7. */
export interface Stroke { readonly parts: readonly number[]; readonly at: readonly number[]; readonly to: number }

export function readStroke(words: readonly Word[], i: number): Stroke | null {
  const parts: number[] = [], at: number[] = []
  const mark = formAt(words, i + 1)
  if (mark !== '/' || !glued(words, i + 1) || !glued(words, i + 2)) return null
  let k = i
  for (;;) {
    const digits = lexAt(words, k)?.digits
    if (digits === undefined || !digits.plain) break
    parts.push(digits.readings[0]!)
    at.push(k)
    if (formAt(words, k + 1) !== mark || !glued(words, k + 1) || !glued(words, k + 2)) break
    k += 2
  }
  return parts.length > 1 ? { parts, at, to: at[at.length - 1]! + 1 } : null
}

/** Which of a digit's glued followers makes an ordinal of it: 19th, 1er, 36e. */
export function ordinalSuffix(words: readonly Word[], to: number, value: number, language: Language): boolean {
  if (!glued(words, to)) return false
  const tail = foldedAt(words, to)
  if (language === 'en') {
    if (!isOrdinalSuffix(tail)) return false
    const last = value % 10, teen = value % 100 >= 11 && value % 100 <= 13
    return tail === (teen ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th')
  }
  return frenchSuffixes.has(tail)
}
const frenchSuffixes = new Set(['e', 'er', 're', 'ere', 'eme', 'ieme', 'nd', 'nde', 'es', 'emes', 'iemes', 'ers', 'ᵉ'])
