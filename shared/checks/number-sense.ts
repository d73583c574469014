import { saysFall } from '../facts/bound'
import type { Figure } from '../facts/figure'
import { lexOf, type Currency } from '../language/numbers/lexicon'
import { NUMBER, WORD, type Word, type WordType } from '../article/words'
import type { Story } from '../story'
import type { Drafts } from './number-drafts'
import type { Item, Pair, Pairing } from './number-pairing'

/**
 * What is wrong though the values agree: a bound turned round (more than 10, « moins de 10 »), a sign lost (-3 %, « 3 % »);
 * and `one` against « deux », whose pairing needs the noun behind them.
 */
export function checkSense(story: Story, pairing: Pairing, drafts: Drafts): void {
  for (const { en, fr, same, step } of pairing.pairs) {
    if (step === 'story' || same.unit || same.coin) continue
    if (turned(en.figure, fr.figure)) drafts.bound(en, fr)
    else if (signLost(story, en, fr)) drafts.sign(en, fr)
  }
  checkOnes(story, pairing, drafts)
}

/** Whether one side says at least what the other says at most. */
function turned(en: Figure, fr: Figure): boolean {
  const a = en.bound, b = fr.bound
  if (a === null || b === null || a.sense === b.sense || en.strength === 0) return false
  // « Plus de cent » for `a hundred or so` and the like: only bounds of the very same value are compared.
  return en.readings[0] === fr.readings[0] || en.unit !== fr.unit
}

const signed = new Set(['percent', 'number', 'money', 'measure'])

function signLost(story: Story, en: Item, fr: Item): boolean {
  const a = en.figure, b = fr.figure
  if (a.sign === b.sign || !signed.has(a.kind) || a.unit !== null && a.unit.dimension === 'time') return false
  if (a.sign === -b.sign) return true
  if (a.sign + b.sign > 0) return false
  // « reculé de 3 % » says the minus of -3 %.
  const bare = a.sign === 0 ? en : fr, side = a.sign === 0 ? 'en' : 'fr'
  return !saysFall(story[side][bare.unit]!.words, bare.figure.from, bare.figure.to)
}

/** The first words behind a figure that may be what it counts. */
function* counted(words: readonly Word[], to: number): Generator<Word> {
  for (let k = to; k < to + 2 && k < words.length; k++) {
    if (words[k]!.type.kind !== WORD) return
    yield words[k]!
  }
}

/** Whether the nouns behind two places stand for one another. */
function sameNoun(story: Story, en: Item, frUnit: number, frTo: number): boolean {
  for (const a of counted(story.en[en.unit]!.words, en.figure.to)) {
    for (const b of counted(story.fr[frUnit]!.words, frTo)) {
      if (story.match.mass(a.type) >= 0.3 && story.match.weight(a.type, b.type) >= 0.35) return true
    }
  }
  return false
}

const isOne = (figure: Figure): boolean => figure.kind === 'number' && !figure.digits && figure.readings[0] === 1
const isFew = (figure: Figure): boolean => figure.kind === 'number' && figure.readings[0]! >= 2 && figure.readings[0]! <= 99 && figure.strength > 0

/** `one soldier` and « deux soldats », `two soldiers` and « un soldat »: « un » is a number only before the noun that the English counts. */
function checkOnes(story: Story, pairing: Pairing, drafts: Drafts): void {
  const free = new Map<number, Item[]>()
  for (const item of pairing.fr) {
    if (item.partner !== null || !isFew(item.figure) || item.figure.approximate) continue
    const list = free.get(item.sentence)
    if (list === undefined) free.set(item.sentence, [item])
    else list.push(item)
  }
  for (const en of pairing.en) {
    if (en.partner !== null || en.sentence < 0) continue
    if (isOneUnit(en.figure)) {
      const fr = severalUnits(pairing, en)
      if (fr === null) continue
      en.partner = fr
      fr.partner = en
      drafts.clash(en, fr)
      continue
    }
    if (en.figure.kind !== 'number') continue
    if (isOne(en.figure)) {
      const fr = free.get(en.sentence)?.slice(0, 20).find(item => item.partner === null && sameNoun(story, en, item.unit, item.figure.to))
      if (fr === undefined) continue
      en.partner = fr
      fr.partner = en
      drafts.clash(en, fr)
    } else if (isFew(en.figure) && !en.figure.approximate) {
      const fr = oneBefore(story, en)
      if (fr === null) continue
      en.partner = fr
      drafts.clash(en, fr)
    }
  }
}

/** `a week`, `an hour`: a length of time that an article counts. */
const isOneUnit = (figure: Figure): boolean => figure.kind === 'measure' && figure.strength === 0 && figure.readings[0] === 1 && figure.unit?.dimension === 'time' && !figure.approximate

/** The French figure of several of the same unit that nothing answers in the English item's sentence (« deux semaines » for `a week`), or null. */
function severalUnits(pairing: Pairing, en: Item): Item | null {
  return pairing.fr.find(({ figure, partner, sentence }) => partner === null && sentence === en.sentence && figure.kind === 'measure' && figure.strength > 0
    && figure.unit?.id === en.figure.unit!.id && figure.readings[0]! >= 2 && !figure.approximate) ?? null
}

/** « un », « une » before the noun that an English figure counts, in its sentence, as a figure of its own; or null. */
function oneBefore(story: Story, en: Item): Item | null {
  const { alignment } = story
  for (const index of alignment.sentences[en.sentence]!.fr) {
    const segment = alignment.fr[index]!, words = story.fr[segment.unit]!.words
    // A wall of words is a table, not a sentence.
    if (words.length > 2000) continue
    for (let k = 0; k + 1 < words.length; k++) {
      const word = words[k]!
      if (word.start < segment.start) continue
      if (word.start >= segment.end) break
      if (word.type.kind === NUMBER || (word.type.folded !== 'un' && word.type.folded !== 'une')) continue
      if (lexOf(words[k + 1]!.type)?.collective !== undefined || !sameNoun(story, en, segment.unit, k + 1)) continue
      const span = { start: word.start, end: word.end }
      return { ...en, unit: segment.unit, figure: { ...en.figure, ...span, readings: [1], numeral: span, unit: null, coin: null, scale: null, mark: null, bound: null, from: k, to: k + 1 }, partner: en }
    }
  }
  return null
}

/** Whether a sum in plain dollars and one in a country's own differ: not where the English speaks of that country anywhere. */
export function foreignDollar(story: Story, pair: Pair): boolean {
  const a = pair.en.figure.coin, b = pair.fr.figure.coin
  if (a === null || b === null || a.currency === b.currency || !a.loose || b.loose) return false
  let known = spoken.get(story)
  if (known === undefined) spoken.set(story, known = new Map())
  let foreign = known.get(b.currency)
  if (foreign === undefined) known.set(b.currency, foreign = !story.en.some(passage => passage.words.some(({ type }) => speaksOf(type, b.currency))))
  return foreign
}

/** By story, whether the English says nothing of a currency's country. */
const spoken = new WeakMap<Story, Map<Currency, boolean>>()

function speaksOf(type: WordType, currency: Currency): boolean {
  const lex = lexOf(type)
  return lex !== null && (lex.coinAdjective === currency || lex.coinPlace === currency || lex.coin?.currency === currency)
}
