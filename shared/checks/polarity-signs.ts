import { MARK, NUMBER, WORD, type Word, type WordType } from '../article/words'
import type { Language } from '../article/types'
import { lexicon } from '../language/lexicon'
import { lemmasOf } from '../language/lemmas'
import { lemmasEnglish, lemmasFrench } from '../language/morphology'
import { rows } from '../language/table'
import table from '../language/quotes/negation.tsv'
import { isTurn } from './polarity-turns'

/**
 * A sign of negation among the words of a sentence. One that is `strong` says no and the other language must say so too;
 * one that is not may be how the other language says it, and need not be answered.
 */
export interface Sign {
  /** Index of its first word, and of the word behind its last: `ne … pas` runs from one to the other. */
  readonly from: number
  readonly to: number
  readonly strong: boolean
  /** What it says, where the table names it; `affix` for un- and its like; '' for the rest. */
  readonly name: string
  /** The negative word that a sign denies and so turns round (n'arrête pas), -1 for none: such a sign is not strong, unless that word is translated as it is. */
  readonly through: number
  /** A refusal to do what its next verb says: refused to, failed to, a omis de. */
  readonly refuses?: boolean
  /** It bears on a comparison and so stands for a superlative: could not be worse. Not strong, unless the other side compares as well. */
  readonly compares?: boolean
  /** It has no verb of its own: , not through the service door. */
  readonly bare?: boolean
  /** An until follows in its clause: not until Sunday. */
  readonly until?: boolean
  /** The word in which it is felt: the last of its own. */
  readonly at: number
}

type Class = 'no' | 'may' | 'skip' | 'turn'
interface Phrase { readonly words: readonly string[]; readonly kind: Class; readonly name: string }

const phrases: Record<Language, Map<string, Phrase[]>> = { en: new Map(), fr: new Map() }
const lemmas: Record<Language, Map<string, string>> = { en: new Map(), fr: new Map() }
/** Verbs that affirm when they are denied (n'a pas tari d'éloges), and say nothing negative by themselves. */
const turns: Record<Language, Set<string>> = { en: new Set(), fr: new Set() }
/** Verbs that leave undone what follows them. */
const refusing: Record<Language, Set<string>> = { en: new Set(), fr: new Set() }
const closers = new Map<string, 'no' | 'only'>()
for (const [language, words, kind, how, name = ''] of rows(table)) {
  const side = language as Language
  if (kind!.startsWith('close ')) closers.set(words!, kind!.slice(6) as 'no' | 'only')
  else if (kind === 'turn') turns[side].add((side === 'en' ? lemmasEnglish : lemmasFrench)(words!)[0]!)
  else if (kind === 'refuse') refusing[side].add((side === 'en' ? lemmasEnglish : lemmasFrench)(words!)[0]!)
  else if (how === 'lemma') lemmas[side].set((side === 'en' ? lemmasEnglish : lemmasFrench)(words!)[0]!, name)
  else {
    const parts = words!.split(' '), list = phrases[side].get(parts[0]!)
    if (list === undefined) phrases[side].set(parts[0]!, [{ words: parts, kind: kind as Class, name }])
    else list.push({ words: parts, kind: kind as Class, name })
  }
}
for (const side of ['en', 'fr'] as const) for (const list of phrases[side].values()) list.sort((a, b) => b.words.length - a.words.length)

/** `may`: the name of a weak sign that the word is by itself, null for none. */
interface Trait { readonly phrases: readonly Phrase[] | null; readonly may: string | null; readonly ne: boolean; readonly turn: boolean; readonly refuses: boolean }
const plain: Trait = { phrases: null, may: null, ne: false, turn: false, refuses: false }
const traits: (Trait | undefined)[] = []

/** un-, -less and in- before a word that is known without them, and the adverbs of what the table has as such (inaccurate, inaccurately). */
function affixed(type: WordType): boolean {
  const { folded, language } = type
  if (language === 'en') {
    const { en } = lexicon()
    const known = (word: string): boolean => lemmasEnglish(word).some(key => en.has(key))
    if (folded.length > 5 && folded.startsWith('un') && known(folded.slice(2)) && !/^un(?:i|der|til|employ|cles?$)/.test(folded)) return true
    // Unreachable, unusable: what cannot be reached, used.
    if (folded.length > 8 && /^un.*abl[ey]$/.test(folded) && (known(folded.slice(2, -4)) || known(`${folded.slice(2, -4)}e`))) return true
    if (folded.length > 8 && /^(?:in|im|il|ir)/.test(folded) && /(?:able|ible|ably|ibly|ability|ibility)$/.test(folded)) return true
    if (folded.endsWith('ly') && phrases.en.get(folded.slice(0, -2))?.some(({ words, name }) => words.length === 1 && name === 'affix') === true) return true
    return folded.length > 6 && folded.endsWith('less') && lemmasEnglish(folded.slice(0, -4)).some(key => en.has(key))
  }
  // Adjectives in -able alone by rule: too many other words begin with in- (informer, impression).
  return folded.length > 8 && /^(?:in|im|il|ir)/.test(folded) && /(?:able|ible)s?$/.test(folded)
}

