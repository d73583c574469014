import { NUMBER, WORD, type Word, type WordType } from '../article/words'
import { place } from '../article/types'
import type { Language } from '../article/types'
import { lemmasOf } from '../language/lemmas'
import { fold, lemmasEnglish, lemmasFrench } from '../language/morphology'
import { lexOf } from '../language/numbers/lexicon'
import { rows, variants } from '../language/table'
import table from '../language/opposites.tsv'
import quietTable from '../language/quotes/quiet-opposites.tsv'
import type { Draft } from './finding'
import { readSigns, type Sign } from './polarity-signs'
import { project, projectAhead } from './polarity-project'
import type { Group, Reading, Row } from './quotes-read'
import { clip } from './quotes-text'

/** A pole of a pair of contraries: twice the number of the pair, plus one for the second pole. */
type Pole = number

/** Kinds whose words change sides in honest translation (old/new, give/take), and are not compared. */
const quiet: ReadonlySet<string> = new Set(rows(quietTable).filter(row => row[0] === 'kind').map(row => row[1]!))
/** Kinds that are compared only where an amount follows the word in both languages: prendre 2%, céder 2%. */
const measured: ReadonlySet<string> = new Set(rows(quietTable).filter(row => row[0] === 'measured').map(row => row[1]!))
/** French words that are poles behind the article only: l'est is a quarter, est a verb. */
const afterArticle: ReadonlySet<string> = new Set(rows(quietTable).filter(row => row[0] === "after l'").map(row => row[1]!))
/** Words that are one pole or the other by chance only. */
const idle: ReadonlySet<string> = new Set(rows(quietTable).filter(row => row[0] === 'en' || row[0] === 'fr').map(row => `${row[0]} ${row[1]}`))
const poles: Record<Language, Map<string, Pole[]>> = { en: new Map(), fr: new Map() }
/** Poles of several words (at least, au plus), by their first word; only those of the list, as they stand. */
const phrases: Record<Language, Map<string, { readonly words: readonly string[]; readonly poles: Pole[] }[]>> = { en: new Map(), fr: new Map() }
const phrased: ReadonlySet<string> = new Set(rows(quietTable).filter(row => row[0] === 'phrase').map(row => row[1]!))
/** Kinds of which one word on each side, both without counterpart, may stand far apart: the verdict of a story is told anywhere in its sentence. */
const far: ReadonlySet<string> = new Set(rows(quietTable).filter(row => row[0] === 'far').map(row => row[1]!))
/** Nouns of markets: a verb whose subject one is moves as one with an amount does. */
const marketsOf = (side: Language): ReadonlySet<string> => new Set(rows(quietTable).filter(row => row[0] === `market ${side}`).map(row => row[1]!))
const markets: Record<Language, ReadonlySet<string>> = { en: marketsOf('en'), fr: marketsOf('fr') }
const kinds: string[] = []
for (const [language, first, second, kind] of rows(table)) {
  const side = language as Language
  if (quiet.has(kind!)) continue
  let n = kinds.indexOf(kind!)
  if (n < 0) n = kinds.push(kind!) - 1
  ;[first, second].forEach((field, half) => {
    for (const variant of variants(field)) {
      const word = fold(variant).replace(/^(?:se |s')/, '')
      if (idle.has(`${side} ${word}`)) continue
      if (/[ -]/.test(word)) {
        if (phrased.has(word)) addPhrase(side, word.split(' '), 2 * n + half)
        continue
      }
      // The quarter est shares its letters with a form of être, which comes first and is no pole.
      const keys = (side === 'en' ? lemmasEnglish : lemmasFrench)(word), key = keys[side === 'fr' && afterArticle.has(word) ? keys.length - 1 : 0]!
      const list = poles[side].get(key)
      if (list === undefined) poles[side].set(key, [2 * n + half])
      else if (!list.includes(2 * n + half)) list.push(2 * n + half)
    }
  })
}

function addPhrase(side: Language, words: readonly string[], pole: Pole): void {
  const list = phrases[side].get(words[0]!) ?? []
  const held = list.find(phrase => phrase.words.join(' ') === words.join(' '))
  if (held === undefined) list.push({ words, poles: [pole] })
  else held.poles.push(pole)
  phrases[side].set(words[0]!, list)
}

const none: readonly Pole[] = []
const known: (readonly Pole[] | undefined)[] = []

function polesOf(type: WordType): readonly Pole[] {
  let out = known[type.id]
  if (out === undefined) {
    out = none
    if (type.kind === WORD && !idle.has(`${type.language} ${type.folded}`)) {
      const all = new Set<Pole>()
      for (const key of lemmasOf(type)) for (const pole of poles[type.language].get(key) ?? none) all.add(pole)
      // A word that can be either (lower, rester) tells nothing of the pair.
      if (all.size > 0) out = [...all].filter(pole => !all.has(pole ^ 1))
    }
    known[type.id] = out
  }
  return out
}

/** How far behind a verb its amount may stand, and how far before it its subject. */
const AMOUNT = 6, SUBJECT = 3

const MOVES = ['rise-fall', 'market-move'].map(kind => kinds.indexOf(kind))

/** Up and down are poles before an amount: were down 34 cents, edged up 0.3 percent. */
function moved(words: readonly Word[], i: number): readonly Pole[] {
  for (let k = i + 1; k < words.length && k <= i + 3; k++) {
    const { kind, folded } = words[k]!.type
    if (kind === NUMBER || lexOf(words[k]!.type)?.cls !== undefined) return words[i]!.type.folded === 'up' ? ups : downs
    if (!amounts.has(folded)) return none
  }
  return none
}
const ups: readonly Pole[] = MOVES.map(n => 2 * n), downs: readonly Pole[] = MOVES.map(n => 2 * n + 1)
const amounts: ReadonlySet<string> = new Set(['by', 'about', 'around', 'some', 'nearly', 'almost', 'over', 'more', 'than', '$', '£', '€', 'roughly', 'a', 'further', 'another', 'just'])

/** Verbs that higher and lower follow where a market moves: closed higher, ended 2.7 percent lower. */
const trading: ReadonlySet<string> = new Set('close end open finish trade edge move inch settle head start push drive send creep'.split(' ').map(verb => lemmasEnglish(verb)[0]!))

/** How far behind its verb higher may stand: 2.7 percent is between. */
const BEHIND = 6

function trades(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - BEHIND; k--) if (lemmasOf(words[k]!.type).some(lemma => trading.has(lemma))) return true
  return false
}

/** Words that are another word where they stand: to defeat somebody is to win, « au plus tard » a limit, to leave for a place to go there. */
function isOther(words: readonly Word[], i: number): boolean {
  const { folded, language } = words[i]!.type, before = words[i - 1]?.type.folded, after = words[i + 1]?.type.folded
  if (language === 'fr') return (folded === 'sous' && after === '-') || (folded === 'tard' || folded === 'tot') && before === 'plus' && words[i - 2]?.type.folded === 'au'
  if (folded === 'defeat') return before === 'to' || modals.has(before ?? '') || objects.has(after ?? '')
  // A few are some; after all looks back at nothing; with ease is without trouble.
  if (folded === 'few' || folded === 'little') return before === 'a' || before === 'every' || before === 'what'
  // What never fails to be always is.
  if (folded === 'never') return after?.startsWith('fail') ?? false
  // He joined Bayern from Lille, which he left.
  if (folded === 'joined' || folded === 'joining' || folded === 'join' || folded === 'joins') return words.slice(i + 1, i + 7).some(({ type }) => type.folded === 'from')
  if (folded === 'after') return after === 'all'
  if (folded === 'with') return easily.has(after ?? '')
  return (folded === 'leaving' || folded === 'leave' || folded === 'left' || folded === 'leaves') && after === 'for'
}
/** What follows defeat where it is a verb. */
const objects: ReadonlySet<string> = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'our', 'your', 'my', 'its', 'any', 'them', 'him', 'it', 'us', 'all', 'every', 'some', 'these', 'those'])
const easily: ReadonlySet<string> = new Set(['ease', 'little', 'no', 'few', 'impunity'])
const modals: ReadonlySet<string> = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'should', 'must', 'and', 'helped'])

