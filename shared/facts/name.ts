import type { Passage } from '../article/passage'
import type { Language, Span } from '../article/types'
import { knowledge } from '../align/vocabulary'
import { MARK, NUMBER, WORD, type Word, type WordType } from '../article/words'
import { functionWords } from '../language/function-words'
import { fold } from '../language/morphology'
import { rows, variants } from '../language/table'
import calendar from '../language/numbers/calendar.tsv'
import titleTable from '../language/names/titles.tsv'
import { nameTable, type NameForm, type NameKind } from './name-table'

/**
 * One name word of a passage, or one name of several words that the tables know. A person's full name is several mentions of
 * the same `run`: given names and surnames are compared word by word.
 */
export interface NameMention extends Span {
  /** Word indices in the passage, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** `name`: a capitalised word that the tables do not know; the rest as in the tables. */
  readonly kind: NameKind | 'name'
  /** What it may name: ids of entities of the tables; empty for a plain name. */
  readonly entities: readonly number[]
  /** Its words folded, a space between. */
  readonly key: string
  /** The word itself where it is one word. */
  readonly type: WordType | null
  /** The capital may be owed to the sentence's beginning alone. */
  readonly opener: boolean
  /** The language's lexicon knows the word as a common one (Court, Hearts, Trente). */
  readonly common: boolean
  /** Gender of a given name, or '' for what is none. */
  readonly given: string
  /** Capital letters only: an acronym, known or not. */
  readonly caps: boolean
  /** Number of the run of neighbouring names it stands in, from 0 in each passage. */
  readonly run: number
  /** 0 to 3 for the number and gender of a French demonym, else -1. */
  readonly slot: number
}

/** What is known of a spelling as part of a name, worked out once. */
interface NameWord {
  readonly forms: readonly NameForm[]
  /** Those of the forms that may begin with a small letter. */
  readonly small: readonly NameForm[]
  /** See `bareKey` and `umlautKey`. */
  readonly bare: string
  readonly umlaut: string
  readonly given: string
  readonly common: boolean
  /** Never a name by itself: function words, days, months. */
  readonly plain: boolean
}

const calendarWords: Record<Language, ReadonlySet<string>> = (() => {
  const of = (column: number): Set<string> => new Set(rows(calendar).filter(row => row[0] === 'month' || row[0] === 'weekday').flatMap(row => variants(row[column])).map(form => form.replace(/^[!^]/, '')))
  return { en: of(2), fr: of(3) }
})()

const knownWords: (NameWord | undefined)[] = []
const noForms: readonly NameForm[] = []
/** Particles inside a name: `van`, `bin`; French and English `de` is left out, it stands between any two names. */
const particles: ReadonlySet<string> = new Set('van von der den bin ben ibn al el da dos das di della del du st mc mac ter zu'.split(' '))
/** XIXe, XXI, Ier, Vème: Roman numerals are figures. */
const roman = /^(?:[IVXL]{2,}|[IVX]+(?:e|er|re|ère|ème|eme|th|st|nd|rd))$/

function learn(type: WordType): NameWord {
  const { folded, language } = type, given = nameTable().given(folded)
  // A.I. is AI; U.S. stands in the tables with its points.
  let forms = nameTable().forms(language, folded)
  if (forms.length === 0) forms = folded.includes('.') ? nameTable().forms(language, folded.replace(/\./g, '')).filter(form => form.words.length === 1) : noForms
  if (forms.length === 0) forms = noForms
  const small = forms.filter(form => form.cases[0] === 0)
  return {
    forms, given, bare: bareKey(type), umlaut: umlautKey(type),
    small: small.length === 0 ? noForms : small,
    // The lexicon holds names too.
    common: !forms.some(form => form.words.length === 1) && given === '' && knowledge(type).stems.length > 0,
    plain: functionWords[language].has(folded) || calendarWords[language].has(folded) || (type.capital && roman.test(type.form)) || folded.endsWith("'") || (folded.length < 2),
  }
}

export const nameWord = (type: WordType): NameWord => (knownWords[type.id] ??= learn(type))

const NEVER = 1, MAYBE = 2
/** By type id: whether a name may begin with the word; most words begin none. */
const starts: (number | undefined)[] = []
const startOf = (type: WordType): number => (type.kind === WORD && (type.capital || nameWord(type).small !== noForms) ? MAYBE : NEVER)

