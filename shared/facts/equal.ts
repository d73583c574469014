import { family, units, type Unit } from '../language/numbers/lexicon'
import type { Figure } from './figure'

/**
 * How an English and a French figure say the same value: `cost` is 0 for the plainest way and grows with every doubt;
 * `unit` and `coin` say that the values agree but what they belong to does not.
 */
export interface Sameness {
  readonly cost: number
  readonly unit: boolean
  readonly coin: boolean
  /** The French is the English in another unit. */
  readonly converted: boolean
}

export const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-9)

/** Decimal digits that a value needs: 2000 needs one, 1998 four. */
export function significant(value: number): number {
  if (value === 0) return 1
  const [digits] = Math.abs(value).toExponential(8).split('e')
  return digits!.replace('.', '').replace(/0+$/, '').length
}

/** Digits that a writing shows: 2,10 shows three though two would say as much. */
const shownDigits = (figure: Figure): number => {
  const value = figure.readings[0]!
  return figure.sharp < 0.5 && value > 0 && figure.sharp > 0 ? Math.max(significant(value), Math.floor(Math.log10(value / figure.sharp / 2 * (1 + 1e-9))) + 1) : significant(value)
}

const calendar = (figure: Figure): boolean => figure.kind === 'month' || figure.kind === 'weekday'

/** What it costs to take one kind for another; Infinity where it cannot be. */
function kindCost(en: Figure, fr: Figure): number {
  const a = en.kind, b = fr.kind
  if (a === b) return 0
  if (a === 'vague' || b === 'vague' || calendar(en) || calendar(fr)) return Infinity
  if (a === 'plural' || b === 'plural') return 1.2
  if (a === 'decade' || b === 'decade') return a === 'year' || b === 'year' || a === 'number' || b === 'number' ? 0.8 : 1.5
  if ((a === 'century' && b === 'ordinal') || (a === 'ordinal' && b === 'century')) return 0.3
  if (a === 'ordinal' || b === 'ordinal' || a === 'century' || b === 'century') return a === 'day' || b === 'day' ? 0.4 : 1
  if (a === 'fraction' || b === 'fraction') return 0.6
  if (a === 'multiple' || b === 'multiple') return 0.8
  if (a === 'code' || b === 'code' || a === 'day' || b === 'day') return 0.8
  if (a === 'time' || b === 'time') return 0.8
  return a === 'number' || b === 'number' || a === 'year' || b === 'year' ? 0.3 : 0.6
}

/** Units between which editors do not tell (a ton is a tonne in the press; a bare degree is either). */
function compatible(a: Unit, b: Unit): boolean {
  if (a === b) return true
  if (a.dimension === 'degree' || b.dimension === 'degree') return a.dimension === 'temperature' || b.dimension === 'temperature'
  if ((a.id === 'ton' && b.id === 'tonne') || (a.id === 'tonne' && b.id === 'ton')) return true
  if (a.dimension === 'point' && b.dimension === 'point') return a.factor === b.factor
  // « point » alone stays loose; percentage points written out are not per cent.
  if (a.dimension === 'point' && b.dimension === 'percent') return a.id === 'point'
  if (a.dimension === 'percent' && b.dimension === 'point') return b.id === 'point'
  // Forces are told as times gravity or in g.
  if (a.dimension === 'times' || b.dimension === 'times') return a.id === 'gram' || b.id === 'gram'
  if ((a.dimension === 'night' && b.id === 'day') || (a.dimension === 'night' && b.dimension === 'time')) return true
  return false
}

/** Codes of the hundredths of a pound and of a dollar. */
const hundredths: ReadonlySet<string> = new Set(['GBX', 'USC'])

/** Whether two sums can be in the same money. Exported for the checks, which report when they cannot. */
export function sameCoin(en: Figure, fr: Figure): boolean {
  if (en.coin === null || fr.coin === null) return true
  const a = en.coin, b = fr.coin
  if (a.currency === b.currency) return true
  if (!(a.loose || b.loose)) return false
  // An American penny is a cent.
  if (hundredths.has(a.currency.code) && hundredths.has(b.currency.code)) return true
  return family(a.currency.code) === family(b.currency.code)
}

export function sameUnit(en: Figure, fr: Figure): boolean {
  if (en.unit !== null && fr.unit !== null) return compatible(en.unit, fr.unit)
  // Money against a measure: fifty pounds and fifty kilometres.
  if (en.unit !== null && fr.coin !== null) return en.coin !== null
  if (en.coin !== null && fr.unit !== null) return fr.coin !== null
  return true
}