/** For and against are poles behind a vote alone: elsewhere they are two words among many of their language. */
const VOTE = kinds.push('vote') - 1
const votes: Record<Language, ReadonlyMap<string, readonly Pole[]>> = {
  en: new Map([['for', [2 * VOTE]], ['favour', [2 * VOTE]], ['favor', [2 * VOTE]], ['against', [2 * VOTE + 1]]]),
  fr: new Map([['pour', [2 * VOTE]], ['faveur', [2 * VOTE]], ['contre', [2 * VOTE + 1]]]),
}

function votePoles(words: readonly Word[], i: number): readonly Pole[] {
  const { type } = words[i]!, poles = votes[type.language].get(type.folded)
  if (poles === undefined) return none
  for (let k = i - 1; k >= 0 && k >= i - 2; k--) if (/^vot(?:e[ds]?|ing|er?|ent|ait|aient|era|eront|ant)$/.test(words[k]!.type.folded)) return poles
  return none
}

const bare: (boolean | undefined)[] = []
/** Whether a word is no pole wherever it stands, as most words are. */
const isBare = (type: WordType): boolean => (bare[type.id] ??= polesOf(type).length === 0 && !phrases[type.language].has(type.folded) && votes[type.language].get(type.folded) === undefined)

/** The poles of a word where it stands. */
function polesAt(words: readonly Word[], i: number): readonly Pole[] {
  const { type } = words[i]!, all = polesOf(type), phrase = phrases[type.language].get(type.folded)?.find(({ words: own }) => own.every((form, k) => words[i + k]?.type.folded === form))
  if (phrase !== undefined) return phrase.poles
  if (type.language === 'en' && (type.folded === 'up' || type.folded === 'down')) return moved(words, i)
  if (type.language === 'en' && (type.folded === 'higher' || type.folded === 'lower') && trades(words, i)) return type.folded === 'higher' ? ups : downs
  if (all.length === 0) return votePoles(words, i)
  if (phrases[type.language].get(words[i - 1]?.type.folded ?? '')?.some(({ words: own }) => own[1] === type.folded)) return none
  if (type.language === 'fr' && afterArticle.has(type.folded) && words[i - 1]?.type.folded !== "l'") return none
  if (isOther(words, i)) return none
  if (!all.some(pole => measured.has(kinds[pole >> 1]!))) return all
  for (let k = i + 1; k < words.length && k <= i + AMOUNT; k++) if (words[k]!.type.kind === NUMBER || (words[k]!.type.folded === 'terrain' && k <= i + 2)) return all
  for (let k = i - 1; k >= 0 && k >= i - SUBJECT; k--) if (markets[type.language].has(words[k]!.type.folded)) return all
  return all.filter(pole => !measured.has(kinds[pole >> 1]!))
}

