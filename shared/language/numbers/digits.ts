import type { Language } from '../../article/types'

/** A run of digits with its inner points and commas, as the conventions of its language read it. */
export interface Digits {
  /** The likeliest reading first. `1,200` is 1200 to an Englishman; in French it is 1.2, and 1200 where the English mark was left. */
  readonly readings: readonly number[]
  /** Half of the last place shown: `1,2` is good to 0.05, `1200` to 0.5. */
  readonly sharp: number
  /** Digits alone, no mark inside. */
  readonly plain: boolean
  readonly length: number
  /** The mark between thousands, or '' where there is none. */
  readonly grouped: string
}

const groups = (text: string, mark: string): boolean => {
  const parts = text.split(mark)
  return parts.length > 1 && parts[0]!.length > 0 && parts[0]!.length <= 3 && parts.slice(1).every(part => part.length === 3)
}

const half = (places: number): number => 0.5 * 10 ** -places

/** Reads digits with points and commas; null for what is no number in either convention (`1.2.3`, `192.168.0.1`). */
export function readDigits(form: string, language: Language): Digits | null {
  // Longer runs are no number but an account, a key, a wall of digits; doubles could not tell them apart.
  if (form.length > 24) return null
  const point = form.indexOf('.'), comma = form.indexOf(',')
  if (point < 0 && comma < 0) return { readings: [Number(form)], sharp: 0.5, plain: true, length: form.length, grouped: '' }
  const made = (readings: number[], places: number, grouped: string): Digits => ({ readings, sharp: half(places), plain: false, length: form.length, grouped })
  if (point >= 0 && comma >= 0) {
    const decimal = point > comma ? '.' : ',', group = point > comma ? ',' : '.'
    const cut = form.indexOf(decimal)
    if (form.indexOf(decimal, cut + 1) >= 0 || !groups(form.slice(0, cut), group)) return null
    return made([Number(form.slice(0, cut).replaceAll(group, '') + '.' + form.slice(cut + 1))], form.length - cut - 1, group)
  }
  const mark = point >= 0 ? '.' : ',', at = point >= 0 ? point : comma
  const several = form.indexOf(mark, at + 1) >= 0
  const whole = Number(form.replaceAll(mark, '')), grouped = groups(form, mark) && form[0] !== '0'
  if (several) return grouped ? made([whole], 0, mark) : null
  const decimal = Number(form.slice(0, at) + '.' + form.slice(at + 1)), places = form.length - at - 1
  if (!grouped) return made([decimal], places, '')
  if (language === 'en') return mark === ',' ? made([whole], 0, mark) : made([decimal, whole], places, '')
  return mark === '.' ? made([whole, decimal], 0, mark) : made([decimal, whole], places, mark)
}
