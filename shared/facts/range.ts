import type { Language } from '../article/types'
import type { Word } from '../article/words'
import type { Figure } from './figure'
import { foldedAt } from './number-reader'

/** A figure under construction: ranges fill in what their ends share. */
export type Draft = { -readonly [K in keyof Figure]: Figure[K] }

/** Ends of a range share their unit and their scale: `4.1 to 4.2 billion`, `entre 30 et 43 %`, `$4-5 million`. */
export function joinRanges(out: Draft[], words: readonly Word[], language: Language, text: string): void {
  for (let k = 0; k + 1 < out.length; k++) {
    const a = out[k]!, b = out[k + 1]!
    const gap = b.from - a.to
    if (language === 'fr' && gap === 3 && words[a.to]!.type.form === 'à' && (foldedAt(words, a.to + 2) === 'de') && degrees.has(foldedAt(words, a.to + 1))) { shareScale(a, b, text); continue }
    if (gap < 1 || gap > 2 || a.kind === 'vague' || b.kind === 'vague') continue
    const link = words[a.to]!, form = link.type.folded
    const dash = form === '-' || form === '–' || form === '—' || form === '‑'
    const through = language === 'en' ? form === 'to' || form === 'or' || form === 'and' : link.type.form === 'à' || form === 'ou' || form === 'et' || link.type.form === 'a'
    if (joinDays(a, b, words, language)) continue
    if (gap === 2 && a.kind === 'number' && b.kind === 'number' && (form === 'voix' || form === 'votes') && ballots.has(foldedAt(words, a.to + 1))) { pairEnds(a, b); continue }
    if (gap === 2 || !(dash || through)) continue
    const numeric = (figure: Draft): boolean => figure.kind === 'number' || figure.kind === 'money' || figure.kind === 'measure' || figure.kind === 'percent'
    if (a.kind === 'year' && b.kind === 'number' && dash && b.digits && b.readings[0]! < 100) {
      b.kind = 'year'
      b.readings = [Math.floor(a.readings[0]! / 100) * 100 + b.readings[0]!, b.readings[0]!]
      continue
    }
    if (!numeric(a) || !numeric(b)) continue
    // fifty-fifty
    if (dash && a.readings[0] === 50 && b.readings[0] === 50) a.strength = b.strength = 0
    const pair = dash || form === 'to' || link.type.form === 'à' || form === 'or' || form === 'ou' || isBetween(words, a.from)
    if (!pair) continue
    // 87 cents to $84.10, 5 points to 4.3 %: a change and where it led.
    if (a.unit !== null && b.unit !== null && a.unit !== b.unit || a.coin !== null && b.coin !== null && a.coin.currency !== b.coin.currency || a.unit !== null && b.coin !== null || a.coin !== null && b.unit !== null) continue
    pairEnds(a, b)
    if (a.unit === null && a.coin === null && (b.unit !== null || b.coin !== null)) {
      a.kind = b.kind
      a.unit = b.unit
      a.coin = b.coin
      a.implied = true
    } else if (b.unit === null && b.coin === null && a.coin !== null) {
      b.kind = a.kind
      b.coin = a.coin
      b.implied = true
    }
    if (a.scale === null && b.scale !== null && a.digits && b.digits) shareScale(a, b, text)
    else if (a.scale === null && b.scale !== null && !a.digits && a.readings[0]! < 100) {
      const by = b.readings[0]! >= 1e9 ? 1e9 : b.readings[0]! >= 1e6 ? 1e6 : 1000
      a.readings = [...a.readings.map(value => value * by), ...a.readings]
    }
  }
  joinLists(out, words, language)
}

/** « de 90 à plus de 100 millions » */
const degrees = new Set(['plus', 'moins', 'pres'])

/** Gives the first end the scale that is written with the last. */
function shareScale(a: Draft, b: Draft, text: string): void {
  if (a.kind === 'vague' || a.scale !== null || b.scale === null || !a.digits || !b.digits) return
  const by = b.readings[0]! / (numberOf(text, b) || b.readings[0]!)
  if (by >= 1000 && a.readings[0]! < 1000) { a.readings = [...a.readings.map(value => value * by), ...a.readings]; a.sharp *= by }
}

function pairEnds(a: Draft, b: Draft): void {
  a.range = 1
  b.range = 2
  a.mate = b.readings[0]
  b.mate = a.readings[0]
}

/** Between the sides of a vote: 52 votes to 48, « cinq voix contre quatre ». */
const ballots = new Set(['to', 'against', 'contre', 'a'])

const isDate = (figure: Draft): boolean => figure.kind === 'number' && figure.digits && figure.unit === null && figure.coin === null && figure.scale === null && Number.isInteger(figure.readings[0]!) && figure.readings[0]! >= 1 && figure.readings[0]! <= 31

