import type { Language, Span } from '../article/types'
import { MARK, NUMBER, WORD, type Word } from '../article/words'
import { currencies, symbolOf, units, type Coin, type Unit } from '../language/numbers/lexicon'
import { foldedAt, formAt, glued, lexAt, type Numeral } from './number-reader'

/** What a numeral belongs to: its unit or currency, and where that ends. */
export interface Attached {
  readonly unit: Unit | null
  readonly coin: Coin | null
  readonly to: number
  readonly mark: Span | null
  /** Added to the value by `et demi`, or by the inches behind the feet. */
  readonly more: number
}

const span = (words: readonly Word[], from: number, to: number): Span => ({ start: words[from]!.start, end: words[to - 1]!.end })

/** The currency sign before a numeral and the word that it begins at: `$5`, `US$ 5`, `CHF 5`. */
export function coinBefore(words: readonly Word[], i: number): { coin: Coin; from: number } | null {
  const sign = words[i - 1]
  if (sign === undefined) return null
  const coin = lexAt(words, i - 1)?.coin
  if (coin === undefined) return null
  if (sign.type.kind === MARK) {
    if (words[i]!.start - sign.end > 1) return null
    const before = words[i - 2]
    if (before !== undefined && before.end === sign.start && before.type.kind === WORD) {
      const whole = symbolOf(before.type.form + sign.type.form)
      if (whole !== undefined) return { coin: whole, from: i - 2 }
    }
    // A sign behind a number (« 5 $ 10 ») belongs to that number.
    if (before !== undefined && sign.end !== words[i]!.start && lexAt(words, i - 2)?.digits !== undefined) return null
    return { coin, from: i - 1 }
  }
  return sign.type.caps || sign.type.form === 'Rs' || sign.type.form === 'Rp' ? { coin, from: i - 1 } : null
}

/** The currency behind a numeral, its adjective included: `dollars américains`, `$ US`, `€`. */
function coinAfter(words: readonly Word[], i: number, language: Language, noun: boolean): { coin: Coin; to: number } | null {
  const lex = lexAt(words, i), word = words[i]
  if (word === undefined) return null
  if (lex?.coin === undefined) {
    // `200 US dollars`, `50 Canadian dollars`
    const which = lex?.coinAdjective
    if (language === 'en' && which !== undefined && lexAt(words, i + 1)?.coin !== undefined) return { coin: { currency: which, loose: false }, to: i + 2 }
    return null
  }
  if (word.type.kind === WORD && (word.type.form === 'won' || word.type.form === 'real') && !noun) return null
  if (word.type.kind === MARK) {
    const next = words[i + 1], letters = next === undefined ? '' : next.type.form
    if (next !== undefined && next.start - word.end <= 1 && next.type.kind === WORD) {
      const whole = symbolOf(word.type.form + letters)
      if (whole !== undefined) return { coin: whole, to: i + 2 }
    }
    return { coin: lex.coin, to: i + 1 }
  }
  const adjective = lexAt(words, i + 1)?.coinAdjective
  if (adjective !== undefined && lex.coin.loose && language === 'fr' && (foldedAt(words, i + 1) !== 'sterling' || lex.coin.currency.code === 'GBP')) {
    return { coin: { currency: adjective, loose: false }, to: i + 2 }
  }
  if (language === 'fr' && (foldedAt(words, i + 1) === 'de' || foldedAt(words, i + 1) === 'du')) {
    const place = lexAt(words, i + 2)?.coinAdjective
    if (place !== undefined) return { coin: { currency: place, loose: false }, to: i + 3 }
  }
  if (lex.coin.loose && (foldedAt(words, i + 1) === 'cfa')) return { coin: { currency: currencies.get('XOF')!, loose: false }, to: i + 2 }
  return { coin: lex.coin, to: i + 1 }
}

const squares: Readonly<Record<string, string>> = { metre: 'square-metre', foot: 'square-foot', kilometre: 'square-kilometre', mile: 'square-mile' }
const cubes: Readonly<Record<string, string>> = { metre: 'cubic-metre', foot: 'cubic-foot' }
const named = (id: string | undefined): Unit | undefined => (id === undefined ? undefined : units.get(id))

