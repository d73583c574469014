import type { Passage } from '../article/passage'
import type { Language, Span } from '../article/types'
import { MARK, NUMBER, WORD, type Word } from '../article/words'
import { guarded, lexOf, units, type Lex } from '../language/numbers/lexicon'
import { isDay, isYear, monthAt, monthBeside, ordinalSuffix, readDecade, readStroke } from './date'
import type { Figure, FigureKind } from './figure'
import { isChange, isZero, readBound, signBefore } from './bound'
import { fractionBehind, physical, readFraction } from './fraction'
import { isHalfMonth, isOfAnHour, minutesBehind, readDuration, readLap } from './lap'
import { attach, coinBefore, isAge } from './measure'
import { foldedAt, formAt, glued, isRegnal, lexAt, readNumeral, type Numeral } from './number-reader'
import { joinRanges, leaveTelephones, weighShares, type Draft } from './range'
import { readClock, readPast } from './time'

export type { Figure, FigureKind } from './figure'

const nothing: Partial<Draft> = {}
const cache = new WeakMap<Passage, readonly Figure[]>()

/** The figures of a paragraph, in order, none overlapping another. */
export function readFigures(passage: Passage): readonly Figure[] {
  let figures = cache.get(passage)
  if (figures === undefined) {
    figures = new Reader(passage.words, passage.language, passage.text).read()
    cache.set(passage, figures)
  }
  return figures
}

export interface FigureKey extends Span { readonly key: string }

const keys = new WeakMap<Passage, readonly FigureKey[]>()

/** Each figure's key for the aligner: equal keys mean the same value, magnitude applied; units are left out. */
export function figureKeys(passage: Passage): readonly FigureKey[] {
  let out = keys.get(passage)
  if (out === undefined) {
    out = readFigures(passage).filter(figure => figure.kind !== 'vague' && !(figure.strength === 0 && figure.readings[0] === 1)).map(figure => ({ start: figure.start, end: figure.end, key: keyOf(figure) }))
    keys.set(passage, out)
  }
  return out
}

function keyOf(figure: Figure): string {
  const value = figure.readings[0]!
  if (figure.kind === 'weekday' || figure.kind === 'month') return `${figure.kind[0]}:${value}`
  if (figure.kind === 'decade') return `d:${value % 100}`
  if (figure.kind === 'ordinal' || figure.kind === 'century') return `o:${value}`
  if (figure.kind === 'time') return `t:${value % 720}`
  return `n:${Number(value.toPrecision(9))}`
}

/** Whether `few`, `several` or `couple of` stands before word `i`. */
const isUncounted = (words: readonly Word[], i: number): boolean => lexAt(words, i - 1)?.vague === true || foldedAt(words, i - 1) === 'couple' || (foldedAt(words, i - 1) === 'of' && foldedAt(words, i - 2) === 'couple')

const small = (n: Numeral): 0 | 1 | 2 => {
  if (n.digits) return 2
  const value = n.readings[0]!
  if (value === 1 && n.to === n.from + 1) return 0
  // « mille dangers », « cent fois » count nothing exactly.
  return value <= 12 || (n.to === n.from + 1 && (value === 100 || value === 1000)) ? 1 : 2
}

class Reader {
  private readonly out: Draft[] = []
  constructor(private readonly words: readonly Word[], private readonly language: Language, private readonly text: string) {}

  read(): readonly Figure[] {
    const { words } = this
    for (let i = 0; i < words.length;) {
      const lex = lexOf(words[i]!.type)
      if (lex === null) { i++; continue }
      const to = this.figureAt(i, lex)
      i = to > i ? to : i + 1
    }
    joinRanges(this.out, this.words, this.language, this.text)
    leaveTelephones(this.out, this.words)
    weighShares(this.out, this.words, this.language)
    for (const figure of this.out) this.surround(figure)
    return this.out
  }

  /** Reads what the words around a figure say of it: a bound, a difference of temperature. */
  private surround(figure: Draft): void {
    const { kind } = figure
    if (kind !== 'number' && kind !== 'percent' && kind !== 'money' && kind !== 'measure' && kind !== 'plural') return
    figure.bound = readBound(this.words, figure.from, figure.to, this.language)
    const heat = figure.unit?.dimension
    if (heat !== 'degree' && heat !== 'temperature') return
    // Degrees below zero are a sign, not a difference.
    const zero = isZero(this.words, figure.to, this.language)
    if (zero < 0) figure.sign = -1
    else if (zero === 0) figure.change = isChange(this.words, figure.from, figure.to)
  }

