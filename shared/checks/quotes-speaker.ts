import { knowledge } from '../align/vocabulary'
import type { WordType } from '../article/words'
import { place, type Place } from '../article/types'
import type { Language } from '../article/types'
import type { Quote } from '../facts/quote'
import type { Attribution } from '../facts/quote-speaker'
import { lemmasOf } from '../language/lemmas'
import { fold, lemmasEnglish, lemmasFrench } from '../language/morphology'
import { rows } from '../language/table'
import chargedTable from '../language/quotes/charged-verbs.tsv'
import type { Draft } from './finding'
import type { Piece } from './quotes-pieces'
import type { Reading } from './quotes-read'
import { clip } from './quotes-text'

type Charge = 'admit' | 'deny' | 'doubt'
const charges: Record<Language, Map<string, Charge>> = { en: new Map(), fr: new Map() }
for (const [language, lemma, charge] of rows(chargedTable)) charges[language as Language].set((language === 'en' ? lemmasEnglish : lemmasFrench)(fold(lemma!))[0]!, charge as Charge)

/** An English quotation and the French one that says most of it. */
export interface Pair {
  readonly en: Quote
  readonly fr: Quote
  readonly enIndex: number
  readonly frIndex: number
}

/** Pairs quotations by what their words share; each French quotation goes to the English one that it says most of. */
export function pairQuotes(reading: Reading, pieces: readonly Piece[]): Pair[] {
  const shared = new Map<number, Map<number, number>>()
  for (const piece of pieces) {
    let row = shared.get(piece.index)
    if (row === undefined) shared.set(piece.index, row = new Map())
    for (const [q, weight] of piece.shares) row.set(q, (row.get(q) ?? 0) + weight)
  }
  const best = new Map<number, { en: number; weight: number }>()
  for (const [en, row] of shared) {
    for (const [fr, weight] of row) if (weight > (best.get(fr)?.weight ?? 0)) best.set(fr, { en, weight })
  }
  const out: Pair[] = []
  for (const [frIndex, { en }] of best) out.push({ en: reading.en.quotes[en]!, fr: reading.fr.quotes[frIndex]!, enIndex: en, frIndex })
  pairAlone(reading, out)
  return out.sort((a, b) => a.frIndex - b.frIndex)
}

/** Pairs what is left where a sentence link has one unpaired quotation on each side, whatever their words. */
function pairAlone(reading: Reading, out: Pair[]): void {
  const taken = { en: new Set(out.map(pair => pair.enIndex)), fr: new Set(out.map(pair => pair.frIndex)) }
  reading.story.alignment.sentences.forEach(link => {
    if (link.en.length === 0 || link.fr.length === 0) return
    const left = { en: new Set<number>(), fr: new Set<number>() }
    for (const side of ['en', 'fr'] as const) {
      for (const s of link[side]) {
        const { unit, from, to } = reading.story.alignment[side][s]!, mask = reading[side].inside[unit]
        if (mask) for (let i = from; i < to; i++) if (mask[i]! >= 0 && !taken[side].has(mask[i]!)) left[side].add(mask[i]!)
      }
    }
    if (left.en.size !== 1 || left.fr.size !== 1) return
    const [enIndex] = left.en, [frIndex] = left.fr
    taken.en.add(enIndex!)
    taken.fr.add(frIndex!)
    out.push({ en: reading.en.quotes[enIndex!]!, fr: reading.fr.quotes[frIndex!]!, enIndex: enIndex!, frIndex: frIndex! })
  })
}

/** A capitalised word that no table knows, or that both languages write alike: Waters is a name, Officers is not. */
const isName = (reading: Reading, type: WordType): boolean => knowledge(type).stems.length === 0 || reading.story.match.answers(type).some(({ type: other }) => other.capital && other.folded === type.folded)

/** The words of a name that are nobody's but a name's: common words that have a capital (Officers, Assemblée) are left out. */
function typesOf(reading: Reading, side: Language, at: Attribution, only: Place | null): WordType[] {
  const { words } = reading.story[side][at.verb.unit]!
  return at.names.map(i => words[i]!).filter(word => word.type.folded.length > 1 && isName(reading, word.type) && (only === null || (word.start >= only.start && word.end <= only.end))).map(word => word.type)
}

