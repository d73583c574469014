import type { Language, Span } from '../article/types'
import { MARK, NUMBER, WORD, type Word } from '../article/words'
import { lexOf, type Lex } from '../language/numbers/lexicon'

/** A numeral read from a row of words: what it can mean and where it ends. */
export interface Numeral {
  readonly from: number
  /** The word behind it. */
  readonly to: number
  readonly readings: readonly number[]
  readonly sharp: number
  readonly digits: boolean
  /** Plain digits of this length; 0 when words, marks or scales are in it. */
  readonly plain: number
  /** It ends in a scale or a collective, behind which French says `de`. */
  readonly noun: boolean
  readonly approximate: boolean
  /** A dozen, « une vingtaine » is in it. */
  readonly collective: boolean
  readonly scale: Span | null
  /** The letter behind the digits may be a scale or a unit (`5m`, `10k`). */
  readonly loose: boolean
}

export const glued = (words: readonly Word[], i: number): boolean => i > 0 && i < words.length && words[i]!.start === words[i - 1]!.end

export const formAt = (words: readonly Word[], i: number): string => words[i]?.type.form ?? ''
export const foldedAt = (words: readonly Word[], i: number): string => words[i]?.type.folded ?? ''
export const lexAt = (words: readonly Word[], i: number): Lex | null => i >= 0 && i < words.length ? lexOf(words[i]!.type) : null

const isHyphen = (form: string): boolean => form === '-' || form === '‑' || form === '–'

/** The next word of a compound (`vingt-deux`, `two hundred`): behind a glued hyphen or a space. */
function step(words: readonly Word[], i: number): number {
  if (isHyphen(formAt(words, i)) && glued(words, i) && glued(words, i + 1)) return i + 1
  return i
}