  private span(from: number, to: number): Span {
    return { start: this.words[from]!.start, end: this.words[to - 1]!.end }
  }

  /** Adds a figure over words `from` to `to`; `more` says what differs from a bare one. Answers `to`. */
  private add(kind: FigureKind, readings: readonly number[], from: number, to: number, more: Partial<Draft> = nothing): number {
    const start = this.words[from]!.start, end = this.words[to - 1]!.end
    // Written out, because spreading objects costs more than all the rest of the reading.
    this.out.push({
      start, end, kind, readings, unit: more.unit ?? null, coin: more.coin ?? null, implied: more.implied ?? false, approximate: more.approximate ?? false,
      range: more.range ?? 0, digits: more.digits ?? false, strength: more.strength ?? 2, sharp: more.sharp ?? 0, from, to,
      numeral: more.numeral ?? { start, end }, scale: more.scale ?? null, mark: more.mark ?? null, zone: more.zone,
      collective: more.collective ?? false, bound: null, sign: more.sign ?? 0, change: false, mate: more.mate,
    })
    return to
  }

  private figureAt(i: number, lex: Lex): number {
    const { words, language } = this
    const past = language === 'en' ? readPast(words, i) : null
    if (past !== null) return this.add('time', past.readings, i, past.to)
    if (lex.digits !== undefined || lex.cls !== undefined || lex.collective !== undefined) {
      const to = this.numeral(i, lex)
      if (to > i) return to
    }
    // `a few hundred`, `several million`: a scale that no number counts.
    if (language === 'en' && (lex.cls === 'hundred' || lex.cls === 'scale') && words[i]!.type.form.length > 3 && isUncounted(words, i)) {
      // A couple of hundred is two hundred or so.
      if (foldedAt(words, i - 1) === 'of' && foldedAt(words, i - 2) === 'couple') return this.add('number', [2 * lex.value!], i, i + 1, { strength: 1, approximate: true, scale: this.span(i, i + 1), sharp: lex.value! / 2 })
      return this.plural(i, lex.value!)
    }
    if (this.words[i]!.type.kind === NUMBER) return i
    if (lex.roman !== undefined) return isRegnal(words, i, lex) ? i : this.ordinal(i, i + 1, lex.roman, 2)
    // « a third of them »
    if (lex.ordinal !== undefined && lex.fraction !== undefined && language === 'en' && foldedAt(words, i + 1) === 'of' && foldedAt(words, i - 1) !== 'the') return this.fraction(i, lex.fraction)
    if (lex.ordinal !== undefined) {
      const readings = lex.fraction !== undefined && foldedAt(words, i - 1) !== 'the' ? [lex.ordinal, lex.fraction] : [lex.ordinal]
      return this.ordinal(i, i + 1, lex.ordinal, lex.ordinal === 1 || this.isGuarded(i, i + 1) ? 0 : 1, readings)
    }
    if (lex.plural !== undefined) return this.plural(i, lex.plural)
    if (lex.fraction !== undefined) return this.fraction(i, lex.fraction)
    if (lex.article === true) {
      // « a year » is twelve months: weak, but it can answer a figure.
      const unit = lexAt(words, i + 1)?.unit
      if (unit?.dimension === 'time' && foldedAt(words, i + 2) === 'and' && foldedAt(words, i + 4) === 'half') return this.add('measure', [1.5], i, i + 5, { unit, strength: 1 })
      if (unit?.id === 'hour') {
        const duration = minutesBehind(words, 'hour', i + 2, 1, language)
        if (duration !== null) return this.add('measure', [duration.minutes], i, duration.to, { unit: units.get('minute')!, strength: 1 })
      }
      // Another inch of rain is 25 mm of it.
      return unit !== undefined && (physical.has(unit.dimension) || (unit.dimension === 'time' && unit.factor >= 60)) && !foldedAt(words, i + 1).endsWith('s') ? this.add('measure', [1], i, i + 2, { unit, strength: 0, implied: true }) : i
    }
    if (lex.multiple !== undefined) return this.add('multiple', [lex.multiple], i, i + 1, { strength: 0 })
    if (lex.group !== undefined) return this.add('number', [lex.group], i, i + 1, { strength: 0 })
    if (lex.month !== undefined) {
      const month = monthAt(words, i, false)
      if (month > 0) return this.add('month', [month], i, i + 1)
    } else if (lex.weekday !== undefined) {
      // Mardi gras is a feast.
      if (language === 'fr' && foldedAt(words, i + 1) === 'gras') return i
      if (!(lex.guarded && language === 'en' && formAt(words, i + 1) !== '.' && formAt(words, i + 1) !== ',')) return this.add('weekday', [lex.weekday], i, i + 1)
    } else if (lex.clock !== undefined) return this.clockWord(i, lex.clock)
    else if (lex.decade !== undefined) return this.add('decade', [lex.decade, 1900 + lex.decade], i, i + 1, { strength: 1 })
    else if (lex.vague === true) return this.add('vague', [0], i, i + 1, { strength: 0 })
    else if (lex.unit !== undefined && (lex.unit.id === 'decade' || lex.unit.id === 'fortnight' || lex.unit.id === 'century')) {
      // « a decade », « la décennie »: a length of time without its number.
      if (foldedAt(words, i).endsWith('s')) return i
      return this.add('measure', [1], i, i + 1, { strength: 0, unit: lex.unit })
    }
    return i
  }

