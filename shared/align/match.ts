import type { Word, WordType } from '../article/words'

/** Which English word can stand for which French word in this story, and how surely. */
export interface MatchTable {
  /** 0 (no relation) to 1 (identical, same value, or a sure translation). */
  weight(en: WordType, fr: WordType): number
  /** What a word tells about its story: 0 for function words, higher the rarer. */
  mass(type: WordType): number
}

/** How two runs of words cover each other, word by word, each French word used once. Indices are positions in the runs. */
export interface Cover {
  /** For each English word the French word that stands for it, or -1. */
  readonly enTo: Int32Array
  /** For each French word the English word that it stands for, or -1. */
  readonly frTo: Int32Array
  /** The weight of that tie, 0 where there is none. */
  readonly en: Float32Array
  readonly fr: Float32Array
}

export type CoverWords = (table: MatchTable, en: readonly Word[], fr: readonly Word[]) => Cover
