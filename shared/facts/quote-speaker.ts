import { sentenceOf, type Passage } from '../article/passage'
import { MARK, WORD, type Word, type WordType } from '../article/words'
import { place, type Language, type Place } from '../article/types'
import { functionWords } from '../language/function-words'
import { lemmasOf } from '../language/lemmas'
import { fold, lemmasEnglish, lemmasFrench } from '../language/morphology'
import { rows } from '../language/table'
import sayingTable from '../language/saying-verbs.tsv'
import cueTable from '../language/quotes/cues.tsv'
import calendar from '../language/numbers/calendar.tsv'
import type { Mark } from './quote-marks'

export type VerbClass = 'neutral' | 'claim' | 'admit' | 'deny' | 'add' | 'ask' | 'answer' | 'think' | 'warn' | 'promise' | 'praise' | 'criticise' | 'order'

/** Who is made to say a quotation, and how. */
export interface Attribution {
  /** The name, function or pronoun as written, or null when only the verb was found. */
  readonly speaker: Place | null
  /** Indices, in the paragraph's words, of the words of the speaker's name; empty for a pronoun or a function. */
  readonly names: readonly number[]
  readonly pronoun: boolean
  /** The verb of saying, or the words that stand for one (selon, according to). */
  readonly verb: Place
  /** What the verb claims of the words, the commonest first; empty for selon. */
  readonly classes: readonly VerbClass[]
  readonly lemma: string
}

interface Saying { readonly lemma: string; readonly classes: readonly VerbClass[] }

