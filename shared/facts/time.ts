import type { Language } from '../article/types'
import type { Word } from '../article/words'
import { foldedAt, formAt, glued, lexAt, readWordNumber, type Numeral } from './number-reader'

/** A clock time: minutes from midnight in every way it can be meant, where it ends, and its zone where one is written. */
export interface Clock {
  readonly readings: readonly number[]
  readonly to: number
  /** Behind the time itself, its zone left out. */
  readonly core: number
  readonly zone?: number
}

const half = 720

function withZone(words: readonly Word[], readings: readonly number[], to: number): Clock {
  let at = to
  if (formAt(words, at) === '(') at++
  const lex = lexAt(words, at)
  if (lex?.zone !== undefined && words[at]!.type.caps) return { readings, to: at + (at > to ? 2 : 1), core: to, zone: lex.zone }
  return { readings, to, core: to }
}

/** Morning or afternoon as the words behind a French or English time say it: du matin, in the evening. */
function partOfDay(words: readonly Word[], i: number, language: Language): { pm: boolean; to: number } | null {
  const a = foldedAt(words, i), b = foldedAt(words, i + 1), c = foldedAt(words, i + 2)
  if (language === 'en') {
    if (a === 'in' && b === 'the') return c === 'morning' ? { pm: false, to: i + 3 } : c === 'afternoon' || c === 'evening' ? { pm: true, to: i + 3 } : null
    return a === 'at' && b === 'night' ? { pm: true, to: i + 2 } : null
  }
  if (a === 'du') return b === 'matin' ? { pm: false, to: i + 2 } : b === 'soir' ? { pm: true, to: i + 2 } : null
  if (a === 'de' && b === "l'") return c === 'apres' ? { pm: true, to: i + (foldedAt(words, i + 3) === '-' ? 5 : 4) } : null
  return null
}

const halves: ReadonlySet<string> = new Set(['soir', 'soiree', 'midi', 'nuit', 'minuit', 'p.m', 'p.m.', 'pm'])

/** Whether the French round a time names a half of the day: lundi soir à 8h, vers 3h cet après-midi. */
function namesHalf(words: readonly Word[], from: number, to: number): boolean {
  for (let i = Math.max(0, from - 8); i < Math.min(words.length, to + 8); i++) if (halves.has(foldedAt(words, i))) return true
  return false
}

/** « moins le quart », « et quart », « moins dix » behind the hour: minutes from it. */
function quarterAt(words: readonly Word[], i: number): { minutes: number; to: number } | null {
  const turn = foldedAt(words, i), next = foldedAt(words, i + 1)
  if (turn === 'moins' && next === 'le' && foldedAt(words, i + 2) === 'quart') return { minutes: -15, to: i + 3 }
  if (turn === 'et' && next === 'quart') return { minutes: 15, to: i + 2 }
  const count = turn === 'moins' ? lexAt(words, i + 1)?.value : undefined
  return count !== undefined && count % 5 === 0 && count > 0 && count < 30 ? { minutes: -count, to: i + 2 } : null
}

const minutesAt = (words: readonly Word[], i: number): number => {
  const digits = lexAt(words, i)?.digits
  return digits?.plain === true && digits.length === 2 && digits.readings[0]! < 60 ? digits.readings[0]! : -1
}

/** Four digits are a time before a zone, before « local time », and before `hours` where they begin with nought. */
function isZoned(words: readonly Word[], from: number, to: number): boolean {
  const next = words[to]
  if (next === undefined) return false
  if (next.type.folded === 'local') return foldedAt(words, to + 1) === 'time'
  if (next.type.folded === 'hours') return formAt(words, from)[0] === '0'
  return next.type.caps && lexAt(words, to)?.zone !== undefined
}

