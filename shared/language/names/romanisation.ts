import table from './romanisation.tsv'
import wordTable from './romanisation-words.tsv'

/*
 * English and French write the same Russian or Arabic name by different rules: Shoigu is Choïgou, Putin is Poutine. Two
 * questions are answered here. `romanised` reads two spellings side by side and asks whether every difference is a
 * correspondence of one and the same scheme (sh is ch, u is ou), because only then may a difference be silently accepted.
 * `nameKeys` gives a few keys to look a name up by, so that a roster need not try every pair. Western names are to be verbatim:
 * a letter changed in Marshall is a slip, though sh may become ch in Bashar.
 */

interface Correspondence {
  readonly en: string
  readonly fr: string
  readonly where: string
  /** Shows a scheme by itself; otherwise the name must be known to be of it, or another difference must show it. */
  readonly telling: boolean
}

const rowsOf = (text: string): string[][] =>
  text.split('\n').filter(line => line !== '' && !line.startsWith('#')).map(line => line.split('\t'))

const schemes = new Map<string, Correspondence[]>()
for (const [scheme, en, fr, where, weight] of rowsOf(table)) {
  const list = schemes.get(scheme) ?? []
  list.push({ en, fr, where, telling: weight === '1' })
  schemes.set(scheme, list)
}

/** Spelling → the number of its row of spellings that no rule joins. */
const rowOf = new Map<string, number>()
/** Names known to be of a scheme, or to be western. */
const known = new Map<string, Set<string>>()
rowsOf(wordTable).forEach(([kind, names], index) => {
  if (kind === 'same') for (const name of names.split('|')) rowOf.set(name, index)
  else known.set(kind, new Set([...(known.get(kind) ?? []), ...names.split('|')]))
})

const isKnown = (kind: string, name: string): boolean => known.get(kind)?.has(name) ?? false

/** Endings of English and German surnames; none closes a name of the schemes in their English spelling. */
const WESTERN_END = /(?:ll|ck|tt|th|[^v]son|ston|ton|ham|field|ford|wood|worth|land|berg|stein|mann|man|ley|shire|burgh?|ert|ard|ld|nd|wn)$/
/** Letters together that the schemes never write in English. */
const WESTERN_INSIDE = /th[aeiou]|ph|sch|ck|^mc|wh|augh|ough|tion|^wr|gn/

const isWestern = (name: string): boolean =>
  isKnown('western', name) || (!isKnown('arabic', name) && !isKnown('slavic', name) && (WESTERN_END.test(name) || WESTERN_INSIDE.test(name)))

const read = new Map<string, string>()

/** Lower case without accents and apostrophes; the diaeresis of ï stays, because it alone tells Choïgou from Choigou. */
function letters(word: string): string {
  let out = read.get(word)
  if (out === undefined) {
    if (read.size > 50_000) read.clear()
    read.set(word, out = lettersOf(word))
  }
  return out
}