  private isGuarded(from: number, to: number): boolean {
    const { words } = this
    let next = to
    if (formAt(words, next) === '-') next++
    let back = from - 1
    if (formAt(words, back) === '-') back--
    return (next < words.length && guarded(words[to - 1]!.type, words[next]!.type)) || (back >= 0 && guarded(words[back]!.type, words[from]!.type))
  }

  private ordinal(from: number, to: number, value: number, strength: 0 | 1 | 2, readings: readonly number[] = [value], digits = false): number {
    const { words, language } = this
    const numeral = this.span(from, to)
    const next = foldedAt(words, formAt(words, to) === '-' ? to + 1 : to)
    if (next === 'century' || next === 'centuries' || next === 'siecle' || next === 'siecles') {
      return this.add('century', [value], from, to + (formAt(words, to) === '-' ? 2 : 1), { numeral, strength: 2, digits })
    }
    if (value <= 31) {
      const month = monthBeside(words, from, to, language)
      if (month >= 0) return this.day([value], from, to, month, digits)
    }
    return this.add('ordinal', readings, from, to, { strength, digits })
  }

  /** A day of the month; its month follows as a figure of its own. */
  private day(readings: readonly number[], from: number, to: number, month: number, digits: boolean): number {
    this.add('day', readings, from, to, { digits, strength: 2 })
    if (month >= to) {
      this.add('month', [monthAt(this.words, month, true)], month, month + 1)
      return month + 1
    }
    // In English the month came first; a guarded one (May 3) was not yet taken.
    const last = this.out[this.out.length - 2]
    if (last === undefined || last.kind !== 'month' || last.from !== month) {
      const day = this.out.pop()!
      this.add('month', [monthAt(this.words, month, true)], month, month + 1)
      this.out.push(day)
    }
    return to
  }

  private fraction(i: number, value: number): number {
    if (value === 0.25 && isOfAnHour(this.words, i + 1, this.language)) return this.add('measure', [15], i, i + (this.language === 'fr' ? 3 : 4), { unit: units.get('minute')!, strength: 1 })
    const found = readFraction(this.words, i, value, this.language)
    return this.add(found.kind, [found.value], i, found.to, found.more)
  }

