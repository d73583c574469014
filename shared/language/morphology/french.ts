import table from './irregular-fr.tsv'
import { type Forms, listOf, readForms } from './forms'

/**
 * One key for all the inflected forms of a French lemma, from its folded form.
 *
 * Irregular verbs, the verbs in -ir with -iss-, and words that a rule would join to a stranger are in irregular-fr.tsv. What is
 * left is regular: the ladder below takes off the plural, then a verb ending or the feminine (`cut…`), and `settle` levels what
 * differs between forms of one lemma (ancienn-/ancien-, activ-/actif, actric-/acteur, employ-/emploi). Both steps see all
 * forms, the lemma included, so that a crude cut is harmless as long as it is the same for all.
 *
 * Not read: the past simple and the imperfect subjunctive with nous and vous (parlâmes, parlassions), which news does not use
 * and which look like plural nouns.
 */

const A = 97, C = 99, E = 101, F = 102, G = 103, H = 104, I = 105, L = 108, N = 110, O = 111, R = 114, S = 115, T = 116,
  U = 117, X = 120, Y = 121, Z = 122

/** What follows the stem in -i of the verbs like finir, from that i on. */
const AFTER_IR_STEM: ReadonlySet<string> = new Set(('i is it ie ies ir ira iras irai irais irait irons irez iront iraient irions '
  + 'iriez issons issez issent issais issait issaient issions issiez isse isses issant issants issante issantes irent').split(' '))

/** The endings of a regular verb in -er; a form with a further s is known without being listed. */
const ER_ENDINGS: readonly string[] = ('e ee er ons ez ent ais ait ions iez aient ant a erent era erai erons erez eront erait erions '
  + 'eriez eraient').split(' ')

let known: Forms | undefined
let irStems: ReadonlySet<string>, ierStems: ReadonlySet<string>, ererStems: ReadonlySet<string>, onNouns: ReadonlySet<string>

function load(): Forms {
  known = readForms(table, ER_ENDINGS, (lemma, lists) => {
    useLists({ keys: new Map(), lists })
    return rules(lemma)
  })
  useLists(known)
  return known
}

function useLists(forms: Forms): void {
  irStems = listOf(forms, '~ir')
  ierStems = listOf(forms, '~ier')
  ererStems = listOf(forms, '~erer')
  onNouns = listOf(forms, '~on')
}

/** The stem before an ending that begins with -er: libérons is libér-ons, parlerons is parl-erons. */
const beforeEr = (stem: string): string => (ererStems.has(stem + 'er') ? stem + 'er' : stem)

/** The key by a verb like finir, or undefined when the word is no form of one. */
function irVerb(word: string, end: number): string | undefined {
  // The last i may be the ending's (fin-issait, fin-irions), so that the one before is tried as well.
  let tries = 0
  for (let at = end - 1; at >= 2 && at >= end - 8 && tries < 2; at--) {
    if (word.charCodeAt(at) !== I) continue
    tries++
    if (AFTER_IR_STEM.has(word.slice(at)) && irStems.has(word.slice(0, at))) return word.slice(0, at) + 'ir.'
  }
  return undefined
}

/** Levels the stems of one lemma. */
function settle(stem: string): string {
  let end = stem.length
  if (end < 3) return stem
  let last = stem.charCodeAt(end - 1)
  if (last === E) {
    // mange-ons, dirige-ant
    if (end < 4 || stem.charCodeAt(end - 2) !== G) return stem
    stem = stem.slice(0, --end)
    last = G
  }
  const second = stem.charCodeAt(end - 2), third = stem.charCodeAt(end - 3)
  switch (last) {
    case T:
      // présent-e, présent-er; important-e
      if (second === N && end >= 6 && (third === A || third === E) && !(end >= 7 && stem.endsWith('ement'))) return settle(stem.slice(0, -3))
      if (second === T && third === E && end >= 4) return stem.slice(0, -1)
      return stem
    case R:
      if (second === E && end >= 4 && (third === I || third === G || (third === H && stem.charCodeAt(end - 4) === C))) return stem.slice(0, -2)
      if (second === U && third === E && end >= 5) return stem.slice(0, -1) + 's'
      return stem
    case L:
      if (second === L && end >= 4 && (third === E || (third === I && end >= 5 && (stem.charCodeAt(end - 4) === E || stem.charCodeAt(end - 4) === A)))) return stem.slice(0, -1)
      return stem
    case N:
      return second === N && end >= 5 && (third === E || third === O) ? stem.slice(0, -1) : stem
    case F:
      return second === I || second === E || second === U ? stem.slice(0, -1) + 'v' : stem
    case C:
      return second === I && third === R && end >= 5 && stem.charCodeAt(end - 4) === T ? stem.slice(0, -4) + 'teus' : stem
    case Y:
      return stem.slice(0, -1) + 'i'
    case S:
      if (second !== I) return stem
      if (third === O && end >= 5) return stem.slice(0, -1)
      return third === A && end >= 6 ? stem.slice(0, -3) : stem
    default:
      return stem
  }
}

const cut = (word: string, letters: number): string => settle(word.slice(0, -letters))

