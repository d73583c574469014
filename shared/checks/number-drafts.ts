import { place, type Place, type Span } from '../article/types'
import { convertible, significant } from '../facts/equal'
import type { Figure } from '../facts/figure'
import type { Story } from '../story'
import type { Category, Draft, Fix, Severity } from './finding'
import { frenchDigits, frenchMonths, frenchNumeral, frenchOrdinal, frenchTime, frenchWeekdays, frenchWords, ofWord, romanNumeral, type Convention } from './number-write'
import type { Contradiction } from './date-contradiction'
import type { Item } from './number-pairing'

/** Turns figures that disagree into drafts: the words of both sides, how each was read, the French that settles it. */
export class Drafts {
  readonly out: Draft[] = []
  private known: Convention | null = null

  constructor(private readonly story: Story) {}

  private get convention(): Convention {
    return (this.known ??= conventionOf(this.story))
  }

  private text(item: Item, side: 'en' | 'fr'): string {
    return this.story[side][item.unit]!.text
  }

  private words(item: Item, side: 'en' | 'fr', span: Span = item.figure): string {
    return this.text(item, side).slice(span.start, span.end)
  }

  private grade(item: Item, side: 'en' | 'fr', plain: Severity): Severity {
    const role = this.story[side][item.unit]!.role
    return role === 'headline' && plain === 'major' ? 'critical' : plain
  }

  add(category: Category, why: string, severity: Severity, en: Item | null, fr: Item | null, options: { enSpan?: Span; frSpan?: Span; fix?: Fix } = {}): void {
    const at = (item: Item | null, span: Span | undefined): Place | null => (item === null ? null : place(item.unit, (span ?? item.figure).start, (span ?? item.figure).end))
    const values: Record<string, string> = {}
    if (en !== null) { values.en = this.words(en, 'en', options.enSpan); values.enRead = readAs(en.figure) }
    if (fr !== null) { values.fr = this.words(fr, 'fr', options.frSpan); values.frRead = readAs(fr.figure) }
    this.out.push({
      category, severity: this.grade((fr ?? en)!, fr === null ? 'en' : 'fr', severity), why, values,
      en: at(en, options.enSpan), fr: at(fr, options.frSpan), ...(options.fix ? { fix: options.fix } : {}),
    })
  }

  /** Two figures that look like one and say different values. */
  clash(en: Item, fr: Item): void {
    const a = en.figure, b = fr.figure
    const fix = this.valueFix(en, fr)
    if (a.kind === 'month' || a.kind === 'weekday') return this.add(`date.${a.kind}`, `date.${a.kind}.differs`, 'major', en, fr, { fix })
    if (a.kind === 'day') return this.add('date.day', 'date.day.differs', 'major', en, fr, { fix })
    if (a.kind === 'year' || (a.kind === 'decade' && b.kind === 'decade') || a.kind === 'century') return this.add('date.year', `date.${a.kind}.differs`, 'major', en, fr, { fix })
    if (a.kind === 'time' || b.kind === 'time') return this.add('date.time', 'date.time.differs', 'major', en, fr, { fix })
    if (convertible(a, b)) return this.add('number.conversion', 'number.conversion.differs', 'major', en, fr, { fix })
    const ratio = Math.abs(Math.log10(b.readings[0]! / a.readings[0]!))
    const scale = (a.kind === 'plural' && b.kind === 'plural') || a.readings[0]! > 0 && b.readings[0]! > 0 && ratio >= 1 && Math.abs(ratio - Math.round(ratio)) < 1e-9
    if (scale) this.add('number.scale', 'number.scale.differs', ratio >= 3 ? 'critical' : 'major', en, fr, { fix })
    else this.add('number.value', 'number.value.differs', 'major', en, fr, { fix })
  }

  unit(en: Item, fr: Item): void {
    const span = fr.figure.mark ?? undefined
    this.add('number.unit', 'number.unit.differs', 'major', en, fr, { frSpan: span, fix: this.unitFix(en, fr) })
  }

  currency(en: Item, fr: Item): void {
    const mark = fr.figure.mark
    this.add('number.currency', 'number.currency.differs', 'major', en, fr, { frSpan: mark ?? undefined, fix: this.coinFix(en, fr) })
  }

  /** A weekday that its own date contradicts; in the French a fix, unless the English says the same. */
  contradiction({ item, right, end }: Contradiction, side: 'en' | 'fr'): void {
    const span = { start: item.figure.start, end }
    const name = side === 'fr' ? frenchWeekdays[right]! : englishWeekdays[right]!
    const written = this.words(item, side)
    const values = { [side]: this.words(item, side, span), right: name }
    const at = place(item.unit, span.start, span.end)
    const fix = side === 'fr' ? this.fixAt(item, item.figure, /^\p{Lu}/u.test(written) ? name[0]!.toUpperCase() + name.slice(1) : name) : undefined
    this.out.push({ category: 'date.contradiction', severity: 'major', en: side === 'en' ? at : null, fr: side === 'fr' ? at : null, values, why: side === 'en' ? 'date.contradiction.english' : 'date.contradiction.french', ...(fix ? { fix } : {}) })
  }