/** The clock time that a numeral opens, or null: 3 p.m., 15 h 30, 02:30, 7.30pm, six o'clock, 15 heures 30. */
export function readClock(words: readonly Word[], n: Numeral, language: Language): Clock | null {
  let hour = n.readings[0]!, minutes = -1, to = n.to, sure = false
  const decimal = n.digits && n.plain === 0 && /^\d{1,2}\.\d\d$/.test(formAt(words, n.from)) && n.to === n.from + 1
  // 2300 GMT
  if (n.plain === 4 && hour < 2400 && hour % 100 < 60 && isZoned(words, n.from, to)) return withZone(words, [Math.floor(hour / 100) * 60 + hour % 100], foldedAt(words, to) === 'hours' ? to + 1 : to)
  if (hour > 24 || (!Number.isInteger(hour) && !decimal)) return null
  if (decimal) {
    minutes = Number(formAt(words, n.from).split('.')[1])
    hour = Math.floor(hour)
  } else if (n.plain > 0 && n.plain <= 2 && formAt(words, to) === ':' && glued(words, to) && glued(words, to + 1)) {
    minutes = minutesAt(words, to + 1)
    if (minutes < 0) return null
    // 1:58.30 and 2:01:12 are times of a race.
    if (formAt(words, to + 2) === ':' && glued(words, to + 2)) return null
    to += 2
    sure = true
  }
  if (language === 'fr' && !decimal && n.digits && (formAt(words, to) === 'h' || formAt(words, to) === 'H') && words[to]!.start - words[to - 1]!.end <= 1) {
    sure = true
    to++
    const behind = minutesAt(words, to)
    if (behind >= 0 && words[to]!.start - words[to - 1]!.end <= 1) { minutes = behind; to++; if (foldedAt(words, to) === 'min' || foldedAt(words, to) === 'mn') to++ }
  } else if (language === 'fr' && !decimal && foldedAt(words, to).startsWith('heure')) {
    const behind = lexAt(words, to + 1), count = minutesAt(words, to + 1)
    const part = partOfDay(words, to + 1, language), quarter = quarterAt(words, to + 1)
    if (count >= 0 && foldedAt(words, to + 2) !== 'minutes' && n.digits) { minutes = count; to += 2; sure = true }
    else if (behind?.cls !== undefined && behind.cls !== 'scale' && behind.cls !== 'hundred' && behind.value! >= 5) {
      // « trois heures vingt-cinq »
      const counted = readWordNumber(words, to + 1, language)
      if (counted === null || counted.value >= 60 || foldedAt(words, counted.to).startsWith('minute')) return null
      minutes = counted.value
      to = counted.to
      sure = true
    }
    else if (quarter !== null) { hour = (hour + 23 + (quarter.minutes > 0 ? 1 : 0)) % 24; minutes = (quarter.minutes + 60) % 60; to = quarter.to; sure = true }
    else if (part !== null) { to++; sure = true }
    else return null
  }
  const next = lexAt(words, to)
  if (minutes >= 60 || (decimal && next?.half === undefined)) return null
  const at = (pm: boolean): number => (hour % 12) * 60 + (pm ? half : 0) + Math.max(minutes, 0)
  if (next?.half !== undefined && hour <= 12) return withZone(words, [at(next.half > 0)], to + 1)
  if (language === 'en' && foldedAt(words, to) === "o'clock") { to++; sure = true }
  const part = partOfDay(words, to, language)
  if (part !== null && hour <= 12 && (sure || language === 'en')) return withZone(words, [at(part.pm)], part.to)
  if (!sure) return null
  const value = hour * 60 + Math.max(minutes, 0)
  // « 11h00 » is the morning: French counts to 24 where no evening or afternoon is named near by.
  const one = hour > 12 || hour === 0 || (language === 'fr' && !namesHalf(words, n.from, to))
  return withZone(words, one ? [value % 1440] : [value, (value + half) % 1440], to)
}

/** Minutes that are told before or after an hour, and words that stand before an hour: at ten to four. */
const minutesTold: ReadonlySet<number> = new Set([5, 10, 20])
const atHour: ReadonlySet<string> = new Set(['at', 'until', 'till', 'since', 'around', 'about', 'before', 'after', 'just'])

/** The minutes that a word tells before past or to; 0 for none. */
function minutesOff(words: readonly Word[], i: number): number {
  const { fraction, value = 0 } = lexAt(words, i) ?? {}
  if (fraction === 0.5 || fraction === 0.25) return fraction * 60
  return minutesTold.has(value) && atHour.has(foldedAt(words, i - 1)) ? value : 0
}

/** `half past six`, `a quarter to nine`, `at ten to four`: from the word that tells the minutes. */
export function readPast(words: readonly Word[], i: number): Clock | null {
  const turn = foldedAt(words, i + 1)
  if (turn !== 'past' && turn !== 'to') return null
  const told = minutesOff(words, i)
  if (told === 0 || (turn === 'to' && told === 30)) return null
  const hour = lexAt(words, i + 2)
  const value = hour?.value ?? hour?.digits?.readings[0]
  if (value === undefined || value > 12 || value < 1) return null
  const minutes = (value % 12) * 60 + (turn === 'past' ? told : -told)
  // Fell a quarter to 3 trillion: what follows counts.
  const next = lexAt(words, i + 3)
  if (turn === 'to' && (foldedAt(words, i - 2) === 'by' || foldedAt(words, i - 1) === 'by' || next?.cls === 'scale' || next?.coin !== undefined || (next?.unit !== undefined && next.symbol !== true) || next?.plural !== undefined)) return null
  const to = foldedAt(words, i + 3) === 'p.m.' || foldedAt(words, i + 3) === 'pm' ? i + 4 : i + 3
  return { readings: [(minutes + 1440) % 1440, (minutes + half) % 1440], to, core: to }
}