/** « le cap du million d'hectolitres »: one, though nothing says so. */
const isOneMillion = (words: readonly Word[], i: number): boolean =>
  /^(?:le|du|au)$/.test(foldedAt(words, i - 1)) && /^(?:million|milliard)$/.test(foldedAt(words, i)) && /^d[e']$/.test(foldedAt(words, i + 1))

/** Charles Ier, Élisabeth Ire: the number of a king, which English writes as a bare I. */
export const isRegnal = (words: readonly Word[], i: number, { roman }: Lex): boolean => roman === 1 && words[i - 1]?.type.capital === true && !glued(words, i)

interface Counted { value: number; to: number; scale: Span | null; steps: number }

/**
 * A number written in words, from its first word. The running value below a thousand grows by the grammar of the language
 * (`quatre-vingt-dix-sept`, `two hundred and five`); a scale multiplies it and closes it off.
 */
export function readWordNumber(words: readonly Word[], start: number, language: Language): Counted | null {
  let total = 0, current = -1, i = start, to = start, last = Infinity, scale: Span | null = null, steps = 0
  for (;;) {
    let at = i === start ? i : step(words, i)
    if (at >= words.length) break
    const and = foldedAt(words, at)
    if (i > start && (language === 'en' ? and === 'and' : and === 'et')) {
      const next = lexAt(words, step(words, at + 1))
      if (next?.cls === undefined || next.value! >= 100 || next.value === 0) break
      if (language === 'fr' ? !(current >= 20 && (next.value === 1 || next.value === 11)) : !(current % 100 === 0 || current === -1)) break
      if (language === 'en' && (next.value! < 1 || (scale === null && current < 100))) break
      at = step(words, at + 1)
    }
    const lex = lexAt(words, at)
    if (lex?.cls === undefined) break
    const value = lex.value!, low = current < 0 ? 0 : current % 100
    if (words[at]!.type.form.length <= 3 && lex.cls === 'scale' && value >= 1e6) break
    if (lex.cls === 'digit' || lex.cls === 'teen' || lex.cls === 'ten') {
      if (current < 0 || (current >= 100 && low === 0 && value > 0)) current = Math.max(current, 0) + value
      else if (language === 'fr' && low === 4 && value === 20) current += 76
      else if (low >= 20 && low % 10 === 0 && value > 0 && value < 10) current += value
      else if (language === 'fr' && (low === 60 || low === 80) && value >= 10 && value < 20) current += value
      else if (language === 'fr' && (low === 10) && value >= 7 && value <= 9) current += value
      else if (language === 'fr' && (low === 70 || low === 90) && value >= 7 && value < 10) current += value
      else break
    } else if (lex.cls === 'hundred') {
      if (current < 0) { if (language === 'en' && scale !== null) break; current = 100 }
      // French counts hundreds to nine, and from eleven to nineteen (onze cents): « vingt-sept cents » are coins.
      else if (current > 0 && (language === 'en' ? current < 100 : (current > 1 && current < 10) || (current > 10 && current < 20))) current *= 100
      else break
    } else {
      if (value >= last || (current < 0 && at === start && (language === 'en' ? foldedAt(words, start - 1) !== 'a' : value >= 1e6 && !isOneMillion(words, start)))) break
      if (current < 0 && at !== start && !(language === 'fr' && value === 1000 && total > 0)) {
        // `deux mille milliards`, `a thousand billion`: a scale of a scale.
        if (scale === null || total === 0) break
        total *= value
      } else total += (current < 0 ? 1 : current) * value
      last = value
      current = -1
      scale = { start: words[at]!.start, end: words[at]!.end }
      if (value === 1000) last = 1000
      i = to = at + 1
      steps++
      // A greater scale may follow a thousand: trente-quatre mille milliards.
      const next = lexAt(words, i)
      if (next?.cls === 'scale' && next.value! > value && total < 1e6) { total *= next.value!; scale = { start: words[i]!.start, end: words[i]!.end }; last = next.value!; i = to = i + 1; steps++ }
      continue
    }
    i = to = at + 1
    steps++
  }
  if (to === start) return null
  return { value: total + Math.max(current, 0), to, scale, steps }
}

/** Digits in groups of three with spaces or apostrophes between: 1 200 000, 1'200. */
function readGroups(words: readonly Word[], i: number, text: string): { to: number; tail: string; decimals: number } | null {
  const first = words[i]!.type
  if (first.form.length > 3 || !lexOf(first)?.digits?.plain || first.form[0] === '0') return null
  let to = i + 1, tail = first.form, decimals = 0
  while (to < words.length) {
    const gap = words[to]!.start - words[to - 1]!.end
    let at = to
    if (gap === 0 && (formAt(words, to) === '’' || formAt(words, to) === "'") && glued(words, to + 1)) at = to + 1
    else if (gap !== 1 || text[words[to]!.start - 1] === '\t') break
    const next = words[at]
    if (next === undefined || next.type.kind !== NUMBER) break
    const form = next.type.form
    if (form.length === 3 && lexOf(next.type)?.digits?.plain) tail += form
    else if (form.length > 4 && (form[3] === ',' || form[3] === '.') && lexOf(next.type)?.digits?.plain === false && !/[.,]/.test(form.slice(4)) && form.length !== 7) {
      tail += form.slice(0, 3) + '.' + form.slice(4)
      decimals = form.length - 4
      to = at + 1
      break
    } else break
    to = at + 1
    if (tail.length > 21) return null
  }
  return to > i + 1 ? { to, tail, decimals } : null
}

/** Units that « un » counts: a metre, un kilo; others are words of the language as well (un pied, une livre). */
const lengths: ReadonlySet<string> = new Set(['millimetre', 'centimetre', 'metre', 'kilometre', 'kilogram', 'tonne', 'litre', 'hectare', 'point'])

/** A map, and no object: “toString” glued to a figure is no fraction. */
const marks: ReadonlyMap<string, number> = new Map([['½', 0.5], ['¼', 0.25], ['¾', 0.75], ['⅓', 1 / 3], ['⅔', 2 / 3]])


/** The numeral that begins at word `i`, or null. `money` says that a currency sign stands before it. */
export function readNumeral(words: readonly Word[], i: number, language: Language, text: string, money: boolean): Numeral | null {
  const word = words[i]!, lex = lexOf(word.type)
  let readings: readonly number[], sharp = 0.5, to = i + 1, digits = false, plain = 0, scale: Span | null = null, noun = false, approximate = false, collected = false, loose = false
  if (word.type.kind === NUMBER) {
    if (lex?.digits === undefined) return null
    digits = true
    const grouped = readGroups(words, i, text)
    if (grouped !== null) {
      to = grouped.to
      readings = [Number(grouped.tail)]
      sharp = 0.5 * 10 ** -grouped.decimals
    } else {
      readings = lex.digits.readings
      sharp = lex.digits.sharp
      plain = lex.digits.plain ? lex.digits.length : 0
    }
    if (marks.get(formAt(words, to)) !== undefined && words[to]!.start - words[to - 1]!.end <= 1) { readings = [readings[0]! + marks.get(formAt(words, to))!]; to++ }
    else if (formAt(words, to + 1) === '/' && glued(words, to + 1) && glued(words, to + 2) && !glued(words, to) && plain > 0) {
      // 2 1/2
      const over = lexAt(words, to)?.digits, under = lexAt(words, to + 2)?.digits
      if (over?.plain && under?.plain && over.readings[0]! < under.readings[0]! && under.readings[0]! <= 16) { readings = [readings[0]! + over.readings[0]! / under.readings[0]!]; to += 3; plain = 0 }
    }
  } else if (marks.get(word.type.form) !== undefined) {
    readings = [marks.get(word.type.form)!]
  } else if (lex === null) return null
  else if (lex.cls !== undefined) {
    // English `hundred` and French `un`, `une` begin a number only before what they count out.
    const counted = readWordNumber(words, i, language)
    if (counted === null) return null
    if (language === 'fr' && lex.value === 1 && counted.steps === 1) {
      const next = lexAt(words, counted.to)
      // `un an et demi`: the length counts.
      const halved = foldedAt(words, counted.to + 1) === 'et' && foldedAt(words, counted.to + 2).startsWith('demi')
      if (next?.collective === undefined && next?.unit?.dimension !== 'time' && !lengths.has(next?.unit?.id ?? '') && !(halved && next?.unit !== undefined)) return null
    }
    if (language === 'en' && lex.cls === 'hundred' && counted.steps === 1 && foldedAt(words, i - 1) !== 'a') return null
    readings = [counted.value]
    to = counted.to
    scale = counted.scale
    noun = scale !== null && counted.value >= 1e6
    if (counted.steps === 1 && counted.value > 0 && counted.value % 10 === 0 && counted.value >= 20) sharp = 5
    if (counted.value === 1) sharp = 0
    if (language === 'fr' && isCents(words, i, counted)) readings = [counted.value, counted.value / 100]
  } else if (lex.collective !== undefined && language === 'en') {
    if (lex.collective === 20) return null
    readings = [lex.collective]
    approximate = collected = true
  } else if (lex.collective !== undefined) {
    readings = [lex.collective]
    approximate = collected = noun = true
  } else return null

  // Scales and collectives behind it.
  for (;;) {
    let at = to
    if (isHyphen(formAt(words, at)) && glued(words, at) && glued(words, at + 1)) at++
    const next = lexAt(words, at)
    if (next === null || words[at]!.type.kind === MARK) break
    const form = formAt(words, at), tight = at > to || glued(words, at)
    if (next.cls === 'scale' && !(word.type.kind === WORD && scale !== null && next.value! < 1e6)) {
      if (form.length <= 2 && form !== 'bn' && form !== 'Bn' && form !== 'mn' && form !== 'tn' && form.toLowerCase() !== 'md') {
        // A single letter: sure behind money, else it may be metres or a name.
        const symbolAfter = lexAt(words, at + 1)?.coin !== undefined && glued(words, at + 1)
        if (!digits || !(tight || symbolAfter)) break
        if (money || symbolAfter) readings = readings.map(value => value * next.value!)
        else if ((form === 'm' || form === 'k' || form === 'K' || form === 'M') && tight) {
          const scaled = readings.map(value => value * next.value!)
          readings = next.value === 1000 ? [...scaled, ...readings] : [...readings, ...scaled]
          loose = true
          if (form === 'K' || form === 'k') { to = at + 1; plain = 0 }
          break
        } else break
      } else readings = readings.map(value => value * next.value!)
      sharp *= next.value!
      scale = { start: words[at]!.start, end: words[at]!.end }
      noun = next.value! >= 1e6 || noun
      to = at + 1
      plain = 0
      continue
    }
    const collective = next.collective ?? (next.plural !== undefined && (language === 'fr' || next.plural >= 1000) ? next.plural : undefined)
    if (collective !== undefined && !tight && !(language === 'en' && collective === 20)) {
      readings = readings.map(value => value * collective)
      sharp *= collective
      approximate = collected = noun = true
      scale = { start: words[at]!.start, end: words[at]!.end }
      to = at + 1
      plain = 0
      // une centaine de milliers, a dozen million
      if (language === 'fr' && (foldedAt(words, to) === 'de' || foldedAt(words, to) === "d'") && (lexAt(words, to + 1)?.plural ?? 0) >= 1000) to++
      continue
    }
    // « 87 cents » is money.
    if (next.cls === 'hundred' && digits && readings[0]! < 100 && language === 'en') { readings = readings.map(value => value * 100); to = at + 1; plain = 0; continue }
    break
  }
  // `two and a half million`, `deux millions et demi`, `2 and a half`
  const andAt = step(words, to), and = foldedAt(words, andAt), aAt = step(words, andAt + 1), partAt = step(words, aAt + 1)
  if (language === 'en' && and === 'and' && foldedAt(words, aAt) === 'a' && (lexAt(words, partAt)?.fraction ?? 0) >= 0.25) {
    const add = lexAt(words, partAt)!.fraction!
    const behind = lexAt(words, partAt + 1)
    if (behind?.cls === 'scale' && scale === null) {
      readings = [(readings[0]! + add) * behind.value!]
      scale = { start: words[partAt + 1]!.start, end: words[partAt + 1]!.end }
      to = partAt + 2
    } else { readings = [readings[0]! + add * (scale !== null && readings[0]! >= 1000 ? unitOf(readings[0]!) : 1)]; to = partAt + 1 }
    plain = 0
  } else if (language === 'fr' && and === 'et' && (foldedAt(words, to + 1) === 'demi' || foldedAt(words, to + 1) === 'demie') && noun) {
    readings = [readings[0]! + 0.5 * unitOf(readings[0]!)]
    to += 2
  }
  // `a hundred or so`
  if (language === 'en' && foldedAt(words, to) === 'or' && (foldedAt(words, to + 1) === 'so' || foldedAt(words, to + 1) === 'more')) approximate = true
  return { from: i, to, readings, sharp: Math.max(sharp, 0), digits, plain, noun, approximate, collective: collected, scale, loose }
}

/** « quatre cents » with nothing behind it that it could count may be four cents. */
function isCents(words: readonly Word[], i: number, { value, to }: { readonly value: number; readonly to: number }): boolean {
  if (value < 200 || value > 900 || value % 100 !== 0 || to !== i + 2 || foldedAt(words, i + 1) !== 'cents') return false
  const next = words[to]
  return next === undefined || next.type.kind === MARK || behindCents.has(next.type.folded)
}
const behindCents: ReadonlySet<string> = new Set(['a', 'de', 'par', 'pour', 'contre', 'sur', 'au', 'en', 'apres'])

/** The scale that a value is counted in: 2,000,000 in millions. */
function unitOf(value: number): number {
  return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1000 ? 1000 : 1
}