/** Pounds without a sign may be weight: 90 million pounds of chocolate. */
const isPlainPounds = ({ coin }: Figure): boolean => coin !== null && coin.loose && coin.currency.code === 'GBP'

const signed = (figure: Figure): number => (figure.sign < 0 ? -figure.readings[0]! : figure.readings[0]!)
const base = (value: number, unit: Unit): number => value * unit.factor + unit.offset

/** Whether the French value is the English one in its own unit, within the rounding that both texts show. */
function converts(en: Figure, fr: Figure): boolean {
  const b = fr.unit, a = en.unit ?? (b?.dimension === 'mass' && isPlainPounds(en) ? units.get('pound')! : null)
  if (a === null || b === null || a === b || a.dimension !== b.dimension) return false
  const given = fr.readings[0]!
  // A difference of temperature has no zero to shift.
  const wanted = en.change || fr.change ? en.readings[0]! * a.factor / b.factor : (base(signed(en), a) - b.offset) / b.factor * (fr.sign < 0 ? -1 : 1)
  // A fortnight is « quinze jours », a week « huit jours ».
  if (b.id === 'day' && ((given === 15 && close(base(en.readings[0]!, a), 1209600)) || (given === 8 && close(base(en.readings[0]!, a), 604800)))) return true
  const rough = a.dimension === 'time' ? 0.04 : fr.collective ? 0.15 : 0.06
  // Years and months are never exact; one significant digit shows nothing finer than itself.
  const slack = Math.max(fr.sharp, en.sharp * a.factor / b.factor) * 1.001 + (shownDigits(fr) <= 2 || en.approximate || fr.approximate || en.bound !== null || fr.bound !== null ? rough * Math.abs(wanted) : 0.006 * Math.abs(wanted))
  if (a.dimension === 'time' && Math.abs(wanted - given) > rough * Math.abs(wanted)) return false
  return Math.abs(wanted - given) <= slack && given / wanted < 2 && wanted / given < 2
}

/** English degrees are Fahrenheit and French ones Celsius where neither says. */
function degrees(en: Figure, fr: Figure): boolean {
  const a = en.unit, b = fr.unit
  if (a === null || b === null || !(a.dimension === 'degree' || a.id === 'fahrenheit') || !(b.dimension === 'degree' || b.id === 'celsius')) return false
  if ((en.change || fr.change) && Math.abs(en.readings[0]! / 1.8 - fr.readings[0]!) <= Math.max(0.3, fr.sharp)) return true
  return Math.abs((signed(en) - 32) / 1.8 - signed(fr)) <= 1.1
}

/** Whether two units measure the same thing, so that one value may be the other's conversion. */
export const convertible = (en: Figure, fr: Figure): boolean => en.unit !== null && fr.unit !== null && en.unit.dimension === fr.unit.dimension && !compatible(en.unit, fr.unit) && !en.implied && !fr.implied

function clockEqual(en: Figure, fr: Figure): boolean {
  const zoned = en.zone !== undefined && fr.zone !== undefined && en.zone !== fr.zone
  for (const a of en.readings) {
    for (const b of fr.readings) {
      if (a % 1440 === b % 1440) return true
      // Another zone moves the hour; « lundi soir à 8h » leaves both halves of the day open.
      if (zoned && a % 30 === b % 30) return true
      if (fr.readings.length > 1 && fr.readings[1]! - fr.readings[0]! === 720 && a % 720 === b % 720) return true
    }
  }
  return false
}

/** Hours of a clock against a bare number or « six heures ». */
function hourEqual(time: Figure, other: Figure): boolean {
  if (other.unit !== null && other.unit.dimension !== 'time') return false
  const value = other.readings[0]!
  // 5:12 may be minutes and seconds; « 2h06 » is a race of 2:06:41.
  if (other.unit?.id === 'second') return value === time.readings[0] || value >= 600 && time.readings.some(reading => Math.abs(reading * 60 - value) < 60)
  if (other.unit?.id === 'minute') return time.readings.some(reading => reading === value)
  return time.readings.some(reading => reading === value * 60 || reading % 720 === (value * 60) % 720 || close(Math.floor(reading / 60) * 100 + reading % 60, value * 100) || close(Math.floor(reading / 60) % 12 * 100 + reading % 60, value * 100))
}

