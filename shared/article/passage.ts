import type { Language, Paragraph, Part, Role } from './types'
import { readSentences, type Sentence } from './sentences'
import { readWords, type Word } from './words'

/** A paragraph as read: its words and sentences beside its text, which is never rewritten. */
export interface Passage {
  readonly language: Language
  readonly text: string
  readonly role: Role
  readonly parts: readonly Part[]
  readonly words: readonly Word[]
  /** Covers the text without a gap; empty for an empty text. */
  readonly sentences: readonly Sentence[]
}

/** Reads one paragraph. `single` says that the text is one sentence by contract and must not be split. */
export function readPassage(language: Language, from: Paragraph, single = false): Passage {
  const words = readWords(language, from.text)
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