const titles: Record<Language, ReadonlySet<string>> = (() => {
  const of = (column: number): Set<string> => new Set(rows(titleTable).flatMap(row => variants(row[column])).filter(form => !form.includes(' ')).map(form => fold(form).replace(/\.$/, '')))
  return { en: of(0), fr: of(1) }
})()

/** Whether the word is a title or a function: President, Sen., vice-président. */
export const isTitle = (language: Language, key: string): boolean => titles[language].has(key)

const readings = new WeakMap<Passage, readonly NameMention[]>()

/** The names of a passage in order. */
export function readNames(passage: Passage): readonly NameMention[] {
  let found = readings.get(passage)
  if (found === undefined) readings.set(passage, found = scan(passage))
  return found
}

/** A passage written in capitals throughout tells nothing by its capitals. */
function isShouted(words: readonly Word[]): boolean {
  let caps = 0, small = 0
  for (let i = 0; i < words.length; i++) {
    const { type } = words[i]!
    if (type.kind !== WORD || type.folded.length < 3) continue
    if (type.caps) caps++
    else if (!type.capital) small++
    if (small > 6) return false
  }
  return caps > 3 && caps > small * 2
}

const NONE = -1
/** Capitals of this length on a word of no table write a name out: ALMATY, KARAGANDA in a dateline. */
const LONGEST_ACRONYM = 6
const thanks: ReadonlySet<string> = new Set(['a', 'au', 'aux'])

/** How the years of either era are marked: 753 BCE, AD 79, IIe siècle AEC, 221 av. JC. */
const eras: ReadonlySet<string> = new Set(['bc', 'bce', 'ce', 'ad', 'ec', 'aec', 'jc'])
const dated: ReadonlySet<string> = new Set(['century', 'centuries', 'siecle', 'siecles', 'av', 'apr'])
function isEra(words: readonly Word[], i: number): boolean {
  if (!eras.has(words[i]!.type.folded.replace(/\./g, ''))) return false
  let k = i - 1
  while (k > 0 && (words[k]!.type.form === '.' || words[k]!.type.form === '-')) k--
  const before = words[k]?.type
  return before !== undefined && (before.kind === NUMBER || dated.has(before.folded)) || words[i + 1]?.type.kind === NUMBER
}

const compass: ReadonlySet<string> = new Set(['nord', 'sud', 'est', 'ouest'])
/** The quarters of the compass that begin the name of another, and what ends it. */
const halves: ReadonlySet<string> = new Set(['nord', 'sud', 'north', 'south']), quarters: ReadonlySet<string> = new Set(['est', 'ouest', 'east', 'west', 'eastern', 'western'])
const isHyphen = (form: string | undefined): boolean => form === '-' || form === '‑' || form === '‐'

/** How many words from `at` on the form takes, marks inside it counted; 0 when it does not stand there. */
function formAt(words: readonly Word[], at: number, form: NameForm, shouted: boolean): number {
  let i = at, capital = false
  for (let k = 0; k < form.words.length; k++) {
    if (k > 0) {
      const mark = words[i]
      if (mark === undefined) return 0
      // A hyphen or an abbreviation's point may stand between two words of a name.
      if (mark.type.kind === MARK) {
        const glyph = mark.type.form
        if (!(isHyphen(glyph) || (glyph === '.' && form.words[k - 1]!.length < 4) || glyph === '&' || glyph === "'" || glyph === '’')) return 0
        i++
      }
    }
    const word = words[i]
    if (word === undefined || (k > 0 && word.type.folded !== form.words[k])) return 0
    const need = form.cases[k]!
    if (need === 2 && !word.type.caps) return 0
    // Amérique du sud: a quarter may go without its capital.
    if (need >= 1 && !word.type.capital && !(k > 0 && compass.has(word.type.folded))) return 0
    if (need === 1 && word.type.caps && form.words.length === 1 && word.type.folded.length < 4 && !shouted) return 0
    capital ||= word.type.capital
    i++
  }
  // Of Sud-Ouest neither half is the South.
  if (halves.has(words[i - 1]!.type.folded) && isHyphen(words[i]?.type.form) && quarters.has(words[i + 1]?.type.folded ?? '')) return 0
  return i - at
}