function lettersOf(word: string): string {
  if (/^[a-z]*$/.test(word)) return word
  return word.toLowerCase().replace(/[’‘'ʼ`´]/g, '').replace(/ï/g, '\u0001').normalize('NFD').replace(/i\u0308/g, '\u0001').replace(/\p{M}/gu, '').replace(/\u0001/g, 'ï')
}

const plain = (word: string): string => letters(word).replace(/ï/g, 'i')
const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouyï'.includes(letter)
const isConsonant = (letter: string | undefined): boolean => letter !== undefined && letter >= 'a' && letter <= 'z' && !isVowel(letter)

/** Whether a correspondence may stand at this place of the English word. */
function fits(rule: Correspondence, en: string, at: number): boolean {
  const before = at > 0 ? en[at - 1] : undefined, after = en[at + rule.en.length]
  switch (rule.where) {
    case 'initial': return at === 0
    // « in » is final in Putin, not in Twain: a vowel before it makes another sound.
    case 'final': return after === undefined && (rule.fr.length <= rule.en.length || !rule.fr.endsWith('ne') || isConsonant(before))
    case 'after-vowel': return isVowel(before)
    case 'not-after-vowel': return !isVowel(before)
    case 'not-after-o': return before !== 'o'
    case 'after-consonant': return isConsonant(before)
    case 'between-vowels': return isVowel(before) && isVowel(after)
    case 'before-vowel': return isVowel(after)
    case 'before-front': return after !== undefined && 'eiyï'.includes(after)
    default: return true
  }
}

const TELLING = 1, SLIGHT = 2

/**
 * Every way of reading `fr` as `en` under one scheme, as the set of sums of TELLING and SLIGHT that some way needs; 0 is verbatim.
 * Empty when no way exists.
 */
function readings(en: string, fr: string, rules: readonly Correspondence[]): ReadonlySet<number> {
  const seen = new Map<number, Set<number>>()
  const from = (i: number, j: number): Set<number> => {
    const place = i * 64 + j, done = seen.get(place)
    if (done !== undefined) return done
    const found = new Set<number>()
    seen.set(place, found)
    if (i === en.length && j === fr.length) found.add(0)
    if (i < en.length && en[i] === fr[j]) for (const sum of from(i + 1, j + 1)) found.add(sum)
    for (const rule of rules) {
      if (!en.startsWith(rule.en, i) || !fr.startsWith(rule.fr, j) || !fits(rule, en, i)) continue
      for (const sum of from(i + rule.en.length, j + rule.fr.length)) found.add(sum | (rule.telling ? TELLING : SLIGHT))
    }
    return found
  }
  return from(0, 0)
}

/** What ends or fills a Slavic name in either spelling, and is rare elsewhere. */
const SLAVIC_MARK = /(?:[oe]va?|sk[iy]|skaya|ska[iï]a|enko|its?ch|ich|[iy]{2}|[^aeiouy][iy]ne?)$|zh|shch|kh|^y[aeu]|[^aeiouy]y[aou]/

/** Whether slight differences alone are believed of this name. */
const believed = (scheme: string, en: string): boolean =>
  isKnown(scheme, en) || (scheme === 'slavic' && (SLAVIC_MARK.test(en) || en.endsWith('in')))

/** Whether one French word is one English word under a scheme; equal spellings are not asked here. */
function wordRomanised(enWord: string, frWord: string): boolean {
  const en = letters(enWord), fr = letters(frWord)
  if (en.length > 63 || fr.length > 63) return false
  const row = rowOf.get(plain(enWord))
  if (row !== undefined && row === rowOf.get(plain(frWord))) return true
  if (isWestern(plain(enWord))) return false
  // French never leaves the ending of Putin bare once it respells the rest, so Poutin is a slip.
  if (/[^aeiouy]in$/.test(en) && fr.endsWith('in')) return false
  for (const [scheme, rules] of schemes) {
    for (const sum of readings(en, fr, rules)) {
      if ((sum & TELLING) !== 0 || (sum !== 0 && believed(scheme, plain(enWord)))) return true
    }
  }
  return false
}

const wordsOf = (name: string): string[] => name.split(/[\s\u00a0\u202f-]+/).filter(word => word !== '')

/**
 * Whether `fr` is a legitimate French spelling of the English name `en`: each word verbatim (accents aside) or respelt by one
 * scheme, and at least one respelt. False for two equal spellings, and for names that differ in accents alone.
 */
export function romanised(en: string, fr: string): boolean {
  let ens = wordsOf(en), frs = wordsOf(fr)
  if (ens.length !== frs.length) {
    // Mao Zedong is Mao Tsé-toung: a hyphen may part what the other language writes together.
    ens = en.split(/\s+/).map(word => word.replace(/-/g, ''))
    frs = fr.split(/\s+/).map(word => word.replace(/-/g, ''))
    if (ens.length !== frs.length) return false
  }
  let respelt = false
  for (let n = 0; n < ens.length; n++) {
    if (letters(ens[n]) === letters(frs[n])) continue
    // The Serbian đ is written dj where it is not kept.
    if (/đ/i.test(ens[n]) && letters(ens[n].replace(/đ/gi, 'dj')) === letters(frs[n])) { respelt = true; continue }
    if (!wordRomanised(ens[n], frs[n])) return false
    respelt = true
  }
  return respelt
}

const FRENCH_MARK = /ou|tch|dj|aï|oï|ï|gu[eiy]|q/
const isMarked = (name: string): boolean =>
  SLAVIC_MARK.test(name) || FRENCH_MARK.test(name) || /^[yi]o?u|sh|zh|q|iy$|yy$/.test(name) || isKnown('slavic', name) || isKnown('arabic', name)

/** What both readings share: glides, s between vowels, endings. The order matters. */
function common(sounds: string, marked: boolean): string {
  let key = sounds.replace(/ou|oo/g, 'u').replace(/ks/g, 'x').replace(/q/g, 'k').replace(/gu(?=[eiy])/g, 'g')
  if (marked) key = key.replace(/y/g, 'i')
  // A y before or after a vowel is a glide in any name: Tokayev, Nikolay.
  key = key.replace(/([aeiou])y/g, '$1i').replace(/y(?=[aeou])/g, 'i').replace(/i{2,}/g, 'i')
  key = key.replace(/(^|[aeou])ie/g, '$1e').replace(/(^|[bcdfghjklmnpqrstvwxzBCDJKSZ])ie(?=vas?$|v$)/g, '$1e').replace(/iov$/, 'ev')
  if (marked) key = key.replace(/([aeiou])ss(?=[aeiou])/g, '$1s').replace(/([aeiou])nie(?=v)/g, '$1ne')
  return key.replace(/w(?=[aeiou])/g, 'u').replace(/ff$/, 'v').replace(/eh$/, 'e')
}

/** The sounds of a name as an English speller wrote them; capitals stand for one consonant of several letters. */
const asEnglish = (name: string, marked: boolean): string =>
  common(name.replace(/shch/g, 'SC').replace(/sh/g, 'S').replace(/t?ch/g, 'C').replace(/zh/g, 'Z').replace(/dj/g, 'J').replace(/j/g, 'J').replace(/ee/g, 'i'), marked)

/** The same as a French speller wrote them. French j is Russian zh (Joukov), but Arabic j where it was left alone (Jalal). */
function asFrench(name: string, marked: boolean, j: string): string {
  const stem = name.replace(/([^aeiouyï])([iy])ne$/, '$1$2n')
  const sounds = isWestern(stem.replace(/ï/g, 'i')) ? name : stem
  const bare = isKnown('arabic', sounds.replace(/ane$/, 'an')) ? sounds.replace(/ane$/, 'an') : sounds
  return common(bare.replace(/chtch/g, 'SC').replace(/tch/g, 'C').replace(/ch/g, 'S').replace(/dj/g, j === 'Z' ? 'dZ' : 'J').replace(/j/g, j), marked)
}

/**
 * The keys of one name word, one to seven: two names that share a key are plausibly one name in two romanisations. The word may
 * be in either language, in any case. Ask `romanised` before believing it.
 */
export function nameKeys(name: string): readonly string[] {
  const word = letters(name).replace(/[\s\u00a0\u202f.-]/g, ''), bare = word.replace(/ï/g, 'i')
  const keys = new Set<string>()
  const row = rowOf.get(bare)
  if (row !== undefined) keys.add(`=${row}`)
  if (isWestern(bare)) keys.add(bare)
  else {
    for (const marked of isMarked(word) ? [true, false] : [false]) {
      keys.add(asEnglish(bare, marked))
      keys.add(asFrench(bare, marked, 'Z'))
      keys.add(asFrench(bare, marked, 'J'))
    }
  }
  return [...keys]
}