function traitOf(type: WordType): Trait {
  let trait = traits[type.id]
  if (trait === undefined) {
    trait = plain
    const { folded, language } = type
    const starts = phrases[language].get(folded) ?? null
    const ne = language === 'fr' && (folded === 'ne' || folded === "n'")
    let may: string | null = null, turn = false, refuses = false
    if (type.kind === WORD) {
      for (const key of lemmasOf(type)) {
        may ??= lemmas[language].get(key) ?? null
        turn ||= turns[language].has(key)
        refuses ||= refusing[language].has(key)
      }
      if (may === null && affixed(type)) may = 'affix'
    }
    if (starts !== null || may !== null || ne || turn) trait = { phrases: starts, may, ne, turn, refuses }
    traits[type.id] = trait
  }
  return trait
}

/** Whether a word can be a form of a verb that leaves undone what follows it. */
export const isRefusal = (type: WordType): boolean => traitOf(type).refuses

/** Whether a word is the denial of another by what it is made with: unfit, inapte. */
export const isAffixed = (type: WordType): boolean => traitOf(type).may === 'affix'

/** Whether such a verb stands before what it leaves undone. */
const refuses = (words: readonly Word[], i: number): boolean => {
  const next = words[i + 1]?.type.folded
  return next === 'to' || next === 'de' || next === "d'"
}

const fits = (words: readonly Word[], i: number, phrase: Phrase): boolean => phrase.words.every((w, k) => words[i + k]?.type.folded === w)

/** The name of a denial by half. */
export const HALF = 'half'
/** The name of a comparison that finds less (not as good as), and of the word that says so in French. */
export const LESSER = 'lesser'
/** The names of jamais where it closes a negation, and of the superlatives that say as much: the highest price yet, the first to. */
export const NEVER = 'never', EVER = 'superlative', AT_ANY_TIME = 'ever'

/** The names of not only (pas seulement), and of only. */
export const NOT_ONLY = 'notonly', ONLY = 'only'

/** What stands before the noun un pas: a determiner, a number. */
const determiners: ReadonlySet<string> = new Set(['un', 'mes', 'tes', 'ses', 'nos', 'vos', 'leurs', 'plusieurs', 'quelques', 'deux', 'trois', 'quatre', 'cinq', 'dix', 'cent', 'cents', 'mille', 'premier', 'premiers', 'grand', 'grands', 'nouveau', 'faux', 'petit', 'petits', 'ces', 'des'])

/** Whether `pas` is a step: à quelques pas, sur ses pas, faire le pas. */
function isStep(words: readonly Word[], k: number): boolean {
  if (words[k]!.type.folded !== 'pas') return false
  const before = words[k - 1]
  if (before === undefined) return false
  return determiners.has(before.type.folded) || before.type.kind === NUMBER || (before.type.folded === 'le' && /^(?:fai[st]|faire|fit|font|franch\w*|saut\w*|marqu\w*|press\w*|hat\w*|sur|au)$/.test(words[k - 2]?.type.folded ?? ''))
}

/** How many words may stand between `ne` and what closes it. */
const SPREAD = 9

/** The signs of a run of words, in order. */
export function readSigns(words: readonly Word[]): Sign[] {
  const out: Sign[] = []
  for (let i = 0; i < words.length; i++) {
    const trait = traitOf(words[i]!.type)
    if (trait === plain) continue
    if (trait.ne) { i = readNe(words, i, out) - 1; continue }
    // No 8 is a number; British desks write it without a point.
    if (words[i]!.type.form === 'No' && words[i + 1]?.type.kind === NUMBER) continue
    // Northern Ireland, behind a name.
    if (words[i]!.type.form === 'NI' && words[i - 1]?.type.capital === true) continue
    if (isStep(words, i)) continue
    const phrase = trait.phrases?.find(p => fits(words, i, p))
    if (phrase !== undefined) {
      const length = phrase.words.length
      if (phrase.kind !== 'skip') out.push({ from: i, to: i + length, strong: phrase.kind === 'no' && !spared(words, i, out), name: phrase.name, through: -1, at: i + length - 1, ...circumstances(words, i, i + length) })
      i += length - 1
    } else if (trait.may !== null) out.push({ from: i, to: i + 1, strong: false, name: trait.may, through: -1, at: i, ...(trait.refuses && refuses(words, i) ? { refuses: true } : {}) })
  }
  return doubled(words, out)
}

