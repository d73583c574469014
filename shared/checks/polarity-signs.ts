import { MARK, WORD, type Word, type WordType } from '../article/words'
import type { Language } from '../article/types'
import { lexicon } from '../language/lexicon'
import { lemmasEnglish, lemmasFrench } from '../language/morphology'
import { rows } from '../language/table'
import table from '../language/quotes/negation.tsv'

/**
 * A sign of negation among the words of a sentence. One that is `strong` says no and the other language must say so too;
 * one that is not may be how the other language says it, and need not be answered.
 */
export interface Sign {
  /** Index of its first word, and of the word behind its last: `ne … pas` runs from one to the other. */
  readonly from: number
  readonly to: number
  readonly strong: boolean
  /** The word in which it is felt: the last of its own. */
  readonly at: number
}

type Class = 'no' | 'may' | 'skip'
interface Phrase { readonly words: readonly string[]; readonly kind: Class }

const phrases: Record<Language, Map<string, Phrase[]>> = { en: new Map(), fr: new Map() }
const lemmas: Record<Language, Set<string>> = { en: new Set(), fr: new Set() }
const closers = new Map<string, 'no' | 'only'>()
for (const [language, words, kind, how] of rows(table)) {
  const side = language as Language
  if (kind!.startsWith('close ')) closers.set(words!, kind!.slice(6) as 'no' | 'only')
  else if (how === 'lemma') lemmas[side].add((side === 'en' ? lemmasEnglish : lemmasFrench)(words!)[0]!)
  else {
    const parts = words!.split(' '), list = phrases[side].get(parts[0]!)
    if (list === undefined) phrases[side].set(parts[0]!, [{ words: parts, kind: kind as Class }])
    else list.push({ words: parts, kind: kind as Class })
  }
}
for (const side of ['en', 'fr'] as const) for (const list of phrases[side].values()) list.sort((a, b) => b.words.length - a.words.length)

interface Trait { readonly phrases: readonly Phrase[] | null; readonly may: boolean; readonly ne: boolean }
const plain: Trait = { phrases: null, may: false, ne: false }
const traits: (Trait | undefined)[] = []

/** un-, -less and in- before a word that is known without them. */
function affixed(type: WordType): boolean {
  const { folded, language } = type
  if (language === 'en') {
    const { en } = lexicon()
    if (folded.length > 5 && folded.startsWith('un') && lemmasEnglish(folded.slice(2)).some(key => en.has(key)) && !/^un(?:i|der|til|cle)/.test(folded)) return true
    return folded.length > 6 && folded.endsWith('less') && lemmasEnglish(folded.slice(0, -4)).some(key => en.has(key))
  }
  const { fr } = lexicon()
  const head = /^(?:in|im|ir|il|mal|me|non)(?=.{4})/.exec(folded)
  if (head === null || /^(?:inter|intro|impo[rs]|inst|ind[iu])/.test(folded)) return false
  const rest = folded.slice(head[0].length)
  return rest.length > 4 && lemmasFrench(rest).some(key => fr.has(key))
}

function traitOf(type: WordType): Trait {
  let trait = traits[type.id]
  if (trait === undefined) {
    trait = plain
    const { folded, language } = type
    const starts = phrases[language].get(folded) ?? null
    const ne = language === 'fr' && (folded === 'ne' || folded === "n'")
    const may = type.kind === WORD && ((language === 'en' ? lemmasEnglish : lemmasFrench)(folded).some(key => lemmas[language].has(key)) || affixed(type))
    if (starts !== null || may || ne) trait = { phrases: starts, may, ne }
    traits[type.id] = trait
  }
  return trait
}

const fits = (words: readonly Word[], i: number, phrase: Phrase): boolean => phrase.words.every((w, k) => words[i + k]?.type.folded === w)

/** How many words may stand between `ne` and what closes it. */
const SPREAD = 9

/** The signs of a run of words, in order. `strongest` alone is wanted first: most sentences have none. */
export function readSigns(words: readonly Word[]): Sign[] {
  const out: Sign[] = []
  for (let i = 0; i < words.length; i++) {
    const trait = traitOf(words[i]!.type)
    if (trait === plain) continue
    if (trait.ne) { i = readNe(words, i, out) - 1; continue }
    const phrase = trait.phrases?.find(p => fits(words, i, p))
    if (phrase !== undefined) {
      const length = phrase.words.length
      if (phrase.kind !== 'skip') out.push({ from: i, to: i + length, strong: phrase.kind === 'no' && !spared(words, i, out), at: i + length - 1 })
      i += length - 1
    } else if (trait.may) out.push({ from: i, to: i + 1, strong: false, at: i })
  }
  return out
}

/** `nor` and `ni` behind another negation go on with it; a tag (isn't it?) denies nothing. */
function spared(words: readonly Word[], i: number, before: readonly Sign[]): boolean {
  const { folded, language } = words[i]!.type
  if (folded === 'nor' || folded === 'ni') return before.some(sign => sign.strong && i - sign.to < 20)
  if (language === 'en' && folded === "n't") {
    const pronoun = words[i + 1], mark = words[i + 2]
    return pronoun !== undefined && mark !== undefined && mark.type.form === '?' && /^(?:it|he|she|they|you|we|i)$/.test(pronoun.type.folded)
  }
  return false
}

/** Reads `ne` and what closes it; gives the index behind what was read. */
function readNe(words: readonly Word[], ne: number, out: Sign[]): number {
  let only = -1
  for (let k = ne + 1; k < words.length && k <= ne + SPREAD; k++) {
    const { type } = words[k]!
    if (type.kind === MARK && type.form !== '-' && type.form !== ',') break
    if (type.folded === 'ne' || type.folded === "n'") break
    const closer = closers.get(type.folded)
    if (closer === undefined) continue
    if (closer === 'only') { if (only < 0) only = k; continue }
    if (only >= 0 && type.folded !== 'pas') break
    // ne … pas que, pas seulement: more than that; n'… plus que: no more than.
    const phrase = traitOf(type).phrases?.find(p => p.words.length > 1 && p.kind === 'may' && fits(words, k, p))
    if (phrase !== undefined) { out.push({ from: ne, to: k + phrase.words.length, strong: false, at: k }); return k + phrase.words.length }
    let last = k
    // plus jamais, jamais rien, plus aucun: one negation in several words.
    while (last + 1 < words.length && closers.get(words[last + 1]!.type.folded) === 'no') last++
    out.push({ from: ne, to: last + 1, strong: true, at: last })
    return last + 1
  }
  // Personne ne, aucun … n', rien ne, ni … ne: what closes it stands before.
  for (let k = ne - 1; k >= 0 && k >= ne - 10; k--) {
    const { type } = words[k]!
    if (type.kind === MARK && type.form !== '-' && type.form !== ',') break
    const closer = closers.get(type.folded)
    if (closer !== 'no' || type.folded === 'plus' || type.folded === 'point') continue
    while (out.length > 0 && out[out.length - 1]!.from >= k) out.pop()
    out.push({ from: k, to: ne + 1, strong: true, at: k })
    return ne + 1
  }
  // Only (ne … que), or a ne that denies nothing (avant qu'il ne) or denies by itself (ne cesse de, ne saurait).
  out.push({ from: ne, to: ne + 1, strong: false, at: ne })
  return only >= 0 ? ne + 1 : ne + 1
}