  /** `hundreds of thousands`, `des dizaines de milliers`, `millions de personnes`. */
  private plural(i: number, first: number): number {
    const { words, language } = this
    let value = first, to = i + 1
    for (;;) {
      const of = foldedAt(words, to)
      const next = of === 'of' || of === 'de' || of === "d'" ? lexAt(words, to + 1) : null
      if (language === 'en' && of !== 'of' && first < 1e6) {
        // a few hundred thousand
        const scale = lexAt(words, to)
        if (scale?.cls !== 'scale' || formAt(words, to).length < 4) break
        value *= scale.value!
        to++
        continue
      }
      const by = next?.plural ?? (next?.cls === 'scale' && language === 'fr' ? next.value : undefined)
      if (by === undefined) break
      value *= by
      to += 2
    }
    const loose = value === 10 || value === 12 || value === 20
    const coin = lexAt(words, foldedAt(words, to) === 'of' || foldedAt(words, to) === 'de' || foldedAt(words, to) === "d'" ? to + 1 : to)?.coin ?? null
    return this.add('plural', loose ? [value, 10, 12, 20] : [value], i, to, { strength: loose ? 0 : 1, coin: coin !== null && value > 20 ? coin : null, approximate: true })
  }

  private clockWord(i: number, value: number): number {
    const { words, language } = this
    if (language === 'fr' && value === 720) {
      // « après-midi » and « le Midi » are no times; nor is « grand-midi ».
      const back = foldedAt(words, i - 1)
      if (back === '-' || words[i]!.type.capital || back === 'apres' || back === 'du') return i
    }
    return this.add('time', value === 0 ? [0, 1440] : [value], i, i + 1, { strength: 1 })
  }