const untils: ReadonlySet<string> = new Set(['until', 'till', 'before'])
/** What stands before a negation that has no verb of its own. */
const apart: ReadonlySet<string> = new Set([',', '-', '–', '—', 'but', 'and'])
const articles: ReadonlySet<string> = new Set(['through', 'to', 'for', 'from', 'in', 'on', 'at', 'by', 'with', 'of', 'the', 'a', 'an', 'as', 'because'])

/** How an English negation stands: without a verb of its own, before an until. */
function circumstances(words: readonly Word[], from: number, to: number): Partial<Sign> | undefined {
  const { language, folded } = words[from]!.type
  if (language !== 'en') return undefined
  if (folded === 'not' && apart.has(words[from - 1]?.type.folded ?? '') && articles.has(words[to]?.type.folded ?? '')) return { bare: true }
  for (let k = to; k < words.length && k < to + UNTIL && words[k]!.type.kind !== MARK; k++) if (untils.has(words[k]!.type.folded)) return { until: true }
  return undefined
}

/** How many words behind a negation its until may stand. */
const UNTIL = 12

/** Names of weak signs whose denial still denies: not hard, not wrong, not only. */
const plainly = new Set(['hard', 'wrong', 'only', 'too', 'few', 'affix', 'innocent', 'otherwise'])
const negative = (type: WordType): boolean => {
  const { may, turn } = traitOf(type)
  return turn || (may !== null && !plainly.has(may))
}
const auxiliaries = new Set(['be', 'been', 'have', 'to', 'a', 'de', "d'", 'ete', 'etre', 'plus', 'se', "s'", 'me', "m'", 'nous', 'vous'])
const comparatives = new Set(['worse', 'better', 'more', 'less', 'clearer', 'happier', 'prouder', 'aussi', 'autant', 'mieux', 'pire', 'si', 'tant', 'plus'])

const superlative: ReadonlySet<string> = new Set(['le', 'la', 'les', 'au', 'du', 'des', 'the', "l'"])

/** Whether the words of a sentence compare, in a comparative and not in a superlative. */
export const compares = ({ words }: { readonly words: readonly Word[] }): boolean =>
  words.some(({ type }, k) => degrees.has(type.folded) && !superlative.has(words[k - 1]?.type.folded ?? ''))
const degrees: ReadonlySet<string> = new Set(['pire', 'mieux', 'meilleur', 'meilleure', 'moins', 'worse', 'better', 'less'])

/**
 * A negation of what is itself negative (n'arrête pas, cannot be denied), or that stands for a superlative (could not be worse,
 * jamais aussi bien), affirms: it may answer another, and need not be answered.
 */
function doubled(words: readonly Word[], signs: readonly Sign[]): Sign[] {
  return signs.map(sign => {
    if (!sign.strong) return sign
    const weak = { ...sign, strong: false }
    for (let k = sign.from + 1; k < sign.to - 1; k++) if (negative(words[k]!.type)) return { ...weak, through: k }
    let next = sign.to
    while (next < words.length && next < sign.to + 3 && auxiliaries.has(words[next]!.type.folded)) next++
    if (next < words.length && (negative(words[next]!.type) || (next === sign.to && traitOf(words[next]!.type).may === 'affix'))) return { ...weak, through: next }
    const { folded, language } = words[sign.at]!.type
    if (language === 'en' ? words[sign.from - 1]?.type.folded === 'could' || folded === 'never' : folded === 'jamais') {
      for (let k = sign.to; k < words.length && k < sign.to + 7; k++) if (comparatives.has(words[k]!.type.folded) && !superlative.has(words[k - 1]!.type.folded)) return { ...weak, compares: true }
    }
    if (folded === 'pas') for (let k = sign.to; k + 1 < words.length && k < sign.to + 4; k++) if (words[k]!.type.folded === 'non' && words[k + 1]!.type.folded === 'plus') return weak
    // Pas … sans, not without: what is denied twice.
    for (let k = sign.to; k < words.length && k < sign.to + 7 && words[k]!.type.kind !== MARK; k++) if (words[k]!.type.folded === 'sans' || words[k]!.type.folded === 'without') return { ...weak, through: k }
    return isTurn(words, sign) ? weak : sign
  })
}

/** Verbs that ask somebody for something when they stand before you. */
const asks: ReadonlySet<string> = new Set(['could', 'can', 'would', 'will', 'wo'])

