import type { Language } from '../../article/types'
import { NUMBER, WORD, type WordType } from '../../article/words'
import { readDigits, type Digits } from './digits'
import { rows, variants } from '../table'
import wordTable from './words.tsv'
import unitTable from './units.tsv'
import currencyTable from './currencies.tsv'
import calendarTable from './calendar.tsv'
import roleTable from './roles.tsv'
import guardTable from './guards.tsv'

/** A unit of measure: a value in it times `factor` plus `offset` is the value in its dimension's base. */
export interface Unit {
  readonly id: string
  readonly dimension: string
  readonly factor: number
  readonly offset: number
}

export interface Currency {
  readonly code: string
  /** Units to the US dollar, within a factor of two and a half. */
  readonly rate: number
}

/** The currency whose name another bears, by the code of that other. */
const shared = new Map<string, string>()

/** A name of money; `loose` when other currencies bear it too (dollar, pound, franc). */
export interface Coin {
  readonly currency: Currency
  readonly loose: boolean
}

export type NumberClass = 'digit' | 'teen' | 'ten' | 'hundred' | 'scale'

/** All that the readers of figures know of one spelling. */
export interface Lex {
  cls?: NumberClass
  value?: number
  /** `dozen`, `centaine`: a number that is also a noun. */
  collective?: number
  /** `pair`, `trio`. */
  group?: number
  /** `hundreds`, `milliers`: a scale without its number. */
  plural?: number
  ordinal?: number
  fraction?: number
  multiple?: number
  decade?: number
  vague?: boolean
  roman?: number
  digits?: Digits
  unit?: Unit
  /** The unit's form is a symbol, which counts only behind digits. */
  symbol?: boolean
  coin?: Coin
  /** `American`, `canadien`: says which dollar. */
  coinAdjective?: Currency
  /** A place where the currency is the dollar or the pound meant (Ottawa). */
  coinPlace?: Currency
  month?: number
  weekday?: number
  /** Counts only beside a number (May, March). */
  guarded?: boolean
  clock?: number
  zone?: number
  half?: number
  approx?: boolean
  skip?: boolean
  of?: boolean
  /** `a`, `an`: one, before a length of time. */
  article?: boolean
}

export const units = new Map<string, Unit>()
export const currencies = new Map<string, Currency>()
const words: Record<Language, Map<string, Lex>> = { en: new Map(), fr: new Map() }
/** Currency symbols as written, `US$` and `$US` included, longest tried first. */
const symbols = new Map<string, Coin>()
const capitals = new Set<string>()
const languages: readonly Language[] = ['en', 'fr']

function entry(language: Language, form: string): Lex {
  let lex = words[language].get(form)
  if (lex === undefined) words[language].set(form, lex = {})
  return lex
}

for (const [language, cls, value, forms] of rows(wordTable)) {
  for (const form of variants(forms)) {
    const lex = entry(language as Language, form), n = Number(value)
    if (cls === 'collective') lex.collective = n
    else if (cls === 'group') lex.group = n
    else if (cls === 'plural') lex.plural = n
    else if (cls === 'ordinal') lex.ordinal = n
    else if (cls === 'fraction') lex.fraction = n
    else if (cls === 'multiple') lex.multiple = n
    else if (cls === 'decade') lex.decade = n
    else if (cls === 'vague') lex.vague = true
    else { lex.cls = cls as NumberClass; lex.value = n }
  }
}
for (const [id, dimension, factor, offset, en, fr] of rows(unitTable)) {
  const unit: Unit = { id: id!, dimension: dimension!, factor: Number(factor), offset: Number(offset) }
  units.set(unit.id, unit)
  for (const language of languages) {
    for (const form of variants(language === 'en' ? en : fr)) {
      const symbol = form[0] === '='
      const lex = entry(language, symbol ? form.slice(1) : form)
      lex.unit ??= unit
      if (lex.unit === unit && symbol) lex.symbol = true
    }
  }
}
for (const [code, rate, marks, en, fr, enOf, frOf, places, shares] of rows(currencyTable)) {
  if (shares !== undefined) shared.set(code!, shares)
  const currency: Currency = { code: code!, rate: Number(rate) }
  currencies.set(currency.code, currency)
  for (const form of variants(marks)) symbols.set(form, { currency, loose: form === '$' || form === '£' })
  for (const language of languages) {
    for (const form of variants(language === 'en' ? en : fr)) {
      const loose = form[0] === '~'
      entry(language, loose ? form.slice(1) : form).coin ??= { currency, loose }
    }
    for (const form of variants(language === 'en' ? enOf : frOf)) entry(language, form).coinAdjective ??= currency
    for (const form of variants(places)) entry(language, form).coinPlace ??= currency
  }
}
for (const [kind, value, en, fr] of rows(calendarTable)) {
  for (const language of languages) {
    for (const form of variants(language === 'en' ? en : fr)) {
      const capital = form[0] === '^'
      const bare = capital ? form.slice(1) : form, lex = entry(language, bare)
      if (capital) capitals.add(bare)
      if (kind === 'month') lex.month = Number(value)
      else if (kind === 'weekday') lex.weekday = Number(value)
      else lex.clock = Number(value)
      if (bare.length <= 3 || bare === 'march' || bare === 'mars' || bare === 'sept') lex.guarded = kind === 'month' || language === 'en'
    }
  }
}
for (const [role, value, en, fr] of rows(roleTable)) {
  for (const language of languages) {
    for (const form of variants(language === 'en' ? en : fr)) {
      const lex = entry(language, form)
      if (role === 'approx') lex.approx = true
      else if (role === 'skip') lex.skip = true
      else if (role === 'of') lex.of = true
      else if (role === 'article') lex.article = true
      else if (role === 'zone') lex.zone = Number(value)
      else lex.half = Number(value)
    }
  }
}