/** How far from where what it leads stands a preposition may be to lead it. */
const NEXT = 2

/** Kinds of prepositions: they stand by what they lead. */
const leading: ReadonlySet<string> = new Set(rows(quietTable).filter(row => row[0] === 'leads').map(row => row[1]!))

/** How far a word may stand from where its contrary's neighbours' counterparts are. */
const FAR = 5
/** The same for two words that are the only ones of their pair and have no counterpart. */
const FAR_ALONE = 14
/** A word of the right pole this near to where it is wanted is what was wanted, put in another order. */
const RIVAL = 4

/** The words of a row by pole. */
function byPole(row: Row): Map<Pole, number[]> {
  const out = new Map<Pole, number[]>()
  for (let i = 0; i < row.words.length; i++) {
    if (isBare(row.words[i]!.type)) continue
    for (const pole of polesAt(row.words, i)) {
      const list = out.get(pole)
      if (list === undefined) out.set(pole, [i])
      else list.push(i)
    }
  }
  return out
}

/** Words that stand for their contrary in French. */
export function oppositeDrafts(reading: Reading): Draft[] {
  const out: Draft[] = []
  const { story } = reading
  story.alignment.sentences.forEach((link, k) => {
    if (link.en.length === 0 || link.fr.length === 0 || !unbalanced(story, link.en, link.fr)) return
    const group = reading.group(k)!
    const en = byPole(group.en), fr = byPole(group.fr)
    const seen = new Set<number>()
    for (const [pole, left] of en) {
      const right = fr.get(pole ^ 1)
      if (right === undefined) continue
      // The pole that the English has must be wanting in French, and the other way about, or the words are there in another order.
      const freeLeft = left.filter(i => !answered(reading, group, 'en', i, pole)), freeRight = right.filter(j => !answered(reading, group, 'fr', j, pole ^ 1))
      if (freeLeft.length === 0 || freeRight.length === 0) continue
      const rivals = { en: (en.get(pole ^ 1) ?? []).filter(i => group.cover.enTo[i]! < 0), fr: (fr.get(pole) ?? []).filter(j => group.cover.frTo[j]! < 0) }
      const alone = freeLeft.length === 1 && freeRight.length === 1 && rivals.en.length === 0 && rivals.fr.length === 0 && far.has(kinds[pole >> 1]!)
      let best: { i: number; j: number; far: number; led: boolean } | null = null
      const leads = leading.has(kinds[pole >> 1]!)
      for (const i of freeLeft) {
        const at = project(reading, group, 'en', i), ahead = leads ? projectAhead(reading, group, 'en', i) : -1
        if (rivals.fr.some(j => Math.abs(at - j) <= RIVAL)) continue
        for (const j of freeRight) {
          const led = ahead >= 0 && Math.abs(ahead - j) <= NEXT, off = Math.abs((led ? ahead : at) - j)
          if (off > (alone ? FAR_ALONE : FAR) || (best !== null && off >= best.far) || rivals.en.some(rival => Math.abs(project(reading, group, 'en', rival) - j) <= Math.max(off, RIVAL))) continue
          best = { i, j, far: off, led }
        }
      }
      if (best === null || seen.has(best.j) || denied(group, best.i, best.j, best.led)) continue
      seen.add(best.j)
      out.push(draft(reading, group, best.i, best.j))
    }
  })
  return out
}

