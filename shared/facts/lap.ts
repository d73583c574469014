import type { Language } from '../article/types'
import type { Word } from '../article/words'
import { foldedAt, formAt, glued, lexAt, readWordNumber, type Numeral } from './number-reader'

/** The time of a race or a flight, in seconds, and where it ends. */
export interface Lap {
  readonly seconds: number
  readonly to: number
  /** Half of the last place shown. */
  readonly sharp: number
}

const isMinute = (form: string): boolean => form === "'" || form === '’' || form === '′' || form === 'min' || form === 'mn' || form === 'mins'
const isSecond = (form: string): boolean => form === '"' || form === '”' || form === '″' || form === 's' || form === 'sec' || form === 'secs' || form === 'secondes'
const near = (words: readonly Word[], i: number): boolean => i < words.length && words[i]!.start - words[i - 1]!.end <= 1

/** Behind a mark for seconds: `"` once, or `''`. */
function pastSecond(words: readonly Word[], i: number): number {
  const form = formAt(words, i)
  if (isSecond(form)) return i + 1
  return (form === "'" || form === '’') && formAt(words, i + 1) === form && glued(words, i + 1) ? i + 2 : -1
}

const whole = (words: readonly Word[], i: number, most: number): number => {
  const digits = lexAt(words, i)?.digits
  return digits?.plain === true && digits.length <= 2 && digits.readings[0]! < most ? digits.readings[0]! : -1
}

/** Parts in which seconds are told. */
const tenths: ReadonlySet<number> = new Set([0.1, 0.01, 0.001])

/** `30`, `742`, `92/100e`, « et 72 centièmes » behind a mark for seconds: the fraction of a second. */
function hundredths(words: readonly Word[], i: number): { value: number; to: number; sharp: number } | null {
  const at = foldedAt(words, i) === 'et' ? i + 1 : i, told = lexAt(words, at)?.digits, part = lexAt(words, at + 1)?.fraction
  if (told?.plain === true && part !== undefined && tenths.has(part)) return { value: told.readings[0]! * part, to: at + 2, sharp: part / 2 }
  const digits = lexAt(words, i)?.digits
  if (digits?.plain !== true || digits.length > 3 || !near(words, i)) return null
  let to = i + 1
  if (formAt(words, to) === '/' && glued(words, to)) to += foldedAt(words, to + 2) === 'e' || foldedAt(words, to + 2) === 'es' ? 3 : 2
  const unit = 10 ** -digits.length
  return { value: digits.readings[0]! * unit, to, sharp: unit / 2 }
}

/** The point or comma and what stands behind it in `58.30`; -1 when the digits are no seconds. */
function decimals(form: string): { value: number; places: number } | null {
  const cut = form.search(/[.,]/)
  if (cut < 1 || cut > 2 || form.length - cut > 4 || form.length - cut < 2) return null
  const value = Number(form.slice(0, cut) + '.' + form.slice(cut + 1))
  return value < 60 ? { value, places: form.length - cut - 1 } : null
}

/** The race time that begins at word `i`, or null: 2:06:41, 1:58.30, 2h06'41", 1'58"30, 55"92, 3 min 52 sec 41. */
export function readLap(words: readonly Word[], i: number, language: Language): Lap | null {
  const first = whole(words, i, 100)
  if (first < 0 || !near(words, i + 1)) return null
  const mark = formAt(words, i + 1)
  if (mark === ':') return readColons(words, i, first)
  let at = i, seconds = 0, parts = 0
  if (mark === 'h' || mark === 'H' || (language === 'en' && (mark === 'hr' || mark === 'hrs'))) {
    seconds = first * 3600
    at = i + 2
    parts++
    const minutes = near(words, at) ? whole(words, at, 60) : -1
    if (minutes < 0) return null
    if (!isMinute(formAt(words, at + 1)) && pastSecond(words, at + 1) < 0) return null
  }
  if (isMinute(formAt(words, at + 1)) && near(words, at + 1) && pastSecond(words, at + 1) < 0) {
    // 6'2 is a height in English, and an apostrophe elsewhere.
    if (language === 'en' && (formAt(words, at + 1) === "'" || formAt(words, at + 1) === '’')) return null
    const minutes = whole(words, at, 100)
    if (minutes < 0) return null
    seconds += minutes * 60
    at += 2
    parts++
    if (!near(words, at)) return null
  }
  const count = whole(words, at, 100), behind = pastSecond(words, at + 1)
  if (count < 0) return null
  if (behind < 0 || !near(words, at + 1)) {
    const shown = parts > 0 ? decimals(formAt(words, at)) : null
    if (shown === null) return null
    return { seconds: seconds + shown.value, to: at + 1, sharp: 0.5 * 10 ** -shown.places }
  }
  const rest = hundredths(words, behind)
  // A single « 55 secondes » or « 55" » is a measure or a quotation.
  if (parts === 0 && (rest === null || language === 'en')) return null
  if (rest === null) return { seconds: seconds + count, to: behind, sharp: 0.5 }
  return { seconds: seconds + count + rest.value, to: rest.to, sharp: rest.sharp }
}

