import type { Word } from '../article/words'
import { place, type Place, type Span } from '../article/types'
import { convertible, inCents, sameValue, significant } from '../facts/equal'
import type { Figure } from '../facts/figure'
import type { Story } from '../story'
import type { Category, Draft, Fix, Severity } from './finding'
import { frenchDigits, frenchLap, frenchMonths, frenchNumeral, frenchOrdinal, frenchTime, frenchWeekdays, frenchWords, ofWord, otherwise, romanNumeral, turnBound, type Convention } from './number-write'
import { feminine, frenchCoins, frenchNumber, frenchUnits, unitSymbols } from './number-nouns'
import type { Contradiction } from './date-contradiction'
import type { Item, Pair } from './number-pairing'
import { units, type Unit } from '../language/numbers/lexicon'

/** The weekday meant by “a day after Sunday's vote”, 1 to 7; that of the figure itself where nothing counts from it. */
function dayFrom(words: readonly Word[], { from, readings }: Figure): number {
  const way = words[from - 1]?.type.folded
  const step = words[from - 2]?.type.folded !== 'day' ? 0 : way === 'after' ? 1 : way === 'before' ? -1 : 0
  return (readings[0]! + step + 6) % 7 + 1
}

/** Turns figures that disagree into drafts: the words of both sides, how each was read, the French that settles it. */
export class Drafts {
  readonly out: Draft[] = []
  /** The figures that the drafts of `out` were made from, in step with it. */
  private readonly sources: { en: Item | null; fr: Item | null }[] = []
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

  add(category: Category, why: string, severity: Severity, en: Item | null, fr: Item | null, options: { enSpan?: Span; frSpan?: Span; frSaid?: Span; fix?: Fix; otherFixes?: readonly string[] } = {}): void {
    const { fix, otherFixes = fr === null || fix === undefined ? [] : this.otherways(fr, fix) } = options
    const at = (item: Item | null, span: Span | undefined): Place | null => (item === null ? null : place(item.unit, (span ?? item.figure).start, (span ?? item.figure).end))
    const values: Record<string, string> = {}
    if (en !== null) { values.en = this.words(en, 'en', options.enSpan); values.enRead = readAs(en.figure) }
    if (fr !== null) { values.fr = this.words(fr, 'fr', options.frSaid ?? options.frSpan); values.frRead = readAs(fr.figure) }
    this.sources.push({ en, fr })
    this.out.push({
      category, severity: this.grade((fr ?? en)!, fr === null ? 'en' : 'fr', severity), why, values,
      en: at(en, options.enSpan), fr: at(fr, options.frSpan), ...(fix ? { fix } : {}), ...(fix && otherFixes.length > 0 ? { otherFixes } : {}),
    })
  }

  /** Two figures that look like one and say different values. */
  clash(en: Item, fr: Item): void {
    const a = en.figure, b = fr.figure
    if (a.kind === 'weekday' && dayFrom(this.story.en[en.unit]!.words, a) === b.readings[0]!) return
    const fix = this.valueFix(en, fr)
    if (a.kind === 'month' || a.kind === 'weekday') return this.add(`date.${a.kind}`, `date.${a.kind}.differs`, 'major', en, fr, { fix })
    if (a.kind === 'day') return this.add('date.day', 'date.day.differs', 'major', en, fr, { fix })
    if (a.kind === 'year' || (a.kind === 'decade' && b.kind === 'decade') || a.kind === 'century') return this.add('date.year', `date.${a.kind}.differs`, 'major', en, fr, { fix })
    if (a.kind === 'time' || b.kind === 'time') return this.add('date.time', 'date.time.differs', 'major', en, fr, { fix })
    const unit = convertible(a, b) ? rightUnit(a, b) : null
    if (unit !== null) return this.add('number.unit', 'number.unit.differs', 'major', en, fr, { fix: this.unitFix(unit, fr) })
    if (convertible(a, b)) return this.add('number.conversion', 'number.conversion.differs', 'major', en, fr, { fix })
    const ratio = Math.abs(Math.log10(b.readings[0]! / a.readings[0]!))
    const scale = (a.kind === 'plural' && b.kind === 'plural') || a.readings[0]! > 0 && b.readings[0]! > 0 && ratio >= 1 && Math.abs(ratio - Math.round(ratio)) < 1e-9
    if (scale) this.add('number.scale', 'number.scale.differs', ratio >= 3 ? 'critical' : 'major', en, fr, { fix })
    else this.add('number.value', 'number.value.differs', 'major', en, fr, { fix })
  }