/** `Oct 9 to 15`, « du 9 au 15 octobre », « les 3 et 4 mai »: the month makes days of both. */
function joinDays(a: Draft, b: Draft, words: readonly Word[], language: Language): boolean {
  if (!(a.kind === 'day' ? language === 'en' && isDate(b) : b.kind === 'day' && isDate(a))) return false
  const link = foldedAt(words, a.to)
  if (!dayLinks.has(link)) return false
  // In English a month stands on one side only: May 3 and 7, 3 and 7 May.
  a.kind = b.kind = 'day'
  a.strength = b.strength = 2
  return true
}
const dayLinks = new Set(['-', '–', '—', '‑', 'to', 'and', 'or', 'through', 'thru', 'until', 'au', 'et', 'ou', 'a'])

/** Lists of days with one month: March 3, 4 and 5; « les 3, 4 et 5 mars ». */
function joinLists(out: Draft[], words: readonly Word[], language: Language): void {
  const linked = (a: Draft | undefined, b: Draft | undefined): boolean => a !== undefined && b !== undefined && b.from - a.to === 1 && (foldedAt(words, a.to) === ',' || dayLinks.has(foldedAt(words, a.to)))
  if (language === 'fr') {
    for (let k = out.length - 2; k > 0; k--) if (out[k]!.kind === 'day' && out[k + 1]!.kind === 'day' && isDate(out[k - 1]!) && linked(out[k - 1], out[k])) out[k - 1]!.kind = 'day'
    return
  }
  for (let k = 0; k + 1 < out.length; k++) {
    const a = out[k]!, b = out[k + 1]!, c = out[k + 2]
    if (a.kind === 'day' && isDate(b) && linked(a, b) && (foldedAt(words, a.to) !== ',' || (linked(b, c) && isDate(c!)))) b.kind = 'day'
  }
}

/** The whole that a share is taken of (four out of five, « quatre sur cinq », the seven-nation bloc) is a figure of account however small. */
export function weighShares(out: Draft[], words: readonly Word[], language: Language): void {
  for (let k = 0; k < out.length; k++) {
    const b = out[k]!, a = out[k - 1]
    if (b.kind !== 'number' || b.strength !== 1 || b.digits) continue
    const dash = foldedAt(words, b.to)
    if (language === 'en' && dash === '-' && bodies.has(foldedAt(words, b.to + 1))) { b.strength = 2; continue }
    if (a === undefined || a.kind !== 'number' || a.strength === 0 || b.from - a.to > 6 || a.readings[0]! >= b.readings[0]!) continue
    const one = foldedAt(words, b.from - 1), two = foldedAt(words, b.from - 2)
    const of = language === 'en' ? (one === 'of' && two === 'out') || (two === 'of' && whose.has(one) && b.from - a.to === 2) : one === 'sur' || (two === 'de' && whose.has(one) && b.from - a.to === 2)
    if (of) b.strength = 2
  }
}
const bodies = new Set(['nation', 'member', 'country', 'state', 'strong', 'seat', 'judge', 'justice', 'party'])
const whose = new Set(['his', 'her', 'its', 'their', 'ses', 'leurs'])

/** Three groups of digits or more, nine digits together, only hyphens, points or spaces between: a telephone or an account, left alone. */
export function leaveTelephones(out: Draft[], words: readonly Word[]): void {
  for (let first = 0; first < out.length;) {
    let last = first, count = 0
    const bare = (figure: Draft): boolean => figure.digits && figure.unit === null && figure.coin === null && figure.scale === null && (figure.kind === 'number' || figure.kind === 'year' || figure.kind === 'code')
    while (last < out.length && bare(out[last]!)) {
      const gap = last === first ? 0 : out[last]!.from - out[last - 1]!.to
      if (gap > 1 || (gap === 1 && foldedAt(words, out[last]!.from - 1) !== '-' && foldedAt(words, out[last]!.from - 1) !== '.')) break
      count += out[last]!.numeral.end - out[last]!.numeral.start
      last++
    }
    if (last - first >= 3 && last - first <= 6 && count >= 9) for (let k = first; k < last; k++) out[k]!.strength = 0
    first = Math.max(last, first + 1)
  }
}

function isBetween(words: readonly Word[], i: number): boolean {
  const back = foldedAt(words, i - 1)
  return back === 'between' || back === 'entre' || back === 'from' || back === 'de'
}

/** The number that a figure's digits show before its scale is applied. */
function numberOf(text: string, figure: Figure): number {
  if (figure.scale === null) return figure.readings[0]!
  const shown = text.slice(figure.numeral.start, figure.scale.start).replace(/[^\d.,]/g, '').replace(',', '.')
  const value = Number(shown)
  return Number.isFinite(value) && value > 0 ? value : 0
}
