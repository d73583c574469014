import type { Figure } from '../facts/figure'

/** How the story writes its numbers: the mark between thousands. */
export interface Convention {
  readonly group: string
}

const ones = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf']
const tens = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt', 'quatre-vingt']

function belowHundred(n: number, last: boolean): string {
  if (n < 20) return ones[n]!
  const ten = Math.floor(n / 10), rest = n % 10
  if (ten === 7 || ten === 9) return rest === 1 && ten === 7 ? 'soixante et onze' : `${tens[ten]}-${ones[10 + rest]}`
  if (rest === 0) return ten === 8 && last ? 'quatre-vingts' : tens[ten]!
  return rest === 1 && ten !== 8 ? `${tens[ten]} et un` : `${tens[ten]}-${ones[rest]}`
}

function belowThousand(n: number, last: boolean): string {
  const hundreds = Math.floor(n / 100), rest = n % 100
  if (hundreds === 0) return belowHundred(n, last)
  const head = hundreds === 1 ? 'cent' : `${ones[hundreds]} cent${rest === 0 && last ? 's' : ''}`
  return rest === 0 ? head : `${head} ${belowHundred(rest, last)}`
}

/** A whole number below a milliard in French words, traditional spelling: deux cents, quatre-vingt-un, mille neuf cents. */
export function frenchWords(n: number): string {
  if (n < 1000) return belowThousand(n, true)
  if (n < 1e6) {
    const thousands = Math.floor(n / 1000), rest = n % 1000
    const head = thousands === 1 ? 'mille' : `${belowThousand(thousands, false)} mille`
    return rest === 0 ? head : `${head} ${belowThousand(rest, true)}`
  }
  const millions = Math.floor(n / 1e6), rest = n % 1e6
  const head = `${belowThousand(millions, true)} million${millions > 1 ? 's' : ''}`
  return rest === 0 ? head : `${head} ${frenchWords(rest)}`
}

/** deuxième, vingt et unième, neuvième. */
export function frenchOrdinal(n: number): string {
  if (n === 1) return 'premier'
  const words = frenchWords(n).replace(/s$/, match => (n % 100 === 80 || (n % 100 === 0 && n > 100) ? '' : match))
  if (words.endsWith('cinq')) return words + 'uième'
  if (words.endsWith('neuf')) return words.slice(0, -1) + 'vième'
  if (words.endsWith('un')) return words + 'ième'
  return (words.endsWith('e') ? words.slice(0, -1) : words) + 'ième'
}