/** Whether two spellings can be one name: equal, one the beginning of the other, or tied by the story's tables. */
const same = (reading: Reading, en: WordType, fr: WordType): boolean => en.folded === fr.folded || reading.story.match.weight(en, fr) > 0.5 || (en.folded.length > 3 && fr.folded.length > 3 && (en.folded.startsWith(fr.folded) || fr.folded.startsWith(en.folded)))

/** How many English paragraphs before a quotation may name the one whom a pronoun stands for. */
const BACK = 4

/** Whether a French name is written in some of the English paragraphs. */
const written = (reading: Reading, names: readonly WordType[], units: readonly number[]): boolean => units.some(u => reading.story.en[u]?.words.some(word => word.type.capital && names.some(name => same(reading, word.type, name))) ?? false)

/** Quotations said by somebody else in French, and verbs of saying that judge what English only reports. */
export function speakerDrafts(reading: Reading, pairs: readonly Pair[]): Draft[] {
  const out: Draft[] = []
  const told = new Set<Attribution>()
  for (const { en, fr } of pairs) {
    const a = en.attribution, b = fr.attribution
    if (a === null || b === null || told.has(b) || en.kind === 'title' || en.kind === 'scare') continue
    if (b.speaker !== null && !fits(reading, a, b)) {
      told.add(b)
      const at: Place | null = a.speaker
      out.push({
        category: 'quote.speaker', severity: 'critical', en: at ?? a.verb, fr: b.speaker,
        values: { en: wordsOf(reading, 'en', at ?? a.verb), fr: wordsOf(reading, 'fr', b.speaker) }, why: 'quote.speaker.differs',
      })
      continue
    }
    const charge = chargeOf(reading, 'fr', b)
    if (charge === null) continue
    const own = chargeOf(reading, 'en', a)
    if (own !== null || a.classes.length === 0 || !(a.classes[0] === 'neutral' || a.classes[0] === 'add')) continue
    told.add(b)
    out.push({ category: 'quote.verb', severity: charge === 'deny' ? 'critical' : 'major', en: a.verb, fr: b.verb, values: { en: wordsOf(reading, 'en', a.verb), fr: wordsOf(reading, 'fr', b.verb) }, why: 'quote.verb.differs' })
  }
  return out
}

/** Whether the French speaker can be the English one. */
function fits(reading: Reading, a: Attribution, b: Attribution): boolean {
  // "According to" names who passes the words on, or who says them: it is compared with its like only.
  if ((a.classes.length === 0) !== (b.classes.length === 0)) return true
  const unit = a.verb.unit
  // The name that stands by the verb, and all names of the frame: which of them speaks is not always plain.
  const french = typesOf(reading, 'fr', b, b.speaker), allFrench = typesOf(reading, 'fr', b, null)
  const english = a.speaker === null ? [] : typesOf(reading, 'en', a, a.speaker), allEnglish = typesOf(reading, 'en', a, null)
  if (french.length === 0) return true
  const meet = (left: readonly WordType[], right: readonly WordType[]): boolean => left.some(en => right.some(fr => same(reading, en, fr)))
  if (english.length > 0) {
    if (meet(english, french) || (meet(english, allFrench) && meet(allEnglish, french))) return true
    // The English speaker is in the French frame under another reading of the sentence: then the names were read amiss.
    const { words } = reading.story.fr[b.verb.unit]!, mask = reading.fr.inside[b.verb.unit]
    return words.some((word, i) => word.type.capital && (mask?.[i] ?? -1) < 0 && english.some(en => same(reading, en, word.type)))
  }
  if (!a.pronoun || unit < BACK) return true
  // A pronoun or a function: French may name whom it stands for, if English did so a little before.
  const units = Array.from({ length: BACK + 1 }, (_, k) => unit - k).filter(u => u >= 0)
  if (written(reading, french, units)) return true
  // A name that English never has is for the check of names.
  return !written(reading, french, reading.story.en.map((_, u) => u))
}

function chargeOf(reading: Reading, side: Language, at: Attribution): Charge | null {
  const { words } = reading.story[side][at.verb.unit]!
  for (const word of words) {
    if (word.start < at.verb.start || word.end > at.verb.end) continue
    for (const key of lemmasOf(word.type)) {
      const charge = charges[side].get(key)
      if (charge !== undefined) return charge
    }
  }
  return null
}

const wordsOf = (reading: Reading, side: Language, at: Place): string => clip(reading.story[side][at.unit]!.text, place(at.unit, at.start, at.end))
