import { overlaps, type Language, type Paragraph, type Part, type Role, type Span } from './types'
import { readSentences, type Sentence } from './sentences'
import { readWords, type Word } from './words'

/** A paragraph as read: its words and sentences beside its text, which is never rewritten. */
export interface Passage {
  readonly language: Language
  readonly text: string
  readonly role: Role
  readonly parts: readonly Part[]
  /** The words that count: those of a sign-off, an advisory line or an export's prefix to the dateline are each desk's own and left out. */
  readonly words: readonly Word[]
  /** Covers the text without a gap; empty for an empty text. */
  readonly sentences: readonly Sentence[]
}

/** Roles whose words no version owes the other. */
const silent: ReadonlySet<Role> = new Set(['footer', 'advisory'])

/** What of a dateline an export put before the place: everything before its first word in capitals. */
function strayPrefix(text: string, dateline: Part): Span {
  const shouted = /\p{Lu}[\p{Lu}'’-]{2,}/u.exec(text.slice(dateline.start, dateline.end))
  return { start: dateline.start, end: dateline.start + (shouted?.index ?? 0) }
}

function heard(from: Paragraph, words: Word[]): Word[] {
  if (silent.has(from.role)) return []
  if (from.parts.length === 0) return words
  const left = from.parts.map(part => (silent.has(part.role) ? part : part.role === 'dateline' ? strayPrefix(from.text, part) : { start: 0, end: 0 }))
  return words.filter(word => !left.some(span => overlaps(span, word)))
}

/** Reads one paragraph. `single` says that the text is one sentence by contract and must not be split. */
export function readPassage(language: Language, from: Paragraph, single = false): Passage {
  const words = heard(from, readWords(language, from.text))
  return { language, text: from.text, role: from.role, parts: from.parts, words, sentences: readSentences(language, from.text, words, single) }
}

/** The index of the first word that ends after `offset`: with `start` the first word of a span, with `end` the first behind it. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0, high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The sentence that holds a word, by the word's index; the whole passage where none does. */
export const sentenceOf = ({ sentences, words }: Passage, word: number): { readonly from: number; readonly to: number } =>
  sentences.find(({ from, to }) => word >= from && word < to) ?? { from: 0, to: words.length }