function scan(passage: Passage): NameMention[] {
  const { words, sentences, language, text } = passage
  const out: NameMention[] = []
  const shouted = isShouted(words)
  let run = -1, lastEnd = NONE, next = 0, sentence = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!, { type } = word
    if ((starts[type.id] ??= startOf(type)) === NEVER) continue
    const known = nameWord(type), candidates = type.capital ? known.forms : known.small
    // « Grâce à » thanks nobody by name.
    if (language === 'fr' && type.folded === 'grace' && thanks.has(words[i + 1]?.type.folded ?? '')) continue
    if (i < next) continue
    if (type.caps && isEra(words, i)) continue
    let form: NameForm | null = null, length = 0
    for (let n = 0; n < candidates.length; n++) {
      length = formAt(words, i, candidates[n]!, shouted)
      if (length > 0) { form = candidates[n]!; break }
    }
    // A month that closes a run of names is somebody's name: Theresa May.
    const surname = known.plain && language === 'en' && type.folded === 'may' && lastEnd === i && out.length > 0 && (out[out.length - 1]!.given !== '' || out[out.length - 1]!.key.length < 4)
    if (form === null && (!type.capital || (known.plain && !surname) || shouted)) continue
    if (form === null) length = 1
    while (sentence + 1 < sentences.length && sentences[sentence]!.end <= word.start) sentence++
    const opener = isOpener(passage, i, sentences[sentence]?.from ?? 0)
    const last = words[i + length - 1]!
    const joined = lastEnd !== NONE && joins(words, text, lastEnd, i)
    if (!joined) run++
    lastEnd = i + length
    next = lastEnd
    const kind = form === null ? (type.caps && !shouted && type.folded.length > 1 && type.folded.length < LONGEST_ACRONYM ? 'acronym' : 'name') : form.kinds[0]!
    out.push({
      start: word.start, end: last.end, from: i, to: i + length, kind, entities: form === null ? none : form.entities,
      key: length === 1 ? known.bare : keyOf(words, i, i + length), type: length === 1 ? type : null, opener,
      common: length === 1 && known.common, given: length === 1 && type.capital ? known.given || (kind === 'figure' ? 'u' : '') : '',
      caps: type.caps && length === 1 && !shouted && (form !== null || type.folded.length < LONGEST_ACRONYM), run, slot: form?.slot ?? -1,
    })
  }
  return out
}

const none: readonly number[] = []

/** The word without what leans on it: the possessive that French leaves in a firm's name, the plural of an acronym. */
function bareKey({ folded, form }: WordType): string {
  if (folded.endsWith("'s")) return folded.slice(0, -2)
  if (form.length > 2 && form.endsWith('s') && form.slice(0, -1) === form.slice(0, -1).toUpperCase()) return folded.slice(0, -1)
  return folded.includes('.') ? folded.replace(/\./g, '') : folded
}

/** Müller as those write it who have no umlauts, folded: mueller; '' for a word without one. */
const umlautKey = ({ form }: WordType): string => (/[äöüÄÖÜ]/.test(form) ? fold(form.replace(/([äöü])/gi, (letter: string) => fold(letter) + 'e')) : '')

const keyOf = (words: readonly Word[], from: number, to: number): string => {
  let key = ''
  for (let i = from; i < to; i++) if (words[i]!.type.kind !== MARK) key += (key === '' ? '' : ' ') + words[i]!.type.folded
  return key
}

/** First word of its sentence, of a quotation or of what follows a colon. */
function isOpener(passage: Passage, i: number, from: number): boolean {
  const { words } = passage
  let k = i - 1
  while (k >= from && words[k]!.type.kind === MARK) {
    const mark = words[k]!.type.form
    if (mark === '"' || mark === '“' || mark === '«' || mark === ':' || mark === '‘' || mark === '—' || mark === '–' || mark === '•' || mark === '*' || mark === '…' || mark === "'" || mark === '?' || mark === '!' || mark === '.' && !(k > 0 && words[k - 1]!.type.folded.length < 4)) return true
    if (mark !== '(' && mark !== '[') return false
    k--
  }
  return k < from
}

/** Whether the words between two names let them be one run: nothing but a space, a hyphen, an initial's point, a particle. */
function joins(words: readonly Word[], text: string, end: number, start: number): boolean {
  if (start - end > 2) return false
  for (let k = end; k < start; k++) {
    const { type } = words[k]!
    if (type.kind === MARK) {
      if (type.form === '-' || type.form === '‑' || (type.form === '.' && words[k - 1]!.type.folded.length < 4)) continue
      return false
    }
    // One initial, or a small particle.
    if (type.capital && type.folded.length === 1) continue
    if (!particles.has(type.folded)) return false
  }
  // More than a blank between them: an ellipsis, a line's end.
  return start > 0 && words[start]!.start - words[start - 1]!.end <= 1 && (start === end || text.length > 0)
}