  /** A bound turned round; the fix turns it back where French has the one word for the other. */
  bound(en: Item, fr: Item): void {
    const whole = (item: Item): Span => ({ start: Math.min(item.figure.start, item.figure.bound!.start), end: Math.max(item.figure.end, item.figure.bound!.end) })
    const at = fr.figure.bound!, written = this.words(fr, 'fr', at)
    const turned = en.figure.bound!.near ? written.replace(/plus(?= d)/, 'près').replace(/Plus(?= d)/, 'Près') : turnBound(written)
    this.add('number.value', 'number.bound.differs', 'major', en, fr, { enSpan: whole(en), frSpan: whole(fr), fix: turned === null ? undefined : this.fixAt(fr, at, turned) })
  }

  /** A minus sign that one side has lost or turned. */
  sign(en: Item, fr: Item): void {
    const withSign = (item: Item, side: 'en' | 'fr'): Span | undefined => {
      const { start, end, sign } = item.figure
      return sign !== 0 && /[-−–+]/.test(this.text(item, side)[start - 1] ?? '') ? { start: start - 1, end } : undefined
    }
    const enSpan = withSign(en, 'en'), frSpan = withSign(fr, 'fr'), { numeral } = fr.figure
    const minus = en.figure.sign < 0 && (fr.figure.sign === 0 || frSpan !== undefined)
    const fix = minus ? this.fixAt(fr, { start: fr.figure.sign === 0 ? numeral.start : fr.figure.start - 1, end: numeral.end }, '-' + this.words(fr, 'fr', numeral)) : undefined
    this.add('number.value', 'number.sign.differs', 'major', en, fr, { enSpan, frSpan, fix })
  }

  /** Two figures that have changed places: one finding where they stand side by side, one at each place where they do not. */
  swap(a: Pair, b: Pair): void {
    const [c, d] = a.fr.figure.start < b.fr.figure.start ? [a.fr, b.fr] : [b.fr, a.fr]
    const beside = (x: Item, y: Item): boolean => x.unit === y.unit && Math.max(x.figure.from, y.figure.from) - Math.min(x.figure.to, y.figure.to) <= 3
    const first = this.words(c, 'fr', c.figure.numeral), second = this.words(d, 'fr', d.figure.numeral)
    if (beside(a.en, b.en) && beside(c, d)) {
      const frSpan = { start: c.figure.start, end: d.figure.end }
      const enSpan = { start: Math.min(a.en.figure.start, b.en.figure.start), end: Math.max(a.en.figure.end, b.en.figure.end) }
      const between = this.text(c, 'fr').slice(c.figure.numeral.end, d.figure.numeral.start)
      const fix = this.fixAt(c, { start: c.figure.numeral.start, end: d.figure.numeral.end }, second + between + first)
      this.add('number.order', 'number.order.swapped', 'major', a.en, a.fr, { enSpan, frSpan, fix })
      const [e, f] = a.en.figure.start < b.en.figure.start ? [a.en, b.en] : [b.en, a.en]
      const last = this.out[this.out.length - 1]!
      this.out[this.out.length - 1] = { ...last, values: { ...last.values, enRead: `${readAs(e.figure)} – ${readAs(f.figure)}`, frRead: `${readAs(c.figure)} – ${readAs(d.figure)}` } }
      return
    }
    this.add('number.order', 'number.order.swapped', 'major', a.en, a.fr, { fix: this.fixAt(a.fr, a.fr.figure.numeral, a.fr === c ? second : first) })
    this.add('number.order', 'number.order.swapped', 'major', b.en, b.fr, { fix: this.fixAt(b.fr, b.fr.figure.numeral, b.fr === c ? second : first) })
  }