  private numeral(i: number, lex: Lex): number {
    const { words, language, text } = this
    const before = lex.digits !== undefined || lex.cls !== undefined ? coinBefore(words, i) : null
    // The sign may belong to the figure before it (« 5€10 »).
    const last = this.out[this.out.length - 1]
    const money = before !== null && last !== undefined && last.to > before.from ? null : before
    if (lex.digits !== undefined && money === null && this.isCode(i)) {
      return this.add('code', lex.digits.readings, i, i + 1, { digits: true, strength: 1 })
    }
    if (lex.digits !== undefined) {
      const to = this.strokes(i)
      if (to > i) return to
      const lap = lex.digits.plain && money === null ? readLap(words, i, language) : null
      if (lap !== null) return this.add('measure', [lap.seconds], i, lap.to, { unit: units.get('second')!, digits: true, sharp: lap.sharp })
    }
    if (language === 'fr' && lex.collective === 15 && isHalfMonth(words, i)) return this.add('measure', [2], i, i + 1, { unit: units.get('week')!, strength: 1, approximate: true })
    const n = readNumeral(words, i, language, text, money !== null)
    if (n === null) return i
    const from = money?.from ?? i
    const strength = this.isGuarded(i, n.to) ? 0 : small(n)
    const sign = n.digits || formAt(words, i - 1).length > 4 ? signBefore(words, money?.from ?? i, language) : 0
    if (money !== null) {
      const mark = this.span(money.from, i)
      // $5 (US), 5 dollars behind a sign again (« $5 dollars ») add nothing.
      return this.add('money', n.readings, from, n.to, { coin: money.coin, digits: n.digits, strength: 2, sharp: n.sharp, numeral: this.span(i, n.to), scale: n.scale, mark, approximate: n.approximate || this.isApproximate(from), sign })
    }
    const value = n.readings[0]!
    if (n.plain > 0 && ordinalSuffix(words, n.to, value, language)) return this.ordinal(i, n.to + 1, value, value === 1 ? 1 : 2, [value], true)
    const decade = readDecade(words, n, language)
    if (decade !== null) return this.add('decade', decade.readings, i, decade.to, { digits: n.digits })
    const compound = this.compoundOrdinal(i, n)
    if (compound > i) return compound
    const clock = readClock(words, n, language)
    if (clock !== null) return this.add('time', clock.readings, i, clock.to, { digits: n.digits, zone: clock.zone, numeral: this.span(i, clock.core) })
    if (isDay(n) || (!n.digits && value >= 1 && value <= 31 && language === 'fr')) {
      const month = monthBeside(words, i, n.to, language)
      if (month >= 0 && !(month < i && lexAt(words, n.to)?.unit !== undefined)) return this.day([value], i, n.to, month, n.digits)
    }
    const span = readDuration(words, n, language)
    if (span !== null) return this.add('measure', [span.seconds], i, span.to, { unit: units.get('second')!, digits: n.digits, sharp: span.sharp, strength: 2 })
    const tied = attach(words, n, language)
    if (tied !== null) {
      const readings = tied.more > 0 ? n.readings.map(reading => reading + tied.more) : n.readings
      const kind: FigureKind = tied.coin !== null && tied.unit === null ? 'money' : tied.unit?.dimension === 'percent' ? 'percent' : 'measure'
      const whole = language === 'fr' && foldedAt(words, tied.to) === 'sur' && words[tied.to + 1] !== undefined ? readNumeral(words, tied.to + 1, language, text, false) : null
      // « 24 heures sur 24, 7 jours sur 7 » is « 24/7 ».
      if (whole !== null && whole.readings[0] === value) return this.add(kind, readings, i, whole.to, { unit: tied.unit, digits: n.digits, strength: 0 })
      const duration = minutesBehind(words, tied.unit?.id, tied.to, value, language)
      if (duration !== null) return this.add('measure', [duration.minutes], i, duration.to, { unit: units.get('minute')!, digits: n.digits, strength, numeral: this.span(i, n.to) })
      // Behind « one » a unit tells a length (one year, un an); it still may go unsaid.
      return this.add(kind, readings, i, tied.to, {
        unit: tied.unit, coin: tied.coin, digits: n.digits, sharp: tied.more > 0 ? Math.min(n.sharp, 1 / 24) : n.sharp, mark: tied.mark, scale: n.scale, numeral: this.span(i, n.to),
        strength: kind === 'percent' && value === 100 ? Math.min(strength, 1) as 0 | 1 : kind === 'measure' && (language === 'fr' || tied.unit?.dimension === 'time' || strength !== 1) ? strength : value === 1 ? strength : 2, approximate: n.approximate || this.isApproximate(i), collective: n.collective, sign,
      })
    }
    const over = words[i - 1] !== undefined && !n.loose ? lexAt(words, i - 1)?.unit : undefined
    if (over?.dimension === 'time' && n.plain < 4 && n.scale === null && !foldedAt(words, i - 1).endsWith('s') && over.id !== 'second') {
      // `hour six`, `jour 3`: the unit stands before its number.
      return this.add('measure', n.readings, i, n.to, { unit: over, implied: true, digits: n.digits, strength, sharp: n.sharp })
    }
    if (isYear(n) && !n.loose) return this.add('year', n.readings, i, n.to, { digits: true })
    if (foldedAt(words, i - 1) === (language === 'fr' ? 'par' : 'by') && foldedAt(words, i - 2).startsWith('multipli')) return this.add('multiple', n.readings, i, n.to, { digits: n.digits, strength: 1 })
    if (isAge(words, i, n, language)) return this.add('measure', n.readings, i, n.to, { unit: units.get('year')!, implied: true, digits: n.digits, strength: n.digits ? 2 : 1, sharp: n.sharp })
    const rest = language === 'fr' ? fractionBehind(words, n.to) : 0
    const readings = rest > 0 ? [...n.readings, n.readings[0]! + rest] : n.readings
    return this.add('number', readings, i, n.to, { digits: n.digits, strength: value === 1 && strength === 2 ? 1 : strength, sharp: n.sharp, scale: n.scale, approximate: n.approximate || this.isApproximate(i), collective: n.collective, sign })
  }

  /** Letters right before the digits make a name of them: G7, SS19, F-16. */
  private isCode(i: number): boolean {
    const { words } = this
    if (glued(words, i)) {
      const before = words[i - 1]!
      if (before.type.kind === WORD) return true
      if (before.type.form === '-' && glued(words, i - 1) && words[i - 2]?.type.kind === WORD) return words[i - 2]!.type.caps || (words[i - 2]!.type.capital && words[i]!.type.form.length < 4 && words[i - 2]!.type.folded !== 'mid' && words[i - 2]!.type.folded !== 'mi')
    }
    // 4K, 5G, 737s: capitals glued behind, units and currencies apart.
    const next = words[i + 1]
    if (next !== undefined && next.start === words[i]!.end && next.type.kind === WORD && next.type.capital && next.type.form.length <= 2) {
      const lex = lexOf(next.type)
      return lex === null || (lex.cls === undefined && lex.unit === undefined && lex.coin === undefined && lex.half === undefined)
    }
    return false
  }