const guards: Record<Language, Map<string, ReadonlySet<string>>> = { en: new Map(), fr: new Map() }
for (const [language, pairs] of rows(guardTable)) {
  for (const pair of variants(pairs)) {
    const [first, second] = pair.split(' ')
    const of = guards[language as Language]
    of.set(first!, new Set([...(of.get(first!) ?? []), second!]))
  }
}

/** Whether a number word beside another counts nothing (`no one`, `tout neuf`). */
export const guarded = (first: WordType, second: WordType): boolean => guards[first.language].get(first.folded)?.has(second.folded) === true

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** The value of a Roman ordinal such as `XIXe`, or 0. */
function roman(form: string): number {
  const match = /^([IVXLC]+)(?:e|è|ᵉ|ème|eme|ième|er|ers|ère|th|st|nd|rd)$/.exec(form)
  if (match === null) return 0
  const letters = match[1]!
  // « Le », « Ce », « Vers » are words; the plural is of the first alone.
  if (letters === 'L' || letters === 'C' || (letters !== 'I' && /ers?$/.test(form))) return 0
  let sum = 0
  for (let i = 0; i < letters.length; i++) {
    const here = romanDigits[letters[i]!]!, next = romanDigits[letters[i + 1] ?? ''] ?? 0
    sum += here < next ? -here : here
  }
  return sum
}

function make(type: WordType): Lex | null {
  if (type.kind === NUMBER) {
    const digits = readDigits(type.form, type.language)
    return digits === null ? null : { digits }
  }
  const coin = symbols.get(type.form)
  let known = words[type.language].get(type.folded)
  if (known === undefined && type.folded.endsWith('.')) known = words[type.language].get(type.folded.slice(0, -1))
  if (known?.month !== undefined || known?.weekday !== undefined) {
    if (capitals.has(type.folded) && type.language === 'en' && !type.capital) {
      known = { ...known, month: undefined, weekday: undefined }
    }
  }
  const century = type.kind === WORD && type.capital ? roman(type.form) : 0
  if (coin === undefined && century === 0) return known ?? null
  return { ...known, ...(coin ? { coin } : {}), ...(century ? { roman: century } : {}) }
}

const cache: (Lex | null | undefined)[] = []

/** What is known of a spelling, or null for the many that have nothing to do with figures. */
export function lexOf(type: WordType): Lex | null {
  const hit = cache[type.id]
  if (hit !== undefined) return hit
  return cache[type.id] = make(type)
}

/** The currency that a symbol with its letters stands for: `US$`, `C$`, `$CA`. */
export const symbolOf = (form: string): Coin | undefined => symbols.get(form)

/** Currencies that share a name and a sign count as one unless both sides say which they mean. */
export const family = (code: string): string => shared.get(code) ?? code