/** `nor` and `ni` behind another negation go on with it; you are asked for what you could not do. */
function spared(words: readonly Word[], i: number, before: readonly Sign[]): boolean {
  const { folded, language } = words[i]!.type
  if (folded === 'nor' || folded === 'ni') return before.some(sign => (sign.strong || sign.name === 'without') && i - sign.to < 20)
  if (language === 'en' && folded === 'not') {
    // Could you not help? asks for it; not since is a time gone by.
    return (words[i - 1]?.type.folded === 'you' && asks.has(words[i - 2]?.type.folded ?? '')) || words[i + 1]?.type.folded === 'since'
  }
  return false
}

/** Whether jamais is among what closes a negation: a superlative of the other language may answer it. */
function neverIn(words: readonly Word[], from: number, to: number): string {
  for (let k = from; k <= to; k++) if (words[k]!.type.folded === 'jamais') return NEVER
  return ''
}

/** Where « (pas) d'autre … que » ends, its negation closing at `k`; 0 where it does not go on so. */
function onlyOther(words: readonly Word[], k: number): number {
  if (!/^d['’]$/.test(words[k + 1]?.type.folded ?? '') || !/^autres?$/.test(words[k + 2]?.type.folded ?? '')) return 0
  for (let n = k + 3; n < words.length && n <= k + 5 && words[n]!.type.kind === WORD; n++) if (words[n]!.type.folded === 'que' || words[n]!.type.folded === "qu'") return n + 1
  return 0
}

const joins = /^(?:et|ou|mais)$/
const joined = (words: readonly Word[], from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (joins.test(words[k]!.type.folded)) return true
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
    if (closer === undefined || isStep(words, k)) continue
    // … que nous ne pouvons marcher et leurs épées sont plus aiguisées: the second clause compares.
    if (type.folded === 'plus' && joined(words, ne + 1, k)) break
    if (closer === 'only') { if (only < 0) only = k; continue }
    if (only >= 0 && type.folded !== 'pas') break
    // ne … pas que, pas seulement: more than that; n'… plus que: no more than.
    const phrase = traitOf(type).phrases?.find(p => p.words.length > 1 && p.kind === 'may' && fits(words, k, p))
    const behind = words[k + 1]?.type.folded
    // n'a plus que, ne … guère que: only.
    if ((type.folded === 'plus' || type.folded === 'guere' || type.folded === 'jamais') && (behind === 'que' || behind === "qu'")) { out.push({ from: ne, to: k + 2, strong: false, name: 'only', through: -1, at: k }); return k + 2 }
    // « guère » denies by half, as hardly, little, of limited use do: such a word answers it from farther off.
    if (type.folded === 'guere') { out.push({ from: ne, to: k + 1, strong: true, name: HALF, through: -1, at: k }); return k + 1 }
    if (phrase !== undefined) { out.push({ from: ne, to: k + phrase.words.length, strong: false, name: phrase.name, through: -1, at: k }); return k + phrase.words.length }
    // A tag asks for agreement, and denies nothing.
    if (type.folded === 'pas' && k === ne + 4 && words[ne + 1]!.type.folded === 'est' && words[ne + 3]!.type.folded === 'ce') { out.push({ from: ne, to: k + 1, strong: false, name: '', through: -1, at: k }); return k + 1 }
    // ne … pas d'autre que: only.
    const other = onlyOther(words, k)
    if (other > 0) { out.push({ from: ne, to: k + 1, strong: false, name: 'only', through: -1, at: k }); return other }
    let last = k
    // plus jamais, jamais rien, plus aucun: one negation in several words.
    while (last + 1 < words.length && closers.get(words[last + 1]!.type.folded) === 'no') last++
    out.push({ from: ne, to: last + 1, strong: true, name: neverIn(words, k, last), through: -1, at: last })
    return last + 1
  }
  // Personne ne, aucun … n', rien ne, ni … ne: what closes it stands before.
  for (let k = ne - 1; k >= 0 && k >= ne - 10; k--) {
    const { type } = words[k]!
    if (type.kind === MARK && type.form !== '-' && type.form !== ',') break
    const closer = closers.get(type.folded)
    if (closer !== 'no' || type.folded === 'plus' || type.folded === 'point' || (type.folded === 'pas' && !/^une?$/.test(words[k + 1]!.type.folded))) continue
    // Jamais personne n': one negation in two words.
    const first = closers.get(words[k - 1]?.type.folded ?? '') === 'no' ? k - 1 : k
    while (out.length > 0 && out[out.length - 1]!.from >= first) out.pop()
    out.push({ from: first, to: ne + 1, strong: true, name: neverIn(words, first, k), through: -1, at: k })
    return ne + 1
  }
  // Only (ne … que), or a ne that denies nothing (avant qu'il ne) or denies by itself (ne cesse de, ne saurait).
  out.push({ from: ne, to: ne + 1, strong: false, name: only >= 0 ? 'only' : '', through: -1, at: ne })
  return ne + 1
}