const stems: Record<Language, Map<string, Saying>> = { en: new Map(), fr: new Map() }
for (const [language, term, kind] of rows(sayingTable)) {
  const side = language as Language
  // Verbs of several words are known by their verb alone where it says nothing by itself (s'inquiéter); phrases are cues.
  const lemma = term!.replace(/^(?:se |s')/, '')
  if (lemma.includes(' ')) continue
  const key = (side === 'en' ? lemmasEnglish : lemmasFrench)(fold(lemma))[0]!
  const known = stems[side].get(key)
  if (known === undefined) stems[side].set(key, { lemma: term!, classes: [kind as VerbClass] })
  else if (!known.classes.includes(kind as VerbClass)) stems[side].set(key, { lemma: known.lemma, classes: [...known.classes, kind as VerbClass] })
}

const cues: Record<Language, Map<string, { readonly words: readonly string[]; readonly kind: string }[]>> = { en: new Map(), fr: new Map() }
const singles: Record<string, Record<Language, Set<string>>> = {}
for (const [language, phrase, kind] of rows(cueTable)) {
  const words = fold(phrase!).split(' '), side = language as Language
  if (words.length === 1) ((singles[kind!] ??= { en: new Set(), fr: new Set() })[side]).add(words[0]!)
  const list = cues[side].get(words[0]!)
  if (list === undefined) cues[side].set(words[0]!, [{ words, kind: kind! }])
  else list.push({ words, kind: kind! })
}
const is = (kind: string, type: WordType): boolean => singles[kind]?.[type.language].has(type.folded) ?? false

const dates: ReadonlySet<string> = new Set(rows(calendar).filter(row => row[0] === 'month' || row[0] === 'weekday').flatMap(row => `${row[2]}|${row[3]}`.split('|')).map(form => fold(form.replace(/^[!^]/, ''))))

const sayings: (Saying | null | undefined)[] = []

/** What kind of saying a word may be a form of; null for none. */
export function sayingOf(type: WordType): Saying | null {
  let found = sayings[type.id]
  if (found === undefined) {
    found = null
    if (type.kind === WORD && type.folded.length > 2 && !is('notverb', type)) {
      for (const key of lemmasOf(type)) {
        const known = stems[type.language].get(key)
        if (known !== undefined) { found = known; break }
      }
    }
    sayings[type.id] = found
  }
  return found
}

/** How far from a quotation its attribution is looked for, in words. */
const NEAR = 30
/** An attribution this close behind a closing mark is the quotation's own. */
const CLOSE = 7
/** How many words an attribution inside a quotation may have. */
const BETWEEN = 18

/** Whether words `from` to `to` of a paragraph are the attribution between two halves of a quotation. */
export function sayingBetween(passage: Passage, from: number, to: number): boolean {
  if (to - from > BETWEEN || to <= from) return false
  for (let i = from; i < to; i++) if (sayingOf(passage.words[i]!.type) !== null || cueAt(passage.words, i, 'according') > 0) return true
  return false
}

/** The length in words of the phrase of a kind that stands at `i`, or 0. */
function cueAt(words: readonly Word[], i: number, kind: string): number {
  const list = cues[words[i]!.type.language].get(words[i]!.type.folded)
  if (list === undefined) return 0
  for (const cue of list) if (cue.kind === kind && cue.words.every((w, k) => words[i + k]?.type.folded === w)) return cue.words.length
  return 0
}

const isName = (words: readonly Word[], i: number, head: boolean): boolean => {
  const { type } = words[i]!
  if (type.kind !== WORD || !type.capital || dates.has(type.folded) || is('title', type)) return false
  const kind = functionWords[type.language].get(type.folded)
  if (kind !== undefined || type.folded.endsWith("'")) return false
  // The first word of a sentence has its capital for nothing, unless a name goes on behind it.
  return !head || is('notname', type) === false
}

/** Runs of capitalised words between two word indices, each behind what may stand before it. */
function nameRuns(words: readonly Word[], from: number, to: number, sentence: number): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  for (let i = from; i < to; i++) {
    const { type } = words[i]!
    if (isName(words, i, i === sentence)) run.push(i)
    else if (run.length > 0 && i + 1 < to && (type.form === '-' || is('particle', type) || (type.form === '.' && words[i - 1]!.type.form.length <= 2)) && (type.form === '-' ? words[i + 1]!.type.kind === WORD && words[i]!.start === words[i - 1]!.end : isName(words, i + 1, false))) {
      // Jae-in, Jean-Luc: what follows the hyphen belongs to the name whatever its case.
      if (type.form === '-') run.push(++i)
    }
    else if (run.length > 0) { runs.push(run); run = [] }
  }
  if (run.length > 0) runs.push(run)
  return runs
}

const ends = new Set(['.', ';', '!', '?', '…'])

/** Whether a sentence or clause stops at word `i`; the point of a title or an initial (Ms., M., J.) stops nothing. */
function stops(words: readonly Word[], i: number): boolean {
  const { type } = words[i]!
  if (type.kind !== MARK || !ends.has(type.form)) return false
  const before = words[i - 1]
  return !(type.form === '.' && before !== undefined && before.type.kind === WORD && before.end === words[i]!.start && (is('title', before.type) || before.type.form.length === 1))
}

function made(passage: Passage, unit: number, verb: [number, number], saying: Saying | null, names: readonly number[], at: [number, number] | null, pronoun: boolean): Attribution {
  const { words } = passage
  return {
    speaker: at === null ? null : place(unit, words[at[0]]!.start, words[at[1] - 1]!.end),
    names, pronoun,
    verb: place(unit, words[verb[0]]!.start, words[verb[1] - 1]!.end),
    classes: saying?.classes ?? [],
    lemma: saying?.lemma ?? passage.text.slice(words[verb[0]]!.start, words[verb[1] - 1]!.end),
  }
}

/** The subject of the verb at `v` among words `from` to `to`: a name, a pronoun, or a noun with its article. */
function subject(passage: Passage, unit: number, v: number, from: number, to: number, sentence: number): Attribution {
  const { words } = passage, saying = sayingOf(words[v]!.type)
  const inverted = invertedPronoun(words, v)
  if (inverted >= 0) return made(passage, unit, [v, v + 1], saying, [], [inverted, inverted + 1], true)
  // Behind the verb (said X, a déclaré X), up to the comma; what a preposition leads is whom it was said to.
  let end = v + 1
  while (end < to && !stops(words, end) && words[end]!.type.form !== ',' && words[end]!.type.form !== '(' && end < v + 14) end++
  // Selon Reuters, X a déclaré: who passes it on does not say it.
  const before = nameRuns(words, from, v, sentence).filter(run => run[0] === 0 || !is('according', words[run[0]! - 1]!.type)), behind = nameRuns(words, v + 1, end, -1).filter(run => !led(words, run[0]!, v))
  let near = v - 1
  while (near >= from && (is('auxiliary', words[near]!.type) || functionWords[words[near]!.type.language].get(words[near]!.type.folded) === 'adv')) near--
  const ownPronoun = near >= from && is('pronoun', words[near]!.type)
  if (ownPronoun) return made(passage, unit, [v, v + 1], saying, [], [near, near + 1], true)
  const first = near < from || words[near]!.type.kind === MARK
  if (before.length > 0 && !(first && behind.length > 0 && from === near + 1)) {
    const run = before[before.length - 1]!, names = before.flat()
    const adjacent = run[run.length - 1] === near
    const best = adjacent ? run : before[0]!
    return made(passage, unit, [v, v + 1], saying, names, [best[0]!, best[best.length - 1]! + 1], false)
  }
  if (behind.length > 0) return made(passage, unit, [v, v + 1], saying, behind[0]!, [behind[0]![0]!, behind[0]![behind[0]!.length - 1]! + 1], false)
  // A function: "a source said", "dit une source".
  if (!first && near >= from) return made(passage, unit, [v, v + 1], saying, [], [nounFrom(words, near, from), near + 1], false)
  if (end > v + 1 && functionWords[words[v + 1]!.type.language].get(words[v + 1]!.type.folded) === 'det') return made(passage, unit, [v, v + 1], saying, [], [v + 1, Math.min(end, v + 6)], false)
  return made(passage, unit, [v, v + 1], saying, [], null, false)
}

function nounFrom(words: readonly Word[], last: number, from: number): number {
  let i = last
  while (i > from && last - i < 6 && words[i - 1]!.type.kind === WORD && functionWords[words[i]!.type.language].get(words[i]!.type.folded) !== 'det') i--
  return i
}

/** Whether a preposition stands before a name behind the verb: `told Reuters`, `a dit à Reuters`. */
function led(words: readonly Word[], i: number, v: number): boolean {
  for (let k = i - 1; k > v && k >= i - 3; k--) {
    const { type } = words[k]!
    if (is('title', type) || type.kind === MARK) continue
    if (functionWords[type.language].get(type.folded) === 'prep') return true
    if (functionWords[type.language].get(type.folded) === 'det') continue
    return false
  }
  return words[v]!.type.language === 'en' && i === v + 1 && is('addressing', words[v]!.type)
}

/** a-t-il déclaré, dit-elle: the index of the pronoun, or -1. */
function invertedPronoun(words: readonly Word[], v: number): number {
  if (words[v]!.type.language !== 'fr') return -1
  for (const k of [v + 1, v - 1]) {
    // dit-il; a-t-il dit; a - t - il dit.
    const word = words[k]
    if (word === undefined) continue
    if (k === v + 1) {
      if (word.type.form !== '-' && word.type.form !== '‑') continue
      const one = words[v + 2], two = words[v + 4]
      if (one !== undefined && is('pronoun', one.type)) return v + 2
      if (one?.type.folded === 't' && two !== undefined && is('pronoun', two.type)) return v + 4
    } else {
      let p = k
      while (p > v - 4 && p > 0 && functionWords.fr.get(words[p]!.type.folded) === 'adv') p--
      if (is('pronoun', words[p]!.type) && (words[p - 1]?.type.form === '-' || words[p - 1]?.type.form === '‑')) return p
    }
  }
  return -1
}

/** The attribution of a quotation: inside it (dit-il), behind it, or before it, in its own sentence. */
export function attribute(passages: readonly Passage[], marks: readonly Mark[], pieces: readonly Place[]): Attribution | null {
  // Right behind one of its ends; else before it, in its own sentence; else farther behind.
  const closing = marks.filter((mark, m) => mark.side !== 'open' && !(mark.side === 'either' && m === 0))
  for (const mark of closing) {
    const found = behind(passages[mark.unit]!, mark.unit, mark, CLOSE)
    if (found !== null && found.classes.length > 0) return found
  }
  const first = marks[0]!
  const found = before(passages[first.unit]!, first.unit, first.word)
  if (found !== null) return found
  for (const mark of closing) {
    const far = behind(passages[mark.unit]!, mark.unit, mark, NEAR)
    if (far !== null) return far
  }
  for (const piece of pieces) {
    const inner = incise(passages[piece.unit]!, piece)
    if (inner !== null) return inner
  }
  return null
}

/** The attribution within some words behind a closing mark; far ones only where a comma or a full stop says that the quotation is over. */
function behind(passage: Passage, unit: number, mark: Mark, reach: number): Attribution | null {
  const { words } = passage
  let start = mark.word + (mark.form.length > 1 ? mark.form.length : 1)
  const over = words[start]?.type.form === ',' || (mark.word > 0 && words[mark.word - 1]!.type.kind === MARK)
  if (reach > CLOSE && !over) return null
  const lead = words[start]
  if (!over && (lead === undefined || !(sayingOf(lead.type) !== null || is('pronoun', lead.type) || is('auxiliary', lead.type) || is('title', lead.type) || isName(words, start, false)))) return null
  while (start < words.length && words[start]!.type.kind === MARK && words[start]!.type.form === ',') start++
  if (start >= words.length || stops(words, start)) return null
  for (let i = start; i < words.length && i < start + reach; i++) {
    const { type } = words[i]!
    if (stops(words, i) || isOpening(type.form)) return null
    const cue = cueAt(words, i, 'according')
    if (cue > 0) return according(passage, unit, i, cue)
    if (sayingOf(type) !== null && !isNounHere(words, i)) return subject(passage, unit, i, start, Math.min(words.length, start + NEAR), -1)
  }
  return null
}

const isOpening = (form: string): boolean => form === '«' || form === '“' || form === '"'

/** A form that can be a noun (report, demande) is one behind an article. */
const isNounHere = (words: readonly Word[], i: number): boolean => i > 0 && functionWords[words[i]!.type.language].get(words[i - 1]!.type.folded) === 'det' && !is('clitic', words[i - 1]!.type)

function before(passage: Passage, unit: number, to: number): Attribution | null {
  const { words } = passage, { from } = sentenceOf(passage, to)
  let found: Attribution | null = null
  for (let i = to - 1; i >= from && i >= to - NEAR; i--) {
    const { type } = words[i]!
    if (type.form === '»' || type.form === '”') break
    const cue = cueAt(words, i, 'according')
    if (cue > 0) { found = according(passage, unit, i, cue); break }
    if (sayingOf(type) !== null && !isNounHere(words, i)) { found = subject(passage, unit, i, from, to, from); break }
  }
  return found
}

function according(passage: Passage, unit: number, i: number, length: number): Attribution {
  const { words } = passage
  let end = i + length
  while (end < words.length && end < i + length + 12 && !stops(words, end) && words[end]!.type.form !== ',' && !isOpening(words[end]!.type.form)) end++
  const runs = nameRuns(words, i + length, end, -1)
  const names = runs.flat()
  const pronoun = end === i + length + 1 && is('pronoun', words[i + length]!.type)
  return made(passage, unit, [i, i + length], null, names, end > i + length ? [i + length, end] : null, pronoun)
}

/** An attribution between commas inside the quotation, as French has them. */
function incise(passage: Passage, piece: Place): Attribution | null {
  if (passage.language !== 'fr') return null
  const { words } = passage
  for (let i = 1; i < words.length - 1; i++) {
    if (words[i]!.start < piece.start || words[i]!.end > piece.end || sayingOf(words[i]!.type) === null) continue
    let comma = i - 1
    while (comma >= 0 && comma >= i - 6 && words[comma]!.type.form !== ',') comma--
    if (comma < 0 || words[comma]!.type.form !== ',') continue
    if (invertedPronoun(words, i) >= 0 || is('auxiliary', words[comma + 1]!.type) || comma === i - 1) {
      const found = subject(passage, piece.unit, i, comma + 1, words.length, -1)
      if (found.pronoun || found.names.length > 0 || isFunction(words, i)) return found
    }
  }
  return null
}

/** Whether somebody without a name says it, right behind the verb and up to a mark: prévient la vétérinaire. a déclaré un porte-parole, */
function isFunction(words: readonly Word[], v: number): boolean {
  const det = words[v + 1]
  if (det === undefined || functionWords.fr.get(det.type.folded) !== 'det') return false
  for (let k = v + 2; k < words.length && k < v + 12; k++) if (words[k]!.type.kind === MARK && words[k]!.type.form !== '-' && !words[k]!.type.form.startsWith("'")) return k > v + 2
  return false
}

/** Whether the words between the marks are capitalised throughout, as titles are. */
export function isTitle(passages: readonly Passage[], pieces: readonly Place[]): boolean {
  if (pieces.length !== 1) return false
  const [{ unit, start, end }] = pieces as [Place]
  const { words, language, text } = passages[unit]!
  if (/[.!?…]\s*$/.test(text.slice(start, end)) && end - start > 60) return false
  let capitals = 0, small = 0
  for (const { type, start: at, end: last } of words) {
    if (at < start || last > end || type.kind !== WORD) continue
    if (type.capital) capitals++
    else if (!functionWords[language].has(type.folded)) small++
  }
  return small === 0 && capitals >= (language === 'en' ? 1 : 2)
}