/** A unit together with what may stand behind it: carrés, per hour, Celsius. */
function wholeUnit(words: readonly Word[], i: number, unit: Unit, language: Language, area: 'square' | 'cubic' | null): { unit: Unit; to: number } {
  const next = foldedAt(words, i + 1)
  if (area !== null) {
    const made = named((area === 'square' ? squares : cubes)[unit.id])
    return { unit: made ?? unit, to: i + 1 }
  }
  // km2, m3
  const power = glued(words, i + 1) ? next : ''
  if (language === 'fr' && (next === 'carre' || next === 'carres') || next === '²' || (power === '2' && squares[unit.id] !== undefined)) return { unit: named(squares[unit.id]) ?? unit, to: i + 2 }
  if (language === 'fr' && (next === 'cube' || next === 'cubes') || next === '³' || (power === '3' && cubes[unit.id] !== undefined)) return { unit: named(cubes[unit.id]) ?? unit, to: i + 2 }
  if (unit.id === 'mile' && (next === 'nautique' || next === 'nautiques' || next === 'marin' || next === 'marins')) return { unit: units.get('nautical-mile')!, to: i + 2 }
  if (unit.id === 'mile' || unit.id === 'kilometre') {
    const fast = units.get(unit.id === 'mile' ? 'mph' : 'kph')!
    const second = foldedAt(words, i + 2), third = foldedAt(words, i + 3)
    if ((next === 'per' || next === 'an') && second === 'hour') return { unit: fast, to: i + 3 }
    if (next === '/' && (second === 'h' || second === 'heure')) return { unit: fast, to: i + 3 }
    if (next === 'par' && second === 'heure') return { unit: fast, to: i + 3 }
    if (next === 'a' && second === "l'" && third === 'heure') return { unit: fast, to: i + 4 }
    if (next === '-' && (second === 'heure' || second === 'heures')) return { unit: fast, to: i + 3 }
  }
  if (unit.id === 'degree') {
    if (formAt(words, i + 1) === 'C') return { unit: units.get('celsius')!, to: i + 2 }
    if (formAt(words, i + 1) === 'F') return { unit: units.get('fahrenheit')!, to: i + 2 }
    const scale = lexAt(words, i + 1)?.unit
    if (scale?.dimension === 'temperature') return { unit: scale, to: i + 2 }
  }
  return { unit, to: i + 1 }
}

/** Words that say which week, month or year is meant. */
const turns: ReadonlySet<string> = new Set(['next', 'last', 'past'])