/** 2:06:41, 1:31:44.742 and 1:58.30; two numbers alone are a clock time or a score. */
function readColons(words: readonly Word[], i: number, first: number): Lap | null {
  if (!glued(words, i + 1) || !glued(words, i + 2)) return null
  const shown = decimals(formAt(words, i + 2))
  if (shown !== null) return { seconds: first * 60 + shown.value, to: i + 3, sharp: 0.5 * 10 ** -shown.places }
  const minutes = whole(words, i + 2, 60)
  // In 45:12 there are no hours.
  if (minutes >= 0 && first > 24 && (foldedAt(words, i - 1) === 'in' || foldedAt(words, i - 1) === 'en')) return { seconds: first * 60 + minutes, to: i + 3, sharp: 0.5 }
  if (minutes < 0 || formAt(words, i + 3) !== ':' || !glued(words, i + 3) || !glued(words, i + 4)) return null
  const end = decimals(formAt(words, i + 4)), seconds = end?.value ?? whole(words, i + 4, 60)
  return seconds < 0 ? null : { seconds: first * 3600 + minutes * 60 + seconds, to: i + 5, sharp: end === null ? 0.5 : 0.5 * 10 ** -end.places }
}

/** `2 hours and 30 minutes` is one length of time. */
export function minutesBehind(words: readonly Word[], unit: string | undefined, to: number, hours: number, language: Language): { minutes: number; to: number } | null {
  if (unit !== 'hour') return null
  const at = foldedAt(words, to) === 'and' || foldedAt(words, to) === 'et' ? to + 1 : to
  const next = lexAt(words, at)
  const count = next?.digits?.plain ? next.digits.readings[0]! : next?.cls !== undefined && next.value! < 60 ? (readWordNumber(words, at, language)?.value ?? -1) : -1
  if (count < 0 || count >= 60) return null
  const end = next?.digits ? at + 1 : readWordNumber(words, at, language)!.to
  return lexAt(words, end)?.unit?.id === 'minute' ? { minutes: hours * 60 + count, to: end + 1 } : null
}

/** 4 hours, 32 minutes and 10 seconds; « une minute et 12 secondes »: a length told down to the second, as one figure. */
export function readDuration(words: readonly Word[], n: Numeral, language: Language): Lap | null {
  const first = lexAt(words, n.to)?.unit?.id
  if ((first !== 'hour' && first !== 'minute') || n.scale !== null || !Number.isInteger(n.readings[0]!)) return null
  let seconds = n.readings[0]! * (first === 'hour' ? 3600 : 60), at = n.to + 1, last = first
  for (;;) {
    while (foldedAt(words, at) === ',' || foldedAt(words, at) === 'and' || foldedAt(words, at) === 'et') at++
    const lex = lexAt(words, at), shown = lex?.digits?.readings[0]
    const counted = shown !== undefined || lex?.cls === undefined ? null : readWordNumber(words, at, language)
    const value = shown ?? counted?.value, to = counted?.to ?? at + 1
    const unit = lexAt(words, to)?.unit?.id
    if (value === undefined || value >= 60) return null
    if (unit === 'minute' && last === 'hour') seconds += value * 60
    else if (unit === 'second') return { seconds: seconds + value, to: to + 1, sharp: lex?.digits?.sharp ?? 0.5 }
    else return null
    last = 'minute'
    at = to + 1
  }
}

/** « la première quinzaine d'octobre », « la quinzaine suivante »: two weeks; « une quinzaine de personnes » counts. */
export function isHalfMonth(words: readonly Word[], i: number): boolean {
  const link = foldedAt(words, i + 1)
  if (link !== 'de' && link !== "d'" && link !== 'du') return true
  const next = lexAt(words, i + 2)
  return next?.month !== undefined || foldedAt(words, i + 2) === 'mois'
}

/** Behind a quarter: « d'heure », of an hour. */
export const isOfAnHour = (words: readonly Word[], i: number, language: Language): boolean => language === 'fr'
  ? foldedAt(words, i) === "d'" && foldedAt(words, i + 1) === 'heure'
  : foldedAt(words, i) === 'of' && foldedAt(words, i + 1) === 'an' && foldedAt(words, i + 2) === 'hour'