  /** Makes one finding of the two ends of a range wherever both were found. */
  joinRanges(): void {
    for (let i = 0; i < this.out.length; i++) {
      for (let k = i + 1; k < this.out.length && k < i + 60; k++) {
        if (!this.sameRange(i, k)) continue
        this.joinAt(i, k)
        break
      }
    }
  }

  /** Joins the last draft to the one before it where they tell of the two ends of one range. */
  joinEnds(): void {
    const k = this.out.length - 1
    if (k > 0 && this.sameRange(k - 1, k)) this.joinAt(k - 1, k)
  }

  private sameRange(i: number, k: number): boolean {
    const a = this.sources[i]!, b = this.sources[k]!
    const ends = (x: Item | null, y: Item | null): boolean => x === null || y === null ? x === y : x.unit === y.unit && x.figure.range + y.figure.range === 3 && besides(x.figure, y.figure)
    return (a.en !== null || a.fr !== null) && ends(a.en, b.en) && ends(a.fr, b.fr) && this.out[i]!.why.split('.')[1] !== 'order'
  }

  private joinAt(i: number, k: number): void {
    const one = this.out[i]!, two = this.out[k]!
    // The graver of the two names the finding; a unit names it alone.
    const rank = (draft: Draft): number => ['number.unit', 'number.currency', 'number.scale', 'number.conversion'].indexOf(draft.category) + 1 || 9
    const head = rank(two) < rank(one) ? two : one
    const values: Record<string, string> = { ...head.values }
    const union = (side: 'en' | 'fr'): Place | null => {
      const x = this.sources[i]![side], y = this.sources[k]![side]
      if (x === null || y === null) return null
      const span = { start: Math.min(x.figure.start, y.figure.start), end: Math.max(x.figure.end, y.figure.end) }
      values[side] = this.words(x, side, span)
      const [low, high] = x.figure.range === 1 ? [x, y] : [y, x]
      values[side + 'Read'] = `${readAs(low.figure)} – ${readAs(high.figure)}`
      return place(x.unit, span.start, span.end)
    }
    const en = union('en'), fr = union('fr')
    const fix = head.category === 'number.unit' ? head.fix : this.joinFixes(one.fix, two.fix)
    const { fix: _, otherFixes: _others, ...rest } = head
    this.out[i] = { ...rest, values, en, fr, ...(fix ? { fix } : {}) }
    this.out.splice(k, 1)
    this.sources.splice(k, 1)
  }

  private joinFixes(a: Fix | undefined, b: Fix | undefined): Fix | undefined {
    if (a === undefined || b === undefined) return a ?? b
    const [x, y] = a.at.start < b.at.start ? [a, b] : [b, a]
    if (x.at.end > y.at.start) return undefined
    return { at: place(x.at.unit, x.at.start, y.at.end), text: x.text + this.story.fr[x.at.unit]!.text.slice(x.at.end, y.at.start) + y.text }
  }

  unit(en: Item, fr: Item): void {
    const span = fr.figure.mark ?? undefined
    this.add('number.unit', 'number.unit.differs', 'major', en, fr, { frSpan: span, frSaid: fr.figure, ...this.unitFixes(en, fr) })
  }

