import type { Passage } from '../article/passage'
import { WORD, type Word } from '../article/words'
import { functionWords } from '../language/function-words'

/** How many words of a name its letters may stand for, the small ones counted. */
const REACH = 14

/**
 * Whether the words before `at` spell the letters by their initials: Emploi et Développement social Canada (EDSC). The last word of
 * a long name may have no letter of its own: Secrétariat du Conseil du Trésor du Canada (SCT).
 */
export function spells(words: readonly Word[], at: number, letters: string): boolean {
  let left = letters.length, spare = left > 2 ? 1 : 0
  for (let i = at - 1; i >= 0 && i > at - REACH && left > 0; i--) {
    const { type } = words[i]!
    if (type.kind !== WORD) { if (type.form === '-' || type.form === '’' || type.form === "'") continue; return false }
    if (functionWords[type.language].has(type.folded)) continue
    if (type.folded[0] === letters[left - 1]) left--
    else if (!type.folded.endsWith("'") && (left < letters.length || spare-- === 0)) return false
  }
  return left === 0
}

/**
 * Whether the words before `at` hold these letters in their order, each word's first and then more of the same word: New York
 * Mercantile Exchange, NYMEX. Every word must give one, small words apart.
 */
export function spellsInside(words: readonly Word[], at: number, letters: string): boolean {
  let left = letters.length
  for (let i = at - 1; i >= 0 && i > at - REACH && left > 0; i--) {
    const { type } = words[i]!
    if (type.kind !== WORD || functionWords[type.language].has(type.folded)) return false
    let taken = 0
    while (taken < left && !type.folded.startsWith(letters.slice(left - taken - 1, left))) taken++
    if (taken === left) return false
    left -= taken + 1
  }
  return left === 0
}

/** The acronyms, folded, that a text explains itself: in brackets behind the words whose initials they are. */
export function definedAcronyms(passages: readonly Passage[]): ReadonlySet<string> {
  const out = new Set<string>()
  for (const { words } of passages) {
    for (let i = 1; i + 1 < words.length; i++) {
      const { type } = words[i]!
      if (!type.caps || type.folded.length < 2 || words[i - 1]!.type.form !== '(' || out.has(type.folded)) continue
      if (spells(words, i - 1, type.folded)) out.add(type.folded)
    }
  }
  return out
}
