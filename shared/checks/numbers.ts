import type { Story } from '../story'
import type { Draft } from './finding'
import { convertible, sameValue } from '../facts/equal'
import type { Figure } from '../facts/figure'
import { overlaps, type Role } from '../article/types'
import { sentenceOf } from '../article/passage'
import { WORD } from '../article/words'
import { contradictions } from './date-contradiction'
import { coinDrafts } from './number-coins'
import { Drafts } from './number-drafts'
import { swapped } from './number-order'
import { checkSense, foreignDollar } from './number-sense'
import { pairFigures, type Item, type Pairing } from './number-pairing'

/** Compares the figures of both versions: values, units, currencies, dates, what was left out or put in, and what changed places. */
export function checkFigures(story: Story): readonly Draft[] {
  const pairing = pairFigures(story)
  const drafts = new Drafts(story)
  for (const clash of pairing.clashes) if (!bothConverted(pairing, clash)) drafts.clash(clash.en, clash.fr)
  drafts.joinRanges()
  const moved = swapped(story, pairing.pairs)
  const inMove = new Set(moved.flat())
  for (const pair of pairing.pairs) {
    const { en, fr, same, step } = pair
    if (step === 'story' || inMove.has(pair)) continue
    if (same.coin || foreignDollar(story, pair)) drafts.currency(en, fr)
    else if (same.unit && !isStrength(story, fr)) drafts.unit(en, fr)
  }
  for (const [a, b] of moved) {
    drafts.swap(a, b)
  }
  checkSense(story, pairing, drafts)
  leftOut(story, pairing, drafts)
  putIn(story, pairing, drafts)
  newDays(story, pairing, drafts)
  for (const one of contradictions(pairing.en)) drafts.contradiction(one, 'en')
  for (const one of contradictions(pairing.fr)) drafts.contradiction(one, 'fr')
  // A sum in another money is told of already.
  return [...drafts.out, ...coinDrafts(story).filter(({ fr }) => !drafts.out.some(other => other.category === 'number.currency' && other.fr !== null && other.fr.unit === fr!.unit && overlaps(other.fr, fr!)))]
}

/** « 14,5 degrés d'alcool »: per cent by another name. */
const isStrength = (story: Story, { figure, unit }: Item): boolean =>
  figure.unit?.id === 'degree' && story.fr[unit]!.words.slice(figure.to, figure.to + 3).some(word => word.type.folded.startsWith('alcool'))

/** A sum that the English converts into one money and the French into another, behind the sum itself. */
function bothConverted(pairing: Pairing, { en, fr }: { readonly en: Item; readonly fr: Item }): boolean {
  const a = en.figure, b = fr.figure
  if (a.coin === null || b.coin === null || a.coin.currency === b.coin.currency || !converts(a, b)) return false
  const source = pairing.en[pairing.en.indexOf(en) - 1], other = source?.partner ?? null
  if (source === undefined || other === null || other !== pairing.fr[pairing.fr.indexOf(fr) - 1]) return false
  const money = source.figure.coin?.currency
  return money !== undefined && money !== a.coin.currency && converts(source.figure, a)
}

const stands = (link: { readonly en: readonly number[]; readonly fr: readonly number[] } | undefined): boolean => link !== undefined && link.en.length > 0 && link.fr.length > 0

const aside = new Set<Role>(['byline', 'dateline', 'advisory', 'footer'])

/** What a desk puts around a story (dateline, sign-off, advisory lines) differs by house. */
function isAside(story: Story, item: Item, side: 'en' | 'fr'): boolean {
  const passage = story[side][item.unit]!
  return aside.has(passage.role) || passage.parts.some(part => aside.has(part.role) && overlaps(part, item.figure))
}

const relative = new Set(['today', 'yesterday', 'tomorrow', 'tonight', 'overnight', 'day', 'days', 'week', 'weekend', 'morning', 'evening', 'night'])