  /** The unit of the English, or the number that the French unit would have: both put right what says « 240 km » for 240 miles. */
  private unitFixes(en: Item, fr: Item): { readonly fix?: Fix; readonly otherFixes?: readonly string[] } {
    const fix = this.unitFix(en.figure.unit, fr), { figure } = fr, { mark, numeral, unit } = figure, source = en.figure.unit
    if (source === null || unit === null || mark === null) return { fix }
    if (metric.includes(source.id) || !metric.includes(unit.id) || !convertible(en.figure, figure) || figure.range !== 0 || !figure.digits || numeral.end > mark.start || fix !== undefined && fix.at.start !== mark.start) return { fix }
    const exact = converted(en.figure, source, figure, unit)
    if (exact < 2) return { fix }
    const text = this.text(fr, 'fr'), between = text.slice(numeral.end, mark.start)
    const wanted = Number(exact.toPrecision(exact >= 1000 || exact < 10 ? 2 : Math.max(2, String(Math.round(exact)).length)))
    const whole = { start: numeral.start, end: mark.end }, said = frenchNumeral(wanted, figure, text, this.convention) + between + this.words(fr, 'fr', mark)
    return fix === undefined ? { fix: this.fixAt(fr, whole, said) } : { fix: this.fixAt(fr, whole, this.words(fr, 'fr', numeral) + between + fix.text), otherFixes: [said] }
  }