const roughly = (en: Figure, fr: Figure): boolean => {
  const a = en.readings[0]!, b = fr.readings[0]!
  if (en.kind === 'year' || fr.kind === 'year' || a === 0 || b === 0) return false
  // 1,983 is « près de 2.000 » and « plus de 1.900 ».
  const rounds = fr.bound === null || en.bound !== null ? fr.approximate : fr.bound.near || (b - a) * fr.bound.sense < 0
  if (rounds && significant(b) < significant(a) && a >= 20 && Math.abs(a - b) <= 0.05 * a) return true
  // A dozen is « une dizaine »: only such nouns blur a small number; what bounds it does not.
  if (!en.collective && !fr.collective) return false
  return (en.approximate || en.bound !== null) && (fr.approximate || fr.bound !== null) && en.scale === null && Math.abs(a - b) <= 0.2 * Math.max(a, b) && a <= 60 && b <= 60 && !en.digits && !fr.digits
}

/** What an English sum is multiplied by when one side counts in cents or pence and the other in dollars or pounds; else 1. */
export function inCents(en: Figure, fr: Figure): number {
  const a = en.coin?.currency.code, b = fr.coin?.currency.code
  if (a === undefined || b === undefined || a === b) return 1
  const small = (code: string): boolean => code === 'USC' || code === 'GBX'
  return small(a) === small(b) ? 1 : small(a) ? 0.01 : 100
}

const none: Sameness | null = null

/** Whether two figures say the same value, and at what cost; null when they do not. */
export function sameValue(en: Figure, fr: Figure): Sameness | null {
  const kind = kindCost(en, fr)
  if (kind === Infinity) return none
  if (en.kind === 'time' || fr.kind === 'time') {
    if (en.kind === fr.kind ? clockEqual(en, fr) : hourEqual(en.kind === 'time' ? en : fr, en.kind === 'time' ? fr : en)) return { cost: kind, unit: false, coin: false, converted: false }
    return none
  }
  if (en.kind === 'decade' && fr.kind === 'decade' && en.readings[0]! >= 1000 && fr.readings[0]! >= 1000) return en.readings[0] === fr.readings[0] ? { cost: 0, unit: false, coin: false, converted: false } : none
  const coins = inCents(en, fr)
  if (coins !== 1) {
    if (close(en.readings[0]! * coins, fr.readings[0]!)) return { cost: 0.5, unit: false, coin: false, converted: false }
  }
  let cost = -1, plain = true
  for (let i = 0; i < en.readings.length && cost < 0; i++) {
    for (let k = 0; k < fr.readings.length; k++) {
      if (close(en.readings[i]!, fr.readings[k]!)) { cost = kind + (i + k > 0 ? 0.2 : 0); plain = i === 0; break }
    }
  }
  if (cost >= 0) {
    // The second reading of « 5m » is millions, not metres.
    const unit = (plain || en.unit?.id !== 'metre') && !sameUnit(en, fr), coin = !sameCoin(en, fr)
    const half = (en.unit === null && en.coin === null) !== (fr.unit === null && fr.coin === null)
    return { cost: cost + (unit ? 3 : 0) + (coin ? 3 : 0) + (half ? 0.3 : 0) + (en.digits === fr.digits ? 0 : 0.1), unit, coin, converted: false }
  }
  const heat = fr.unit
  // The 1800s are « le XIXe siècle ».
  if (en.kind === 'decade' && fr.kind === 'century' && en.readings[0]! % 100 === 0 && en.readings[0]! / 100 + 1 === fr.readings[0]) return { cost: 1, unit: false, coin: false, converted: false }
  if (en.kind === 'code' && fr.kind === 'year' && en.readings[0]! === fr.readings[0]! % 100) return { cost: 1, unit: false, coin: false, converted: false }
  // In the mid-50s, said of the weather, is « autour de 13 °C ».
  if (en.kind === 'decade' && heat !== null && en.readings[0]! < 120 && (heat.id === 'celsius' || heat.id === 'degree')) {
    const low = (en.readings[0]! - 32) / 1.8
    if (signed(fr) >= low - 0.6 && signed(fr) <= low + 6.2) return { cost: 1.2, unit: false, coin: false, converted: true }
  }
  if (converts(en, fr) || degrees(en, fr)) return { cost: 0.9, unit: false, coin: false, converted: true }
  // Half is 50 %, a quarter 25 %.
  const [a, b] = [en.readings[0]!, fr.readings[0]!]
  if (en.kind === 'fraction' && fr.kind === 'percent' ? Math.abs(a * 100 - b) < 0.7 : fr.kind === 'fraction' && en.kind === 'percent' ? Math.abs(b * 100 - a) < 0.7 : false) return { cost: 0.8, unit: false, coin: false, converted: false }
  if (roughly(en, fr) && sameUnit(en, fr) && sameCoin(en, fr)) return { cost: 1, unit: false, coin: false, converted: false }
  return none
}