/** Feasts that French tells by their date: Christmas Eve is « le 24 décembre ». */
const feasts = new Set(['eve', 'christmas', 'boxing', 'halloween', 'valentine', 'bastille', 'armistice'])

/** French words for somebody of an age, by its tens. */
const ages: ReadonlyMap<number, string> = new Map([[2, 'vicenaire'], [3, 'trentenaire'], [4, 'quadragenaire'], [5, 'quinquagenaire'], [6, 'sexagenaire'], [7, 'septuagenaire'], [8, 'octogenaire'], [9, 'nonagenaire'], [10, 'centenaire']])

/** Whether the French tells an age by its tens: a 52-year-old is « un quinquagénaire ». */
function toldByTens(story: Story, figure: Figure, units: readonly number[]): boolean {
  if (figure.unit !== null && figure.unit.id !== 'year') return false
  const word = ages.get(Math.floor(figure.readings[0]! / 10))
  return word !== undefined && units.some(unit => story.fr[unit]!.words.some(({ type }) => type.folded === word || type.folded === `${word}s`))
}

const englishYears = new Set(['year', 'years']), frenchYears = new Set(['an', 'annee'])

/** Whether paragraphs hold one of some words; « last year » and a year stand for one another. */
const names = (story: Story, side: 'en' | 'fr', units: readonly number[], some: ReadonlySet<string>): boolean => units.some(unit => story[side][unit]!.words.some(word => some.has(word.type.folded)))

/** Whether English paragraphs name a day by where it lies from now. */
const saysDay = (story: Story, units: readonly number[]): boolean => names(story, 'en', units, relative)

/** Weekdays and months of the French that the English names nowhere. */
function newDays(story: Story, pairing: Pairing, drafts: Drafts): void {
  const named = new Set<string>()
  for (const { figure } of pairing.en) {
    if (figure.kind === 'weekday' || figure.kind === 'month') for (const value of figure.readings) named.add(figure.kind + value)
  }
  for (const item of pairing.fr) {
    const { kind, readings } = item.figure
    if ((kind !== 'weekday' && kind !== 'month') || item.partner !== null || named.has(kind + readings[0]!) || isAside(story, item, 'fr')) continue
    const link = story.alignment.links[item.paragraph]
    if (!stands(link) || !stands(story.alignment.sentences[item.sentence])) continue
    // « depuis janvier » is this year.
    if (kind === 'month' && readings[0] === 1 && names(story, 'en', link!.en, englishYears)) continue
    // « today » and a date become a weekday under a desk's own rules, and a feast its date.
    const told = saysDay(story, link!.en) || names(story, 'en', link!.en, feasts) || pairing.en.some(other => other.paragraph === item.paragraph && (other.figure.kind === 'day' || other.figure.kind === 'weekday' || other.figure.kind === 'month'))
    if (!told) drafts.add('date.added', `date.${kind}.added`, 'minor', null, item)
  }
}

/** Figures of one paragraph link, by side. */
function byLink(items: readonly Item[], count: number): Item[][] {
  const out: Item[][] = Array.from({ length: count }, () => [])
  for (const item of items) if (item.paragraph >= 0) out[item.paragraph]!.push(item)
  return out
}

/** A paragraph with more figures than this is a table or worse; what it lacks is told by the figures that clash. */
const FEW = 400

const vagueExact = new Set(['plusieurs', 'quelques', 'divers', 'diverses', 'certains', 'certaines'])