/** Forms in -ons: a plural noun (saisons, nations) or a verb with nous (parlons, parlerions). */
function nous(word: string, end: number): string {
  const noun = word.slice(0, -1)
  if (onNouns.has(noun)) return noun
  if (end < 6) return end === 5 && word.charCodeAt(1) !== O ? cut(word, 3) : noun
  if (word.charCodeAt(end - 4) === I) {
    if (end > 8 && word.endsWith('erions')) return settle(beforeEr(word.slice(0, -6)))
    // Nouns in -tion are too many to list; verbs in -ter with nous in the imperfect are few.
    if (word.charCodeAt(end - 5) === T) return noun
    const stem = word.slice(0, -3)
    return ierStems.has(stem) ? stem : cut(word, 4)
  }
  if (end > 7 && word.endsWith('erons')) return settle(beforeEr(word.slice(0, -5)))
  return cut(word, 3)
}

/** A form without its plural s. */
function singular(word: string): string {
  const end = word.length
  if (end < 3) return word
  const second = word.charCodeAt(end - 2), third = word.charCodeAt(end - 3)
  switch (word.charCodeAt(end - 1)) {
    case E:
      if (second === E && end >= 5) return cut(word, 2)
      return cut(word, 1)
    case T:
      if (second === N) {
        if (third === E) {
          if (end > 5 && word.charCodeAt(end - 4) === I && word.charCodeAt(end - 5) === A) {
            return end > 9 && word.endsWith('eraient') ? settle(beforeEr(word.slice(0, -7))) : cut(word, 5)
          }
          if (end > 6 && word.endsWith('erent')) return settle(beforeEr(word.slice(0, -5)))
          if (end >= 7 && word.endsWith('ement')) return word
          return end >= 6 ? cut(word, 3) : word
        }
        if (third === A) return end >= 6 ? cut(word, 3) : word
        if (third === O && end > 6 && word.endsWith('eront')) return settle(beforeEr(word.slice(0, -5)))
        return word
      }
      if (second === I && third === A && end >= 5) {
        return end > 6 && word.endsWith('erait') ? settle(beforeEr(word.slice(0, -5))) : cut(word, 3)
      }
      return settle(word)
    case A:
      if (end > 4 && second === R && third === E) return settle(beforeEr(word.slice(0, -3)))
      return end >= 4 ? cut(word, 1) : word
    case I:
      if (second !== A || end < 5) return word
      return end > 5 && word.endsWith('erai') ? settle(beforeEr(word.slice(0, -4))) : cut(word, 2)
    case R:
      return second === E && end >= 4 ? cut(word, 2) : settle(word)
    default:
      return settle(word)
  }
}

/** The key of a word that the table does not know. */
function rules(word: string): string {
  const end = word.length
  if (end < 3) return word
  if (irStems.size > 0) {
    const verb = irVerb(word, end)
    if (verb !== undefined) return verb
  }
  const second = word.charCodeAt(end - 2), third = word.charCodeAt(end - 3)
  switch (word.charCodeAt(end - 1)) {
    case S:
      if (second === S) return word
      if (second === N && third === O) return nous(word, end)
      if (second === I && third === A && end >= 6) {
        return end > 6 && word.endsWith('erais') ? settle(beforeEr(word.slice(0, -5))) : cut(word, 3)
      }
      return singular(word.slice(0, -1))
    case X:
      if (end < 5 || second !== U) return word
      if (third === A) return word.charCodeAt(end - 4) === E ? word.slice(0, -1) : word.slice(0, -2) + 'l'
      return third === E ? word.slice(0, -1) + 's' : word
    case Z:
      if (second !== E || end < 5) return word
      if (third === I && end > 5) {
        if (end > 7 && word.endsWith('eriez')) return settle(beforeEr(word.slice(0, -5)))
        const stem = word.slice(0, -2)
        return ierStems.has(stem) ? stem : cut(word, 3)
      }
      return third === R && end > 6 && word.charCodeAt(end - 4) === E ? settle(beforeEr(word.slice(0, -4))) : cut(word, 2)
    default:
      return singular(word)
  }
}

/** The word behind an elided l', d', qu'…; most words have no apostrophe near their beginning. */
function unelided(word: string): string {
  // Reading past a string's end is slow in V8, hence the length first.
  if (word.length < 4) return word
  if (word.charCodeAt(1) === 39) return word.slice(2)
  return word.charCodeAt(2) === 39 && word.charCodeAt(0) === 113 && word.length > 4 ? word.slice(3) : word
}

/** What the table says of a form, with or without a plural s. */
function lookUp(word: string): string | readonly string[] | undefined {
  const keys = (known ?? load()).keys
  const found = keys.get(word)
  if (found !== undefined) return found
  const end = word.length
  return end > 1 && word.charCodeAt(end - 1) === S ? keys.get(word.slice(0, -1)) : undefined
}

/** The key that all forms of the lemma share; of a homograph, the commonest lemma's. */
export function stemFrench(folded: string): string {
  const word = unelided(folded)
  const found = lookUp(word)
  if (found === undefined) return rules(word)
  return typeof found === 'string' ? found : found[0]!
}

/** All keys of a form, the commonest first: suis is être and suivre. */
export function lemmasFrench(folded: string): readonly string[] {
  const word = unelided(folded)
  const found = lookUp(word)
  if (found === undefined) return [rules(word)]
  return typeof found === 'string' ? [found] : found
}

/** The key of a dictionary entry: its own, where the form also belongs to another lemma (été the summer, not être). */
export function lemmaKeyFrench(folded: string): string {
  const keys = lemmasFrench(folded)
  return keys.length > 1 && keys.includes(folded + '.') ? folded + '.' : keys[0]!
}