/** Finds what stands behind a numeral: a percent sign, a currency, or a unit, over `of`, hyphens and a few adjectives. */
export function attach(words: readonly Word[], n: Numeral, language: Language): Attached | null {
  let at = n.to
  const first = foldedAt(words, at)
  if (first === '') return null
  const found = (unit: Unit | null, coin: Coin | null, from: number, to: number, more = 0): Attached => ({ unit, coin, to, mark: span(words, from, to), more })
  if (language === 'en' ? first === 'per' && foldedAt(words, at + 1) === 'cent' : first === 'pour' && (foldedAt(words, at + 1) === 'cent' || foldedAt(words, at + 1) === 'cents')) return found(units.get('percent')!, null, at, at + 2)
  if (first === 'p' && formAt(words, at + 1) === '.' && formAt(words, at + 2) === '100' && language === 'fr') return found(units.get('percent')!, null, at, at + 3)
  if (first === 'percentage' && foldedAt(words, at + 1).startsWith('point')) return found(units.get('percentage-point')!, null, at, at + 2)
  if (first === 'basis' && foldedAt(words, at + 1).startsWith('point')) return found(units.get('basis-point')!, null, at, at + 2)
  if ((first === 'point' || first === 'points') && (foldedAt(words, at + 1) === 'de' || foldedAt(words, at + 1) === 'of')) {
    const of = foldedAt(words, at + 2)
    if (of === 'pourcentage' || of === '%') return found(units.get('percentage-point')!, null, at, at + 3)
    if (of === 'base') return found(units.get('basis-point')!, null, at, at + 3)
  }
  const hyphen = (first === '-' || first === '‑') && glued(words, at) && glued(words, at + 1)
  if (hyphen) at++
  // In “five $99 bicycles” the sign belongs to what follows.
  const leads = language === 'en' && words[at]!.type.kind === MARK && words[at + 1]?.type.kind === NUMBER && glued(words, at + 1)
  const coin = leads ? null : coinAfter(words, at, language, n.noun)
  if (coin !== null && !(lexAt(words, at)?.unit?.id === 'pound')) return found(null, coin.coin, at, coin.to)
  if (!hyphen && lexAt(words, at)?.of === true && (n.noun || n.approximate || n.digits)) {
    const money = coinAfter(words, at + 1, language, true)
    if (money !== null && n.noun) return found(null, money.coin, at + 1, money.to)
    if (n.noun || n.approximate) at++
  }
  let area: 'square' | 'cubic' | null = null
  for (let skipped = 0; skipped < 3; skipped++) {
    const word = foldedAt(words, at), lex = lexAt(words, at)
    if (word === 'square' || word === 'sq') area = 'square'
    else if (word === 'cubic') area = 'cubic'
    else if (word === '-' && area !== null) { /* square-mile */ }
    else if (lex?.skip !== true || lex.unit !== undefined || (skipped > 1)) break
    if (language === 'fr' && lex?.coin !== undefined) break
    at++
  }
  // « She turns 40 next week »: one week is not forty.
  if (language === 'en' && at > n.to && n.readings[0] !== 1 && !hyphen && turns.has(foldedAt(words, at - 1)) && !/s$|feet$|inches$/.test(foldedAt(words, at)) && lexAt(words, at)?.unit?.dimension === 'time') return null
  const lex = lexAt(words, at), word = words[at]
  if (lex?.unit === undefined || word === undefined) return null
  const form = word.type.form, symbol = lex.symbol === true
  if (symbol && (!n.digits || (form === 'in' || form === 'st' || form === 's' || form === 'k' ? !glued(words, at) : form.length <= 2 && word.start - words[at - 1]!.end > 1))) return null
  if (form.length === 1 && symbol && word.type.capital && !(form === 'L' || form === 'W' || ((form === 'C' || form === 'F') && glued(words, at)))) return null
  if (language === 'en' && form === 'second' && !hyphen) return null
  // The over-65s are no seconds.
  if (language === 'en' && form === 's' && foldedAt(words, n.from - 1) === '-') return null
  if (lex.coin !== undefined && lex.unit.id === 'pound') {
    const money = coinAfter(words, at, language, true)
    return found(money !== null && (money.to > at + 1 || n.noun) ? null : lex.unit, money?.coin ?? null, at, money?.to ?? at + 1)
  }
  if (form === 'nautical' || foldedAt(words, at - 1) === 'nautical') return found(units.get('nautical-mile')!, null, at, at + 1)
  const whole = wholeUnit(words, at, lex.unit, language, area)
  let to = whole.to, more = 0
  if (language === 'fr' && foldedAt(words, to) === 'et' && (foldedAt(words, to + 1) === 'demi' || foldedAt(words, to + 1) === 'demie')) { more = 0.5; to += 2 }
  if (whole.unit.id === 'foot') {
    // 6-foot-6, 6ft 6in, 6 feet, 6 inches
    const between = foldedAt(words, to)
    const dash = between === '-' || between === ',' || between === 'et' || between === 'and' || (between === '.' && glued(words, to))
    const inchAt = dash ? to + 1 : to
    const inches = lexAt(words, inchAt), count = inches?.digits?.readings[0] ?? (inches?.cls === 'digit' || inches?.cls === 'teen' ? inches.value : undefined)
    const named = lexAt(words, inchAt + 1)?.unit?.id === 'inch'
    if (count !== undefined && count < 12 && (named || (foldedAt(words, to) === '-' && glued(words, to) && glued(words, to + 1)))) { more = count / 12; to = inchAt + (named ? 2 : 1) }
  } else if (whole.unit.id === 'stone') {
    // 27st 9lb, 10 stone 4 pounds: fourteen pounds to the stone.
    const pounds = lexAt(words, to)?.digits?.readings[0], named = lexAt(words, to + 1)?.unit?.id === 'pound'
    if (pounds !== undefined && pounds < 14 && named) { more = Math.round(100 * pounds / 14) / 100; to += 2 }
  } else if (whole.unit.id === 'metre' && language === 'fr' && n.digits && n.readings[0]! <= 2) {
    // 1 m 98, 1m98
    const centimetres = lexAt(words, to)?.digits
    if (centimetres?.plain && centimetres.length === 2) { more = centimetres.readings[0]! / 100; to++ }
  }
  return found(whole.unit, null, at, to, more)
}

/** `, 68,` behind a name: an age. */
export function isAge(words: readonly Word[], i: number, n: Numeral, language: Language): boolean {
  if (n.readings[0]! < 1 || n.readings[0]! > 115 || n.scale !== null) return false
  const back = foldedAt(words, i - 1)
  if (back === 'aged' || back === 'age' || back === 'agee' || back === 'ages') return true
  if (language === 'fr' || !n.digits) return false
  const before = words[i - 2]
  if ((back === ',' || back === '(') && before !== undefined && before.type.kind === WORD && before.type.capital) {
    const next = words[n.to]
    if (next === undefined) return true
    const form = next.type.form
    return form === ',' || form === '.' || form === ')' || form === ';' || form === '-' || form === '–'
  }
  return false
}