/** English figures without counterpart. */
function leftOut(story: Story, pairing: Pairing, drafts: Drafts): void {
  const { alignment } = story
  const fr = byLink(pairing.fr, alignment.links.length), en = byLink(pairing.en, alignment.links.length)
  const vagueTaken = new Set<Item>()
  en.forEach((items, k) => {
    const link = alignment.links[k]
    if (!stands(link)) return
    const others = fr[k]!
    const vague = freeVague(story, items, others)
    items.forEach((item, index) => {
      const { figure } = item
      if (item.partner !== null || figure.strength === 0 || figure.kind === 'vague') return
      if (!stands(alignment.sentences[item.sentence]) || isAside(story, item, 'en')) return
      const standIn = vague.find(other => other.sentence === item.sentence && !vagueTaken.has(other)) ?? vague.find(other => !vagueTaken.has(other))
      if (standIn !== undefined && counts(figure)) {
        vagueTaken.add(standIn)
        drafts.add('number.missing', 'number.missing.vague', 'major', item, standIn, { fix: drafts.vagueFix(item, standIn) })
        return
      }
      if (figure.strength < 2 || figure.kind === 'weekday' || figure.kind === 'month' || figure.kind === 'code' || figure.kind === 'plural') return
      // Said again nearby, or the conversion of a figure that has its counterpart.
      if (others.length > FEW || others.some(other => sameValue(figure, other.figure) !== null)) return
      const before = items[index - 1]?.figure, after = items[index + 1]?.figure
      if ([before, after].some(near => near !== undefined && converts(near, figure))) return
      if (figure.kind === 'year' && names(story, 'fr', link!.fr, frenchYears)) return
      if (toldByTens(story, figure, link!.fr)) return
      drafts.add('number.missing', 'number.missing.figure', severityOf(story, item, 'en'), item, null)
      drafts.joinEnds()
    })
  })
}

const counts = (figure: Figure): boolean => figure.kind === 'number' || figure.kind === 'measure' || figure.kind === 'money' || figure.kind === 'percent' || figure.kind === 'ordinal'

/** French words for an uncounted number (plusieurs) that no English word of the kind stands behind, in their own sentence (how many … ten days, quelques jours). */
function freeVague(story: Story, en: readonly Item[], fr: readonly Item[]): Item[] {
  const said = (sentence: number): number => en.filter(item => item.sentence === sentence && (item.figure.kind === 'vague' || item.figure.kind === 'plural')).length
  const words = fr.filter(item => item.figure.kind === 'vague' && vagueExact.has(story.fr[item.unit]!.words[item.figure.from]!.type.folded))
  return words.filter(({ sentence }) => words.filter(item => item.sentence === sentence).length > said(sentence))
}

/** One figure is the other in another unit or money: $1.2 bn (1,1 milliard d'euros). */
function converts(a: Figure, b: Figure): boolean {
  // 7 p.m. ET (2300 GMT)
  if (a.kind === 'time' && b.kind === 'time') return a.zone !== b.zone && Math.abs(a.from - b.to) + Math.abs(b.from - a.to) < 12
  if (convertible(a, b)) {
    // A desk rounds what stands in brackets: 130 mph (215 kph).
    const [x, y] = [a, b].map(figure => figure.readings[0]! * figure.unit!.factor + figure.unit!.offset) as [number, number]
    return sameValue(a, b) !== null || Math.abs(x - y) <= 0.06 * Math.abs(x)
  }
  if (a.coin !== null && b.coin !== null && a.coin.currency !== b.coin.currency) {
    const ratio = (b.readings[0]! / b.coin.currency.rate) / (a.readings[0]! / a.coin.currency.rate)
    return ratio > 0.4 && ratio < 2.5
  }
  return false
}