  private fixAt(fr: Item, span: Span, text: string): Fix | undefined {
    return text === '' || text === this.words(fr, 'fr', span) ? undefined : { at: place(fr.unit, span.start, span.end), text }
  }

  /** The French that says the English value in the manner of the French that stands there. */
  valueFix(en: Item, fr: Item): Fix | undefined {
    const a = en.figure, b = fr.figure, value = a.readings[0]!
    const text = this.text(fr, 'fr'), written = this.words(fr, 'fr')
    const capital = (word: string): string => (/^\p{Lu}/u.test(written) ? word[0]!.toUpperCase() + word.slice(1) : word)
    switch (a.kind) {
      case 'month': return this.fixAt(fr, b, capital(frenchMonths[value]!))
      case 'weekday': return this.fixAt(fr, b, capital(frenchWeekdays[value]!) + (written.endsWith('s') ? 's' : ''))
      case 'time': {
        if (b.kind === 'time') return this.fixAt(fr, b.numeral, frenchTime(value, this.words(fr, 'fr', b.numeral)))
        return b.unit?.id === 'hour' && value % 60 === 0 ? this.fixAt(fr, b.numeral, frenchNumeral(value / 60, b, text, this.convention)) : undefined
      }
      case 'fraction': case 'multiple': case 'plural': return undefined
      case 'ordinal': case 'century': {
        const roman = /^([IVXLC]+)(\S*)/.exec(written)
        if (roman !== null) return this.fixAt(fr, { start: b.start, end: b.start + roman[1]!.length }, romanNumeral(value))
        if (!/\d/.test(written)) return value < 1000 ? this.fixAt(fr, b.kind === 'century' ? b.numeral : b, capital(frenchOrdinal(value)) + (written.endsWith('s') ? 's' : '')) : undefined
        const digits = /^\d+/.exec(written)
        return digits === null ? undefined : this.fixAt(fr, { start: b.start, end: b.start + digits[0].length }, String(value))
      }
      case 'day': {
        if (value === 1) return this.fixAt(fr, b, '1er')
        return this.fixAt(fr, b.numeral, b.digits || !/^\p{L}/u.test(written) ? String(value) : frenchWords(value))
      }
      case 'year': return this.fixAt(fr, b.numeral, frenchDigits(value, '', false))
      case 'decade': return b.kind !== 'decade' ? undefined : this.fixAt(fr, b.numeral, String(b.readings[0]! < 100 ? value % 100 : value))
    }
    if (b.kind === 'ordinal' || b.kind === 'time' || b.kind === 'fraction') return undefined
    // « 5m » beside a French million is millions.
    let wanted = a.readings.length > 1 && a.unit?.id === 'metre' && b.scale !== null ? a.readings[1]! : value
    if (a.unit !== null && b.unit !== null && convertible(a, b)) {
      wanted = (value * a.unit.factor + a.unit.offset - b.unit.offset) / b.unit.factor
      wanted = Number(wanted.toPrecision(Math.max(2, significant(value), Number.isInteger(b.readings[0]!) ? 0 : significant(b.readings[0]!))))
    } else if (a.unit?.dimension === 'time' && value < 1) return undefined
    else if (/demie?$/.test(written)) {
      // « trois ans et demi »: the half stays.
      if (!Number.isInteger(value - 0.5)) return undefined
      if (b.scale === null) wanted = value - 0.5
    }
    const numeral = frenchNumeral(wanted, b, text, this.convention)
    const after = text.slice(b.numeral.end)
    // « 2 millions » counts with « de », « 200 000 » without.
    const of = /^\s+d(?:e\s+|[’'])/.exec(after)
    const noun = /(?:million|milliard)s?$/.test(numeral)
    if (noun && b.scale === null && of === null) {
      const next = /^(\s+)(\p{L}+)/u.exec(after)
      if (next !== null && (b.unit !== null || b.coin !== null)) return this.fixAt(fr, { start: b.numeral.start, end: b.numeral.end + next[1]!.length }, numeral + next[1]! + ofWord(next[2]!))
    }
    if (!noun && b.scale !== null && of !== null && /(?:million|milliard)s?$/.test(this.words(fr, 'fr', b.numeral))) {
      return this.fixAt(fr, { start: b.numeral.start, end: b.numeral.end + of[0].length }, numeral + /^\s+/.exec(of[0])![0])
    }
    return this.fixAt(fr, b.numeral, numeral)
  }

  private unitFix(en: Item, fr: Item): Fix | undefined {
    const unit = en.figure.unit, mark = fr.figure.mark
    if (unit === null || mark === null) return undefined
    const name = frenchUnits[unit.id]
    if (name === undefined) return undefined
    const many = fr.figure.readings[0]! >= 2
    return this.fixAt(fr, mark, this.elided(fr, mark, many && !name.endsWith('s') ? name + 's' : name))
  }

  private coinFix(en: Item, fr: Item): Fix | undefined {
    const coin = en.figure.coin, mark = fr.figure.mark
    if (coin === null || mark === null) return undefined
    const names = frenchCoins[coin.currency.code]
    if (names === undefined) return undefined
    const written = this.words(fr, 'fr', mark)
    if (!/\p{L}/u.test(written)) return this.fixAt(fr, mark, names[1])
    const before = /d(?:e\s+|[’'])$/.exec(this.text(fr, 'fr').slice(0, mark.start))
    const explicit = coin.currency.code === 'USD' && (!coin.loose || /\s/.test(written)) && coin.currency !== fr.figure.coin!.currency && fr.figure.coin!.currency.code.endsWith('D')
    const single = explicit ? 'dollar américain' : names[0]
    const name = fr.figure.readings[0]! >= 2 || before !== null ? single.split(' ').map(word => (word.endsWith('s') || word === 'sterling' ? word : word + 's')).join(' ') : single
    if (before === null) return this.fixAt(fr, mark, name)
    return this.fixAt(fr, { start: mark.start - before[0].length, end: mark.end }, ofWord(name) + name)
  }

  /** Keeps « d’ » before what is put in right only where nothing stands before it to be elided. */
  private elided(fr: Item, mark: Span, name: string): string {
    return /d[’']$/.test(this.text(fr, 'fr').slice(0, mark.start)) && !/^[aeiouyéèêh]/i.test(name) ? '' : name
  }

  /** The French figure for an English one that the French left vague. */
  vagueFix(en: Item, fr: Item): Fix | undefined {
    const a = en.figure
    if (a.kind !== 'number' && a.kind !== 'money' && a.kind !== 'measure' && a.kind !== 'percent') return undefined
    const written = this.words(fr, 'fr'), value = a.readings[0]!
    const words = !a.digits && Number.isInteger(value) && value < 100 ? frenchWords(value) : frenchNumeral(value, { ...fr.figure, digits: true, numeral: { start: 0, end: 0 }, scale: null }, '', this.convention)
    return this.fixAt(fr, fr.figure, /^\p{Lu}/u.test(written) ? words[0]!.toUpperCase() + words.slice(1) : words)
  }
}

const englishWeekdays = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const frenchUnits: Readonly<Record<string, string>> = {
  second: 'seconde', minute: 'minute', hour: 'heure', day: 'jour', week: 'semaine', month: 'mois', year: 'an', decade: 'décennie', century: 'siècle',
  metre: 'mètre', kilometre: 'kilomètre', centimetre: 'centimètre', millimetre: 'millimètre', mile: 'mile', foot: 'pied', inch: 'pouce', yard: 'yard',
  gram: 'gramme', kilogram: 'kilogramme', tonne: 'tonne', ton: 'tonne', litre: 'litre', hectare: 'hectare', barrel: 'baril', degree: 'degré',
}
const frenchCoins: Readonly<Record<string, readonly [string, string]>> = {
  USD: ['dollar', '$'], EUR: ['euro', '€'], GBP: ['livre sterling', '£'], JPY: ['yen', '¥'], CNY: ['yuan', 'CNY'], CHF: ['franc suisse', 'CHF'], CAD: ['dollar canadien', '$ CA'], RUB: ['rouble', 'RUB'], INR: ['roupie', 'INR'],
}

/** How a figure was read, in digits: 1200, 2800000000 USD, 15:30. */
function readAs(figure: Figure): string {
  const value = figure.readings[0]!
  if (figure.kind === 'time') return `${String(Math.floor(value / 60) % 24).padStart(2, '0')}:${String(Math.round(value % 60)).padStart(2, '0')}`
  const number = String(Number(value.toPrecision(12)))
  if (figure.coin !== null) return `${number} ${figure.coin.currency.code}`
  if (figure.kind === 'percent') return `${number} %`
  return figure.unit === null ? number : `${number} ${figure.unit.id}`
}

/** The mark between thousands that the French of the story uses most. */
function conventionOf(story: Story): Convention {
  const counts = new Map<string, number>()
  for (const passage of story.fr) {
    for (const found of passage.text.matchAll(/\d([ \u00a0\u202f\u2009.])\d{3}(?!\d)/g)) counts.set(found[1]!, (counts.get(found[1]!) ?? 0) + 1)
  }
  let group = '\u00a0', best = 0
  for (const [mark, count] of counts) if (count > best) { group = mark; best = count }
  return { group }
}
