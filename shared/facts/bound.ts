import type { Language, Span } from '../article/types'
import { MARK, WORD, type Word, type WordType } from '../article/words'
import { rows, variants } from '../language/table'
import boundTable from '../language/numbers/bounds.tsv'

/** What words around a figure say of its sense: at least it (1), at most it (-1); the span holds the words that say so. */
export interface Bound extends Span {
  readonly sense: 1 | -1
  /** `nearly`, « près de »: just under the figure, which a floor contradicts and a ceiling does not. */
  readonly near: boolean
}

interface Phrase { readonly words: readonly string[]; readonly sense: 1 | -1; readonly near: boolean }
type Phrases = Map<string, Phrase[]>

const before: Record<Language, Phrases> = { en: new Map(), fr: new Map() }
const behind: Record<Language, Phrases> = { en: new Map(), fr: new Map() }
const sets: Record<string, Record<Language, Set<string>>> = {}

for (const [role, en, fr] of rows(boundTable)) {
  for (const language of ['en', 'fr'] as const) {
    const forms = variants(language === 'en' ? en : fr)
    const after = role!.endsWith('-behind')
    if (!after && role !== 'floor' && role !== 'ceiling' && role !== 'near') {
      const of = (sets[role!] ??= { en: new Set(), fr: new Set() })
      for (const form of forms) of[language].add(form)
      continue
    }
    for (const form of forms) {
      const words = form.split(' ')
      // Phrases are found by the word that stands nearest the figure.
      const key = after ? words[0]! : words[words.length - 1]!
      const map = (after ? behind : before)[language], list = map.get(key)
      const phrase: Phrase = { words, sense: role!.startsWith('floor') ? 1 : -1, near: role === 'near' }
      if (list === undefined) map.set(key, [phrase])
      else { list.push(phrase); list.sort((a, b) => b.words.length - a.words.length) }
    }
  }
}

const is = (role: string, type: WordType): boolean => sets[role]![type.language].has(type.folded)

const matches = (words: readonly Word[], from: number, phrase: readonly string[]): boolean => {
  for (let k = 0; k < phrase.length; k++) if (words[from + k]?.type.folded !== phrase[k]) return false
  return true
}

/** The bound of the figure over words `from` to `to`, or null. `no` and « pas » before it turn it round. */
export function readBound(words: readonly Word[], from: number, to: number, language: Language): Bound | null {
  let at = from - 1
  for (let skipped = 0; skipped < 2 && at >= 0; skipped++, at--) {
    const found = before[language].get(words[at]!.type.folded)?.find(phrase => matches(words, at - phrase.words.length + 1, phrase.words))
    if (found !== undefined) {
      const first = at - found.words.length + 1, not = first > 0 && is('not', words[first - 1]!.type)
      if (not && found.near) return null
      return { start: words[not ? first - 1 : first]!.start, end: words[at]!.end, sense: not ? (-found.sense as 1 | -1) : found.sense, near: found.near }
    }
    if (!is('filler', words[at]!.type)) break
  }
  for (let k = to; k <= to + 1 && k < words.length; k++) {
    if (words[k]!.type.kind === MARK) break
    const found = behind[language].get(words[k]!.type.folded)?.find(phrase => matches(words, k, phrase.words))
    // « au moins trois » bounds what follows.
    const next = words[k + (found?.words.length ?? 0)]
    if (found !== undefined && (next === undefined || next.type.kind === MARK || found.words.length > 1 && next.type.kind === WORD)) {
      return { start: words[k]!.start, end: words[k + found.words.length - 1]!.end, sense: found.sense, near: false }
    }
  }
  return null
}

/** Whether words near a figure say that it is a fall, a loss or below naught, so that a minus sign may go unsaid. */
export function saysFall(words: readonly Word[], from: number, to: number): boolean {
  for (let k = Math.max(0, from - 12); k < Math.min(words.length, to + 8); k++) if (is('fall', words[k]!.type)) return true
  return false
}

/** Whether a temperature is a difference (3 degrees above normal, « un réchauffement de 2 degrés »), not a reading of the thermometer. */
export function isChange(words: readonly Word[], from: number, to: number): boolean {
  for (let k = Math.max(0, from - 4); k < Math.min(words.length, to + 4); k++) if ((k < from || k >= to) && is('change', words[k]!.type)) return true
  return false
}

/** A sign before the figure that begins at word `i`: -3 %, +4, minus 3, moins 12; 0 where there is none. */
export function signBefore(words: readonly Word[], i: number, language: Language): -1 | 0 | 1 {
  const sign = words[i - 1]
  if (sign === undefined) return 0
  if (sign.type.kind === MARK) {
    const form = sign.type.form
    const minus = form === '-' || form === '−' || form === '–' || form === '‑'
    if (!minus && form !== '+') return 0
    const back = words[i - 2]
    // Between two figures or in a compound it is a dash; alone before the first word of a line it may be a bullet.
    // A true minus may stand off its figure by a no-break space.
    if ((form === '−' ? words[i]!.start - sign.end > 1 : sign.end !== words[i]!.start) || (back !== undefined && back.end === sign.start) || (minus && back === undefined && form !== '−')) return 0
    return minus ? -1 : 1
  }
  const said = sign.type.folded
  if (said !== (language === 'en' ? 'minus' : 'moins')) return 0
  const back = words[i - 2]
  return back !== undefined && (back.type.folded === 'au' || back.type.folded === 'du' || back.type.folded.startsWith('heure') || /\d/.test(back.type.form)) ? 0 : -1
}

/** Behind degrees: -1 for « au-dessous de zéro », 1 for `above zero`, 0 where zero is not spoken of. */
export function isZero(words: readonly Word[], to: number, language: Language): -1 | 0 | 1 {
  for (let k = to; k < to + 6 && k < words.length; k++) {
    const folded = words[k]!.type.folded
    if (folded !== 'zero' && folded !== 'freezing') continue
    for (let back = to; back < k; back++) {
      const said = words[back]!.type.folded
      if (language === 'en' ? said === 'below' : said === 'dessous' || said === 'sous') return -1
    }
    return 1
  }
  return 0
}