function severityOf(story: Story, item: Item, side: 'en' | 'fr'): 'major' | 'minor' {
  const passage = story[side][item.unit]!
  if (passage.role === 'headline') return 'major'
  // A quote is short; a window keeps a wall of figures linear.
  const text = passage.text.slice(Math.max(0, item.figure.start - 1500), item.figure.start)
  const open = side === 'en' ? (text.match(/[“"]/g)?.length ?? 0) - (text.match(/”/g)?.length ?? 0) : (text.match(/«/g)?.length ?? 0) - (text.match(/»/g)?.length ?? 0)
  return open % 2 === 1 || item.figure.kind === 'percent' || item.figure.kind === 'money' ? 'major' : 'minor'
}

/** French figures without counterpart. */
function putIn(story: Story, pairing: Pairing, drafts: Drafts): void {
  const { alignment } = story
  const fr = byLink(pairing.fr, alignment.links.length), en = byLink(pairing.en, alignment.links.length)
  fr.forEach((items, k) => {
    if (!stands(alignment.links[k])) return
    const others = en[k]!
    items.forEach((item, index) => {
      const { figure } = item
      if (item.partner !== null) return
      if (isCount(story, item) && countsVague(story, item, items, others)) return drafts.add('number.added', 'number.added.figure', 'major', null, item)
      if (figure.strength < 2 || figure.kind === 'vague' || figure.kind === 'code' || figure.kind === 'plural') return
      if (!stands(alignment.sentences[item.sentence]) || isAside(story, item, 'fr')) return
      if (figure.kind === 'weekday' || figure.kind === 'month' || (figure.kind === 'percent' && figure.readings[0] === 100)) return
      if (others.length > FEW || others.some(other => sameValue(other.figure, figure) !== null)) return
      // A headline is written anew from what the story says below.
      if (story.fr[item.unit]!.role === 'headline' && pairing.en.some(other => other.paragraph !== k && sameValue(other.figure, figure) !== null)) return
      const before = items[index - 1]?.figure, after = items[index + 1]?.figure
      if ([before, after].some(near => near !== undefined && converts(near, figure))) return
      if (figure.kind === 'year' && names(story, 'en', alignment.links[k]!.en, englishYears)) return
      // A weekday or « today » may become its date.
      if (figure.kind === 'day' && (others.some(other => other.figure.kind === 'weekday' && other.partner === null) || saysDay(story, alignment.links[k]!.en) || names(story, 'en', alignment.links[k]!.en, feasts))) return
      if (isTown(story, item)) return
      drafts.add('number.added', 'number.added.figure', severityOf(story, item, 'fr'), null, item)
      drafts.joinEnds()
    })
  })
}

/** Whether a French number word is a name of its own, which the English has: l'université de Trente, the University of Trento. */
function isTown({ fr, match }: Story, { unit, figure }: Item): boolean {
  const { type } = fr[unit]!.words[figure.from]!
  return figure.to === figure.from + 1 && type.capital && match.answers(type).some(answer => answer.type.capital && answer.weight > 0.9)
}

/** English words for an uncounted number. */
const vagueEnglish: ReadonlySet<string> = new Set(['several', 'various', 'numerous', 'many'])
/** French words, but for the vague figures, that say as much. */
const many: ReadonlySet<string> = new Set(['nombreux', 'nombreuses', 'nombre', 'beaucoup', 'maints', 'maintes', 'serie', 'differents', 'differentes', 'multiples', 'bien', 'fois', 'reprises'])

/** Whether a French figure counts a few things in a word: deux articles. */
const isCount = ({ fr }: Story, { unit, figure }: Item): boolean =>
  figure.kind === 'number' && figure.readings[0]! >= 2 && figure.readings[0]! < 10 && figure.to === figure.from + 1 && fr[unit]!.words[figure.from]!.type.kind === WORD && fr[unit]!.words[figure.to]?.type.kind === WORD

/** Whether a French count stands where the English of its sentence leaves the number open (several), and nothing in either sentence could be meant instead. */
function countsVague(story: Story, item: Item, french: readonly Item[], english: readonly Item[]): boolean {
  const here = (list: readonly Item[]): Item[] => list.filter(other => other.sentence === item.sentence)
  const isOpen = ({ unit, figure }: Item): boolean => figure.kind === 'vague' && vagueEnglish.has(story.en[unit]!.words[figure.from]!.type.folded)
  if (here(english).filter(isOpen).length !== 1 || here(french).some(other => other !== item && other.figure.kind === 'vague') || here(english).some(other => other.partner === null && other.figure.kind !== 'vague')) return false
  const passage = story.fr[item.unit]!, { from, to } = sentenceOf(passage, item.figure.from)
  return !passage.words.slice(from, to).some(({ type }) => many.has(type.folded))
}
