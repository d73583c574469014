import table from './irregular-en.tsv'
import { type Forms, listOf, readForms } from './forms'

/**
 * One key for all the inflected forms of an English lemma, from its folded form.
 *
 * Irregular verbs, plurals and comparisons, and words that a rule would join to a stranger, are in irregular-en.tsv. The rules
 * take off -'s, the plural, -ed, -ing, and -er and -est from a listed adjective. The difficulty is the silent e: rated belongs
 * to rate and not to rat, rated and rating show no e. A short word keeps its e (rate), a longer one loses it (creat-e), and a
 * short stem from which -ed or -ing was taken gets one when a doubled consonant would otherwise be due (rat-ed, not ratt-ed).
 */

const A = 97, D = 100, E = 101, F = 102, G = 103, I = 105, L = 108, N = 110, O = 111, Q = 113, R = 114, S = 115, T = 116,
  U = 117, W = 119, X = 120, Y = 121, Z = 122

const isVowel = (code: number): boolean => code === E || code === A || code === I || code === O || code === U

/** Whether the first `end` letters hold a vowel; y is one behind another letter. */
function hasVowel(word: string, end: number): boolean {
  for (let at = 0; at < end; at++) {
    const code = word.charCodeAt(at)
    if (isVowel(code) || (code === Y && at > 0)) return true
  }
  return false
}

/** Whether the first `end` letters are consonants, one vowel letter and one consonant, as in rat and spin. */
function isShort(word: string, end: number): boolean {
  if (end < 2 || isVowel(word.charCodeAt(end - 1))) return false
  const vowel = word.charCodeAt(end - 2)
  if (!isVowel(vowel) && vowel !== Y) return false
  for (let at = 0; at < end - 2; at++) {
    const code = word.charCodeAt(at)
    // The u of qu is no vowel: quot-e.
    if (code === Y || (isVowel(code) && !(code === U && at > 0 && word.charCodeAt(at - 1) === Q))) return at === 0 && code === Y
  }
  return true
}

let known: Forms | undefined
let adjectives: ReadonlySet<string>

function load(): Forms {
  known = readForms(table, [], (lemma, lists) => {
    adjectives = lists.get('~er') ?? new Set()
    return rules(lemma)
  })
  adjectives = listOf(known, '~er')
  return known
}

/** The key of a lemma, or of a stem that has lost nothing. */
function settle(word: string): string {
  const end = word.length
  if (end < 4) return end === 3 && word.charCodeAt(2) === Y && !isVowel(word.charCodeAt(1)) ? word.slice(0, 2) + 'i' : word
  const last = word.charCodeAt(end - 1), second = word.charCodeAt(end - 2)
  if (last === Y) return isVowel(second) ? word : word.slice(0, -1) + 'i'
  if (last === E) {
    if (second === E || (isShort(word, end - 1) && second !== X)) return word
    const cut = word.slice(0, -1)
    return second === L || second === last ? cut : undouble(cut)
  }
  return undouble(word)
}

/** One consonant for two: stopp-, travell-, but not pass, staff, call. */
function undouble(word: string): string {
  const end = word.length
  if (end < 4) return word
  const last = word.charCodeAt(end - 1)
  if (last !== word.charCodeAt(end - 2) || isVowel(last) || last === S || last === F || last === Z) return word
  if (last === L && end < 6 && !(end === 5 && isVowel(word.charCodeAt(2)) && isVowel(word.charCodeAt(1)) && word.charCodeAt(0) !== Q)) return word
  return word.slice(0, -1)
}

/** The key of what stands before -ed or -ing. */
function beforeSuffix(word: string): string {
  const end = word.length
  const last = word.charCodeAt(end - 1)
  if (isShort(word, end) && last !== X && last !== W && last !== Y) return word + 'e'
  return settle(word)
}

/** The adjective behind -er or -est, or undefined. */
function compared(stem: string): string | undefined {
  if (adjectives.has(stem)) return stem
  const settled = settle(stem)
  if (adjectives.has(settled)) return settled
  const withE = stem + 'e'
  return adjectives.has(withE) ? withE : undefined
}

/** A word without its plural or third-person s. */
function withoutS(word: string): string {
  const end = word.length
  if (end < 3 || word.charCodeAt(end - 1) !== S) return word
  const second = word.charCodeAt(end - 2)
  if (end === 3) return isVowel(second) || second === S ? word : word.slice(0, 2)
  if (second === S || second === U || second === I) return word
  if (second === E) {
    const third = word.charCodeAt(end - 3)
    if (third === I && end > 4) return word.slice(0, -3) + 'y'
    if (third === X || (third === Z && word.charCodeAt(end - 4) === Z)) return word.slice(0, -2)
  }
  return word.slice(0, -1)
}

/** The key of a word that the table does not know. */
function rules(given: string): string {
  const word = withoutS(given)
  const end = word.length
  if (end < 4) return settle(word)
  const second = word.charCodeAt(end - 2), third = word.charCodeAt(end - 3)
  switch (word.charCodeAt(end - 1)) {
    case D:
      if (second !== E || end < 5 || third === E) break
      if (third === I) return word.slice(0, -2)
      return hasVowel(word, end - 2) ? beforeSuffix(word.slice(0, -2)) : settle(word)
    case G:
      if (second !== N || third !== I || end < 5 || !hasVowel(word, end - 3)) break
      return beforeSuffix(word.slice(0, -3))
    case R:
      if (second === E && end > 4) return compared(word.slice(0, -2)) ?? settle(word)
      break
    case T:
      if (second === S && third === E && end > 5) return compared(word.slice(0, -3)) ?? settle(word)
      break
  }
  return settle(word)
}

/** The word without a possessive. */
function plain(word: string): string {
  const end = word.length
  if (end < 3) return word
  if (word.charCodeAt(end - 1) === 39) return word.slice(0, -1)
  return word.charCodeAt(end - 2) === 39 && word.charCodeAt(end - 1) === S ? word.slice(0, -2) : word
}

/** What the table says of a form, with or without a plural s. */
function lookUp(word: string): string | readonly string[] | undefined {
  const keys = (known ?? load()).keys
  const found = keys.get(word)
  if (found !== undefined) return found
  const end = word.length
  return end > 3 && word.charCodeAt(end - 1) === S ? keys.get(word.slice(0, -1)) : undefined
}

/** The key that all forms of the lemma share; of a homograph, the commonest lemma's. */
export function stemEnglish(folded: string): string {
  const word = plain(folded)
  const found = lookUp(word)
  if (found === undefined) return rules(word)
  return typeof found === 'string' ? found : found[0]!
}

/** All keys of a form, the commonest first: left is leave and left. */
export function lemmasEnglish(folded: string): readonly string[] {
  const word = plain(folded)
  const found = lookUp(word)
  if (found === undefined) return [rules(word)]
  return typeof found === 'string' ? [found] : found
}

/** The key of a dictionary entry: its own, where the form also belongs to another lemma (left the side, not to leave). */
export function lemmaKeyEnglish(folded: string): string {
  const keys = lemmasEnglish(folded)
  return keys.length > 1 && keys.includes(folded + '.') ? folded + '.' : keys[0]!
}