export function romanNumeral(n: number): string {
  const steps: readonly (readonly [number, string])[] = [[50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]
  let out = ''
  for (const [value, letters] of steps) while (n >= value) { out += letters; n -= value }
  return out
}

/** Digits in French, thousands apart from 10 000 on or where the story parts them from 1 000 on. */
export function frenchDigits(value: number, group: string, always: boolean): string {
  const [whole, decimals] = String(Number(value.toPrecision(12))).split('.')
  const parted = whole!.length > 4 || (whole!.length === 4 && always) ? whole!.replace(/\B(?=(\d{3})+$)/g, group) : whole!
  return decimals === undefined ? parted : `${parted},${decimals}`
}

const scales: readonly (readonly [number, string])[] = [[1e9, 'milliard'], [1e6, 'million']]

/** The French numeral for a value, in the manner of the one that stands there: words for words, digits for digits, `Md` for `Md`. */
export function frenchNumeral(value: number, model: Figure, text: string, convention: Convention): string {
  const written = text.slice(model.numeral.start, model.numeral.end)
  if (!model.digits && Number.isInteger(value) && value >= 1e6 && value < 1e9 && value % 1e6 === 0 && model.scale !== null) {
    const words = frenchWords(value)
    return /^\p{Lu}/u.test(written) ? words[0]!.toUpperCase() + words.slice(1) : words
  }
  if (!model.digits && Number.isInteger(value) && value < 1e6 && (model.scale === null || /mille$/i.test(text.slice(model.scale.start, model.scale.end)))) {
    const words = frenchWords(value)
    return /^\p{Lu}/u.test(written) ? words[0]!.toUpperCase() + words.slice(1) : words
  }
  const gap = /\d([\s'’.]?)\d{3}(?!\d)/.exec(written)?.[1]
  const always = gap !== undefined ? gap !== '' : true
  const group = gap !== undefined && gap !== '' ? gap : convention.group
  const between = model.scale === null ? '\u00a0' : /\s/.exec(text.slice(model.scale.start - 1, model.scale.start))?.[0] ?? ''
  const short = model.scale !== null && model.scale.end - model.scale.start <= 3
  const letters = model.scale === null ? '' : text.slice(model.scale.start, model.scale.end)
  for (const [scale, name] of scales) {
    if (value < scale) continue
    const count = value / scale
    if (Math.abs(count * 1000 - Math.round(count * 1000)) > 1e-6 || (model.scale === null && value < 1e9 && written.length > 7)) continue
    const word = short ? (name === 'million' ? 'M' : /^mds/i.test(letters) ? letters : 'Md') : name + (count >= 2 ? 's' : '')
    return frenchDigits(Number(count.toPrecision(9)), group, true) + between + word
  }
  return frenchDigits(value, group, always)
}

export const frenchMonths = ['', 'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']
export const frenchWeekdays = ['', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

/** A clock time in the manner of the one that stands there: 15 h 30, 15h30, 15:30. */
export function frenchTime(minutes: number, written: string): string {
  const hour = Math.floor(minutes / 60) % 24, rest = Math.round(minutes % 60)
  const two = String(rest).padStart(2, '0')
  if (written.includes(':')) return `${hour}:${two}`
  const space = /\d(\s?)h/i.exec(written)?.[1] ?? '\u00a0'
  return rest === 0 && !/h\s?\d/i.test(written) ? `${hour}${space}h` : `${hour}${space}h${space}${two}`
}

/** A race time in the manner of the one that stands there: 2h06'41\", 1'58\"30, 55\"92; null where its parts do not answer. */
export function frenchLap(seconds: number, written: string): string | null {
  const groups = written.match(/\d+/g)
  if (groups === null) return null
  const hours = /^\d+\s?(?:h|:\d+:)/i.test(written), last = groups[groups.length - 1]!
  const shown = groups.length - (hours ? 1 : 0)
  // Behind hours come minutes and seconds; minutes are told by their mark or their colon; what is left is a fraction.
  const minutes = hours || /^\d+\s?(?:['’′:]|min|mn)/.test(written)
  const fraction = shown - (minutes ? 1 : 0) > 1 || (!minutes && groups.length === 2)
  const unit = fraction ? 10 ** last.length : 1
  const total = Math.round(seconds * unit)
  if (Math.abs(total / unit - seconds) > 1e-6) return null
  const whole = Math.floor(total / unit)
  const parts = [...(hours ? [Math.floor(whole / 3600)] : []), ...(minutes ? [hours ? Math.floor(whole / 60) % 60 : Math.floor(whole / 60)] : []), minutes ? whole % 60 : whole, ...(fraction ? [total % unit] : [])]
  if (parts.length !== groups.length) return null
  let k = 0
  return written.replace(/\d+/g, group => String(parts[k++]!).padStart(k === 1 ? 1 : group.length, '0'))
}

const turns: Readonly<Record<string, string>> = { plus: 'moins', moins: 'plus', minimum: 'maximum', maximum: 'minimum', dessus: 'dessous', dessous: 'dessus', supérieur: 'inférieur', inférieur: 'supérieur', supérieure: 'inférieure', inférieure: 'supérieure', supérieurs: 'inférieurs', inférieurs: 'supérieurs', supérieures: 'inférieures', inférieures: 'supérieures' }

/** « plus de » for « moins de », « au maximum » for « au minimum »; null where French has no such pair. */
export function turnBound(words: string): string | null {
  let turned = false
  const out = words.replace(/\p{L}+/gu, word => {
    const other = turns[word.toLowerCase()]
    if (other === undefined) return word
    turned = true
    return word[0] === word[0]!.toUpperCase() ? other[0]!.toUpperCase() + other.slice(1) : other
  })
  return turned ? out : null
}

/** `de` or `d’` before a word. */
export const ofWord = (word: string): string => (/^[aeiouyéèêâàîôûœ]/i.test(word) ? 'd’' : 'de ')

/** Numbers that a desk writes in words or in digits. */
const EITHER = 16

/** A bare whole number written the other way: digits for words, words for digits. Null where there is none. */
export function otherwise(numeral: string): string | null {
  const value = /^\d{1,2}$/.test(numeral) ? Number(numeral) : ones.indexOf(numeral)
  if (value < 2 || value > EITHER) return null
  return /^\d/.test(numeral) ? ones[value]! : String(value)
}