  private strokes(i: number): number {
    const { words } = this
    const stroke = readStroke(words, i)
    if (stroke === null) return i
    const [a, b, c] = stroke.parts
    if (stroke.parts.length === 3 && a! <= 31 && b! <= 31) {
      this.add('day', [a!, b!], stroke.at[0]!, stroke.at[0]! + 1, { digits: true })
      this.add('month', [b!, a!], stroke.at[1]!, stroke.at[1]! + 1, { digits: true })
      return this.add('year', c! < 100 ? [2000 + c!, c!] : [c!], stroke.at[2]!, stroke.to, { digits: true })
    }
    if (stroke.parts.length > 2) return stroke.to
    if (a === 24 && b === 7) return stroke.to
    if (a === 9 && b === 11) {
      this.add('day', [11, 9], stroke.at[1]!, stroke.to, { digits: true, strength: 0 })
      return stroke.to
    }
    if (a! < b! && (b! <= 6 || b === 8 || b === 16)) return this.add('fraction', [a! / b!], i, stroke.to, { digits: true, strength: 1 })
    if (a! >= 1000 && a! < 2200) {
      this.add('year', [a!], i, i + 1, { digits: true })
      return this.add('year', b! < 100 ? [Math.floor(a! / 100) * 100 + b!, b!] : [b!], stroke.at[1]!, stroke.to, { digits: true })
    }
    this.add('number', [a!], i, i + 1, { digits: true, range: 1, mate: b! })
    return this.add('number', [b!], stroke.at[1]!, stroke.to, { digits: true, range: 2, mate: a! })
  }

  /** `twenty-first`, `vingt et unième`, `two-thirds`, `trois quarts`. */
  private compoundOrdinal(i: number, n: Numeral): number {
    const { words, language } = this
    let at = n.to
    const hyphen = formAt(words, at) === '-' && glued(words, at)
    if (hyphen) at++
    if (language === 'fr' && foldedAt(words, at) === 'et') at++
    const lex = lexAt(words, at)
    if (lex === null || n.scale !== null && n.digits) return i
    const value = n.readings[0]!, form = foldedAt(words, at)
    if (lex.fraction === 0.25 && value < 4 && isOfAnHour(words, at + 1, language)) return this.add('measure', [value * 15], i, at + (language === 'fr' ? 3 : 4), { unit: units.get('minute')!, strength: 1 })
    if (lex.fraction !== undefined && (value < 20 || (lex.fraction <= 0.01 && value < 1000)) && Number.isInteger(value) && at === n.to + (hyphen ? 1 : 0)) {
      const plural = value === 1 ? !form.endsWith('s') : language === 'en' ? form.endsWith('s') : form.endsWith('s') || form === 'tiers'
      const whole = value * lex.fraction
      // A half, a third quarter and the like are ordinals; two-thirds is a fraction.
      if (plural && !(lex.fraction === 0.5)) return this.add('fraction', [whole], i, at + 1, { strength: 1, digits: n.digits })
      if (language === 'en' && value === 1 && lex.fraction === 0.5) return this.add('fraction', [0.5], i, at + 1, { strength: 0 })
    }
    // « trente premières », « dix secondes » count: no compound ends so.
    if (lex.ordinal !== undefined && !n.digits && !(language === 'fr' && (form.startsWith('premi') || form.startsWith('second')))) {
      const tens = value % 100
      // two hundredth, deux centième: the ordinal multiplies.
      if (lex.ordinal >= 100 && value < lex.ordinal && !form.endsWith('s')) return this.ordinal(i, at + 1, value * lex.ordinal, 2)
      const fits = (tens >= 20 && tens % 10 === 0 && lex.ordinal < (language === 'fr' ? 20 : 10)) || (tens === 0 && value >= 100) || (language === 'fr' && (tens === 10 || tens === 4) && (lex.ordinal >= 7))
      if (fits && (hyphen || language === 'fr' || tens === 0)) {
        const sum = language === 'fr' && tens === 4 && lex.ordinal === 20 ? value + 76 : value + lex.ordinal
        return this.ordinal(i, at + 1, sum, 1)
      }
    }
    return i
  }

  private isApproximate(i: number): boolean {
    for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
      if (lexOf(this.words[k]!.type)?.approx === true) return true
      if (this.words[k]!.type.kind === MARK) return false
    }
    return false
  }
}
