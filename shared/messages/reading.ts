import { rows } from '../language/table'
import type { Interface } from './index'
import table from './units.tsv'

interface Unit { readonly one: string; readonly more: string }
let known: Readonly<Record<Interface, ReadonlyMap<string, Unit>>> | null = null

function units(): Readonly<Record<Interface, ReadonlyMap<string, Unit>>> {
  if (known !== null) return known
  const en = new Map<string, Unit>(), fr = new Map<string, Unit>()
  for (const [id, enOne, enMore, frOne, frMore] of rows(table)) {
    en.set(id!, { one: enOne!, more: enMore! })
    fr.set(id!, { one: frOne!, more: frMore! })
  }
  return known = { en, fr }
}

/** A number in digits as the language writes it, thousands set apart from five digits on: a year is no number of thousands. */
function numeral(written: string, language: Interface): string {
  const [whole, part] = written.replace('-', '\u2212').split('.'), apart = language === 'fr' ? '\u202f' : ','
  const grouped = whole!.replace('\u2212', '').length < 5 ? whole! : whole!.replace(/\B(?=(\d{3})+$)/g, apart)
  return part === undefined ? grouped : `${grouped}${language === 'fr' ? ',' : '.'}${part}`
}

/** The fractions that news names. */
const fractions: ReadonlyMap<string, string> = new Map([10, 8, 6, 5, 4, 3, 2].flatMap(below => Array.from({ length: below - 1 }, (_, i): [string, string] => [((i + 1) / below).toPrecision(6), `${i + 1}/${below}`])))

/** A value that was reckoned, to four places; a third is said as one. */
function rounded(written: string): string {
  if (!/\.\d{5}/.test(written)) return written
  return fractions.get(Number(written).toPrecision(6)) ?? String(Number(Number(written).toFixed(4)))
}

function one(read: string, language: Interface): string {
  const time = /^(\d\d):(\d\d)$/.exec(read)
  if (time !== null) return language === 'fr' ? `${Number(time[1])}h${time[2]}` : read
  const parts = /^(-?\d+(?:\.\d+)?)(?: (\S+))?$/.exec(read)
  if (parts === null) return read
  const [, written, what] = parts, short = rounded(written!), number = short.includes('/') ? short : numeral(short, language), unit = units()[language].get(what ?? '')
  if (what === undefined) return number
  if (what === '%') return language === 'fr' ? `${number}\u00a0%` : `${number}%`
  if (unit === undefined) return `${number}\u00a0${what}`
  // French counts in the plural from two on, English but for one.
  return `${number}\u00a0${(language === 'fr' ? Math.abs(Number(written)) < 2 : Number(written) === 1) ? unit.one : unit.more}`
}

/** How a figure or a range was read, in the words of the language: what the checks note is one form for all, as `1860 kilometre`. */
export const readingIn = (read: string, language: Interface): string => read.split(' – ').map(part => one(part, language)).join(' – ')