  /** A small whole number that nothing measures may stand in words or in digits. */
  private otherways(fr: Item, { at, text }: Fix): readonly string[] {
    const { figure } = fr, all = this.text(fr, 'fr')
    if (figure.kind !== 'number' || figure.scale !== null || figure.mark !== null || figure.range !== 0) return []
    if (!/(?:^|[\s(«"“’'])$/u.test(all.slice(0, at.start)) || !/^(?:$|[\s,.;:!?»)])/u.test(all.slice(at.end))) return []
    const other = otherwise(text)
    return other === null ? [] : [other]
  }

  currency(en: Item, fr: Item): void {
    const mark = fr.figure.mark
    this.add('number.currency', 'number.currency.differs', 'major', en, fr, { frSpan: mark ?? undefined, frSaid: fr.figure, fix: this.coinFix(en, fr) })
  }

  /** A weekday that its own date contradicts; in the French a fix, unless the English says the same. */
  contradiction({ item, right, end }: Contradiction, side: 'en' | 'fr'): void {
    const span = { start: item.figure.start, end }
    const name = side === 'fr' ? frenchWeekdays[right]! : englishWeekdays[right]!
    const written = this.words(item, side)
    const values = { [side]: this.words(item, side, span), right: name }
    const at = place(item.unit, span.start, span.end)
    this.sources.push({ en: null, fr: null })
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
      case 'multiple': return b.unit?.id === 'times' ? this.fixAt(fr, b.numeral, frenchNumeral(value, b, text, this.convention)) : undefined
      case 'fraction': case 'plural': return undefined
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
    // Bare degrees may be of either scale.
    if (inCents(a, b) !== 1 || (a.unit?.dimension === 'degree' && b.unit?.id === 'celsius')) return undefined
    if (b.unit?.id === 'second' && /\d\D+\d/.test(this.words(fr, 'fr', b.numeral)) && !/^\d+,\d+$/.test(this.words(fr, 'fr', b.numeral))) {
      const lap = a.unit === null || a.unit.id === 'second' ? frenchLap(value, this.words(fr, 'fr', b.numeral)) : null
      return lap === null ? undefined : this.fixAt(fr, b.numeral, lap)
    }
    // « 5m » beside a French million is millions.
    let wanted = a.readings.length > 1 && a.unit?.id === 'metre' && b.scale !== null ? a.readings[1]! : value
    if (a.unit !== null && b.unit !== null && convertible(a, b)) {
      wanted = converted(a, a.unit, b, b.unit)
      wanted = Number(wanted.toPrecision(Math.max(2, significant(value), Number.isInteger(b.readings[0]!) ? 0 : significant(b.readings[0]!))))
    } else if (a.unit?.dimension === 'time' && value < 1) return undefined
    else if (/demie?$/.test(written)) {
      // « trois ans et demi »: the half stays.
      if (!Number.isInteger(value - 0.5)) return undefined
      if (b.scale === null) wanted = value - 0.5
    }
    // 1.20 stays « 1,20 ».
    const places = /\.(\d+)$/.exec(this.words(en, 'en', a.numeral))?.[1]!.length ?? 0
    const shown = frenchNumeral(wanted, b, text, this.convention), short = places - (/,(\d+)$/.exec(shown)?.[1]!.length ?? 0)
    const numeral = wanted === value && b.digits && b.scale === null && a.scale === null && short > 0 && !/\p{L}/u.test(shown) ? shown + (shown.includes(',') ? '' : ',') + '0'.repeat(short) : shown
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
    return this.agree(fr, wanted, numeral)
  }

  /** The numeral put right, and what it counts with it where it goes from one to many or back. */
  private agree(fr: Item, wanted: number, numeral: string): Fix | undefined {
    const { figure } = fr, { mark } = figure
    const was = Math.abs(figure.readings[0]!) >= 2, many = Math.abs(wanted) >= 2
    if (was === many || figure.range !== 0 || figure.scale !== null || figure.kind === 'percent') return this.fixAt(fr, figure.numeral, numeral)
    if (mark === null) {
      // The noun and its verb would have to follow: that is the editor's.
      return figure.digits && !Number.isInteger(wanted) ? this.fixAt(fr, figure.numeral, numeral) : undefined
    }
    const written = this.words(fr, 'fr', mark)
    const word = written.length <= 2 && written !== 'an' ? written : frenchNumber(written, many)
    const one = numeral === 'un' && feminine.test(word) ? 'une' : numeral === 'Un' && feminine.test(word) ? 'Une' : numeral
    return this.fixAt(fr, { start: figure.numeral.start, end: mark.end }, one + this.text(fr, 'fr').slice(figure.numeral.end, mark.start) + word)
  }

  private unitFix(unit: Unit | null, fr: Item): Fix | undefined {
    const mark = fr.figure.mark
    if (unit === null || mark === null) return undefined
    const symbol = unitSymbols[unit.id]
    if (symbol !== undefined && mark.end - mark.start <= 2 && fr.figure.digits) return this.fixAt(fr, mark, symbol)
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

/** Whether the two ends of a range stand side by side, a word of the vote between them at most. */
const besides = (x: Figure, y: Figure): boolean => {
  const gap = x.range === 1 ? y.from - x.to : x.from - y.to
  return gap === 1 || gap === 2
}

/** Metric units that a slip of unit turns into one another. */
const metric = ['millimetre', 'centimetre', 'metre', 'kilometre', 'gram', 'kilogram', 'tonne', 'hectare', 'square-kilometre', 'litre', 'celsius', 'kph']

/** The unit in which a French value would be the English one, where the unit that stands there is the slip. */
function rightUnit(a: Figure, b: Figure): Unit | null {
  for (const id of metric) {
    const unit = units.get(id)!
    if (unit !== b.unit && unit.dimension === b.unit!.dimension && sameValue(a, { ...b, unit })?.converted === true) return unit
  }
  return null
}

/** What a figure comes to in the unit of another; of a rise by so many degrees the zero of the scale is no part. */
const converted = (a: Figure, own: Unit, b: Figure, other: Unit): number => (a.readings[0]! * own.factor + (a.change || b.change ? 0 : own.offset - other.offset)) / other.factor

const englishWeekdays = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
/** How a figure was read, in digits: 1200, 2800000000 USD, 15:30. */
export function readAs(figure: Figure): string {
  const value = figure.readings[0]!
  if (figure.kind === 'time') return `${String(Math.floor(value / 60) % 24).padStart(2, '0')}:${String(Math.round(value % 60)).padStart(2, '0')}`
  const number = String(Number(value.toPrecision(12)))
  if (figure.unit?.id === 'second' && figure.digits && value >= 60) {
    const parts = [Math.floor(value / 3600), Math.floor(value / 60) % 60, Number((value % 60).toFixed(3))]
    return `${parts[0]} h ${parts[1]} min ${parts[2]} s`.replace(/^0 h /, '')
  }
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