function draft(reading: Reading, group: Group, i: number, j: number): Draft {
  const { story } = reading
  const left = group.en.words[i]!, right = group.fr.words[j]!
  const en = place(group.en.units[i]!, left.start, left.end), fr = place(group.fr.units[j]!, right.start, right.end)
  const quoted = group.fr.quoted[j]! >= 0
  return {
    category: quoted ? 'quote.negation' : 'text.polarity', severity: quoted ? 'critical' : 'major', en, fr,
    values: { en: clip(story.en[en.unit]!.text, en), fr: clip(story.fr[fr.unit]!.text, fr) },
    why: quoted ? 'quote.negation.opposite' : 'text.polarity.opposite',
  }
}

/** Whether a word has its counterpart: one of its own pole, or a telling word that is not of the contrary pole; ties of small words prove nothing. */
function answered(reading: Reading, group: Group, side: 'en' | 'fr', i: number, pole: Pole): boolean {
  const j = (side === 'en' ? group.cover.enTo : group.cover.frTo)[i]!
  if (j < 0) return false
  const { type } = group[side === 'en' ? 'fr' : 'en'].words[j]!, other = polesOf(type)
  return other.includes(pole) || (!other.includes(pole ^ 1) && reading.story.match.mass(type) >= 0.5)
}

/** How far from a negation the word that it turns round may stand. */
const TURNED = 8

/** Whether what a negation denies is told by its contrary on the other side: did not fall, a augmenté; but not to cars, restera ouvert. */
export function contrary(group: Group, side: 'en' | 'fr', at: number): boolean {
  const own = group[side], other = group[side === 'en' ? 'fr' : 'en'], to = side === 'en' ? group.cover.enTo : group.cover.frTo, back = side === 'en' ? group.cover.frTo : group.cover.enTo
  for (let i = Math.max(0, at - TURNED); i < own.words.length && i <= at + TURNED; i++) {
    if (i === at || isBare(own.words[i]!.type)) continue
    for (const pole of polesAt(own.words, i)) {
      for (let j = 0; j < other.words.length; j++) if (j !== to[i] && back[j]! < 0 && polesAt(other.words, j).includes(pole ^ 1)) return true
    }
  }
  return false
}

/** Whether one of the two stands under a negation, or behind a word that turns it round: not guilty, n'a pas accepté, moins cher, lack of trust. */
function denied(group: Group, i: number, j: number, led: boolean): boolean {
  const turned = (words: Row['words'], signs: readonly Sign[], at: number): boolean => signs.some(sign => {
    // Less than is a pole itself, and denies nothing.
    if ((sign.from === at && sign.to === at + 1) || sign.name === 'below') return false
    if (at >= sign.from && at < sign.to) return true
    // What stands before a preposition (dismissed after a stop) says nothing of what it leads.
    if (led && !sign.strong) return false
    // Barely three weeks before: the amount is what is small.
    if (!sign.strong && words[sign.to]?.type.kind === NUMBER) return false
    return sign.strong ? at >= sign.from - 1 && at <= sign.to + 4 : at >= sign.to && at <= sign.to + 2
  })
  const en = group.en.words, fr = group.fr.words, signs = readSigns(en)
  // With their patrons no longer paying: sans eux.
  if (en[i]!.type.folded === 'with' && signs.some(sign => sign.strong && sign.from > i && sign.from <= i + WITH_REACH)) return true
  return turned(en, signs, i) || turned(fr, readSigns(fr), j)
}

/** How far behind with a negation may stand that turns it into without. */
const WITH_REACH = 6

/** Whether a pole is rarer in French while its contrary stands there: without that no word can have changed sides. */
function unbalanced(story: Reading['story'], en: readonly number[], fr: readonly number[]): boolean {
  for (const pole of touched) counts[pole] = french[pole] = 0
  touched.length = 0
  tally(story, 'en', en, 1)
  if (touched.length === 0) return false
  tally(story, 'fr', fr, -1)
  for (const pole of touched) if (counts[pole]! > 0 && french[pole ^ 1]! > 0) return true
  return false
}

/** By pole: how often it stands in the English of the sentences being weighed, less how often in the French; how often in the French; and the poles met. */
const counts = new Int32Array(2 * kinds.length), french = new Int32Array(2 * kinds.length)
const touched: Pole[] = []

function tally(story: Reading['story'], side: 'en' | 'fr', segments: readonly number[], step: number): void {
  for (const s of segments) {
    const { unit, from, to } = story.alignment[side][s]!, { words } = story[side][unit]!
    for (let i = from; i < to; i++) {
      if (isBare(words[i]!.type)) continue
      for (const pole of polesAt(words, i)) {
        touched.push(pole)
        counts[pole]! += step
        if (step < 0) french[pole]!++
      }
    }
  }
}
